/// Digits of numbers that are read.
package enum DecimalText {
  /// A number with so many digits behind the point, rounded away from zero at the half; never `-0`. Nil
  /// where it has as many steps of the last digit as `limit`, or more, and where it is not finite.
  /// O(its digits).
  package static func fixed(
    _ value: Double, decimals: Int, below limit: Double = 0x1p53
  ) -> String? {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < limit, let steps = Int(exactly: scaled) else { return nil }
    var digits = String(steps)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let sign = value < 0 && steps > 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  /// `1234567.5` as `1,234,567.5`; what does not begin with digits stays as it is. O(its digits).
  package static func grouped(_ digits: String) -> String {
    let bytes = Array(digits.utf8)
    let start = bytes.first == UInt8(ascii: "-") ? 1 : 0
    let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    guard start <= point, bytes[start..<point].allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
      return digits
    }
    var grouped = Array(bytes[..<start])
    for place in start..<point {
      if place > start, (point - place) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
      grouped.append(bytes[place])
    }
    return String(decoding: grouped + bytes[point...], as: UTF8.self)
  }
}
