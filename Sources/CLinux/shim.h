#pragma once
#include <string.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

// Calls that Swift's Glibc module leaves out.

// The file system's number at a path (statfs(2)), or -1.
static inline long long clinux_file_system(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (long long)(unsigned int)status.f_type : -1;
}

// Renames unless something of the new name is there (renameat2(2) with RENAME_NOREPLACE); 0, or -1 with errno set.
static inline int clinux_rename_new(const char *from, const char *to) {
  // AT_FDCWD; fcntl.h defines struct stat too, which then is this module's or Glibc's as the build happens to go.
  enum { here = -100 };
  return (int)syscall(SYS_renameat2, here, from, here, to, 1u);
}

// A file's extended attribute (getxattr(2)): the count of its bytes, or -1 where there is none.
static inline long clinux_get_note(const char *path, const char *name, char *value, size_t size) {
  return getxattr(path, name, value, size);
}

// Sets it; -1 where the file system or the file's rights do not let it be set.
static inline int clinux_set_note(const char *path, const char *name, const char *value) {
  return setxattr(path, name, value, strlen(value), 0);
}
