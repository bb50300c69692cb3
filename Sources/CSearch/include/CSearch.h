#ifndef CSEARCH_H
#define CSEARCH_H

#include <stddef.h>
#include <stdint.h>

/// How many syllables there are; the first one is empty.
size_t pinyin_syllable_count(void);

/// A syllable without its tone, with v for ü.
const char *pinyin_syllable(size_t number);

/// The syllables of a Han character, the most usual first, up to a 0. None of anything else.
const uint16_t *pinyin_readings(uint32_t scalar);

/// Where the needle of at least one byte stands first at or behind `from` and before `end`;
/// SIZE_MAX where it does not.
size_t find_bytes(const uint8_t *hay, size_t from, size_t end, const uint8_t *needle,
                  size_t count);

#endif
