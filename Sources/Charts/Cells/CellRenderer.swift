package import Drawing

extension Plot {
  /// Draws the plot in a rectangle of a canvas.
  ///
  /// Without colour bars of several series have patterns. `resolution` is that of the glyphs if nil;
  /// `.halves` makes lines thick, for a projector. Sparse, the grid has few dots, for terminals that
  /// have no grey for it.
  package func draw(
    on canvas: inout Canvas, in rect: Rect, glyphs: GlyphSet = .braille, hasColour: Bool = true,
    firstRow: Int = 0, resolution: Raster.Resolution? = nil, isSparse: Bool = false
  ) {
    let rect = rect.intersection(canvas.bounds)
    guard !rect.isEmpty else { return }
    if isEmpty {
      canvas.write(TextWidth.truncated(title, to: rect.width), x: rect.x, y: rect.y, .strong)
      let row = min(rect.height - 1, 2)
      canvas.write(
        TextWidth.truncated(emptyText, to: rect.width), x: rect.x, y: rect.y + row, .dim)
      return
    }
    let layout = layout(rect.size, firstRow: firstRow)
    var renderer = CellRenderer(
      plot: self, layout: layout, glyphs: glyphs, hasColour: hasColour, origin: rect.origin,
      clip: rect,
      resolution: resolution ?? Raster.Resolution(glyphs))
    renderer.isSparse = isSparse
    renderer.draw(on: &canvas)
  }

  /// The plot alone on a canvas.
  package func canvas(
    _ size: Size, glyphs: GlyphSet = .braille, hasColour: Bool = true
  ) -> Canvas {
    var canvas = Canvas(size: size)
    draw(on: &canvas, in: canvas.bounds, glyphs: glyphs, hasColour: hasColour)
    return canvas
  }
}

/// Draws marks on cells: grid, bars, dots, then everything that is text.
struct CellRenderer {
  let plot: Plot
  let layout: PlotLayout
  let glyphs: GlyphSet
  let hasColour: Bool
  let origin: Point
  let clip: Rect
  /// The plot's rectangle on the canvas.
  let area: Rect
  var raster: Raster
  var isSparse = false
  var occupied = Occupancy()

  init(
    plot: Plot, layout: PlotLayout, glyphs: GlyphSet, hasColour: Bool, origin: Point, clip: Rect,
    resolution: Raster.Resolution
  ) {
    self.plot = plot
    self.layout = layout
    self.glyphs = glyphs
    self.hasColour = hasColour
    self.origin = origin
    self.clip = clip
    area = Rect(
      x: origin.x + layout.area.x, y: origin.y + layout.area.y, width: layout.area.width,
      height: layout.area.height
    ).intersection(clip)
    raster = Raster(cells: layout.area.size, resolution: resolution)
  }

  mutating func draw(on canvas: inout Canvas) {
    grid(on: &canvas)
    stacks(on: &canvas)
    for mark in plot.marks { solid(mark, on: &canvas) }
    for mark in plot.marks { dots(mark) }
    crosshair(over: canvas)
    raster.draw(on: &canvas, at: area.origin)
    if signsGroups { groupSigns(on: &canvas) }
    for mark in plot.marks { points(mark, on: &canvas) }
    for case .candles(let candles) in plot.marks { bodies(candles, on: &canvas) }
    endMarkers(on: &canvas)
    crosshairMarkers(on: &canvas)
    for mark in plot.marks { label(mark, on: &canvas) }
    frame(on: &canvas)
  }

  /// Upright bars; those on each other are drawn as one.
  private func stacks(on canvas: inout Canvas) {
    for stack in BarStack.all(plot.marks) {
      CellStack(
        layout: layout, glyphs: glyphs, hasColour: hasColour, area: area, stack: stack,
        marked: plot.markedBar
      ).draw(on: &canvas)
    }
  }

  /// Bars across and tiles, which fill cells.
  private func solid(_ mark: Mark, on canvas: inout Canvas) {
    switch mark {
    case .bars(let bars) where bars.isAcross:
      CellBars(layout: layout, glyphs: glyphs, hasColour: hasColour, area: area, mark: bars)
        .draw(on: &canvas)
    case .tiles(let tiles):
      for tile in tiles { self.tile(tile, on: &canvas) }
    case .box(let box): self.box(box, on: &canvas)
    case .ridge(let ridge): self.ridge(ridge, on: &canvas)
    case .bars, .line, .points, .rule, .band, .label, .area, .spans, .candles: break
    }
  }

  private mutating func dots(_ mark: Mark) {
    switch mark {
    case .line(let line): self.line(line)
    case .bars(let bars) where !bars.isAcross: strokes(bars)
    case .points(let points) where points.isFine && !signsGroups: fine(points)
    case .rule(let rule): self.rule(rule)
    case .area(let area): fillArea(area)
    case .spans(let spans): self.spans(spans)
    case .candles(let candles): wicks(candles)
    case .bars, .points, .band, .label, .tiles, .box, .ridge: break
    }
  }

  private mutating func line(_ mark: LineMark) {
    let scale = layout.scale(mark.side)
    let priority: UInt8 = mark.look.isHighlighted ? 9 : mark.look.role == .dim ? 3 : 5
    let style = mark.look.role == .dim ? Style.faint : mark.look.style
    for run in mark.runs {
      let x = layout.x
      let reduced = Reduction.columns(run, limit: raster.width) {
        (x.position($0.x) ?? 0) * Double(raster.resolution.dots.x) - 0.5
      }
      var phase = Raster.Phase(mark.look.dash)
      var before: (x: Double, y: Double)?
      for point in mark.corners(reduced) {
        guard let column = x.position(point.x), let row = scale.position(point.y) else {
          before = nil
          continue
        }
        let place = (x: raster.dot(x: column), y: raster.dot(y: row))
        raster.line(
          from: before ?? place, to: place, style, priority: priority, phase: &phase,
          skipsFirst: before != nil)
        before = place
      }
    }
  }

  /// Bars for which there are no whole columns: strokes from zero.
  private mutating func strokes(_ mark: BarMark) {
    let base = raster.dot(y: layout.baseline)
    for bar in mark.bars
    where layout.columns?.columns(bar.x, slot: mark.slot, slots: mark.slots) == nil {
      guard let column = layout.x.position(bar.x), let top = layout.y.position(bar.to) else {
        continue
      }
      var phase = Raster.Phase(.solid)
      let x = raster.dot(x: column)
      let foot =
        bar.from == 0 ? base : layout.y.position(bar.from).map { raster.dot(y: $0) } ?? base
      let head = raster.dot(y: top)
      // The edge lies between two dots; the stroke begins with the one towards its head.
      let inner = foot + (head < foot ? -0.01 : 0.01)
      raster.line(
        from: (x, inner), to: (x, head + (head < foot ? 0.5 : -0.5)), mark.look.style, priority: 4,
        phase: &phase)
    }
  }

  private mutating func fine(_ mark: PointMark) {
    for point in mark.points {
      guard let place = layout.position(point, mark.side) else { continue }
      let (x, y) = (raster.dot(x: place.x).rounded(), raster.dot(y: place.y).rounded())
      guard abs(x) < 1e6, abs(y) < 1e6 else { continue }
      raster.set(x: Int(bounded: x), y: Int(bounded: y), mark.look.style, priority: 5)
    }
  }

  private mutating func rule(_ mark: RuleMark) {
    let style = mark.kind == .seriesBreak ? Style.faint : Style.dim
    let every = mark.kind == .seriesBreak ? 3 : 2
    if mark.kind == .turningPoint { return }
    if mark.isVertical {
      guard let column = layout.x.position(mark.at) else { return }
      vertical(column, style, every: every)
    } else if let row = layout.y.position(mark.at), abs(row) < 1e6 {
      let y = Int(bounded: raster.dot(y: row).rounded())
      for x in stride(from: 0, to: raster.width, by: 2) { raster.set(x: x, y: y, style) }
    }
  }

  private mutating func vertical(
    _ column: Double, _ style: Style, every: Int, rows: Int? = nil
  ) {
    guard abs(column) < 1e6 else { return }
    let x = Int(bounded: raster.dot(x: column).rounded())
    // In ASCII a dotted line would look like a curve: colons, or every other row for a break.
    let step = raster.resolution != .ascii ? every : every == 2 ? 1 : 4
    let height = rows.map { $0 * raster.resolution.dots.y } ?? raster.height
    for y in stride(from: 0, to: height, by: step) {
      raster.set(x: x, y: y, style, priority: style == .alert ? 2 : 1)
    }
  }

  /// Over bars it would make holes in them: it runs above them, and a bar of its own is amber.
  private mutating func crosshair(over canvas: Canvas) {
    guard let value = plot.crosshair, let column = layout.x.position(value) else { return }
    guard plot.hasBars else { return vertical(column, .alert, every: 2) }
    let cell = area.x + Int(bounded: max(-1, min(1e6, column)).rounded(.down))
    guard cell >= area.x, cell < area.maxX else { return }
    let rows = (0..<area.height).prefix { row in
      let role = canvas[cell, area.y + row].style.role
      return role == .faint || role == .text || role == .dim
    }
    vertical(column, .alert, every: 2, rows: rows.count)
  }
}
