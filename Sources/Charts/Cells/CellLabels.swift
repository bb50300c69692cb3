import Drawing

/// Labels in the plot.
extension CellRenderer {
  mutating func label(_ mark: Mark, on canvas: inout Canvas) {
    guard case .label(let label) = mark, let text = plot.shownText(of: label, layout) else {
      return
    }
    let width = TextWidth.columns(text)
    guard let place = place(label, width) else { return }
    canvas.write(text, x: place.x, y: place.y, Style(label.role), clip: area)
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
    case .behind: return behind(label, width)
    }
  }

  private func centred(_ label: LabelMark, _ width: Int) -> Point? {
    guard let position = layout.position(label), abs(position.x) < 1e6, abs(position.y) < 1e6
    else { return nil }
    let column = area.x + Int(bounded: (position.x - Double(width) / 2).rounded())
    var row = area.y + Int(bounded: position.y.rounded(.down))
    if label.place == .above { row = area.y + Int(bounded: (position.y + 1e-9).rounded(.down)) - 1 }
    if label.place == .below { row = area.y + Int(bounded: (position.y + 0.8).rounded(.down)) }
    return isFree(column, row, width) ? Point(x: column, y: row) : nil
  }

  /// The first free place where the name cannot be taken for that of another point: right, left,
  /// above, below, then the corners.
  private func around(_ label: LabelMark, _ width: Int) -> Point? {
    guard let cell = layout.position(label.at).flatMap({ cell($0) }) else { return nil }
    let half = width / 2
    let candidates = [
      (cell.x + 2, cell.y), (cell.x - width - 1, cell.y), (cell.x - half, cell.y - 1),
      (cell.x - half, cell.y + 1), (cell.x + 1, cell.y - 1), (cell.x + 1, cell.y + 1),
      (cell.x - width, cell.y - 1), (cell.x - width, cell.y + 1),
    ]
    return candidates.first { x, y in
      isFree(x, y, width) && occupied.isNearest(cell, to: x, y, width: width)
    }.map { Point(x: $0.0, y: $0.1) }
  }

  /// A column behind the end; before it where there is no room behind.
  private func behind(_ label: LabelMark, _ width: Int) -> Point? {
    guard let position = layout.position(label.at), abs(position.x) < 1e6,
      let cell = cell((min(position.x, Double(area.width) - 0.01), position.y))
    else { return nil }
    let right = area.x + Int(bounded: position.x.rounded(.up)) + 1
    let isLeft = label.at.x < 0 || right + width > area.maxX
    let start = isLeft ? cell.x - width - 1 : right
    return start >= area.x && start + width <= area.maxX ? Point(x: start, y: cell.y) : nil
  }

  private func isFree(_ x: Int, _ y: Int, _ width: Int) -> Bool {
    x >= area.x && x + width <= area.maxX && y >= area.y && y < area.maxY
      && occupied.isFree(x - 1, y, width: width + 2)
  }
}
