internal import ClusterAtlas
internal import Drawing

extension FramePainter {
  private var screen: ClustersScreen { session.clusters }

  mutating func paintClusters() {
    for rule in screen.layout.rules {
      for y in rule.y..<rule.maxY { canvas.put("│", x: rule.x, y: y, .faint) }
    }
    if let area = screen.layout.list { paintList(area) }
    if let area = screen.layout.page { paintPage(area) }
    if let area = screen.layout.map { paintMap(area) }
  }

  private mutating func paintPage(_ area: Rect) {
    hits.append(
      Hit(
        area, wheel: { $0.clusters.pane.scroll(by: $1) }, click: { $0.clusters.focus = .page }))
    paint(screen.pane, in: area, isFocused: screen.focus == .page) { $0.clickLink($1) }
  }
}
