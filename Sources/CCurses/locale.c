/* Which characters are written: what the environment asks for, and what the system has. */
#define _GNU_SOURCE 1
#include "CCurses.h"
#include "utf8.h"

#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static enum cc_codeset codeset;

static enum cc_codeset codeset_in_use(void) {
  if (cc_own_utf8) return CC_UTF8;
  if (!strcmp(nl_langinfo(CODESET), "UTF-8")) return CC_UTF8;
  return MB_CUR_MAX > 1 ? CC_MULTIBYTE : CC_ASCII;
}

static const char *asked_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return "";
}

/* Whether a locale that is not there may be replaced by one of UTF-8. */
static bool may_be_utf8(const char *locale) {
  if (!strcmp(locale, "C") || !strcmp(locale, "POSIX")) return false;
  const char *dot = strchr(locale, '.');
  return !dot || !strncasecmp(dot, ".utf8", 5) || !strncasecmp(dot, ".utf-8", 6);
}

enum cc_codeset cc_locale(void) {
  const char *asked = asked_locale();
  bool there = setlocale(LC_CTYPE, "") != NULL;
  if ((!there || !*asked) && may_be_utf8(asked)) {
    there = setlocale(LC_CTYPE, "C.UTF-8") || setlocale(LC_CTYPE, "en_US.UTF-8");
    cc_own_utf8 = !there;
  }
  codeset = codeset_in_use();
  cc_is_utf8 = codeset == CC_UTF8;
  return codeset;
}

const char *cc_codeset_name(void) { return nl_langinfo(CODESET); }

int cc_columns(uint32_t scalar) {
  if (scalar < 0x80) return 1;
  if (codeset == CC_ASCII) return -1;
  if (codeset == CC_MULTIBYTE) {
    char bytes[MB_LEN_MAX];
    mbstate_t state = {0};
    if (wcrtomb(bytes, (wchar_t)scalar, &state) == (size_t)-1) return -1;
  }
  return wcwidth((wchar_t)scalar);
}

int cc_decode(const uint8_t *bytes, int count, uint32_t *scalar) {
  mbstate_t state = {0};
  wchar_t wide = 0;
  size_t used = mbrtowc(&wide, (const char *)bytes, (size_t)count, &state);
  if (used == (size_t)-2) return 0;
  if (used == (size_t)-1 || used == 0) return -1;
  *scalar = (uint32_t)wide;
  return (int)used;
}
