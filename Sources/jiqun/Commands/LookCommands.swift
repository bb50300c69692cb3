internal import Measures
internal import TableCharts
internal import Tabular

/// Commands that take a table as it is: each of them has to work.
struct LookCommands {
  let look: TableLook
  let path: String
  private typealias Column = (index: Int, column: TableLook.Column)

  var lines: [String] {
    let names = look.columns.map(\.name).filter { !$0.isEmpty }
    let hasTwins = Set(names).count < names.count
    return chart + (hasTwins ? [] : across.map { [$0] } ?? measures)
  }

  private var columns: [Column] { look.columns.indices.map { ($0, look.columns[$0]) } }

  /// Numbers are drawn, and words that come again are counted.
  private var chart: [String] {
    let isDrawn = look.columns.contains { one in
      one.kind == .word ? one.words < look.table.rowCount - one.missing : one.least != nil
    }
    return isDrawn && look.table.rowCount > 0 ? ["jiqun chart \(path)"] : []
  }

  /// Of a table with times across, the inequality at each.
  private var across: String? {
    let times = HeaderYears(look.columns.map(\.name))
    let found = look.columns.filter {
      $0.kind == .number && times.time($0.name) != nil && $0.least != nil
    }
    guard found.count > 1, let words = unique, found.allSatisfy({ ($0.least ?? -1) >= 0 }),
      found.contains(where: { ($0.largest ?? 0) > 0 })
    else { return nil }
    let range = ShellWord.quoted("\(found[0].name):\(found[found.count - 1].name)")
    return
      "jiqun measure gini \(path) --wide --unit \(ShellWord.quoted(words.name)) --columns \(range)"
  }

  /// A column of words that names each row.
  private var unique: TableLook.Column? {
    look.columns.first {
      $0.kind == .word && !$0.name.isEmpty && $0.words == look.table.rowCount
    }
  }

  private var measures: [String] {
    let values = columns.filter {
      $0.column.kind == .number && !$0.column.isYear && $0.column.least != nil
        && !ColumnNames.isIdentifier($0.column.name)
    }
    // Long tables of offices call their figures so; beside them stand codes.
    let figures = values.first { ColumnNames.figures.contains($0.column.name.lowercased()) }
    guard let value = (columns.count > 5 ? figures : nil) ?? values.first,
      !value.column.name.isEmpty
    else { return [] }
    let named = "--value \(ShellWord.quoted(value.column.name))"
    var lines: [String] = []
    if let series = series(value) {
      lines.append("jiqun measure mann-kendall \(path) \(named) \(series)")
    }
    if let least = value.column.least, let largest = value.column.largest, least >= 0, largest > 0 {
      lines.append("jiqun measure gini \(path) \(named)")
    }
    return lines
  }

  // MARK: Series

  /// The options of a series along time: of all rows, or of each word of a column; nil where times come
  /// twice in what would be one series.
  private func series(_ value: Column) -> String? {
    guard let time = columns.first(where: { $0.column.kind == .time || $0.column.isYear }),
      !time.column.name.isEmpty
    else { return nil }
    let joined = look.table.notices.lazy.compactMap { notice -> [String]? in
      if case .joinedTimes(let names) = notice, names.first == time.column.name {
        names
      } else {
        nil
      }
    }.first
    let name = joined?.joined(separator: ",") ?? time.column.name
    let option = "--time \(ShellWord.quoted(name))"
    if areSeries(time, value, nil) { return option }
    let words = columns.first {
      $0.column.kind == .word && !$0.column.name.isEmpty && areSeries(time, value, $0)
    }
    return words.map { option + " --by \(ShellWord.quoted($0.column.name))" }
  }

  private struct Place: Hashable {
    var time: Double
    var word: Double
  }

  /// Whether each group has two values or more, each at another time.
  private func areSeries(_ time: Column, _ value: Column, _ by: Column?) -> Bool {
    let table = look.table
    var counts: [Double: Int] = [:]
    var seen: Set<Place> = []
    for row in 0..<table.rowCount where !table.columns[value.index][row].isNaN {
      let place = Place(
        time: table.columns[time.index][row], word: by.map { table.columns[$0.index][row] } ?? 0)
      guard !place.time.isNaN else { continue }
      guard seen.insert(place).inserted else { return false }
      counts[place.word, default: 0] += 1
    }
    return !counts.isEmpty && counts.values.allSatisfy { $0 > 1 }
  }
}
