/// Deng's grey relational grade: how near sequences run to a reference.
///
///     let grey = try GreyRelation(Matrix([[1], [3], [7]]), reference: [2])
///     grey.grades  // [1, 1, 0.4666…]
///
/// Deng (1982), doi:10.1016/S0167-6911(82)80025-X; Deng (1989), *Journal of Grey System* 1.
public struct GreyRelation: Equatable, Sendable {
  /// How sequences are made comparable.
  public enum Scaling: Equatable, Hashable, Sendable {
    /// As they are, beside a reference.
    case none
    /// Each sequence, the reference too, over its own first value.
    case initial
    /// Each over its own mean.
    case mean
  }

  /// The least distance of all sequences and points.
  public let minimumDistance: Double
  /// The greatest.
  public let maximumDistance: Double
  /// The coefficients, sequences in rows, above 0 … 1.
  public let coefficients: Matrix
  /// The weighted mean of each sequence's coefficients, above 0 … 1.
  public let grades: [Double]
  /// Ranks by grade, 1 the nearest; ties share the better rank.
  public let ranks: [Int]

  /// Sequences in rows beside a reference.
  ///
  /// - Parameters:
  ///   - table: the compared sequences, points in columns.
  ///   - reference: as many points.
  ///   - scaling: none by default.
  ///   - distinguishing: ρ, above 0 and at most 1; 0.5 is usual.
  ///   - weights: of the points, zero or more; 1 if nil.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/negative(at:)`` and
  ///   ``IndexError/zeroWeight`` for weights, ``IndexError/zeroTotal`` for a first value or mean of
  ///   0, ``IndexError/outOfRange(at:lower:upper:)`` for ρ, ``IndexError/noDivergence`` where all
  ///   sequences are the reference.
  /// - Complexity: O(cells).
  public init(
    _ table: Matrix, reference: [Double], scaling: Scaling = .none, distinguishing: Double = 0.5,
    weights: [Double]? = nil
  ) throws(IndexError) {
    try Checks.finite(table)
    try Checks.sameLength(reference.count, table.columns)
    try Checks.finite(reference, in: .reference)
    let target = try Self.scaled(reference, scaling)
    var rows: [[Double]] = []
    for row in 0..<table.rows { rows.append(try Self.scaled(table.row(row), scaling)) }
    try self.init(rows, target, distinguishing, weights)
  }

  /// Units in rows beside the best of each indicator, scaled to 0 … 1 by min and max.
  ///
  /// - Parameters:
  ///   - indicators: units in rows, indicators in columns.
  ///   - directions: benefit or cost of each indicator; benefits if nil.
  ///   - distinguishing: ρ, above 0 and at most 1.
  ///   - weights: of the indicators; 1 if nil.
  /// - Throws: as ``init(_:reference:scaling:distinguishing:weights:)``;
  ///   ``IndexError/constantIndicator(_:)``.
  public init(
    indicators: Matrix, directions: [IndicatorDirection]? = nil, distinguishing: Double = 0.5,
    weights: [Double]? = nil
  ) throws(IndexError) {
    let directions = try IndicatorTable.checked(indicators, directions, rows: 1)
    let z = try IndicatorTable.minMax(indicators, directions)
    let best = Array(repeating: 1.0, count: z.columns)
    try self.init(z.nested, best, distinguishing, weights)
  }

  private init(
    _ rows: [[Double]], _ target: [Double], _ rho: Double, _ weights: [Double]?
  ) throws(IndexError) {
    guard rho > 0, rho <= 1 else {
      throw .outOfRange(at: Position(0, in: .distinguishing), lower: 0, upper: 1)
    }
    let shares = try IndicatorTable.shares(weights, count: target.count)
    let distances = rows.map { row in zip(row, target).map { ($0 - $1).magnitude } }
    let all = distances.joined()
    let (low, high) = (all.reduce(.infinity, Swift.min), all.reduce(0, Swift.max))
    if high == 0 { throw .noDivergence }
    let coefficients = try Matrix(
      distances.map { row in row.map { (low + rho * high) / ($0 + rho * high) } })
    (minimumDistance, maximumDistance) = (low, high)
    self.coefficients = coefficients
    grades = (0..<rows.count).map { row in
      zip(coefficients.row(row), shares).lazy.map { $0 * $1 }.exactSum()
    }
    ranks = IndicatorTable.ranks(grades)
  }

  private static func scaled(
    _ sequence: [Double], _ scaling: Scaling
  ) throws(IndexError) -> [Double] {
    let base =
      switch scaling {
      case .none: 1.0
      case .initial: sequence[0]
      case .mean: sequence.exactMean()
      }
    if base == 0 { throw .zeroTotal }
    return sequence.map { $0 / base }
  }
}
