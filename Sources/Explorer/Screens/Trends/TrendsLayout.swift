package import Drawing

/// Where the panes lie.
package struct TrendsLayout: Hashable, Sendable {
  package private(set) var list: Rect?
  package private(set) var chart: Rect?
  package private(set) var page: Rect?
  package private(set) var rule: Rect?

  package init() {}

  /// For a room: lines that can be read from the last row.
  mutating func narrowPage() { page = page?.narrowed(to: RoomText.columns) }

  init(
    size: Size, focus: TrendsScreen.Focus, isWide: Bool, hasPage: Bool,
    divided: (Int) -> Int = { $0 }
  ) {
    guard size.width >= ClustersLayout.least.width, size.height >= ClustersLayout.least.height
    else { return }
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    if size.width < 70 || isWide {
      if focus == .list, !isWide { list = body } else { showRight(body.inset(left: 1, right: 1)) }
      return
    }
    let columns = divided(
      size.width < 100 ? 30 : size.width < 140 ? 50 : size.width < 180 ? 56 : 72)
    let (left, right) = body.split(left: columns)
    list = left
    rule = Rect(x: left.maxX, y: body.y, width: 1, height: body.height)
    showRight(right.inset(left: 2, right: 1))
  }

  private mutating func showRight(_ area: Rect) {
    chart = area
    page = area.inset(right: 1)
  }
}
