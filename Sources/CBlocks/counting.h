#pragma once
#include <stddef.h>
#include "blocks.h"

// Counts bytes; where the processor can, thirty-two or sixty-four in one instruction.

#if defined(__x86_64__)
#include <immintrin.h>

/// As many of the bytes as fill blocks of sixty-four; `place` becomes what is left.
__attribute__((target("avx2"))) static inline size_t rapport_count_new(
    const uint8_t **place, const uint8_t *end, uint8_t byte) {
  const __m256i sought = _mm256_set1_epi8((char)byte);
  __m256i total = _mm256_setzero_si256();
  while (end - *place >= 64) {
    // A byte each for sums, which hold 255.
    __m256i sums = _mm256_setzero_si256(), more = _mm256_setzero_si256();
    for (int round = 0; round < 255 && end - *place >= 64; round++, *place += 64) {
      const __m256i *bytes = (const __m256i *)*place;
      sums = _mm256_sub_epi8(sums, _mm256_cmpeq_epi8(_mm256_loadu_si256(bytes), sought));
      more = _mm256_sub_epi8(more, _mm256_cmpeq_epi8(_mm256_loadu_si256(bytes + 1), sought));
    }
    total = _mm256_add_epi64(total, _mm256_sad_epu8(sums, _mm256_setzero_si256()));
    total = _mm256_add_epi64(total, _mm256_sad_epu8(more, _mm256_setzero_si256()));
  }
  uint64_t parts[4];
  _mm256_storeu_si256((__m256i *)parts, total);
  return (size_t)(parts[0] + parts[1] + parts[2] + parts[3]);
}

/// All of them: what is masked out is not read.
__attribute__((target("avx512f,avx512bw,popcnt"))) static inline size_t rapport_count_wide(
    const uint8_t *place, const uint8_t *end, uint8_t byte) {
  const __m512i sought = _mm512_set1_epi8((char)byte);
  size_t total = 0;
  for (; end - place >= 64; place += 64)
    total += (size_t)__builtin_popcountll(_mm512_cmpeq_epi8_mask(_mm512_loadu_si512(place), sought));
  __mmask64 rest = (1ull << (end - place)) - 1;
  return total + (size_t)__builtin_popcountll(_mm512_mask_cmpeq_epi8_mask(rest, _mm512_maskz_loadu_epi8(rest, place), sought));
}
#endif

/// How often a byte stands from one place up to another, which lies behind it; nothing behind
/// that is read.
static inline size_t rapport_count(const uint8_t *place, const uint8_t *end, uint8_t byte) {
  size_t total = 0;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("popcnt")) return rapport_count_wide(place, end, byte);
  if (__builtin_cpu_supports("avx2")) total = rapport_count_new(&place, end, byte);
#endif
  for (; end - place >= 64; place += 64) total += rapport_count_64(place, (char)byte);
#if defined(__SSE2__)
  for (; end - place >= 16; place += 16)
    total += (size_t)__builtin_popcount(rapport_equal(rapport_load(place), (char)byte));
#endif
  for (; place < end; place++) total += *place == byte;
  return total;
}
