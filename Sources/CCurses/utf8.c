/* ncurses asks the C library how wide a character is and how it is written; here stands what it gets.
   In UTF-8 the widths are the program's own, so that a C library of an older Unicode does not turn a
   glyph into a space. Where the system has no locale of UTF-8 (a chroot, a minimal image), it is
   written by own rules too. These names go before those of the C library; elsewhere they hand on
   to it. */
#define _GNU_SOURCE 1
#include "CCurses.h"
#include "utf8.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

bool cc_own_utf8;
bool cc_is_utf8;

static struct {
  const uint32_t *ranges;
  size_t count;
} no_columns, two_columns;

/* A screen has few glyphs, each of which is asked for many times. */
static struct {
  uint32_t scalar;
  int columns;
} known[256];

bool cc_needs_widths(void) { return cc_is_utf8 && !two_columns.ranges; }

void cc_widths(const uint32_t *none, size_t none_count, const uint32_t *two, size_t two_count) {
  no_columns.ranges = none;
  no_columns.count = none_count / 2;
  two_columns.ranges = two;
  two_columns.count = two_count / 2;
  memset(known, 0, sizeof known);
}

static bool is_in(const uint32_t *ranges, size_t count, uint32_t scalar) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (scalar < ranges[2 * middle]) high = middle;
    else if (scalar > ranges[2 * middle + 1]) low = middle + 1;
    else return true;
  }
  return false;
}

static int looked_up(uint32_t scalar) {
  if (is_in(two_columns.ranges, two_columns.count, scalar)) return 2;
  return is_in(no_columns.ranges, no_columns.count, scalar) ? 0 : 1;
}

int wcwidth(wchar_t wide) {
  if (!cc_is_utf8 || !two_columns.ranges) return wcswidth(&wide, 1);
  uint32_t scalar = (uint32_t)wide;
  if (scalar == 0) return 0;
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || scalar > 0x10FFFF) return -1;
  if (scalar < 0x300) return 1;
  size_t slot = scalar % (sizeof known / sizeof *known);
  if (known[slot].scalar != scalar) {
    known[slot].scalar = scalar;
    known[slot].columns = looked_up(scalar);
  }
  return known[slot].columns;
}

/* The C library's own way. Its c32rtomb is no way there: in a static program it calls this one. */
static size_t handed_on(char *bytes, wchar_t wide, mbstate_t *state) {
  static mbstate_t own;
  if (!state) state = &own;
  if (!bytes || !wide) {
    *state = (mbstate_t){0};
    if (bytes) *bytes = 0;
    return 1;
  }
  const wchar_t *rest = &wide;
  return wcsnrtombs(bytes, &rest, 1, MB_CUR_MAX, state);
}

size_t wcrtomb(char *restrict bytes, wchar_t wide, mbstate_t *restrict state) {
  if (!cc_own_utf8 || !bytes) return handed_on(bytes, wide, state);
  uint32_t scalar = (uint32_t)wide;
  if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) {
    errno = EILSEQ;
    return (size_t)-1;
  }
  if (scalar < 0x80) {
    bytes[0] = (char)scalar;
    return 1;
  }
  size_t count = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  for (size_t i = count - 1; i > 0; i--, scalar >>= 6) bytes[i] = (char)(0x80 | (scalar & 0x3F));
  bytes[0] = (char)((0xF00 >> count) | scalar);
  return count;
}

char *nl_langinfo(nl_item item) {
  static locale_t global;
  if (cc_own_utf8 && item == CODESET) return "UTF-8";
  if (global) freelocale(global);
  global = duplocale(LC_GLOBAL_LOCALE);
  return global ? nl_langinfo_l(item, global) : "";
}
