internal import Glibc

/// Columns of numbers made of lines of text, as a pipe brings them.
///
/// Bytes come in pieces of any size. What separates the columns, and whether there is a header, is
/// told by the first line. Memory is that of the numbers, eight bytes each.
struct DataLines {
  /// A cell that is no number, or a line of another length.
  struct Mistake: Error, Hashable {
    var line: Int
    var reason: String

    var text: String { "line \(line): \(reason)" }
  }

  enum Separator: Hashable {
    case byte(UInt8)
    /// Spaces and tabs, any number of them.
    case blanks
  }

  /// What one column holds.
  enum Kind: Hashable { case number, date, word }

  /// Names of the columns, if the first line has them.
  private(set) var header: [String]?
  private(set) var kinds: [Kind] = []
  /// The numbers of each column; dates as days since 1970; NaN where there is none, and in
  /// columns of words the number of the word in `words`.
  private(set) var columns: [[Double]] = []
  private(set) var words: [[String]] = []
  private var wordNumbers: [[String: Int]] = []
  /// At most so many rows are kept, the last ones.
  var limit: Int?
  private(set) var lineNumber = 0
  private(set) var separator = Separator.blanks
  private var numbers = DataNumbers(allowsComma: false)
  private var rest: [UInt8] = []
  private var started = false
  /// The longest line that is read, in bytes.
  private static let longestLine = 1 << 20
  private var spans: [Range<Int>] = []

  var rowCount: Int { columns.first?.count ?? 0 }

  // MARK: Bytes

  /// Takes bytes; lines that are whole are read, the last piece waits.
  mutating func add(_ bytes: UnsafeRawBufferPointer, onMistake: (Mistake) throws(Mistake) -> Void)
    throws(Mistake)
  {
    var start = 0
    if !rest.isEmpty {
      guard let end = Self.lineEnd(bytes, from: 0) else {
        rest.append(contentsOf: bytes)
        return try checkLength()
      }
      rest.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[0..<end]))
      start = end + 1
      try finishRest(onMistake)
    }
    while let end = Self.lineEnd(bytes, from: start) {
      try take(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), onMistake)
      start = end + 1
    }
    rest.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start...]))
    try checkLength()
    trim()
  }

  /// A line without an end does not fill the memory.
  private mutating func checkLength() throws(Mistake) {
    guard rest.count > Self.longestLine else { return }
    rest = []
    throw Mistake(line: lineNumber + 1, reason: "longer than \(Self.longestLine >> 20) MB")
  }

  /// The end of the input: a last line without a line feed counts.
  mutating func end(onMistake: (Mistake) throws(Mistake) -> Void) throws(Mistake) {
    if !rest.isEmpty { try finishRest(onMistake) }
    trim()
  }

  private mutating func finishRest(
    _ onMistake: (Mistake) throws(Mistake) -> Void
  ) throws(Mistake) {
    let whole = rest
    rest.removeAll(keepingCapacity: true)
    var mistake: Mistake?
    whole.withUnsafeBytes { bytes in
      do throws(Mistake) { try take(bytes, onMistake) } catch { mistake = error }
    }
    if let mistake { throw mistake }
  }

  private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Only the last rows are kept.
  private mutating func trim() {
    guard let limit, rowCount > limit * 2 else { return }
    for column in columns.indices { columns[column].removeFirst(rowCount(column) - limit) }
  }

  private func rowCount(_ column: Int) -> Int { columns[column].count }

  // MARK: Lines

  private mutating func take(
    _ line: UnsafeRawBufferPointer, _ onMistake: (Mistake) throws(Mistake) -> Void
  ) throws(Mistake) {
    lineNumber += 1
    var line = line
    if line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
    if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) {
      line = UnsafeRawBufferPointer(rebasing: line.dropFirst(3))
    }
    if line.first == 0x23 || line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
    if !started {
      start(line)
      if header != nil { return }
    }
    if isWaitingForKinds { setKinds(line) }
    do throws(Mistake) { try addRow(line) } catch { try onMistake(error) }
  }

  private var isWaitingForKinds: Bool { kinds.isEmpty }

  private mutating func start(_ line: UnsafeRawBufferPointer) {
    started = true
    separator = Separator(of: line)
    numbers = DataNumbers(allowsComma: separator == .byte(0x3B))
    split(line)
    let hasNumber = spans.contains { kind(line, $0) != .word }
    if !hasNumber { header = spans.map { Self.text(line, $0) } }
  }

  /// What the columns hold, by their first row.
  private mutating func setKinds(_ line: UnsafeRawBufferPointer) {
    split(line)
    kinds = spans.map { kind(line, $0) }
    columns = spans.map { _ in [] }
    words = spans.map { _ in [] }
    wordNumbers = spans.map { _ in [:] }
  }

  private mutating func addRow(_ line: UnsafeRawBufferPointer) throws(Mistake) {
    split(line)
    guard spans.count == kinds.count else {
      throw Mistake(
        line: lineNumber, reason: "\(spans.count) columns where there are \(kinds.count)")
    }
    var values: (Double, Double)? = nil
    if kinds.count == 2, kinds[0] == .number, kinds[1] == .number {
      // The usual case, without an array a row.
      values = (try number(line, 0), try number(line, 1))
    }
    if let values {
      columns[0].append(values.0)
      columns[1].append(values.1)
      return
    }
    var row: [Double] = []
    row.reserveCapacity(kinds.count)
    for column in kinds.indices { row.append(try cell(line, column)) }
    for column in kinds.indices { columns[column].append(row[column]) }
  }

  private mutating func cell(
    _ line: UnsafeRawBufferPointer, _ column: Int
  ) throws(Mistake) -> Double {
    switch kinds[column] {
    case .number: return try number(line, column)
    case .date:
      if DataCell.isMissing(line, spans[column]) { return .nan }
      return try date(line, column)
    case .word:
      let text = Self.text(line, spans[column])
      if let known = wordNumbers[column][text] { return Double(known) }
      let number = words[column].count
      words[column].append(text)
      wordNumbers[column][text] = number
      return Double(number)
    }
  }

  private func date(_ line: UnsafeRawBufferPointer, _ column: Int) throws(Mistake) -> Double {
    guard let date = DataCell.date(line, spans[column]) else {
      throw mistake(line, column, "no date")
    }
    guard let days = date.days else {
      throw mistake(line, column, "no date: \(date.monthText) has \(date.monthLength) days")
    }
    return days
  }

  private mutating func number(
    _ line: UnsafeRawBufferPointer, _ column: Int
  ) throws(Mistake) -> Double {
    do throws(DataNumbers.Refusal) {
      return try numbers.number(line, spans[column])
    } catch {
      throw mistake(line, column, error.reason)
    }
  }

  private func mistake(
    _ line: UnsafeRawBufferPointer, _ column: Int, _ what: String
  ) -> Mistake {
    let name = header.flatMap { $0.indices.contains(column) ? " (\($0[column]))" : nil } ?? ""
    let text = Self.text(line, spans[column]).prefix(40)
    return Mistake(line: lineNumber, reason: "column \(column + 1)\(name): '\(text)' is \(what)")
  }

  // MARK: Cells

  /// Finds where the cells stand; quotes hold separators.
  private mutating func split(_ line: UnsafeRawBufferPointer) {
    spans.removeAll(keepingCapacity: true)
    var place = 0
    switch separator {
    case .blanks:
      while place < line.count {
        while place < line.count, line[place] == 0x20 || line[place] == 0x09 { place += 1 }
        let start = place
        while place < line.count, line[place] != 0x20, line[place] != 0x09 { place += 1 }
        if place > start { spans.append(start..<place) }
      }
    case .byte(let mark):
      var start = 0
      var isQuoted = false
      while place <= line.count {
        if place < line.count, line[place] == 0x22 { isQuoted.toggle() }
        if place == line.count || line[place] == mark && !isQuoted {
          spans.append(Self.trimmed(line, start..<place))
          start = place + 1
        }
        place += 1
      }
    }
  }

  private static func trimmed(_ line: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, line[low] == 0x20 { low += 1 }
    while high > low, line[high - 1] == 0x20 { high -= 1 }
    if high - low >= 2, line[low] == 0x22, line[high - 1] == 0x22 {
      (low, high) = (low + 1, high - 1)
    }
    return low..<high
  }

  private static func text(_ line: UnsafeRawBufferPointer, _ span: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: line[span]), as: UTF8.self)
  }

  private func kind(_ line: UnsafeRawBufferPointer, _ span: Range<Int>) -> Kind {
    if numbers.isNumber(line, span) { return .number }
    return DataCell.date(line, span) != nil ? .date : .word
  }
}
