#pragma once
#include <malloc.h>

// What Swift's module of the C library leaves out.

/// From now on blocks from this size on go back to the system as soon as they are freed.
static inline void rapport_give_back_from(int bytes) { mallopt(M_MMAP_THRESHOLD, bytes); }

/// Gives back what freed blocks have left.
static inline void rapport_give_back(void) { malloc_trim(0); }
