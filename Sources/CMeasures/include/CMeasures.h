#ifndef CMEASURES_H
#define CMEASURES_H

#include <stddef.h>
#include <stdint.h>

/// A guide of docs/indices, as it is; one in Chinese has `zh/` before its name.
struct EmbeddedGuide {
  const char *name;
  const uint8_t *bytes;
  size_t count;
};

size_t embedded_guide_count(void);
struct EmbeddedGuide embedded_guide(size_t index);

#endif
