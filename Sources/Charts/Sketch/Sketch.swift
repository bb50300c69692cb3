package import Drawing

/// A drawing of lines, grounds and labels, laid out in cells. It is shown as cells, its lines in
/// dots, or as a picture of real lines.
package struct Sketch: Sendable {
  /// Columns and rows from the upper left corner; the middle of the first cell is (0.5, 0.5).
  package struct Place: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A line through places.
  package struct Stroke: Sendable {
    package var places: [Place]
    package var style: Style
    package var isDashed = false
    package var isHeavy = false
    /// Where lines meet in a cell, the highest one gives it its style.
    package var priority: UInt8 = 1
  }

  /// Text from a cell to the right.
  package struct Label: Sendable {
    package var text: String
    package var cell: Point
    package var style: Style
    /// The part of the subject that the text names, if it does.
    package var part: String?

    package var area: Rect {
      Rect(x: cell.x, y: cell.y, width: TextWidth.columns(text), height: 1)
    }
  }

  /// A ground that covers the lines below it.
  package struct Panel: Sendable {
    package var area: Rect
    package var ground: Ground
    package var part: String?
  }

  /// An area in closed rings, filled where an odd number of them lies around it.
  package struct Area: Sendable {
    package var rings: [[Place]]
    package var fill: AreaFill
  }

  package private(set) var size: Size
  package private(set) var areas: [Area] = []
  package private(set) var strokes: [Stroke] = []
  package private(set) var panels: [Panel] = []
  package private(set) var labels: [Label] = []

  package init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
  }

  // MARK: Making

  package mutating func add(_ stroke: Stroke) { strokes.append(stroke) }

  package mutating func line(
    _ places: [Place], _ style: Style, dashed: Bool = false, heavy: Bool = false,
    priority: UInt8 = 1
  ) {
    strokes.append(
      Stroke(places: places, style: style, isDashed: dashed, isHeavy: heavy, priority: priority))
  }

  package mutating func area(_ rings: [[Place]], _ fill: AreaFill) {
    areas.append(Area(rings: rings, fill: fill))
  }

  package mutating func panel(_ area: Rect, _ ground: Ground = .bar, part: String? = nil) {
    panels.append(Panel(area: area, ground: ground, part: part))
  }

  /// Text that begins at a cell; what does not fit is cut with `…`.
  package mutating func label(
    _ text: String, x: Int, y: Int, _ style: Style = .text, part: String? = nil
  ) {
    let fits = TextWidth.truncated(text, to: size.width - max(0, x))
    guard !fits.isEmpty, y >= 0, y < size.height else { return }
    labels.append(Label(text: fits, cell: Point(x: max(0, x), y: y), style: style, part: part))
  }

  /// Text whose middle is at a column; it is moved to stay inside.
  package mutating func label(
    _ text: String, centre x: Double, y: Int, _ style: Style = .text, part: String? = nil
  ) {
    let columns = TextWidth.columns(text)
    let left = Int(bounded: (x - Double(columns) / 2).rounded())
    label(text, x: max(0, min(left, size.width - columns)), y: y, style, part: part)
  }

  /// The same on a larger sheet; a smaller one cuts what is below and to the right.
  package func grown(to size: Size) -> Sketch {
    var copy = self
    copy.size = size
    return copy
  }

  // MARK: Reading

  /// Where the parts of the subject can be pointed at, those drawn last at the end.
  package var parts: [(part: String, area: Rect)] {
    panels.compactMap { panel in panel.part.map { ($0, panel.area) } }
      + labels.compactMap { label in label.part.map { ($0, label.area) } }
  }
}

// MARK: Cells

extension Sketch {
  package func draw(
    on canvas: inout Canvas, at origin: Point, glyphs: GlyphSet, areas: AreaGlyphs = .letters
  ) {
    var grid = Raster(cells: size, resolution: .init(outlines: glyphs))
    // In parts as large as a quarter of a cell dots would be loose squares.
    let hasPoints = grid.resolution == .quadrants || grid.resolution == .halves
    for stroke in strokes {
      if hasPoints, stroke.isDashed {
        point(stroke, on: &canvas, at: origin)
      } else {
        draw(stroke, on: &grid)
      }
    }
    grid.draw(on: &canvas, at: origin)
    fill(on: &canvas, at: origin, areas)
    let clip = Rect(x: origin.x, y: origin.y, width: size.width, height: size.height)
    for panel in panels {
      let area = Rect(
        x: origin.x + panel.area.x, y: origin.y + panel.area.y, width: panel.area.width,
        height: panel.area.height)
      canvas.fill(area.intersection(clip), Style(.text, on: panel.ground))
    }
    for label in labels {
      let (x, y) = (origin.x + label.cell.x, origin.y + label.cell.y)
      if label.style.ground == .none, !self.areas.isEmpty {
        canvas.writeOver(label.text, x: x, y: y, label.style, clip: clip)
      } else {
        canvas.write(label.text, x: x, y: y, label.style, clip: clip)
      }
    }
  }

  /// The areas in two colours a cell, in patterns, or as letters in every other cell.
  private func fill(on canvas: inout Canvas, at origin: Point, _ glyphs: AreaGlyphs) {
    guard !areas.isEmpty else { return }
    var grid = AreaGrid(cells: size, glyphs: glyphs)
    for (number, area) in areas.enumerated() {
      let rings = area.rings.map { $0.map { (x: $0.x, y: $0.y) } }
      for part in RingFill.parts(of: rings, size: size, parts: glyphs.parts) {
        if glyphs != .letters {
          grid.set(x: part.x, y: part.y, kind: number)
        } else if part.x % 2 == 0 {
          canvas.write(
            area.fill.letter, x: origin.x + part.x, y: origin.y + part.y, area.fill.style)
        }
      }
    }
    grid.draw(on: &canvas, at: origin, fills: areas.map(\.fill))
  }

  private func draw(_ stroke: Stroke, on grid: inout Raster) {
    let dots = grid.resolution.dots
    let points = stroke.places.map {
      (x: $0.x * Double(dots.x) - 0.5, y: $0.y * Double(dots.y) - 0.5)
    }
    for (start, end) in zip(points, points.dropFirst()) {
      if stroke.isDashed {
        dash(start, end, stroke, on: &grid)
      } else {
        grid.line(from: start, to: end, stroke.style, priority: stroke.priority)
      }
      guard stroke.isHeavy else { continue }
      let isSteep = abs(end.y - start.y) > abs(end.x - start.x)
      let (dx, dy) = isSteep ? (1.0, 0.0) : (0.0, 1.0)
      grid.line(
        from: (start.x + dx, start.y + dy), to: (end.x + dx, end.y + dy), stroke.style,
        priority: stroke.priority)
    }
  }

  /// Points of a cell each, in every other column or in every row.
  private func point(_ stroke: Stroke, on canvas: inout Canvas, at origin: Point) {
    let clip = Rect(x: origin.x, y: origin.y, width: size.width, height: size.height)
    for (start, end) in zip(stroke.places, stroke.places.dropFirst()) {
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let steps = max(abs(dx) / 2, abs(dy))
      guard steps > 0, steps < 100_000 else { continue }
      for step in stride(from: 0, through: steps, by: 1) {
        let x = Int(bounded: (start.x + step / steps * dx).rounded(.down))
        let y = Int(bounded: (start.y + step / steps * dy).rounded(.down))
        canvas.write("·", x: origin.x + x, y: origin.y + y, stroke.style, clip: clip)
      }
    }
  }

  /// A dot and a gap.
  private func dash(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double), _ stroke: Stroke,
    on grid: inout Raster
  ) {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let length = (dx * dx + dy * dy).squareRoot()
    guard length.isFinite, length > 0 else { return }
    // Steps along the longer side, so that the dots stand evenly.
    let gap = length / max(abs(dx), abs(dy)) * (grid.resolution == .braille ? 4 : 3)
    for step in stride(from: 0, through: length, by: gap) {
      let spot = (x: start.x + step / length * dx, y: start.y + step / length * dy)
      grid.set(
        x: Int(bounded: spot.x.rounded()), y: Int(bounded: spot.y.rounded()), stroke.style,
        priority: stroke.priority)
    }
  }
}
