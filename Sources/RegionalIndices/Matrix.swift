/// A table of numbers, stored row by row.
///
/// Regions in rows and industries in columns, unless an index says otherwise.
///
///     let table = try Matrix([[40, 10], [20, 30]])
///     table[0, 1]  // 10
///
/// With names of regions and industries, what is measured of it has them too; see ``Grid``.
public struct Matrix: Hashable, Sendable {
  /// How many rows.
  public let rows: Int
  /// How many columns.
  public let columns: Int
  /// The numbers, row by row.
  public internal(set) var values: [Double]
  /// What rows and columns are called; empty where nobody said.
  public let names: TableNames

  /// A table from its rows, which must be equally long; numbers are not checked.
  ///
  /// - Parameters:
  ///   - rows: the numbers.
  ///   - rowNames: one a row, or none at all.
  ///   - columnNames: one a column, or none at all.
  /// - Throws: ``IndexError/ragged(row:)``, ``IndexError/lengthMismatch(expected:found:)`` for names.
  /// - Complexity: O(cells).
  public init(
    _ rows: [[Double]], rowNames: [String] = [], columnNames: [String] = []
  ) throws(IndexError) {
    let width = rows.first?.count ?? 0
    if let row = rows.firstIndex(where: { $0.count != width }) { throw .ragged(row: row) }
    if !rowNames.isEmpty { try Checks.sameLength(rowNames.count, rows.count) }
    if !columnNames.isEmpty { try Checks.sameLength(columnNames.count, width) }
    self.init(
      rows: rows.count, columns: width, values: rows.flatMap { $0 },
      names: TableNames(rows: rowNames, columns: columnNames))
  }

  /// A table from numbers in row order.
  ///
  /// - Parameters:
  ///   - rows: how many rows.
  ///   - columns: how many columns.
  ///   - values: rows × columns numbers, not checked.
  /// - Throws: ``IndexError/lengthMismatch(expected:found:)`` when there are not rows × columns.
  /// - Complexity: O(1).
  public init(rows: Int, columns: Int, rowMajor values: [Double]) throws(IndexError) {
    try Checks.sameLength(values.count, rows * columns)
    self.init(rows: rows, columns: columns, values: values)
  }

  init(rows: Int, columns: Int, values: [Double], names: TableNames = TableNames()) {
    self.rows = rows
    self.columns = columns
    self.values = values
    self.names = names
  }

  init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(
      rows: rows, columns: columns, values: Array(repeating: value, count: rows * columns))
  }

  /// The number in a row and a column, both counted from 0; as an array, it traps outside.
  public subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  /// One row, counted from 0.
  ///
  /// - Complexity: O(columns).
  public func row(_ row: Int) -> [Double] {
    Array(values[row * columns..<(row + 1) * columns])
  }

  /// One column, counted from 0.
  ///
  /// - Complexity: O(rows).
  public func column(_ column: Int) -> [Double] {
    (0..<rows).map { self[$0, column] }
  }

  /// The table as a list of rows.
  public var nested: [[Double]] { (0..<rows).map(row) }

  /// The sum of each row, rounded once.
  ///
  /// - Complexity: O(cells).
  public var rowTotals: [Double] {
    (0..<rows).map { values[$0 * columns..<($0 + 1) * columns].exactSum() }
  }

  /// The sum of each column, rounded once.
  ///
  /// - Complexity: O(cells).
  public var columnTotals: [Double] {
    (0..<columns).map { column in
      (0..<rows).lazy.map { self[$0, column] }.exactSum()
    }
  }

  /// Rows turned into columns.
  public var transposed: Matrix {
    Matrix(
      rows: columns, columns: rows, values: (0..<columns).flatMap(column), names: names.transposed)
  }

  /// What each cell gives, under the names of this table.
  func grid<Cell>(_ cell: (_ row: Int, _ column: Int) -> Cell) -> Grid<Cell> {
    Grid((0..<rows).map { row in (0..<columns).map { cell(row, $0) } }, names: names)
  }

  /// The first cell that meets a condition, in row order.
  func firstCell(where condition: (Double) -> Bool) -> (row: Int, column: Int)? {
    guard let index = values.firstIndex(where: condition) else { return nil }
    return (index / columns, index % columns)
  }

  /// The product with a list of `columns` numbers.
  func times(_ vector: [Double]) -> [Double] {
    (0..<rows).map { row in
      var sum = CompensatedSum()
      for column in 0..<columns { sum.add(self[row, column] * vector[column]) }
      return sum.value
    }
  }

  /// The product of a list of `rows` numbers with the table.
  func leftTimes(_ vector: [Double]) -> [Double] {
    var sums = Array(repeating: CompensatedSum(), count: columns)
    for row in 0..<rows {
      for column in 0..<columns { sums[column].add(vector[row] * self[row, column]) }
    }
    return sums.map(\.value)
  }
}

/// Written as a list of rows, without names.
extension Matrix: Codable {
  public init(from decoder: any Decoder) throws {
    let rows = try decoder.singleValueContainer().decode([[Double]].self)
    do throws(IndexError) {
      try self.init(rows)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "rows of different lengths"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var rows = encoder.singleValueContainer()
    try rows.encode(nested)
  }
}
