internal import Platform

/// Reads a whole file into typed columns, once, by the rules by which every table is read.
///
/// A column is one of numbers until a text stands in it. A column that turns out to be of texts after
/// numbers that were not kept as texts is read anew, all such columns together.
struct DataTableReader {
  private struct Pass {
    var columns: [ColumnBuilder]
    var rows = 0
    var isBroken = false
    var notices: [TableNotice] = []
  }

  private let file: Int32
  private let hints: TableHints
  private let limit: Int
  private let progress: Progress?

  init(file: Int32, _ hints: TableHints, limit: Int, progress: Progress?) {
    self.file = file
    self.hints = hints
    self.limit = limit
    self.progress = progress
  }

  func table() throws(ReadingError) -> DataTable {
    let again = dup(file)
    defer { close(again) }
    var pass = try pass(file, texts: [])
    let late = Set(pass.columns.indices.filter { pass.columns[$0].isLate })
    if !late.isEmpty {
      lseek(again, 0, SEEK_SET)
      pass = try self.pass(dup(again), texts: late)
    }
    var table = DataTable(pass.columns.map { $0.column(rows: pass.rows) }, rows: pass.rows)
    table.hasBrokenRows = pass.isBroken
    table.notices = pass.notices
    return table
  }

  private func pass(_ file: Int32, texts: Set<Int>) throws(ReadingError) -> Pass {
    let source = try ByteSource(file: file, encoding: hints.encoding)
    var hints = hints
    (hints.needsHeader, hints.allowsBlanks) = (true, false)
    let rows = try TableRows(source, hints)
    let cells = CellReader(rows, hints)
    var pass = Pass(
      columns: rows.header.indices.map { index in
        ColumnBuilder(
          rows.header[index], index, rows.layout.columns[index].kind,
          isText: texts.contains(index))
      })
    var problems = ProblemList()
    while try rows.advance(&problems) {
      pass.rows += 1
      for column in pass.columns { column.add(cells, rows.records) }
      guard pass.rows & 0xFFF == 0 else { continue }
      progress?(source.taken, source.size)
      if pass.columns.reduce(0, { $0 + $1.size }) > limit { throw .tooLarge(limit: limit) }
    }
    pass.isBroken = problems.error != nil
    pass.notices = rows.notices
    return pass
  }
}

/// One column while it is read.
private final class ColumnBuilder {
  private enum Kind { case unknown, years, times, numbers, texts }

  private let name: String
  private let place: Int
  private var kind: Kind
  private var numbers: [Double] = []
  private var codes: [UInt32] = []
  private var dictionary = KeyDictionary()
  /// The times of the texts.
  private var times: [Double] = []
  /// Rows before the first that has anything in it.
  private var empty = 0
  /// A text stands after numbers that were not kept as texts.
  private(set) var isLate = false
  private var isSerial = true
  private var last: Double?
  /// Whether every number is written as its digits alone, so that it is its own text.
  private var isWrittenPlainly = true

  init(_ name: String, _ place: Int, _ kind: TableLayout.Column.Kind, isText: Bool) {
    self.name = name
    self.place = place
    switch kind {
    case _ where isText: self.kind = .texts
    case .word: self.kind = .texts
    case .time: self.kind = .times
    case .number, .empty: self.kind = .unknown
    }
  }

  /// About how many bytes it takes.
  var size: Int { numbers.count * 8 + codes.count * 4 + dictionary.count * 64 }

  func add(_ cells: CellReader, _ records: RecordReader) {
    switch kind {
    case .texts: addText(records)
    case .times: addTime(cells.readTime(place), records)
    case .unknown, .years, .numbers:
      switch cells.read(place) {
      case .number(let number): addNumber(number, records)
      case .missing: addMissing()
      case .wrong: turnToTexts(records)
      }
    }
  }

  private func addTime(_ reading: NumberReader.Reading, _ records: RecordReader) {
    switch reading {
    case .number(let time):
      addText(records)
      if times.count < dictionary.count { times.append(time) }
    case .missing: codes.append(DataTable.Keys.missing)
    case .wrong: turnToTexts(records)
    }
  }

  private func addMissing() {
    isSerial = isSerial && last == nil
    switch kind {
    case .unknown: empty += 1
    case .years:
      numbers.append(.nan)
      codes.append(DataTable.Keys.missing)
    case .numbers: numbers.append(.nan)
    case .texts, .times: codes.append(DataTable.Keys.missing)
    }
  }

  private func addNumber(_ number: Double, _ records: RecordReader) {
    if let last, number != last + 1 { isSerial = false }
    if number != number.rounded() { isSerial = false }
    last = number
    let cell = records.bytes(place)
    if isWrittenPlainly { isWrittenPlainly = Self.isPlain(cell) }
    let isYear = Self.isYear(number, cell)
    if kind == .unknown {
      kind = isYear ? .years : .numbers
      numbers = Array(repeating: .nan, count: empty)
      if isYear { codes = Array(repeating: DataTable.Keys.missing, count: empty) }
    } else if kind == .years, !isYear {
      // The texts of years are kept as long as there may be a name among them.
      kind = .numbers
      codes = []
      dictionary = KeyDictionary()
    }
    numbers.append(number)
    if kind == .years { codes.append(dictionary.number(cell).number) }
  }

  /// Four digits, from 1000 to 2999.
  private static func isYear(_ number: Double, _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    number >= 1000 && number < 3000 && number == number.rounded() && cell.count == 4
  }

  /// Digits without a zero before them, few enough to be exact.
  private static func isPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.count <= 15 && cell.allSatisfy { $0 &- 0x30 < 10 } && (cell.count == 1 || cell[0] != 0x30)
  }

  private func turnToTexts(_ records: RecordReader) {
    switch kind {
    case .unknown: codes = Array(repeating: DataTable.Keys.missing, count: empty)
    case .numbers: isLate = true
    case .years, .times, .texts: break
    }
    kind = .texts
    numbers = []
    addText(records)
  }

  /// A text without spaces around it.
  private func addText(_ records: RecordReader) {
    let cell = records.bytes(place)
    codes.append(
      NormalText.isPlain(cell)
        ? dictionary.number(cell).number
        : dictionary.number(of: NormalText.text(records.text(place))))
  }

  func column(rows: Int) -> DataTable.Column {
    let words = Bilingual(name)
    switch kind {
    case .numbers:
      return DataTable.Column(
        id: name, name: words, content: .numbers(numbers), isSerial: isSerial && rows > 2,
        isWrittenPlainly: isWrittenPlainly)
    case .unknown:
      return DataTable.Column(
        id: name, name: words,
        content: .numbers(Array(repeating: .nan, count: rows)))
    case .years, .times, .texts:
      let list = dictionary.texts.map { DataTable.Key($0) }
      return DataTable.Column(
        id: name, name: words,
        content: .keys(DataTable.Keys(codes: codes, list: list, times: placesInTime(list))),
        isSerial: kind == .years && isSerial && rows > 2)
    }
  }

  private func placesInTime(_ list: [DataTable.Key]) -> [Double]? {
    switch kind {
    case .years: list.map { Double($0.id) ?? .nan }
    case .times: list.isEmpty ? nil : times
    case .texts, .numbers, .unknown: nil
    }
  }
}

extension DataTable {
  /// The largest table that is kept in memory where nothing else is said, in bytes.
  package static let usualLimit = 512 << 20

  /// Reads a whole file, which is closed; a broken row is noted and left out.
  package static func read(
    file: Int32, _ hints: TableHints = TableHints(), limit: Int = usualLimit,
    progress: Progress? = nil
  ) throws(ReadingError) -> DataTable {
    try DataTableReader(file: file, hints, limit: limit, progress: progress).table()
  }
}
