#ifndef CTABULAR_GB18030_H
#define CTABULAR_GB18030_H

#include <stddef.h>
#include <stdint.h>

struct gb18030_run {
  uint32_t first, scalar, count;
};

extern const uint32_t gb18030_two[23940];
extern const struct gb18030_run gb18030_runs[];
extern const size_t gb18030_run_count;

#endif
