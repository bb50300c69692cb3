import Drawing

/// Labels in the plot, and the tiles of heat tables.
extension CellRenderer {
  mutating func label(_ mark: Mark, on canvas: inout Canvas) {
    guard case .label(let label) = mark else { return }
    let width = TextWidth.columns(label.text)
    guard let place = place(label, width) else { return }
    canvas.write(label.text, x: place.x, y: place.y, Style(label.role), clip: area)
    occupied.take(place.x, place.y, width: width)
  }

  private func place(_ label: LabelMark, _ width: Int) -> Point? {
    switch label.place {
    case .topLeft: return Point(x: area.x + 1, y: area.y)
    case .topRight: return Point(x: area.maxX - width - 1, y: area.y)
    case .bottomLeft: return Point(x: area.x + 1, y: area.maxY - 1)
    case .bottomRight: return Point(x: area.maxX - width - 1, y: area.maxY - 1)
    case .around: return around(label, width)
    case .above, .below, .center: return centred(label, width)
    }
  }

  private func centred(_ label: LabelMark, _ width: Int) -> Point? {
    guard let position = layout.position(label.at, label.side), abs(position.x) < 1e6,
      abs(position.y) < 1e6
    else { return nil }
    if label.place != .center, !plot.hasRoomForValues(layout) { return nil }
    let column = area.x + Int((position.x - Double(width) / 2).rounded())
    var row = area.y + Int(position.y.rounded(.down))
    if label.place == .above { row = area.y + Int((position.y + 1e-9).rounded(.down)) - 1 }
    if label.place == .below { row = area.y + Int((position.y + 0.8).rounded(.down)) }
    return isFree(column, row, width) ? Point(x: column, y: row) : nil
  }

  /// The first free place: right, left, above, below, then the corners.
  private func around(_ label: LabelMark, _ width: Int) -> Point? {
    guard let cell = layout.position(label.at).flatMap({ cell($0) }) else { return nil }
    let half = width / 2
    let candidates = [
      (cell.x + 2, cell.y), (cell.x - width - 1, cell.y), (cell.x - half, cell.y - 1),
      (cell.x - half, cell.y + 1), (cell.x + 1, cell.y - 1), (cell.x + 1, cell.y + 1),
      (cell.x - width, cell.y - 1), (cell.x - width, cell.y + 1),
    ]
    return candidates.first { isFree($0.0, $0.1, width) }.map { Point(x: $0.0, y: $0.1) }
  }

  private func isFree(_ x: Int, _ y: Int, _ width: Int) -> Bool {
    x >= area.x && x + width <= area.maxX && y >= area.y && y < area.maxY
      && occupied.isFree(x - 1, y, width: width + 2)
  }

  /// A cell of a heat table: its number where there is room, else its shade.
  func tile(_ tile: Tile, on canvas: inout Canvas) {
    guard let left = layout.x.position(tile.x - 0.5), let right = layout.x.position(tile.x + 0.5),
      let row = layout.y.position(tile.y), row >= 0, row < Double(area.height)
    else { return }
    let (first, last) = (Int(left.rounded()), Int(right.rounded()))
    let y = area.y + Int(row.rounded(.down))
    let width = last - first
    let shade = HeatShade(level: tile.level)
    let numbered = TextWidth.columns(tile.text) + 3 <= width
    let gap = width > 2 ? 1 : 0
    let shaded = numbered ? 2 : width - gap
    for x in first..<first + max(0, shaded) where x < area.width {
      canvas.put(shade.glyph(glyphs), x: area.x + x, y: y, shade.style)
    }
    guard numbered else { return }
    let text = TextWidth.rightAligned(tile.text, to: width - 2 - gap)
    canvas.write(text, x: area.x + first + 2, y: y, shade.textStyle, clip: area)
  }
}

/// Five steps from light to dark, as glyphs and styles.
struct HeatShade {
  var level: Double

  private static let glyphs: [Unicode.Scalar] = ["·", "░", "▒", "▓", "█"]
  private static let ascii: [Unicode.Scalar] = [".", ":", "+", "%", "#"]

  var step: Int { max(0, min(4, Int(((level.isFinite ? level : 0) * 5).rounded(.down)))) }

  func glyph(_ glyphs: GlyphSet) -> Unicode.Scalar {
    (glyphs == .ascii ? Self.ascii : Self.glyphs)[step]
  }

  var style: Style { step == 0 ? .faint : Style(.series1) }
  var textStyle: Style { step == 4 ? .strong : step == 0 ? .dim : .text }
}
