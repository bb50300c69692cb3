import Drawing

/// Bars that lie across, on cells: whole ones and, at their end, eighths.
struct CellBars {
  let layout: PlotLayout
  let glyphs: GlyphSet
  let hasColour: Bool
  let area: Rect
  let mark: BarMark

  private static let left: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  private static let fills: [Unicode.Scalar] = ["█", "▓", "▒", "░", "▌", "▚"]
  private static let asciiFills: [Unicode.Scalar] = ["#", "%", "=", ":", "+", "x"]

  static func fill(_ index: Int, _ glyphs: GlyphSet) -> Unicode.Scalar {
    (glyphs == .ascii ? asciiFills : fills)[index % SeriesStyle.fills]
  }

  private var fill: Unicode.Scalar { Self.fill(hasColour ? 0 : mark.look.fill, glyphs) }

  func draw(on canvas: inout Canvas) {
    for bar in mark.bars { across(bar, on: &canvas) }
  }

  private func across(_ bar: Bar, on canvas: inout Canvas) {
    guard let row = layout.y.position(bar.x), row >= 0, row < Double(area.height),
      let from = layout.x.position(bar.from), let to = layout.x.position(bar.to)
    else { return }
    let start = max(0, min(from, to))
    let end = min(Double(area.width), max(from, to))
    guard end > start else { return }
    let y = area.y + Int(bounded: row.rounded(.down))
    for column in Int(
      bounded: start.rounded())..<max(Int(bounded: start.rounded()), Int(bounded: end.rounded(.up)))
    {
      let part = min(1, end - Double(column))
      let eighths = max(0, Int(bounded: (part * 8).rounded()))
      if eighths == 0 { continue }
      let partial = glyphs == .ascii ? (eighths > 3 ? "#" : " ") : Self.left[eighths]
      let glyph = eighths == 8 ? fill : partial
      canvas.put(glyph, x: area.x + column, y: y, mark.look.style)
    }
  }
}
