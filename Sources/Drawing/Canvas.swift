/// One cell of a canvas.
package struct Cell: Hashable, Sendable {
  /// The scalar; 0 is the right half of a wide one. At or above `Canvas.firstCluster` it is the
  /// index of a base with its combining marks.
  package var glyph: UInt32
  package var style: Style

  package init(glyph: UInt32, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  package static let blank = Cell(glyph: 0x20, style: .text)
}

/// A grid of cells. Everything is drawn on one and then shown by a terminal or an encoder.
///
/// After any writes each row is exactly as wide as the canvas, and no half of a wide glyph stands
/// alone.
package struct Canvas: Hashable, Sendable {
  /// Glyphs from here on are indices into `clusters`.
  package static let firstCluster: UInt32 = 0x11_0000

  package private(set) var size: Size
  package private(set) var cells: [Cell]
  /// Bases with combining marks, as scalars.
  package private(set) var clusters: [[UInt32]] = []

  package init(size: Size) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  package var bounds: Rect { Rect(size) }

  /// The canvas without the empty rows at its lower end.
  package var withoutEmptyEnd: Canvas {
    var result = self
    let used = (0..<size.height).last { row($0).contains { $0.glyph != Cell.blank.glyph } }
    result.size.height = (used ?? -1) + 1
    result.cells.removeLast(cells.count - result.size.width * result.size.height)
    return result
  }

  package subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

  /// The cells of a row.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * size.width..<(y + 1) * size.width]
  }

  /// The scalars of a cell; none for the right half of a wide glyph.
  package func scalars(of cell: Cell) -> [UInt32] {
    if cell.glyph == 0 { return [] }
    if cell.glyph < Self.firstCluster { return [cell.glyph] }
    return clusters[Int(cell.glyph - Self.firstCluster)]
  }

  /// Fills a rectangle with spaces.
  package mutating func fill(_ rect: Rect, _ style: Style = .text) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      split(before: area.x, y)
      split(before: area.maxX, y)
      let start = y * size.width
      for x in area.x..<area.maxX { cells[start + x] = Cell(glyph: 0x20, style: style) }
    }
  }

  /// Puts everything in a rectangle on another ground, as a selection does.
  package mutating func paint(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      for index in y * size.width + area.x..<y * size.width + area.maxX {
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Writes text from a cell to the right, within `clip` (all of the canvas if nil).
  ///
  /// A wide glyph that does not fit wholly becomes a space; hidden scalars are made visible.
  /// Returns the column after the text, cut or not.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, _ style: Style = .text, clip: Rect? = nil
  ) -> Int {
    let area = (clip ?? bounds).intersection(bounds)
    guard y >= area.y, y < area.maxY else { return x + TextWidth.columns(text) }
    var column = x
    for scalar in text.unicodeScalars {
      if TextWidth.isHidden(scalar) {
        for stand in TextWidth.visible(scalar).unicodeScalars {
          put(stand.value, width: 1, column, y, style, area)
          column += 1
        }
        continue
      }
      let width = TextWidth.columns(scalar)
      if width == 0 {
        combine(scalar.value, before: column, y, area)
      } else {
        put(scalar.value, width: width, column, y, style, area)
        column += width
      }
    }
    return column
  }

  /// Puts one glyph of one column, as the pixels of a plot.
  package mutating func put(_ glyph: Unicode.Scalar, x: Int, y: Int, _ style: Style) {
    put(glyph.value, width: 1, x, y, style, bounds)
  }

  private mutating func put(
    _ glyph: UInt32, width: Int, _ x: Int, _ y: Int, _ style: Style, _ area: Rect
  ) {
    guard x + width > area.x, x < area.maxX, y >= area.y, y < area.maxY else { return }
    guard x >= area.x, x + width <= area.maxX else {
      let inside = max(x, area.x)
      return put(0x20, width: 1, inside, y, style, area)
    }
    split(before: x, y)
    split(before: x + width, y)
    let index = y * size.width + x
    cells[index] = Cell(glyph: glyph, style: style)
    if width == 2 { cells[index + 1] = Cell(glyph: 0, style: style) }
  }

  /// Where a boundary would halve a wide glyph, both halves become spaces.
  private mutating func split(before x: Int, _ y: Int) {
    guard x > 0, x < size.width else { return }
    let index = y * size.width + x
    guard cells[index].glyph == 0 else { return }
    cells[index].glyph = 0x20
    cells[index - 1].glyph = 0x20
  }

  /// Adds a combining mark to the glyph that ends before a column; at most four a glyph.
  private mutating func combine(_ mark: UInt32, before x: Int, _ y: Int, _ area: Rect) {
    var column = x - 1
    guard column >= area.x, column < area.maxX else { return }
    if cells[y * size.width + column].glyph == 0 { column -= 1 }
    guard column >= area.x else { return }
    let index = y * size.width + column
    let scalars = scalars(of: cells[index]) + [mark]
    guard scalars.count <= 5 else { return }
    cells[index].glyph = Self.firstCluster + UInt32(clusters.count)
    clusters.append(scalars)
  }
}
