/// Reads the records of a CSV file (RFC 4180) one after another without copying.
///
/// Lines end in LF or CR LF. A quote inside an unquoted cell, text behind a closing quote, and a
/// quote that is never closed are problems; reading goes on behind them, so that all are found.
struct CSVReader {
  /// A cell of the current record: its bytes without the outer quotes.
  struct Cell {
    var start: Int
    var end: Int
    var wasQuoted: Bool
    /// Whether quotes inside are doubled.
    var hasDoubledQuotes: Bool
    var isEmpty: Bool { start == end }
  }

  let bytes: UnsafeRawBufferPointer
  private(set) var cells: [Cell] = []
  /// The offset of the first byte of the current record.
  private(set) var recordStart = 0
  /// The offsets of the quotes that are broken.
  private(set) var brokenQuotes: [Int] = []
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
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
  var isBlank: Bool { cells.count == 1 && cells[0].isEmpty && !cells[0].wasQuoted }

  private mutating func readCell() {
    if position < bytes.count, bytes[position] == .quote {
      readQuotedCell()
    } else {
      readPlainCell()
    }
  }

  private mutating func readPlainCell() {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .comma || byte == .lineFeed { break }
      if byte == .carriageReturn, isAtLineEnd { break }
      if byte == .quote { brokenQuotes.append(position) }
      position += 1
    }
    cells.append(Cell(start: start, end: position, wasQuoted: false, hasDoubledQuotes: false))
  }

  private mutating func readQuotedCell() {
    let opening = position
    var cell = Cell(
      start: opening + 1, end: opening + 1, wasQuoted: true, hasDoubledQuotes: false)
    position += 1
    while position < bytes.count {
      guard bytes[position] == .quote else {
        position += 1
        continue
      }
      guard position + 1 < bytes.count, bytes[position + 1] == .quote else { break }
      cell.hasDoubledQuotes = true
      position += 2
    }
    cell.end = position
    cells.append(cell)
    closeQuote(openedAt: opening)
  }

  private mutating func closeQuote(openedAt opening: Int) {
    guard position < bytes.count else {
      brokenQuotes.append(opening)
      return
    }
    position += 1
    let end = position
    while position < bytes.count, !isAtCellEnd { position += 1 }
    if position > end { brokenQuotes.append(end - 1) }
  }

  private var isAtCellEnd: Bool {
    let byte = bytes[position]
    return byte == .comma || byte == .lineFeed || (byte == .carriageReturn && isAtLineEnd)
  }

  /// Whether the carriage return here is part of a line's end.
  private var isAtLineEnd: Bool {
    position + 1 == bytes.count || bytes[position + 1] == .lineFeed
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
  /// The text of a cell, doubled quotes made single.
  func text(_ cell: Cell) -> String {
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
