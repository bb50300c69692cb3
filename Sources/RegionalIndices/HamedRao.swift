/// The Mann–Kendall test corrected for autocorrelation (Hamed & Rao 1998).
///
///     let test = try [1, 3, 2].hamedRao()
///     test.correction.value  // 1: no lag counts
///
/// Hamed & Rao (1998), doi:10.1016/S0022-1694(97)00125-X.
public struct HamedRao: Equatable, Sendable {
  /// The test without correction, with Sen's slope.
  public let uncorrected: MannKendall
  /// What the variance is multiplied with; undefined below three values or where nothing is left
  /// beside the slope.
  public let correction: Measure
  /// The lags whose autocorrelation counts.
  public let significantLags: [Int]?
  /// Var(S) corrected; it may be zero or less, and then there is no test.
  public let variance: Measure
  /// (S ∓ 1)/√Var(S).
  public let z: Measure
  /// Two-sided p from the normal distribution.
  public let p: Measure
}

extension Collection<Double> {
  /// The Mann–Kendall test with the variance of an autocorrelated series, one value a period.
  ///
  /// The series less Sen's slope is ranked; ranks' autocorrelations beyond z/√n correct the
  /// variance. What is left is rounded to 12 digits before ranking, so that ties stay ties.
  ///
  /// - Parameters:
  ///   - alpha: the level at which a lag counts, inside 0 … 1.
  ///   - lags: the largest lag looked at; all if nil.
  /// - Throws: as ``Swift/Collection/mannKendall(times:)``; ``IndexError/outOfRange(at:lower:upper:)`` for alpha
  ///   or lags below 1.
  /// - Complexity: O(*n*² log *n*).
  public func hamedRao(alpha: Double = 0.05, lags: Int? = nil) throws(IndexError) -> HamedRao {
    guard alpha > 0, alpha < 1 else {
      throw .outOfRange(at: Position(0, in: .alpha), lower: 0, upper: 1)
    }
    if let lags, lags < 1 {
      throw .outOfRange(at: Position(0, in: .lags), lower: 1, upper: .infinity)
    }
    let values = Array(self)
    let plain = try RegionalIndices.mannKendall(values)
    let bound = Distributions.normalQuantile(1 - alpha / 2) / Double(values.count).squareRoot()
    let found = HamedRao.correction(values, plain.senSlope, bound, lags ?? values.count - 1)
    return HamedRao(plain, found)
  }
}

extension HamedRao {
  fileprivate init(_ plain: MannKendall, _ found: (Measure, [Int]?)) {
    uncorrected = plain
    (correction, significantLags) = found
    let variance = correction.map { $0 * plain.variance }
    self.variance = variance
    z =
      variance.value.map { variance -> Measure in
        if variance <= 0 { return .undefined(.noVariance) }
        return Measure(Double(plain.s - plain.s.signum()) / variance.squareRoot())
      } ?? variance
    p = z.map { Distributions.normalTwoSided($0) }
  }

  fileprivate static func correction(
    _ values: [Double], _ slope: Measure, _ bound: Double, _ last: Int
  ) -> (Measure, [Int]?) {
    let n = values.count
    guard n > 2 else { return (.undefined(.tooFewObservations(needed: 3, found: n)), nil) }
    guard let slope = slope.value else { return (slope, nil) }
    let rest = detrended(values, slope).averageRanks
    let middle = Double(n + 1) / 2
    let deviations = rest.map { $0 - middle }
    let squares = deviations.lazy.map { $0 * $0 }.exactSum()
    if squares == 0 { return (.undefined(.constant), nil) }
    var (sum, lags) = (ExactSum(), [Int]())
    for lag in 1...Swift.max(1, Swift.min(last, n - 1)) {
      let products = zip(deviations, deviations.dropFirst(lag)).lazy.map { $0 * $1 }
      let rho = products.exactSum() / squares
      guard rho.magnitude > bound else { continue }
      lags.append(lag)
      sum.add(Double((n - lag) * (n - lag - 1) * (n - lag - 2)) * rho)
    }
    return (Measure(1 + 2 / Double(n * (n - 1) * (n - 2)) * sum.value), lags)
  }

  private static func detrended(_ values: [Double], _ slope: Double) -> [Double] {
    let size = values.lazy.map(\.magnitude).reduce(slope.magnitude * Double(values.count), max)
    let grain = size == 0 ? 1 : size * 1e-12
    return values.enumerated().map { place, value in
      ((value - Double(place + 1) * slope) / grain).rounded()
    }
  }
}

extension Distributions {
  /// The standard normal quantile: Acklam's approximation and two steps of Halley.
  static func normalQuantile(_ p: Double) -> Double {
    if p == 0.5 { return 0 }
    if p > 0.5 { return -normalQuantile(1 - p) }
    let t = (-2 * CMath.logarithm(p)).squareRoot()
    var x =
      -(t - (2.515517 + 0.802853 * t + 0.010328 * t * t)
        / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t))
    for _ in 0..<4 {
      let error = CMath.complementaryError(-x / 2.0.squareRoot()) / 2 - p
      let u = error * (2 * Double.pi).squareRoot() * CMath.exponential(x * x / 2)
      x -= u / (1 + x * u / 2)
    }
    return x
  }
}
