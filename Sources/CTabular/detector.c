#include "CTabular.h"

#include <stdio.h>
#include <uchardet/uchardet.h>

void detect_encoding(const uint8_t *bytes, size_t count, char *name, size_t room) {
  name[0] = 0;
  uchardet_t detector = uchardet_new();
  if (detector == NULL) return;
  if (uchardet_handle_data(detector, (const char *)bytes, count) == 0) {
    uchardet_data_end(detector);
    snprintf(name, room, "%s", uchardet_get_charset(detector));
  }
  uchardet_delete(detector);
}
