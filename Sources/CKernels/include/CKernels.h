#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>

/// Sums over `terms` of a[row][k] * b[k][0 … 3] for four rows of `a` that lie `stride` apart; b has four
/// doubles a term. The sums are 16 doubles, row by row.
///
/// The sums are the same, bit for bit, on every processor: wider registers are used where there are any, and a
/// product is always rounded before it is added.
void kernel_four_rows(const double *a, size_t stride, const double *b, size_t terms, double *sums);

/// The same of two blocks of b at once; the sums of the second follow those of the first.
void kernel_four_rows_twice(const double *a, size_t stride, const double *b, const double *other,
                            size_t terms, double *sums);

#endif
