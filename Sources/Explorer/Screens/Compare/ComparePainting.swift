internal import ClusterAtlas
internal import Comparison
internal import Drawing

extension CompareScreen {
  package static func paint(_ painter: inout ScreenPainter<Self>) { painter.paintCompare() }
}

extension ScreenPainter where S == CompareScreen {
  private static let roles: [Style] = [
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
      total: screen.lines.count)
  }

  /// What to do where there are not two things.
  private mutating func paintInvitation() {
    let marked = screen.things(context).first.map { $0.name(in: atlas)[language] }
    let lines = [
      word("Compare", "比较"),
      "",
      marked.map { word("One is marked: \($0).", "已标记一个：\($0)。") }
        ?? word("Nothing is marked.", "尚未标记。"),
      word(
        "Mark two to four clusters with m on screen 1, or add some here with a.",
        "在屏幕1按m标记2至4个集群，或在此按a添加。"),
      word(
        "jiqun compare A B compares provinces, regions and factors too.",
        "jiqun compare A B 也可比较省份、区域和要素。"),
    ]
    var y = 1
    for (index, line) in lines.enumerated() {
      for part in LineBreaking.wrap(line, width: size.width - 2) {
        canvas.write(part, x: 1, y: y, index == 0 ? Style(.accent).bold() : .text)
        y += 1
      }
      if line.isEmpty { y += 1 }
    }
  }

  private mutating func paintNames(_ shown: Comparison) {
    let layout = screen.layout
    canvas.write(word("Compare", "比较"), x: 1, y: 1, Style(.accent).bold())
    for (index, name) in shown.names.enumerated() {
      let x = layout.label + 2 + index * layout.cell
      let text = TextWidth.truncated(name[language], to: layout.cell - 1)
      let style = Self.roles[index % 4]
      canvas.write(text, x: x, y: 1, index == screen.column ? style.bold().linked() : style.bold())
      area(Rect(x: x, y: 1, width: layout.cell, height: 1)) { visit, _ in
        visit.screen.column = index
      }
    }
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
    switch line {
    case .heading(let kind, let count):
      let end = canvas.write("\(kind.name[language]) \(count) ", x: 1, y: area.y, .dim)
      for x in end..<max(end, area.maxX - 1) { canvas.put("─", x: x, y: area.y, .faint) }
    case .row(let index): paintRow(shown.rows[index], area, ground, isSelected: isSelected)
    case .reason(let index):
      let text = TextWidth.truncated(
        shown.rows[index].reason[language], to: area.width - screen.layout.label - 3)
      canvas.write(text, x: screen.layout.label + 2, y: area.y, .alert)
    case .folded: paintFolded(shown, area, ground)
    case .sentence(let text): canvas.write(text, x: 1, y: area.y, Style(.text, on: ground))
    case .blank: break
    }
    if !isSelected {
      self.area(area) { visit, _ in visit.clickLine(number) }
    }
  }

  private mutating func paintFolded(_ shown: Comparison, _ area: Rect, _ ground: Ground) {
    var x = 1
    for row in shown.rows(of: .alike) {
      let value = row.cells.compactMap { $0 }.first?.text[language] ?? ""
      let label = row.label[language] + " "
      let columns = TextWidth.columns(label + value)
      guard x + columns < area.maxX - 2 else {
        canvas.write("…", x: x, y: area.y, Style(.dim, on: ground))
        return
      }
      x = canvas.write(label, x: x, y: area.y, Style(.dim, on: ground))
      x = canvas.write(value, x: x, y: area.y, Style(.text, on: ground)) + 2
    }
  }

  // MARK: Rows

  private mutating func paintRow(
    _ row: ComparisonRow, _ area: Rect, _ ground: Ground, isSelected: Bool
  ) {
    let layout = screen.layout
    let style = Style(isSelected ? .strong : .text, on: ground)
    let name = TextWidth.truncated(row.label[language], to: layout.label)
    let end = canvas.write(name, x: 1, y: area.y, isSelected ? style.bold() : style)
    let unit = row.unit[language]
    if !unit.isEmpty, end + TextWidth.columns(unit) + 1 <= layout.label + 1,
      !name.lowercased().hasSuffix(unit.lowercased())
    {
      canvas.write(unit, x: end + 1, y: area.y, Style(.dim, on: ground))
    }
    let largest = row.cells.compactMap { $0?.value }.map(\.magnitude).max() ?? 0
    for (index, cell) in row.cells.enumerated() {
      let box = Rect(
        x: layout.label + 2 + index * layout.cell, y: area.y, width: layout.cell - 1, height: 1)
      paint(cell, row, index, box, ground, largest)
    }
  }

  private mutating func paint(
    _ cell: ComparisonCell?, _ row: ComparisonRow, _ index: Int, _ box: Rect, _ ground: Ground,
    _ largest: Double
  ) {
    guard let cell else {
      canvas.write("-", x: box.x, y: box.y, Style(.dim, on: ground))
      return
    }
    guard cell.value != nil else {
      let text = TextWidth.truncated(cell.text[language], to: box.width)
      canvas.write(text, x: box.x, y: box.y, Style(.text, on: ground))
      return
    }
    if row.kind == .notComparable { return paintRemarked(cell, box, ground) }
    paintBar(cell, index, box, ground, largest)
    paintFigure(cell, row, box, ground)
  }

  /// A number that is not set against the others: what it is of stands behind it.
  private mutating func paintRemarked(_ cell: ComparisonCell, _ box: Rect, _ ground: Ground) {
    var text = cell.text[language]
    if let year = cell.year { text += " ’" + Self.short(year) }
    let end = canvas.write(
      TextWidth.truncated(text, to: box.width), x: box.x, y: box.y, Style(.text, on: ground))
    let room = box.maxX - end - 1
    guard room > 3, !cell.remark.isEmpty else { return }
    canvas.write(
      TextWidth.truncated(cell.remark[language], to: room), x: end + 1, y: box.y,
      Style(.dim, on: ground))
  }

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  private mutating func paintBar(
    _ cell: ComparisonCell, _ index: Int, _ box: Rect, _ ground: Ground, _ largest: Double
  ) {
    let room = screen.layout.bar
    guard room > 0, largest > 0, let value = cell.value, value > 0 else { return }
    let style = Self.roles[index % 4].on(ground)
    if context.looks.glyphs == .ascii {
      let whole = max(1, Int(bounded: (value / largest * Double(room)).rounded()))
      canvas.write(String(repeating: "#", count: whole), x: box.x, y: box.y, style)
      return
    }
    let eighths = max(1, Int(bounded: (value / largest * Double(room * 8)).rounded()))
    let text = String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
    canvas.write(text, x: box.x, y: box.y, style)
  }

  /// Value, year, mark of the source, rank: each in a column of its own, as far as there is room.
  private mutating func paintFigure(
    _ cell: ComparisonCell, _ row: ComparisonRow, _ box: Rect, _ ground: Ground
  ) {
    let layout = screen.layout
    let year = cell.year.map { "’" + Self.short($0) } ?? ""
    let rank = cell.rank.map { $0.count > 1 ? "\($0.place)/\($0.count)" : "" } ?? ""
    let mark = layout.hasMarks ? screen.mark(of: cell).map { "[\($0)]" } ?? "" : ""
    let hasYear = row.cells.contains { $0?.year != nil }
    let rankColumns = layout.cell >= 14 ? 6 : 0
    let yearColumns = hasYear || layout.bar > 0 ? 4 : 0
    let markColumns = layout.hasMarks ? 5 : 0
    let value = TextWidth.truncated(
      cell.text[language],
      to: max(2, box.width - layout.bar - rankColumns - yearColumns - markColumns))
    let valueColumns = box.width - layout.bar - rankColumns - yearColumns - markColumns
    var x = box.x + layout.bar
    canvas.write(
      TextWidth.rightAligned(value, to: valueColumns), x: x, y: box.y,
      Style(.strong, on: ground))
    x += valueColumns
    if yearColumns > 0 { canvas.write(" " + year, x: x, y: box.y, Style(.dim, on: ground)) }
    x += yearColumns
    if markColumns > 0 { canvas.write(" " + mark, x: x, y: box.y, Style(.accent, on: ground)) }
    x += markColumns
    if rankColumns > 0 { canvas.write(" " + rank, x: x, y: box.y, Style(.dim, on: ground)) }
  }

  private static func short(_ year: Int) -> String {
    let text = String(year % 100)
    return text.count < 2 ? "0" + text : text
  }
}
