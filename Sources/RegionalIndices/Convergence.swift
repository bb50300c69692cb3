/// Whether poor regions grow faster (β) and whether dispersion falls (σ).
///
///     let c = try convergence([100, 200, 400], [180, 320, 560], years: 10)
///     c.beta.value           // −0.0181285
///     c.speed.value          // 0.0200019 a year (Barro & Sala-i-Martin)
///     c.halfLife.value       // 34.65 years
///
/// Barro & Sala-i-Martin (1992), doi:10.1086/261816; Sala-i-Martin (1996), doi:10.2307/2235375.
public struct Convergence: Equatable, Sendable {
  /// Intercept of (1/T) ln(y₁/y₀) = α + β ln y₀.
  public let alpha: Measure
  /// Slope; below 0 where poor regions grow faster. Undefined if all y₀ are equal.
  public let beta: Measure
  /// Standard error of α; needs three regions and residual variance.
  public let alphaError: Measure
  /// Standard error of β.
  public let betaError: Measure
  /// β over its standard error.
  public let betaT: Measure
  /// Two-sided p of β, n − 2 degrees of freedom.
  public let betaP: Measure
  /// Coefficient of determination, 0 … 1.
  public let rSquared: Measure
  /// λ = −ln(1 + βT)/T a year, as for annualised growth (Barro & Sala-i-Martin).
  public let speed: Measure
  /// ln 2/λ in years.
  public let halfLife: Measure
  /// −ln(1 + β)/T: what REAT prints; about T times smaller. Not the textbook speed.
  public let speedREAT: Measure
  /// Standard deviation (n − 1) of ln y₀.
  public let sigmaStart: Measure
  /// Standard deviation (n − 1) of ln y₁; σ-convergence where it is below the first.
  public let sigmaEnd: Measure
  /// σ₀²/σ₁², above 1 where dispersion fell.
  public let varianceRatio: Measure
  /// Two-sided p of the ratio, F(n − 1, n − 1).
  public let varianceP: Measure
}

/// β- and σ-convergence of regions between two years.
///
/// - Parameters:
///   - start: y₀ of each region, more than zero (income per head).
///   - end: y₁ of the same regions, more than zero.
///   - years: T, the years elapsed, more than zero.
/// - Returns: the regression, the speed and the test of variances.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/notPositive(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
///   ``IndexError/invalidParameter(_:)``.
/// - Complexity: O(n).
///
/// Barro & Sala-i-Martin (1992), doi:10.1086/261816.
package func convergence(
  _ start: [Double], _ end: [Double], years: Double
) throws(IndexError) -> Convergence {
  try Checks.positive(start, in: .start)
  try Checks.sameLength(end.count, start.count)
  try Checks.positive(end, in: .end)
  guard years > 0, years.isFinite else { throw .invalidParameter(.years) }
  let x = start.map { CMath.logarithm($0) }
  let y = end.map { CMath.logarithm($0) }
  let fit = GrowthRegression(x, y, years: years)
  let (sigma0, sigma1) = (deviation(x, 1), deviation(y, 1))
  let ratio = varianceRatio(sigma0, sigma1)
  let degrees = Double(x.count - 1)
  let betaT = fit.betaError.value.flatMap { error in fit.beta.value.map { Measure($0 / error) } }
  return Convergence(
    alpha: fit.alpha, beta: fit.beta, alphaError: fit.alphaError, betaError: fit.betaError,
    betaT: betaT ?? fit.betaError,
    betaP: (betaT ?? fit.betaError).map {
      Distributions.studentTwoSided($0, degrees: Double(x.count - 2))
    },
    rSquared: fit.rSquared,
    speed: speed(fit.beta, growth: years, years: years),
    halfLife: speed(fit.beta, growth: years, years: years).map { CMath.logarithm(2) / $0 },
    speedREAT: speed(fit.beta, growth: 1, years: years),
    sigmaStart: sigma0, sigmaEnd: sigma1, varianceRatio: ratio,
    varianceP: ratio.map { Distributions.fisherTwoSided($0, degrees, degrees) })
}

/// −ln(1 + β·growth)/years where regions converge.
private func speed(_ beta: Measure, growth: Double, years: Double) -> Measure {
  guard let slope = beta.value else { return beta }
  guard slope < 0, 1 + slope * growth > 0 else { return .undefined(.notConverging) }
  return Measure(-CMath.logarithmOfOnePlus(slope * growth) / years)
}

private func varianceRatio(_ start: Measure, _ end: Measure) -> Measure {
  guard let a = start.value, let b = end.value else { return start.value == nil ? start : end }
  return a == 0 || b == 0 ? .undefined(.constant) : Measure((a / b) * (a / b))
}

/// Least squares of annual growth on the logarithm of the start.
private struct GrowthRegression {
  let alpha: Measure
  let beta: Measure
  let alphaError: Measure
  let betaError: Measure
  let rSquared: Measure

  init(_ x: [Double], _ end: [Double], years: Double) {
    let growth = zip(x, end).map { ($1 - $0) / years }
    let n = Double(x.count)
    let meanX = x.exactMean()
    let meanY = growth.exactMean()
    let sxx = deviation(x, 0).value == 0 ? 0 : x.squaredDeviations()
    guard sxx > 0 else {
      let none = Measure.undefined(.constant)
      (alpha, beta, alphaError, betaError, rSquared) = (none, none, none, none, none)
      return
    }
    let flat = Self.isFlat(growth, mean: meanY, x, end, years)
    let sxy = zip(x, growth).lazy.map { ($0 - meanX) * ($1 - meanY) }.exactSum()
    let slope = flat ? 0 : sxy / sxx
    let intercept = meanY - slope * meanX
    (alpha, beta) = (Measure(intercept), Measure(slope))
    guard !flat, x.count > 2 else {
      let none: Measure =
        flat
        ? .undefined(.noResidualVariance)
        : .undefined(.tooFewObservations(needed: 3, found: x.count))
      (alphaError, betaError, rSquared) = (none, none, none)
      return
    }
    let residual = zip(x, growth).lazy
      .map { ($1 - meanY) - slope * ($0 - meanX) }.map { $0 * $0 }.exactSum()
    let variance = residual / (n - 2)
    alphaError = Measure((variance * (1 / n + meanX * meanX / sxx)).squareRoot())
    betaError = Measure((variance / sxx).squareRoot())
    rSquared = Measure(1 - residual / growth.squaredDeviations())
  }

  /// All regions grow alike within rounding of the logarithms.
  private static func isFlat(
    _ growth: [Double], mean: Double, _ x: [Double], _ y: [Double], _ years: Double
  ) -> Bool {
    let scale = (x + y).lazy.map(\.magnitude).reduce(1, max) / years
    return growth.allSatisfy { ($0 - mean).magnitude <= 16 * scale.ulp }
  }
}
