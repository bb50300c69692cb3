import Drawing

/// Rows and columns of values, each shaded by its class; a class has as many values as another.
package struct HeatTable: ChartForm, Hashable, Sendable {
  package var title = ""
  package var note = ""
  package var rows: [String]
  package var columns: [String]
  /// A row each; nil where there is no figure.
  package var values: [[Double?]]
  /// Whether the columns are in an order that is known, as years are: then names may be left out.
  package var hasOrderedColumns = false

  package init(
    title: String, note: String = "", rows: [String], columns: [String], values: [[Double?]]
  ) {
    self.title = title
    self.note = note
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    let xs = Set(series.flatMap { $0.points.map(\.x) }).filter { options.contains($0) }.sorted()
    self.init(
      title: options.heading(series), note: options.remark(series),
      rows: series.map { $0.name(options.language) },
      columns: xs.map { ChartTable.text($0, options.x) },
      values: series.map { one in
        var byX: [Double: Double] = [:]
        for point in one.points { if let value = point.value { byX[point.x] = value } }
        return xs.map { byX[$0] }
      })
    if case .words = options.x { return }
    hasOrderedColumns = true
  }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    var table = HeatTable(chart.series, chart.options).table(isExact: isExact)
    table.columns[0] = chart.options.language == .chinese ? "名称" : "name"
    return table
  }

  package var plot: Plot {
    var x = Axis(.categories(columns), 0...Double(max(1, columns.count)))
    if !hasOrderedColumns { x.shortening = rows == columns ? .rowNumbers : .numbers }
    var plot = Plot(x: x, y: Axis(.categories(rows), 0...Double(max(1, rows.count))))
    plot.title = title
    plot.note = note
    let classes = ShadeClasses(values.joined().compactMap { $0 })
    plot.marks = [.tiles(tiles(classes))]
    plot.shades = classes.steps
    return plot
  }

  private func tiles(_ classes: ShadeClasses) -> [Tile] {
    let decimals = NumberText.decimals(for: values.joined().compactMap { $0 })
    let labels = ValueLabels(values.joined().compactMap { $0 })
    let largest = values.joined().compactMap { $0 }.filter(\.isFinite).map(abs).max() ?? 0
    let few = min(decimals, max(0, 2 - PowersOfTen.magnitude(largest)))
    return values.enumerated().flatMap { y, row in
      row.enumerated().compactMap { x, value in
        guard let value, value.isFinite else { return nil }
        return Tile(
          x: Double(x), y: Double(y), level: classes.level(of: value),
          text: labels.text(value),
          shortText: NumberText.text(value, decimals: few))
      }
    }
  }
}
