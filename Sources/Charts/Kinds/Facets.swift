package import Drawing

/// Small charts of any kind, one a facet, all with the same axes where the kind has them.
package struct Facets: Hashable, Sendable {
  /// A facet's name and its series, in the order of their first.
  private let panels: [(name: String, chart: Chart)]
  private let options: ChartOptions
  private let series: [ChartSeries]

  private static let leastWidth = 24
  private static let leastHeight = 6
  private static let gap = 2

  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.options = options
    self.series = series
    var names: [String] = []
    var groups: [String: [ChartSeries]] = [:]
    for one in series {
      if groups[one.facet] == nil { names.append(one.facet) }
      var plain = one
      plain.facet = ""
      groups[one.facet, default: []].append(plain)
    }
    panels = names.map { name in
      var own = options
      own.title = Bilingual(name)
      own.xLabel = .none
      own.coloursAll = true
      return (name, Chart(groups[name] ?? [], own))
    }
  }

  package static func == (left: Facets, right: Facets) -> Bool {
    left.series == right.series && left.options == right.options
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(series)
    hasher.combine(options)
  }

  /// The plots, with common ranges of numbers; of values each its own where that is asked.
  var plots: [Plot] {
    var plots = panels.map { $0.chart.plot() }
    var (xs, ys) = (Extent(), Extent())
    for plot in plots where !plot.isEmpty {
      for end in [plot.x.range.lowerBound, plot.x.range.upperBound] { xs.add(end) }
      for end in [plot.y.range.lowerBound, plot.y.range.upperBound] { ys.add(end) }
    }
    for index in plots.indices where !plots[index].isEmpty {
      if plots[index].x.categories == nil, plots[index].x.band == nil {
        plots[index].x.range = xs.range
      }
      if plots[index].y.categories == nil, !options.ownScales { plots[index].y.range = ys.range }
    }
    return plots
  }

  /// Columns and rows of small charts in an area.
  func arrangement(_ size: Size) -> (columns: Int, rows: Int) {
    let count = max(1, panels.count)
    let most = max(1, min(count, (size.width + Self.gap) / (Self.leastWidth + Self.gap)))
    for columns in 1...most {
      let rows = (count + columns - 1) / columns
      if size.height / rows >= max(Self.leastHeight, columns == 1 ? 10 : 8) {
        return (columns, rows)
      }
    }
    let rows = (count + most - 1) / most
    return (most, max(1, min(rows, size.height / Self.leastHeight)))
  }

  package func draw(
    on canvas: inout Canvas, in rect: Rect, glyphs: GlyphSet, hasColour: Bool
  ) {
    let rect = rect.intersection(canvas.bounds)
    guard !rect.isEmpty else { return }
    let free = rect.inset(top: heading(on: &canvas, rect))
    let (columns, rows) = arrangement(free.size)
    let width = (free.width - Self.gap * (columns - 1)) / columns
    let height = free.height / rows
    let shown = columns * rows
    for (index, plot) in plots.prefix(shown).enumerated() {
      let cell = Rect(
        x: free.x + index % columns * (width + Self.gap), y: free.y + index / columns * height,
        width: width, height: height)
      plot.draw(on: &canvas, in: cell, glyphs: glyphs, hasColour: hasColour)
    }
    guard panels.count > shown else { return }
    let text = "+\(panels.count - shown)"
    canvas.write(text, x: rect.maxX - TextWidth.columns(text), y: rect.y, .dim, clip: rect)
  }

  /// How many facets have no room in an area of so many cells.
  package func hidden(_ size: Size) -> Int {
    let (columns, rows) = arrangement(Size(width: size.width, height: size.height - 1))
    return max(0, panels.count - columns * rows)
  }

  private func heading(on canvas: inout Canvas, _ rect: Rect) -> Int {
    let title = options.title[options.language]
    guard !title.isEmpty, rect.height > Self.leastHeight else { return 0 }
    canvas.write(
      TextWidth.truncated(title, to: rect.width), x: rect.x, y: rect.y, .strong, clip: rect)
    return 1
  }

  func svg(width: Int, height: Int, theme: VectorTheme) -> String {
    let size = Size(width: max(200, min(20_000, width)), height: max(120, min(20_000, height)))
    let title = options.title[options.language]
    var writer = SVGWriter()
    VectorPage(size: size, theme: theme, title: title).open(&writer)
    writer.element(
      "text",
      [("x", "12"), ("y", "24"), ("fill", theme.colour(.strong)), ("font-weight", "bold")], title)
    let unit = VectorRenderer.cell
    let cells = Size(
      width: Int(bounded: Double(size.width - 24) / unit.width),
      height: Int(bounded: Double(size.height - 44) / unit.height))
    let columns = arrangement(cells).columns
    let rows = (panels.count + columns - 1) / columns
    let (across, down) = (
      Double(size.width - 24) / Double(columns), Double(size.height - 44) / Double(max(1, rows))
    )
    for (index, plot) in plots.enumerated() {
      plot.draw(
        &writer, theme, x: 12 + Double(index % columns) * across,
        y: 34 + Double(index / columns) * down, width: across - 16, height: down - 6)
    }
    writer.close("g")
    writer.close("svg")
    return writer.text
  }
}
