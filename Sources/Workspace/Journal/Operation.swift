/// One operation of a journal: what a line says. Texts are where they lie in the journal's bytes.
struct Operation: Sendable {
  var id = OperationID.none
  var time = Moment(milliseconds: 0)
  var kind = Kind.note
  /// The line as it stands, without its end.
  var line = 0..<0
  /// Who made it.
  var who = 0..<0
  /// What it is about among those of its kind.
  var key = 0..<0
  /// The value before and after, JSON; `null` for none.
  var before = 0..<0
  var after = 0..<0
  /// The operation that it takes back, or makes again.
  var undoes: OperationID?
  var redoes: OperationID?
}

/// What a line of a journal is.
enum LineMeaning: Sendable {
  case operation(Operation)
  /// A well-formed object that this version does not know: it is passed through.
  case unknown
  /// No JSON object.
  case damaged
}

/// Reads one line: the members of an operation in any order, further ones left alone.
struct OperationReader {
  private var operation = Operation()
  private var found: Set = []
  private var isKnown = true

  private struct Set: OptionSet {
    let rawValue: UInt8
    static let id = Set(rawValue: 1)
    static let time = Set(rawValue: 2)
    static let who = Set(rawValue: 4)
    static let kind = Set(rawValue: 8)
    static let key = Set(rawValue: 16)
    static let before = Set(rawValue: 32)
    static let after = Set(rawValue: 64)
    static let all: Set = [.id, .time, .who, .kind, .key, .before, .after]
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> LineMeaning {
    var reader = OperationReader()
    let window = UnsafeBufferPointer(rebasing: bytes[..<line.upperBound])
    var scanner = LineScanner(window, from: line.lowerBound)
    scanner.skipSpace()
    let isObject = scanner.members { bytes, name, value in reader.take(bytes, name, value) }
    scanner.skipSpace()
    guard isObject, scanner.isAtEnd else { return .damaged }
    guard reader.isKnown, reader.found == .all else { return .unknown }
    reader.operation.line = line
    return .operation(reader.operation)
  }

  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ value: Range<Int>
  ) {
    switch ByteWord.word(bytes, name) {
    case Member.id: take(OperationID(Self.inner(bytes, value)), .id) { $0.id = $1 }
    case Member.at: take(Moment(Self.inner(bytes, value)), .time) { $0.time = $1 }
    case Member.by: take(Self.text(bytes, value), .who) { $0.who = $1 }
    case Member.does: take(Kind(Self.inner(bytes, value)), .kind) { $0.kind = $1 }
    case Member.of: take(Self.text(bytes, value), .key) { $0.key = $1 }
    case Member.before: take(value, .before) { $0.before = $1 }
    case Member.after: take(value, .after) { $0.after = $1 }
    case Member.undoes: take(OperationID(Self.inner(bytes, value)), []) { $0.undoes = $1 }
    case Member.redoes: take(OperationID(Self.inner(bytes, value)), []) { $0.redoes = $1 }
    default: break
    }
  }

  /// The names of members as numbers: their bytes, the first one lowest.
  private enum Member {
    static let id = ByteWord.word("id")
    static let at = ByteWord.word("at")
    static let by = ByteWord.word("by")
    static let does = ByteWord.word("do")
    static let of = ByteWord.word("of")
    static let before = ByteWord.word("before")
    static let after = ByteWord.word("after")
    static let undoes = ByteWord.word("undoes")
    static let redoes = ByteWord.word("redoes")
  }

  private mutating func take<Value>(
    _ value: Value?, _ member: Set, _ set: (inout Operation, Value) -> Void
  ) {
    guard let value, found.isDisjoint(with: member) || member.isEmpty else {
      isKnown = false
      return
    }
    set(&operation, value)
    found.formUnion(member)
  }

  /// Where a text lies without its quotes; nil where the value is none.
  private static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>
  ) -> Range<Int>? {
    bytes[value.lowerBound] == .quote ? value.lowerBound + 1..<value.upperBound - 1 : nil
  }

  private static func inner(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[text(bytes, value) ?? 0..<0])
  }
}
