#pragma once
#include <stdint.h>

// Which bytes of a block are of a kind, as one bit each, the first byte lowest: what
// processors tell in one instruction and Swift has no word for. Each function reads as
// many bytes as its name says, wherever they begin.

#if defined(__SSE2__)
#include <emmintrin.h>

static inline __m128i rapport_load(const uint8_t *place) { return _mm_loadu_si128((const __m128i *)place); }

static inline uint32_t rapport_equal(__m128i bytes, char byte) {
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte)));
}

/// Bytes that are one with the bit set that tells brackets from braces.
static inline uint32_t rapport_folded(const uint8_t *place, char byte) {
  return rapport_equal(_mm_or_si128(rapport_load(place), _mm_set1_epi8(0x20)), byte);
}

/// Quotes, backslashes and zeros among 16 bytes.
static inline uint32_t rapport_string_stops_16(const uint8_t *place) {
  __m128i bytes = rapport_load(place);
  __m128i stops = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(stops, _mm_cmpeq_epi8(bytes, _mm_setzero_si128())));
}

/// Bytes above a space among 16.
static inline uint32_t rapport_ink_16(const uint8_t *place) {
  __m128i bytes = rapport_load(place);
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(bytes, _mm_set1_epi8(33)), bytes));
}

/// Which of 16 bytes are the same in two places.
static inline uint32_t rapport_same_16(const uint8_t *place, const uint8_t *other) {
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(rapport_load(place), rapport_load(other)));
}

/// Control characters and bytes beyond ASCII among 16.
static inline uint32_t rapport_odd_16(const uint8_t *place) {
  return (uint32_t)_mm_movemask_epi8(_mm_cmplt_epi8(rapport_load(place), _mm_set1_epi8(0x20)));
}

/// Bytes beyond ASCII among 16.
static inline uint32_t rapport_wide_16(const uint8_t *place) {
  return (uint32_t)_mm_movemask_epi8(rapport_load(place));
}

/// One of two bytes among 16.
static inline uint32_t rapport_either_16(const uint8_t *place, char one, char other) {
  __m128i bytes = rapport_load(place);
  return (uint32_t)_mm_movemask_epi8(
      _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(one)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(other))));
}

/// Control characters below a space among 16.
static inline uint32_t rapport_low_16(const uint8_t *place) {
  __m128i bytes = rapport_load(place);
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(31)), bytes));
}

/// Spaces among 16.
static inline uint32_t rapport_space_16(const uint8_t *place) { return rapport_equal(rapport_load(place), ' '); }

/// Among 16 bytes of an XML element's content those that are not simply themselves: brackets
/// of tags, references, what may end a section, control characters and bytes beyond ASCII.
static inline uint32_t rapport_content_stops_16(const uint8_t *place) {
  __m128i bytes = rapport_load(place);
  __m128i odd = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
  __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('<')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('&')));
  __m128i stops = _mm_or_si128(_mm_or_si128(odd, marks), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(']')));
  return (uint32_t)_mm_movemask_epi8(stops);
}

/// The same among 16 bytes of a CDATA section: what may end it, control characters and bytes
/// beyond ASCII.
static inline uint32_t rapport_section_stops_16(const uint8_t *place) {
  __m128i bytes = rapport_load(place);
  __m128i odd = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(odd, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(']'))));
}

/// What may end a name in a tag among 16 bytes: white space and control characters, `/`, `>`.
static inline uint32_t rapport_name_stops_16(const uint8_t *place) {
  __m128i bytes = rapport_load(place);
  __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x20)), bytes);
  __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('/')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('>')));
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(low, marks));
}

/// Where one byte stands in front of another, for each of 16 places; 17 bytes are read.
static inline uint32_t rapport_pair_16(const uint8_t *place, char one, char other) {
  __m128i first = _mm_cmpeq_epi8(rapport_load(place), _mm_set1_epi8(one));
  __m128i second = _mm_cmpeq_epi8(rapport_load(place + 1), _mm_set1_epi8(other));
  return (uint32_t)_mm_movemask_epi8(_mm_and_si128(first, second));
}

/// How often a byte stands among 64.
static inline uint32_t rapport_count_64(const uint8_t *place, char byte) {
  __m128i sought = _mm_set1_epi8(byte), found = _mm_setzero_si128();
  for (int part = 0; part < 64; part += 16) found = _mm_sub_epi8(found, _mm_cmpeq_epi8(rapport_load(place + part), sought));
  __m128i sums = _mm_sad_epu8(found, _mm_setzero_si128());
  return (uint32_t)(_mm_cvtsi128_si32(sums) + _mm_cvtsi128_si32(_mm_srli_si128(sums, 8)));
}

/// One quote, ampersands, angle brackets and control characters below a space among 16: what ends an attribute's
/// value or is odd in it.
static inline uint32_t rapport_value_stops_16(const uint8_t *place, char quote) {
  __m128i bytes = rapport_load(place);
  __m128i stops = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(quote)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('&')));
  // The two brackets differ in one bit.
  __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8('<' ^ '>'));
  stops = _mm_or_si128(stops, _mm_cmpeq_epi8(folded, _mm_set1_epi8('>')));
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(stops, _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(31)), bytes)));
}

/// How many of 16 bytes of UTF-8 begin a character other than white space.
static inline uint32_t rapport_letters_16(const uint8_t *place) {
  __m128i bytes = rapport_load(place), zero = _mm_setzero_si128();
  // As signed numbers bytes beyond ASCII are below zero, and those that go on with a character below all others.
  __m128i wide = _mm_and_si128(_mm_cmplt_epi8(bytes, zero), _mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)0xBF)));
  __m128i letters = _mm_or_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(0x20)), wide);
  __m128i sums = _mm_sad_epu8(_mm_sub_epi8(zero, letters), zero);
  return (uint32_t)(_mm_cvtsi128_si32(sums) + _mm_cvtsi128_si32(_mm_srli_si128(sums, 8)));
}

#else

static inline uint32_t rapport_equal(const uint8_t *place, uint8_t byte) {
  uint32_t bits = 0;
  for (int at = 0; at < 16; at++) bits |= (uint32_t)(place[at] == byte) << at;
  return bits;
}

static inline const uint8_t *rapport_load(const uint8_t *place) { return place; }

/// Bytes that are one with the bit set that tells brackets from braces.
static inline uint32_t rapport_folded(const uint8_t *place, char byte) {
  uint32_t bits = 0;
  for (int at = 0; at < 16; at++) bits |= (uint32_t)((place[at] | 0x20) == byte) << at;
  return bits;
}

/// Quotes, backslashes and zeros among 16 bytes.
static inline uint32_t rapport_string_stops_16(const uint8_t *place) {
  return rapport_equal(place, '"') | rapport_equal(place, '\\') | rapport_equal(place, 0);
}

/// Bytes above a space among 16.
static inline uint32_t rapport_ink_16(const uint8_t *place) {
  uint32_t bits = 0;
  for (int at = 0; at < 16; at++) bits |= (uint32_t)(place[at] > 32) << at;
  return bits;
}

/// Which of 16 bytes are the same in two places.
static inline uint32_t rapport_same_16(const uint8_t *place, const uint8_t *other) {
  uint32_t bits = 0;
  for (int at = 0; at < 16; at++) bits |= (uint32_t)(place[at] == other[at]) << at;
  return bits;
}

/// Control characters and bytes beyond ASCII among 16.
static inline uint32_t rapport_odd_16(const uint8_t *place) {
  uint32_t bits = 0;
  for (int at = 0; at < 16; at++) bits |= (uint32_t)(place[at] < 0x20 || place[at] >= 0x80) << at;
  return bits;
}

/// Bytes beyond ASCII among 16.
static inline uint32_t rapport_wide_16(const uint8_t *place) {
  uint32_t bits = 0;
  for (int at = 0; at < 16; at++) bits |= (uint32_t)(place[at] >= 0x80) << at;
  return bits;
}

/// One of two bytes among 16.
static inline uint32_t rapport_either_16(const uint8_t *place, char one, char other) {
  return rapport_equal(place, (uint8_t)one) | rapport_equal(place, (uint8_t)other);
}

/// Control characters below a space among 16.
static inline uint32_t rapport_low_16(const uint8_t *place) {
  uint32_t bits = 0;
  for (int at = 0; at < 16; at++) bits |= (uint32_t)(place[at] < 0x20) << at;
  return bits;
}

/// Spaces among 16.
static inline uint32_t rapport_space_16(const uint8_t *place) { return rapport_equal(place, ' '); }

/// Among 16 bytes of an XML element's content those that are not simply themselves: brackets
/// of tags, references, what may end a section, control characters and bytes beyond ASCII.
static inline uint32_t rapport_content_stops_16(const uint8_t *place) {
  return rapport_odd_16(place) | rapport_equal(place, '<') | rapport_equal(place, '&') | rapport_equal(place, ']');
}

/// The same among 16 bytes of a CDATA section: what may end it, control characters and bytes
/// beyond ASCII.
static inline uint32_t rapport_section_stops_16(const uint8_t *place) {
  return rapport_odd_16(place) | rapport_equal(place, ']');
}

/// What may end a name in a tag among 16 bytes: white space and control characters, `/`, `>`.
static inline uint32_t rapport_name_stops_16(const uint8_t *place) {
  uint32_t bits = 0;
  for (int at = 0; at < 16; at++)
    bits |= (uint32_t)(place[at] <= 0x20 || place[at] == '/' || place[at] == '>') << at;
  return bits;
}

/// Where one byte stands in front of another, for each of 16 places; 17 bytes are read.
static inline uint32_t rapport_pair_16(const uint8_t *place, char one, char other) {
  return rapport_equal(place, (uint8_t)one) & rapport_equal(place + 1, (uint8_t)other);
}

/// How often a byte stands among 64.
static inline uint32_t rapport_count_64(const uint8_t *place, char byte) {
  uint32_t count = 0;
  for (int at = 0; at < 64; at++) count += place[at] == (uint8_t)byte;
  return count;
}

/// One quote, ampersands, angle brackets and control characters below a space among 16: what ends an attribute's
/// value or is odd in it.
static inline uint32_t rapport_value_stops_16(const uint8_t *place, char quote) {
  return rapport_equal(place, (uint8_t)quote) | rapport_equal(place, '&') | rapport_equal(place, '<') |
         rapport_equal(place, '>') | rapport_low_16(place);
}

/// How many of 16 bytes of UTF-8 begin a character other than white space.
static inline uint32_t rapport_letters_16(const uint8_t *place) {
  uint32_t count = 0;
  for (int at = 0; at < 16; at++) count += place[at] > 0x20 && (place[at] & 0xC0) != 0x80;
  return count;
}

#endif

/// Whether a text stands at a place, sixteen bytes at a time up to the first that differ: of
/// both at most fifteen bytes are read behind those that are alike and behind the length.
static inline int rapport_begins_with(const uint8_t *place, const uint8_t *text, uint32_t length) {
  if (length <= 16) return ((rapport_same_16(place, text) + 1) & ((1u << length) - 1)) == 0;
  for (uint32_t part = 0; part + 16 < length; part += 16)
    if (rapport_same_16(place + part, text + part) != 0xFFFF) return 0;
  return rapport_same_16(place + length - 16, text + length - 16) == 0xFFFF;
}

/// What stands where among 64 bytes of JSON.
struct rapport_json_block {
  uint64_t quotes, backslashes, opening, closing;
};

/// Quotes, backslashes and brackets among 64 bytes.
static inline struct rapport_json_block rapport_json_block_64(const uint8_t *place) {
  struct rapport_json_block block = {0, 0, 0, 0};
  for (int part = 0; part < 4; part++) {
    int shift = 16 * part;
    block.quotes |= (uint64_t)rapport_equal(rapport_load(place + shift), '"') << shift;
    block.backslashes |= (uint64_t)rapport_equal(rapport_load(place + shift), '\\') << shift;
    block.opening |= (uint64_t)rapport_folded(place + shift, '{') << shift;
    block.closing |= (uint64_t)rapport_folded(place + shift, '}') << shift;
  }
  return block;
}

/// Bits at and after each odd one of the set bits up to each even one, that one left
/// out: the inside of strings between their quotes.
static inline uint64_t rapport_between(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}
