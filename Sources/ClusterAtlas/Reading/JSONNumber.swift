/// A number as JSON writes one (RFC 8259).
package enum JSONNumber {
  /// Whether the bytes are a number: no `+` before it, no zero before its digits, digits on both
  /// sides of the point. O(bytes).
  package static func isSpelled(by bytes: some Collection<UInt8>) -> Bool {
    var rest = bytes[...]
    func digits() -> Bool {
      let count = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }.count
      rest = rest.dropFirst(count)
      return count > 0
    }
    func take(_ marks: StaticString) -> Bool {
      guard let next = rest.first, marks.description.utf8.contains(next) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("-")
    guard take("0") || digits() else { return false }
    if take("."), !digits() { return false }
    if take("eE") {
      _ = take("+-")
      guard digits() else { return false }
    }
    return rest.isEmpty
  }
}
