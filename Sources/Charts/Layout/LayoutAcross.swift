import Drawing

/// Columns: labels and names at both sides, the horizontal axis between them.
extension LayoutBuilder {
  /// Gutters at both sides, then the horizontal axis.
  func across(
    _ layout: inout PlotLayout, _ axis: YAxisFit, _ rows: [Int?], _ names: [SeriesKey],
    _ table: TableFit?
  ) {
    let limit = max(0, size.width / 2 - 1)
    var left = min(limit, axis.width)
    if plot.namesStarts { left = min(limit, startWidth(names)) }
    let gutter = table?.gutter ?? (left > 0 ? left + 1 : 0)
    var right = layout.rightTicks.map { TextWidth.columns($0.text) }.max() ?? 0
    if !names.isEmpty { right = min(limit, nameWidth(names)) }
    // A name's sign stands right behind the plot, other labels a column away.
    let gap = names.isEmpty || plot.namesStarts ? 1 : 0
    let end = size.width - (right > 0 ? right + gap : 0)
    layout.area.x = gutter
    layout.area.width = max(1, end - gutter)
    layout.columns = BarColumns(plot.x, width: layout.area.width)
    if let columns = layout.columns, !columns.areThin { layout.area.width = columns.width }
    horizontal(&layout, isNumbered: table?.hasNumbers ?? false)
    layout.ends = labels(names, rows, column: layout.area.maxX + gap)
    if plot.namesStarts, let rows = self.rows(names, layout, { $0.start }) {
      let starts = zip(names, rows).compactMap { key, row in
        row.map { EndLabel(key: key, text: key.startName, column: 0, row: $0) }
      }
      layout.starts = starts
    }
  }

  private func horizontal(_ layout: inout PlotLayout, isNumbered: Bool) {
    let fit = XAxisFit(
      axis: plot.x, left: layout.area.x, width: layout.area.width, total: size.width,
      crosshair: plot.crosshair, isNumbered: isNumbered)
    layout.x = fit.scale(layout.columns)
    layout.xTicks = size.height > 2 ? fit.ticks(layout.x, layout.columns) : []
  }

  private func nameWidth(_ names: [SeriesKey]) -> Int {
    (names.map { TextWidth.columns($0.name) }.max() ?? 0) + (plot.namesStarts ? 0 : 2)
  }

  private func startWidth(_ names: [SeriesKey]) -> Int {
    names.map { TextWidth.columns($0.startName) }.max() ?? 0
  }

  private func labels(
    _ names: [SeriesKey], _ rows: [Int?], column: Int
  ) -> [EndLabel] {
    zip(names, rows).compactMap { key, row in
      row.map { EndLabel(key: key, text: key.name, column: column, row: $0) }
    }
  }
}
