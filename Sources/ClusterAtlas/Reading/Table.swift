import Synchronization

/// A value made from one row of a table of the package.
///
/// The initializer is also the contract: the columns it asks for, their types and the tables they
/// refer to are what the check of a package demands.
protocol TableRow: Sendable {
  /// The name of the table, as in `datapackage.json`.
  static var table: StaticString { get }
  init(_ row: inout RowReader)
}

/// A value that is made when it is first asked for, once.
///
/// It stands in what holds it: as an object each type of value would be one more to make when the
/// program starts.
package struct Lazy<Value: Sendable>: ~Copyable, Sendable {
  private let stored = Mutex<Value?>(nil)

  package init() {}

  /// Whether it was asked for.
  var isMade: Bool { stored.withLock { $0 != nil } }

  package func callAsFunction(_ make: () -> Value) -> Value {
    stored.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}

/// Values by name, each made when it is first asked for. Making one may ask for another.
struct Memo<Value: Sendable>: ~Copyable, Sendable {
  private let stored = Mutex<[String: Value]>([:])

  func value(_ name: String, _ make: () -> Value) -> Value {
    if let value = stored.withLock({ $0[name] }) { return value }
    let made = make()
    stored.withLock { $0[name] = made }
    return made
  }
}

/// The rows of one table, read when first asked for. A table that the package lacks is empty.
///
/// The constraint stands at the extensions: on the class itself each table would be looked up among the
/// conformances of the whole program when it is made.
///
/// What is made stands in it, not in a `Lazy` of its own: each type of a table would be one more to make.
final class Table<Row: Sendable>: Sendable {
  fileprivate let files: PackageFiles
  fileprivate let stored = Mutex<[Row]?>(nil)
  fileprivate let positions = Mutex<RowNumbers?>(nil)
  fileprivate let indexes = Mutex<[RecordIndex]>([])
  fileprivate let plan = Mutex<RowReader.Plan?>(nil)

  init(_ files: PackageFiles) {
    self.files = files
  }
}

extension Table where Row: TableRow {

  /// All rows in the order of the file. The first call reads the file: O(its bytes).
  var rows: [Row] {
    stored.withLock { made in
      if let made { return made }
      let rows = Self.read(from: files)
      made = rows
      return rows
    }
  }

  /// The rows with this text in a column, in the order of the file; with `isWanted` only those whose bytes
  /// in a second column are. The first call for a column reads the file: O(its bytes); then only what is
  /// found is read, anew each time.
  func rows(
    where column: StaticString, is key: String,
    and second: StaticString? = nil, _ isWanted: (UnsafeRawBufferPointer) -> Bool = { _ in true }
  ) -> [Row] {
    guard let content = files.table("\(Row.table)") else { return [] }
    return content.withBytes { bytes in
      let starts = starts(where: column, is: key, in: content, bytes)
      guard !starts.isEmpty else { return [] }
      var reader = reader(of: bytes, isStatic: content.isStatic)
      let place = second.flatMap { reader.column($0) }
      var rows: [Row] = []
      for start in starts {
        if let place, reader.next(at: start, first: place + 1), let cell = reader.raw(place),
          !isWanted(cell)
        {
          continue
        }
        if reader.next(at: start) { rows.append(Row(&reader)) }
      }
      keep(reader.plan)
      return rows
    }
  }

  /// A reader that knows what readers of this table before it have found out.
  private func reader(of bytes: UnsafeRawBufferPointer, isStatic: Bool) -> RowReader {
    guard let plan = plan.withLock({ $0 }) else { return RowReader(bytes, isStatic: isStatic) }
    return RowReader(bytes, isStatic: isStatic, plan: plan)
  }

  private func keep(_ plan: RowReader.Plan) { self.plan.withLock { $0 = plan } }

  /// Whether there is a row with this text in a column. O(1) after the first call.
  func hasRow(where column: StaticString, is key: String) -> Bool {
    count(where: column, is: key) > 0
  }

  /// How many rows have this text in a column; none is read. O(rows found) after the first call.
  func count(where column: StaticString, is key: String) -> Int {
    files.table("\(Row.table)").map { content in
      content.withBytes { starts(where: column, is: key, in: content, $0).count }
    } ?? 0
  }

  private func starts(
    where column: StaticString, is key: String, in content: FileContent,
    _ bytes: UnsafeRawBufferPointer
  ) -> [Int] {
    if case .embedded(let file) = content, let made = EmbeddedIndex(file: file, column: column) {
      return made.starts(of: key, in: bytes)
    }
    return indexes.withLock { indexes in
      if let made = indexes.first(where: { $0.column.bytes.isSame(as: column.bytes) }) {
        return made.starts(of: key, in: bytes)
      }
      let made = RecordIndex(column, of: bytes)
      indexes.append(made)
      return made.starts(of: key, in: bytes)
    }
  }

  /// How many bytes its file has; 0 where there is none.
  static func size(in files: PackageFiles) -> Int {
    files.table("\(Row.table)")?.withBytes(\.count) ?? 0
  }

  /// All rows without keeping them.
  static func read(from files: PackageFiles) -> [Row] {
    files.table("\(Row.table)").map(read) ?? []
  }

  /// Hands over the rows one after another, of which none is kept.
  static func scan(_ files: PackageFiles, _ body: (Row) -> Void) {
    guard let content = files.table("\(Row.table)") else { return }
    content.withBytes { bytes in
      var reader = RowReader(bytes, isStatic: content.isStatic)
      while reader.next() { body(Row(&reader)) }
    }
  }

  /// The texts of two columns, row by row; rows that lack one of them are left out. With `word` only of the
  /// rows in which its bytes stand: O(bytes of the file), sixteen at a time.
  static func texts(
    _ first: StaticString, _ second: StaticString, mentioning word: String? = nil,
    in files: PackageFiles
  ) -> [(first: String, second: String)] {
    guard let content = files.table("\(Row.table)") else { return [] }
    return content.withBytes { bytes in
      var reader = RowReader(bytes, isStatic: content.isStatic)
      guard let first = reader.column(first), let second = reader.column(second) else { return [] }
      var texts: [(String, String)] = []
      while reader.next(mentioning: word) {
        if let one = reader.text(first), let other = reader.text(second) {
          texts.append((one, other))
        }
      }
      return texts
    }
  }

  /// Whether one of the rows is such a one; nothing behind the first is read.
  static func contains(in files: PackageFiles, _ isSuch: (Row) -> Bool) -> Bool {
    files.table("\(Row.table)").map { content in
      content.withBytes { bytes in
        var reader = RowReader(bytes, isStatic: content.isStatic)
        while reader.next() { if isSuch(Row(&reader)) { return true } }
        return false
      }
    } ?? false
  }

  /// Whether there is a row; none is made, and nothing behind the first is read.
  static func hasRows(in files: PackageFiles) -> Bool {
    files.table("\(Row.table)").map { content in
      content.withBytes { bytes in
        var reader = CSVReader(bytes)
        return reader.next() && reader.next()
      }
    } ?? false
  }

  private static func read(_ content: FileContent) -> [Row] {
    content.withBytes { bytes in
      var reader = RowReader(bytes, isStatic: content.isStatic)
      var rows: [Row] = []
      while reader.next() { rows.append(Row(&reader)) }
      return rows
    }
  }
}

/// The tables that were asked for, by the type of their rows.
final class MadeTables: Sendable {
  private let stored = Mutex<[(type: ObjectIdentifier, table: any AnyObject & Sendable)]>([])

  func table<Row: TableRow>(of files: PackageFiles) -> Table<Row> {
    stored.withLock { tables in
      let type = ObjectIdentifier(Row.self)
      for made in tables where made.type == type {
        return unsafeDowncast(made.table, to: Table<Row>.self)
      }
      let table = Table<Row>(files)
      tables.append((type, table))
      return table
    }
  }
}

extension Table where Row: TableRow, Row: Identifiable {
  /// The row with this identifier: O(1) after the first call.
  subscript<Subject>(id: Identifier<Subject>) -> Row? where Row.ID == Identifier<Subject> {
    position(of: id).map { rows[$0] }
  }

  /// The same where few rows of many are asked for: only that row is read.
  func row<Subject>(_ id: Identifier<Subject>) -> Row? where Row.ID == Identifier<Subject> {
    isRead ? self[id] : rows(where: "id", is: id.rawValue).first
  }

  private var isRead: Bool { stored.withLock { $0 != nil } }

  /// The number of the row with this identifier in the order of the file; of two the first.
  func position<Subject>(of id: Identifier<Subject>) -> Int?
  where Row.ID == Identifier<Subject> {
    let rows = rows
    return positions.withLock { made in
      if let made { return made.first(id.rawValue) }
      let numbers = RowNumbers(rows, by: \.id.rawValue)
      made = numbers
      return numbers.first(id.rawValue)
    }
  }
}
