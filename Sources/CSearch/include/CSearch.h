#ifndef CSEARCH_H
#define CSEARCH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// How many syllables there are; the first one is empty.
size_t pinyin_syllable_count(void);

/// A syllable without its tone, with v for ü.
const char *pinyin_syllable(size_t number);

/// The syllables of a Han character, the most usual first, up to a 0. None of anything else.
const uint16_t *pinyin_readings(uint32_t scalar);

/// Whether two runs of bytes are the same.
static inline int same_bytes(const void *one, const void *other, size_t count) {
  return count == 0 || memcmp(one, other, count) == 0;
}

/// Where the needle of at least one byte stands first at or behind `from` and before `end`;
/// SIZE_MAX where it does not.
size_t find_bytes(const uint8_t *hay, size_t from, size_t end, const uint8_t *needle,
                  size_t count);

/// Where a plain part of delimited text ends.
struct PlainPart {
  /// The first byte that is a comma, a quote or of a line's end; the end of all where there is none.
  size_t end;
  /// Whether every byte before it is below 128.
  uint8_t is_ascii;
};

/// The plain part that begins at `from`; nothing at or behind `end` is looked at.
struct PlainPart plain_part(const uint8_t *text, size_t from, size_t end);

/// The first line feed or quote at or behind `from`; `end` where there is none before it.
size_t line_part(const uint8_t *text, size_t from, size_t end);

#endif
