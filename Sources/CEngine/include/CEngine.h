#pragma once
#include <stdbool.h>
#include <sys/types.h>

/*
 * Another program whose output is read, and which does not outlive this one: SIGINT, SIGTERM or SIGHUP here
 * end it first.
 */

/* Starts it; the descriptor of its output, or a negative errno. Alone, it has a group of its own, which ends as
   a whole, and no input; else it may ask at the terminal. One at a time. */
int ce_start(const char *const *words, bool alone, pid_t *child);

/* Waits for its end: its status, or 128 and the number of the signal. */
int ce_wait(pid_t child);
