/// Thousands of a number that is read.
package enum DigitGroups {
  /// `1234567.5` as `1,234,567.5`; what does not begin with digits stays as it is. O(its digits).
  package static func grouped(_ digits: String) -> String {
    let bytes = Array(digits.utf8)
    let start = bytes.first == .hyphen ? 1 : 0
    let point = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    guard start <= point, bytes[start..<point].allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
      return digits
    }
    var grouped = Array(bytes[..<start])
    for place in start..<point {
      if place > start, (point - place) % 3 == 0 { grouped.append(.comma) }
      grouped.append(bytes[place])
    }
    return String(decoding: grouped + bytes[point...], as: UTF8.self)
  }
}
