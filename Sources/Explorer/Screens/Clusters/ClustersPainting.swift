internal import ClusterAtlas
internal import Drawing
internal import Reports

extension ClustersScreen {
  package static func paint(_ painter: inout ScreenPainter<Self>) {
    let layout = painter.screen.layout
    for rule in layout.rules { painter.paintRule(rule) }
    if let area = layout.list { painter.paintList(area) }
    if let area = layout.page { painter.paintPage(area) }
    if let area = layout.map { painter.paintMap(area) }
  }
}

extension ScreenPainter where S == ClustersScreen {
  fileprivate mutating func paintPage(_ area: Rect) {
    self.area(area, wheel: { $0.screen.pane.scroll(by: $1) }) { visit, _ in
      visit.screen.focus = .page
    }
    paint(screen.pane, in: area, isFocused: screen.focus == .page) { $0.clickLink($1) }
  }

  fileprivate mutating func paintMap(_ area: Rect) {
    self.area(area, wheel: { $0.zoomMap($1 < 0 ? 1 : -1) }) { visit, _ in
      visit.screen.focus = .map
    }
    var drawing = MapDrawing(screen.scene(context), screen.mapPane, in: area)
    drawing.draw(on: &canvas)
    for dot in drawing.places?.dots ?? [] {
      let id = dot.id
      let spot = Rect(x: area.x + dot.cell.x, y: area.y + dot.cell.y, width: 1, height: 1)
      self.area(spot) { visit, _ in visit.clickMap(id) }
    }
  }
}
