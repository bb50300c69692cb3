/// Weights from pairwise comparisons, with the check of their consistency.
///
///     let a = try analyticHierarchy(Matrix([[1, 2, 4], [1 / 2, 1, 3], [1 / 4, 1 / 3, 1]]))
///     a.weights                 // [0.55842, 0.31962, 0.12196]
///     a.largestEigenvalue       // 3.018295
///     a.consistencyRatio.value  // 0.01577
///
/// Saaty (1977), doi:10.1016/0022-2496(77)90033-5; Saaty (1980).
public struct AnalyticHierarchy: Equatable, Sendable {
  /// The principal right eigenvector, each above 0, summing to 1.
  public let weights: [Double]
  /// Normalised geometric means of the rows (Crawford & Williams 1985,
  /// doi:10.1016/0022-2496(85)90002-1), summing to 1.
  public let geometricWeights: [Double]
  /// λ_max, n upwards; n if all comparisons agree.
  public let largestEigenvalue: Double
  /// CI = (λ_max − n)/(n − 1), 0 upwards; undefined for n = 1.
  public let consistencyIndex: Measure
  /// CR = CI/RI(n), 0 upwards; 0 for n ≤ 2, undefined beyond the table of RI.
  public let consistencyRatio: Measure
  /// CR < 0.1, the usual limit; `nil` if CR is undefined.
  public var isConsistent: Bool? { consistencyRatio.value.map { $0 < 0.1 } }

  /// Saaty's random index for n = 1 … 15; other authors print other tables.
  public static let saatyRandomIndex = [
    0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
  ]
}

/// The analytic hierarchy process for one matrix of comparisons.
///
/// - Parameters:
///   - comparisons: square, more than zero; the cell below the diagonal is the inverse of the one
///     above, within one part in a million.
///   - randomIndex: RI(1), RI(2), …; Saaty's by default.
/// - Returns: weights of 0 … 1 by both methods, λ, CI and CR.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notSquare(rows:columns:)``,
///   ``IndexError/notFinite(at:)``, ``IndexError/notPositive(at:)``,
///   ``IndexError/notReciprocal(row:column:)``.
/// - Complexity: O(*n*²) for each of usually fewer than a hundred steps.
///
/// Saaty (1977), doi:10.1016/0022-2496(77)90033-5.
package func analyticHierarchy(
  _ comparisons: Matrix, randomIndex: [Double] = AnalyticHierarchy.saatyRandomIndex
) throws(IndexError) -> AnalyticHierarchy {
  try checkComparisons(comparisons)
  let n = comparisons.rows
  let weights = principalVector(comparisons)
  let image = comparisons.times(weights)
  let eigenvalue = max(Double(n), image.exactSum())
  let excess = eigenvalue - Double(n)
  let index: Measure =
    n == 1
    ? .undefined(.tooFewObservations(needed: 2, found: 1)) : Measure(excess / Double(n - 1))
  let ratio: Measure =
    n <= 2
    ? .value(0)
    : n <= randomIndex.count
      ? index.map { $0 / randomIndex[n - 1] } : .undefined(.zeroDenominator(.randomIndex))
  return AnalyticHierarchy(
    weights: weights, geometricWeights: geometricMeans(comparisons),
    largestEigenvalue: eigenvalue, consistencyIndex: index, consistencyRatio: ratio)
}

private func checkComparisons(_ m: Matrix) throws(IndexError) {
  guard m.rows == m.columns else { throw .notSquare(rows: m.rows, columns: m.columns) }
  try Checks.finite(m, in: .comparisons)
  if let cell = m.firstCell(where: { $0 <= 0 }) {
    throw .notPositive(at: Position(row: cell.row, column: cell.column, in: .comparisons))
  }
  for row in 0..<m.rows {
    for column in row..<m.columns where (m[row, column] * m[column, row] - 1).magnitude > 1e-6 {
      throw .notReciprocal(row: row, column: column)
    }
  }
}

/// The eigenvector of the largest eigenvalue by the power method; it exists as all cells are
/// above zero (Perron 1907).
private func principalVector(_ m: Matrix) -> [Double] {
  var weights = geometricMeans(m)
  for _ in 0..<10_000 {
    let image = m.times(weights)
    let total = image.exactSum()
    let next = image.map { $0 / total }
    let change = zip(next, weights).lazy.map { ($0 - $1).magnitude }.reduce(0, max)
    weights = next
    if change <= 1e-15 { break }
  }
  return weights
}

private func geometricMeans(_ m: Matrix) -> [Double] {
  let means = (0..<m.rows).map { row in
    m.row(row).reduce(1) { $0 * Double.root($1, Double(m.columns)) }
  }
  let total = means.exactSum()
  return means.map { $0 / total }
}
