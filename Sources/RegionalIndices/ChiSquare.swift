extension Distributions {
  /// The upper tail of χ² (the regularised incomplete gamma function Q; DLMF 8.7, 8.9).
  static func chiSquareUpper(_ x: Double, degrees: Int) -> Double {
    let (a, half) = (Double(degrees) / 2, x / 2)
    if half <= 0 { return 1 }
    let front = CMath.exponential(a * CMath.logarithm(half) - half - logGamma(a))
    return half < a + 1
      ? 1 - front * gammaSeries(a, half) : front * gammaFraction(a, half)
  }

  private static func gammaSeries(_ a: Double, _ x: Double) -> Double {
    var (term, sum, n) = (1 / a, 1 / a, a)
    for _ in 0..<10_000 {
      n += 1
      term *= x / n
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum
  }

  /// Lentz's method.
  private static func gammaFraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    for step in 1...10_000 {
      let factor = -Double(step) * (Double(step) - a)
      b += 2
      d = 1 / (factor * d + b)
      c = b + factor / c
      result *= d * c
      if (d * c - 1).magnitude < 1e-16 { break }
    }
    return result
  }

  /// The upper tail of a standard normal statistic.
  static func normalUpper(_ z: Double) -> Double {
    CMath.complementaryError(z / 2.0.squareRoot()) / 2
  }
}

/// The natural logarithm, for files that need nothing else of the C library.
func logarithm(_ x: Double) -> Double { CMath.logarithm(x) }
