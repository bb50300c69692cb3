/* What the kernel is asked to refuse this process, for good. Linux; elsewhere all say no. */
#ifndef JIQUN_CCONFINE_H
#define JIQUN_CCONFINE_H

#include <stdbool.h>
#include <stddef.h>

/* The version of Landlock that the kernel has; 0 for none. */
int confine_landlock(void);
/* Whether the kernel filters system calls (seccomp). */
bool confine_has_filters(void);

/* Takes every variable but TERM, LANG, LC_*, NO_COLOR, SSH_* and these out of the environment. */
void confine_environment(const char *const *kept, int count);

/* No core file, no look at the memory from outside, no new rights by a program; at most 512 MB of
   memory, and of a file 16 MB. */
void confine_limits(void);

/* Little memory for a program of which a class runs hundreds: large pieces are mapped by themselves and
   are given back once they are free, whatever was freed before. */
void confine_heap(void);
/* Asks at once for the memory that the first picture takes, which would else be asked for page by page. */
void confine_prepare(size_t bytes);
/* Gives back what is free now. */
void confine_spare(void);

enum {
  CONFINE_READING = 1,  /* files may not be opened for reading */
  CONFINE_WRITING = 2,  /* nor made, written or changed */
  CONFINE_PROGRAMS = 4, /* no other program or process; no connection is ever made */
};

/* Both ways of refusing what is asked, of which the kernel has one, two or none: bits of
   CONFINE_LANDLOCK and CONFINE_FILTER say which are in force. */
enum { CONFINE_LANDLOCK = 1, CONFINE_FILTER = 2 };
int confine(int what);

#endif
