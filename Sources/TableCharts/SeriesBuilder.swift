import Charts
import Tabular

/// Makes series of the rows of a table, as a choice says.
struct SeriesBuilder {
  let choice: ChartChoice
  private var table: PlotTable { choice.table }
  private var language: Language

  init(_ choice: ChartChoice, _ language: Language) {
    self.choice = choice
    self.language = language
  }

  /// A group of rows with its name.
  struct Group {
    var name: String
    var rows: [Int]
  }

  // MARK: Series

  func series() -> [ChartSeries] {
    if isTransposed { return transposed() }
    var made: [ChartSeries] = []
    for facet in groups(choice.facet, Array(0..<table.rows)) {
      for group in groups(choice.by, facet.rows) {
        for column in columns {
          var one = series(column, group)
          one.facet = choice.facet == nil ? "" : facet.name
          made.append(one)
        }
      }
    }
    return made
  }

  /// Columns of values; nil stands for the number of rows.
  private var columns: [Int?] { choice.y.isEmpty ? [nil] : choice.y.map { $0 } }

  private func series(_ column: Int?, _ group: Group) -> ChartSeries {
    let head = column.map(heading) ?? HeaderUnit(name: word("rows", "行数"), unit: "")
    let isNamedByGroup = choice.by != nil
    let name =
      !isNamedByGroup ? head.name : columns.count == 1 ? group.name : "\(group.name) \(head.name)"
    return ChartSeries(
      id: name, title: Bilingual(name), unit: Bilingual(head.unit),
      points: points(column, group.rows))
  }

  func heading(_ column: Int) -> HeaderUnit {
    let unit = table.columns[column].unit
    let name = word(table.name(column).english, table.name(column).chinese)
    let head = HeaderUnit(header: name)
    return UnitNames.isUnit(head.unit) ? head : HeaderUnit(name: name, unit: unit)
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  // MARK: Groups

  /// The rows by the words of a column in their order, or by its numbers, smallest first.
  private func groups(_ column: Int?, _ rows: [Int]) -> [Group] {
    guard let column else { return [Group(name: "", rows: rows)] }
    var order: [Double] = []
    var members: [Double: [Int]] = [:]
    let cells = table.columns[column]
    for row in rows where !cells.isMissing(row) {
      let value = cells.values[row]
      if members[value] == nil { order.append(value) }
      members[value, default: []].append(row)
    }
    if cells.kind != .word { order.sort() }
    return order.map { value in
      let rows = members[value] ?? []
      return Group(name: rows.first.map { text(column, $0) } ?? "", rows: rows)
    }
  }

  private func text(_ column: Int, _ row: Int) -> String {
    let cells = table.columns[column]
    guard cells.kind == .time else { return cells.text(row) }
    return ChartTable.text(cells.values[row], .dates)
  }

  // MARK: Points

  /// What x means.
  var xKind: ChartScaleKind {
    if isTransposed { return .words(choice.y.map { heading($0).name }) }
    guard let x = choice.x, !choice.kind.isOfValues else { return .numbers }
    let facts = choice.facts[x]
    if facts.isWord { return .words(xWords) }
    if facts.kind == .time { return .dates }
    return facts.isYear || facts.isYearWithParts ? .years : .numbers
  }

  /// The words on x in the order of their rows.
  private var xWords: [String] {
    guard let x = choice.x else { return [] }
    return places.order.map { table.columns[x].words[Int(bounded: $0)] }
  }

  private var isItems: Bool { choice.kind == .ranking || choice.kind == .lorenz }

  /// Each word's place on x; of a ranking without an aggregate each row has a place of its own.
  private var places: (order: [Double], place: [Double: Double]) {
    guard let x = choice.x else { return ([], [:]) }
    let cells = table.columns[x]
    if isItems, choice.aggregate == nil {
      return (cells.values.filter { !$0.isNaN }, [:])
    }
    var order: [Double] = []
    var place: [Double: Double] = [:]
    for row in 0..<table.rows where !cells.isMissing(row) {
      let value = cells.values[row]
      if place[value] == nil {
        place[value] = Double(order.count)
        order.append(value)
      }
    }
    return (order, place)
  }

  private func points(_ column: Int?, _ rows: [Int]) -> [ChartPoint] {
    let xs = xs(rows)
    let values = column.map { table.columns[$0].values }
    if let aggregate = choice.aggregate {
      return joined(rows, xs, aggregate) { row in values?[row] ?? 1 }
    }
    var points: [ChartPoint] = []
    points.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let value = values?[row] ?? .nan
      points.append(ChartPoint(x: xs[index], y: value.isNaN ? nil : value))
    }
    return points
  }

  private func xs(_ rows: [Int]) -> [Double] {
    guard let x = choice.x, !choice.kind.isOfValues else { return rows.map { Double($0 + 1) } }
    let cells = table.columns[x]
    guard cells.kind == .word else { return rows.map { cells.values[$0] } }
    let place = places.place
    return place.isEmpty ? rows.map(Double.init) : rows.map { place[cells.values[$0]] ?? .nan }
  }

  private func joined(
    _ rows: [Int], _ xs: [Double], _ aggregate: Aggregate, _ value: (Int) -> Double
  ) -> [ChartPoint] {
    var members: [Double: [Double]] = [:]
    var order: [Double] = []
    for (index, row) in rows.enumerated() where !xs[index].isNaN {
      if members[xs[index]] == nil {
        order.append(xs[index])
        members[xs[index]] = []
      }
      let value = value(row)
      if !value.isNaN { members[xs[index]]?.append(value) }
    }
    return order.sorted().map { x in
      ChartPoint(x: x, y: aggregate.value(members[x] ?? []))
    }
  }

  // MARK: Names against columns

  /// A heat table and slopes of several columns have a row or a line a name.
  var isTransposed: Bool {
    guard let x = choice.x, choice.facts[x].isWord, choice.y.count > 1, choice.by == nil else {
      return false
    }
    return choice.kind == .heat || choice.kind == .slope
  }

  private func transposed() -> [ChartSeries] {
    guard let x = choice.x else { return [] }
    return groups(x, Array(0..<table.rows)).map { group in
      let points = choice.y.enumerated().map { place, column -> ChartPoint in
        let values = group.rows.map { table.columns[column].values[$0] }.filter { !$0.isNaN }
        let value = (choice.aggregate ?? .mean).value(values)
        return ChartPoint(x: Double(place), y: values.count == 1 ? values[0] : value)
      }
      return ChartSeries(id: group.name, title: Bilingual(group.name), points: points)
    }
  }
}

extension Aggregate {
  /// Of the values of one place; nil of none, but for their number.
  func value(_ values: [Double]) -> Double? {
    if self == .count { return Double(values.count) }
    guard !values.isEmpty else { return nil }
    switch self {
    case .sum: return values.reduce(0, +)
    case .mean:
      // Of numbers whose sum is too large, the mean of parts.
      let sum = values.reduce(0, +)
      let count = Double(values.count)
      return sum.isFinite ? sum / count : values.reduce(0) { $0 + $1 / count }
    case .median:
      let sorted = values.sorted()
      let middle = sorted.count / 2
      return sorted.count % 2 == 1
        ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2
    case .count: return Double(values.count)
    }
  }

  /// `mean of`, in both languages.
  func of(_ name: String, _ language: Language) -> String {
    switch (self, language) {
    case (.sum, .english): "sum of \(name)"
    case (.mean, .english): "mean of \(name)"
    case (.median, .english): "median of \(name)"
    case (.count, .english): "number of rows"
    case (.sum, .chinese): "\(name)之和"
    case (.mean, .chinese): "\(name)均值"
    case (.median, .chinese): "\(name)中位数"
    case (.count, .chinese): "行数"
    }
  }
}

/// The name of a column, and the unit that stands behind it in brackets: `GDP (bn)`, `Ozone [ppb]`,
/// `人口（万人）`.
struct HeaderUnit: Hashable {
  var name: String
  var unit: String

  init(name: String, unit: String) {
    self.name = name
    self.unit = unit
  }

  init(header: String) {
    self.init(name: header, unit: "")
    let pairs: [Character: Character] = [")": "(", "]": "[", "）": "（", "】": "【"]
    guard let end = header.last, let start = pairs[end],
      let open = header.lastIndex(of: start), open > header.startIndex
    else { return }
    let inner = header[header.index(after: open)...].dropLast()
    let front = header[..<open]
    let name = front.last == " " ? front.dropLast() : front
    guard !inner.isEmpty, inner.count <= 24, !name.isEmpty else { return }
    self.init(name: String(name), unit: String(inner))
  }
}
