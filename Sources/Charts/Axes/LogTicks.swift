/// Ticks of a logarithmic axis: powers of ten, with 2 and 5 between where there is room, or
/// ordinary ones where the range is less than a decade.
package enum LogTicks {
  /// Candidates for a positive range, densest first.
  package static func candidates(for range: ClosedRange<Double>) -> [[Double]] {
    guard range.lowerBound > 0, range.upperBound.isFinite else { return [] }
    let low = PowersOfTen.magnitude(range.lowerBound)
    let high = PowersOfTen.magnitude(range.upperBound)
    var result: [[Double]] = []
    if high - low < 2 {
      for wanted in [8.0, 6, 5, 4, 3, 2] {
        let ticks = TickSearch.ticks(for: range, wanted: wanted)?.values ?? []
        result.append(ticks.filter { range.contains($0) && $0 > 0 })
      }
    }
    result.append(values([1, 2, 5], low, high, range))
    result.append(values([1, 3], low, high, range))
    for every in [1, 2, 3, 4, 5, 10, 20, 50, 100] where every <= max(1, high - low) {
      let powers = stride(from: low.ceilingDivided(by: every) * every, through: high, by: every)
      result.append(powers.map { PowersOfTen.power($0) }.filter { range.contains($0) })
    }
    return result.filter { !$0.isEmpty }
  }

  private static func values(
    _ factors: [Double], _ low: Int, _ high: Int, _ range: ClosedRange<Double>
  ) -> [Double] {
    guard high - low < 12 else { return [] }
    return (low...high).flatMap { power in
      factors.map { NiceStep(factor: $0, power: power).value }
    }.filter { range.contains($0) }
  }

  /// `0.001`, `1`, `10,000`, `1e9`.
  package static func label(_ value: Double) -> String {
    if value >= 1e7 || value < 1e-4 {
      let power = PowersOfTen.magnitude(value)
      let mantissa = value / PowersOfTen.power(power)
      let decimals = NumberText.decimals(for: [mantissa])
      return NumberText.text(mantissa, decimals: decimals) + "e\(power)"
    }
    return NumberText.text(value, decimals: NumberText.decimals(for: [value]))
  }
}
