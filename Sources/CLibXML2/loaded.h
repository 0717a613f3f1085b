#pragma once
#include <dlfcn.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlversion.h>

// libxml2 brings ICU, lzma and the C++ library with it: half of the time that a command takes to start. So it is not
// linked but loaded, by the commands that read HTML, DOCX or XLSX. Its headers give the functions' types.
#if LIBXML_VERSION >= 21400
#define CLIBXML2_FILE "libxml2.so.16"
#else
#define CLIBXML2_FILE "libxml2.so.2"
#endif

#define CLIBXML2_EACH(USE) \
  USE(htmlCtxtReadMemory) \
  USE(htmlFreeParserCtxt) \
  USE(htmlNewParserCtxt) \
  USE(xmlDocGetRootElement) \
  USE(xmlFreeDoc) \
  USE(xmlFreeTextReader) \
  USE(xmlGetLineNo) \
  USE(xmlGetProp) \
  USE(xmlNodeGetContent) \
  USE(xmlReaderForMemory) \
  USE(xmlStrEqual) \
  USE(xmlStrcasestr) \
  USE(xmlTextReaderConstLocalName) \
  USE(xmlTextReaderConstNamespaceUri) \
  USE(xmlTextReaderConstValue) \
  USE(xmlTextReaderHasAttributes) \
  USE(xmlTextReaderIsEmptyElement) \
  USE(xmlTextReaderMoveToElement) \
  USE(xmlTextReaderMoveToNextAttribute) \
  USE(xmlTextReaderNodeType) \
  USE(xmlTextReaderRead) \
  USE(xmlTextReaderSetStructuredErrorHandler)

struct clibxml2_functions {
#define CLIBXML2_FIELD(function) __typeof__(function) *function;
  CLIBXML2_EACH(CLIBXML2_FIELD)
#undef CLIBXML2_FIELD
  xmlFreeFunc *free;
};

// NULL, or what the loader says is wrong: valid until the next call. Two threads write the same values.
static inline const char *clibxml2_fill(struct clibxml2_functions *table) {
  void *library = dlopen(CLIBXML2_FILE, RTLD_NOW | RTLD_LOCAL);
  if (!library) return dlerror();
#define CLIBXML2_FIND(function) \
  if (!(table->function = (__typeof__(function) *)dlsym(library, #function))) return dlerror();
  CLIBXML2_EACH(CLIBXML2_FIND)
#undef CLIBXML2_FIND
  // xmlFree is a variable that holds a function. It comes last: whoever sees it sees all others.
  xmlFreeFunc *release = (xmlFreeFunc *)dlsym(library, "xmlFree");
  if (!release) return dlerror();
  __atomic_store_n(&table->free, release, __ATOMIC_RELEASE);
  return NULL;
}

// Each object file that uses this has a table of its own, filled at its first use.
static inline const struct clibxml2_functions *clibxml2_table(const char **problem) {
  static struct clibxml2_functions table;
  if (!__atomic_load_n(&table.free, __ATOMIC_ACQUIRE)) {
    const char *reason = clibxml2_fill(&table);
    if (problem) *problem = reason;
  }
  return &table;
}

// Comes before all else: NULL, or why the library cannot be loaded.
static inline const char *clibxml2_load(void) {
  const char *problem = NULL;
  clibxml2_table(&problem);
  return problem;
}

// NULL where there is no memory, or where the parser gave up: then `stop` is the line, at least 1.
static inline htmlDocPtr clibxml2_html(const char *text, int length, int options, int *stop) {
  htmlParserCtxtPtr context = clibxml2_table(NULL)->htmlNewParserCtxt();
  if (!context) return NULL;
  htmlDocPtr document = clibxml2_table(NULL)->htmlCtxtReadMemory(context, text, length, NULL, "UTF-8", options);
  if (document && context->disableSAX) {
    *stop = context->lastError.line > 0 ? context->lastError.line : 1;
    clibxml2_table(NULL)->xmlFreeDoc(document);
    document = NULL;
  }
  clibxml2_table(NULL)->htmlFreeParserCtxt(context);
  return document;
}
static inline xmlNodePtr clibxml2_root(xmlDocPtr document) {
  return clibxml2_table(NULL)->xmlDocGetRootElement(document);
}
static inline void clibxml2_free_document(xmlDocPtr document) { clibxml2_table(NULL)->xmlFreeDoc(document); }
static inline long clibxml2_line(const xmlNode *node) { return clibxml2_table(NULL)->xmlGetLineNo(node); }
static inline xmlChar *clibxml2_property(const xmlNode *node, const char *name) {
  return clibxml2_table(NULL)->xmlGetProp(node, (const xmlChar *)name);
}
static inline xmlChar *clibxml2_content(const xmlNode *node) { return clibxml2_table(NULL)->xmlNodeGetContent(node); }
static inline int clibxml2_equal(const xmlChar *name, const char *other) {
  return clibxml2_table(NULL)->xmlStrEqual(name, (const xmlChar *)other);
}
static inline int clibxml2_contains(const xmlChar *text, const char *word) {
  return clibxml2_table(NULL)->xmlStrcasestr(text, (const xmlChar *)word) != NULL;
}
static inline void clibxml2_free(void *pointer) { (*clibxml2_table(NULL)->free)(pointer); }

static inline xmlTextReaderPtr clibxml2_reader(const char *bytes, int length, int options) {
  return clibxml2_table(NULL)->xmlReaderForMemory(bytes, length, NULL, NULL, options);
}
static inline void clibxml2_free_reader(xmlTextReaderPtr reader) { clibxml2_table(NULL)->xmlFreeTextReader(reader); }
static inline int clibxml2_read(xmlTextReaderPtr reader) { return clibxml2_table(NULL)->xmlTextReaderRead(reader); }
static inline int clibxml2_node_type(xmlTextReaderPtr reader) {
  return clibxml2_table(NULL)->xmlTextReaderNodeType(reader);
}
static inline int clibxml2_is_empty_element(xmlTextReaderPtr reader) {
  return clibxml2_table(NULL)->xmlTextReaderIsEmptyElement(reader);
}
static inline int clibxml2_has_attributes(xmlTextReaderPtr reader) {
  return clibxml2_table(NULL)->xmlTextReaderHasAttributes(reader);
}
static inline int clibxml2_next_attribute(xmlTextReaderPtr reader) {
  return clibxml2_table(NULL)->xmlTextReaderMoveToNextAttribute(reader);
}
static inline int clibxml2_back_to_element(xmlTextReaderPtr reader) {
  return clibxml2_table(NULL)->xmlTextReaderMoveToElement(reader);
}
static inline const xmlChar *clibxml2_local_name(xmlTextReaderPtr reader) {
  return clibxml2_table(NULL)->xmlTextReaderConstLocalName(reader);
}
static inline const xmlChar *clibxml2_namespace(xmlTextReaderPtr reader) {
  return clibxml2_table(NULL)->xmlTextReaderConstNamespaceUri(reader);
}
static inline const xmlChar *clibxml2_value(xmlTextReaderPtr reader) {
  return clibxml2_table(NULL)->xmlTextReaderConstValue(reader);
}

// The first error of a reading, copied out, since libxml2 reuses its own record.
typedef struct {
  int code, line, level;
  char message[256];
} clibxml2_error;

static void clibxml2_keep_first(void *context, xmlErrorPtr error) {
  clibxml2_error *kept = (clibxml2_error *)context;
  if (!kept || kept->code != 0) return;
  kept->code = error->code;
  kept->line = error->line;
  kept->level = error->level;
  int i = 0;
  if (error->message)
    for (; i < 255 && error->message[i]; i++) kept->message[i] = error->message[i];
  kept->message[i] = 0;
}

static inline void clibxml2_capture(xmlTextReaderPtr reader, clibxml2_error *kept) {
  clibxml2_table(NULL)->xmlTextReaderSetStructuredErrorHandler(reader, clibxml2_keep_first, kept);
}
