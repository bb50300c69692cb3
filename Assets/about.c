#include "Assets.h"

// about.json is written by Scripts/embed.py: what datapackage.json says beside its tables.
static const uint8_t about[] = {
#embed "about.json"
};

struct EmbeddedFile embedded_about(void) {
  return (struct EmbeddedFile){"about.json", about, sizeof about};
}
