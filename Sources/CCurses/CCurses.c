#include "CCurses.h"
int cc_version(void) { return 0; }
