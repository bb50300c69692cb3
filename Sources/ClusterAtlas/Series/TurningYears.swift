internal import RegionalIndices

/// Where a series turns, by two methods.
public struct TurningYears: Hashable, Sendable {
  /// The year of the highest figure.
  public let highest: Int
  /// The year at which two lines that meet fit best (Muggeo 2003, on the years themselves); nil
  /// when there are fewer than five figures or none fits better than a straight line.
  public let knot: Int?
  /// The slope before and after the knot, a year.
  public let slopes: Slopes?

  /// The slopes of two lines that meet, in the unit of the series a year.
  public struct Slopes: Hashable, Sendable {
    /// Up to the knot.
    public let before: Double
    /// From the knot on.
    public let after: Double
  }
}

extension TimeSeries {
  /// Where the series turns within some years; nil without figures. O(years²).
  public func turningYears(in years: ClosedRange<Int>? = nil) -> TurningYears? {
    let points = observations.compactMap { observation in
      observation.value.flatMap { value in
        years.map { $0.contains(observation.year) } ?? true ? (observation.year, value) : nil
      }
    }
    guard
      let found = try? turningPoint(
        times: points.map { Double($0.0) }, values: points.map(\.1))
    else { return nil }
    let slopes = found.slopeBefore.value.flatMap { before in
      found.slopeAfter.value.map { TurningYears.Slopes(before: before, after: $0) }
    }
    return TurningYears(
      highest: Int(bounded: found.highest), knot: found.knot.value.map { Int(bounded: $0) },
      slopes: slopes)
  }
}
