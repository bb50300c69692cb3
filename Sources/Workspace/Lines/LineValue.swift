/// A JSON value as its text on one line. Two are the same where their texts are.
///
/// What a line says is kept as it stands, so that nothing is lost that this version does not know.
package struct LineValue: Hashable, Sendable {
  /// JSON without line ends.
  package let json: String

  init(json: String) { self.json = json }

  // MARK: Writing

  package static let null = LineValue(json: "null")

  package static func string(_ text: String) -> LineValue { LineValue(json: quoted(text)) }

  package static func number(_ number: Int) -> LineValue { LineValue(json: String(number)) }

  package static func bool(_ isTrue: Bool) -> LineValue {
    LineValue(json: isTrue ? "true" : "false")
  }

  package static func array(_ values: [LineValue]) -> LineValue {
    LineValue(json: "[" + values.map(\.json).joined(separator: ",") + "]")
  }

  /// An object; members without a value are left out.
  package static func object(_ members: [(name: String, value: LineValue?)]) -> LineValue {
    let pairs = members.compactMap { member in
      member.value.map { quoted(member.name) + ":" + $0.json }
    }
    return LineValue(json: "{" + pairs.joined(separator: ",") + "}")
  }

  /// A text in quotes, without anything that ends a line or acts on a terminal.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  // MARK: Reading

  /// The value that a text is; nil where it is no JSON or has a line end.
  package init?(parsing text: String) {
    guard !text.utf8.contains(.lineFeed) else { return nil }
    var text = text
    let isWhole = text.withUTF8 { bytes in
      var scanner = LineScanner(bytes)
      let value = scanner.value()
      scanner.skipSpace()
      return value != nil && scanner.isAtEnd
    }
    guard isWhole else { return nil }
    json = text
  }

  package var isNull: Bool { json == "null" }

  /// The member with this name, the first where there are several; nil where there is none.
  package func member(_ name: String) -> LineValue? {
    var found: LineValue?
    eachMember { key, value in
      if found == nil, key == name { found = value }
    }
    return found
  }

  private func eachMember(_ body: (String, LineValue) -> Void) {
    var copy = json
    copy.withUTF8 { bytes in
      var scanner = LineScanner(bytes)
      scanner.skipSpace()
      _ = scanner.members { bytes, name, value in
        body(Self.text(bytes, name), LineValue(json: Self.raw(bytes, value)))
      }
    }
  }

  /// The elements of an array; nil where it is none.
  package var array: [LineValue]? {
    var copy = json
    var values: [LineValue] = []
    let isArray = copy.withUTF8 { bytes in
      var scanner = LineScanner(bytes)
      scanner.skipSpace()
      return scanner.elements { values.append(LineValue(json: Self.raw(bytes, $0))) }
    }
    return isArray ? values : nil
  }

  package var string: String? {
    var copy = json
    return copy.withUTF8 { bytes in
      var scanner = LineScanner(bytes)
      scanner.skipSpace()
      return scanner.string().map { Self.text(bytes, $0) }
    }
  }

  package var integer: Int? { Int(json) }

  package var boolean: Bool? { json == "true" ? true : json == "false" ? false : nil }

  static func raw(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// The characters that the bytes between two quotes stand for. Half a surrogate pair becomes the
  /// replacement character.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    let inner = UnsafeBufferPointer(rebasing: bytes[range])
    guard inner.contains(.backslash) else { return String(decoding: inner, as: UTF8.self) }
    return EscapedText(inner).text
  }
}

/// The bytes between two quotes, with escapes among them.
private struct EscapedText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var plain: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var text: String {
    var copy = self
    while copy.position < copy.bytes.count { copy.step() }
    return String(decoding: copy.plain, as: UTF8.self)
  }

  private mutating func step() {
    let byte = bytes[position]
    position += 1
    guard byte == .backslash, position < bytes.count else { return plain.append(byte) }
    let mark = bytes[position]
    position += 1
    switch mark {
    case UInt8(ascii: "n"): plain.append(0x0A)
    case UInt8(ascii: "r"): plain.append(0x0D)
    case UInt8(ascii: "t"): plain.append(0x09)
    case UInt8(ascii: "b"): plain.append(0x08)
    case UInt8(ascii: "f"): plain.append(0x0C)
    case UInt8(ascii: "u"): plain += Array(String(Character(scalar())).utf8)
    default: plain.append(mark)
    }
  }

  private mutating func scalar() -> Unicode.Scalar {
    let first = fourDigits()
    if (0xD800..<0xDC00).contains(first), position + 6 <= bytes.count,
      bytes[position] == .backslash, bytes[position + 1] == UInt8(ascii: "u")
    {
      let start = position
      position += 2
      let second = fourDigits()
      if (0xDC00..<0xE000).contains(second) {
        let code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        return Unicode.Scalar(code) ?? "\u{FFFD}"
      }
      position = start
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func fourDigits() -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 where position < bytes.count {
      let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue ?? 0
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}
