internal import Glibc

/// Reads a whole file into typed columns, once.
///
/// A column is one of numbers until a text stands in it. A column that turns out to be of texts after
/// numbers that were not kept as texts is read anew, all such columns together.
struct DataTableReader {
  private let file: Int32
  private let delimiter: UInt8?
  private let encoding: TextEncoding?
  private let limit: Int
  private let progress: Progress?

  init(
    file: Int32, delimiter: UInt8?, encoding: TextEncoding?, limit: Int, progress: Progress?
  ) {
    self.file = file
    self.delimiter = delimiter
    self.encoding = encoding
    self.limit = limit
    self.progress = progress
  }

  func table() throws(ReadingError) -> DataTable {
    let again = dup(file)
    var (columns, rows, isBroken) = try pass(file, texts: [])
    let late = Set(columns.indices.filter { columns[$0].isLate })
    if late.isEmpty {
      close(again)
    } else {
      lseek(again, 0, SEEK_SET)
      (columns, rows, isBroken) = try pass(again, texts: late)
    }
    var table = DataTable(columns.map { $0.column(rows: rows) }, rows: rows)
    table.hasBrokenRows = isBroken
    return table
  }

  private func pass(
    _ file: Int32, texts: Set<Int>
  ) throws(ReadingError) -> ([ColumnBuilder], Int, Bool) {
    let source = try ByteSource(file: file, encoding: encoding)
    let records = try RecordReader(source)
    records.delimiter = delimiter ?? Delimiters.guess(records.head)
    let header = try Headers.read(records)
    let columns = header.enumerated().map {
      ColumnBuilder($0.element, isText: texts.contains($0.offset))
    }
    let numbers = NumberReader()
    var (rows, isBroken) = (0, false)
    while try records.advance() {
      guard records.count == header.count, records.broken.isEmpty else {
        if !(records.isBlank && header.count > 1) { isBroken = true }
        continue
      }
      rows += 1
      for (index, column) in columns.enumerated() { column.add(records.bytes(index), numbers) }
      guard rows & 0xFFF == 0 else { continue }
      progress?(source.taken, source.size)
      if columns.reduce(0, { $0 + $1.size }) > limit { throw .tooLarge(limit: limit) }
    }
    return (columns, rows, isBroken)
  }
}

/// One column while it is read.
private final class ColumnBuilder {
  private enum Kind { case unknown, years, numbers, texts }

  private let name: String
  private var kind: Kind
  private var numbers: [Double] = []
  private var codes: [UInt32] = []
  private var dictionary = KeyDictionary()
  /// Rows before the first that has anything in it.
  private var empty = 0
  /// A text stands after numbers that were not kept as texts.
  private(set) var isLate = false
  private var isSerial = true
  private var last: Double?

  init(_ name: String, isText: Bool) {
    self.name = name
    kind = isText ? .texts : .unknown
  }

  /// About how many bytes it takes.
  var size: Int { numbers.count * 8 + codes.count * 4 + dictionary.count * 64 }

  func add(_ cell: UnsafeBufferPointer<UInt8>, _ reader: NumberReader) {
    if kind == .texts { return addText(cell) }
    switch reader.read(cell) {
    case .number(let number): addNumber(number, cell)
    case .missing: addMissing()
    case .wrong: turnToTexts(cell)
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
    case .texts: codes.append(DataTable.Keys.missing)
    }
  }

  private func addNumber(_ number: Double, _ cell: UnsafeBufferPointer<UInt8>) {
    if let last, number != last + 1 { isSerial = false }
    if number != number.rounded() { isSerial = false }
    last = number
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

  private func turnToTexts(_ cell: UnsafeBufferPointer<UInt8>) {
    switch kind {
    case .unknown: codes = Array(repeating: DataTable.Keys.missing, count: empty)
    case .numbers: isLate = true
    case .years, .texts: break
    }
    kind = .texts
    numbers = []
    addText(cell)
  }

  private func addText(_ cell: UnsafeBufferPointer<UInt8>) {
    codes.append(dictionary.number(cell).number)
  }

  func column(rows: Int) -> DataTable.Column {
    let words = Words(name)
    switch kind {
    case .numbers:
      return DataTable.Column(
        id: name, name: words, content: .numbers(numbers), isSerial: isSerial && rows > 2)
    case .unknown:
      return DataTable.Column(
        id: name, name: words,
        content: .numbers(Array(repeating: .nan, count: rows)))
    case .years, .texts:
      let list = dictionary.texts.map { DataTable.Key($0) }
      let times = kind == .years ? list.map { Double($0.id) ?? .nan } : nil
      return DataTable.Column(
        id: name, name: words,
        content: .keys(DataTable.Keys(codes: codes, list: list, times: times)),
        isSerial: kind == .years && isSerial && rows > 2)
    }
  }
}

extension DataTable {
  /// The largest table that is kept in memory where nothing else is said, in bytes.
  package static let usualLimit = 512 << 20

  /// Reads a whole file, which is closed; a broken row is noted and left out.
  package static func read(
    file: Int32, delimiter: UInt8? = nil, encoding: TextEncoding? = nil,
    limit: Int = usualLimit, progress: Progress? = nil
  ) throws(ReadingError) -> DataTable {
    try DataTableReader(
      file: file, delimiter: delimiter, encoding: encoding, limit: limit, progress: progress
    ).table()
  }
}
