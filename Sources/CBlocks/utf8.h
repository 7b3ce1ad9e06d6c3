#pragma once
#include <stddef.h>
#include "blocks.h"

/// The place of the first byte, from one on, that is beyond ASCII; the number of bytes where there is none.
static inline size_t rapport_ascii_end(const uint8_t *bytes, size_t count, size_t at) {
  for (; count - at >= 16; at += 16) {
    uint32_t wide = rapport_wide_16(bytes + at);
    if (wide) return at + (size_t)__builtin_ctz(wide);
  }
  while (at < count && bytes[at] < 0x80) at++;
  return at;
}

/// The place of the first byte, from one on, that is not UTF-8 as the Unicode Standard has it (table 3-7); the
/// number of bytes where all are.
static inline size_t rapport_utf8_end(const uint8_t *bytes, size_t count, size_t at) {
  while ((at = rapport_ascii_end(bytes, count, at)) < count) {
    // Letters beyond ASCII mostly follow one another, or one letter of it.
    while (at < count && bytes[at] >= 0x80) {
      const uint8_t first = bytes[at];
      const size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      if (first < 0xC2 || first > 0xF4 || count - at < length) return at;
      // The second byte's range keeps out what is longer than it need be, surrogates, and what is beyond the last
      // code point.
      const uint8_t least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
      const uint8_t most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
      if (bytes[at + 1] < least || bytes[at + 1] > most) return at;
      if (length > 2 && (bytes[at + 2] & 0xC0) != 0x80) return at;
      if (length > 3 && (bytes[at + 3] & 0xC0) != 0x80) return at;
      at += length;
    }
  }
  return count;
}
