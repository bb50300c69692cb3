/// A canvas as a picture: text as text, one cell 10 by 22 units.
package enum SVG {
  private static let cellWidth = 10
  private static let cellHeight = 22

  package static func encode(_ canvas: Canvas, theme: Theme, title: String = "jiqun") -> String {
    SVGWriter.page(canvas.size, theme: theme, title: title) { writer in
      for y in 0..<canvas.size.height { writer.append(row(canvas, y, theme)) }
    }
  }

  private static func row(_ canvas: Canvas, _ y: Int, _ theme: Theme) -> String {
    var grounds = ""
    var text = ""
    var x = 0
    let cells = Array(canvas.row(y))
    while x < cells.count {
      let style = cells[x].style
      var end = x
      while end < cells.count, cells[end].style == style || cells[end].glyph == 0 { end += 1 }
      grounds += ground(x, y, end - x, style, theme)
      text += run(canvas, cells, x..<end, y, theme)
      x = end
    }
    return grounds + text
  }

  private static func ground(
    _ x: Int, _ y: Int, _ width: Int, _ style: Style, _ theme: Theme
  ) -> String {
    let attributes = Attributes(style, theme)
    let fill: RGB
    if attributes.reverse {
      fill = theme.ink(style.role).rgb
    } else if style.ground != .none, theme.hasColour {
      fill = theme.ground(style.ground).rgb
    } else {
      return ""
    }
    return box(x * cellWidth, y * cellHeight, width * cellWidth, cellHeight, fill: fill.hex) + "\n"
  }

  /// A run of one style: pieces of plain cells, and dots and blocks drawn as shapes.
  private static func run(
    _ canvas: Canvas, _ cells: [Cell], _ range: Range<Int>, _ y: Int, _ theme: Theme
  ) -> String {
    let style = cells[range.lowerBound].style
    let attributes = Attributes(style, theme)
    let ink = attributes.reverse ? theme.grounds[0].rgb.hex : theme.ink(style.role).rgb.hex
    var result = ""
    var shapes = ""
    var piece = ""
    var start = range.lowerBound
    func flush(_ end: Int) {
      let trimmed = piece.contains { $0 != " " }
      if trimmed { result += textElement(piece, start, y, end - start, ink, attributes) }
      piece = ""
    }
    for x in range {
      let cell = cells[x]
      if cell.glyph == 0 { continue }
      if let shape = shape(cell.glyph, x, y) {
        flush(x)
        start = x + 1
        shapes += shape
        continue
      }
      let isWide = x + 1 < cells.count && cells[x + 1].glyph == 0
      if isWide { flush(x); start = x }
      for value in canvas.scalars(of: cell) {
        if let scalar = Unicode.Scalar(value) { piece.unicodeScalars.append(scalar) }
      }
      if isWide { flush(x + 2); start = x + 2 }
    }
    flush(range.upperBound)
    return result + (shapes.isEmpty ? "" : "<g fill=\"\(ink)\">\(shapes)</g>\n")
  }

  private static func textElement(
    _ text: String, _ x: Int, _ y: Int, _ columns: Int, _ ink: String, _ attributes: Attributes
  ) -> String {
    let lead = text.prefix { $0 == " " }.count
    let body = text.drop { $0 == " " }
    let tail = body.reversed().prefix { $0 == " " }.count
    let kept = String(body.dropLast(tail))
    let width = (columns - lead - tail) * cellWidth
    return """
      <text x="\((x + lead) * cellWidth)" y="\(y * cellHeight + 17)" textLength="\(width)" \
      lengthAdjust="spacingAndGlyphs" fill="\(ink)"\(attributes.bold ? " font-weight=\"bold\"" : "")\
      \(attributes.underline ? " text-decoration=\"underline\"" : "")>\(SVGWriter.escaped(kept))</text>

      """
  }

  /// Braille dots, blocks and rules, exact to the cell, whatever the font.
  private static func shape(_ glyph: UInt32, _ x: Int, _ y: Int) -> String? {
    let left = x * cellWidth
    let top = y * cellHeight
    switch glyph {
    case 0x2800...0x28FF: return dots(glyph - 0x2800, left, top)
    case 0x2581...0x2588: return lower(Int(glyph - 0x2580), left, top)
    case 0x258C: return box(left, top, cellWidth / 2 - 1, cellHeight)
    case 0x2591...0x2593: return shade(Int(glyph - 0x2590), left, top)
    case 0x2502: return box(left + 4, top, 1, cellHeight)
    case 0x2503: return box(left + 4, top, 3, cellHeight)
    case 0x2500: return box(left, top + cellHeight / 2, cellWidth, 1)
    default: return Unicode.Scalar(glyph).flatMap(BlockGlyphs.mask).map { eighths($0, left, top) }
    }
  }

  /// A grey of so many quarters.
  private static func shade(_ quarters: Int, _ left: Int, _ top: Int) -> String {
    """
    <rect x="\(left)" y="\(top)" width="\(cellWidth)" height="\(cellHeight)" \
    fill-opacity="0.\(quarters * 25)"/>
    """
  }

  /// The filled eighths of a cell, each row of two as one box.
  private static func eighths(_ mask: UInt8, _ left: Int, _ top: Int) -> String {
    let edges = [0, 5, 11, 16, cellHeight]
    return (0..<4).map { row in
      let pair = mask >> UInt8(2 * row) & 3
      guard pair != 0 else { return "" }
      let x = pair == 2 ? left + cellWidth / 2 : left
      return box(
        x, top + edges[row], pair == 3 ? cellWidth : cellWidth / 2, edges[row + 1] - edges[row])
    }.joined()
  }

  /// So many eighths of a cell, from its foot.
  private static func lower(_ eighths: Int, _ left: Int, _ top: Int) -> String {
    let height = cellHeight * 10 * eighths / 8
    return """
      <rect x="\(left)" y="\(tenth((top + cellHeight) * 10 - height))" width="\(cellWidth)" \
      height="\(tenth(height))"/>
      """
  }

  private static func box(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, fill: String? = nil
  ) -> String {
    let fill = fill.map { " fill=\"\($0)\"" } ?? ""
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"\(fill)/>"
  }

  private static func dots(_ mask: UInt32, _ left: Int, _ top: Int) -> String {
    let bits: [(bit: UInt32, x: Int, y: Int)] = [
      (0x01, 0, 0), (0x02, 0, 1), (0x04, 0, 2), (0x40, 0, 3),
      (0x08, 1, 0), (0x10, 1, 1), (0x20, 1, 2), (0x80, 1, 3),
    ]
    return bits.filter { mask & $0.bit != 0 }.map { dot in
      let x = 10 * left + 25 + 50 * dot.x
      let y = 10 * top + 28 + 55 * dot.y
      return "<circle cx=\"\(tenth(x))\" cy=\"\(tenth(y))\" r=\"1.5\"/>"
    }.joined()
  }

  private static func tenth(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
