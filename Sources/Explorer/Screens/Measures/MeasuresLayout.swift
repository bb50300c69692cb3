package import Drawing

/// Where the panes of the measures screen lie.
package struct MeasuresLayout: Hashable, Sendable {
  /// Title and table above the list.
  static let listHead = 2
  /// Lines above the picture: as many as what is said there needs, but never so many that the picture
  /// is small; a table leaves more of them.
  static func headRows(of area: Rect, needed: Int, isTable: Bool = false) -> Int {
    guard area.height >= 12 else { return 2 }
    let usual =
      area.width < 40 && area.height >= 24 ? 11 : area.width < 60 && area.height >= 18 ? 6 : 4
    return max(usual, min(needed, area.height * (isTable ? 5 : 4) / 10))
  }

  package private(set) var list: Rect?
  package private(set) var rule: Rect?
  /// All of the right side, or of the screen.
  package private(set) var result: Rect?
  /// The picture, the page or table, and the map, where they are seen.
  package private(set) var picture: Rect?
  package private(set) var page: Rect?
  package private(set) var map: Rect?
  /// Lines of the head above them.
  package private(set) var headRows = 0

  package init() {}

  /// For a room: lines that can be read from the last row.
  mutating func narrowPage() { page = page?.narrowed(to: RoomText.columns) }

  init(
    size: Size, focus: MeasuresScreen.Focus, isWide: Bool, aspect: MeasuresScreen.Aspect,
    hasTable: Bool, headLines: (Int) -> Int, divided: (Int) -> Int = { $0 }
  ) {
    guard size.width >= ClustersLayout.least.width, size.height >= ClustersLayout.least.height
    else { return }
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    var right = body.inset(left: 1, right: 1)
    if size.width < 70 || isWide || aspect == .map {
      if focus == .list, !isWide, aspect != .map || size.width < 70 {
        list = body
        return
      }
    } else {
      let parts = body.split(
        left: divided(size.width < 100 ? 30 : size.width < 140 ? 38 : 44))
      list = parts.left
      rule = Rect(x: parts.left.maxX, y: body.y, width: 1, height: body.height)
      right = parts.rest.inset(left: 2, right: 1)
    }
    result = right
    part(right, aspect, hasTable, headLines)
  }

  /// The table stands beside the picture where there is room, and where the picture is not one.
  private mutating func part(
    _ area: Rect, _ aspect: MeasuresScreen.Aspect, _ hasTable: Bool, _ headLines: (Int) -> Int
  ) {
    switch aspect {
    case .how: page = area.inset(right: 1)
    case .table:
      headRows = Self.headRows(of: area, needed: headLines(area.width), isTable: true)
      page = area.inset(top: headRows, right: 1)
    case .picture, .years:
      headRows = Self.headRows(of: area, needed: headLines(area.width))
      let below = area.inset(top: headRows)
      picture = below
      if hasTable, below.width >= 72 {
        let parts = below.split(left: max(below.width - 46, below.width * 56 / 100))
        picture = parts.left
        page = parts.rest.inset(left: 2, right: 1)
      }
    case .map:
      // Above it what its values are; where it is alone the measure too, and below it the classes.
      guard area.width >= 70 else {
        map = area.inset(top: 2, bottom: 1)
        return
      }
      let parts = area.split(left: area.width * 60 / 100)
      map = parts.left.inset(top: 1)
      let side = parts.rest.inset(left: 2)
      headRows = Self.headRows(of: side, needed: headLines(side.width))
      picture = side.inset(top: headRows)
    }
  }
}
