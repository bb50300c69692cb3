internal import Drawing

/// Finds room for names beside their marks on a map.
struct LabelPlacing {
  private let size: Size
  private(set) var taken: [Rect]

  init(size: Size, taken: [Rect]) {
    self.size = size
    self.taken = taken
  }

  mutating func take(_ area: Rect) { taken.append(area) }

  /// Where a text begins that stands beside a mark of so many columns without running into anything:
  /// to the right, to the left, above, below, then at the corners. Nil where there is no room. Between
  /// two texts one column stays free.
  mutating func place(_ text: String, beside mark: Rect) -> Point? {
    let columns = TextWidth.columns(text)
    let middle = mark.x + (mark.width - columns) / 2
    let (left, right) = (mark.x - columns - 1, mark.maxX + 1)
    let spots = [
      Point(x: right, y: mark.y), Point(x: left, y: mark.y), Point(x: middle, y: mark.y - 1),
      Point(x: middle, y: mark.y + 1), Point(x: right, y: mark.y - 1),
      Point(x: right, y: mark.y + 1), Point(x: left, y: mark.y - 1),
      Point(x: left, y: mark.y + 1),
    ]
    return spots.first { take(text, at: $0) }
  }

  /// Where a text begins that stands right before, behind, above or below a letter on its area.
  /// Most of the text lies within its own area, so that it is not taken for the name of another.
  mutating func place(_ text: String, around letter: Rect, within own: Set<Point>) -> Point? {
    let columns = TextWidth.columns(text)
    let middle = letter.x - columns / 2
    let spots = [
      Point(x: letter.x - columns - 1, y: letter.y), Point(x: letter.x + 2, y: letter.y),
      Point(x: middle, y: letter.y - 1), Point(x: middle, y: letter.y + 1),
    ]
    return spots.first { spot in
      let inside = (0..<columns).count { own.contains(Point(x: spot.x + $0, y: spot.y)) }
      return inside * 4 >= columns * 3 && take(text, at: spot)
    }
  }

  /// Takes the place of a text if it is free.
  mutating func take(_ text: String, at spot: Point) -> Bool {
    let area = Rect(x: spot.x, y: spot.y, width: TextWidth.columns(text), height: 1)
    guard area.x >= 0, area.y >= 0, area.maxX <= size.width, area.y < size.height else {
      return false
    }
    let wide = area.inset(left: -1, right: -1)
    guard !taken.contains(where: { !$0.intersection(area).isEmpty }) else { return false }
    guard !taken.contains(where: { $0.width > 1 && !$0.intersection(wide).isEmpty }) else {
      return false
    }
    taken.append(area)
    return true
  }
}
