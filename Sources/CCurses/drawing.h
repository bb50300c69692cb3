#ifndef JIQUN_CCURSES_DRAWING_H
#define JIQUN_CCURSES_DRAWING_H

/* Makes room for a row of cells, as wide as the screen is now. */
void cc_fit_row(void);

#endif
