package import Drawing

extension Plot {
  /// The layout in a picture of so many cells.
  package func layout(_ size: Size, firstRow: Int = 0) -> PlotLayout {
    var builder = LayoutBuilder(plot: self, size: size, firstRow: max(0, firstRow))
    return builder.build(direct: true) ?? builder.build(direct: false) ?? builder.bare
  }
}

/// Lays a plot out: rows from above and below, then the vertical axes, then what is left across.
struct LayoutBuilder {
  let plot: Plot
  let size: Size
  let firstRow: Int

  var bare: PlotLayout {
    let scale = Scale(0...1, start: 0, end: 1)
    return PlotLayout(size: size, area: Rect(x: 0, y: 0, width: 0, height: 0), x: scale, y: scale)
  }

  /// Nil if names at the lines were asked for and a legend is better.
  mutating func build(direct: Bool) -> PlotLayout? {
    guard size.width > 0, size.height > 0 else { return bare }
    let wantsNames = plot.keys.count > 1
    if direct, wantsNames, !canNameLines || plot.namesAll { return nil }
    var layout = bare
    var top = head(&layout)
    if !direct, wantsNames { top = legend(&layout, top) }
    let annotated = annotationRows(top)
    let hasName =
      !plot.x.name.isEmpty && size.height >= 10 && !plot.x.isHidden
      && plot.widestTile == nil
    let bottom = (size.height > 2 && !plot.x.isHidden ? 1 : 0) + (hasName ? 1 : 0)
    let y = top + annotated
    let table = TableFit(plot, size: size, top: y)
    let below = bottom + (table?.lineCount ?? 0)
    layout.area = Rect(x: 0, y: y, width: 0, height: max(1, size.height - y - below))
    let axis = vertical(&layout)
    let names = direct && wantsNames ? plot.keys : []
    guard let rows = endRows(names, layout) else { return nil }
    across(&layout, axis, rows, names, table)
    if let table { explain(&layout, table) }
    if hasName { layout.xNameRow = layout.area.maxY + 1 }
    if wantsNames { countHidden(&layout) }
    if annotated > 0 { annotate(&layout, top) }
    return layout
  }

  private var canNameLines: Bool {
    let widest = plot.keys.map { TextWidth.columns($0.name) }.max() ?? 0
    let lines = plot.keys.allSatisfy { $0.isLine && $0.end != nil }
    if plot.namesStarts { return lines }
    return lines && plot.right == nil && size.width >= 44 && widest + 3 <= size.width * 3 / 10
  }

  /// Title, note and units; the first row below them.
  private func head(_ layout: inout PlotLayout) -> Int {
    var row = 0
    var note = plot.right == nil ? plot.note : ""
    if size.height >= 4, !plot.title.isEmpty || !note.isEmpty {
      layout.titleRow = 0
      let free = size.width - TextWidth.columns(note) - 2
      if TextWidth.columns(plot.title) > free, !note.isEmpty, size.height >= 10 {
        layout.note = TextWidth.truncated(note, to: size.width)
        note = ""
        row = 1
      } else if free < 8 {
        note = ""
      }
      let room = note.isEmpty ? size.width : free
      let hasNoteBelow = row > 0
      let lines = titleLines(room)
      layout.title = lines.first ?? ""
      layout.titleRest = Array(lines.dropFirst())
      if !note.isEmpty { layout.note = note }
      if hasNoteBelow { layout.unitRow = lines.count }
      row += max(1, lines.count)
    }
    if plot.right != nil, size.height >= 6 {
      layout.unitRow = row
      row += 1
    }
    return row + (size.height >= 18 && row > 0 ? 1 : 0)
  }

  /// The title in as many lines as the height has sense for; the last one cut where it is longer.
  private func titleLines(_ room: Int) -> [String] {
    let most = size.height >= 16 ? 3 : size.height >= 10 ? 2 : 1
    let lines = LineBreaking.wrap(plot.title, width: max(1, room))
    guard most > 1, lines.count <= most else {
      return [TextWidth.truncated(plot.title, to: room)]
    }
    return lines
  }

  private func legend(_ layout: inout PlotLayout, _ top: Int) -> Int {
    guard size.height >= 6 else { return top }
    let limit = plot.namesAll ? max(1, size.height / 2) : size.height >= 16 ? 3 : 1
    // Of many series only those that are looked at have a name there.
    let highlighted = plot.keys.filter(\.look.isHighlighted)
    let keys = highlighted.isEmpty ? plot.keys : highlighted
    layout.legend = LegendItem.rows(keys, width: size.width, top: top, limit: limit)
    return (layout.legend.last?.row ?? top - 1) + 1
  }

  /// How many series have no name in the picture.
  private func countHidden(_ layout: inout PlotLayout) {
    let shown = layout.ends.isEmpty ? layout.legend.count : layout.ends.count
    guard !plot.keys.contains(where: \.look.isHighlighted) else { return }
    layout.hiddenNames = max(0, plot.keys.count - shown)
  }

  private func annotationRows(_ top: Int) -> Int {
    guard size.height - top >= 8 else { return 0 }
    var words = 0
    var bands = 0
    for mark in plot.marks {
      if case .rule(let rule) = mark, !rule.label.isEmpty { words = 1 }
      if case .band(let band) = mark, !band.label.isEmpty { bands = 1 }
    }
    return words + bands
  }

  private func vertical(_ layout: inout PlotLayout) -> YAxisFit {
    let above = plot.hasBars ? rowsOfLines(layout.area.height) : 0
    let rows = layout.area.height - above
    var axis = YAxisFit(
      plot.y, rows: rows, top: layout.area.y, hasBars: plot.hasBars, first: firstRow)
    axis.move(down: above)
    if plot.y.hidesLabels { axis.hideLabels() }
    layout.rowsOfLines = above
    if let right = plot.right { second(&layout, right, axis.grid) }
    layout.y = axis.scale
    layout.yTicks = axis.ticks
    layout.isCutFromZero = isCutFromZero(axis.ticks)
    layout.grid = axis.grid
    if let names = plot.y.categories {
      let pitch = YAxisFit.pitch(plot.y, rows: rows)
      let used = axis.ticks.count * pitch
      layout.rowHeight = pitch
      layout.area.height = max(1, min(rows, used))
      layout.hiddenRows = max(0, names.count - firstRow - axis.ticks.count)
    }
    return axis
  }

  private func isCutFromZero(_ ticks: [AxisTick]) -> Bool {
    guard !plot.y.isLog, !plot.y.isHidden, !plot.y.hidesLabels, plot.y.categories == nil,
      !plot.hasBars, plot.y.range.lowerBound > 0 || plot.y.range.upperBound < 0
    else { return false }
    return !ticks.isEmpty && !ticks.contains { $0.value == 0 }
  }

  /// Lines of a second axis run above the bars, on rows of their own, so that neither hides the
  /// other; in small charts over them.
  private func rowsOfLines(_ rows: Int) -> Int {
    plot.right != nil && rows >= 8 ? max(3, rows * 2 / 5) : 0
  }

  private func second(_ layout: inout PlotLayout, _ axis: Axis, _ grid: RowGrid?) {
    let range = YAxisFit.opened(axis.range, isLog: axis.isLog)
    if layout.rowsOfLines > 0 {
      let fit = YAxisFit(axis, rows: layout.rowsOfLines, top: layout.area.y, hasBars: false)
      layout.right = fit.scale
      layout.rightTicks = fit.ticks
      return
    }
    let fit =
      grid?.second(for: range).map { YAxisFit(grid: $0, top: layout.area.y) }
      ?? YAxisFit(axis, rows: layout.area.height, top: layout.area.y, hasBars: false)
    layout.right = fit.scale
    layout.rightTicks = fit.ticks
  }

  /// Rows of the names at the right; nil if they cannot stand there.
  private func endRows(_ names: [SeriesKey], _ layout: PlotLayout) -> [Int?]? {
    guard !names.isEmpty else { return [] }
    return rows(names, layout) { $0.end }
  }

  func rows(
    _ names: [SeriesKey], _ layout: PlotLayout, _ point: (SeriesKey) -> DataPoint?
  ) -> [Int?]? {
    let positions = names.map { key in
      point(key).flatMap { layout.scale(key.side).position($0.y) } ?? Double(layout.area.height)
    }
    return EndLabels(keys: names, rows: layout.area.height).place(positions)
  }

}
