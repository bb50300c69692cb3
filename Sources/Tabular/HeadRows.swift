/// The first records of a table as texts.
struct HeadRows {
  struct Row {
    var cells: [String]
    var isFirstQuoted: Bool
    var line: Int

    /// Without the empty cells at the end.
    var filled: ArraySlice<String> {
      var rest = cells[...]
      while let last = rest.last, last.isEmpty { rest = rest.dropLast() }
      return rest
    }
  }

  private(set) var rows: [Row] = []
  private(set) var comments = 0

  /// Reads whole records of some bytes; the last one is left out where the text goes on.
  static func read(
    _ head: [UInt8], delimiter: UInt8, isBlanks: Bool, isWhole: Bool, joinsWords: Bool = false,
    mostCells: Int = 200_000
  ) throws(ReadingError) -> HeadRows {
    let records = try RecordReader(ByteSource(bytes: head), bufferSize: max(64, head.count))
    records.delimiter = delimiter
    records.isBlankSeparated = isBlanks
    records.joinsWords = joinsWords
    var found = HeadRows()
    var cells = 0
    while cells < mostCells || found.rows.count < 3, found.rows.count < 1000,
      try records.advance()
    {
      if !isWhole, records.isAtEnd { break }
      if records.isBlank { continue }
      let row = (0..<records.count).map { String(records.text($0)[...].trimmed) }
      cells += row.count
      found.rows.append(
        Row(cells: row, isFirstQuoted: records.cells[0].isQuoted, line: records.line))
    }
    if delimiter == UInt8(ascii: "|") || isBlanks {
      found.rows.removeAll { isRule($0.cells, isBlanks: isBlanks) }
    }
    found.removeComments()
    return found
  }

  /// A line that programs draw between the rows of a table with `|` between its columns, `+---+---+`,
  /// `---+---`, `|---+---|`, or with spaces between them: `====  ===`.
  static func isRule(_ cells: [String], isBlanks: Bool = false) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard let line = filled.first, line.utf8.count > 1 else { return false }
    if isBlanks { return filled.allSatisfy { $0.count > 1 && $0.allSatisfy { $0 == "=" } } }
    guard filled.count == 1, line.utf8.count > 2, cells.count == 1 || line.contains("+") else {
      return false
    }
    return line.contains("--") && line.allSatisfy { "-+ ".contains($0) }
      || line.contains("==") && line.allSatisfy { "=+ ".contains($0) }
  }

  /// Lines that begin with `#` and are not as wide as the others, or have a space behind it.
  private mutating func removeComments() {
    guard rows.contains(where: { $0.cells[0].hasPrefix("#") }) else { return }
    let width = width
    let before = rows.count
    rows.removeAll {
      HeadRows.isComment($0.cells[0], cells: $0.cells.count, width: width) && !$0.isFirstQuoted
    }
    comments = before - rows.count
  }

  static func isComment(_ first: String, cells: Int, width: Int) -> Bool {
    guard first.hasPrefix("#") else { return false }
    return cells != width || width == 1
      || first.dropFirst().first.map { $0 == " " || $0 == "#" } ?? true
  }

  /// Puts names into the place of the first rows.
  mutating func joinFirst(_ count: Int, _ names: [String]) {
    guard rows.count >= count, count > 1 else { return }
    rows[0].cells = names
    rows.removeSubrange(1..<count)
  }

  /// Leaves out some rows at the beginning.
  mutating func drop(_ count: Int) { rows.removeFirst(min(count, rows.count)) }

  /// The width that most rows have; the larger one of two.
  var width: Int {
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.cells.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// The share of rows that have the usual width.
  var agreement: Double {
    let width = width
    return rows.isEmpty ? 0 : Double(rows.count { $0.cells.count == width }) / Double(rows.count)
  }
}
