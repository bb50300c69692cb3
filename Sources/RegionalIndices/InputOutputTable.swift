/// An input–output table: what each sector delivers to each, and total output.
///
/// Rows deliver, columns use. Output = intermediate deliveries + final demand.
///
///     let table = try InputOutputTable(
///       intermediate: Matrix([[150, 500], [200, 100]]), finalDemand: [350, 1700])
///     table.output                   // [1000, 2000]
///     table.technicalCoefficients    // [[0.15, 0.25], [0.2, 0.05]]
///
/// Leontief (1936), doi:10.2307/1927837; Miller & Blair (2009), doi:10.1017/CBO9780511626982.
public struct InputOutputTable: Equatable, Sendable {
  /// Z: deliveries from the row's sector to the column's, in money, zero or more.
  public let intermediate: Matrix
  /// x: total output of each sector, zero or more.
  public let output: [Double]

  /// How many sectors.
  public var count: Int { output.count }

  /// A table from deliveries and final demand; final demand may be negative (imports).
  ///
  /// - Parameters:
  ///   - intermediate: n × n, rows deliver, zero or more.
  ///   - finalDemand: one for each sector, in the same money.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)`` (a delivery, or an output in list `output`),
  ///   ``IndexError/notSquare(rows:columns:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/inputsWithoutOutput(sector:)``.
  /// - Complexity: O(*n*²).
  public init(intermediate: Matrix, finalDemand: [Double]) throws(IndexError) {
    try Checks.sameLength(finalDemand.count, intermediate.rows)
    try Checks.finite(finalDemand, in: .finalDemand)
    let output = (0..<intermediate.rows).map { row in
      (intermediate.row(row) + [finalDemand[row]]).exactSum()
    }
    try self.init(intermediate: intermediate, output: output)
  }

  /// A table from deliveries and total output, for tables with imports or an error column.
  ///
  /// - Parameters:
  ///   - intermediate: n × n, rows deliver, zero or more.
  ///   - output: one for each sector, zero or more, in the same money.
  /// - Throws: as ``init(intermediate:finalDemand:)``.
  /// - Complexity: O(*n*²).
  public init(intermediate: Matrix, output: [Double]) throws(IndexError) {
    try Checks.nonNegative(intermediate, in: .intermediate)
    guard intermediate.rows == intermediate.columns else {
      throw .notSquare(rows: intermediate.rows, columns: intermediate.columns)
    }
    try Checks.sameLength(output.count, intermediate.rows)
    try Checks.nonNegative(output, in: .output)
    for sector in output.indices where output[sector] == 0 {
      if (intermediate.column(sector) + intermediate.row(sector)).contains(where: { $0 > 0 }) {
        throw .inputsWithoutOutput(sector: sector)
      }
    }
    (self.intermediate, self.output) = (intermediate, output)
  }

  /// y = x − Z1, what is left for final use; may be negative.
  public var finalDemand: [Double] {
    output.indices.map { ([output[$0]] + intermediate.row($0).map { -$0 }).exactSum() }
  }

  /// x − 1ᵀZ: value added (with imports, if they are not in Z).
  public var valueAdded: [Double] {
    output.indices.map { ([output[$0]] + intermediate.column($0).map { -$0 }).exactSum() }
  }

  /// A = Zx̂⁻¹, direct consumption coefficients (直接消耗系数), 0 upwards; a sector without output
  /// has a column of zeros.
  public var technicalCoefficients: Matrix { scaled { _, column in output[column] } }

  /// B = x̂⁻¹Z, allocation coefficients (直接分配系数), 0 upwards; a sector without output has a row
  /// of zeros.
  public var allocationCoefficients: Matrix { scaled { row, _ in output[row] } }

  /// Σᵢ aᵢⱼ: the share of bought inputs in output, 0 upwards.
  public var directBackwardLinkages: [Double] { technicalCoefficients.columnTotals }

  /// Σⱼ bᵢⱼ: the share of output sold to other producers, 0 upwards.
  public var directForwardLinkages: [Double] { allocationCoefficients.rowTotals }

  private func scaled(_ divisor: (Int, Int) -> Double) -> Matrix {
    var result = intermediate
    for row in 0..<count {
      for column in 0..<count where divisor(row, column) > 0 {
        result[row, column] /= divisor(row, column)
      }
    }
    return result
  }
}
