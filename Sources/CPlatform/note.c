#include "CPlatform.h"

#include <string.h>

#if defined(__linux__)
#include <sys/xattr.h>

long cplatform_get_note(const char *path, const char *name, char *value, size_t size) {
  return getxattr(path, name, value, size);
}

int cplatform_set_note(const char *path, const char *name, const char *value) {
  return setxattr(path, name, value, strlen(value), 0);
}

#else

long cplatform_get_note(const char *path, const char *name, char *value, size_t size) {
  (void)path, (void)name, (void)value, (void)size;
  return -1;
}

int cplatform_set_note(const char *path, const char *name, const char *value) {
  (void)path, (void)name, (void)value;
  return -1;
}

#endif
