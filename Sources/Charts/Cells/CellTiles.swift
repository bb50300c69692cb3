import Drawing

/// Heat tables: tiles and their keys.
extension CellRenderer {
  /// A cell of a heat table: its number where there is room, else its shade.
  func tile(_ tile: Tile, on canvas: inout Canvas) {
    guard let left = layout.x.position(tile.x - 0.5), let right = layout.x.position(tile.x + 0.5),
      let row = layout.y.position(tile.y), row >= 0, row < Double(area.height)
    else { return }
    let figure = layout.hasShortFigures ? tile.shortText : tile.text
    let (first, last) = (Int(bounded: left.rounded()), Int(bounded: right.rounded()))
    let y = area.y + Int(bounded: row.rounded(.down))
    let width = last - first
    let shade = HeatShade(level: tile.level)
    let gap = width > 2 ? 1 : 0
    let room = width - gap - TextWidth.columns(figure)
    let numbered = room >= 1
    let shaded = numbered ? min(2, room) : width - gap
    for x in first..<first + max(0, shaded) where x < area.width {
      canvas.put(shade.glyph(glyphs), x: area.x + x, y: y, shade.style)
    }
    guard numbered else { return }
    let text = TextWidth.rightAligned(figure, to: width - shaded - gap)
    canvas.write(text, x: area.x + first + shaded, y: y, shade.textStyle, clip: area)
  }

  /// Names of numbered columns, and what the shades stand for.
  func tableKeys(on canvas: inout Canvas) {
    for key in layout.columnKeys { write(key.text, key.column, key.row, .dim, on: &canvas) }
    for label in layout.shades {
      let shade = HeatShade(level: label.step.level)
      let sign = String(repeating: String(shade.glyph(glyphs)), count: 2)
      write(sign, label.column, label.row, shade.style, on: &canvas)
      let text =
        glyphs == .ascii && label.step.text.hasPrefix("≥")
        ? ">=" + label.step.text.dropFirst(2) : label.step.text
      write(text, label.column + ShadeLabel.signWidth, label.row, .dim, on: &canvas)
    }
  }
}

/// Five steps from light to dark, as glyphs and styles.
struct HeatShade {
  var level: Double

  private static let glyphs: [Unicode.Scalar] = ["·", "░", "▒", "▓", "█"]
  private static let ascii: [Unicode.Scalar] = [".", ":", "+", "%", "#"]

  var step: Int { max(0, min(4, Int(bounded: ((level.isFinite ? level : 0) * 5).rounded(.down)))) }

  func glyph(_ glyphs: GlyphSet) -> Unicode.Scalar {
    (glyphs == .ascii ? Self.ascii : Self.glyphs)[step]
  }

  var style: Style { step == 0 ? .faint : Style(.series1) }
  var textStyle: Style { step == 4 ? .strong : step == 0 ? .dim : .text }
}
