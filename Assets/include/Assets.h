#ifndef JIQUN_ASSETS_H
#define JIQUN_ASSETS_H

#include <stddef.h>
#include <stdint.h>

/// A file of the data package, embedded: its path in the package and its bytes.
struct EmbeddedFile {
  const char *path;
  const uint8_t *bytes;
  size_t count;
};

/// The file with this number, or one whose path is NULL behind the last.
struct EmbeddedFile embedded_file(size_t index);

#endif
