#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include "CCurses.h"
#include "drawing.h"

#include <curses.h>
#include <stdlib.h>
#include <wchar.h>

/* Cells and colours: what is put on the screen, and when ncurses sends it. */

static cchar_t *row; /* one row of cells */

void cc_fit_row(void) {
  cchar_t *larger = realloc(row, sizeof *row * (size_t)(COLS + 1));
  if (larger) row = larger;
}

int cc_width(void) { return COLS; }
int cc_height(void) { return LINES; }
int cc_colours(void) { return has_colors() ? COLORS : 0; }
int cc_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

bool cc_has_default_colours(void) {
  return has_colors() && use_default_colors() == OK;
}

bool cc_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

static attr_t attributes(uint32_t look) {
  attr_t result = A_NORMAL;
  if (look & CC_BOLD) result |= A_BOLD;
  if (look & CC_UNDERLINE) result |= A_UNDERLINE;
  if (look & CC_REVERSE) result |= A_REVERSE;
  if (look & CC_DIM) result |= A_DIM;
  return result;
}

void cc_put(int y, int x, const uint32_t *glyphs, const uint32_t *looks, int count,
            uint32_t first_cluster, const uint32_t *clusters) {
  int cells = 0;
  for (int i = 0; i < count && cells <= COLS; i++) {
    if (glyphs[i] == 0) continue;
    wchar_t text[6] = {(wchar_t)glyphs[i]};
    if (glyphs[i] >= first_cluster) {
      const uint32_t *marks = clusters + 5 * (glyphs[i] - first_cluster);
      for (int j = 0; j < 5; j++) text[j] = (wchar_t)marks[j];
    }
    int pair = (int)(looks[i] >> CC_PAIR_SHIFT & CC_PAIR_MASK);
    setcchar(&row[cells++], text, attributes(looks[i]), (short)pair, NULL);
  }
  mvadd_wchnstr(y, x, row, cells);
}

void cc_update(int y, int x) {
  static int shown = -1;
  static bool can_hide = true;
  int show = y >= 0;
  if (!show && shown != 0) {
    can_hide = curs_set(0) != ERR;
    shown = 0;
  }
  /* Unseen, the cursor may stay wherever the last change left it. */
  leaveok(stdscr, !show && can_hide);
  if (show) move(y, x);
  else if (!can_hide) move(0, 0);
  wnoutrefresh(stdscr);
  doupdate();
  if (show && shown != 1) {
    curs_set(1);
    shown = 1;
  }
}

void cc_invalidate(void) { clearok(curscr, TRUE); }
