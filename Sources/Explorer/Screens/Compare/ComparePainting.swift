internal import ClusterAtlas
internal import Comparison
internal import Drawing

extension CompareScreen {
  package static func paint(_ painter: inout ScreenPainter<Self>) { painter.paintCompare() }
}

extension ScreenPainter where S == CompareScreen {
  static let roles: [Style] = [
    Style(.series1), Style(.series2), Style(.series3), Style(.series4),
  ]

  fileprivate mutating func paintCompare() {
    guard let shown = screen.shown else { return paintInvitation() }
    let layout = screen.layout
    paintNames(shown)
    area(layout.rows, wheel: { $0.screen.move(by: $1) }) { _, _ in }
    for (offset, number) in screen.selection.visible(height: layout.rows.height).enumerated() {
      let area = Rect(x: 0, y: layout.rows.y + offset, width: layout.rows.width - 1, height: 1)
      paint(screen.lines[number], number, area, shown)
    }
    paintScroll(
      layout.rows.maxX - 1, layout.rows.y, layout.rows.height, first: screen.selection.top,
      total: screen.lines.count
    ) { $0.screen.selection.select(thousandth: $1) }
    paintNote(shown)
  }

  /// What to do where there are not two things.
  private mutating func paintInvitation() {
    canvas.write(word("Compare", "比较"), x: 1, y: 1, Style(.accent).bold())
    var y = 3
    for line in screen.invitation(context) {
      for part in LineBreaking.wrap(line, width: size.width - 2) {
        canvas.write(part, x: 1, y: y, .text)
        y += 1
      }
    }
  }

  /// What ranks count, and what else it is usefully compared with.
  private mutating func paintNote(_ shown: Comparison) {
    guard let y = screen.layout.note else { return }
    let kind = (shown.things.first { $0 != .median($0.kind) }?.kind ?? .cluster).plural
    let text = word(
      "ranks: of \(kind.english) with such a figure", "名次只计有同类数据的\(kind.chinese)")
    let end = canvas.write(TextWidth.truncated(text, to: size.width - 2), x: 1, y: y, .dim)
    guard shown.things.count < 4, let companion = screen.nearest else { return }
    let name = companion.thing.name(in: atlas)[language]
    let offer = "c " + companion.reason.name[language] + word(": ", "：") + name
    let columns = TextWidth.columns(offer)
    guard end + 2 + columns < size.width else { return }
    let x = size.width - 1 - columns
    canvas.write("c", x: x, y: y, Style(.accent))
    canvas.write(String(offer.dropFirst()), x: x + 1, y: y, .dim)
    area(Rect(x: x, y: y, width: columns, height: 1)) { visit, _ in visit.offerCompanions() }
  }

  private mutating func paintNames(_ shown: Comparison) {
    let layout = screen.layout
    paintTitle()
    for (index, name) in shown.names.enumerated() {
      let x = layout.x(index)
      let text = fitted(
        name[language], to: layout.cell - 1,
        screen.choices.inWords ? .page : .command("compare.words"))
      let style = Self.roles[index % 4]
      canvas.write(text, x: x, y: 1, index == screen.column ? style.bold().linked() : style.bold())
      area(Rect(x: x, y: 1, width: layout.cell, height: 1)) { visit, _ in
        visit.screen.column = index
      }
    }
  }

  /// The name of the screen, what is looked for, and which rows are listed.
  private mutating func paintTitle() {
    var text = word("Compare", "比较")
    let choices = screen.choices
    if let kind = choices.kind { text += ": " + kind.name[language] }
    if let group = choices.group { text += ": " + group.name[language] }
    if !choices.searchText.isEmpty { text = "/\(choices.searchText) \(screen.foundCount)" }
    let style: Style = choices.isFiltered || !choices.searchText.isEmpty ? .alert : .accent
    canvas.write(
      fitted(text, to: screen.layout.label, .command("compare.filter")), x: 1, y: 1, style.bold())
  }

  private mutating func paint(
    _ line: CompareScreen.Line, _ number: Int, _ area: Rect, _ shown: Comparison
  ) {
    let isSelected = number == screen.selection.index
    let ground: Ground = isSelected ? .selection : .none
    if isSelected {
      canvas.fill(area, Style(.text, on: ground))
      canvas.write("▌", x: area.x, y: area.y, Style(.accent, on: ground))
    }
    self.area(area) { visit, _ in visit.clickLine(number) }
    switch line {
    case .heading(let name, let count):
      let end = canvas.write("\(name[language]) \(count) ", x: 1, y: area.y, .dim)
      for x in end..<max(end, area.maxX - 1) { canvas.put("─", x: x, y: area.y, .faint) }
    case .row(let index):
      paintRow(
        shown.rows[index], area, ground, isSelected: isSelected, isFound: screen.isFound(number))
    case .detail(_, let detail): paint(detail, area, ground)
    case .reason(let index):
      let text = fitted(
        shown.rows[index].reason[language], to: area.width - screen.layout.label - 3,
        isSelected: screen.selected?.id == shown.rows[index].id)
      canvas.write(text, x: screen.layout.label + 2, y: area.y, .alert)
    case .folded: paintFolded(shown, area, ground)
    case .sentence(let text):
      let style: Style = screen.isFound(number) ? .alert : .text
      canvas.write(text, x: 1, y: area.y, style.on(ground))
    }
  }

  // MARK: Details

  private mutating func paint(_ detail: CompareDetail, _ area: Rect, _ ground: Ground) {
    for (index, piece) in detail.pieces.enumerated() {
      guard let piece else { continue }
      let x = detail.isWide ? 3 : screen.layout.x(index)
      let width = detail.isWide ? area.width - 4 : screen.layout.cell - 1
      let style: Style =
        switch piece.weight {
        case .normal: .text
        case .dim: .dim
        case .link: .link
        case .alert: .alert
        }
      canvas.write(
        TextWidth.truncated(piece.text, to: width), x: x, y: area.y, style.on(ground))
      if let target = piece.target {
        self.area(Rect(x: x, y: area.y, width: width, height: 1)) { visit, _ in visit.open(target) }
      }
    }
  }

  /// What is alike and has no room is unfolded once its line is selected.
  private mutating func cutFolded(_ text: String, isSelected: Bool) {
    let way: CutText.Way = isSelected ? .command("compare.open") : .selecting
    surface.cuts.append(CutText(whole: text, way: way))
  }

  private mutating func paintFolded(_ shown: Comparison, _ area: Rect, _ ground: Ground) {
    var x = 1
    for row in shown.rows(of: .alike) {
      let value = row.cells.compactMap { $0 }.first?.text[language] ?? ""
      let label = row.label[language] + " "
      let columns = TextWidth.columns(label + value)
      guard x + columns < area.maxX - 2 else {
        canvas.write("…", x: x, y: area.y, Style(.dim, on: ground))
        return cutFolded(row.label[language], isSelected: ground == .selection)
      }
      x = canvas.write(label, x: x, y: area.y, Style(.dim, on: ground))
      x = canvas.write(value, x: x, y: area.y, Style(.text, on: ground)) + 2
    }
  }
}
