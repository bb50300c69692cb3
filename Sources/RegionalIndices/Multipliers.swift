/// Multipliers of output, income, employment and value added.
///
///     let model = try Leontief(table)   // Miller & Blair's two sectors
///     model.outputMultipliers           // [1.51815, 1.45215]
///     try model.output(for: [600, 1500])  // [1247.5, 1841.6]
///
/// Miller & Blair (2009), chapter 6, doi:10.1017/CBO9780511626982.
extension Leontief {
  /// Σᵢ lᵢⱼ: output in all sectors for one unit of final demand for j, 1 upwards.
  ///
  /// Miller & Blair (2009), chapter 6, doi:10.1017/CBO9780511626982.
  public var outputMultipliers: [Double] { columnTotals }

  /// Multipliers of a primary input, such as labour income or employment.
  public struct InputMultipliers: Equatable, Sendable {
    /// Σᵢ (wᵢ/xᵢ) lᵢⱼ: the input used everywhere for one unit of final demand for j, 0 upwards,
    /// in units of input a unit of output.
    public let simple: [Double]
    /// Type I: simple over the sector's own wⱼ/xⱼ, 1 upwards; undefined where that is 0.
    public let typeI: [Measure]
  }

  /// The multipliers of a primary input.
  ///
  /// - Parameter input: the total each sector uses, zero or more: income in money, or persons.
  ///   A sector without output has the coefficient 0.
  /// - Throws: ``IndexError/lengthMismatch(expected:found:)``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``.
  /// - Complexity: O(*n*²).
  public func multipliers(of input: [Double]) throws(IndexError) -> InputMultipliers {
    try Checks.sameLength(input.count, table.count)
    try Checks.nonNegative(input, in: .input)
    let direct = perOutput(input)
    let simple = factors.solveTransposed(direct)
    return InputMultipliers(
      simple: simple,
      typeI: zip(simple, direct).map { .ratio($0, $1, of: .directCoefficient) })
  }

  /// Σᵢ (vaᵢ/xᵢ) lᵢⱼ; 1 where nothing is imported.
  ///
  /// - Complexity: O(*n*²), computed at each call.
  public var valueAddedMultipliers: [Double] {
    factors.solveTransposed(perOutput(table.valueAdded))
  }

  /// Output multipliers with households as a sector.
  public struct TypeIIMultipliers: Equatable, Sendable {
    /// Over the producing sectors only, at least the simple multiplier.
    public let truncated: [Double]
    /// With the households' own row, at least ``truncated``.
    public let total: [Double]
  }

  /// Type II output multipliers: households earn the income and spend it.
  ///
  /// - Parameters:
  ///   - income: labour income each sector pays, zero or more.
  ///   - consumption: what households buy from each sector, zero or more.
  /// - Throws: as ``multipliers(of:)``; ``IndexError/zeroTotal`` without income;
  ///   ``IndexError/notProductive(sector:)`` if the closed economy's spectral radius is 1 or more
  ///   (sector n is the households); ``IndexError/singular(sector:)``.
  /// - Complexity: O(*n*³).
  public func typeIIMultipliers(
    income: [Double], consumption: [Double]
  ) throws(IndexError) -> TypeIIMultipliers {
    let n = table.count
    try Checks.sameLength(income.count, n)
    try Checks.sameLength(consumption.count, n)
    try Checks.nonNegative(consumption, in: .consumption)
    let wages = try Checks.shares(income, in: .income)
    let a = closed(perOutput(income), consumption.map { $0 / wages })
    let closedFactors = try LUFactorization(Self.complement(a))
    _ = try Self.productiveRowTotals(closedFactors)
    let ones = Array(repeating: 1.0, count: n)
    return TypeIIMultipliers(
      truncated: Array(closedFactors.solveTransposed(ones + [0]).prefix(n)),
      total: Array(closedFactors.solveTransposed(ones + [1]).prefix(n)))
  }

  private func perOutput(_ input: [Double]) -> [Double] {
    zip(input, table.output).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// [[A, c], [w, 0]].
  private func closed(_ wages: [Double], _ spending: [Double]) -> Matrix {
    let (n, a) = (table.count, table.technicalCoefficients)
    var result = Matrix(rows: n + 1, columns: n + 1)
    for row in 0..<n {
      for column in 0..<n { result[row, column] = a[row, column] }
      result[row, n] = spending[row]
      result[n, row] = wages[row]
    }
    return result
  }
}
