/// The turning point of a series by three methods.
///
///     let t = try turningPoint(
///       times: [2000, 2001, 2002, 2003, 2004, 2005, 2006], values: [1, 2, 3.1, 4, 3, 2.1, 1])
///     t.knot.value         // 2003
///     t.slopeBefore.value  // 1.00934
///     t.slopeAfter.value   // −1.00220
///
/// Muggeo (2003), doi:10.1002/sim.1545; Bai & Perron (2003), doi:10.1002/jae.659.
public struct TurningPoint: Equatable, Sendable {
  /// Method A: the observed interior time at which a continuous broken line fits best.
  ///
  /// Undefined for fewer than five observations, for a straight line, and where two knots fit
  /// equally well.
  public let knot: Measure
  /// The slope before the knot, per unit of time.
  public let slopeBefore: Measure
  /// The slope after the knot.
  public let slopeAfter: Measure
  /// The sum of squared errors of the broken line (of the straight line if there is no knot).
  public let squaredError: Measure
  /// ((SSE₀ − SSE)/2)/(SSE/(n − 4)) against one straight line. Report, do not test: the knot was
  /// searched for (Andrews 1993, doi:10.2307/2951764). Undefined for a perfect fit.
  public let fStatistic: Measure
  /// Method B: two separate lines; how many observations the first has.
  public let splitAfter: Measure
  /// The sum of squared errors of the two lines.
  public let splitSquaredError: Measure
  /// Method C: the time of the highest value, the first if several.
  public let highest: Double
  /// The time of the lowest value, the first if several.
  public let lowest: Double
}

/// Finds where a series turns.
///
/// - Parameters:
///   - times: strictly increasing.
///   - values: one for each time, any numbers.
///   - minimumSegment: the fewest observations on each side in method B, two or more.
/// - Returns: what each of the three methods gives; times in the unit of `times`.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/notIncreasing(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
///   ``IndexError/invalidParameter(_:)``.
/// - Complexity: O(*n*²).
///
/// Muggeo (2003); Bai & Perron (2003): see ``TurningPoint``.
package func turningPoint(
  times: [Double], values: [Double], minimumSegment: Int = 3
) throws(IndexError) -> TurningPoint {
  try Checks.finite(values)
  try Checks.sameLength(times.count, values.count)
  try Checks.increasing(times, in: .times)
  guard minimumSegment >= 2 else { throw .invalidParameter(.minimumSegment) }
  let scaled = ScaledValues(values)
  let series = TimeSeries(times: times, values: scaled.values)
  let line = series.brokenLine()
  let split = series.twoLines(minimum: minimumSegment)
  return TurningPoint(
    knot: line.knot, slopeBefore: line.before.map { scaled.restored($0) },
    slopeAfter: line.after.map { scaled.restored($0) },
    squaredError: line.squaredError.map { scaled.restored($0, power: 2) }, fStatistic: line.f,
    splitAfter: split.after,
    splitSquaredError: split.squaredError.map { scaled.restored($0, power: 2) },
    highest: series.extremeTime { $0 > $1 }, lowest: series.extremeTime { $0 < $1 })
}

/// The fits behind the three methods.
private struct TimeSeries {
  typealias BrokenLine = (
    knot: Measure, before: Measure, after: Measure, squaredError: Measure, f: Measure
  )
  let times: [Double]
  let values: [Double]
  let straight: LineFit
  /// Squared errors up to this size are rounding.
  let floor: Double

  init(times: [Double], values: [Double]) {
    (self.times, self.values) = (times, values)
    straight = LineFit(times[...], values[...])
    let scale = values.lazy.map(\.magnitude).reduce(0, max).ulp * 16
    floor = Double(values.count) * scale * scale
  }

  func extremeTime(_ better: (Double, Double) -> Bool) -> Double {
    var best = 0
    for index in values.indices where better(values[index], values[best]) { best = index }
    return times[best]
  }

  func brokenLine() -> BrokenLine {
    let n = values.count
    if n < 5 {
      let none = Measure.undefined(.tooFewObservations(needed: 5, found: n))
      return (none, none, none, none, none)
    }
    if straight.squaredError <= floor {
      let none = Measure.undefined(.noTurningPoint)
      return (none, none, none, Measure(straight.squaredError), none)
    }
    let fits = (1..<n - 1).map(knotFit)
    guard let best = best(fits.map(\.squaredError)) else {
      let none = Measure.undefined(.notUnique)
      return (none, none, none, Measure(fits.lazy.map(\.squaredError).reduce(.infinity, min)), none)
    }
    let fit = fits[best]
    let gain = (straight.squaredError - fit.squaredError) / 2
    return (
      Measure(times[best + 1]), Measure(fit.before), Measure(fit.after),
      Measure(fit.squaredError),
      fit.squaredError <= floor
        ? .undefined(.noResidualVariance) : Measure(gain / (fit.squaredError / Double(n - 4)))
    )
  }

  /// Least squares with a knot, by regressing the hinge and the values on a line first.
  private func knotFit(_ index: Int) -> (before: Double, after: Double, squaredError: Double) {
    let hinge = times.map { max(0, $0 - times[index]) }
    let line = LineFit(times[...], hinge[...])
    let bend =
      zip(line.residuals, straight.residuals).lazy.map { $0 * $1 }.exactSum()
      / line.squaredError
    let errors = zip(line.residuals, straight.residuals).lazy.map { $1 - bend * $0 }
    let before = straight.slope - bend * line.slope
    return (before, before + bend, errors.map { $0 * $0 }.exactSum())
  }

  func twoLines(minimum: Int) -> (after: Measure, squaredError: Measure) {
    let n = values.count
    if n < 2 * minimum {
      let none = Measure.undefined(.tooFewObservations(needed: 2 * minimum, found: n))
      return (none, none)
    }
    if straight.squaredError <= floor {
      return (.undefined(.noTurningPoint), .undefined(.noTurningPoint))
    }
    let errors = (minimum...n - minimum).map { first in
      LineFit(times[..<first], values[..<first]).squaredError
        + LineFit(times[first...], values[first...]).squaredError
    }
    let least = Measure(errors.reduce(.infinity, min))
    let after = best(errors).map { Measure(Double($0 + minimum)) }
    return (after ?? .undefined(.notUnique), least)
  }

  /// The index of the least error, if no other is as good within rounding.
  private func best(_ errors: [Double]) -> Int? {
    let least = errors.reduce(.infinity, min)
    let limit = least + floor + least * 1e-12
    let candidates = errors.indices.filter { errors[$0] <= limit }
    return candidates.count == 1 ? candidates[0] : nil
  }
}

/// A straight line by least squares.
private struct LineFit {
  let slope: Double
  let residuals: [Double]
  let squaredError: Double

  init(_ x: ArraySlice<Double>, _ y: ArraySlice<Double>) {
    let (meanX, meanY) = (x.exactMean(), y.exactMean())
    let sxx = x.lazy.map { ($0 - meanX) * ($0 - meanX) }.exactSum()
    let sxy = zip(x, y).lazy.map { ($0 - meanX) * ($1 - meanY) }.exactSum()
    let slope = sxx > 0 ? sxy / sxx : 0
    residuals = zip(x, y).map { ($1 - meanY) - slope * ($0 - meanX) }
    squaredError = residuals.lazy.map { $0 * $0 }.exactSum()
    self.slope = slope
  }
}
