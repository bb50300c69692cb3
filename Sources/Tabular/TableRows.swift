/// The rows of a table one after another: what stands above, below and beside it is passed over.
package final class TableRows {
  package let records: RecordReader
  package let layout: TableLayout
  /// The names of the columns; empty ones where there is no header.
  package private(set) var header: [String]
  /// What was taken in a way one may want to know of.
  package var notices: [TableNotice] { told + sieve.notices + repeated.notices }
  private var told: [TableNotice]
  @exclusivity(unchecked) private var sieve: RowSieve
  private let watched: (Int, Int, Int, Int)
  private let isSifted: Bool
  @exclusivity(unchecked) private var notes: [Problem] = []
  private var comments = 0
  private var isBelowBlank = false
  /// How many notices there were before the first row.
  private var firstNotices = 0
  private let width: Int
  /// The first column that holds something, and the one behind it.
  private let lead: (Int, Int)
  /// Whether words or times name the rows: one of nothing but empty cells is then none.
  private let isNamed: Bool
  @exclusivity(unchecked) private var repeated: RepeatedHeader
  private let repeatedPlace: RepeatedHeader.Place

  /// Opens the table; where twins are allowed, two columns may have one name.
  package init(
    _ source: ByteSource, _ hints: TableHints, bufferSize: Int = 1 << 19, allowsTwins: Bool = false
  ) throws(ReadingError) {
    records = try RecordReader(source, bufferSize: bufferSize)
    try records.fillHead()
    if let form = LinkFileForm.of(records.head, pairs: 3) {
      throw .foreign(form == .gal ? .gal : .gwt)
    }
    layout = try Self.layout(records, hints)
    records.delimiter = layout.delimiter
    records.isBlankSeparated = layout.isBlankSeparated
    records.joinsWords = layout.joinsWords
    told = layout.notices
    sieve = RowSieve(layout, leavesTotals: hints.leavesTotals)
    (watched, isSifted) = (sieve.watched, sieve.isOfTimes)
    width = layout.columns.count
    (lead, isNamed) = (layout.lead, layout.isNamed)
    repeated = RepeatedHeader(layout)
    repeatedPlace = repeated.place
    header = layout.columns.map(\.name)
    if source.encoding != .utf8, source.isGuessed {
      told.insert(.encoding(source.encoding), at: 0)
    }
    if source.isDrawn { told.insert(.drawnBoxes, at: 0) }
    if source.isPacked { told.insert(.unpacked(.gzip), at: 0) }
    try passHeader(allowsTwins)
    firstNotices = told.count
  }

  /// How the table is written, from its first rows: more is read where the first row is so long that it
  /// is not among them.
  private static func layout(
    _ records: RecordReader, _ hints: TableHints
  ) throws(ReadingError) -> TableLayout {
    while true {
      let found = try TableSurvey.layout(
        of: Array(records.head), isWhole: records.holdsAll, hints)
      let isUnseen = !found.columns.isEmpty && found.columns.allSatisfy { $0.kind == .empty }
      guard isUnseen, try records.fillMore() else { return found }
    }
  }

  /// Goes on with the rows of a table from a source that begins with a whole row.
  init(
    continuing first: TableRows, _ source: ByteSource, bufferSize: Int = 1 << 19
  ) throws(ReadingError) {
    records = try RecordReader(source, bufferSize: bufferSize)
    layout = first.layout
    records.delimiter = layout.delimiter
    (header, width, told) = (first.header, first.width, [])
    sieve = RowSieve(layout, leavesTotals: first.sieve.leavesTotals)
    (watched, isSifted) = (first.watched, first.isSifted)
    (lead, isNamed, repeatedPlace) = (first.lead, first.isNamed, first.repeatedPlace)
    repeated = RepeatedHeader(layout)
  }

  /// Whether nothing but rows was seen below the header, so that what follows is read as if it stood alone.
  var isPlain: Bool {
    comments == 0 && notes.isEmpty && !isBelowBlank && told.count == firstNotices
  }

  /// Whether there are comments among the rows.
  var hasComments: Bool { comments > 0 }

  /// Adds what was seen further down.
  func add(_ rest: TableRows) {
    told += rest.told
    sieve.add(rest.sieve)
    repeated.add(rest.repeated)
  }

  private func passHeader(_ allowsTwins: Bool) throws(ReadingError) {
    for _ in 0..<layout.skipped { _ = try nextFilled() }
    guard layout.hasHeader else { return }
    guard try nextFilled() else { throw .noHeader }
    guard layout.headRows == 1 else { return try passSecondHead(allowsTwins) }
    let names = try Headers.names(records, allowsTwins: allowsTwins)
    if !layout.hasRowNames { header = Array(names.prefix(max(width, 1))) }
    for _ in 0..<layout.skippedBelow { _ = try nextFilled() }
  }

  /// The names were joined of two rows.
  private func passSecondHead(_ allowsTwins: Bool) throws(ReadingError) {
    for _ in 1..<layout.headRows + layout.skippedBelow { _ = try nextFilled() }
    guard !allowsTwins else { return }
    var problems = ProblemList()
    var seen: Set<String> = []
    for (index, name) in header.enumerated() where !seen.insert(name).inserted && !name.isEmpty {
      problems.add(Problem(place: records.place(index), kind: .twice(name)))
    }
    try problems.throwIfAny()
  }

  /// The next record that is neither an empty line nor a comment.
  private func nextFilled() throws(ReadingError) -> Bool {
    while try records.advance() {
      if !records.isBlank, !isComment, !isRule { return true }
    }
    return false
  }

  /// A line drawn between rows.
  private var isRule: Bool {
    (layout.delimiter == UInt8(ascii: "|") || layout.isBlankSeparated)
      && HeadRows.isRule(
        (0..<records.count).map { String(records.text($0)[...].trimmed) },
        isBlanks: layout.isBlankSeparated)
  }

  private var isComment: Bool {
    let cell = records.cells[0]
    guard !cell.isQuoted, cell.count > 0, records.buffer[Int(cell.start)] == UInt8(ascii: "#")
    else { return false }
    return HeadRows.isComment(records.text(0), cells: records.count, width: layout.width)
  }

  /// Goes to the next row with all its cells; false at the end. What is wrong is noted.
  @inline(__always)
  package func advance(_ problems: inout ProblemList) throws(ReadingError) -> Bool {
    while try records.advance() {
      if records.count == width, records.broken.isEmpty, notes.isEmpty, !startsOddly,
        !mayBeHeader
      {
        if !mayBeSifted || sieve.takes(records) { return true }
        continue
      }
      if takes(&problems), sieve.takes(records) { return true }
    }
    if !notes.isEmpty { told.append(.notes(notes.count)) }
    if comments > 0, !told.contains(where: \.isOfComments) {
      told.append(.comments(comments))
    }
    notes = []
    return false
  }

  /// A comment or a note may begin here.
  @inline(__always)
  private var startsOddly: Bool {
    let cell = records.cells[lead.0]
    if cell.count == 0 { return width > 1 && isNamed && records.cells[lead.1].count == 0 }
    let byte = records.buffer[Int(cell.start)]
    if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "=") { return true }
    // Only notes have nothing behind the first cell.
    return width > 1 && records.cells[lead.1].count == 0 && byte &- 0x30 >= 10
  }

  /// Whether a cell looks like the name of its column, which the row may have again.
  @inline(__always)
  private var mayBeHeader: Bool {
    guard repeatedPlace.column >= 0 else { return false }
    let cell = records.cells[repeatedPlace.column]
    return cell.count == repeatedPlace.length
      && records.buffer[Int(cell.start)] == repeatedPlace.first
      && records.buffer[Int(cell.end) &- 1] == repeatedPlace.last && repeated.matches(records)
  }

  /// Whether the sieve has to see the current record: few names begin as those of totals do.
  @inline(__always)
  private var mayBeSifted: Bool {
    isSifted || beginsAsTotal(watched.0) || beginsAsTotal(watched.1) || beginsAsTotal(watched.2)
      || beginsAsTotal(watched.3)
  }

  @inline(__always)
  private func beginsAsTotal(_ column: Int) -> Bool {
    column >= 0 && TotalNames.mayBe(records.bytes(column))
  }

  private func takes(_ problems: inout ProblemList) -> Bool {
    if width > 1, records.isBlank || isNamed && filled == 0 {
      isBelowBlank = true
      return false
    }
    if repeated.takes(records) { return false }
    if isComment {
      comments += 1
      return false
    }
    if isRule { return false }
    if isNote {
      let place = TextPlace(line: records.line, column: 1)
      notes.append(Problem(place: place, kind: .cellCount(found: filled, expected: width)))
      return false
    }
    for note in notes { problems.add(note) }
    notes = []
    isBelowBlank = false
    return isWhole(&problems)
  }

  /// How many cells are filled.
  private var filled: Int { (0..<records.count).count { records.cells[$0].count > 0 } }

  /// One text alone in a line, as below the tables of offices.
  private var isNote: Bool {
    guard width > 1, records.broken.isEmpty else { return false }
    let text = records.text(records.count > lead.0 ? lead.0 : 0)
    if filled == 1, records.count == 1, text.utf8.count > 3, Set(text.utf8).count == 1,
      "_-=*~".contains(text.first ?? " ")
    {
      return true
    }
    guard HeaderGuess.isWord(text) || !notes.isEmpty else { return false }
    if filled == 1, records.count < width || HeaderGuess.isNote(text) {
      return isBelowBlank || !notes.isEmpty || HeaderGuess.isNote(text) || text.contains(" ")
        || text.contains("：") || text.contains(":")
    }
    if records.count != width { return HeaderGuess.isNote(text) || !notes.isEmpty }
    return !notes.isEmpty && !holdsFigures
  }

  /// Whether the cells of columns of numbers are numbers.
  private var holdsFigures: Bool {
    layout.columns.indices.contains { column in
      guard case .number(let style) = layout.columns[column].kind else { return false }
      if case .number = style.read(String(records.text(column)[...].trimmed)) { return true }
      return false
    }
  }

  private func isWhole(_ problems: inout ProblemList) -> Bool {
    for quote in records.broken {
      problems.add(Problem(place: records.place(of: quote.offset), kind: quote.kind))
    }
    guard records.broken.isEmpty else { return false }
    if records.count == width { return true }
    let rest = width..<max(width, records.count)
    if records.count > width, rest.allSatisfy({ records.cells[$0].count == 0 }) { return true }
    let kind: Problem.Kind =
      records.endsInLine && records.count < width
      ? .cutLine(found: records.count, expected: width)
      : .cellCount(found: records.count, expected: width)
    problems.add(Problem(place: TextPlace(line: records.line, column: 1), kind: kind))
    return false
  }
}

extension TableNotice {
  package var isOfComments: Bool { if case .comments = self { true } else { false } }
  package var isOfInexact: Bool { if case .inexact = self { true } else { false } }
  var isOfScales: Bool { if case .scales = self { true } else { false } }
  var isOfPoints: Bool { if case .unclearPoints = self { true } else { false } }
  /// Whether it is of rows with the names of totals in a column.
  func isOfTotals(in columns: Set<String>) -> Bool {
    if case .totals(let rows) = self { columns.contains(rows.column) } else { false }
  }
}

/// The names of columns.
package enum Headers {
  /// The names in the current record.
  static func names(
    _ reader: RecordReader, allowsTwins: Bool
  ) throws(ReadingError) -> [String] {
    var problems = ProblemList()
    for quote in reader.broken {
      problems.add(Problem(place: reader.place(of: quote.offset), kind: quote.kind))
    }
    var names: [String] = []
    var seen: Set<String> = []
    for index in 0..<reader.count {
      let name = normal(reader.text(index))
      if !seen.insert(name).inserted, !name.isEmpty, !allowsTwins {
        problems.add(Problem(place: reader.place(index), kind: .twice(name)))
      }
      names.append(name)
    }
    try problems.throwIfAny()
    return names
  }

  /// Reads the first record that is no empty line.
  package static func read(
    _ reader: RecordReader, allowsTwins: Bool = false
  ) throws(ReadingError) -> [String] {
    repeat {
      guard try reader.advance() else { throw .noHeader }
    } while reader.isBlank
    return try names(reader, allowsTwins: allowsTwins)
  }

  /// A name without spaces around it, its accents with their letters (NFC).
  package static func normal(_ name: String) -> String { NormalText.text(name) }
}
