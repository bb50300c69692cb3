internal import ClusterAtlas
package import Drawing

/// An area that does something when it is clicked, or when the wheel turns over it.
package struct ClickArea: Sendable {
  package var area: Rect
  var click: (@Sendable (inout Session, Point) -> Void)?
  var wheel: (@Sendable (inout Session, Int) -> Void)?
  /// What follows the pointer while the button is held, by its place on the screen.
  var drag: (@Sendable (inout Session, Point) -> Void)?

  /// Of a screen: a click is given the position in the area.
  init<S: ScreenState>(
    _ area: Rect, on screen: S.Type, wheel: (@Sendable (inout Visit<S>, Int) -> Void)?,
    click: @escaping @Sendable (inout Visit<S>, Point) -> Void
  ) {
    self.area = area
    self.click = { session, point in
      session.visit(S.self) { click(&$0, Point(x: point.x - area.x, y: point.y - area.y)) }
    }
    if let wheel {
      self.wheel = { session, rows in session.visit(S.self) { wheel(&$0, rows) } }
    }
  }

  /// Of the frame.
  init(_ area: Rect, click: @escaping @Sendable (inout Session, Point) -> Void) {
    self.area = area
    self.click = click
  }

  /// A click runs a row of the command table.
  init(_ area: Rect, command name: String) {
    self.init(area) { session, _ in
      session.overlay = nil
      if let command = CommandTable.command(name) { session.run(command) }
    }
  }

  /// A click does nothing: what lies below is covered.
  static func cover(_ area: Rect) -> ClickArea { ClickArea(area) { _, _ in } }
}

/// What is drawn on: the cells, where the cursor is, what can be clicked.
package struct FrameSurface: Sendable {
  package var canvas: Canvas
  package var cursor: Point?
  package var areas: [ClickArea] = []
  /// What was cut, and how it is read.
  package var cuts: [CutText] = []
}

/// Draws a screen and notes what can be clicked in it.
package struct ScreenPainter<S: ScreenState>: Sendable {
  package let screen: S
  package let context: Context
  var surface: FrameSurface

  var canvas: Canvas {
    get { surface.canvas }
    _modify { yield &surface.canvas }
  }
  var language: Language { context.language }
  var size: Size { context.size }
  var atlas: Atlas { context.atlas }

  func word(_ english: String, _ chinese: String) -> String { context.word(english, chinese) }

  /// What a click and the wheel do in an area.
  mutating func area(
    _ area: Rect, wheel: @escaping @Sendable (inout Visit<S>, Int) -> Void,
    click: @escaping @Sendable (inout Visit<S>, Point) -> Void
  ) {
    surface.areas.append(ClickArea(area, on: S.self, wheel: wheel, click: click))
  }

  /// What a click does in an area.
  mutating func area(
    _ area: Rect, click: @escaping @Sendable (inout Visit<S>, Point) -> Void
  ) {
    surface.areas.append(ClickArea(area, on: S.self, wheel: nil, click: click))
  }

  /// A click that runs a row of the command table.
  mutating func area(_ area: Rect, command: String) {
    surface.areas.append(ClickArea(area, command: command))
  }

  /// The thin rule between two panes; the pointer takes it along.
  mutating func paintRule(_ rule: Rect?) {
    guard let rule else { return }
    for y in rule.y..<rule.maxY { canvas.put("│", x: rule.x, y: y, .faint) }
    var area = ClickArea(rule) { _, _ in }
    let before = context.shifts[S.id] ?? 0
    area.drag = { session, point in
      session.context.shifts[S.id] = before + point.x - rule.x
    }
    surface.areas.append(area)
  }

  /// A thin bar that tells which part of the whole is seen. A click on it, and the pointer that
  /// takes it along, say which thousandth of the whole is to be seen.
  mutating func paintScroll(
    _ x: Int, _ y: Int, _ height: Int, first: Int, total: Int,
    show: @escaping @Sendable (inout Visit<S>, Int) -> Void
  ) {
    guard total > height, height > 1, x < size.width else { return }
    let bar = Rect(x: x, y: y, width: 1, height: height)
    let go: @Sendable (inout Session, Point) -> Void = { session, point in
      let row = min(max(0, point.y - y), height - 1)
      session.visit(S.self) { show(&$0, row * 1000 / (height - 1)) }
    }
    var area = ClickArea(bar, click: go)
    area.drag = go
    surface.areas.append(area)
    let length = max(1, height * height / total)
    let start = (height - length) * first / max(1, total - height)
    for row in 0..<height {
      let isBar = row >= start && row < start + length
      canvas.put(isBar ? "┃" : "│", x: x, y: y + row, isBar ? .dim : .faint)
    }
  }
}
