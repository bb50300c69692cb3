import Drawing

/// Cells that are taken, so that labels keep off them.
struct Occupancy {
  private var cells: Set<Point> = []
  /// Cells of points, which a name beside them could be taken for.
  private var dots: Set<Point> = []

  mutating func take(_ x: Int, _ y: Int, width: Int = 1) {
    for column in x..<x + width { cells.insert(Point(x: column, y: y)) }
  }

  func isFree(_ x: Int, _ y: Int, width: Int) -> Bool {
    (x..<x + width).allSatisfy { !cells.contains(Point(x: $0, y: y)) }
  }

  mutating func mark(_ point: Point) { dots.insert(point) }

  /// Whether text in these cells is clearly nearer to a point than to all others. Points in the
  /// row of the text count as half as far, if its own is in another.
  func isNearest(_ own: Point, to x: Int, _ y: Int, width: Int) -> Bool {
    let reach = Self.distance(own, x, y, width) + 1
    for row in y - reach / 2...y + reach / 2 {
      let limit = row == y && own.y != y ? 2 * reach : reach
      for column in x - limit..<x + width + limit {
        let point = Point(x: column, y: row)
        if point != own, dots.contains(point), Self.distance(point, x, y, width) <= limit {
          return false
        }
      }
    }
    return true
  }

  /// From a point to text, in columns; a row is as high as two are wide.
  private static func distance(_ point: Point, _ x: Int, _ y: Int, _ width: Int) -> Int {
    max(0, x - point.x, point.x - (x + width - 1)) + 2 * abs(point.y - y)
  }
}

extension CellRenderer {
  /// The cell of the canvas a place lies in; nil outside of the plot.
  func cell(_ place: (x: Double, y: Double)) -> Point? {
    guard abs(place.x) < 1e6, abs(place.y) < 1e6 else { return nil }
    let point = Point(
      x: area.x + Int(bounded: place.x.rounded(.down)),
      y: area.y + Int(bounded: place.y.rounded(.down)))
    return area.contains(point) ? point : nil
  }

  private func cell(_ point: DataPoint, _ side: ChartSide) -> Point? {
    layout.position(point, side).flatMap { cell($0) }
  }

  /// Points, and what a line alone would not show: single values between gaps.
  mutating func points(_ mark: Mark, on canvas: inout Canvas) {
    switch mark {
    case .points(let points) where !points.isFine:
      let sign = sign(points.look)
      for point in points.points {
        guard let cell = cell(point, points.side) else { continue }
        canvas.put(sign, x: cell.x, y: cell.y, points.look.style)
        occupied.take(cell.x, cell.y)
        occupied.mark(cell)
      }
    case .points(let points) where plot.hasNamedPoints: note(points)
    case .points: break
    case .line(let line):
      for run in line.runs where run.count == 1 { put(run[0], line.look, line.side, on: &canvas) }
      if glyphs == .ascii, plot.keys.count > 1 { letters(line, on: &canvas) }
    case .bars, .rule, .band, .label, .tiles, .area, .spans, .box, .ridge, .candles: break
    }
  }

  private mutating func note(_ points: PointMark) {
    for point in points.points { cell(point, points.side).map { occupied.mark($0) } }
  }

  private mutating func put(
    _ point: DataPoint, _ look: SeriesStyle, _ side: ChartSide, on canvas: inout Canvas
  ) {
    guard let cell = cell(point, side) else { return }
    canvas.put(sign(look), x: cell.x, y: cell.y, look.style)
    occupied.take(cell.x, cell.y)
  }

  /// What stands for a series in the legend, at line ends and at points.
  func sign(_ look: SeriesStyle) -> Unicode.Scalar {
    glyphs == .ascii && plot.keys.count > 1 ? look.letter : look.marker.glyph(glyphs)
  }

  /// In ASCII all lines look alike: their letters stand on them, a few columns apart.
  private func letters(_ line: LineMark, on canvas: inout Canvas) {
    let last = layout.ends.isEmpty ? area.maxX : area.maxX - 1
    for run in line.runs {
      var free = Int.min
      for point in run {
        guard let cell = cell(point, line.side), cell.x >= free, cell.x < last else { continue }
        canvas.put(line.look.letter, x: cell.x, y: cell.y, line.look.style)
        free = cell.x + 6
      }
    }
  }

  /// The sign of each named line at its end.
  mutating func endMarkers(on canvas: inout Canvas) {
    guard plot.keys.count > 1 else { return }
    let named = Set(layout.ends.map(\.key.name)).union(layout.legend.map(\.key.name))
    for key in plot.keys where key.isLine && named.contains(key.name) {
      for end in [key.end, plot.namesStarts ? key.start : nil] {
        if let end, needsSign(end) { put(end, key.look, key.side, on: &canvas) }
      }
    }
  }

  /// A name beside the plot brings its sign with it; a line that ends before needs its own.
  private func needsSign(_ end: DataPoint) -> Bool {
    guard !layout.ends.isEmpty, !plot.namesStarts, let x = layout.x.position(end.x) else {
      return true
    }
    return x < Double(layout.area.width - 1)
  }

  /// Amber signs where the crosshair meets lines.
  func crosshairMarkers(on canvas: inout Canvas) {
    guard let x = plot.crosshair else { return }
    for mark in plot.marks {
      guard case .line(let line) = mark, line.look.role != .dim || line.look.isHighlighted else {
        continue
      }
      for run in line.runs {
        guard let point = run.first(where: { $0.x == x }), let cell = cell(point, line.side) else {
          continue
        }
        canvas.put(Marker.diamond.glyph(glyphs), x: cell.x, y: cell.y, .alert)
      }
    }
  }
}
