#ifndef JIQUN_CLESSONS_H
#define JIQUN_CLESSONS_H

#include <stddef.h>
#include <stdint.h>

/* A lesson that is part of the program: its name and the bytes of its file. */
struct EmbeddedLesson {
  const char *name;
  const uint8_t *bytes;
  size_t count;
};

size_t embedded_lesson_count(void);
/* The lesson with this number, which must be less than the count. */
struct EmbeddedLesson embedded_lesson(size_t number);

#endif
