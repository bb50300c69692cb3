/// A region's change split into national growth, industrial mix and regional shift.
///
///     let s = try shiftShare(
///       region: ([90, 20, 10, 60], [100, 40, 10, 55]),
///       nation: ([400, 150, 150, 400], [440, 210, 135, 480]))
///     s.national.value  // 27
///     s.mix.value       // 1
///     s.regional.value  // −3, together the change of 25
///
/// Dunn (1960), doi:10.1111/j.1435-5597.1960.tb01705.x; Esteban-Marquillas (1972), *Regional and
/// Urban Economics* 2(3).
public struct ShiftShare: Equatable, Sendable {
  /// x₀(N₁/N₀ − 1) for each industry, in the unit of the data.
  public let nationalByIndustry: [Measure]
  /// x₀(n₁/n₀ − N₁/N₀); undefined for an industry new to the nation.
  public let mixByIndustry: [Measure]
  /// x₁ − x₀·n₁/n₀; a number also where the region starts from nothing.
  public let regionalByIndustry: [Measure]
  /// The region's change, the sum of the three parts.
  public let change: Double
  /// What national growth would have brought.
  public let national: Measure
  /// What the region's mix of industries adds.
  public let mix: Measure
  /// What the region's own industries gain or lose.
  public let regional: Measure
  /// The change beyond national growth: mix + regional.
  public let netShift: Measure
  /// Esteban-Marquillas' competitive effect, with the nation's mix; needs x₀ > 0 everywhere.
  public let competitive: Measure
  /// Esteban-Marquillas' allocation effect; with ``competitive`` it sums to ``regional``.
  public let allocation: Measure
}

/// Classic shift–share of one region against the nation.
///
/// - Parameters:
///   - region: the industries in the region, before and after, zero or more.
///   - nation: the same industries in the nation, before and after, zero or more.
/// - Returns: the parts in the unit of the data, by industry and in total.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal`` (the nation at the start),
///   ``IndexError/overflow``, ``IndexError/lengthMismatch(expected:found:)``,
///   ``IndexError/absentFromReference(at:)`` where the region has an industry that the nation has
///   not.
/// - Complexity: O(industries).
///
/// Dunn (1960); Esteban-Marquillas (1972): see ``ShiftShare``.
package func shiftShare(
  region: (start: [Double], end: [Double]), nation: (start: [Double], end: [Double])
) throws(IndexError) -> ShiftShare {
  let lists = [region.start, region.end, nation.start, nation.end]
  let names: [Position.List] = [.regionStart, .regionEnd, .nationStart, .nationEnd]
  for (list, name) in zip(lists, names) {
    try Checks.sameLength(list.count, region.start.count)
    try Checks.nonNegative(list, in: name)
  }
  let before = try Checks.total(nation.start)
  let ends = [region.start, region.end, nation.end].map { $0.exactSum() }
  if ends.contains(where: { !$0.isFinite }) { throw .overflow }
  for index in region.start.indices where nation.start[index] == 0 && region.start[index] > 0 {
    throw .absentFromReference(at: Position(index, in: .nationStart))
  }
  for index in region.end.indices where nation.end[index] == 0 && region.end[index] > 0 {
    throw .absentFromReference(at: Position(index, in: .nationEnd))
  }
  let industries = region.start.indices.map { index in
    Industry(
      x0: region.start[index], x1: region.end[index], n0: nation.start[index],
      n1: nation.end[index])
  }
  return assemble(industries, growth: ends[2] / before, nation: before)
}

private struct Industry {
  let x0: Double
  let x1: Double
  let n0: Double
  let n1: Double

  /// n₁/n₀; an industry that is nowhere keeps the factor 1, one that is new has none.
  var factor: Double? { n0 > 0 ? n1 / n0 : n1 == 0 ? 1 : nil }
}

private func assemble(_ industries: [Industry], growth: Double, nation: Double) -> ShiftShare {
  let new = Measure.undefined(.zeroDenominator(.nationAtStart))
  let national = industries.map { Measure($0.x0 * (growth - 1)) }
  let mix = industries.map { industry in
    industry.factor.map { Measure(industry.x0 * ($0 - growth)) } ?? new
  }
  let regional = industries.map { industry in
    industry.factor.map { Measure(industry.x1 - industry.x0 * $0) } ?? new
  }
  let change = (industries.map(\.x1) + industries.map { -$0.x0 }).exactSum()
  let total = sum(national)
  let effects = esteban(industries, nation: nation)
  return ShiftShare(
    nationalByIndustry: national, mixByIndustry: mix, regionalByIndustry: regional,
    change: change, national: total, mix: sum(mix), regional: sum(regional),
    netShift: total.map { change - $0 }, competitive: effects.competitive,
    allocation: effects.allocation)
}

/// The sum of the parts, undefined if one is.
private func sum(_ parts: [Measure]) -> Measure {
  if let undefined = parts.first(where: { $0.value == nil }) { return undefined }
  return Measure(parts.compactMap(\.value).exactSum())
}

private func esteban(
  _ industries: [Industry], nation: Double
) -> (competitive: Measure, allocation: Measure) {
  if let index = industries.firstIndex(where: { $0.x0 == 0 || $0.n0 == 0 }) {
    return (.undefined(.notPositive(at: index)), .undefined(.notPositive(at: index)))
  }
  let region = industries.lazy.map(\.x0).exactSum()
  let terms = industries.map { industry -> (homothetic: Double, gap: Double) in
    (region * industry.n0 / nation, industry.x1 / industry.x0 - industry.n1 / industry.n0)
  }
  let competitive = terms.lazy.map { $0.homothetic * $0.gap }.exactSum()
  let allocation = zip(industries, terms).lazy
    .map { ($0.x0 - $1.homothetic) * $1.gap }.exactSum()
  return (Measure(competitive), Measure(allocation))
}
