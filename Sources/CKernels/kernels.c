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

// Strips of sixteen columns stay in registers while the rows above, or below, are taken off them.
#define TAKE_OFF(name, attributes)                                                         \
  attributes static void name(double *row, const double *rows, size_t stride,              \
                              const double *factors, size_t count, size_t columns,         \
                              const double *divisor) {                                     \
    size_t c = 0;                                                                          \
    for (; c + 16 <= columns; c += 16) {                                                   \
      lane *to = (lane *)(row + c);                                                        \
      lane s0 = to[0], s1 = to[1], s2 = to[2], s3 = to[3];                                 \
      for (size_t k = 0; k < count; k++) {                                                 \
        const lane *from = (const lane *)(rows + k * stride + c);                          \
        s0 -= factors[k] * from[0];                                                        \
        s1 -= factors[k] * from[1];                                                        \
        s2 -= factors[k] * from[2];                                                        \
        s3 -= factors[k] * from[3];                                                        \
      }                                                                                    \
      if (divisor) s0 /= *divisor, s1 /= *divisor, s2 /= *divisor, s3 /= *divisor;         \
      to[0] = s0, to[1] = s1, to[2] = s2, to[3] = s3;                                      \
    }                                                                                      \
    for (; c < columns; c++) {                                                             \
      double sum = row[c];                                                                 \
      for (size_t k = 0; k < count; k++) sum -= factors[k] * rows[k * stride + c];         \
      row[c] = divisor ? sum / *divisor : sum;                                             \
    }                                                                                      \
  }

#define SUBTRACT(name, attributes)                                                         \
  attributes static void name(double *to, const double *from, double factor,               \
                              size_t count) {                                              \
    size_t c = 0;                                                                          \
    for (; c + 4 <= count; c += 4) *(lane *)(to + c) -= factor * *(const lane *)(from + c); \
    for (; c < count; c++) to[c] -= factor * from[c];                                      \
  }

TAKE_OFF(take_off, )
SUBTRACT(subtract, )

#if defined(__x86_64__)

TAKE_OFF(take_off_avx2, __attribute__((target("avx2"))))
SUBTRACT(subtract_avx2, __attribute__((target("avx2"))))
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

void kernel_take_off(double *row, const double *rows, size_t stride, const double *factors,
                     size_t count, size_t columns, const double *divisor) {
  if (has_avx2()) {
    take_off_avx2(row, rows, stride, factors, count, columns, divisor);
  } else {
    take_off(row, rows, stride, factors, count, columns, divisor);
  }
}

void kernel_subtract(double *to, const double *from, double factor, size_t count) {
  if (has_avx2()) {
    subtract_avx2(to, from, factor, count);
  } else {
    subtract(to, from, factor, count);
  }
}

#else

void kernel_take_off(double *row, const double *rows, size_t stride, const double *factors,
                     size_t count, size_t columns, const double *divisor) {
  take_off(row, rows, stride, factors, count, columns, divisor);
}

void kernel_subtract(double *to, const double *from, double factor, size_t count) {
  subtract(to, from, factor, count);
}

void kernel_four_rows(const double *a, size_t stride, const double *b, size_t terms, double *sums) {
  four_rows(a, stride, b, terms, sums);
}

void kernel_four_rows_twice(const double *a, size_t stride, const double *b, const double *other,
                            size_t terms, double *sums) {
  four_rows(a, stride, b, terms, sums);
  four_rows(a, stride, other, terms, sums + 16);
}

#endif
