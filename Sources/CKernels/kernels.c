#include "CKernels.h"

#pragma STDC FP_CONTRACT OFF

typedef double lane __attribute__((vector_size(32), aligned(8)));

// The same text for each set of instructions.
#define FOUR_ROWS(name, attributes)                                                        \
  attributes static void name(const double *a, size_t stride, const double *b,             \
                              size_t terms, double *sums) {                                \
    const double *a1 = a + stride, *a2 = a1 + stride, *a3 = a2 + stride;                   \
    lane s0 = {0, 0, 0, 0}, s1 = s0, s2 = s0, s3 = s0;                                     \
    for (size_t k = 0; k < terms; k++) {                                                   \
      lane row = *(const lane *)(b + 4 * k);                                               \
      s0 += a[k] * row;                                                                    \
      s1 += a1[k] * row;                                                                   \
      s2 += a2[k] * row;                                                                   \
      s3 += a3[k] * row;                                                                   \
    }                                                                                      \
    lane *to = (lane *)sums;                                                               \
    to[0] = s0, to[1] = s1, to[2] = s2, to[3] = s3;                                        \
  }

FOUR_ROWS(four_rows, )

#if defined(__x86_64__)

FOUR_ROWS(four_rows_avx2, __attribute__((target("avx2"))))

/// Eight sums go on at once, so that an addition need not wait for the one before.
__attribute__((target("avx2"))) static void four_rows_twice_avx2(const double *a, size_t stride,
                                                                 const double *b,
                                                                 const double *other, size_t terms,
                                                                 double *sums) {
  const double *a1 = a + stride, *a2 = a1 + stride, *a3 = a2 + stride;
  lane s0 = {0, 0, 0, 0}, s1 = s0, s2 = s0, s3 = s0;
  lane t0 = s0, t1 = s0, t2 = s0, t3 = s0;
  for (size_t k = 0; k < terms; k++) {
    lane row = *(const lane *)(b + 4 * k);
    lane next = *(const lane *)(other + 4 * k);
    s0 += a[k] * row;
    t0 += a[k] * next;
    s1 += a1[k] * row;
    t1 += a1[k] * next;
    s2 += a2[k] * row;
    t2 += a2[k] * next;
    s3 += a3[k] * row;
    t3 += a3[k] * next;
  }
  lane *to = (lane *)sums;
  to[0] = s0, to[1] = s1, to[2] = s2, to[3] = s3;
  to[4] = t0, to[5] = t1, to[6] = t2, to[7] = t3;
}

static int has_avx2(void) { return __builtin_cpu_supports("avx2"); }

void kernel_four_rows(const double *a, size_t stride, const double *b, size_t terms, double *sums) {
  if (has_avx2()) {
    four_rows_avx2(a, stride, b, terms, sums);
  } else {
    four_rows(a, stride, b, terms, sums);
  }
}

void kernel_four_rows_twice(const double *a, size_t stride, const double *b, const double *other,
                            size_t terms, double *sums) {
  if (has_avx2()) {
    four_rows_twice_avx2(a, stride, b, other, terms, sums);
  } else {
    four_rows(a, stride, b, terms, sums);
    four_rows(a, stride, other, terms, sums + 16);
  }
}

#else

void kernel_four_rows(const double *a, size_t stride, const double *b, size_t terms, double *sums) {
  four_rows(a, stride, b, terms, sums);
}

void kernel_four_rows_twice(const double *a, size_t stride, const double *b, const double *other,
                            size_t terms, double *sums) {
  four_rows(a, stride, b, terms, sums);
  four_rows(a, stride, other, terms, sums + 16);
}

#endif
