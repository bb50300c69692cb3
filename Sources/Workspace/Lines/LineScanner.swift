/// Steps over the JSON of one line (RFC 8259) without making anything of it: what is stepped over is
/// well formed, and where it lies is known. O(bytes), eight at a time within texts.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  private static let deepest = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Steps over this byte where it is next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// The value that is next: where it lies; nil where it is none.
  mutating func value(depth: Int = 0) -> Range<Int>? {
    skipSpace()
    let start = position
    guard depth <= Self.deepest, let next else { return nil }
    let isWhole: Bool =
      switch next {
      case .quote: string() != nil
      case UInt8(ascii: "{"): members(depth: depth) { _, _, _ in }
      case UInt8(ascii: "["): elements(depth: depth) { _ in }
      case UInt8(ascii: "t"): take("true")
      case UInt8(ascii: "f"): take("false")
      case UInt8(ascii: "n"): take("null")
      default: number()
      }
    return isWhole ? start..<position : nil
  }

  /// The members of the object that is next: where name and value lie, the name without its quotes.
  mutating func members(
    depth: Int = 0, _ body: (UnsafeBufferPointer<UInt8>, Range<Int>, Range<Int>) -> Void
  ) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    skipSpace()
    if take(UInt8(ascii: "}")) { return true }
    while true {
      skipSpace()
      guard let name = string() else { return false }
      skipSpace()
      guard take(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return false }
      body(bytes, name, value)
      skipSpace()
      if take(UInt8(ascii: "}")) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
    }
  }

  /// The elements of the array that is next.
  mutating func elements(depth: Int = 0, _ body: (Range<Int>) -> Void) -> Bool {
    guard take(UInt8(ascii: "[")) else { return false }
    skipSpace()
    if take(UInt8(ascii: "]")) { return true }
    while true {
      guard let value = value(depth: depth + 1) else { return false }
      body(value)
      skipSpace()
      if take(UInt8(ascii: "]")) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard bytes.count - position >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] {
      return false
    }
    position += word.utf8CodeUnitCount
    return true
  }

  private mutating func number() -> Bool {
    _ = take(UInt8(ascii: "-"))
    guard take(UInt8(ascii: "0")) || digits() else { return false }
    if take(UInt8(ascii: ".")), !digits() { return false }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      return digits()
    }
    return true
  }

  private mutating func digits() -> Bool {
    let start = position
    while let byte = next, byte &- UInt8(ascii: "0") < 10 { position += 1 }
    return position > start
  }

  // MARK: Texts

  /// The text that is next: where it lies, without its quotes.
  mutating func string() -> Range<Int>? {
    guard take(.quote) else { return nil }
    let start = position
    while position < bytes.count {
      skipPlain()
      guard let byte = next else { return nil }
      position += 1
      switch byte {
      case .quote: return start..<position - 1
      case .backslash: guard skipEscape() else { return nil }
      case 0..<0x20: return nil
      default: break
      }
    }
    return nil
  }

  /// Steps over eight bytes at a time as long as none of them is a quote, a backslash or a control
  /// character.
  private mutating func skipPlain() {
    guard let base = bytes.baseAddress else { return }
    while position + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self)
      guard !Self.hasMark(word) else { return }
      position += 8
    }
  }

  /// Whether one of eight bytes is a quote, a backslash or below a space.
  private static func hasMark(_ word: UInt64) -> Bool {
    let (ones, highs) = (UInt64(0x0101_0101_0101_0101), UInt64(0x8080_8080_8080_8080))
    let quote = word ^ 0x2222_2222_2222_2222
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let found =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- 0x2020_2020_2020_2020) & ~word)
    return found & highs != 0
  }

  private mutating func skipEscape() -> Bool {
    guard let byte = next else { return false }
    position += 1
    switch byte {
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count else { return false }
      for _ in 0..<4 {
        guard Character(Unicode.Scalar(bytes[position])).isHexDigit else { return false }
        position += 1
      }
      return true
    case .quote, .backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    default: return false
    }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let lineFeed: UInt8 = 0x0A
}
