/// Ticks after Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning
/// Tick Labels on Axes" (2010): the best by simplicity, coverage, density and legibility.
///
/// Their skipping of labels (j > 1) is left out, so that every step is one of `NiceStep.factors`.
package struct TickSearch {
  private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)

  private let low: Double
  private let high: Double
  private let wanted: Double
  private let legibility: (TickSet) -> Double?
  private var bestScore = -2.0
  private var best: TickSet?

  /// The best ticks for a range; nil if `legibility` refuses (with nil) all that were tried.
  ///
  /// `wanted` is about how many there should be. `legibility` is at most 1.
  package static func ticks(
    for range: ClosedRange<Double>, wanted: Double,
    legibility: @escaping (TickSet) -> Double? = { _ in 1 }
  ) -> TickSet? {
    guard range.upperBound > range.lowerBound else { return nil }
    var search = TickSearch(
      low: range.lowerBound, high: range.upperBound, wanted: max(2, wanted), legibility: legibility)
    for (index, factor) in NiceStep.factors.enumerated() { search.tryFactor(factor, index) }
    return search.best
  }

  private init(
    low: Double, high: Double, wanted: Double, legibility: @escaping (TickSet) -> Double?
  ) {
    self.low = low
    self.high = high
    self.wanted = wanted
    self.legibility = legibility
  }

  private mutating func tryFactor(_ factor: Double, _ index: Int) {
    let simple = simplicity(index) + 1
    guard score(simple, 1, 1, 1) > bestScore else { return }
    var count = 2
    while count < 200 {
      let density = densityLimit(count)
      guard score(simple, 1, density, 1) > bestScore else { return }
      tryCount(count, factor, simple, density)
      count += 1
    }
  }

  private mutating func tryCount(
    _ count: Int, _ factor: Double, _ simple: Double, _ density: Double
  ) {
    let delta = (high - low) / Double(count + 1) / factor
    var power = PowersOfTen.magnitude(delta)
    if PowersOfTen.power(power) < delta { power += 1 }
    for power in power..<power + 3 {
      let step = NiceStep(factor: factor, power: power)
      let span = step.value * Double(count - 1)
      guard score(simple, coverageLimit(span), density, 1) > bestScore else { return }
      tryStarts(step, count)
    }
  }

  private mutating func tryStarts(_ step: NiceStep, _ count: Int) {
    let start = (high / step.value).rounded(.down) - Double(count - 1)
    let more = (low / step.value).rounded(.up) - start
    guard more >= 0, more < 200 else { return }
    // Counted, as beyond 2^53 a number and the next one are the same.
    for offset in 0...Int(bounded: more) {
      consider(TickSet(step: step, start: start + Double(offset), count: count))
    }
  }

  private mutating func consider(_ ticks: TickSet) {
    let hasZero = ticks.first <= 0 && ticks.last >= 0
    let index = NiceStep.factors.firstIndex(of: ticks.step.factor) ?? 0
    let bound = score(
      simplicity(index) + (hasZero ? 1 : 0), coverage(ticks), density(ticks), 1)
    guard bound > bestScore, let legible = legibility(ticks) else { return }
    let total = bound - Self.weights.legibility * (1 - legible)
    guard total > bestScore else { return }
    bestScore = total
    best = ticks
  }

  private func score(
    _ simplicity: Double, _ coverage: Double, _ density: Double, _ legibility: Double
  ) -> Double {
    let weights = Self.weights
    return weights.simplicity * simplicity + weights.coverage * coverage
      + weights.density * density + weights.legibility * legibility
  }

  /// 0 for the best factor, −1 for the last.
  private func simplicity(_ index: Int) -> Double {
    -Double(index) / Double(NiceStep.factors.count - 1)
  }

  private func coverage(_ ticks: TickSet) -> Double {
    let above = high - ticks.last
    let below = low - ticks.first
    let tenth = 0.1 * (high - low)
    return 1 - 0.5 * (above * above + below * below) / (tenth * tenth)
  }

  private func coverageLimit(_ span: Double) -> Double {
    let range = high - low
    guard span > range else { return 1 }
    let half = (span - range) / 2 / (0.1 * range)
    return 1 - half * half
  }

  private func density(_ ticks: TickSet) -> Double {
    let rate = Double(ticks.count - 1) / (ticks.last - ticks.first)
    let target = (wanted - 1) / (max(ticks.last, high) - min(ticks.first, low))
    return 2 - max(rate / target, target / rate)
  }

  private func densityLimit(_ count: Int) -> Double {
    Double(count) >= wanted ? 2 - Double(count - 1) / (wanted - 1) : 1
  }
}
