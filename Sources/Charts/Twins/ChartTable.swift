/// A chart's figures in rows and columns, for screen readers, CSV and copying.
package struct ChartTable: Hashable, Sendable {
  /// The first is x; the others are the series with their units.
  package var columns: [String]
  /// Texts; empty where there is no figure.
  package var rows: [[String]]
  /// The columns that hold names, from 0, also where a name looks like a number.
  package var words: Set<Int>

  package init(columns: [String], rows: [[String]], words: Set<Int> = []) {
    self.columns = columns
    self.rows = rows
    self.words = words
  }

  /// A year, a number or a date as text.
  package static func text(_ x: Double, _ kind: ChartScaleKind) -> String {
    switch kind {
    case .years where x.rounded() == x: NumberText.text(x, decimals: 0, groups: false)
    case .dates:
      CalendarDate(days: x).text
        + (x.rounded(.down) == x ? "" : " " + CalendarDate.time(of: x, seconds: true))
    default: NumberText.text(x, decimals: NumberText.decimals(for: [x]), groups: false)
    }
  }
}

extension Chart {
  /// One row an x, ascending, within the window, and one column a series; of a ranking and a
  /// histogram what they show.
  package func table() -> ChartTable {
    switch options.kind {
    case .ranking: rankingTable
    case .histogram: Histogram(series, options).table()
    case .line, .step, .bar, .stacked, .barLine, .scatter, .slope, .multiples, .lorenz, .heat:
      seriesTable
    }
  }

  private var rankingTable: ChartTable {
    let chart = RankingChart(series, options)
    let isChinese = options.language == .zh
    return chart.table(
      rank: isChinese ? "名次" : "rank", name: isChinese ? "名称" : "name",
      value: chart.note.isEmpty ? (isChinese ? "数值" : "value") : chart.note)
  }

  private var seriesTable: ChartTable {
    let language = options.language
    let years = language == .zh ? "年份" : "year"
    let dates = language == .zh ? "日期" : "date"
    let usual = options.x == .years ? years : options.x == .dates ? dates : "x"
    let first = options.xName.isEmpty ? usual : options.xName
    let names = series.map { one in
      let unit = one.unit[language]
      return one.name(language) + (unit.isEmpty ? "" : language == .zh ? "（\(unit)）" : " (\(unit))")
    }
    let values = series.map(\.valuesByX)
    let decimals = values.map { NumberText.decimals(for: $0.values) }
    let rows = positions.map { x in
      [ChartTable.text(x, options.x)]
        + zip(values, decimals).map { values, decimals in
          values[x].map { NumberText.text($0, decimals: decimals, groups: false) } ?? ""
        }
    }
    return ChartTable(
      columns: [first] + names, rows: rows, words: options.x == .dates ? [0] : [])
  }

  /// What a crosshair reads.
  package struct Reading: Hashable, Sendable {
    package var id: String
    package var name: String
    /// The value with separators; `-` where there is no figure.
    package var text: String
    package var unit: String
    package var value: Double?
    package var flags: PointFlags
    package var look: Look
  }

  /// Every series at an x.
  package func readings(at x: Double) -> [Reading] {
    let looks = options.looks(series)
    return zip(series, looks).map { one, look in
      let point = one.points.first { $0.x == x }
      let decimals = NumberText.decimals(for: one.points.lazy.compactMap(\.value))
      return Reading(
        id: one.id, name: one.name(options.language),
        text: point?.value.map { NumberText.text($0, decimals: decimals) } ?? "-",
        unit: one.unit[options.language], value: point?.value, flags: point?.flags ?? [],
        look: look)
    }
  }
}

extension ChartSeries {
  var valuesByX: [Double: Double] {
    var result: [Double: Double] = [:]
    for point in points { if let value = point.value { result[point.x] = value } }
    return result
  }
}
