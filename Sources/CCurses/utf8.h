#ifndef JIQUN_CCURSES_UTF8_H
#define JIQUN_CCURSES_UTF8_H

#include <stdbool.h>

/* Text is UTF-8 though the C library has no locale of it. */
extern bool cc_own_utf8;
/* Text is UTF-8, whoever writes it. */
extern bool cc_is_utf8;

#endif
