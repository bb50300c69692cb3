#include "CTabular.h"

size_t count_bytes(const uint8_t *bytes, size_t count, uint8_t byte) {
  size_t total = 0;
  size_t place = 0;
  // So few at a time that their number fits a byte.
  while (place < count) {
    size_t end = count - place > 255 * 32 ? place + 255 * 32 : count;
    uint8_t sums[32] = {0};
    for (; place + 32 <= end; place += 32) {
      for (size_t lane = 0; lane < 32; lane++) sums[lane] += bytes[place + lane] == byte;
    }
    for (; place < end; place++) total += bytes[place] == byte;
    for (size_t lane = 0; lane < 32; lane++) total += sums[lane];
  }
  return total;
}
