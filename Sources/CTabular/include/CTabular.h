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

#endif
