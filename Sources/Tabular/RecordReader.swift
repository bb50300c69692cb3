/// Reads the records of delimited text (RFC 4180) one after another from a bounded buffer.
///
/// Lines end in LF, CR LF or CR. A cell that begins with a quote ends at the next single quote and may
/// hold delimiters, line ends and doubled quotes.
package final class RecordReader {
  /// A cell of the current record: where its bytes are, without the outer quotes.
  package struct Cell {
    package var start: UInt32
    package var end: UInt32
    package var isQuoted: Bool
    package var hasDoubledQuotes: Bool

    @inline(__always) package var count: Int { Int(end &- start) }
  }

  /// The bytes a record may have: a quote that is never closed shall not fill the memory.
  private static let longestRecord = 1 << 26
  /// Bytes that may be read behind the end of the buffer.
  package static let padding = 16

  package let source: ByteSource
  @exclusivity(unchecked) private(set) var buffer: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private var capacity: Int
  @exclusivity(unchecked) private var start = 0
  @exclusivity(unchecked) private var next = 0
  @exclusivity(unchecked) private var end = 0
  @exclusivity(unchecked) private var isEnded = false
  private let special: UnsafeMutablePointer<Bool>
  @exclusivity(unchecked) private(set) var cells: UnsafeMutablePointer<Cell>
  @exclusivity(unchecked) package private(set) var count = 0
  @exclusivity(unchecked) private var cellCapacity = 64
  /// The line on which the current record begins.
  @exclusivity(unchecked) private(set) var line = 0
  @exclusivity(unchecked) private var nextLine = 1
  /// The quotes of the current record that are broken.
  @exclusivity(unchecked) private(set) var broken: [(offset: Int, kind: Problem.Kind)] = []
  @exclusivity(unchecked) package var delimiter: UInt8 = .comma {
    willSet { special[Int(delimiter)] = false }
    didSet { special[Int(delimiter)] = true }
  }

  package init(_ source: ByteSource, bufferSize: Int = 1 << 19) throws(ReadingError) {
    self.source = source
    capacity = bufferSize
    buffer = .allocate(capacity: bufferSize + Self.padding)
    buffer.initialize(repeating: 0, count: bufferSize + Self.padding)
    special = .allocate(capacity: 256)
    special.initialize(repeating: false, count: 256)
    for byte: UInt8 in [.comma, .lineFeed, .carriageReturn, .quote] { special[Int(byte)] = true }
    cells = .allocate(capacity: cellCapacity)
    try refill()
  }

  /// Whether columns stand between any number of spaces and tabs.
  @exclusivity(unchecked) package var isBlankSeparated = false {
    didSet {
      guard isBlankSeparated else { return }
      delimiter = 0x20
      special[0x09] = true
    }
  }

  /// Whether one space between words is part of a cell, where columns stand between spaces.
  @exclusivity(unchecked) package var joinsWords = false

  /// Reads on until the first rows are in the buffer, to be looked at before any is read.
  package func fillHead() throws(ReadingError) {
    var (seen, lines) = (0, 0)
    while !isEnded, end < 1 << 24 {
      lines += head[seen...].count { $0 == .lineFeed || $0 == .carriageReturn }
      seen = end
      if end >= 1 << 17, lines >= 4 { return }
      try refill()
    }
  }

  /// Reads on until the buffer holds four times as much; false where all is there, or as much as a
  /// record may have.
  package func fillMore() throws(ReadingError) -> Bool {
    let wanted = min(Self.longestRecord, end * 4)
    guard !isEnded, end < wanted else { return false }
    while !isEnded, end < wanted { try refill() }
    return true
  }

  /// Whether the buffer holds all there is.
  package var holdsAll: Bool { isEnded }
  /// Whether the current record is the last one in the buffer.
  package var isAtEnd: Bool { next == end }
  /// Whether the text ends without a line end.
  package var endsInLine: Bool {
    isEnded && next == end && end > 0 && buffer[end - 1] != .lineFeed
      && buffer[end - 1] != .carriageReturn
  }

  deinit {
    buffer.deallocate()
    special.deallocate()
    cells.deallocate()
  }

  /// What is in the buffer before anything was read, to recognise the delimiter by.
  package var head: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buffer, count: end) }

  /// Reads the next record into `cells`; false at the end.
  package func advance() throws(ReadingError) -> Bool {
    start = next
    line = nextLine
    while true {
      if start == end, !isEnded { try refill() }
      guard start < end else {
        if source.isBroken { throw cut }
        return false
      }
      if scan() {
        if isCut { throw cut }
        return true
      }
      try refill()
    }
  }

  /// Whether the current record goes on behind the last byte that could be read.
  private var isCut: Bool {
    guard isEnded, source.isBroken, next == end else { return false }
    let last = buffer[end - 1]
    return last != .lineFeed && last != .carriageReturn || broken.last?.kind == .openQuote
  }

  /// What is behind the last byte that could be read.
  private var cut: ReadingError {
    let problem = Problem(
      place: place(of: end - source.brokenTail), kind: .notInEncoding(source.encoding.rawValue))
    return .problems([problem], total: 1)
  }

  /// Whether the current record is an empty line.
  package var isBlank: Bool { count == 1 && cells[0].start == cells[0].end && !cells[0].isQuoted }

  /// Moves what is not used up to the front and reads on.
  private func refill() throws(ReadingError) {
    let kept = end - start
    if start > 0 { buffer.update(from: buffer + start, count: kept) }
    (start, end, next) = (0, kept, 0)
    if kept == capacity { try grow() }
    let room = UnsafeMutableBufferPointer(start: buffer + kept, count: capacity - kept)
    let count = try source.read(into: room)
    if count == 0 { isEnded = true }
    end += count
  }

  private func grow() throws(ReadingError) {
    guard capacity < Self.longestRecord else {
      throw .problems([Problem(place: place(of: start), kind: .recordTooLong)], total: 1)
    }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
    larger.initialize(repeating: 0, count: capacity * 2 + Self.padding)
    larger.update(from: buffer, count: end)
    buffer.deallocate()
    buffer = larger
    capacity *= 2
  }

  /// Finds the cells of the record at `start`; false where it goes on behind the buffer.
  private func scan() -> Bool {
    count = 0
    if !broken.isEmpty { broken.removeAll() }
    var lines = 1
    var place = start
    let (bytes, special, end, delimiter) = (buffer, special, end, delimiter)
    while true {
      if place < end, bytes[place] == .quote {
        guard let closed = scanQuoted(place, &lines) else { return false }
        place = closed
      } else {
        let first = place
        while place < end, !special[Int(bytes[place])] { place &+= 1 }
        if place < end, bytes[place] == .quote {
          guard let closed = scanQuote(place, behind: first, &lines) else { return false }
          place = closed
        } else {
          add(Cell(first, place))
        }
      }
      guard place < end else {
        guard isEnded else { return false }
        next = end
        break
      }
      let byte = bytes[place]
      place &+= 1
      if byte == delimiter || (isBlankSeparated && byte == 0x09) { continue }
      if byte == .carriageReturn {
        if place == end, !isEnded { return false }
        if place < end, bytes[place] == .lineFeed { place &+= 1 }
      }
      next = place
      break
    }
    nextLine = line + lines
    if isBlankSeparated { removeEmptyCells() }
    return true
  }

  /// Several spaces are one.
  private func removeEmptyCells() {
    var kept = 0
    for index in 0..<count where cells[index].isQuoted || cells[index].count > 0 {
      if joinsWords, kept > 0, isOneSpaceBehind(cells[kept - 1], cells[index]) {
        cells[kept - 1].end = cells[index].end
        continue
      }
      cells[kept] = cells[index]
      kept += 1
    }
    count = max(kept, 1)
    if kept == 0 { cells[0] = Cell(start: 0, end: 0, isQuoted: false, hasDoubledQuotes: false) }
  }

  private func isOneSpaceBehind(_ first: Cell, _ second: Cell) -> Bool {
    !first.isQuoted && !second.isQuoted && second.start == first.end + 1
      && buffer[Int(first.end)] == 0x20
  }

  @inline(__always)
  private func add(_ cell: Cell) {
    if count == cellCapacity { growCells() }
    cells[count] = cell
    count &+= 1
  }

  private func growCells() {
    let larger = UnsafeMutablePointer<Cell>.allocate(capacity: cellCapacity * 2)
    larger.initialize(from: cells, count: count)
    cells.deallocate()
    cells = larger
    cellCapacity *= 2
  }

  /// Steps over a cell in quotes; nil where it goes on behind the buffer.
  private func scanQuoted(_ opening: Int, _ lines: inout Int) -> Int? {
    var place = opening + 1
    var isDoubled = false
    while true {
      while place < end, buffer[place] != .quote {
        if buffer[place] == .lineFeed { lines += 1 }
        place += 1
      }
      guard place < end else {
        guard isEnded else { return nil }
        broken.append((opening, .openQuote))
        break
      }
      if place + 1 == end, !isEnded { return nil }
      guard place + 1 < end, buffer[place + 1] == .quote else { break }
      isDoubled = true
      place += 2
    }
    add(
      Cell(
        start: UInt32(opening + 1), end: UInt32(place), isQuoted: true, hasDoubledQuotes: isDoubled)
    )
    place = skipSpaces(min(place + 1, end))
    if place == end, !isEnded { return nil }
    if place < end, !isCellEnd(buffer[place]) {
      broken.append((place, .textBehindQuote))
      while place < end, !isCellEnd(buffer[place]) { place += 1 }
    }
    return place
  }

  /// Steps over a cell with a quote that is not its first byte: only spaces may stand before it.
  private func scanQuote(_ quote: Int, behind first: Int, _ lines: inout Int) -> Int? {
    if (first..<quote).allSatisfy({ buffer[$0] == 0x20 }) { return scanQuoted(quote, &lines) }
    let place = skipQuotes(quote)
    add(Cell(first, place))
    return place
  }

  /// Behind the spaces between a closing quote and the end of its cell.
  private func skipSpaces(_ quote: Int) -> Int {
    var place = quote
    while place < end, buffer[place] == 0x20 { place += 1 }
    return place == end || isCellEnd(buffer[place]) ? place : quote
  }

  /// Steps over the rest of a cell with a quote inside.
  private func skipQuotes(_ quote: Int) -> Int {
    broken.append((quote, .quoteInside))
    var place = quote
    while place < end, !isCellEnd(buffer[place]) { place += 1 }
    return place
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || (isBlankSeparated && byte == 0x09) || byte == .lineFeed
      || byte == .carriageReturn
  }
}

extension RecordReader {
  /// The bytes of a cell; doubled quotes are made single in the buffer.
  @inline(__always)
  package func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    if cells[index].hasDoubledQuotes { makeSingle(index) }
    let cell = cells[index]
    return UnsafeBufferPointer(start: buffer + Int(cell.start), count: cell.count)
  }

  private func makeSingle(_ index: Int) {
    var target = Int(cells[index].start)
    var source = target
    let last = Int(cells[index].end)
    while source < last {
      buffer[target] = buffer[source]
      source += buffer[source] == .quote ? 2 : 1
      target += 1
    }
    cells[index].end = UInt32(target)
    cells[index].hasDoubledQuotes = false
  }

  /// Whether a cell stands in quotes.
  package func isQuoted(_ index: Int) -> Bool { cells[index].isQuoted }

  /// The text of a cell.
  package func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  /// The place of a cell of the current record.
  package func place(_ index: Int) -> TextPlace {
    let cell = cells[index]
    return place(of: Int(cell.start) - (cell.isQuoted ? 1 : 0))
  }

  /// Line and column of a byte of the current record.
  package func place(of offset: Int) -> TextPlace {
    var place = TextPlace(line: max(line, 1), column: 1)
    for index in start..<max(start, offset) {
      if buffer[index] == .lineFeed {
        place = TextPlace(line: place.line + 1, column: 1)
      } else if buffer[index] & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}

extension RecordReader.Cell {
  /// A cell without quotes.
  @inline(__always)
  init(_ first: Int, _ end: Int) {
    self.init(
      start: UInt32(truncatingIfNeeded: first), end: UInt32(truncatingIfNeeded: end),
      isQuoted: false, hasDoubledQuotes: false)
  }
}

extension UInt8 {
  package static let comma = UInt8(ascii: ",")
  package static let lineFeed = UInt8(ascii: "\n")
  package static let carriageReturn = UInt8(ascii: "\r")
  package static let quote = UInt8(ascii: "\"")
}
