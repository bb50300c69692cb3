#include "CSearch.h"

#include <string.h>

/// Bytes that are looked at together.
typedef uint8_t block __attribute__((vector_size(16)));
typedef uint64_t words __attribute__((vector_size(16)));

static block load(const uint8_t *bytes) {
  block value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

static int any(block value) {
  words bits;
  memcpy(&bits, &value, sizeof bits);
  return (bits[0] | bits[1]) != 0;
}

static size_t find_slowly(const uint8_t *hay, size_t from, size_t last, const uint8_t *needle,
                          size_t count) {
  for (size_t place = from; place <= last; place++) {
    if (hay[place] == needle[0] && memcmp(hay + place, needle, count) == 0) return place;
  }
  return SIZE_MAX;
}

// A block may hold the needle only where its first byte and, so many on, its last byte stand.
size_t find_bytes(const uint8_t *hay, size_t from, size_t end, const uint8_t *needle,
                  size_t count) {
  if (count == 0 || end < count || from > end - count) return SIZE_MAX;
  size_t last = end - count;
  block first_byte = {0}, last_byte = {0};
  first_byte += needle[0];
  last_byte += needle[count - 1];
  size_t place = from;
  while (place + sizeof(block) <= last + 1) {
    block hits = (block)(load(hay + place) == first_byte) &
                 (block)(load(hay + place + count - 1) == last_byte);
    if (any(hits)) {
      size_t found = find_slowly(hay, place, place + sizeof(block) - 1, needle, count);
      if (found != SIZE_MAX) return found;
    }
    place += sizeof(block);
  }
  return find_slowly(hay, place, last, needle, count);
}

static int ends_plain(uint8_t byte) {
  return byte == ',' || byte == '\n' || byte == '"' || byte == '\r';
}

static struct PlainPart plain_slowly(const uint8_t *text, size_t from, size_t end, uint8_t all) {
  while (from < end && !ends_plain(text[from])) all |= text[from++];
  return (struct PlainPart){from, all < 0x80};
}

// The byte of zero that a byte leaves where it stands in a word (Hacker's Delight, 6-1): exact in the lowest
// one, which is the first.
#define LOW UINT64_C(0x0101010101010101)
#define HIGH (LOW << 7)

static uint64_t marks(uint64_t word, uint8_t byte) {
  uint64_t left = word ^ LOW * byte;
  return (left - LOW) & ~left & HIGH;
}

static uint64_t first_bytes(const uint8_t *text) {
  uint64_t word;
  memcpy(&word, text, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// Most cells are short: one word after another.
struct PlainPart plain_part(const uint8_t *text, size_t from, size_t end) {
  uint64_t seen = 0;
  while (from + sizeof(uint64_t) <= end) {
    uint64_t word = first_bytes(text + from);
    uint64_t ends = marks(word, ',') | marks(word, '\n') | marks(word, '"') | marks(word, '\r');
    if (ends != 0) {
      uint64_t before = ((ends & -ends) >> 7) - 1;
      size_t count = (size_t)__builtin_ctzll(ends) / 8;
      return (struct PlainPart){from + count, ((seen | (word & before)) & HIGH) == 0};
    }
    seen |= word;
    from += sizeof word;
  }
  return plain_slowly(text, from, end, (seen & HIGH) != 0 ? 0x80 : 0);
}

size_t line_part(const uint8_t *text, size_t from, size_t end) {
  while (from + sizeof(uint64_t) <= end) {
    uint64_t word = first_bytes(text + from);
    uint64_t ends = marks(word, '\n') | marks(word, '"');
    if (ends != 0) return from + (size_t)__builtin_ctzll(ends) / 8;
    from += sizeof word;
  }
  while (from < end && text[from] != '\n' && text[from] != '"') from++;
  return from;
}
