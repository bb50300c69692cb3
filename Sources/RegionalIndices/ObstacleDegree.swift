/// The obstacle degree: which indicators keep a unit from the best.
///
///     let obstacle = try ObstacleDegree(Matrix([[0.5, 0.75]]), weights: [0.5, 0.5])
///     obstacle.degrees[0]  // [0.6666…, 0.3333…]
///
/// Used with entropy weights and TOPSIS in papers on regional and urban development; it has no
/// single source. The degree of an indicator is its weight times what it lacks, as a share.
public struct ObstacleDegree: Equatable, Sendable {
  /// The weight of each indicator, times that of its subsystem where one is given.
  public let contributions: [Double]
  /// What each unit (row) lacks in each indicator, 0 … 1.
  public let deviations: Matrix
  /// The share of each indicator in what a unit lacks; nil for a unit that lacks nothing.
  public let degrees: [[Double]?]
  /// The subsystems, in order of first appearance.
  public let subsystems: [String]
  /// The share of each subsystem; nil for a unit that lacks nothing.
  public let bySubsystem: [[Double]?]

  /// The indicators of each unit by falling degree, ties to ten digits in input order; nil for a
  /// unit that lacks nothing.
  public var order: [[Int]?] {
    degrees.map { row in
      row.map { row in
        let rounded = row.map { ($0 * 1e10).rounded() }
        return row.indices.sorted { (-rounded[$0], $0) < (-rounded[$1], $1) }
      }
    }
  }

  /// The obstacle degrees of units in rows.
  ///
  /// - Parameters:
  ///   - scaled: each indicator from 0 to 1, 1 the best.
  ///   - weights: of the indicators, zero or more; a common factor does not count.
  ///   - subsystems: the subsystem of each indicator; nil for one.
  ///   - subsystemWeights: of each subsystem, in order of first appearance; nil for none.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/outOfRange(at:lower:upper:)`` for a cell outside 0 … 1,
  ///   ``IndexError/negative(at:)``, ``IndexError/zeroWeight``,
  ///   ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(cells).
  public init(
    _ scaled: Matrix, weights: [Double], subsystems: [String]? = nil,
    subsystemWeights: [Double]? = nil
  ) throws(IndexError) {
    try Checks.finite(scaled)
    if let cell = scaled.firstCell(where: { !(0...1).contains($0) }) {
      throw .outOfRange(at: Position(row: cell.row, column: cell.column), lower: 0, upper: 1)
    }
    _ = try Checks.weights(weights, count: scaled.columns)
    let labels = subsystems ?? Array(repeating: "", count: scaled.columns)
    try Checks.sameLength(labels.count, scaled.columns)
    let names = labels.inOrderOfAppearance
    var factors = weights
    if let subsystemWeights {
      _ = try Checks.weights(subsystemWeights, count: names.count)
      for (place, label) in labels.enumerated() {
        factors[place] *= subsystemWeights[names.firstIndex(of: label) ?? 0]
      }
    }
    self.init(scaled, factors, labels, names)
  }

  private init(_ scaled: Matrix, _ factors: [Double], _ labels: [String], _ names: [String]) {
    contributions = factors
    deviations = Matrix(
      rows: scaled.rows, columns: scaled.columns, values: scaled.values.map { 1 - $0 })
    let lacks = deviations.nested.map { row in zip(row, factors).map { $0 * $1 } }
    let degrees = lacks.map { row -> [Double]? in
      let total = row.exactSum()
      return total == 0 ? nil : row.map { $0 / total }
    }
    self.degrees = degrees
    self.subsystems = names
    bySubsystem = degrees.map { row in
      row.map { row in
        names.map { name in
          zip(row, labels).lazy.filter { $0.1 == name }.map(\.0).exactSum()
        }
      }
    }
  }
}
