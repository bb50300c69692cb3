/// Growth of a series between its first and last year, and from year to year.
///
///     let g = try growth(years: [2016, 2019], values: [20950.89, 26917.51])
///     g.compoundAnnual.value  // 0.08712, that is 8.712 % a year
///
/// The text-book formula; see for example OECD (2007), *Data and Metadata Reporting and
/// Presentation Handbook*.
public struct Growth: Equatable, Sendable {
  /// (v_T/v₀)^(1/T) − 1 with T the years elapsed, −1 upwards; −1 if the last value is 0.
  /// Undefined for v₀ ≤ 0, v_T < 0 or one year.
  public let compoundAnnual: Measure
  /// ln(v_T/v₀)/T a year; undefined also for v_T = 0.
  public let logarithmic: Measure
  /// vₖ/vₖ₋₁ − 1 for each year but the first; undefined over gaps and after v ≤ 0.
  public let yearOnYear: [Measure]
  /// The arithmetic mean of ``yearOnYear``; not the compound rate. Undefined if a part is.
  public let meanYearOnYear: Measure
}

/// The growth of a series.
///
/// - Parameters:
///   - years: strictly increasing.
///   - values: one for each year, any numbers.
/// - Returns: rates as fractions a year: 0.08 is 8 %.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/notIncreasing(at:)``, ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(n).
///
/// OECD (2007): see ``Growth``.
package func growth(years: [Double], values: [Double]) throws(IndexError) -> Growth {
  try Checks.finite(values)
  try Checks.sameLength(years.count, values.count)
  try Checks.increasing(years, in: .years)
  let last = values.count - 1
  let span = years[last] - years[0]
  let steps = values.indices.dropFirst().map { index -> Measure in
    if years[index] - years[index - 1] != 1 { return .undefined(.notAdjacent) }
    let base = values[index - 1]
    return base <= 0
      ? .undefined(.notPositive(at: index - 1)) : Measure(values[index] / base - 1)
  }
  let known = steps.compactMap(\.value)
  let mean: Measure =
    steps.isEmpty
    ? .undefined(.tooFewObservations(needed: 2, found: 1))
    : known.count < steps.count ? .undefined(.partUndefined) : Measure(known.exactMean())
  return Growth(
    compoundAnnual: compound(values[0], values[last], last, span),
    logarithmic: logarithmic(values[0], values[last], last, span),
    yearOnYear: steps, meanYearOnYear: mean)
}

private func compound(_ first: Double, _ last: Double, _ index: Int, _ span: Double) -> Measure {
  if span == 0 { return .undefined(.tooFewObservations(needed: 2, found: 1)) }
  if first <= 0 { return .undefined(.notPositive(at: 0)) }
  if last < 0 { return .undefined(.notPositive(at: index)) }
  if last == 0 { return .value(-1) }
  return Measure(CMath.exponentialLessOne(CMath.logarithm(last / first) / span))
}

private func logarithmic(
  _ first: Double, _ last: Double, _ index: Int, _ span: Double
) -> Measure {
  if last == 0, span > 0 { return .undefined(.notPositive(at: index)) }
  return compound(first, last, index, span).map { _ in CMath.logarithm(last / first) / span }
}

/// How much each component adds to the growth of their total.
///
///     let c = try growthContributions(start: [60, 40], end: [75, 60])
///     c.points[0].value  // 15 percentage points of 35 % growth
///     c.shares[0].value  // 0.428571
///
/// The text-book formula, as in ``Growth``.
public struct GrowthContributions: Equatable, Sendable {
  /// 100 · Δc/C₀: percentage points of the total's growth; undefined for C₀ ≤ 0.
  public let points: [Measure]
  /// Δc/ΔC, summing to 1; undefined if the total does not change (within rounding).
  public let shares: [Measure]
}

/// The contributions of components to the growth of their total.
///
/// - Parameters:
///   - start: components in the first year, any numbers.
///   - end: the same components in the last year.
/// - Returns: one of each for each component.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(n).
///
/// OECD (2007): see ``Growth``.
package func growthContributions(
  start: [Double], end: [Double]
) throws(IndexError) -> GrowthContributions {
  try Checks.finite(start, in: .start)
  try Checks.sameLength(end.count, start.count)
  try Checks.finite(end, in: .end)
  let base = start.exactSum()
  let change = end.exactSum() - base
  let size = (start + end).lazy.map(\.magnitude).exactSum()
  let still = change.magnitude <= Double(start.count) * size.ulp
  return GrowthContributions(
    points: zip(start, end).map { before, after in
      base > 0
        ? Measure(100 * (after - before) / base) : .undefined(.zeroDenominator(.startTotal))
    },
    shares: zip(start, end).map { before, after in
      still ? .undefined(.constant) : Measure((after - before) / change)
    })
}

extension Checks {
  /// Finite and strictly increasing.
  static func increasing(_ values: [Double], in list: Position.List) throws(IndexError) {
    try finite(values, in: list)
    for index in values.indices.dropFirst() where values[index] <= values[index - 1] {
      throw .notIncreasing(at: Position(index, in: list))
    }
  }
}
