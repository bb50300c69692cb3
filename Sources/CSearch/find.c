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

// All cells are short or nearly all: one word after another, the first byte that ends one found in it by
// the byte of zero that it leaves (Hacker's Delight, 6-1, exact in the lowest one).
struct PlainPart plain_part(const uint8_t *text, size_t from, size_t end) {
  const uint64_t low = 0x0101010101010101, high = low << 7;
  uint64_t seen = 0;
  while (from + sizeof(uint64_t) <= end) {
    uint64_t word;
    memcpy(&word, text + from, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    uint64_t comma = word ^ low * ',', feed = word ^ low * '\n', quote = word ^ low * '"',
             back = word ^ low * '\r';
    uint64_t ends = ((comma - low) & ~comma) | ((feed - low) & ~feed) | ((quote - low) & ~quote) |
                    ((back - low) & ~back);
    ends &= high;
    if (ends != 0) {
      uint64_t before = ((ends & -ends) >> 7) - 1;
      size_t count = (size_t)__builtin_ctzll(ends) / 8;
      return (struct PlainPart){from + count, ((seen | (word & before)) & high) == 0};
    }
    seen |= word;
    from += sizeof word;
  }
  return plain_slowly(text, from, end, (seen & high) != 0 ? 0x80 : 0);
}
