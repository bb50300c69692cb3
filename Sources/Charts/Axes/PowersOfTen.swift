/// Logarithms and powers of ten, so that nothing but the standard library is needed.
package enum PowersOfTen {
  private static let ln2 = 0.693_147_180_559_945_3
  private static let ln10 = 2.302_585_092_994_045_7

  /// The logarithm to base 10, to about the last bit; NaN below zero.
  package static func log(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value == 0 ? -.infinity : .nan }
    var mantissa = value.significand
    var exponent = Double(value.exponent)
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), and |ratio| < 0.18.
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    var odd = 1.0
    while odd < 25 {
      sum += term / odd
      term *= square
      odd += 2
    }
    return (2 * sum + exponent * ln2) / ln10
  }

  /// 10 to a real power.
  package static func power(_ exponent: Double) -> Double {
    guard exponent < 308.3 else { return exponent.isNaN ? .nan : .infinity }
    guard exponent > -307.6 else { return 0 }
    let binary = exponent * ln10 / ln2
    let whole = binary.rounded()
    let rest = (binary - whole) * ln2
    var term = 1.0
    var sum = 1.0
    for index in 1...16 {
      term *= rest / Double(index)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(bounded: whole), significand: sum)
  }

  /// 10 to a whole power; correctly rounded up to 10^22 and down to 10^-22.
  package static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(abs(exponent), 308) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }

  /// The greatest whole power of ten that is not above a positive value.
  package static func magnitude(_ value: Double) -> Int {
    guard value > 0, value.isFinite else { return 0 }
    var guess = Int(bounded: log(value).rounded(.down))
    if guess < 308, power(guess + 1) <= value { guess += 1 }
    if power(guess) > value { guess -= 1 }
    return guess
  }
}
