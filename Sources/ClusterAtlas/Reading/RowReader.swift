internal import CSearch

/// What a row type asks of a column: found by tracing its initializer, checked when a package
/// comes from a directory.
struct ColumnNeed: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case text, integer, number, boolean
    /// An integer from 1000 to 3000, whatever the schema allows.
    case year
    /// A path relative to the package that stays inside it.
    case path
    case choice([String])
    /// A number from minus this to this.
    case degrees(Double)
  }

  var column: String
  var kind: Kind
  var isRequired: Bool
  var isKey = false
  /// The table whose `id` the cell must be.
  var reference: String?
  /// The table whose `id` the cell must not be.
  var exclusion: String?
}

/// Gives the cells of the current record to a row type's initializer.
///
/// The initializer asks for columns by name in the same order for each record, so the names are
/// looked up for the first one only. An empty cell is missing: empty text, nil or zero.
struct RowReader {
  /// What the reader has found out of a table: where the cells of its header are, and in which column
  /// what the row type asks for stands. A further reader of the same bytes begins with it.
  struct Plan: @unchecked Sendable {
    fileprivate var header: [CSVReader.Cell] = []
    /// The names are texts of the program, which stay where they are.
    fileprivate var steps: [(name: UnsafePointer<UInt8>, column: Int)] = []
  }

  private var csv: CSVReader
  private(set) var plan: Plan
  private var step = 0
  private var needs: [ColumnNeed]?

  /// Reads the header; rows follow with `next()`.
  init(_ bytes: UnsafeRawBufferPointer, isStatic: Bool = false) {
    csv = CSVReader(bytes, isStatic: isStatic)
    plan = Plan()
    if csv.next() { plan.header = csv.cells }
  }

  /// Reads the same bytes as a reader before; records are found by `next(at:)`.
  init(_ bytes: UnsafeRawBufferPointer, isStatic: Bool, plan: Plan) {
    csv = CSVReader(bytes, isStatic: isStatic)
    self.plan = plan
  }

  /// Steps to the next record; false at the end.
  mutating func next() -> Bool {
    step = 0
    return csv.next()
  }

  /// Steps to the record that begins here.
  mutating func next(at start: Int) -> Bool {
    csv.seek(start)
    return next()
  }

  /// Steps to the next record in which these bytes stand, with nil to the next one.
  mutating func next(mentioning word: String?) -> Bool {
    step = 0
    return word.map { csv.next(mentioning: $0) } ?? csv.next()
  }

  /// Steps to the record that begins here, of which only the first cells are read.
  mutating func next(at start: Int, first count: Int) -> Bool {
    csv.seek(start)
    return csv.next(first: count)
  }

  /// The bytes of a cell of the current record, without its outer quotes; nil where there is none.
  func raw(_ column: Int) -> UnsafeRawBufferPointer? {
    csv.cells.indices.contains(column) ? csv.raw(csv.cells[column]) : nil
  }

  /// The text of a cell of the current record, nil where there is none.
  func text(_ column: Int) -> String? {
    csv.cells.indices.contains(column) ? csv.text(csv.cells[column]) : nil
  }

  /// The number of a column, nil when there is none of this name; of two the last.
  func column(_ name: StaticString) -> Int? {
    plan.header.lastIndex { csv.raw($0).isSame(as: name.bytes) }
  }

  /// The columns that the row type asks for.
  static func needs<Row: TableRow>(of _: Row.Type) -> [ColumnNeed] {
    var reader = RowReader(UnsafeRawBufferPointer(start: nil, count: 0))
    reader.needs = []
    _ = Row(&reader)
    return reader.needs ?? []
  }

  private mutating func cell(
    _ name: StaticString, _ need: @autoclosure () -> ColumnNeed
  ) -> CSVReader.Cell? {
    defer { step += 1 }
    if step < plan.steps.count, plan.steps[step].name == name.utf8Start {
      let column = plan.steps[step].column
      return column < csv.cells.count ? csv.cells[column] : nil
    }
    needs?.append(need())
    let column = column(name) ?? Int.max
    if step == plan.steps.count { plan.steps.append((name.utf8Start, column)) }
    return column < csv.cells.count ? csv.cells[column] : nil
  }
}

extension RowReader {
  /// Without a closure, which would copy the reader for each cell.
  private func text(of cell: CSVReader.Cell?) -> String {
    if let cell { csv.text(cell) } else { "" }
  }

  /// The row's own identifier: required and unique.
  /// With `table`, it must not be one of that table's either.
  mutating func id<Row>(notIn table: StaticString? = nil) -> Identifier<Row> {
    let found = cell(
      "id",
      ColumnNeed(
        column: "id", kind: .text, isRequired: true, isKey: true, exclusion: table?.description))
    return Identifier(text(of: found))
  }

  /// Text, empty when missing.
  mutating func text(_ name: StaticString, required: Bool = false) -> String {
    let found = cell(
      name, ColumnNeed(column: name.description, kind: .text, isRequired: required))
    return text(of: found)
  }

  /// Text, nil when missing.
  mutating func optionalText(_ name: StaticString) -> String? {
    let text = text(name)
    return text.isEmpty ? nil : text
  }

  /// The columns `NAME_en` and `NAME_zh`.
  mutating func bilingual(
    _ english: StaticString, _ chinese: StaticString, required: Bool = false
  ) -> Bilingual {
    Bilingual(text(english, required: required), text(chinese))
  }

  /// The path of a file of the package; required.
  mutating func path(_ name: StaticString) -> String {
    let found = cell(name, ColumnNeed(column: name.description, kind: .path, isRequired: true))
    return found.map { csv.copy($0) } ?? ""
  }

  /// The identifier of a row of another table, which is that of its type unless another holds such
  /// rows too; required.
  mutating func key<Row: TableRow>(
    _ name: StaticString, of table: StaticString = Row.table
  ) -> Identifier<Row> {
    let found = cell(
      name,
      ColumnNeed(
        column: name.description, kind: .text, isRequired: true, reference: table.description))
    return Identifier(text(of: found))
  }

  /// The identifier of a row of another table, nil when missing.
  mutating func optionalKey<Row: TableRow>(_ name: StaticString) -> Identifier<Row>? {
    let found = cell(
      name,
      ColumnNeed(
        column: name.description, kind: .text, isRequired: false,
        reference: Row.table.description))
    guard let found, !found.isEmpty else { return nil }
    return Identifier(csv.text(found))
  }
}

extension RowReader {
  /// An integer, nil when missing.
  mutating func integer(
    _ name: StaticString, required: Bool = false, of table: StaticString? = nil
  ) -> Int? {
    let found = cell(
      name,
      ColumnNeed(
        column: name.description, kind: Self.isYear(name.description) ? .year : .integer,
        isRequired: required, reference: table?.description))
    if let found { return Numbers.integer(csv.raw(found)) }
    return nil
  }

  private static func isYear(_ name: String) -> Bool { name == "year" || name.hasSuffix("_year") }

  /// A number, nil when missing.
  mutating func number(_ name: StaticString, required: Bool = false) -> Double? {
    let found = cell(
      name, ColumnNeed(column: name.description, kind: .number, isRequired: required))
    if let found { return Numbers.number(csv.raw(found)) }
    return nil
  }

  /// Degrees from minus `limit` to `limit`, nil when missing.
  mutating func degrees(
    _ name: StaticString, _ limit: Double, required: Bool = false
  ) -> Double? {
    let found = cell(
      name, ColumnNeed(column: name.description, kind: .degrees(limit), isRequired: required))
    if let found { return Numbers.number(csv.raw(found)) }
    return nil
  }

  /// Two columns of degrees; nil when one is missing.
  mutating func coordinate(
    _ longitude: StaticString, _ latitude: StaticString, required: Bool = false
  ) -> Coordinate? {
    let east = degrees(longitude, 180, required: required)
    let north = degrees(latitude, 90, required: required)
    return Coordinate(east, north)
  }

  /// A number and the digits as they stand in the file.
  mutating func numberAsGiven(_ name: StaticString) -> (value: Double, digits: String) {
    let found = cell(
      name, ColumnNeed(column: name.description, kind: .number, isRequired: true))
    guard let found else { return (0, "") }
    return (Numbers.number(csv.raw(found)) ?? 0, csv.copy(found))
  }

  /// Whether the cell says true.
  mutating func boolean(_ name: StaticString) -> Bool {
    let found = cell(
      name, ColumnNeed(column: name.description, kind: .boolean, isRequired: true))
    guard let found, let first = csv.raw(found).first else { return false }
    return "tT1".utf8.contains(first)
  }

  /// Whether the cell says true; nil when it is empty.
  mutating func optionalBoolean(_ name: StaticString) -> Bool? {
    let found = cell(
      name, ColumnNeed(column: name.description, kind: .boolean, isRequired: false))
    guard let found, let first = csv.raw(found).first else { return nil }
    return "tT1".utf8.contains(first)
  }

  /// One of the words of an enumeration; nil when the cell is empty.
  mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ name: StaticString, required: Bool = false
  ) -> Choice? where Choice.RawValue: LosslessStringConvertible {
    let found = cell(
      name,
      ColumnNeed(
        column: name.description, kind: .choice(Choice.allCases.map { "\($0.rawValue)" }),
        isRequired: required))
    guard let found, !found.isEmpty, let value = Choice.RawValue(csv.text(found)) else {
      return nil
    }
    return Choice(rawValue: value)
  }

  /// One of the words of an enumeration; `missing` when the cell is empty.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: StaticString, missing: Choice, required: Bool = true
  ) -> Choice where Choice.RawValue: LosslessStringConvertible {
    optionalChoice(name, required: required) ?? missing
  }
}

extension StaticString {
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both are the same bytes. O(bytes), some for an instruction.
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count, let one = baseAddress, let two = other.baseAddress else {
      return count == other.count
    }
    return same_bytes(one, two, count) != 0
  }
}
