#pragma once
#include <malloc.h>

// What Swift's module of the C library leaves out.

/// From now on blocks from this size on go back to the system as soon as they are freed.
// What small blocks leave at the end of a heap stays until it is some of these: giving it
// back after each small file costs a fault for every page of memory the next one takes.
static inline void rapport_give_back_from(int bytes) {
  mallopt(M_MMAP_THRESHOLD, bytes);
  mallopt(M_TRIM_THRESHOLD, 4 * bytes);
}

/// Gives back what freed blocks have left.
static inline void rapport_give_back(void) { malloc_trim(0); }
