/// Two columns of a table, such as `from_year` and `to_year`, of which the second is not before the
/// first.
struct YearSpan {
  private let name: String
  private let from: Int
  /// The place of the second column.
  let to: Int

  /// All such pairs of the columns that jiqun reads and the table has.
  static func all(_ needs: [ColumnNeed], _ header: [String: Int]) -> [YearSpan] {
    needs.compactMap { need in
      guard need.kind == .year, need.column.hasSuffix("to_year") else { return nil }
      let other = need.column.dropLast("to_year".count) + "from_year"
      guard let from = header[String(other)], let to = header[need.column] else { return nil }
      return YearSpan(name: need.column, from: from, to: to)
    }
  }

  /// What is wrong with the two cells of the current record; nil when nothing is.
  func defect(in csv: CSVReader) -> Defect.Kind? {
    let (first, last) = (csv.raw(csv.cells[from]), csv.raw(csv.cells[to]))
    guard let start = Numbers.integer(first), let end = Numbers.integer(last), end < start else {
      return nil
    }
    return .constraint(column: name, expected: "\(start) or later", found: String(end))
  }
}
