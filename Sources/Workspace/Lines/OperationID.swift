/// The identifier of an operation or of a note: a UUID whose beginning is its time (RFC 9562,
/// version 7), so that those of one program sort as they were made.
package struct OperationID: Hashable, Comparable, Sendable {
  private let high: UInt64
  private let low: UInt64

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A new one for a time; 74 of its bits are random.
  package static func make(at moment: Moment) -> OperationID {
    let time = UInt64(clamping: moment.milliseconds) & 0xFFFF_FFFF_FFFF
    let random = UInt64.random(in: 0...0xFFF)
    let tail = UInt64.random(in: 0...UInt64.max >> 2)
    return OperationID(high: time << 16 | 0x7000 | random, low: 1 << 63 | tail)
  }

  package static func < (first: OperationID, second: OperationID) -> Bool {
    (first.high, first.low) < (second.high, second.low)
  }

  /// That of no operation.
  static let none = OperationID(high: 0, low: 0)

  /// How many characters it has.
  static let length = 36

  /// As text: `0193791c-2f40-7abc-8def-0123456789ab`.
  package var text: String {
    var digits: [UInt8] = []
    for (index, shift) in Self.shifts.enumerated() {
      if [8, 12, 16, 20].contains(index) { digits.append(UInt8(ascii: "-")) }
      let word = index < 16 ? high : low
      digits.append(Self.digits[Int(word >> shift & 0xF)])
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
  private static let shifts: [UInt64] = (0..<32).map { UInt64(60 - $0 % 16 * 4) }

  /// The identifier that a text is.
  package init?(_ text: String) {
    var text = text
    let read = text.withUTF8 { OperationID($0) }
    guard let read else { return nil }
    self = read
  }

  /// The identifier that 36 bytes are, in small or capital letters.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == Self.length else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    var seen = 0
    for (index, byte) in bytes.enumerated() {
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = Self.value(of: byte) else { return nil }
      if seen < 16 { words.0 = words.0 << 4 | digit } else { words.1 = words.1 << 4 | digit }
      seen += 1
    }
    (high, low) = words
  }

  private static func value(of byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
