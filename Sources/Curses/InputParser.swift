import Drawing

/// Turns the bytes a terminal sends into events, however they are cut into pieces.
///
/// What is no key is swallowed whole: an unknown sequence never types its letters.
struct InputParser {
  /// How bytes from 0x80 on are read; gives the bytes used, 0 if more are needed, -1 for garbage.
  enum Encoding {
    case utf8, ascii
    case locale((ArraySlice<UInt8>) -> (used: Int, scalar: UInt32))
  }

  /// What stands at the beginning of the bytes.
  enum Match {
    case event(Event, used: Int)
    case nothing(used: Int)
    case more
  }

  /// Bytes of a paste that are kept; the rest is dropped.
  static let pasteLimit = 65_536
  /// Milliseconds after which a paste whose end does not come is over.
  static let pastePatience = 2_000
  /// Milliseconds a sequence that has clearly begun may take.
  static let sequencePatience = 250
  static let sequenceLimit = 4_096

  /// Milliseconds after which Esc is the key and not the beginning of a sequence.
  var escapeDelay = 25
  var encoding = Encoding.utf8
  /// Where mouse reports are believed.
  var screen = Size(width: 80, height: 24)
  /// Keys after the description of the terminal, by their whole sequence.
  var described: [(bytes: [UInt8], key: Key)] = []

  private var bytes: ArraySlice<UInt8> = []
  private var paste: [UInt8]?

  /// Milliseconds to wait for the rest of what has begun; nil if nothing has.
  var patience: Int? {
    if paste != nil { return Self.pastePatience }
    if bytes.isEmpty { return nil }
    return bytes.count <= 2 || bytes.first != 0x1B ? escapeDelay : Self.sequencePatience
  }

  /// The events in these bytes and those left from before.
  mutating func events(_ new: some Sequence<UInt8>) -> [Event] {
    bytes += new
    var events: [Event] = []
    while let event = next() { events.append(event) }
    return events
  }

  /// The events in what has begun, now that its rest does not come.
  mutating func timeout() -> [Event] {
    if let text = paste {
      let rest = Array(bytes)
      paste = nil
      bytes = []
      return [.paste(pasted(text + rest))]
    }
    let begun = bytes
    bytes = []
    guard begun.first == 0x1B, begun.count <= 2 else { return [] }
    guard let last = begun.dropFirst().first else { return [.key(Key(.escape))] }
    guard let key = Self.key(UInt32(last)), last < 0x80 else { return [.key(Key(.escape))] }
    return last == 0x1B
      ? [.key(key), .key(key)] : [.key(Key(key.code, key.modifiers.union(.alt)))]
  }

  private mutating func next() -> Event? {
    while !bytes.isEmpty {
      if paste != nil {
        guard let event = endOfPaste() else { return nil }
        return event
      }
      switch match(bytes) {
      case .event(let event, let used):
        bytes = bytes.dropFirst(used)
        return event
      case .nothing(let used):
        bytes = bytes.dropFirst(used)
      case .more:
        return nil
      }
    }
    bytes = []
    return nil
  }
}

// MARK: - Characters

extension InputParser {
  private mutating func match(_ input: ArraySlice<UInt8>) -> Match {
    guard let first = input.first else { return .more }
    if first == 0x1B { return escape(input) }
    return character(input)
  }

  private func character(_ input: ArraySlice<UInt8>) -> Match {
    guard let first = input.first else { return .more }
    let (used, scalar) = first < 0x80 ? (1, UInt32(first)) : decode(input)
    if used == 0 { return .more }
    guard used > 0, let key = Self.key(scalar) else { return .nothing(used: max(1, used)) }
    return .event(.key(key), used: used)
  }

  private func decode(_ input: ArraySlice<UInt8>) -> (used: Int, scalar: UInt32) {
    switch encoding {
    case .ascii: (-1, 0)
    case .utf8: Self.utf8(input)
    case .locale(let decode): decode(input)
    }
  }

  /// One scalar of UTF-8; the bytes used are 0 if more are needed, -1 for what is none.
  static func utf8(_ input: ArraySlice<UInt8>) -> (used: Int, scalar: UInt32) {
    guard let first = input.first else { return (0, 0) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4 else { return (-1, 0) }
    var scalar = UInt32(first) & (0x7F >> UInt32(count))
    for byte in input.dropFirst().prefix(count - 1) {
      guard byte & 0xC0 == 0x80 else { return (-1, 0) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    guard input.count >= count else { return (0, 0) }
    let least: UInt32 = count == 4 ? 0x1_0000 : count == 3 ? 0x800 : 0x80
    return scalar >= least && Unicode.Scalar(scalar) != nil ? (count, scalar) : (-1, 0)
  }

  /// The key of a character, also of a control character.
  static func key(_ value: UInt32) -> Key? {
    switch value {
    case 0x08, 0x7F: return Key(.backspace)
    case 0x09: return Key(.tab)
    case 0x0A, 0x0D: return Key(.enter)
    case 0x1B: return Key(.escape)
    case 0x00: return .control(" ")
    case 0x01...0x1A: return Unicode.Scalar(value + 0x60).map(Key.control)
    case 0x1C...0x1F: return Unicode.Scalar(value + 0x40).map(Key.control)
    case 0x80...0x9F: return nil
    default: return Unicode.Scalar(value).map { Key($0) }
    }
  }
}

// MARK: - Sequences

extension InputParser {
  private mutating func escape(_ input: ArraySlice<UInt8>) -> Match {
    guard let second = input.dropFirst().first else { return .more }
    switch second {
    case UInt8(ascii: "["): return control(input)
    case UInt8(ascii: "O"): return shifted(input)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return string(input)
    case 0x1B:
      guard let third = input.dropFirst(2).first else { return .more }
      guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
        return .event(.key(Key(.escape)), used: 1)
      }
      return withAlt(escape(input.dropFirst()))
    default: return withAlt(character(input.dropFirst()))
    }
  }

  /// What follows an Esc, with the Alt key.
  private func withAlt(_ match: Match) -> Match {
    switch match {
    case .event(.key(let key), let used):
      .event(.key(Key(key.code, key.modifiers.union(.alt))), used: used + 1)
    case .event(let event, let used): .event(event, used: used + 1)
    case .nothing(let used): .nothing(used: used + 1)
    case .more: .more
    }
  }

  /// `ESC O` and a letter, with a number between them in some terminals.
  private func shifted(_ input: ArraySlice<UInt8>) -> Match {
    let rest = input.dropFirst(2)
    guard let end = rest.firstIndex(where: { !Self.isParameter($0) }) else {
      return rest.count > 16 ? .nothing(used: input.count) : .more
    }
    let used = end - input.startIndex + 1
    guard (0x40...0x7E).contains(rest[end]) else { return .nothing(used: used - 1) }
    if let key = describedKey(input.prefix(used)) { return .event(.key(key), used: used) }
    let numbers = Self.numbers(rest[..<end])
    guard let code = Self.shiftedCode(rest[end]) else { return .nothing(used: used) }
    return .event(.key(Key(code, Self.modifiers(numbers.last ?? 1))), used: used)
  }

  /// The key of a sequence that the terminal is described with; of two the last. They are few.
  private func describedKey(_ bytes: ArraySlice<UInt8>) -> Key? {
    described.last { bytes.elementsEqual($0.bytes) }?.key
  }

  /// `ESC [`, parameters and a final byte.
  private mutating func control(_ input: ArraySlice<UInt8>) -> Match {
    let rest = input.dropFirst(2)
    guard let first = rest.first else { return .more }
    if first == UInt8(ascii: "[") { return console(input) }
    if first == UInt8(ascii: "M") { return oldMouse(input) }
    let isReport = (0x3C...0x3F).contains(first)
    guard let end = rest.firstIndex(where: { !Self.isInside($0, isReport: isReport) }) else {
      return rest.count > 64 ? .nothing(used: input.count) : .more
    }
    let used = end - input.startIndex + 1
    let final = rest[end]
    guard (0x40...0x7E).contains(final) || final == UInt8(ascii: "$") else {
      return .nothing(used: used - 1)
    }
    return controlEnded(input.prefix(used), rest[..<end], final)
  }

  private mutating func controlEnded(
    _ whole: ArraySlice<UInt8>, _ parameters: ArraySlice<UInt8>, _ final: UInt8
  ) -> Match {
    if let key = describedKey(whole) { return .event(.key(key), used: whole.count) }
    if parameters.first == UInt8(ascii: "<") {
      return mouse(Self.numbers(parameters.dropFirst()), final, used: whole.count)
    }
    let numbers = Self.numbers(parameters)
    if final == UInt8(ascii: "~"), numbers == [200] {
      paste = []
      return .nothing(used: whole.count)
    }
    guard parameters.allSatisfy(Self.isParameter) else { return .nothing(used: whole.count) }
    if parameters.contains(UInt8(ascii: ":")) || final == UInt8(ascii: "u") {
      let key = KittyKey(parameters, final).flatMap(Self.key)
      return key.map { .event(.key($0), used: whole.count) } ?? .nothing(used: whole.count)
    }
    guard let key = Self.controlKey(numbers, final) else {
      return .nothing(used: whole.count)
    }
    return .event(.key(key), used: whole.count)
  }

  /// `ESC [ [` and a letter: function keys of the Linux console.
  private func console(_ input: ArraySlice<UInt8>) -> Match {
    guard let letter = input.dropFirst(3).first else { return .more }
    guard (0x41...0x45).contains(letter) else { return .nothing(used: 3) }
    return .event(.key(Key(.function(Int(letter) - 0x40))), used: 4)
  }

  /// A string of any kind (OSC, DCS, APC, PM, SOS) that answers a question of another program; it is
  /// swallowed to its end. What stands alone is a key with Alt.
  private func string(_ input: ArraySlice<UInt8>) -> Match {
    guard let third = input.dropFirst(2).first else { return .more }
    guard third >= 0x20 else { return withAlt(character(input.dropFirst())) }
    var rest = input.dropFirst(2)
    while let end = rest.firstIndex(where: { [0x07, 0x18, 0x1A, 0x1B].contains($0) }) {
      let used = end - input.startIndex
      guard rest[end] == 0x1B else { return .nothing(used: used + 1) }
      rest = rest[(end + 1)...]
      guard let last = rest.first else { return .more }
      // A multiplexer doubles every Esc of a string that it hands on.
      guard last == 0x1B else {
        return .nothing(used: last == UInt8(ascii: "\\") ? used + 2 : used)
      }
      rest = rest.dropFirst()
    }
    return input.count > Self.sequenceLimit ? .nothing(used: input.count) : .more
  }

  private static func isParameter(_ byte: UInt8) -> Bool { (0x30...0x3B).contains(byte) }

  /// Whether a byte stands before the final one. `$` ends a key of rxvt, but not a report.
  private static func isInside(_ byte: UInt8, isReport: Bool) -> Bool {
    (0x20...0x3F).contains(byte) && (isReport || byte != UInt8(ascii: "$"))
  }

  /// The numbers between semicolons; what is missing or absurd is 0.
  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      guard part.count <= 7, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return 0 }
      return part.reduce(0) { 10 * $0 + Int($1) - 0x30 }
    }
  }
}

// MARK: - Mouse

extension InputParser {
  /// The report of mode 1006: button, column, row.
  private func mouse(_ numbers: [Int], _ final: UInt8, used: Int) -> Match {
    guard numbers.count == 3 else { return .nothing(used: used) }
    if final == UInt8(ascii: "m") {
      let position = Point(x: numbers[1] - 1, y: numbers[2] - 1)
      guard numbers[0] & ~0b1_1100 == 0, Rect(screen).contains(position) else {
        return .nothing(used: used)
      }
      return .event(.mouse(MouseEvent(.release, at: position)), used: used)
    }
    return mouse(button: numbers[0], x: numbers[1] - 1, y: numbers[2] - 1, used: used)
  }

  /// The old report: three bytes, each more by 32.
  private func oldMouse(_ input: ArraySlice<UInt8>) -> Match {
    let report = input.dropFirst(3).prefix(3).map { Int($0) - 32 }
    guard report.count == 3 else { return .more }
    return mouse(button: report[0], x: report[1] - 1, y: report[2] - 1, used: 6)
  }

  private func mouse(button: Int, x: Int, y: Int, used: Int) -> Match {
    let position = Point(x: x, y: y)
    guard Rect(screen).contains(position) else { return .nothing(used: used) }
    let withoutModifiers = button & ~0b1_1100
    switch withoutModifiers {
    case 0: return .event(.mouse(MouseEvent(.press, at: position)), used: used)
    case 3: return .event(.mouse(MouseEvent(.release, at: position)), used: used)
    case 32: return .event(.mouse(MouseEvent(.drag, at: position)), used: used)
    case 64: return .event(.mouse(MouseEvent(.wheelUp, at: position)), used: used)
    case 65: return .event(.mouse(MouseEvent(.wheelDown, at: position)), used: used)
    default: return .nothing(used: used)
    }
  }
}

// MARK: - Paste

extension InputParser {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The paste, if its end is there; else what has come is kept and more awaited.
  private mutating func endOfPaste() -> Event? {
    guard let text = paste else { return nil }
    if let end = Self.firstEnd(in: bytes) {
      let whole = text + bytes[..<end].prefix(max(0, Self.pasteLimit - text.count))
      bytes = bytes[(end + Self.pasteEnd.count)...]
      paste = nil
      return .paste(pasted(whole))
    }
    let sure = bytes.dropLast(Self.pasteEnd.count - 1)
    paste = text + sure.prefix(max(0, Self.pasteLimit - text.count))
    bytes = bytes.dropFirst(sure.count)
    return nil
  }

  private static func firstEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    var from = bytes.startIndex
    while let escape = bytes[from...].firstIndex(of: 0x1B) {
      if bytes[escape...].starts(with: pasteEnd) { return escape }
      from = escape + 1
    }
    return nil
  }

  /// Text without control characters; every kind of line end is one, a tab is a space.
  private func pasted(_ input: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var rest = input[...]
    var last: UInt32 = 0
    while let first = rest.first {
      let (used, value) = first < 0x80 ? (1, UInt32(first)) : decode(rest)
      rest = rest.dropFirst(max(1, used))
      guard used > 0, let scalar = Unicode.Scalar(value) else { continue }
      switch value {
      case 0x0A: if last != 0x0D { result.append("\n") }
      case 0x0D: result.append("\n")
      case 0x09: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      default: result.append(scalar)
      }
      last = value
    }
    return String(result)
  }
}
