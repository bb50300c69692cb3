/// Which form of the Herfindahl–Hirschman index.
public enum HerfindahlVariant: String, CaseIterable, Sendable, Codable {
  /// Σs², 1/n … 1.
  case index
  /// 10,000 Σs², 10,000/n … 10,000, as antitrust authorities count.
  case points
  /// (H − 1/n)/(1 − 1/n), 0 … 1; zeros count in n; undefined for one unit.
  case normalised
  /// 1/H: so many equal units would be as concentrated, 1 … n.
  case equivalentNumber
}

/// The Herfindahl–Hirschman index of concentration: the sum of squared shares.
///
///     try herfindahl([50, 30, 20]).value                            // 0.38
///     try herfindahl([50, 30, 20], variant: .normalised).value        // 0.07
///     try herfindahl([50, 30, 20], variant: .equivalentNumber).value  // 2.6316
///
/// - Parameters:
///   - values: zero or more, any unit; dropping zeros changes the normalised form only.
///   - variant: which form; `.index` by default.
/// - Returns: 1/n … 1 (`.index`), 10,000/n … 10,000 (`.points`), 0 … 1 (`.normalised`),
///   1 … n (`.equivalentNumber`).
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``, ``IndexError/overflow``.
/// - Complexity: O(n).
///
/// Hirschman (1945); Herfindahl (1950); Adelman (1969), *Review of Economics and Statistics*
/// 51(1), on the equivalent number.
package func herfindahl(
  _ values: [Double], variant: HerfindahlVariant = .index
) throws(IndexError) -> IndexValue<HerfindahlVariant> {
  let total = try Checks.shares(values)
  let index = values.lazy.map { ($0 / total) * ($0 / total) }.exactSum()
  let mean = total / Double(values.count)
  let spread = values.relativeDeviations(mean: mean).lazy.map { $0 * $0 }.exactSum()
  return herfindahl(
    index: index, spread: spread / Double(values.count * values.count), count: values.count,
    variant)
}

/// The form asked for, of Σs² and the number of units.
/// - Parameter spread: Σ (share − 1/n)², which is H − 1/n without its cancellation.
func herfindahl(
  index: Double, spread: Double, count: Int, _ variant: HerfindahlVariant
) -> IndexValue<HerfindahlVariant> {
  let n = Double(count)
  let (measure, lower, upper): (Measure, Double, Double) =
    switch variant {
    case .index: (Measure(index), 1 / n, 1)
    case .points: (Measure(10_000 * index), 10_000 / n, 10_000)
    case .normalised: (normalised(spread, n), 0, 1)
    case .equivalentNumber: (Measure(1 / index), 1, n)
    }
  return IndexValue(variant, measure, ValueRange(lower: lower, upper: upper), count: count)
}

private func normalised(_ spread: Double, _ n: Double) -> Measure {
  n == 1
    ? .undefined(.tooFewObservations(needed: 2, found: 1))
    : Measure(spread / (1 - 1 / n))
}
