/* What is known of the terminal before it is taken: its description and its size. */
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include "CCurses.h"
#include "description.h"

#include <curses.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* term.h defines words such as `lines` and `columns`: it comes last. */
#include <term.h>

const char *cc_environment(const char *name) { return getenv(name); }

struct cc_variable cc_set_variable(const char *name, const char *value) {
  const char *before = getenv(name);
  struct cc_variable variable = {name, before ? strdup(before) : NULL};
  setenv(name, value, 1);
  return variable;
}

void cc_reset_variable(struct cc_variable variable) {
  if (variable.before) setenv(variable.name, variable.before, 1);
  else unsetenv(variable.name);
  free(variable.before);
}

static enum cc_status describe(const char *term) {
  int found = 0;
  if (setupterm(term, STDOUT_FILENO, &found) == OK) {
    return cursor_address ? CC_OK : CC_PLAIN;
  }
  return found < 0 ? CC_NO_DATABASE : found > 0 ? CC_PLAIN : CC_UNKNOWN;
}

enum cc_status cc_describe(const char *term) {
  enum cc_status status = describe(term);
  const char *own = cc_fallback(term);
  if ((status != CC_NO_DATABASE && status != CC_UNKNOWN) || !own) return status;
  struct cc_variable terminfo = cc_set_variable("TERMINFO", own);
  if (describe(term) == CC_OK) status = CC_OK;
  cc_reset_variable(terminfo);
  return status;
}

int cc_number(const char *name) { return cur_term ? tigetnum(name) : -1; }

bool cc_flag(const char *name) { return cur_term && tigetflag(name) > 0; }

const char *cc_string(const char *name) {
  if (!cur_term) return NULL;
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/* A window tells its size itself, and one of a client far away may tell anything. */
enum { WIDEST = 1000, HIGHEST = 500, MOST_CELLS = 200000 };

static void clamp(int *width, int *height) {
  if (*width > WIDEST) *width = WIDEST;
  if (*height > HIGHEST) *height = HIGHEST;
  if (*height > MOST_CELLS / *width) *height = MOST_CELLS / *width;
}

bool cc_size(int *width, int *height) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *width = size.ws_col;
  *height = size.ws_row;
  clamp(width, height);
  return true;
}

static int told(const char *name) {
  const char *text = getenv(name);
  long value = text ? strtol(text, NULL, 10) : 0;
  return value > 0 && value <= INT_MAX ? (int)value : 0;
}

void cc_first_size(int *width, int *height) {
  if (cc_size(width, height)) return;
  *width = told("COLUMNS") ? told("COLUMNS") : 80;
  *height = told("LINES") ? told("LINES") : 24;
  clamp(width, height);
}
