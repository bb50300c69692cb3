/// Thousands of a number that is read.
package enum DigitGroups {
  /// `1234567.5` as `1,234,567.5`.
  package static func grouped(_ digits: String) -> String {
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let head = parts.first, head.allSatisfy(\.isNumber) else { return digits }
    var grouped = ""
    for (place, digit) in head.reversed().enumerated() {
      if place > 0, place % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    let tail = parts.count == 2 ? "." + parts[1] : ""
    return (isNegative ? "-" : "") + String(grouped.reversed()) + tail
  }
}
