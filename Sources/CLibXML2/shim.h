#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// xmlFree is a mutable global, which Swift 6 refuses.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

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
  xmlTextReaderSetStructuredErrorHandler(reader, clibxml2_keep_first, kept);
}

static void clibxml2_ignore(void *context, const char *message, ...) {}
static inline void clibxml2_silence(void) { xmlSetGenericErrorFunc(NULL, clibxml2_ignore); }
