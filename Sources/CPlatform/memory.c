#include "CPlatform.h"

#if defined(__GLIBC__)
#include <malloc.h>

void cplatform_keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
}

#else

void cplatform_keep_memory(void) {}

#endif
