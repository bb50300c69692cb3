/// Terms of the Theil indices as deviations from equality, so that no digits are lost where all
/// values are nearly the same.
enum NearEquality {
  /// Where the series is used; beyond it the closed forms keep fourteen digits.
  private static let limit = 0.05

  /// (1 + e) ln(1 + e) − e; 1 for e = −1. About e²/2 near zero.
  static func entropy(_ e: Double) -> Double {
    if e <= -1 { return 1 }
    guard e.magnitude < limit else { return (1 + e) * CMath.logarithmOfOnePlus(e) - e }
    var sum = 0.0
    for k in stride(from: 14, through: 2, by: -1) {
      sum = 1 / Double(k * (k - 1)) - e * sum
    }
    return e * e * sum
  }

  /// e − ln(1 + e); about e²/2 near zero.
  static func logarithm(_ e: Double) -> Double {
    guard e.magnitude < limit else { return e - CMath.logarithmOfOnePlus(e) }
    var sum = 0.0
    for k in stride(from: 14, through: 2, by: -1) { sum = 1 / Double(k) - e * sum }
    return e * e * sum
  }
}

extension Collection<Double> {
  /// (x − mean)/mean, the rounding of the mean taken out.
  func relativeDeviations(mean: Double) -> [Double] {
    let differences = map { $0 - mean }
    let rest = differences.exactSum() / Double(count)
    return differences.map { ($0 - rest) / mean }
  }
}

/// Values brought near 1 by a power of two where their squares or fourth powers would leave the
/// range of a number.
struct ScaledValues {
  let values: [Double]
  /// The values are those given times 2^−exponent.
  let exponent: Int

  init(_ given: [Double]) {
    let largest = given.lazy.map(\.magnitude).reduce(0, Swift.max)
    let power = largest > 0 && largest.isFinite ? Int(largest.exponent) : 0
    guard power.magnitude > 64 else {
      (values, exponent) = (given, 0)
      return
    }
    values = given.map { Double(sign: .plus, exponent: -power, significand: $0) }
    exponent = power
  }

  /// A number of the scaled values, so many powers of the unit, in the unit of those given.
  func restored(_ number: Double, power: Int = 1) -> Double {
    Double(sign: .plus, exponent: exponent * power, significand: number)
  }
}
