/// Numbers, dates and gaps in a line of bytes.
enum DataCell {
  /// What stands before decimals.
  enum Mark: CustomStringConvertible {
    case point, comma

    /// The one a number is written with; nil for whole numbers.
    init?(in line: UnsafeRawBufferPointer, _ span: Range<Int>) {
      guard let found = line[span].first(where: { $0 == 0x2E || $0 == 0x2C }) else { return nil }
      self = found == 0x2C ? .comma : .point
    }

    var byte: UInt8 { self == .comma ? 0x2C : 0x2E }
    var other: Mark { self == .comma ? .point : .comma }
    var description: String { self == .comma ? "comma" : "point" }
  }

  /// Empty, `NA`, `NaN`, `null`, `-`, `.`.
  static func isMissing(_ line: UnsafeRawBufferPointer, _ span: Range<Int>) -> Bool {
    guard span.count <= 4 else { return false }
    if span.isEmpty { return true }
    let text = String(decoding: UnsafeRawBufferPointer(rebasing: line[span]), as: UTF8.self)
    return ["na", "nan", "null", "none", "-", "."].contains(text.lowercased())
  }

  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// A number, exact where its digits fit; thousands may have no separators.
  static func number(
    _ line: UnsafeRawBufferPointer, _ span: Range<Int>, _ mark: Mark = .point
  ) -> Double? {
    let mark = mark.byte
    var place = span.lowerBound
    let end = span.upperBound
    guard place < end else { return nil }
    let isNegative = line[place] == 0x2D
    if isNegative || line[place] == 0x2B { place += 1 }
    let first = place
    var mantissa: UInt64 = 0
    var decimals = 0
    var isBehindPoint = false
    while place < end {
      let digit = line[place] &- 0x30
      if digit < 10 {
        guard place - first < 19 else { return slow(line, span, mark) }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        if isBehindPoint { decimals += 1 }
      } else if line[place] == mark, !isBehindPoint {
        isBehindPoint = true
      } else {
        return slow(line, span, mark)
      }
      place += 1
    }
    guard place > first + (isBehindPoint ? 1 : 0), mantissa < 1 << 53 else {
      return slow(line, span, mark)
    }
    let value = Double(mantissa) / powers[decimals]
    return isNegative ? -value : value
  }

  private static func slow(
    _ line: UnsafeRawBufferPointer, _ span: Range<Int>, _ mark: UInt8
  ) -> Double? {
    let bytes = line[span]
    guard
      bytes.allSatisfy({ $0 &- 0x30 < 10 || $0 == mark || "+-eE".utf8.contains($0) }),
      let value = Double(String(decoding: bytes.map { $0 == mark ? 0x2E : $0 }, as: UTF8.self)),
      value.isFinite
    else { return nil }
    return value
  }

  /// `2020-03-15`, `2020/3`, each with a time behind `T` or a space.
  static func date(_ line: UnsafeRawBufferPointer, _ span: Range<Int>) -> DataDate? {
    var place = span.lowerBound
    let end = span.upperBound
    func digits(_ most: Int) -> Int? {
      let start = place
      var value = 0
      while place < end, place - start < most, line[place] &- 0x30 < 10 {
        value = value * 10 + Int(line[place] &- 0x30)
        place += 1
      }
      return place > start ? value : nil
    }
    func skip(_ bytes: UInt8...) -> Bool {
      guard place < end, bytes.contains(line[place]) else { return false }
      place += 1
      return true
    }
    guard let year = digits(4), year >= 1000, skip(0x2D, 0x2F), let month = digits(2),
      (1...12).contains(month)
    else { return nil }
    var day = 1
    if skip(0x2D, 0x2F) {
      guard let found = digits(2), (1...31).contains(found) else { return nil }
      day = found
    }
    var seconds = 0.0
    if skip(0x54, 0x20) {
      guard let hour = digits(2), hour < 25, skip(0x3A), let minute = digits(2), minute < 60 else {
        return nil
      }
      seconds = Double(hour * 3600 + minute * 60)
      if skip(0x3A) {
        guard let second = digits(2), second < 61 else { return nil }
        seconds += Double(second)
        if skip(0x2E) { _ = digits(9) }
      }
      _ = skip(0x5A)
    }
    guard place == end else { return nil }
    return DataDate(year: year, month: month, day: day, seconds: seconds)
  }
}
