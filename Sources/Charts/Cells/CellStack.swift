import Drawing

/// A stack of bars on cells. A cell has one colour, so one that several parts share belongs to the
/// part that has most of it; only the end of the whole stack is drawn in eighths.
struct CellStack {
  let layout: PlotLayout
  let glyphs: GlyphSet
  let hasColour: Bool
  let area: Rect
  let stack: BarStack
  /// The x whose bar is amber.
  var marked: Double?

  private static let lower: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiLower: [Unicode.Scalar] = [" ", "_", "_", ".", ".", "o", "o", "#", "#"]

  /// So many eighths of a cell, from its lower edge.
  static func lower(_ eighths: Int, _ glyphs: GlyphSet) -> Unicode.Scalar {
    (glyphs == .ascii ? asciiLower : lower)[max(0, min(8, eighths))]
  }

  /// What a part covers, in rows of the plot.
  private struct Span {
    var top: Double
    var bottom: Double
    var look: SeriesStyle
    var hangs: Bool

    func share(of row: Int) -> Double {
      max(0, min(bottom, Double(row + 1)) - max(top, Double(row)))
    }
  }

  func draw(on canvas: inout Canvas) {
    guard
      let columns = layout.columns?.columns(stack.x, slot: stack.slot, slots: stack.slots)
    else { return }
    let spans = spans
    guard let first = spans.first else { return }
    let whole = spans.reduce(into: first) { whole, span in
      whole.top = min(whole.top, span.top)
      whole.bottom = max(whole.bottom, span.bottom)
    }
    for (row, index) in owners(spans, whole) {
      let look = spans[index].look
      guard let glyph = glyph(row, whole, look) else { continue }
      let style = stack.x == marked ? Style.alert : look.style
      for column in columns where column < area.width {
        canvas.put(glyph, x: area.x + column, y: area.y + row, style)
      }
    }
  }

  private var spans: [Span] {
    stack.parts.compactMap { part in
      guard let from = part.from == 0 ? layout.baseline : layout.y.position(part.from),
        let to = layout.y.position(part.to)
      else { return nil }
      let top = max(0, min(from, to))
      let bottom = min(Double(area.height), max(from, to))
      guard bottom > top else { return nil }
      return Span(top: top, bottom: bottom, look: part.look, hangs: to > from)
    }
  }

  /// The part each row belongs to. A part that has most of no row takes the one it has most of, if
  /// the row's owner has another.
  private func owners(_ spans: [Span], _ whole: Span) -> [(row: Int, index: Int)] {
    let first = Int(bounded: whole.top.rounded(.down))
    let last = min(area.height - 1, Int(bounded: (whole.bottom - 1e-9).rounded(.down)))
    guard first <= last else { return [] }
    let rows = Array(first...last)
    var owners = rows.map { row in largest(spans.indices) { spans[$0].share(of: row) } }
    for index in spans.indices where !owners.contains(index) {
      let place = largest(rows.indices) { spans[index].share(of: rows[$0]) }
      let owned = owners.count { $0 == owners[place] }
      if owned > 1 { owners[place] = index }
    }
    return Array(zip(rows, owners))
  }

  /// The last of those with the largest size.
  private func largest(_ indices: Range<Int>, _ size: (Int) -> Double) -> Int {
    indices.reduce(indices.lowerBound) { size($1) >= size($0) - 1e-9 ? $1 : $0 }
  }

  /// What a row shows of the whole stack; nil for nothing.
  private func glyph(_ row: Int, _ whole: Span, _ look: SeriesStyle) -> Unicode.Scalar? {
    let full = CellBars.fill(hasColour ? 0 : look.fill, glyphs)
    let part = whole.share(of: row)
    if part >= 1 - 1e-9 { return full }
    if whole.hangs { return hanging(part, full) }
    if whole.bottom < Double(row + 1) - 1e-9 { return part >= 0.5 ? full : nil }
    let isLow = whole.bottom - whole.top < 1
    // Eighths have no pattern: they would look like the first series.
    if !hasColour, look.fill > 0, !isLow { return part >= 0.5 ? full : nil }
    // A value that is not zero shows something.
    let eighths = max(Int(bounded: (part * 8).rounded()), isLow ? 1 : 0)
    if eighths == 8 { return full }
    if eighths == 0 { return nil }
    return Self.lower(eighths, glyphs)
  }

  /// Glyphs that hang from the upper edge exist for halves only.
  private func hanging(_ part: Double, _ full: Unicode.Scalar) -> Unicode.Scalar? {
    if part >= 0.75 { return full }
    if part >= 0.2 { return glyphs == .ascii ? "'" : "▀" }
    return nil
  }
}
