internal import CSearch

/// Reads the records of a CSV file (RFC 4180) one after another without copying.
///
/// Lines end in LF or CR LF. A quote inside an unquoted cell, text behind a closing quote, and a
/// quote that is never closed are problems; reading goes on behind them, so that all are found.
struct CSVReader {
  /// A cell of the current record: its bytes without the outer quotes.
  struct Cell {
    enum Quotes: UInt8 {
      case none, around, doubledInside
    }

    private let first: UInt32
    private let last: UInt32
    let quotes: Quotes
    /// Whether all bytes are below 128.
    let isASCII: Bool

    init(_ start: Int, _ end: Int, _ quotes: Quotes = .none, isASCII: Bool) {
      first = UInt32(truncatingIfNeeded: start)
      last = UInt32(truncatingIfNeeded: end)
      self.quotes = quotes
      self.isASCII = isASCII
    }

    var start: Int { Int(first) }
    var end: Int { Int(last) }
    var isEmpty: Bool { first == last }
    var hasDoubledQuotes: Bool { quotes == .doubledInside }
  }

  let bytes: UnsafeRawBufferPointer
  /// Whether the bytes are part of the program: UTF-8 for certain, and there as long as it runs.
  let isStatic: Bool
  private(set) var cells: [Cell] = []
  /// The offset of the first byte of the current record.
  private(set) var recordStart = 0
  /// The offsets of the quotes that are broken.
  private(set) var brokenQuotes: [Int] = []
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer, isStatic: Bool = false) {
    self.bytes = bytes
    self.isStatic = isStatic
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    position = bytes.starts(with: mark) ? mark.count : 0
  }

  /// Reads the next record into `cells`; false at the end of the file.
  mutating func next() -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard position < bytes.count else { return false }
    recordStart = position
    repeat { readCell() } while endCell()
    return true
  }

  /// Reads the first cells of the next record into `cells`, as many as asked for or as it has, and steps
  /// over the others; false at the end of the file.
  mutating func next(first count: Int) -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard position < bytes.count else { return false }
    recordStart = position
    repeat {
      if cells.count == count {
        skipRecord()
        return true
      }
      readCell()
    } while endCell()
    return true
  }

  /// Reads the next record in which these bytes stand; false where there is none any more.
  mutating func next(mentioning word: String) -> Bool {
    var word = word
    let found = word.withUTF8 { word -> Int? in
      guard let base = bytes.baseAddress, let first = word.baseAddress else { return nil }
      let place = find_bytes(
        base.assumingMemoryBound(to: UInt8.self), position, bytes.count, first, word.count)
      return place >= 0 ? place : nil
    }
    guard let found else { return false }
    var start = position
    repeat {
      start = position
      skipRecord()
    } while position <= found && position < bytes.count
    position = start
    return next()
  }

  /// Steps over the rest of the record from the beginning of a cell.
  private mutating func skipRecord() {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let start = position
    while position < bytes.count {
      position = line_part(base, position, bytes.count)
      guard position < bytes.count else { return }
      if bytes[position] == .lineFeed {
        position += 1
        return
      }
      // A quote opens a cell only at its beginning.
      if position == start || bytes[position - 1] == .comma {
        skipQuoted()
      } else {
        position += 1
      }
    }
  }

  /// Steps behind the quote that closes the one here.
  private mutating func skipQuoted() {
    position += 1
    while position < bytes.count {
      if bytes[position] == .quote {
        position += 1
        guard position < bytes.count, bytes[position] == .quote else { return }
      }
      position += 1
    }
  }

  /// Goes to where a record begins.
  mutating func seek(_ start: Int) { position = start }

  /// Whether the current record is an empty line.
  var isBlank: Bool { cells.count == 1 && cells[0].isEmpty && cells[0].quotes == .none }

  private mutating func readCell() {
    if position < bytes.count, bytes[position] == .quote {
      readQuotedCell()
    } else {
      readPlainCell()
    }
  }

  private mutating func readPlainCell() {
    let start = position
    var isASCII = skipPlain()
    while position < bytes.count, !isCellEnd(position) {
      if bytes[position] == .quote { brokenQuotes.append(position) }
      position += 1
      if !skipPlain() { isASCII = false }
    }
    cells.append(Cell(start, position, isASCII: isASCII))
  }

  private mutating func readQuotedCell() {
    let opening = position
    var quotes = Cell.Quotes.around
    var isASCII = true
    position += 1
    while true {
      if !skipPlain() { isASCII = false }
      guard position < bytes.count else { break }
      if bytes[position] == .quote {
        guard position + 1 < bytes.count, bytes[position + 1] == .quote else { break }
        quotes = .doubledInside
        position += 1
      }
      position += 1
    }
    cells.append(Cell(opening + 1, position, quotes, isASCII: isASCII))
    closeQuote(openedAt: opening)
  }

  /// Steps over bytes that neither end a cell nor are a quote; whether all of them are below 128.
  private mutating func skipPlain() -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let part = plain_part(
      base.assumingMemoryBound(to: UInt8.self), position, bytes.count)
    position = part.end
    return part.is_ascii != 0
  }

  private mutating func closeQuote(openedAt opening: Int) {
    guard position < bytes.count else {
      brokenQuotes.append(opening)
      return
    }
    position += 1
    let end = position
    while position < bytes.count, !isCellEnd(position) { position += 1 }
    if position > end { brokenQuotes.append(end - 1) }
  }

  private func isCellEnd(_ place: Int) -> Bool {
    let byte = bytes[place]
    return byte == .comma || byte == .lineFeed || (byte == .carriageReturn && isLineEnd(place))
  }

  /// Whether the carriage return here is part of a line's end.
  private func isLineEnd(_ place: Int) -> Bool {
    place + 1 == bytes.count || bytes[place + 1] == .lineFeed
  }

  /// Steps over the delimiter; true when another cell of the record follows.
  private mutating func endCell() -> Bool {
    guard position < bytes.count else { return false }
    if bytes[position] == .comma {
      position += 1
      return true
    }
    if bytes[position] == .carriageReturn { position += 1 }
    if position < bytes.count { position += 1 }
    return false
  }
}

extension CSVReader {
  /// The text of a cell, doubled quotes made single; of a table that is part of the program its own
  /// bytes, not a copy of them.
  ///
  /// Such a text does not end in a NUL: it must not be given to C. What is (paths, numbers) is `copy`.
  func text(_ cell: Cell) -> String {
    let part = UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
    if isStatic, !cell.hasDoubledQuotes { return Self.immortal(part, isASCII: cell.isASCII) }
    return copy(cell)
  }

  /// A string that is these bytes.
  private static func immortal(_ part: UnsafeRawBufferPointer, isASCII: Bool) -> String {
    guard let base = part.baseAddress, !part.isEmpty else { return "" }
    return String(
      _builtinStringLiteral: base._rawValue, utf8CodeUnitCount: part.count._builtinWordValue,
      isASCII: isASCII._value)
  }

  /// The text of a cell in memory of its own, doubled quotes made single.
  func copy(_ cell: Cell) -> String {
    let part = UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
    guard cell.hasDoubledQuotes else { return String(decoding: part, as: UTF8.self) }
    var single: [UInt8] = []
    single.reserveCapacity(part.count)
    var index = 0
    while index < part.count {
      single.append(part[index])
      index += part[index] == .quote ? 2 : 1
    }
    return String(decoding: single, as: UTF8.self)
  }

  /// The bytes of a cell as they stand in the file, without the outer quotes.
  func raw(_ cell: Cell) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
  }
}

extension CSVReader {
  /// A text as it stands in a cell: quotes doubled.
  static func inCell(_ text: String) -> String {
    guard text.utf8.contains(.quote) else { return text }
    return String(decoding: text.utf8.flatMap { $0 == .quote ? [$0, $0] : [$0] }, as: UTF8.self)
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
}
