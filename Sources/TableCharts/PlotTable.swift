package import Tabular

/// A column of a table that is to be drawn.
struct PlotColumn {
  var name: String
  var kind: ColumnTable.Kind
  /// Numbers, days since 1970, or places in `words`; NaN where there is none.
  var values: [Double]
  var words: [String] = []
  /// The unit, where a row below the header has it.
  var unit = ""

  /// The number of each row as text; empty where there is none.
  func text(_ row: Int) -> String {
    let value = values[row]
    guard !value.isNaN else { return "" }
    return kind == .word ? words[Int(bounded: value)] : Sentence.number(value)
  }

  func isMissing(_ row: Int) -> Bool {
    values[row].isNaN || kind == .word && words[Int(bounded: values[row])].isEmpty
  }
}

/// The columns of a table; of those with years across, made long.
struct PlotTable {
  var columns: [PlotColumn]
  var hasHeader: Bool
  var rows: Int
  /// What was done to the table.
  var notices: [Bilingual] = []
  /// Whether years stood across: names, time and value are the columns now.
  var isUnpivoted = false

  /// A table as it was read; of the rows the last ones, if there is a limit.
  init(_ table: ColumnTable, limit: Int? = nil) {
    let count = table.rowCount
    let first = max(0, count - (limit ?? count))
    hasHeader = table.header != nil
    rows = count - first
    columns = table.columns.indices.map { index in
      PlotColumn(
        name: table.header?[index] ?? "", kind: table.kinds[index],
        values: first > 0 ? Array(table.columns[index][first...]) : table.columns[index],
        words: table.words[index],
        unit: table.units.indices.contains(index) ? table.units[index] : "")
    }
    if table.notices.contains(where: \.isOfInexact) { readInexact() }
  }

  /// The unit of a column: that in brackets behind its name, where it is one, else that of its cells.
  func unit(_ index: Int) -> String {
    let head = HeaderUnit(header: columns[index].name)
    return UnitNames.isUnit(head.unit) ? head.unit : columns[index].unit
  }

  /// The name of a column; its number where it has none.
  func name(_ index: Int) -> Bilingual {
    let name = columns[index].name
    if name.isEmpty, isUnpivoted { return Bilingual("value", "数值") }
    return name.isEmpty ? Bilingual("column \(index + 1)", "第\(index + 1)列") : Bilingual(name)
  }

  /// A column by name or number, as an option gives it.
  func column(_ name: String, _ option: String) throws(ChartProblem) -> Int {
    if let found = columns.firstIndex(where: { $0.name == name && !name.isEmpty }) { return found }
    let folded = name.lowercased()
    let alike = columns.indices.filter { columns[$0].name.lowercased() == folded }
    if alike.count == 1 { return alike[0] }
    if let number = Int(name), columns.indices.contains(number - 1) { return number - 1 }
    let names = columns.map(\.name).filter { !$0.isEmpty }
    let there =
      names.isEmpty
      ? "1 to \(columns.count)"
      : names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    throw ChartProblem(
      Bilingual(
        "\(option) \(name): there is no such column; there are \(there)",
        "\(option) \(name)：没有这一列；有 \(there)"), isUsage: true)
  }
}

// MARK: Years across

extension PlotTable {
  /// The columns of a header of times: at least two, and most of those with numbers.
  var timeColumns: [Int] {
    let times = HeaderYears(columns.map(\.name))
    let found = columns.indices.filter { index in
      columns[index].kind == .number && times.time(columns[index].name) != nil
    }
    let numbers = columns.count { $0.kind == .number && !ColumnNames.isIdentifier($0.name) }
    return found.count > 1 && found.count * 2 > numbers ? found : []
  }

  /// A row a name and time, where times stand across; the names of one that has several columns of
  /// words are told apart by as few of them as are needed.
  func unpivoted() -> PlotTable? {
    let times = timeColumns
    let labels = labelColumns
    guard !times.isEmpty, !labels.isEmpty else { return nil }
    let read = HeaderYears(columns.map(\.name))
    let found = times.map { read.time(columns[$0].name) }
    let kind = found.allSatisfy { $0?.kind == .year }
    let places = found.map { (kind ? $0?.years : $0?.days) ?? .nan }
    let names = rowNames(labels)
    var long = self
    let order = times.indices.sorted { places[$0] < places[$1] }
    var (codes, xs, values): ([Double], [Double], [Double]) = ([], [], [])
    for row in 0..<rows {
      for index in order {
        codes.append(Double(row))
        xs.append(places[index])
        values.append(columns[times[index]].values[row])
      }
    }
    let label = columns[labels[0]].name
    long.columns = [
      PlotColumn(name: label, kind: .word, values: codes, words: names),
      PlotColumn(name: kind ? "year" : "time", kind: kind ? .number : .time, values: xs),
      PlotColumn(name: subject, kind: .number, values: values),
    ]
    long.rows = codes.count
    long.isUnpivoted = true
    return long
  }

  /// What all rows are figures of, where a column says it: `Indicator Name`, `指标名称`.
  private var subject: String {
    let column = columns.first { column in
      guard column.kind == .word, Set(column.values).count == 1 else { return false }
      let name = column.name.lowercased()
      return ["indicator", "series", "variable", "measure", "subject", "指标"].contains {
        name == $0 || name == $0 + " name" || name == $0 + "名称"
      }
    }
    return column?.text(0) ?? ""
  }

  /// The first column of words that tells all rows apart, or several that do.
  private var labelColumns: [Int] {
    let words = columns.indices.filter { columns[$0].kind == .word }
    if let one = words.first(where: { Set(columns[$0].values).count == rows }) { return [one] }
    let varied = words.filter { Set(columns[$0].values).count > 1 }
    return varied.isEmpty ? Array(words.prefix(1)) : varied
  }

  private func rowNames(_ labels: [Int]) -> [String] {
    var seen: [String: Int] = [:]
    return (0..<rows).map { row in
      let name = labels.map { columns[$0].text(row) }.filter { !$0.isEmpty }
        .joined(separator: ", ")
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      return count > 1 ? "\(name) (\(count))" : name
    }
  }
}

/// Why nothing is drawn.
package struct ChartProblem: Error, Hashable, Sendable {
  package var words: Bilingual
  /// Whether an option is wrong, not the table.
  package var isUsage: Bool

  package init(_ words: Bilingual, isUsage: Bool = false) {
    self.words = words
    self.isUsage = isUsage
  }
}
