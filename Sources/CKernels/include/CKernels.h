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

/// row −= Σ factors[k] · (row k of `rows`), term by term in order, over `columns` numbers; then divided by
/// `divisor` where there is one. `rows` lie `stride` apart and may not be `row`.
void kernel_take_off(double *row, const double *rows, size_t stride, const double *factors,
                     size_t count, size_t columns, const double *divisor);

/// to −= factor · from, over `count` numbers.
void kernel_subtract(double *to, const double *from, double factor, size_t count);

#endif
