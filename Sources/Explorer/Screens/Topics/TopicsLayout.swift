package import Drawing

/// Where the panes lie.
package struct TopicsLayout: Hashable, Sendable {
  package private(set) var outline: Rect?
  package private(set) var page: Rect?
  package private(set) var rule: Rect?

  package init() {}

  /// For a room: lines that can be read from the last row.
  mutating func narrowPage() { page = page?.narrowed(to: RoomText.columns) }

  init(
    size: Size, focus: TopicsScreen.Part, isWide: Bool, divided: (Int) -> Int = { $0 }
  ) {
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    guard size.width >= 76, !isWide else {
      if focus == .outline { outline = body } else { page = body.inset(left: 1, right: 1) }
      return
    }
    let left = divided(size.width < 100 ? 32 : min(40, size.width * 30 / 100))
    outline = Rect(x: 0, y: body.y, width: left, height: body.height)
    rule = Rect(x: left, y: body.y, width: 1, height: body.height)
    // Lines of more than 100 columns are hard to read.
    page = Rect(
      x: left + 2, y: body.y, width: min(100, size.width - left - 3), height: body.height)
  }

  var outlineRows: Int { max(1, (outline?.height ?? 2) - 1) }
}
