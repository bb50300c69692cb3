import Drawing

/// Bars on cells: whole ones and, at their end, eighths.
struct CellBars {
  let layout: PlotLayout
  let glyphs: GlyphSet
  let hasColour: Bool
  let area: Rect
  let mark: BarMark
  /// The x whose bar is amber.
  var marked: Double?

  private static let lower: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let left: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  private static let asciiLower: [Unicode.Scalar] = [" ", "_", "_", ".", ".", "o", "o", "#", "#"]
  private static let fills: [Unicode.Scalar] = ["█", "▓", "▒", "░"]
  private static let asciiFills: [Unicode.Scalar] = ["#", "%", "=", ":"]

  static func fill(_ index: Int, _ glyphs: GlyphSet) -> Unicode.Scalar {
    (glyphs == .ascii ? asciiFills : fills)[index % 4]
  }

  private var fill: Unicode.Scalar { Self.fill(hasColour ? 0 : mark.look.fill, glyphs) }

  func draw(on canvas: inout Canvas) {
    for bar in mark.bars {
      if mark.isAcross { across(bar, on: &canvas) } else { upright(bar, on: &canvas) }
    }
  }

  private func upright(_ bar: Bar, on canvas: inout Canvas) {
    guard let columns = layout.columns?.columns(bar.x, slot: mark.slot, slots: mark.slots),
      let from = bar.from == 0 ? layout.baseline : layout.y.position(bar.from),
      let to = layout.y.position(bar.to)
    else { return }
    let top = max(0, min(from, to))
    let bottom = min(Double(area.height), max(from, to))
    guard bottom > top else { return }
    let first = Int(top.rounded(.down))
    let last = min(area.height - 1, Int((bottom - 1e-9).rounded(.down)))
    guard first <= last else { return }
    for row in first...last {
      guard let glyph = glyph(row, top, bottom, isDown: to > from) else { continue }
      let isPartialFoot = to < from && Double(row + 1) > bottom + 1e-9
      for column in columns where column < area.width {
        let x = area.x + column
        if isPartialFoot, isAlone(x, area.y + row, canvas) { continue }
        canvas.put(glyph, x: x, y: area.y + row, style(bar))
      }
    }
  }

  /// Whether a cell is all that shows the part of a stack below: it stays.
  private func isAlone(_ x: Int, _ y: Int, _ canvas: Canvas) -> Bool {
    let cell = canvas[x, y]
    guard cell.style != mark.look.style, cell.style.role != .faint, cell.glyph != 0x20 else {
      return false
    }
    return y + 1 >= area.maxY || canvas[x, y + 1].style != cell.style
  }

  private func style(_ bar: Bar) -> Style { bar.x == marked ? .alert : mark.look.style }

  /// What a row shows of a bar between two heights; nil for nothing.
  private func glyph(
    _ row: Int, _ top: Double, _ bottom: Double, isDown: Bool
  ) -> Unicode.Scalar? {
    let low = min(bottom, Double(row + 1))
    let part = low - max(top, Double(row))
    let full = fill
    if part >= 1 - 1e-9 { return full }
    if isDown { return hanging(part, full) }
    if low < Double(row + 1) - 1e-9 { return part >= 0.5 ? full : nil }
    let eighths = Int((part * 8).rounded())
    // A value that is not zero shows something.
    let shown = max(eighths, row == Int(bottom.rounded(.down)) - 1 && bottom - top < 1 ? 1 : 0)
    if shown == 8 { return full }
    if shown == 0 { return nil }
    return glyphs == .ascii ? Self.asciiLower[shown] : Self.lower[shown]
  }

  /// Glyphs that hang from the upper edge exist for halves only.
  private func hanging(_ part: Double, _ full: Unicode.Scalar) -> Unicode.Scalar? {
    if part >= 0.75 { return full }
    if part >= 0.2 { return glyphs == .ascii ? "'" : "▀" }
    return nil
  }

  private func across(_ bar: Bar, on canvas: inout Canvas) {
    guard let row = layout.y.position(bar.x), row >= 0, row < Double(area.height),
      let from = layout.x.position(bar.from), let to = layout.x.position(bar.to)
    else { return }
    let start = max(0, min(from, to))
    let end = min(Double(area.width), max(from, to))
    guard end > start else { return }
    let y = area.y + Int(row.rounded(.down))
    for column in Int(start.rounded())..<max(Int(start.rounded()), Int(end.rounded(.up))) {
      let part = min(1, end - Double(column))
      let eighths = max(0, Int((part * 8).rounded()))
      if eighths == 0 { continue }
      let partial = glyphs == .ascii ? (eighths > 3 ? "#" : " ") : Self.left[eighths]
      let glyph = eighths == 8 ? fill : partial
      canvas.put(glyph, x: area.x + column, y: y, mark.look.style)
    }
  }
}
