import Drawing

/// Rows and columns of values, each shaded by its size.
package struct HeatTable: Hashable, Sendable {
  package var title = ""
  package var note = ""
  package var rows: [String]
  package var columns: [String]
  /// A row each; nil where there is no figure.
  package var values: [[Double?]]

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
  }

  package var plot: Plot {
    let x = Axis(.categories(columns), 0...Double(max(1, columns.count)))
    var plot = Plot(x: x, y: Axis(.categories(rows), 0...Double(max(1, rows.count))))
    plot.title = title
    plot.note = note
    plot.marks = [.tiles(tiles)]
    return plot
  }

  private var tiles: [Tile] {
    var extent = Extent()
    for row in values { for value in row { value.map { extent.add($0) } } }
    let span = max(extent.range.upperBound - extent.range.lowerBound, 1e-300)
    let decimals = NumberText.decimals(for: values.joined().compactMap { $0 })
    return values.enumerated().flatMap { y, row in
      row.enumerated().compactMap { x, value in
        guard let value, value.isFinite else { return nil }
        return Tile(
          x: Double(x), y: Double(y), level: (value - extent.range.lowerBound) / span,
          text: NumberText.text(value, decimals: decimals))
      }
    }
  }
}
