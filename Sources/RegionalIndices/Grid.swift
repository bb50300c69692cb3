/// What an index gives for each region and each industry: a row a region, with the names of the table
/// that was measured.
///
/// A collection of rows, and of cells by two numbers from 0 or by two names.
///
///     let table = try Matrix(
///       [[40, 10], [20, 30]], rowNames: ["Jiangsu", "Anhui"], columnNames: ["ICT", "textiles"])
///     let quotients = try table.locationQuotients().quotients
///     quotients["Jiangsu", "ICT"]?.value  // 1.3333…
///     quotients[0, 1].value               // 0.5
///     quotients[1].map(\.value)           // [0.6666…, 1.5]
public struct Grid<Cell>: RandomAccessCollection {
  private let cells: [[Cell]]
  /// The names of rows and columns; empty where the table that was measured has none.
  public let names: TableNames

  /// A grid of rows that are equally long.
  init(_ cells: [[Cell]], names: TableNames = TableNames()) {
    self.cells = cells
    self.names = names
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { cells.count }

  /// One row, counted from 0; as an array, it traps outside.
  ///
  /// - Complexity: O(1).
  public subscript(row: Int) -> [Cell] { cells[row] }

  /// The cell in a row and a column, both counted from 0; as an array, it traps outside.
  ///
  /// - Complexity: O(1).
  public subscript(row: Int, column: Int) -> Cell { cells[row][column] }

  /// The cell of two names, the first of each where a name comes twice; nil where there is no such name.
  ///
  /// - Complexity: O(rows + columns).
  public subscript(row: String, column: String) -> Cell? {
    guard let row = names.rows.firstIndex(of: row),
      let column = names.columns.firstIndex(of: column)
    else { return nil }
    return cells[row][column]
  }

  /// How many columns.
  public var columns: Int { cells.first?.count ?? 0 }

  /// A grid of what each cell becomes, with the same names.
  ///
  /// - Complexity: O(cells).
  public func mapCells<Other>(_ change: (Cell) -> Other) -> Grid<Other> {
    Grid<Other>(cells.map { $0.map(change) }, names: names)
  }
}

extension Grid: Equatable where Cell: Equatable {}
extension Grid: Hashable where Cell: Hashable {}
extension Grid: Sendable where Cell: Sendable {}

/// Written as a list of rows, without names.
extension Grid: Encodable where Cell: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cells)
  }
}

/// What the rows and the columns of a table are called.
///
///     TableNames(rows: ["Jiangsu", "Anhui"], columns: ["ICT", "textiles"])
public struct TableNames: Hashable, Sendable {
  /// One name a row, or none at all.
  public let rows: [String]
  /// One name a column, or none at all.
  public let columns: [String]

  /// Names; without any, rows and columns go by their numbers.
  public init(rows: [String] = [], columns: [String] = []) {
    self.rows = rows
    self.columns = columns
  }

  /// The names of the table whose rows are turned into columns.
  var transposed: TableNames { TableNames(rows: columns, columns: rows) }

  /// Names on one side for both: each industry by each industry.
  var columnsByColumns: TableNames { TableNames(rows: columns, columns: columns) }
}
