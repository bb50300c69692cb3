import Drawing

extension Plot {
  /// The plot as SVG: real lines, and text as text. Sizes are in user units (pixels).
  ///
  /// The layout is that of as many cells as the size holds, so the ticks are those of the text.
  package func svg(
    width: Int, height: Int, theme: VectorTheme = .screen(.dark), firstRow: Int = 0
  ) -> String {
    let size = Size(width: max(200, min(20_000, width)), height: max(120, min(20_000, height)))
    var writer = SVGWriter()
    VectorPage(size: size, theme: theme, title: title).open(&writer)
    draw(
      &writer, theme, x: 12, y: 10, width: Double(size.width) - 24,
      height: Double(size.height) - 20,
      firstRow: firstRow)
    writer.close("g")
    writer.close("svg")
    return writer.text
  }

  func draw(
    _ writer: inout SVGWriter, _ theme: VectorTheme, x: Double, y: Double, width: Double,
    height: Double, firstRow: Int = 0
  ) {
    let cell = VectorRenderer.cell
    let cells = Size(
      width: max(1, Int(bounded: width / cell.width)),
      height: max(1, Int(bounded: height / cell.height)))
    var renderer = VectorRenderer(
      plot: self, layout: layout(cells, firstRow: firstRow), theme: theme, left: x, top: y)
    renderer.draw()
    writer.append(renderer.writer)
  }
}

/// The outer element of a picture.
struct VectorPage {
  var size: Size
  var theme: VectorTheme
  var title: String

  func open(_ writer: inout SVGWriter) {
    writer.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", "\(size.width)"),
        ("height", "\(size.height)"), ("viewBox", "0 0 \(size.width) \(size.height)"),
        ("role", "img"),
      ])
    writer.element("title", [], title)
    if let paper = theme.paper {
      writer.element("rect", [("width", "100%"), ("height", "100%"), ("fill", paper)])
    }
    writer.open("g", [("font-family", VectorTheme.fonts), ("font-size", "13")])
  }
}

/// Draws marks as shapes; cells are only a unit of length here.
struct VectorRenderer {
  static let cell = (width: 8.0, height: 18.0)

  let plot: Plot
  let layout: PlotLayout
  let theme: VectorTheme
  let left: Double
  let top: Double
  var writer = SVGWriter()
  var taken: [(x: Double, y: Double, width: Double)] = []
  /// Where points lie, which a name beside them could be taken for.
  var dots: [(x: Double, y: Double)] = []

  init(plot: Plot, layout: PlotLayout, theme: VectorTheme, left: Double, top: Double) {
    self.plot = plot
    self.layout = layout
    self.theme = theme
    self.left = left
    self.top = top
    for case .points(let mark) in plot.marks {
      dots += mark.points.compactMap { layout.position($0, mark.side) }
    }
  }

  /// Units of columns and rows of the picture, and of the plot.
  func x(_ column: Double) -> Double { left + column * Self.cell.width }
  func y(_ row: Double) -> Double { top + row * Self.cell.height }
  func plotX(_ column: Double) -> Double { x(Double(layout.area.x) + column) }
  func plotY(_ row: Double) -> Double { y(Double(layout.area.y) + row) }
  var plotWidth: Double { Double(layout.area.width) }
  var plotHeight: Double { Double(layout.area.height) }

  mutating func draw() {
    if plot.isEmpty {
      text(plot.title, left, top + 14, .strong, bold: true)
      text(plot.emptyText, left, top + 40, .dim)
      return
    }
    grid()
    for mark in plot.marks { band(mark) }
    for case .area(let area) in plot.marks { fillArea(area) }
    if plot.hasBars { crosshair() }
    for mark in plot.marks { solid(mark) }
    for mark in plot.marks { line(mark) }
    if !plot.hasBars { crosshair() }
    for mark in plot.marks { points(mark) }
    ends()
    for mark in plot.marks { label(mark) }
    frame()
  }

  private mutating func band(_ mark: Mark) {
    guard case .band(let band) = mark, let low = layout.x.position(band.range.lowerBound),
      let high = layout.x.position(band.range.upperBound)
    else { return }
    let start = max(0, min(low, plotWidth))
    let end = max(start, min(high, plotWidth))
    rect(start, 0, end, plotHeight, .faint, opacity: "0.18")
    // Periods that touch are told apart.
    for edge in [start, end] { segment(edge, 0, edge, plotHeight, .faint, opacity: "0.6") }
  }

  private mutating func solid(_ mark: Mark) {
    switch mark {
    case .bars(let bars): for bar in bars.bars { self.bar(bar, bars) }
    case .tiles(let tiles): for tile in tiles { self.tile(tile) }
    case .box(let box): self.box(box)
    case .ridge(let ridge): self.ridge(ridge)
    case .candles(let candles): self.candles(candles)
    case .line, .points, .rule, .band, .label, .area, .spans: break
    }
  }

  /// In print fills differ in strength too.
  func opacity(_ look: SeriesStyle) -> String { theme == .print ? theme.opacity(look.fill) : "1" }

  private mutating func bar(_ bar: Bar, _ mark: BarMark) {
    let opacity = opacity(mark.look)
    if mark.isAcross {
      guard let row = layout.y.position(bar.x), let from = layout.x.position(bar.from),
        let to = layout.x.position(bar.to), row >= 0, row <= plotHeight
      else { return }
      rect(min(from, to), row - 0.35, max(from, to), row + 0.35, mark.look.role, opacity: opacity)
      return
    }
    guard let from = bar.from == 0 ? layout.baseline : layout.y.position(bar.from),
      let to = layout.y.position(bar.to), let center = layout.x.position(bar.x)
    else { return }
    var start = center - 0.2
    var end = center + 0.2
    if let columns = layout.columns?.columns(bar.x, slot: mark.slot, slots: mark.slots) {
      start = Double(columns.lowerBound)
      end = Double(columns.upperBound)
    }
    let role = bar.x == plot.markedBar ? .alert : mark.look.role
    rect(start, min(from, to), end, max(from, to), role, opacity: opacity)
  }

  /// A rectangle in columns and rows of the plot, kept inside.
  mutating func rect(
    _ startX: Double, _ startY: Double, _ endX: Double, _ endY: Double, _ role: Role,
    opacity: String
  ) {
    let (x0, x1) = (max(0, startX), min(plotWidth, endX))
    let (y0, y1) = (max(0, startY), min(plotHeight, endY))
    guard x1 > x0, y1 > y0 else { return }
    writer.element(
      "rect",
      [
        ("x", SVGWriter.number(plotX(x0))), ("y", SVGWriter.number(plotY(y0))),
        ("width", SVGWriter.number((x1 - x0) * Self.cell.width)),
        ("height", SVGWriter.number((y1 - y0) * Self.cell.height)), ("fill", theme.colour(role)),
        ("fill-opacity", opacity),
      ])
  }
}
