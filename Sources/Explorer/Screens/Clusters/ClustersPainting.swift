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

  // MARK: Page

  private mutating func paintPage(_ area: Rect) {
    let isFocused = screen.focus == .page
    hits.append(Hit(area, wheel: { $0.clusters.scrollPage(by: $1) }) { $0.clusters.focus = .page })
    let document = screen.document
    let chosen = isFocused ? screen.link.map { document.links[$0] } : nil
    let shown = screen.pageTop..<min(document.lines.count, screen.pageTop + area.height)
    for (row, number) in shown.enumerated() {
      paint(document.lines[number], number, area, area.y + row, chosen)
    }
    addLinkHits(document, area)
    if isFocused {
      canvas.paint(Rect(x: area.x, y: area.y, width: area.width, height: 1)) { style in
        style.role == .strong ? style.with(.accent).bold() : style
      }
    }
    paintScroll(
      area.maxX, area.y, area.height, first: screen.pageTop, total: document.lines.count)
  }

  private mutating func paint(
    _ line: DocumentLine, _ number: Int, _ area: Rect, _ y: Int, _ chosen: LinkPosition?
  ) {
    var x = area.x
    for (index, span) in line.spans.enumerated() {
      let isChosen = chosen == LinkPosition(line: number, span: index)
      let style = isChosen ? Style(.accent, on: .selection).reversed() : span.style
      x = canvas.write(span.text, x: x, y: y, style, clip: area)
    }
    if line.hasRule {
      for column in x..<max(x, area.maxX) { canvas.put("─", x: column, y: y, .faint) }
    }
  }

  private mutating func addLinkHits(_ document: Document, _ area: Rect) {
    for (index, position) in document.links.enumerated() {
      let row = position.line - screen.pageTop
      guard row >= 0, row < area.height else { continue }
      let spans = document.lines[position.line].spans
      let before = spans[..<position.span].reduce(0) { $0 + $1.columns }
      let width = spans[position.span].columns
      let place = Rect(x: area.x + before, y: area.y + row, width: width, height: 1)
      hits.append(Hit(place, click: { $0.clickLink(index) }))
    }
  }

  /// A thin bar that tells which part of the whole is seen.
  mutating func paintScroll(_ x: Int, _ y: Int, _ height: Int, first: Int, total: Int) {
    guard total > height, height > 1, x < size.width else { return }
    let length = max(1, height * height / total)
    let start = (height - length) * first / max(1, total - height)
    for row in 0..<height {
      let isBar = row >= start && row < start + length
      canvas.put(isBar ? "┃" : "│", x: x, y: y + row, isBar ? .dim : .faint)
    }
  }
}
