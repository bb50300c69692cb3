internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Workspace

extension TopicsScreen {
  package static func paint(_ painter: inout ScreenPainter<Self>) { painter.paintTopics() }
}

extension ScreenPainter where S == TopicsScreen {
  fileprivate mutating func paintTopics() {
    paintRule(screen.layout.rule)
    if let area = screen.layout.outline { paintOutline(area) }
    if let area = screen.layout.page {
      self.area(area, wheel: { $0.screen.pane.scroll(by: $1) }) { visit, _ in
        visit.screen.focus = .page
      }
      paint(screen.pane, in: area, isFocused: screen.focus == .page) { $0.clickLink($1) }
    }
  }

  private mutating func paintOutline(_ area: Rect) {
    self.area(area, wheel: { $0.screen.selection.move(by: $1) }) { visit, _ in
      visit.screen.focus = .outline
    }
    let isFocused = screen.focus == .outline
    let title = isFocused ? Style(.accent).bold() : Style.strong
    canvas.write(word("Topics", "主题"), x: area.x + 1, y: area.y, title, clip: area)
    let search = screen.searchText
    let note =
      search.isEmpty ? String(atlas.topics.count) : "/\(search) \(screen.found.count)"
    canvas.write(
      note, x: area.maxX - TextWidth.columns(note) - 2, y: area.y,
      search.isEmpty ? .dim : .alert,
      clip: area)
    let rows = area.inset(top: 1)
    for (line, row) in screen.selection.visible(height: rows.height).enumerated() {
      paintRow(row, Rect(x: area.x, y: rows.y + line, width: area.width - 1, height: 1))
    }
    paintScroll(
      area.maxX - 1, rows.y, rows.height, first: screen.selection.top, total: screen.rows.count
    ) { $0.screen.selection.select(thousandth: $1) }
  }

  private mutating func paintRow(_ row: Int, _ area: Rect) {
    let isSelected = row == screen.selection.index
    let ground: Ground = isSelected ? (screen.focus == .outline ? .selection : .bar) : .none
    if isSelected {
      canvas.fill(area, Style(.text, on: ground))
      canvas.write("▌", x: area.x, y: area.y, Style(.accent, on: ground))
    }
    switch screen.rows[row] {
    case .group(let id):
      let isOpen = screen.openGroups(atlas).contains(id)
      canvas.write(isOpen ? "▾" : "▸", x: area.x + 1, y: area.y, Style(.dim, on: ground))
      let isHit = screen.found.group == id
      let style = Style(isSelected ? .strong : isHit ? .alert : .text, on: ground)
      let name = atlas.topicGroup(id)?.name[language] ?? ""
      canvas.write(name, x: area.x + 3, y: area.y, isSelected ? style.bold() : style, clip: area)
      if !isOpen {
        let count = String(atlas.topics(in: id).count)
        canvas.write(count, x: area.maxX - count.count - 1, y: area.y, Style(.dim, on: ground))
      }
    case .topic(let id):
      if context.made.markedTopics.contains(id) {
        canvas.write("●", x: area.x + 1, y: area.y, Style(.alert, on: ground))
      }
      paintTopic(id, area, ground, isSelected: isSelected)
    }
    self.area(area) { visit, _ in visit.clickRow(row) }
  }

  private mutating func paintTopic(
    _ id: Topic.ID, _ area: Rect, _ ground: Ground, isSelected: Bool
  ) {
    guard let topic = atlas.topic(id) else { return }
    var x = area.x + 3
    let role = atlas.kind(of: topic)?.role
    if role == .driving || role == .reverse {
      let isPositive = role == .driving
      canvas.write(
        isPositive ? "+" : "−", x: x, y: area.y,
        Style(isPositive ? .positive : .negative, on: ground).bold())
      x += 2
    }
    let isHit = screen.hits.contains(id)
    let style = Style(isSelected ? .strong : isHit ? .alert : .dim, on: ground)
    let room = area.maxX - x - 1
    let name = topic.name[language]
    let text = TextWidth.columns(name) <= room ? name : topic.short[language]
    let isAtHand = isSelected && screen.focus == .outline
    canvas.write(
      fitted(text, to: room, of: name, isSelected: isAtHand), x: x, y: area.y,
      isSelected ? style.bold() : style, clip: area)
    if context.own.hasNote(Thing(.topic, id)) {
      canvas.write("✎", x: area.maxX - 1, y: area.y, Style(.accent, on: ground), clip: area)
    }
  }
}
