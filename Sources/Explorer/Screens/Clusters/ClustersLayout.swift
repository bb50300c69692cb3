package import Drawing

/// Where the panes lie. What does not fit is not there: the pane with the focus takes its place.
package struct ClustersLayout: Hashable, Sendable {
  /// The least size at which anything is shown.
  package static let least = Size(width: 40, height: 10)

  package private(set) var list: Rect?
  package private(set) var page: Rect?
  package private(set) var map: Rect?
  /// Columns of the thin rules between panes.
  package private(set) var rules: [Rect] = []

  package init() {}

  /// For a room: lines that can be read from the last row.
  mutating func narrowPage() { page = page?.narrowed(to: RoomText.columns) }

  package init(
    size: Size, focus: ClustersScreen.Part, paneSize: PaneSize, rows: Int,
    divided: (Int) -> Int = { $0 }
  ) {
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    guard size.width >= Self.least.width, size.height >= Self.least.height else { return }
    if paneSize == .full || size.width < 76 && body.height < 28 {
      show(focus, in: body)
    } else if size.width < 76 {
      stack(body, focus)
    } else {
      sideBySide(body, focus, paneSize, rows, divided)
    }
  }

  /// Rows of the list's own that are below its title and header.
  package var listRows: Int { max(1, (list?.height ?? 1) - (listHasHeader ? 2 : 1)) }

  /// Few columns explain themselves.
  package var listHasHeader: Bool { (list?.width ?? 0) >= 50 }

  private mutating func show(_ focus: ClustersScreen.Part, in area: Rect) {
    switch focus {
    case .list: list = area
    case .page: page = area.inset(left: 1, right: 1)
    case .map: map = area
    }
  }

  private mutating func stack(_ body: Rect, _ focus: ClustersScreen.Part) {
    let (upper, lower) = body.split(top: body.height * 2 / 5)
    list = upper
    show(focus == .list ? .page : focus, in: lower.inset(left: 1, top: 1, right: 1))
  }

  private mutating func sideBySide(
    _ body: Rect, _ focus: ClustersScreen.Part, _ size: PaneSize, _ rows: Int,
    _ divided: (Int) -> Int
  ) {
    let (left, right) = columns(body, focus, size, divided)
    if body.width >= 150, body.height >= rows + 20 || body.height >= 50 {
      let mapRows = min(Self.mapRows(left.width), body.height - min(rows + 8, body.height * 3 / 4))
      list = Rect(x: left.x, y: left.y, width: left.width, height: left.height - mapRows)
      map = Rect(x: 1, y: left.maxY - mapRows, width: left.width - 2, height: mapRows)
      page = right
    } else {
      list = left
      splitRight(right, focus)
    }
  }

  private mutating func columns(
    _ body: Rect, _ focus: ClustersScreen.Part, _ size: PaneSize, _ divided: (Int) -> Int
  ) -> (left: Rect, right: Rect) {
    // While one reads where columns are few, the list keeps its names only.
    let narrow = focus == .page ? min(body.width / 2, 30) : body.width / 2
    var width = body.width < 100 ? narrow : min(body.width * 60 / 100, 110)
    if size == .wide { width = focus == .list ? body.width * 7 / 10 : max(30, body.width * 3 / 10) }
    width = divided(width)
    rules = [Rect(x: width, y: body.y, width: 1, height: body.height)]
    return (
      Rect(x: 0, y: body.y, width: width, height: body.height),
      Rect(x: width + 2, y: body.y, width: body.width - width - 3, height: body.height)
    )
  }

  private mutating func splitRight(_ right: Rect, _ focus: ClustersScreen.Part) {
    guard right.height >= 16 else {
      return show(focus == .list ? .page : focus, in: right)
    }
    // While one reads, the text has the room: all of it where there are few rows.
    if focus == .page, right.height < 34 { return show(.page, in: right) }
    let share = focus == .page ? 30 : 42
    let mapRows = min(Self.mapRows(right.width), right.height * share / 100)
    let upper = right.split(top: right.height - mapRows)
    page = upper.top
    map = upper.rest
  }

  /// Rows that the outlines of China fill at a width: they are 1.41 times as wide as high.
  private static func mapRows(_ width: Int) -> Int {
    max(4, Int(bounded: Double(width) * 2 / 1.41 / 4) + 1)
  }
}
