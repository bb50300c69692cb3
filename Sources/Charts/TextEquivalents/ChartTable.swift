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
  package static func text(
    _ x: Double, _ kind: ChartScaleKind, isExact: Bool = false
  ) -> String {
    switch kind {
    case .words(let names):
      return names.indices.contains(Int(bounded: x)) ? names[Int(bounded: x)] : ""
    case .numbers where isExact: return NumberText.exact(x)
    case .years where x.rounded() == x: return NumberText.text(x, decimals: 0, groups: false)
    case .dates: return CalendarDate.moment(x)
    case .numbers, .years:
      return NumberText.text(x, decimals: NumberText.decimals(for: [x]), groups: false)
    }
  }
}

extension Chart {
  /// What is drawn: of most kinds one row an x, ascending, within the window, and one column a
  /// series. `isExact` gives all digits; else as many as tell the values of a column apart.
  package func table(isExact: Bool = false) -> ChartTable {
    options.kind.form.table(self, isExact: isExact)
  }

  /// One row an x; where a series has several values at one x, as many rows.
  func seriesTable(isExact: Bool) -> ChartTable {
    let formats = series.map { one -> NumberFormat in
      isExact ? .exact : .decimals(NumberText.decimals(for: one.points.lazy.compactMap(\.value)))
    }
    var rows: [[String]] = []
    var next = Array(repeating: 0, count: series.count)
    let points = series.map { one in
      one.ordered.filter { $0.x.isFinite && options.contains($0.x) }
    }
    while let x = zip(points, next).compactMap({ $0.count > $1 ? $0[$1].x : nil }).min() {
      var row = [ChartTable.text(x, options.x, isExact: isExact)]
      for index in points.indices {
        let has = points[index].count > next[index] && points[index][next[index]].x == x
        row.append(has ? points[index][next[index]].value.map(formats[index].text) ?? "" : "")
        if has { next[index] += 1 }
      }
      rows.append(row)
    }
    return ChartTable(columns: [xHeading] + headings, rows: rows, words: wordColumns)
  }

  private var wordColumns: Set<Int> {
    switch options.x {
    case .dates, .words: [0]
    case .numbers, .years: []
    }
  }

  /// What x is called in a table.
  var xHeading: String {
    guard options.xName.isEmpty else { return options.xName }
    let isChinese = options.language == .chinese
    switch options.x {
    case .years: return isChinese ? "年份" : "year"
    case .dates: return isChinese ? "日期" : "date"
    case .words: return isChinese ? "名称" : "name"
    case .numbers: return "x"
    }
  }

  /// The names of the series with their units.
  var headings: [String] {
    series.map { one in
      let unit = one.unit[options.language]
      return one.name(options.language)
        + (unit.isEmpty ? "" : options.language == .chinese ? "（\(unit)）" : " (\(unit))")
    }
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
    package var look: SeriesStyle
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

/// How the numbers of a column are written.
enum NumberFormat {
  /// As many digits as the number has.
  case exact
  case decimals(Int)

  func text(_ value: Double) -> String {
    switch self {
    case .exact: NumberText.exact(value)
    case .decimals(let count): NumberText.text(value, decimals: count, groups: false)
    }
  }

  static func of(_ values: some Sequence<Double>, isExact: Bool) -> NumberFormat {
    isExact ? .exact : .decimals(NumberText.decimals(for: values))
  }
}

extension ChartSeries {
  /// The last value at each x.
  var valuesByX: [Double: Double] {
    var result: [Double: Double] = [:]
    for point in points { if let value = point.value { result[point.x] = value } }
    return result
  }
}
