package import Drawing

/// Where the panes lie.
package struct DiamondLayout: Hashable, Sendable {
  package private(set) var figure: Rect?
  package private(set) var page: Rect?
  package private(set) var map: Rect?
  /// Forces against each other, and the shape they give.
  package private(set) var balance: Rect?
  package private(set) var shape: Rect?
  package private(set) var rule: Rect?
  /// What the factor is, below the figure where there is no room for its page: the sentence of an edge
  /// that was walked stands there too, so that it hides no factor.
  package private(set) var words: Rect?

  package init() {}

  /// For a room: lines that can be read from the last row.
  mutating func narrowPage() { page = page?.narrowed(to: RoomText.columns) }

  init(
    size: Size, focus: DiamondScreen.Focus, mode: DiamondScreen.Mode, isPair: Bool, isWide: Bool,
    divided: (Int) -> Int = { $0 }
  ) {
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    switch mode {
    case .factors: layFactors(body, focus, isPair, isWide, divided)
    case .balance: layBalance(body)
    case .walk: layWalk(body, divided)
    }
  }

  private mutating func layFactors(
    _ body: Rect, _ focus: DiamondScreen.Focus, _ isPair: Bool, _ isWide: Bool,
    _ divided: (Int) -> Int
  ) {
    if body.width < 76 || isWide || (isPair && focus == .page && body.width < 110) {
      if body.width < 76, body.height >= 30, !isWide {
        let (upper, lower) = body.split(top: max(18, body.height / 2))
        figure = upper
        page = lower.inset(left: 1, top: 1, right: 1)
      } else if focus == .figure {
        let parts = body.split(top: body.height - (body.height < 18 || body.width >= 76 ? 0 : 3))
        figure = parts.top
        words = parts.rest.height > 0 ? parts.rest.inset(left: 1, right: 1) : nil
      } else {
        page = body.inset(left: 1, right: 1)
      }
      return
    }
    let left = divided(body.width < 100 ? 47 : min(110, body.width * 54 / 100))
    figure = Rect(x: 0, y: body.y, width: left, height: body.height)
    divide(body, left)
  }

  private mutating func divide(_ body: Rect, _ left: Int) {
    rule = Rect(x: left, y: body.y, width: 1, height: body.height)
    page = Rect(
      x: left + 2, y: body.y, width: min(100, body.width - left - 3), height: body.height)
  }

  private mutating func layBalance(_ body: Rect) {
    let rows = body.height >= 32 ? 12 : 6
    balance = Rect(x: 0, y: body.y + 2, width: min(120, body.width), height: rows)
    let lower = body.split(top: rows + 4).rest
    guard lower.height > 3 else { return }
    if body.width >= 76 {
      let left = min(body.width / 2, 50)
      shape = Rect(x: 0, y: lower.y, width: left - 2, height: min(lower.height, 20))
      page = Rect(
        x: left + 1, y: lower.y, width: min(100, body.width - left - 2), height: lower.height)
    } else {
      page = lower.inset(left: 1, right: 1)
    }
  }

  private mutating func layWalk(_ body: Rect, _ divided: (Int) -> Int) {
    let rest = body.inset(top: 2)
    guard body.width >= 76 else {
      page = rest.inset(left: 1, right: 1)
      return
    }
    let left = divided(min(100, body.width * 52 / 100))
    page = Rect(x: 1, y: rest.y, width: left - 4, height: rest.height)
    rule = Rect(x: left, y: rest.y, width: 1, height: rest.height)
    let width = body.width - left - 2
    let height = min(rest.height - 3, Int(bounded: Double(width) * 2 / 1.41 / 4) + 1)
    map = Rect(x: left + 2, y: rest.y + 2, width: width, height: height)
  }
}
