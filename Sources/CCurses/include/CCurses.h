#ifndef JIQUN_CCURSES_H
#define JIQUN_CCURSES_H

int cc_version(void);

#endif
