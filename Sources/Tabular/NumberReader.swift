internal import Platform

/// Reads decimal numbers exactly as the nearest double, without a text in between.
package struct NumberReader {
  /// What a cell holds.
  package enum Reading: Equatable {
    case number(Double)
    case missing
    case wrong
  }

  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  package var mark = UInt8(ascii: ".")
  /// Texts that stand for no value, beside the empty cell.
  package var missing: [[UInt8]] = [Array("NA".utf8)] {
    didSet { hasMissingNumbers = missing.contains { Self.isNumber($0, mark) } }
  }
  /// A number such as -999 stands for no value.
  private var hasMissingNumbers = false

  package init() {}

  /// The number of a cell without spaces around it.
  @inline(__always)
  package func read(_ cell: UnsafeBufferPointer<UInt8>) -> Reading {
    guard let base = cell.baseAddress else { return .missing }
    var (place, end) = (base, base + cell.count)
    while place < end, Self.isSpace(place.pointee) { place += 1 }
    while place < end, Self.isSpace((end - 1).pointee) { end -= 1 }
    guard place < end else { return .missing }
    if !hasMissingNumbers, let number = Self.simple(place, end, mark) { return .number(number) }
    return slow(UnsafeBufferPointer(start: place, count: end - place))
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Digits with a mark, few enough that one division of exact numbers gives the nearest double.
  @inline(__always)
  private static func simple(
    _ first: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ mark: UInt8
  ) -> Double? {
    var place = first
    let isNegative = place.pointee == UInt8(ascii: "-")
    if isNegative { place += 1 }
    guard end - place <= 17, place < end else { return nil }
    var digits: UInt64 = 0
    var behind = -1
    var count = 0
    while place < end {
      let digit = place.pointee &- 0x30
      if digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        count &+= 1
        if behind >= 0 { behind &+= 1 }
      } else if place.pointee == mark, behind < 0 {
        behind = 0
      } else {
        return nil
      }
      place += 1
    }
    guard count > 0, behind != 0, digits < 1 << 53 else { return nil }
    let number =
      behind > 0
      ? Double(digits) / powers.withUnsafeBufferPointer { $0[behind] } : Double(digits)
    return isNegative ? -number : number
  }

  /// Exponents, long numbers, missing values, and what is no number.
  private func slow(_ cell: UnsafeBufferPointer<UInt8>) -> Reading {
    if missing.contains(where: { $0.elementsEqual(cell) }) { return .missing }
    guard Self.isNumber(cell, mark) else { return .wrong }
    var text = cell.map { CChar(bitPattern: $0 == mark ? UInt8(ascii: ".") : $0) }
    text.append(0)
    let number = strtod(text, nil)
    return number.isFinite ? .number(number) : .wrong
  }

  /// Sign, digits with one mark among them or at an end, exponent.
  package static func isNumber(_ cell: some Collection<UInt8>, _ mark: UInt8) -> Bool {
    var rest = cell[...]
    if let first = rest.first, first == 0x2B || first == 0x2D { rest = rest.dropFirst() }
    let whole = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(whole.count)
    var count = whole.count
    if rest.first == mark {
      let behind = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(1 + behind.count)
      count += behind.count
    }
    guard count > 0 else { return false }
    guard let letter = rest.first else { return true }
    guard letter | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if let first = rest.first, first == 0x2B || first == 0x2D { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Why a cell is no number.
  package func problem(_ text: String, column: String) -> Problem.Kind {
    let bytes = Array(text.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    if Self.isNumber(bytes, mark) { return .outOfDouble(text, column: column) }
    let other = mark == .comma ? UInt8(ascii: ".") : .comma
    if Self.hasThousands(text, mark: mark) { return .thousandsMark(text, column: column) }
    if Self.isNumber(bytes, other) {
      return mark == .comma
        ? .decimalPoint(text, column: column) : .decimalComma(text, column: column)
    }
    return .notANumber(text, column: column)
  }

  /// Groups of three digits with a mark before each.
  private static func hasThousands(_ text: String, mark: UInt8) -> Bool {
    let marks: Set<Unicode.Scalar> = [
      ",", ".", " ", "'", "_", "\u{A0}", "\u{202F}", "\u{2019}", "，",
    ]
    let decimal = Unicode.Scalar(mark)
    let scalars = text.unicodeScalars.drop { $0 == "-" || $0 == "+" || $0 == " " }
    let whole = scalars.prefix { $0 != decimal }
    let parts = whole.split(omittingEmptySubsequences: false) { marks.contains($0) }
    guard parts.count > 1, let first = parts.first, (1...3).contains(first.count) else {
      return false
    }
    return parts.joined().allSatisfy { ("0"..."9").contains($0) }
      && parts.dropFirst().allSatisfy { $0.count == 3 }
  }
}
