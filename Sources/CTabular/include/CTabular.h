#ifndef CTABULAR_H
#define CTABULAR_H

#include <stddef.h>
#include <stdint.h>

/// The conversion of an encoding (`utf-16le`, `utf-16be`, `gb18030`) to UTF-8; null for another.
void *converter_open(const char *encoding);

/// What ended a conversion.
enum { converter_done = 0, converter_full = 1, converter_incomplete = 2, converter_invalid = 3 };

/// Converts as much as fits; says how many bytes were taken and made.
int converter_run(void *converter, const uint8_t *input, size_t inputCount, size_t *taken,
                  uint8_t *output, size_t outputCount, size_t *made);

/// The name of the encoding that the bytes seem to have (uchardet); empty where it cannot be told.
void detect_encoding(const uint8_t *bytes, size_t count, char *name, size_t room);

/// The version of zlib, as `1.2.13`.
const char *inflate_version(void);

/// Opens a gzip stream (zlib); null where there is no memory.
void *inflate_open(void);
void inflate_close(void *state);

/// What ended an unpacking.
enum { inflate_done = 0, inflate_end = 1, inflate_invalid = 2 };

/// Unpacks as much as fits; says how many bytes were taken and made.
int inflate_run(void *state, const uint8_t *input, size_t inputCount, size_t *taken,
                uint8_t *output, size_t outputCount, size_t *made);

/// How often a byte stands among others.
size_t count_bytes(const uint8_t *bytes, size_t count, uint8_t byte);

#endif
