#pragma once
#include <stddef.h>
#include "blocks.h"

// Finds where lists and objects of JSON end, sixty-four bytes at a time: a bit for each byte
// tells what it is, and brackets, which come too thick to stop at each, are counted as bits.
// The same lines are compiled for each kind of processor: for those that count bits and take
// thirty-two bytes in one instruction, and for those that take all sixty-four.

#define RAPPORT_EACH static inline __attribute__((always_inline))

/// The bits behind backslashes that are not escaped themselves; `carry` becomes whether the
/// next block's first byte is one of them.
static inline uint64_t rapport_escaped(uint64_t backslashes, uint64_t *carry) {
  uint64_t escaped = *carry, rest = backslashes & ~escaped;
  *carry = 0;
  while (rest) {
    uint64_t lowest = rest & (0 - rest);
    if (lowest >> 63) {
      *carry = 1;
      break;
    }
    escaped |= lowest << 1;
    rest &= ~(lowest | lowest << 1);
  }
  return escaped;
}

/// The bytes of a block up to the bracket that closes the container, that one included, or 0
/// where it goes on behind the block, at the depth left.
static inline uint32_t rapport_closing_place(uint64_t *depth, uint64_t opening, uint64_t closing) {
  for (uint64_t brackets = opening | closing; brackets; brackets &= brackets - 1) {
    uint64_t lowest = brackets & (0 - brackets);
    *depth += opening & lowest ? 1 : -1;
    if (*depth == 0) return (uint32_t)__builtin_ctzll(lowest) + 1;
  }
  return 0;
}

RAPPORT_EACH const uint8_t *rapport_container_end_by(
    const uint8_t *place, const uint8_t *end, struct rapport_json_block (*read)(const uint8_t *),
    uint64_t (*between)(uint64_t)) {
  // All ones in `inside` while a string goes on from the block before.
  uint64_t depth = 0, inside = 0, escaped = 0;
  for (; place < end; place += 64) {
    struct rapport_json_block block = read(place);
    uint64_t quotes = block.quotes;
    if (block.backslashes | escaped) quotes &= ~rapport_escaped(block.backslashes, &escaped);
    uint64_t within = between(quotes) ^ inside;
    // The last byte's state is the state before the next.
    inside = 0 - (within >> 63);
    if ((block.opening | block.closing) == 0) continue;
    uint64_t opening = block.opening & ~within, closing = block.closing & ~within;
    uint64_t closed = (uint64_t)__builtin_popcountll(closing);
    if (closed < depth || closed == 0) {
      depth += (uint64_t)__builtin_popcountll(opening) - closed;
    } else {
      uint32_t length = rapport_closing_place(&depth, opening, closing);
      if (length) return place + length;
    }
  }
  return NULL;
}

#if defined(__x86_64__)
#include <immintrin.h>

#define RAPPORT_NEW __attribute__((target("avx2,bmi,pclmul,popcnt")))

/// The same as `rapport_between`: multiplied by ones without carrying, each bit becomes the
/// parity of those up to it.
RAPPORT_NEW static inline uint64_t rapport_between_new(uint64_t bits) {
  __m128i ones = _mm_set1_epi8((char)0xFF);
  return (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)bits), ones, 0));
}

/// The same as `rapport_json_block_64`, thirty-two bytes at a time.
RAPPORT_NEW static inline struct rapport_json_block rapport_json_block_new(const uint8_t *place) {
  struct rapport_json_block block = {0, 0, 0, 0};
  const __m256i bit = _mm256_set1_epi8(0x20);
  for (int shift = 0; shift < 64; shift += 32) {
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(place + shift)), folded = _mm256_or_si256(bytes, bit);
    block.quotes |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"'))) << shift;
    block.backslashes |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\\'))) << shift;
    block.opening |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(folded, _mm256_set1_epi8('{'))) << shift;
    block.closing |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(folded, _mm256_set1_epi8('}'))) << shift;
  }
  return block;
}

RAPPORT_NEW static inline const uint8_t *rapport_container_end_new(const uint8_t *place, const uint8_t *end) {
  return rapport_container_end_by(place, end, rapport_json_block_new, rapport_between_new);
}

#define RAPPORT_WIDE __attribute__((target("avx512f,avx512bw,avx2,bmi,pclmul,popcnt")))

/// The same as `rapport_json_block_64`, sixty-four bytes at a time.
RAPPORT_WIDE static inline struct rapport_json_block rapport_json_block_wide(const uint8_t *place) {
  __m512i bytes = _mm512_loadu_si512(place), folded = _mm512_or_si512(bytes, _mm512_set1_epi8(0x20));
  struct rapport_json_block block = {
      _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('"')), _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\\')),
      _mm512_cmpeq_epi8_mask(folded, _mm512_set1_epi8('{')), _mm512_cmpeq_epi8_mask(folded, _mm512_set1_epi8('}'))};
  return block;
}

/// The same as `rapport_between_new`, of which the compiler makes one with what it is part of.
RAPPORT_WIDE static inline uint64_t rapport_between_wide(uint64_t bits) {
  __m128i ones = _mm_set1_epi8((char)0xFF);
  return (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)bits), ones, 0));
}

RAPPORT_WIDE static inline const uint8_t *rapport_container_end_wide(const uint8_t *place, const uint8_t *end) {
  return rapport_container_end_by(place, end, rapport_json_block_wide, rapport_between_wide);
}
#endif

/// The place behind the bracket that closes the list or object that begins at `place`; NULL
/// where it does not end before `end`. Up to 63 bytes behind `end` are read.
static inline const uint8_t *rapport_container_end(const uint8_t *place, const uint8_t *end) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("popcnt"))
    return rapport_container_end_wide(place, end);
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("pclmul") &&
      __builtin_cpu_supports("popcnt"))
    return rapport_container_end_new(place, end);
#endif
  return rapport_container_end_by(place, end, rapport_json_block_64, rapport_between);
}
