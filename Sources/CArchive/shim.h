#pragma once
#include <archive.h>
#include <archive_entry.h>

/// glibc's memmem, which its headers show only with _GNU_SOURCE, and a module cannot
/// define that for itself.
extern void *memmem(const void *haystack, size_t haystack_length, const void *needle,
                    size_t needle_length);
