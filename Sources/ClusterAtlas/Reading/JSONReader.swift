/// What is wrong with a JSON text: where, and what was expected there.
struct JSONProblem: Error {
  var offset: Int
  var expected: String
}

/// Reads a JSON text (RFC 8259).
struct JSONReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var depth = 0
  private static let deepest = 64

  /// The value that these bytes spell.
  static func read(_ bytes: UnsafeRawBufferPointer) throws(JSONProblem) -> JSONNode {
    var reader = JSONReader(bytes)
    let node = try reader.value()
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.problem("the end of the file") }
    return node
  }

  /// The members of these names of the object that these bytes spell. All others are stepped over:
  /// what they hold is not looked at, nor what stands behind the last of these. O(bytes).
  static func members(
    _ names: [String], of bytes: UnsafeRawBufferPointer
  ) throws(JSONProblem) -> JSONNode {
    var reader = JSONReader(bytes)
    reader.skipSpace()
    let offset = reader.position
    guard reader.next == UInt8(ascii: "{") else { throw reader.problem("an object") }
    return JSONNode(value: .object(try reader.members(names)), offset: offset)
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) ? 3 : 0
  }

  private func problem(_ expected: String) -> JSONProblem {
    JSONProblem(offset: position, expected: expected)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), .lineFeed, .carriageReturn, 9: position += 1
      default: return
      }
    }
  }

  /// Steps over this byte when it is next.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(JSONProblem) -> JSONNode {
    skipSpace()
    let offset = position
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw problem("at most \(Self.deepest) levels") }
    switch next {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members()), offset: offset)
    case UInt8(ascii: "["): return JSONNode(value: .array(try elements()), offset: offset)
    case .quote: return JSONNode(value: .string(try string()), offset: offset)
    default: return JSONNode(value: try literal(), offset: offset)
    }
  }

  /// All members, or those of some names.
  private mutating func members(
    _ wanted: [String]? = nil
  ) throws(JSONProblem) -> [JSONNode.Member] {
    position += 1
    skipSpace()
    var members: [JSONNode.Member] = []
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      guard next == .quote else { throw problem("a name in quotes") }
      let start = position
      let key = try string()
      guard !members.contains(where: { $0.key == key }) else {
        position = start
        throw problem("a name that is not there already")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw problem("\":\"") }
      if let wanted, !wanted.contains(key) {
        skipValue()
      } else {
        members.append(JSONNode.Member(key: key, node: try value()))
        if members.count == wanted?.count { return members }
      }
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(.comma) else { throw problem("\",\" or \"}\"") }
    }
  }

  private mutating func elements() throws(JSONProblem) -> [JSONNode] {
    position += 1
    skipSpace()
    var nodes: [JSONNode] = []
    if take(UInt8(ascii: "]")) { return nodes }
    while true {
      nodes.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return nodes }
      guard take(.comma) else { throw problem("\",\" or \"]\"") }
    }
  }

  /// Steps to what follows a value: a comma or a closing bracket that is not within it.
  private mutating func skipValue() {
    var open = 0
    var place = position
    defer { position = min(place, bytes.count) }
    while place < bytes.count {
      switch bytes[place] {
      case .quote: place = endOfString(from: place)
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if open == 0 { return }
        open -= 1
      case .comma where open == 0: return
      default: break
      }
      place += 1
    }
  }

  /// Where the string that begins here has its closing quote.
  private func endOfString(from opening: Int) -> Int {
    var place = opening + 1
    while place < bytes.count, bytes[place] != .quote {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return place
  }

  private mutating func literal() throws(JSONProblem) -> JSONNode.Value {
    let start = position
    while let byte = next, Self.isLiteralByte(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch text {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      if JSONNumber.isSpelled(by: bytes[start..<position]) { return .number(text) }
      position = start
      throw problem("a value")
    }
  }

  private static func isLiteralByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "+-.E".utf8.contains(byte)
    }
  }
}

extension JSONReader {
  /// A string without escapes, all at once; nil where it has one, or is not right.
  private mutating func plainString() -> String? {
    var end = position
    while end < bytes.count, bytes[end] != .quote {
      guard bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") else { return nil }
      end += 1
    }
    guard end < bytes.count else { return nil }
    defer { position = end + 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  private mutating func string() throws(JSONProblem) -> String {
    let opening = position
    position += 1
    if let plain = plainString() { return plain }
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case .quote: return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped()
      case .lineFeed: throw JSONProblem(offset: opening, expected: "a closing quote")
      case 0..<0x20:
        position -= 1
        throw problem("\\u00.. for a control character")
      default: text.append(byte)
      }
    }
    throw JSONProblem(offset: opening, expected: "a closing quote")
  }

  private mutating func escaped() throws(JSONProblem) -> [UInt8] {
    guard let byte = next else { throw problem("a character behind \"\\\"") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [.lineFeed]
    case UInt8(ascii: "r"): return [.carriageReturn]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "u"): return try unicode()
    case .quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    default:
      position -= 1
      throw problem("one of n r t b f u \" \\ / behind \"\\\"")
    }
  }

  private mutating func unicode() throws(JSONProblem) -> [UInt8] {
    var code = try fourDigits()
    if (0xD800..<0xDC00).contains(code) {
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
        throw problem("the second half of a surrogate pair")
      }
      let low = try fourDigits()
      guard (0xDC00..<0xE000).contains(low) else {
        throw problem("the second half of a surrogate pair")
      }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw problem("a character") }
    return Array(String(Character(scalar)).utf8)
  }

  private mutating func fourDigits() throws(JSONProblem) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem("four hexadecimal digits")
      }
      code = code << 4 + UInt32(digit)
      position += 1
    }
    return code
  }
}
