/* What Swift needs of ncurses, the locale and the signals. Whatever a signal handler touches lives
   in CCurses.c as static variables; no wchar_t and no ncurses type is seen here. */
#ifndef JIQUN_CCURSES_H
#define JIQUN_CCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How text is written to the terminal. */
enum cc_codeset { CC_ASCII, CC_UTF8, CC_MULTIBYTE };

/* Takes the user's locale for characters. Where it is unset or not installed, and the user did not
   ask for another codeset, a UTF-8 locale is tried. */
enum cc_codeset cc_locale(void);
/* The columns of characters in UTF-8: ranges, first and last, of those that take none and of those
   that take two. They must stay where they are. */
bool cc_needs_widths(void);
void cc_widths(const uint32_t *none, size_t none_count, const uint32_t *two, size_t two_count);
/* The name of the codeset that is in use. */
const char *cc_codeset_name(void);
/* Columns of a scalar as ncurses is told them; -1 where the locale cannot write it. */
int cc_columns(uint32_t scalar);
/* Decodes one character of the locale: bytes used, 0 if more are needed, -1 if it is none. */
int cc_decode(const uint8_t *bytes, int count, uint32_t *scalar);
/* A variable of the environment, or NULL. */
const char *cc_environment(const char *name);

enum cc_status {
  CC_OK,
  CC_NO_TERMINAL,  /* input or output is not a terminal */
  CC_NO_DATABASE,  /* there is no terminfo at all */
  CC_UNKNOWN,      /* no such terminal in it */
  CC_PLAIN,        /* a terminal whose cursor cannot be placed */
};

/* Reads the description of a terminal without touching the terminal. */
enum cc_status cc_describe(const char *term);
/* A number or a string of the description; -1 or NULL where it has none. */
int cc_number(const char *name);
bool cc_flag(const char *name);
const char *cc_string(const char *name);
/* What ncurses reads from TERMINFO for a usual terminal that the machine does not describe; or NULL. */
const char *cc_fallback(const char *term);
/* The terminal's own size, at most 1000 columns, 500 rows and 200,000 cells; false where it does
   not tell. */
bool cc_size(int *width, int *height);

/* Whether input and output are a terminal. */
bool cc_is_terminal(void);
/* Takes the terminal: handlers for signals, raw mode, the whole screen. */
enum cc_status cc_open(const char *term);
/* Switches on modes that ncurses does not know; `off` undoes them, whichever way out is taken. */
void cc_modes(const char *on, const char *off);
/* Gives it back, as it was. */
void cc_close(void);
/* Ends the program by a signal, if one asked it to end; else returns. */
void cc_end_by_signal(void);
/* Gives the terminal back, stops the process group, and takes the terminal again on return. */
void cc_suspend(void);
/* Gives the terminal away as it was found, and takes it again. */
void cc_leave(void);
void cc_come_back(void);
/* Runs a command of the shell on a file and waits; its status, or an error number below zero. */
int cc_run(const char *command, const char *path);
/* Takes the terminal again after a stop that could not be seen coming. */
void cc_retake(void);

/* Terminal size as ncurses has it. */
int cc_width(void);
int cc_height(void);
/* Makes ncurses follow the terminal's size; the picture begins anew, blank. */
void cc_follow_size(void);
bool cc_has_default_colours(void);
int cc_colours(void);
int cc_pairs(void);
/* Defines a pair; false where the terminal cannot. */
bool cc_pair(int pair, int foreground, int background);

/* A look: attributes, and the 15 bits of a pair above them; other bits are not looked at. */
enum { CC_BOLD = 1, CC_UNDERLINE = 2, CC_REVERSE = 4, CC_DIM = 8, CC_PAIR_SHIFT = 8, CC_PAIR_MASK = 0x7FFF };

/* Puts cells; a wide glyph is one scalar followed by 0. A glyph from `first_cluster` on is the
   index of five scalars in `clusters`. The run begins and ends at whole glyphs, of the old picture
   as of the new one. */
void cc_put(int y, int x, const uint32_t *glyphs, const uint32_t *looks, int count,
            uint32_t first_cluster, const uint32_t *clusters);
/* Sends what changed. The cursor is seen at a cell, or hidden if y is negative. */
void cc_update(int y, int x);
/* Sends everything at the next update. */
void cc_invalidate(void);
/* Sends bytes as they are; false if the terminal did not take them. */
bool cc_send(const void *bytes, size_t count);
/* Runs a program with such input and no output; true if it ended well. */
bool cc_pipe(const char *const *arguments, const void *bytes, size_t count);

/* Whether the line takes more bytes now. */
bool cc_has_room(void);

/* The versions of ncurses and of the C library. */
const char *cc_ncurses_version(void);
const char *cc_library_version(void);

/* Throws away what comes within some milliseconds, at most until the answer of a terminal that ends in
   `n`: it would be typed to the shell. */
void cc_discard(int milliseconds);
/* A clock that only goes forward. */
int64_t cc_milliseconds(void);

/* Why a wait ended. */
enum {
  CC_INPUT = 1,
  CC_OUTPUT = 2,
  CC_RESIZED = 4,
  CC_SUSPEND = 8,
  CC_CONTINUED = 16,
  CC_END = 32,
  CC_NEWS = 64,
};

/* A file that a wait watches too: there is something to read in it; -1 for none. */
void cc_watch(int file);
/* A file that can be read when a file of this path is written, made or replaced; -1 where that is not
   to be had. To be called again with it after each time, for the file may be another one. */
int cc_news(int before, const char *path);
/* Makes a terminal the standard input, which becomes another file: its number, or -1. Where none is
   needed and there is none nothing is ever typed. */
int cc_keyboard_from_terminal(bool needed);

/* Waits for input, for room for output if asked, or a signal; at most so many milliseconds, for
   ever if negative. */
int cc_wait(bool for_output, int milliseconds);
/* Reads what there is: a count, 0 where the terminal is gone, -1 where there was nothing. */
int cc_read(uint8_t *bytes, int limit);

#endif
