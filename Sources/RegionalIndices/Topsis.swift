/// TOPSIS: how near a unit lies to the best of all indicators, and how far from the worst.
///
///     let table = try Matrix([[1, 2], [2, 1], [3, 3]])
///     try Topsis(table, weights: .given([1, 1])).closeness[2]  // 1
///
/// Hwang & Yoon (1981), *Multiple Attribute Decision Making*.
public struct Topsis: Equatable, Sendable {
  /// Where the weights of the indicators come from.
  public enum Weights: Equatable, Hashable, Sendable {
    /// One's own, zero or more; divided by their sum.
    case given([Double])
    /// The entropy of the shares of the raw table, which must be zero or more.
    case entropy
    /// The entropy of the table scaled to 0 … 1 in the indicators' directions.
    case scaledEntropy
  }

  /// The weight of each indicator; they sum to 1.
  public let weights: [Double]
  /// The best of each indicator, weighted and divided by the column's length.
  public let best: [Double]
  /// The worst of each indicator, likewise.
  public let worst: [Double]
  /// Euclidean distance of each unit from the best.
  public let distanceToBest: [Double]
  /// Euclidean distance of each unit from the worst.
  public let distanceToWorst: [Double]
  /// Distance to the worst over the sum of both, 0 … 1.
  public let closeness: [Double]
  /// Ranks by closeness, 1 the nearest to the best; ties share the better rank.
  public let ranks: [Int]

  /// TOPSIS of units in rows and indicators in columns.
  ///
  /// Columns are divided by their length √Σx² (costs too).
  ///
  /// - Parameters:
  ///   - table: two units or more.
  ///   - directions: benefit or cost of each indicator; benefits if nil.
  ///   - weights: by entropy unless given.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/tooFewObservations(needed:found:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/negative(at:)``,
  ///   ``IndexError/zeroWeight``, ``IndexError/zeroTotal`` for a column of zeros,
  ///   ``IndexError/constantIndicator(_:)``, ``IndexError/noDivergence`` where all units are equal.
  /// - Complexity: O(cells).
  public init(
    _ table: Matrix, directions: [IndicatorDirection]? = nil, weights: Weights = .entropy
  ) throws(IndexError) {
    let directions = try IndicatorTable.checked(table, directions, rows: 2)
    let shares = try Self.shares(table, directions, weights)
    var v = table
    for column in 0..<table.columns {
      let values = table.column(column)
      let largest = values.lazy.map(\.magnitude).reduce(0, Swift.max)
      if largest == 0 { throw .zeroTotal }
      let scaled = values.map { $0 / largest }
      let length = scaled.lazy.map { $0 * $0 }.exactSum().squareRoot()
      for row in 0..<table.rows { v[row, column] = shares[column] * scaled[row] / length }
    }
    try self.init(v, directions, shares)
  }

  private init(
    _ v: Matrix, _ directions: [IndicatorDirection], _ shares: [Double]
  ) throws(IndexError) {
    let ends = (0..<v.columns).map { column -> (best: Double, worst: Double) in
      let low = v.column(column).reduce(.infinity, Swift.min)
      let high = v.column(column).reduce(-.infinity, Swift.max)
      return directions[column] == .benefit ? (high, low) : (low, high)
    }
    let distance = { (row: Int, point: [Double]) in
      zip(v.row(row), point).lazy.map { ($0 - $1) * ($0 - $1) }.exactSum().squareRoot()
    }
    let (best, worst) = (ends.map(\.best), ends.map(\.worst))
    if best == worst { throw .noDivergence }
    weights = shares
    (self.best, self.worst) = (best, worst)
    distanceToBest = (0..<v.rows).map { distance($0, best) }
    distanceToWorst = (0..<v.rows).map { distance($0, worst) }
    closeness = zip(distanceToBest, distanceToWorst).map { $1 / ($0 + $1) }
    ranks = IndicatorTable.ranks(closeness)
  }

  private static func shares(
    _ table: Matrix, _ directions: [IndicatorDirection], _ weights: Weights
  ) throws(IndexError) -> [Double] {
    switch weights {
    case .given(let own): try IndicatorTable.shares(own, count: table.columns)
    case .entropy: try entropyWeights(table).weights
    case .scaledEntropy:
      try entropyWeights(table, scaling: .minMax, directions: directions).weights
    }
  }
}
