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

    init(_ start: Int, _ end: Int, _ quotes: Quotes = .none) {
      first = UInt32(truncatingIfNeeded: start)
      last = UInt32(truncatingIfNeeded: end)
      self.quotes = quotes
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
    let (bytes, start, count) = (bytes, position, bytes.count)
    var place = start
    while place < count {
      let byte = bytes[place]
      if byte <= .comma {
        if byte == .comma || byte == .lineFeed { break }
        if byte == .carriageReturn, isLineEnd(place) { break }
        if byte == .quote { brokenQuotes.append(place) }
      }
      place += 1
    }
    position = place
    cells.append(Cell(start, place))
  }

  private mutating func readQuotedCell() {
    let (bytes, opening, count) = (bytes, position, bytes.count)
    var place = opening + 1
    var quotes = Cell.Quotes.around
    while place < count {
      if bytes[place] == .quote {
        guard place + 1 < count, bytes[place + 1] == .quote else { break }
        quotes = .doubledInside
        place += 1
      }
      place += 1
    }
    cells.append(Cell(opening + 1, place, quotes))
    position = place
    closeQuote(openedAt: opening)
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
    if isStatic, !cell.hasDoubledQuotes { return Self.immortal(part) }
    return copy(cell)
  }

  /// A string that is these bytes.
  private static func immortal(_ part: UnsafeRawBufferPointer) -> String {
    guard let base = part.baseAddress, !part.isEmpty else { return "" }
    return String(
      _builtinStringLiteral: base._rawValue, utf8CodeUnitCount: part.count._builtinWordValue,
      isASCII: isASCII(part)._value)
  }

  /// Whether all bytes are below 128: eight at a time.
  private static func isASCII(_ part: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place + 8 <= part.count {
      let word = part.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return false }
      place += 8
    }
    while place < part.count {
      if part[place] >= 0x80 { return false }
      place += 1
    }
    return true
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

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
}
