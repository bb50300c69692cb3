/* UTF-16 and GB 18030 to UTF-8 by the program itself: the C library would look for converters on the
   machine, and where the environment tells it to. */
#include "CTabular.h"
#include "doublebyte.h"
#include "gb18030.h"
#include "singlebyte.h"

#include <stdbool.h>
#include <string.h>

/* One character: how many bytes it has, or what is wrong. */
enum { needs_more = 0, is_none = -1 };
typedef int decoder(const uint8_t *bytes, size_t count, uint32_t *scalar);

static int surrogates(uint32_t high, uint32_t low, uint32_t *scalar) {
  if (high >= 0xDC00 || low < 0xDC00 || low >= 0xE000) return is_none;
  *scalar = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
  return 4;
}

static int utf16(const uint8_t *bytes, size_t count, uint32_t *scalar, int high, int low) {
  if (count < 2) return needs_more;
  uint32_t unit = (uint32_t)bytes[high] << 8 | bytes[low];
  *scalar = unit;
  if (unit < 0xD800 || unit >= 0xE000) return 2;
  if (count < 4) return unit < 0xDC00 ? needs_more : is_none;
  return surrogates(unit, (uint32_t)bytes[2 + high] << 8 | bytes[2 + low], scalar);
}

static int utf16_little(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  return utf16(bytes, count, scalar, 1, 0);
}

static int utf16_big(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  return utf16(bytes, count, scalar, 0, 1);
}

static bool is_in(uint8_t byte, uint8_t first, uint8_t last) {
  return byte >= first && byte <= last;
}

/* The character of a four-byte code in the first plane; 0 where there is none. */
static uint32_t found(uint32_t linear) {
  size_t low = 0, high = gb18030_run_count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    const struct gb18030_run *run = &gb18030_runs[middle];
    if (linear < run->first) high = middle;
    else if (linear >= run->first + run->count) low = middle + 1;
    else return run->scalar + linear - run->first;
  }
  return 0;
}

static int gb_four(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  if (count > 2 && !is_in(bytes[2], 0x81, 0xFE)) return is_none;
  if (count < 4) return needs_more;
  if (!is_in(bytes[3], 0x30, 0x39)) return is_none;
  uint32_t linear = ((bytes[0] - 0x81u) * 10 + (bytes[1] - 0x30u)) * 1260
                    + (bytes[2] - 0x81u) * 10 + (bytes[3] - 0x30u);
  const uint32_t second_plane = 189000; /* 90 30 81 30 */
  *scalar = linear < second_plane ? found(linear) : 0x10000 + linear - second_plane;
  return *scalar == 0 || *scalar > 0x10FFFF ? is_none : 4;
}

static int gb18030(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  if (count < 1) return needs_more;
  *scalar = bytes[0];
  if (bytes[0] < 0x80) return 1;
  if (!is_in(bytes[0], 0x81, 0xFE)) return is_none;
  if (count < 2) return needs_more;
  if (is_in(bytes[1], 0x30, 0x39)) return gb_four(bytes, count, scalar);
  if (!is_in(bytes[1], 0x40, 0xFE) || bytes[1] == 0x7F) return is_none;
  unsigned trail = bytes[1] - 0x40u - (bytes[1] > 0x7F);
  *scalar = gb18030_two[(bytes[0] - 0x81u) * 190 + trail];
  return *scalar ? 2 : is_none;
}

static int big5(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  if (count < 1) return needs_more;
  *scalar = bytes[0];
  if (bytes[0] < 0x80) return 1;
  if (!is_in(bytes[0], 0x81, 0xFE)) return is_none;
  if (count < 2) return needs_more;
  if (!is_in(bytes[1], 0x40, 0x7E) && !is_in(bytes[1], 0xA1, 0xFE)) return is_none;
  unsigned trail = bytes[1] < 0x7F ? bytes[1] - 0x40u : bytes[1] - 0xA1u + 63;
  *scalar = big5_two[(bytes[0] - 0x81u) * 157 + trail];
  return *scalar ? 2 : is_none;
}

static int shift_jis(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  if (count < 1) return needs_more;
  *scalar = bytes[0];
  if (bytes[0] < 0x80) return 1;
  /* Halves of katakana. */
  if (is_in(bytes[0], 0xA1, 0xDF)) {
    *scalar = 0xFF61 + bytes[0] - 0xA1u;
    return 1;
  }
  if (!is_in(bytes[0], 0x81, 0x9F) && !is_in(bytes[0], 0xE0, 0xFC)) return is_none;
  if (count < 2) return needs_more;
  if (!is_in(bytes[1], 0x40, 0xFC) || bytes[1] == 0x7F) return is_none;
  unsigned lead = bytes[0] < 0xA0 ? bytes[0] - 0x81u : bytes[0] - 0xE0u + 31;
  unsigned trail = bytes[1] - 0x40u - (bytes[1] > 0x7F);
  *scalar = shift_jis_two[lead * 188 + trail];
  return *scalar ? 2 : is_none;
}

/* Rows and cells of JIS X 0208 are those of Shift-JIS; those of JIS X 0212 are not known here. */
static int euc_jp(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  if (count < 1) return needs_more;
  *scalar = bytes[0];
  if (bytes[0] < 0x80) return 1;
  if (bytes[0] != 0x8E && !is_in(bytes[0], 0xA1, 0xFE)) return is_none;
  if (count < 2) return needs_more;
  if (!is_in(bytes[1], 0xA1, 0xFE)) return is_none;
  if (bytes[0] == 0x8E) {
    *scalar = 0xFF61 + bytes[1] - 0xA1u;
    return bytes[1] <= 0xDF ? 2 : is_none;
  }
  unsigned row = bytes[0] - 0xA1u, cell = bytes[1] - 0xA1u;
  *scalar = shift_jis_two[row / 2 * 188 + row % 2 * 94 + cell];
  return *scalar ? 2 : is_none;
}

static int euc_kr(const uint8_t *bytes, size_t count, uint32_t *scalar) {
  if (count < 1) return needs_more;
  *scalar = bytes[0];
  if (bytes[0] < 0x80) return 1;
  if (!is_in(bytes[0], 0x81, 0xFD)) return is_none;
  if (count < 2) return needs_more;
  unsigned trail;
  if (is_in(bytes[1], 0x41, 0x5A)) trail = bytes[1] - 0x41u;
  else if (is_in(bytes[1], 0x61, 0x7A)) trail = bytes[1] - 0x61u + 26;
  else if (is_in(bytes[1], 0x81, 0xFE)) trail = bytes[1] - 0x81u + 52;
  else return is_none;
  *scalar = euc_kr_two[(bytes[0] - 0x81u) * 178 + trail];
  return *scalar ? 2 : is_none;
}

/* Encodings of one byte a character. */
#define SINGLE(name)                                                              \
  static int name(const uint8_t *bytes, size_t count, uint32_t *scalar) {         \
    if (count < 1) return needs_more;                                             \
    *scalar = bytes[0] < 0x80 ? bytes[0] : name##_upper[bytes[0] - 0x80];         \
    return *scalar || !bytes[0] ? 1 : is_none;                                    \
  }
SINGLE(windows1252)
SINGLE(latin1)
SINGLE(latin2)
SINGLE(latin9)
SINGLE(windows1250)
SINGLE(windows1251)
SINGLE(windows1253)
SINGLE(windows1254)
SINGLE(koi8r)
SINGLE(macroman)

static const struct {
  const char *name;
  decoder *decode;
} encodings[] = {
    {"utf-16le", utf16_little}, {"utf-16be", utf16_big}, {"gb18030", gb18030},
    {"big5", big5}, {"shift_jis", shift_jis}, {"euc-jp", euc_jp}, {"euc-kr", euc_kr},
    {"windows-1252", windows1252},
    {"iso-8859-1", latin1},
    {"iso-8859-2", latin2},
    {"iso-8859-15", latin9},
    {"windows-1250", windows1250},
    {"windows-1251", windows1251},
    {"windows-1253", windows1253},
    {"windows-1254", windows1254},
    {"koi8-r", koi8r},
    {"macintosh", macroman},
};

void *converter_open(const char *encoding) {
  for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
    if (!strcmp(encodings[i].name, encoding)) return (void *)&encodings[i].decode;
  }
  return NULL;
}

static size_t length(uint32_t scalar) {
  return scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
}

static void put(uint8_t *bytes, uint32_t scalar, size_t count) {
  if (count == 1) {
    bytes[0] = (uint8_t)scalar;
    return;
  }
  for (size_t i = count - 1; i > 0; i--, scalar >>= 6) bytes[i] = (uint8_t)(0x80 | (scalar & 0x3F));
  bytes[0] = (uint8_t)((0xF00 >> count) | scalar);
}

int converter_run(void *converter, const uint8_t *input, size_t inputCount, size_t *taken,
                  uint8_t *output, size_t outputCount, size_t *made) {
  decoder *decode = *(decoder **)converter;
  size_t from = 0, to = 0;
  int result = converter_done;
  while (from < inputCount) {
    uint32_t scalar = 0;
    int used = decode(input + from, inputCount - from, &scalar);
    /* No text has a NUL. */
    if (used == is_none || (used > 0 && scalar == 0)) {
      result = converter_invalid;
      break;
    }
    if (used == needs_more) {
      result = converter_incomplete;
      break;
    }
    size_t count = length(scalar);
    if (outputCount - to < count) {
      result = converter_full;
      break;
    }
    put(output + to, scalar, count);
    from += (size_t)used;
    to += count;
  }
  *taken = from;
  *made = to;
  return result;
}
