internal import ClusterAtlas
internal import Drawing

extension FramePainter {
  private var screen: TopicsScreen { session.topics }

  mutating func paintTopics() {
    if let rule = screen.layout.rule {
      for y in rule.y..<rule.maxY { canvas.put("│", x: rule.x, y: y, .faint) }
    }
    if let area = screen.layout.outline { paintOutline(area) }
    if let area = screen.layout.page {
      hits.append(
        Hit(area, wheel: { $0.topics.pane.scroll(by: $1) }, click: { $0.topics.focus = .page }))
      paint(screen.pane, in: area, isFocused: screen.focus == .page) { $0.clickTopicLink($1) }
    }
  }

  private mutating func paintOutline(_ area: Rect) {
    hits.append(
      Hit(area, wheel: { $0.topics.selection.move(by: $1) }) { $0.topics.focus = .outline })
    let isFocused = screen.focus == .outline
    let title = isFocused ? Style(.accent).bold() : Style.strong
    canvas.write(word("Topics", "主题"), x: area.x + 1, y: area.y, title, clip: area)
    let search = screen.search
    let note =
      search.text.isEmpty
      ? String(session.atlas.topics.count) : "/\(search.text) \(search.hits.count)"
    canvas.write(
      note, x: area.maxX - TextWidth.columns(note) - 2, y: area.y,
      search.text.isEmpty ? .dim : .alert,
      clip: area)
    let rows = area.inset(top: 1)
    for (line, row) in screen.selection.visible(height: rows.height).enumerated() {
      paintRow(row, Rect(x: area.x, y: rows.y + line, width: area.width - 1, height: 1))
    }
    paintScroll(
      area.maxX - 1, rows.y, rows.height, first: screen.selection.top, total: screen.rows.count)
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
      let isOpen = screen.open.contains(id)
      canvas.write(isOpen ? "▾" : "▸", x: area.x + 1, y: area.y, Style(.dim, on: ground))
      let style = Style(isSelected ? .strong : .text, on: ground)
      let name = session.atlas.topicGroup(id)?.name[language] ?? ""
      canvas.write(name, x: area.x + 3, y: area.y, isSelected ? style.bold() : style, clip: area)
      if !isOpen {
        let count = String(session.atlas.topics(in: id).count)
        canvas.write(count, x: area.maxX - count.count - 1, y: area.y, Style(.dim, on: ground))
      }
    case .topic(let id): paintTopic(id, area, ground, isSelected: isSelected)
    }
    hits.append(Hit(area, click: { $0.clickTopicRow(row) }))
  }

  private mutating func paintTopic(
    _ id: Topic.ID, _ area: Rect, _ ground: Ground, isSelected: Bool
  ) {
    guard let topic = session.atlas.topic(id) else { return }
    var x = area.x + 3
    let role = session.atlas.kind(of: topic)?.role
    if role == .driving || role == .reverse {
      let isPositive = role == .driving
      canvas.write(
        isPositive ? "+" : "−", x: x, y: area.y,
        Style(isPositive ? .positive : .negative, on: ground).bold())
      x += 2
    }
    let isHit = screen.search.hits.contains(id)
    let style = Style(isSelected ? .strong : isHit ? .alert : .dim, on: ground)
    let room = area.maxX - x - 1
    let name = topic.name[language]
    let text = TextWidth.columns(name) <= room ? name : topic.short[language]
    canvas.write(
      TextWidth.truncated(text, to: room), x: x, y: area.y, isSelected ? style.bold() : style,
      clip: area)
  }
}
