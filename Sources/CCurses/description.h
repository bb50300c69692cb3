#ifndef JIQUN_CCURSES_DESCRIPTION_H
#define JIQUN_CCURSES_DESCRIPTION_H

/* A variable of the environment for a while. */
struct cc_variable {
  const char *name;
  char *before;
};

struct cc_variable cc_set_variable(const char *name, const char *value);
void cc_reset_variable(struct cc_variable variable);

/* The size to begin with: the window's, what the environment says, or the usual one. */
void cc_first_size(int *width, int *height);

#endif
