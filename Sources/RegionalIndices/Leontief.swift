/// The Leontief model of an input–output table, factored once.
///
/// Row and column sums of the inverse come from two solves; the inverse itself is computed only
/// where it is asked for.
///
///     let model = try Leontief(table)   // Z = [[150, 500], [200, 100]], x = [1000, 2000]
///     model.inverse[0, 0]               // 1.254125
///     model.influence                   // [1.02222, 0.97778]
///
/// Leontief (1936), doi:10.2307/1927837; Ghosh (1958), doi:10.2307/2550694.
public struct Leontief: Sendable {
  /// The table the model is made from.
  public let table: InputOutputTable
  /// Σᵢ lᵢⱼ: the output that one unit of final demand for j sets off, 1 upwards.
  public let columnTotals: [Double]
  /// Σⱼ lᵢⱼ: the output of i that one unit of demand for every sector sets off, 1 upwards.
  public let rowTotals: [Double]
  /// ‖I − A‖₁ · ‖L‖₁, 1 upwards: about so much do relative errors grow.
  public let conditionNumber: Double
  let factors: LUFactorization

  /// Factors I − A.
  ///
  /// - Parameter table: of a productive economy, ρ(A) < 1.
  /// - Throws: ``IndexError/singular(sector:)``; ``IndexError/notProductive(sector:)`` if the
  ///   spectral radius of A is 1 or more.
  /// - Complexity: O(*n*³), ⅔n³ operations.
  public init(_ table: InputOutputTable) throws(IndexError) {
    let identityMinusA = Self.complement(table.technicalCoefficients)
    factors = try LUFactorization(identityMinusA)
    rowTotals = try Self.productiveRowTotals(factors)
    columnTotals = factors.solveTransposed(Array(repeating: 1, count: table.count))
    self.table = table
    conditionNumber = Self.norm(identityMinusA) * columnTotals.reduce(0, max)
  }

  /// L = (I − A)⁻¹, complete requirement coefficients (完全需要系数), 0 upwards, 1 upwards on the
  /// diagonal.
  ///
  /// - Complexity: O(*n*³), computed at each call.
  public var inverse: Matrix { factors.inverse() }

  /// L − I, complete consumption coefficients (完全消耗系数), 0 upwards.
  ///
  /// - Complexity: O(*n*³), computed at each call.
  public var completeCoefficients: Matrix {
    var result = inverse
    for sector in 0..<table.count { result[sector, sector] -= 1 }
    return result
  }

  /// G = (I − B)⁻¹ = x̂⁻¹Lx̂, the Ghosh inverse; a unit row for a sector without output.
  ///
  /// - Complexity: O(*n*³), computed at each call.
  public var ghoshInverse: Matrix {
    var result = inverse
    let x = table.output
    for row in 0..<table.count where x[row] > 0 {
      for column in 0..<table.count { result[row, column] *= x[column] / x[row] }
    }
    return result
  }

  /// Σⱼ gᵢⱼ, 1 upwards, from one solve.
  ///
  /// - Complexity: O(*n*²), computed at each call.
  public var ghoshRowTotals: [Double] {
    zip(factors.solve(table.output), table.output).map { $1 > 0 ? $0 / $1 : 1 }
  }

  /// L·d: the output that a final demand d sets off, in its unit; d may be negative.
  ///
  /// - Parameter demand: one for each sector.
  /// - Throws: ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/notFinite(at:)``.
  /// - Complexity: O(*n*²).
  public func output(for demand: [Double]) throws(IndexError) -> [Double] {
    try Checks.sameLength(demand.count, table.count)
    try Checks.finite(demand, in: .demand)
    return factors.solve(demand)
  }

  /// I − A.
  static func complement(_ a: Matrix) -> Matrix {
    var result = a
    for index in result.values.indices { result.values[index] = 0 - result.values[index] }
    for sector in 0..<a.rows { result[sector, sector] += 1 }
    return result
  }

  /// The largest column sum of magnitudes.
  private static func norm(_ matrix: Matrix) -> Double {
    var sums = Array(repeating: 0.0, count: matrix.columns)
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns { sums[column] += matrix[row, column].magnitude }
    }
    return sums.reduce(0, max)
  }

  /// L1, which shows whether the economy is productive: for A ≥ 0 exactly if (I − A)r = 1 has a
  /// positive solution (Hawkins & Simon 1949, doi:10.2307/1905526).
  static func productiveRowTotals(_ factors: LUFactorization) throws(IndexError) -> [Double] {
    let totals = factors.solve(Array(repeating: 1, count: factors.order))
    if let sector = totals.firstIndex(where: { !($0 > 0) }) {
      throw .notProductive(sector: sector)
    }
    return totals
  }
}
