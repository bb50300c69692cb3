/// A whole table in memory, column by column.
package struct ColumnTable: Sendable {
  package enum Kind: Hashable, Sendable { case number, time, word }

  /// The names of the columns; nil where the table has no header.
  package private(set) var header: [String]?
  package private(set) var kinds: [Kind]
  /// How exactly the times of a column are written.
  package private(set) var times: [TimeKind?]
  /// Numbers; times as days since 1970; NaN where there is none; of words their number in `words`.
  package private(set) var columns: [[Double]]
  package private(set) var words: [[String]]
  package private(set) var notices: [TableNotice]
  package private(set) var form: TableForm?
  /// The units of the columns, where a row below the header has them; else empty texts.
  package private(set) var units: [String] = []

  package var rowCount: Int { columns.first?.count ?? 0 }

  /// A table of nothing.
  package init() {
    (header, kinds, times, columns, words, notices) = (nil, [], [], [], [], [])
  }

  /// Reads a table; a row with something wrong is refused, or told and left out.
  package init(
    _ source: ByteSource, _ hints: TableHints, onProblem: ((Problem) -> Void)? = nil
  ) throws(ReadingError) {
    try self.init(TableRows(source, hints, allowsTwins: true), source, hints, onProblem)
  }

  /// Reads the rows of a table whose header was read.
  init(
    _ rows: TableRows, _ source: ByteSource, _ hints: TableHints,
    _ onProblem: ((Problem) -> Void)? = nil
  ) throws(ReadingError) {
    self.init()
    let kept = rows.layout.columns.indices.filter { column in
      rows.layout.columns[column].kind != .empty || !rows.header[column].isEmpty
    }
    var reader = ColumnReader(rows, hints, kept)
    try reader.readAll(onProblem)
    header = rows.layout.hasHeader ? kept.map { rows.header[$0] } : nil
    kinds = reader.kinds
    times = reader.times
    columns = reader.columns
    words = reader.dictionaries.map(\.texts)
    form = rows.layout.form
    units = kept.map { rows.layout.unit($0) }
    let empty = rows.layout.columns.count - kept.count
    notices = rows.notices + (empty > 0 ? [.emptyColumns(empty)] : [])
    joinTimeParts()
  }

  /// Columns that are the parts of one time become one.
  private mutating func joinTimeParts() {
    guard let found = joinedTimes(), let first = found.columns.first else { return }
    columns[first] = found.days
    kinds[first] = .time
    times[first] = found.kind
    notices.append(.joinedTimes(found.columns.map { header?[$0] ?? "\($0 + 1)" }))
    for column in found.columns.dropFirst().sorted(by: >) { remove(column) }
  }

  private mutating func remove(_ column: Int) {
    columns.remove(at: column)
    kinds.remove(at: column)
    times.remove(at: column)
    words.remove(at: column)
    units.remove(at: column)
    header?.remove(at: column)
  }
}

/// Fills the columns row by row.
private struct ColumnReader {
  private let rows: TableRows
  private let cells: CellReader
  private let kept: [Int]
  private(set) var kinds: [ColumnTable.Kind] = []
  private(set) var times: [TimeKind?] = []
  private(set) var columns: [[Double]]
  private(set) var dictionaries: [KeyDictionary]
  private var row: [Double]

  init(_ rows: TableRows, _ hints: TableHints, _ kept: [Int]) {
    self.rows = rows
    self.kept = kept
    cells = CellReader(rows, hints)
    columns = kept.map { _ in [] }
    dictionaries = kept.map { _ in KeyDictionary() }
    row = Array(repeating: 0, count: kept.count)
    for column in kept {
      switch rows.layout.columns[column].kind {
      case .number, .empty:
        kinds.append(.number)
        times.append(nil)
      case .time(_, let kind):
        kinds.append(.time)
        times.append(kind)
      case .word:
        kinds.append(.word)
        times.append(nil)
      }
    }
  }

  mutating func readAll(_ onProblem: ((Problem) -> Void)?) throws(ReadingError) {
    var problems = ProblemList()
    var told = 0
    while try rows.advance(&problems) {
      let isGood = readRow(&problems)
      told = tell(problems, told, onProblem)
      guard isGood else { continue }
      for index in columns.indices { columns[index].append(row[index]) }
    }
    _ = tell(problems, told, onProblem)
    if onProblem == nil { try problems.throwIfAny() }
  }

  private func tell(_ problems: ProblemList, _ told: Int, _ onProblem: ((Problem) -> Void)?) -> Int
  {
    guard let onProblem, problems.first.count > told else { return told }
    for problem in problems.first[told...] { onProblem(problem) }
    return problems.first.count
  }

  private mutating func readRow(_ problems: inout ProblemList) -> Bool {
    var isGood = true
    for (index, column) in kept.enumerated() {
      switch kinds[index] {
      case .word: row[index] = Double(word(column, index))
      case .number: isGood = put(cells.read(column), column, index, &problems) && isGood
      case .time: isGood = put(cells.readDays(column), column, index, &problems) && isGood
      }
    }
    return isGood
  }

  private mutating func put(
    _ reading: NumberReader.Reading, _ column: Int, _ index: Int, _ problems: inout ProblemList
  ) -> Bool {
    switch reading {
    case .number(let value): row[index] = value
    case .missing: row[index] = .nan
    case .wrong:
      problems.add(cells.problem(column, reading))
      return false
    }
    return true
  }

  private func word(_ column: Int, _ index: Int) -> UInt32 {
    let cell = rows.records.bytes(column)
    if NormalText.isPlain(cell) { return dictionaries[index].number(cell).number }
    return dictionaries[index].number(of: NormalText.text(rows.records.text(column)))
  }
}
