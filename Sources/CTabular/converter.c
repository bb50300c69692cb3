#include "CTabular.h"

#include <errno.h>
#include <iconv.h>

void *converter_open(const char *encoding) {
  iconv_t converter = iconv_open("UTF-8", encoding);
  return converter == (iconv_t)-1 ? NULL : (void *)converter;
}

void converter_close(void *converter) { iconv_close((iconv_t)converter); }

int converter_run(void *converter, const uint8_t *input, size_t inputCount, size_t *taken,
                  uint8_t *output, size_t outputCount, size_t *made) {
  char *from = (char *)input;
  char *to = (char *)output;
  size_t left = inputCount;
  size_t room = outputCount;
  size_t result = iconv((iconv_t)converter, &from, &left, &to, &room);
  *taken = inputCount - left;
  *made = outputCount - room;
  if (result != (size_t)-1) return converter_done;
  if (errno == E2BIG) return converter_full;
  return errno == EINVAL ? converter_incomplete : converter_invalid;
}
