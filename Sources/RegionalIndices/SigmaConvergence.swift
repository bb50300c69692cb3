/// σ-convergence: whether the spread between units shrinks over the periods.
///
///     let sigma = try SigmaConvergence([[1, 2], [3, 4]])
///     sigma.variation[1].value   // 0.3333…
///
/// Barro & Sala-i-Martin (1992), doi:10.1086/261816.
public struct SigmaConvergence: Equatable, Sendable {
  /// The coefficient of variation (n) of each period.
  public let variation: [Measure]
  /// The standard deviation (n − 1) of the logarithms of each period; undefined for a zero.
  public let logDeviation: [Measure]
  /// The change of the coefficient of variation a period, by least squares.
  public let slope: Measure
  /// Whether the coefficients of variation have a trend (Mann–Kendall); nil below two periods.
  public let trend: MannKendall?

  /// Whether the spread shrinks, at a level of two-sided p.
  public func converges(alpha: Double = 0.05) -> Bool {
    guard let trend, let p = trend.p.value else { return false }
    return p <= alpha && trend.s < 0
  }

  /// The spread in each period.
  ///
  /// - Parameter values: units in rows, periods in columns; zero or more.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/ragged(row:)``,
  ///   ``IndexError/notFinite(at:)``, ``IndexError/negative(at:)``.
  /// - Complexity: O(*units* · *periods* + *periods*²).
  public init(_ values: [[Double]]) throws(IndexError) {
    let table = try Matrix(values)
    try Checks.nonNegative(table, in: .values)
    let periods = (0..<table.columns).map { table.column($0) }
    var (plain, logs): ([Measure], [Measure]) = ([], [])
    for period in periods {
      plain.append(try coefficientOfVariation(period).measure)
      let log = try? coefficientOfVariation(period, variant: .logSample).measure
      logs.append(log ?? .undefined(.notPositive(at: period.firstIndex(of: 0) ?? 0)))
    }
    variation = plain
    logDeviation = logs
    let known = plain.compactMap(\.value)
    guard known.count == plain.count, known.count >= 2 else {
      (slope, trend) = (.undefined(.partUndefined), nil)
      return
    }
    let places = known.indices.map(Double.init)
    slope = Measure(RobustLine(places, known, 0).slope)
    trend = try mannKendall(known)
  }
}
