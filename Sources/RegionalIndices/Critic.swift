/// CRITIC: weights of indicators by how much they vary and how little they repeat each other.
///
///     let critic = try Critic(Matrix([[1, 3], [2, 2], [3, 1]]))
///     critic.weights  // [0.5, 0.5]
///
/// Diakoulaki, Mavrotas & Papayannakis (1995), doi:10.1016/0305-0548(94)00059-H.
public struct Critic: Equatable, Sendable {
  /// The table scaled to 0 … 1 in the indicators' directions.
  public let scaled: Matrix
  /// The standard deviation (n − 1) of each indicator.
  public let deviations: [Double]
  /// Σ (1 − r) with all indicators.
  public let conflicts: [Double]
  /// Deviation times conflict.
  public let information: [Double]
  /// Information over its sum; they sum to 1.
  public let weights: [Double]
  /// The weighted sum of each unit's indicators, 0 … 1.
  public let scores: [Double]
  /// Ranks by score, 1 the highest; ties share the better rank.
  public let ranks: [Int]

  /// CRITIC of units in rows and indicators in columns.
  ///
  /// - Parameters:
  ///   - table: two units and two indicators or more.
  ///   - directions: benefit or cost of each indicator; benefits if nil.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/tooFewObservations(needed:found:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/constantIndicator(_:)``,
  ///   ``IndexError/noDivergence`` where no indicator differs from another.
  /// - Complexity: O(*units* · *indicators*²).
  public init(_ table: Matrix, directions: [IndicatorDirection]? = nil) throws(IndexError) {
    let directions = try IndicatorTable.checked(table, directions, rows: 2)
    let z = try IndicatorTable.minMax(table, directions)
    let columns = (0..<z.columns).map { centred(z.column($0)) }
    let squares = columns.map { column in column.lazy.map { $0 * $0 }.exactSum() }
    let conflicts = columns.indices.map { first in
      columns.indices.lazy.filter { $0 != first }.map { second in
        let product = zip(columns[first], columns[second]).lazy.map { $0 * $1 }.exactSum()
        return Swift.max(0, 1 - product / (squares[first] * squares[second]).squareRoot())
      }.exactSum()
    }
    let deviations = squares.map { ($0 / Double(z.rows - 1)).squareRoot() }
    let information = zip(deviations, conflicts).map { $0 * $1 }
    let total = information.exactSum()
    if total <= 1e-13 * Double(z.columns) { throw .noDivergence }
    let weights = information.map { $0 / total }
    scaled = z
    (self.deviations, self.conflicts) = (deviations, conflicts)
    (self.information, self.weights) = (information, weights)
    scores = (0..<z.rows).map { row in
      zip(z.row(row), weights).lazy.map { $0 * $1 }.exactSum()
    }
    ranks = IndicatorTable.ranks(scores)
  }
}
