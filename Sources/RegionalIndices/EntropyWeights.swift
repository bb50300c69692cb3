/// How indicators are made comparable before entropy is taken.
public enum IndicatorScaling: String, CaseIterable, Sendable {
  /// As they are; all zero or more.
  case none
  /// (x − min)/(max − min), or (max − x)/(max − min) for a cost.
  case minMax
}

/// Whether more of an indicator is better.
public enum IndicatorDirection: String, CaseIterable, Sendable {
  /// More is better.
  case benefit = "+"
  /// Less is better.
  case cost = "-"
}

/// Weights of indicators by their entropy, and the scores that follow.
///
///     let e = try entropyWeights(Matrix([[1, 4], [2, 3], [3, 2]]))
///     e.entropies  // [0.92062, 0.96563]
///     e.weights    // [0.69787, 0.30213]
///     e.scores     // [1.9064, 2.3021, 2.6979]
///
/// Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x.
public struct EntropyWeights: Equatable, Sendable {
  /// The scaling that was used.
  public let scaling: IndicatorScaling
  /// What was added after scaling; 0 is the exact form with 0 ln 0 = 0.
  public let shift: Double
  /// The scaled table.
  public let scaled: Matrix
  /// eⱼ = −(1/ln m) Σ p ln p, 0 … 1.
  public let entropies: [Double]
  /// (1 − eⱼ)/Σ(1 − e), 0 … 1, summing to 1.
  public let weights: [Double]
  /// Σⱼ wⱼzᵢⱼ of each alternative; 0 … 1 under min–max.
  public let scores: [Double]
  /// The ranks of the scores, 1 is best.
  public let ranking: Ranking
}

/// Entropy weights of a table of alternatives × indicators.
///
/// - Parameters:
///   - table: alternatives (regions) in rows, two or more; indicators in columns.
///   - scaling: `.none` needs numbers of zero or more, and all directions `.benefit`.
///   - directions: one for each indicator; all `.benefit` by default.
///   - shift: added to scaled numbers, zero or more; it changes the weights; 0 by default.
/// - Returns: one entropy and one weight an indicator, one score an alternative.
/// - Throws: ``IndexError/noObservations``, ``IndexError/tooFewObservations(needed:found:)``,
///   ``IndexError/notFinite(at:)``, ``IndexError/negative(at:)``, ``IndexError/zeroTotal``,
///   ``IndexError/constantIndicator(_:)`` under min–max, ``IndexError/noDivergence``,
///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/invalidParameter(_:)``.
/// - Complexity: O(cells), and O(*m* log *m*) for the ranks of m alternatives.
///
/// Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x; Zou, Yun & Sun (2006), *Journal of
/// Environmental Sciences* 18(5).
package func entropyWeights(
  _ table: Matrix, scaling: IndicatorScaling = .none, directions: [IndicatorDirection]? = nil,
  shift: Double = 0
) throws(IndexError) -> EntropyWeights {
  try Checks.finite(table)
  guard table.rows >= 2 else {
    throw .tooFewObservations(needed: 2, found: table.rows)
  }
  guard shift >= 0, shift.isFinite else { throw .invalidParameter(.shift) }
  let directions = directions ?? Array(repeating: .benefit, count: table.columns)
  try Checks.sameLength(directions.count, table.columns)
  let z = try scaled(table, scaling, directions, shift)
  let divergences = try (0..<z.columns).map { (column) throws(IndexError) in
    try divergence(z.column(column))
  }
  let total = divergences.exactSum()
  if total <= Double(z.columns) * 4 * Double.ulpOfOne { throw .noDivergence }
  let weights = divergences.map { $0 / total }
  let scores = (0..<z.rows).map { row in
    zip(z.row(row), weights).lazy.map { $0 * $1 }.exactSum()
  }
  return EntropyWeights(
    scaling: scaling, shift: shift, scaled: z, entropies: divergences.map { 1 - $0 },
    weights: weights, scores: scores, ranking: try ranking(scores))
}

private func scaled(
  _ table: Matrix, _ scaling: IndicatorScaling, _ directions: [IndicatorDirection],
  _ shift: Double
) throws(IndexError) -> Matrix {
  if scaling == .none {
    try Checks.nonNegative(table)
    if directions.contains(.cost) { throw .invalidParameter(.scalingOfCosts) }
  }
  var result = table
  for column in 0..<table.columns {
    let values = table.column(column)
    let low = values.reduce(.infinity, min)
    let high = values.reduce(-.infinity, max)
    if scaling == .minMax, low == high { throw .constantIndicator(column) }
    for row in 0..<table.rows where scaling == .minMax {
      let distance = directions[column] == .benefit ? values[row] - low : high - values[row]
      result[row, column] = distance / (high - low)
    }
  }
  if shift > 0 { for index in result.values.indices { result.values[index] += shift } }
  return result
}

/// 1 − e of one indicator; exactly 0 if it is constant.
private func divergence(_ values: [Double]) throws(IndexError) -> Double {
  let total = try Checks.total(values)
  if values.allSatisfy({ $0 == values[0] }) { return 0 }
  let entropy = -values.lazy.map { entropyTerm($0 / total) }.exactSum()
  return 1 - entropy / CMath.logarithm(Double(values.count))
}
