/// Numbers as people read them.
package enum NumberText {
  /// A number with so many digits behind the point and commas between thousands; `-` before it if
  /// negative, never `-0`. Beyond 10^15 with an exponent.
  package static func text(_ value: Double, decimals: Int, groups: Bool = true) -> String {
    guard value.isFinite else { return "-" }
    guard let digits = DecimalText.fixed(value, decimals: decimals, below: 1e16) else {
      return exponential(value)
    }
    return groups ? DecimalText.grouped(digits) : digits
  }

  /// All digits that tell a number from its neighbours, without separators: `0.05`, `100000`, `1e308`.
  package static func exact(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == 0 { return "0" }
    var text = "\(value)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    guard let plus = text.firstIndex(of: "+") else { return text }
    text.remove(at: plus)
    return text.replacing(".0e", with: "e")
  }

  /// Three figures and the power of ten of any number, also of those too small for a power of ten to be
  /// one: `4.94e-324`.
  package static func short(_ value: Double) -> String {
    let text = exact(value)
    guard let mark = text.firstIndex(of: "e") else { return text }
    let mantissa = text[..<mark]
    let kept = mantissa.prefix(mantissa.hasPrefix("-") ? 5 : 4)
    return String(kept.hasSuffix(".") ? kept.dropLast() : kept) + text[mark...]
  }

  /// Four figures behind nothing, one, two … : as many decimals as a set of values needs to tell
  /// them apart, at most those of five significant figures of the largest.
  package static func decimals(for values: some Sequence<Double>) -> Int {
    var largest = 0.0
    var sample: [Double] = []
    for value in values where value.isFinite {
      largest = max(largest, abs(value))
      if sample.count < 200 { sample.append(value) }
    }
    guard largest > 0 else { return 0 }
    let limit = min(
      12,
      max(0, largest < 1 ? 3 - PowersOfTen.magnitude(largest) : 4 - PowersOfTen.magnitude(largest)))
    var decimals = 0
    while decimals < limit, !sample.allSatisfy({ isWhole($0, decimals) }) { decimals += 1 }
    return decimals
  }

  private static func isWhole(_ value: Double, _ decimals: Int) -> Bool {
    let scaled = abs(value) * PowersOfTen.power(decimals)
    return abs(scaled - scaled.rounded()) <= scaled * 1e-9
  }

  /// `2.5e18`.
  private static func exponential(_ value: Double) -> String {
    var power = PowersOfTen.magnitude(abs(value))
    var mantissa = abs(value) / PowersOfTen.power(power)
    mantissa = (mantissa * 100).rounded() / 100
    if mantissa >= 10 {
      mantissa /= 10
      power += 1
    }
    let decimals = decimals(for: [mantissa])
    return (value < 0 ? "-" : "") + text(mantissa, decimals: decimals) + "e\(power)"
  }
}
