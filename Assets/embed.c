#include "Assets.h"

#define FILE_AT(number, path) static const uint8_t file_##number[] = {
static const uint8_t package_json[] = {
#embed "datapackage.json"
};

static const struct EmbeddedFile files[] = {
    {"datapackage.json", package_json, sizeof package_json},
};

struct EmbeddedFile embedded_file(size_t index) {
  struct EmbeddedFile none = {NULL, NULL, 0};
  return index < sizeof files / sizeof *files ? files[index] : none;
}
