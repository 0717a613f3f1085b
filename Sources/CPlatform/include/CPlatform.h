#pragma once
#include <stddef.h>
#include <stdint.h>

// Whether this processor computes SHA-256 by instructions of its own.
int cplatform_has_sha256(void);

// Takes whole blocks of 64 bytes into a state; only where `cplatform_has_sha256` says so.
void cplatform_sha256_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks);

// Keeps freed memory in the process, as far as the C library lets itself be told: rows come and go by the million, and
// what is given back to the system would be asked for again at once.
void cplatform_keep_memory(void);
