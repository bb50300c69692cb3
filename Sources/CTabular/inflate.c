#include "CTabular.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

const char *inflate_version(void) { return zlibVersion(); }

void *inflate_open(void) {
  z_stream *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  if (inflateInit2(stream, 15 + 16) != Z_OK) {
    free(stream);
    return NULL;
  }
  return stream;
}

void inflate_close(void *state) {
  inflateEnd(state);
  free(state);
}

int inflate_run(void *state, const uint8_t *input, size_t inputCount, size_t *taken,
                uint8_t *output, size_t outputCount, size_t *made) {
  z_stream *stream = state;
  stream->next_in = (uint8_t *)input;
  stream->avail_in = (unsigned)inputCount;
  stream->next_out = output;
  stream->avail_out = (unsigned)outputCount;
  int result = inflate(stream, Z_NO_FLUSH);
  *taken = inputCount - stream->avail_in;
  *made = outputCount - stream->avail_out;
  if (result == Z_STREAM_END) {
    // Another member may follow, as `cat a.gz b.gz` makes.
    inflateReset(stream);
    return inflate_end;
  }
  return result == Z_OK || result == Z_BUF_ERROR ? inflate_done : inflate_invalid;
}
