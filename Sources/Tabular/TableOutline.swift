/// What the columns of a table hold, so that they can be offered for a measure.
package struct TableOutline: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Whole numbers from 1000 to 2999, or dates.
    case years
    case numbers
    case names
    /// No row has anything in it.
    case empty
  }

  package struct Column: Hashable, Sendable {
    package var name: String
    package var kind: Kind
    /// The different texts in order of appearance, of times in their order; of numbers none, of names not more than
    /// `TableOutline.mostTexts`.
    package var texts: [String]
    /// Whole numbers that go up by one from row to row: a number of the row, not a figure.
    package var isSerial = false
  }

  package static let mostTexts = 2000

  package init(columns: [Column], rows: Int, dependents: [String: Set<String>]) {
    self.columns = columns
    self.rows = rows
    self.dependents = dependents
  }

  package private(set) var columns: [Column] = []
  /// How many rows there are.
  package private(set) var rows = 0
  /// For each column of names those that are the same wherever it is the same, as the region of a
  /// province.
  package private(set) var dependents: [String: Set<String>] = [:]

  /// A column `output` or `total_output`, and rows with the names of columns, make a table one of
  /// inputs and outputs.
  package var isMatrix: Bool {
    let names = Set(columns.map(\.name))
    guard names.contains("output") || names.contains("total_output") else { return false }
    // With blocks there are rows below the deliveries too.
    if names.contains("block") { return true }
    guard let rows = column("row") ?? columns.first else { return false }
    return !rows.texts.isEmpty && rows.texts.allSatisfy(names.contains)
  }

  /// The rows have the names of the columns, in their order: comparisons of criteria.
  package var isSquare: Bool {
    guard let first = columns.first, first.kind == .names, rows > 1 else { return false }
    return first.texts == columns.dropFirst().map(\.name)
  }

  /// The years that columns are named after, ascending, where all columns but the first are: a table
  /// with years across, as yearbooks print them.
  package var wideYears: [String] {
    let isWide = columns.dropFirst().allSatisfy { $0.kind == .numbers || $0.kind == .years }
    guard isWide, columns.first?.kind == .names else { return [] }
    let times = HeaderYears(columns.map(\.name))
    let years = columns.dropFirst().compactMap { column in
      times.time(column.name).flatMap {
        $0.kind == .year ? (year: $0.year, name: column.name) : nil
      }
    }
    return years.count == columns.count - 1 ? years.sorted { $0 < $1 }.map(\.name) : []
  }

  package func column(_ name: String) -> Column? { columns.first { $0.name == name } }
  package func names(_ kind: Kind) -> [String] {
    columns.filter { $0.kind == kind }.map(\.name)
  }

  /// Reads a whole table.
  package static func read(
    file: Int32, delimiter: UInt8? = nil, encoding: TextEncoding? = nil
  ) throws(ReadingError) -> TableOutline {
    var hints = TableHints()
    (hints.delimiter, hints.encoding) = (delimiter, encoding)
    return try DataTable.read(file: file, hints).outline(in: .english)
  }
}
