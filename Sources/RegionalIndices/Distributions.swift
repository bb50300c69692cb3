/// The distribution functions the tests need.
enum Distributions {
  /// Two-sided p of a standard normal statistic.
  static func normalTwoSided(_ z: Double) -> Double {
    CMath.complementaryError(z.magnitude / 2.0.squareRoot())
  }

  /// Two-sided p of Student's t.
  static func studentTwoSided(_ t: Double, degrees: Double) -> Double {
    incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
  }

  /// Two-sided p of Fisher's F: twice the smaller tail, at most 1.
  static func fisherTwoSided(_ f: Double, _ d0: Double, _ d1: Double) -> Double {
    let lower = incompleteBeta(d0 * f / (d0 * f + d1), d0 / 2, d1 / 2)
    let upper = incompleteBeta(d1 / (d0 * f + d1), d1 / 2, d0 / 2)
    return min(1, 2 * min(lower, upper))
  }

  /// The regularised incomplete beta function I_x(a, b) (Lentz's continued fraction, DLMF 8.17).
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let front =
      a * CMath.logarithm(x) + b * CMath.logarithmOfOnePlus(-x) + logGamma(a + b) - logGamma(a)
      - logGamma(b)
    return CMath.exponential(front) / a * betaFraction(x, a, b)
  }

  private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var d = nonZero(1 - (a + b) * x / (a + 1), tiny)
    var c = 1.0
    d = 1 / d
    var result = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonZero(1 + even * d, tiny)
      c = nonZero(1 + even / c, tiny)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonZero(1 + odd * d, tiny)
      c = nonZero(1 + odd / c, tiny)
      result *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return result
  }

  private static func nonZero(_ x: Double, _ tiny: Double) -> Double {
    x.magnitude < tiny ? tiny : x
  }

  /// ln Γ(x) for x > 0 by Stirling's series after a shift to x ≥ 12 (DLMF 5.11.1).
  static func logGamma(_ x: Double) -> Double {
    var shift = 0.0
    var y = x
    while y < 12 {
      shift += CMath.logarithm(y)
      y += 1
    }
    let r = 1 / (y * y)
    let series = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / y
    return (y - 0.5) * CMath.logarithm(y) - y + 0.5 * CMath.logarithm(2 * Double.pi) + series
      - shift
  }
}
