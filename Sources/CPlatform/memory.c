#include "CPlatform.h"

#if defined(__GLIBC__)
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { pad = 1 << 20, page = 2 << 20, most = 192 << 20 };

void cplatform_keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TOP_PAD, pad);
}

void cplatform_expect_memory(size_t bytes) {
  if (bytes < 4 * page) return;
  if (bytes > most) bytes = most;
  // The heap grows by a pad behind what is asked for: more than it has left, less than what is mapped apart.
  mallopt(M_TOP_PAD, (int)bytes);
  char *probe = malloc(2 * page);
  mallopt(M_TOP_PAD, pad);
  if (probe == NULL) return;
  char *end = sbrk(0);
  char *low = (char *)(((uintptr_t)probe + page - 1) & ~(uintptr_t)(page - 1));
  // Where the heap could not grow, the probe lies elsewhere. A system without large pages refuses: nothing is lost.
  if (probe < end && (size_t)(end - probe) >= bytes) madvise(low, (size_t)(end - low), MADV_HUGEPAGE);
  free(probe);
}

#else

void cplatform_keep_memory(void) {}

void cplatform_expect_memory(size_t bytes) { (void)bytes; }

#endif
