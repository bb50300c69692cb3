/// What was understood of a table.
package struct TableLook: Sendable {
  package struct Column: Sendable {
    package var name: String
    package var kind: ColumnTable.Kind
    package var time: TimeKind?
    /// Whether all numbers are whole and between 1000 and 2999.
    package var isYear = false
    package var missing = 0
    /// The least and the largest number or time.
    package var least: Double?
    package var largest: Double?
    /// How many different words, and the first of them.
    package var words = 0
    package var firstWords: [String] = []
  }

  package var encoding: TextEncoding
  package var layout: TableLayout
  package var table: ColumnTable
  package var columns: [Column] = []

  /// Reads a whole table.
  package init(file: Int32, _ hints: TableHints) throws(ReadingError) {
    let source = try ByteSource(file: file, encoding: hints.encoding)
    let rows = try TableRows(source, hints, allowsTwins: true)
    encoding = source.encoding
    layout = rows.layout
    table = try ColumnTable(rows, source, hints)
    columns = table.kinds.indices.map(column)
  }

  private func column(_ index: Int) -> Column {
    var column = Column(
      name: table.header?[index] ?? "", kind: table.kinds[index], time: table.times[index])
    let values = table.columns[index]
    if column.kind == .word {
      column.words = table.words[index].count { !$0.isEmpty }
      column.firstWords = Array(table.words[index].filter { !$0.isEmpty }.prefix(3))
      if let empty = table.words[index].firstIndex(of: "") {
        column.missing = values.count { $0 == Double(empty) }
      }
      return column
    }
    let there = values.filter { !$0.isNaN }
    column.missing = values.count - there.count
    (column.least, column.largest) = (there.min(), there.max())
    column.isYear =
      column.kind == .number && !there.isEmpty
      && there.allSatisfy { (1000..<3000).contains($0) && $0 == $0.rounded() }
      && (ColumnTable.isYearName(column.name) || there.allSatisfy { (1500...2200).contains($0) })
    return column
  }

  /// A cell of a row as text.
  package func text(_ row: Int, _ column: Int, _ number: (Double) -> String) -> String {
    let value = table.columns[column][row]
    if table.kinds[column] == .word { return table.words[column][Int(bounded: value)] }
    guard !value.isNaN else { return "" }
    guard table.kinds[column] == .time else { return number(value) }
    return Self.text(time: value, table.times[column] ?? .day)
  }

  /// Days since 1970 as a time of a kind.
  package static func text(time days: Double, _ kind: TimeKind) -> String {
    let whole = days.rounded(.down)
    guard abs(whole) < 1e8 else { return "" }
    let date = Calendar.date(days: Int(bounded: whole))
    switch kind {
    case .year: return "\(date.year)"
    case .halfYear: return TimeValue(kind, year: date.year, part: (date.month + 5) / 6).text
    case .quarter: return TimeValue(kind, year: date.year, part: (date.month + 2) / 3).text
    case .month: return TimeValue(kind, year: date.year, part: date.month).text
    case .week:
      let thursday = Calendar.date(days: Int(bounded: whole) + 3).year
      return TimeValue(
        kind, year: thursday,
        part: (Int(bounded: whole) - Calendar.firstMonday(of: thursday)) / 7 + 1
      ).text
    case .day: return TimeValue(.day, year: date.year, part: date.month, day: date.day).text
    case .instant where date.year == TimeValue.clockYear: return clock((days - whole) * 86_400)
    case .instant:
      let day = TimeValue(.day, year: date.year, part: date.month, day: date.day).text
      return day + " " + clock((days - whole) * 86_400)
    }
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(bounded: (seconds * 1000).rounded())
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let (hours, rest) = (whole / 3_600_000, whole % 3_600_000)
    let text = two(hours) + ":" + two(rest / 60_000) + ":" + two(rest % 60_000 / 1000)
    let part = whole % 1000
    return part == 0 ? text : text + "." + String("\(1000 + part)".dropFirst())
  }
}
