/// The Gini coefficient of values per head with weights, such as income with population.
///
/// G = Σᵢⱼwᵢwⱼ|xᵢ − xⱼ| / (2W²μ). Equal weights give the plain Gini; an integer weight counts as
/// so many units. It is a lower bound of the inequality among persons: what differs inside a unit
/// is not seen.
///
///     try gini([1, 2, 4], weights: [5, 3, 2]).value  // 0.3
///
/// - Parameters:
///   - values: per head, zero or more.
///   - weights: one for each value, zero or more; a unit of weight zero vanishes.
/// - Returns: 0 … 1 (below 1). There is no agreed correction for small samples with weights.
/// - Throws: as ``gini(_:variant:)``, and ``IndexError/lengthMismatch(expected:found:)``,
///   ``IndexError/zeroWeight``.
/// - Complexity: O(*n* log *n*).
///
/// Lerman & Yitzhaki (1989), *Journal of Econometrics* 42(1).
package func gini(
  _ values: [Double], weights: [Double]
) throws(IndexError) -> IndexValue<SingleForm> {
  try Checks.nonNegative(values)
  let weight = try Checks.weights(weights, count: values.count)
  let income = try Checks.total(zip(values, weights).lazy.map { $0 * $1 })
  let measure = Measure(weightedSpread(values, weights, total: weight) / weight / income)
  return IndexValue(
    SingleForm.only, measure, ValueRange(lower: 0, upper: 1), count: values.count)
}

/// The Gini coefficient of group totals with the size of each group.
///
/// The same as ``gini(_:weights:)`` of total / size.
///
///     try gini(totals: [5, 6, 8], sizes: [5, 3, 2]).value  // 0.3
///
/// - Parameters:
///   - totals: zero or more.
///   - sizes: more than zero, one for each total.
/// - Returns: 0 … 1 (below 1).
/// - Throws: as ``gini(_:weights:)``, and ``IndexError/notPositive(at:)`` for a size of zero.
/// - Complexity: O(*n* log *n*).
///
/// Lerman & Yitzhaki (1989), *Journal of Econometrics* 42(1).
package func gini(totals: [Double], sizes: [Double]) throws(IndexError) -> IndexValue<SingleForm> {
  try Checks.nonNegative(totals, in: .totals)
  try Checks.sameLength(sizes.count, totals.count)
  try Checks.positive(sizes, in: .sizes)
  return try gini(zip(totals, sizes).map { $0 / $1 }, weights: sizes)
}

/// Σ over neighbours in rank of (difference) × (weight below) × (weight above).
private func weightedSpread(_ values: [Double], _ weights: [Double], total: Double) -> Double {
  let pairs = zip(values, weights).sorted { $0 < $1 }
  var below = CompensatedSum()
  var sum = CompensatedSum()
  for (lower, upper) in zip(pairs, pairs.dropFirst()) {
    below.add(lower.1)
    sum.add((upper.0 - lower.0) * below.value * (total - below.value))
  }
  return sum.value
}
