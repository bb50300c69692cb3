/// What `datapackage.json` says about one table.
struct TableSchema: Sendable {
  var name: String
  var path: String
  var columns: [ColumnSchema]
  var primaryKey: [String]
  var foreignKeys: [ForeignKey]
}

/// What a schema says about one column.
struct ColumnSchema: Sendable {
  var name: String
  var type: CellType
  var isRequired = false
  var isUnique = false
  var pattern: (text: String, program: Pattern)?
  var words: [String]?
  var minimum: Double?
  var maximum: Double?
  var shortest: Int?
  var longest: Int?
}

/// Columns whose cells must stand in columns of another table.
struct ForeignKey: Sendable, Hashable {
  var columns: [String]
  var table: String
  var targets: [String]
}

/// The type of a column's cells.
enum CellType: String, Sendable, CaseIterable {
  case string, integer, number, boolean, year, yearmonth, date, any

  /// What a message says is expected.
  var expectation: String {
    switch self {
    case .string, .any: "a text"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "true or false"
    case .year: "a year"
    case .yearmonth: "a month such as 2024-05"
    case .date: "a date such as 2024-05-31"
    }
  }

  /// Whether these bytes are of the type.
  func accepts(_ bytes: UnsafeRawBufferPointer) -> Bool {
    switch self {
    case .string, .any: true
    case .integer, .year: Numbers.integer(bytes) != nil
    case .number: Numbers.number(bytes) != nil
    case .boolean: Self.booleans.contains { bytes.elementsEqual($0.utf8) }
    case .yearmonth: Self.isDate(bytes, parts: 2)
    case .date: Self.isDate(bytes, parts: 3)
    }
  }

  private static let booleans = [
    "true", "false", "True", "False", "TRUE", "FALSE", "1", "0",
  ]

  private static func isDate(_ bytes: UnsafeRawBufferPointer, parts: Int) -> Bool {
    let numbers = String(decoding: bytes, as: UTF8.self).split(
      separator: "-", omittingEmptySubsequences: false)
    guard numbers.count == parts, bytes.count == (parts == 2 ? 7 : 10) else { return false }
    let values = numbers.compactMap { Int($0) }
    guard values.count == parts, (1...12).contains(values[1]) else { return false }
    return parts == 2 || (1...days(of: values[1], in: values[0])).contains(values[2])
  }

  private static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
