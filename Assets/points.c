#include "Assets.h"

// Written by Scripts/points.py; a test compares it with tables/arc_points.csv.
static const uint8_t points[] = {
#embed "points.bin"
};

struct EmbeddedFile embedded_points(void) {
  return (struct EmbeddedFile){"points.bin", points, sizeof points};
}
