internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Reports
internal import Tabular

extension MeasuresScreen {
  package static func paint(_ painter: inout ScreenPainter<Self>) { painter.paintMeasures() }
}

extension ScreenPainter where S == MeasuresScreen {
  fileprivate mutating func paintMeasures() {
    let layout = screen.layout
    paintRule(layout.rule)
    if let area = layout.list { paintMeasureList(area) }
    guard let area = layout.result else { return }
    self.area(area, wheel: { $0.slide(by: $1 > 0 ? 1 : -1) }) { visit, _ in
      visit.screen.focus = .result
    }
    if screen.shownAspect == .map {
      paintMeasureMap(layout)
    } else {
      if screen.shownAspect != .how { paintMeasureHead(area) }
      paintMeasureResult(layout)
    }
  }

  // MARK: List

  private mutating func paintMeasureList(_ area: Rect) {
    self.area(area, wheel: { $0.walk($1 > 0 ? 1 : -1) }) { visit, _ in
      visit.screen.focus = .list
    }
    let isFocused = screen.focus == .list
    let style = isFocused ? Style(.accent).bold() : Style.strong
    canvas.write(word("Measures", "测度"), x: area.x + 1, y: area.y, style, clip: area)
    let search = screen.searchText
    let count =
      search.isEmpty
      ? String(MeasureRow.all.count) : "/\(search) \(screen.found.rows.count)"
    canvas.write(
      count, x: area.maxX - TextWidth.columns(count) - 1, y: area.y,
      search.isEmpty ? .dim : .alert, clip: area)
    paintMeasureData(Rect(x: area.x, y: area.y + 1, width: area.width, height: 1))
    let rows = area.inset(top: MeasuresLayout.listHead)
    for (line, row) in screen.selection.visible(height: rows.height).enumerated() {
      paintMeasureRow(row, Rect(x: area.x, y: rows.y + line, width: area.width, height: 1))
    }
    paintScroll(
      area.maxX - 1, rows.y, rows.height, first: screen.selection.top,
      total: MeasuresScreen.rows.count
    ) { visit, place in
      var selection = visit.screen.selection
      selection.select(thousandth: place)
      visit.walk(selection.index - visit.screen.selection.index)
    }
  }

  /// Which table is measured, and the key that chooses another.
  private mutating func paintMeasureData(_ area: Rect) {
    let x = canvas.write(
      Idea.data.label + " ", x: area.x + 1, y: area.y, Style(.accent).bold(), clip: area)
    let name: String
    switch screen.source {
    case .file(let path): name = path.split(separator: "/").last.map(String.init) ?? path
    case .shipped(let id): name = screen.shipped?.title[language] ?? id
    }
    canvas.write(
      TextWidth.truncated(name, to: area.maxX - x - 1), x: x, y: area.y, .text, clip: area)
    self.area(area, command: "measures.data")
  }

  private mutating func paintMeasureRow(_ row: Int, _ area: Rect) {
    switch MeasuresScreen.rows[row] {
    case .heading(let title):
      canvas.write(title[language], x: area.x + 1, y: area.y, .dim, clip: area)
    case .measure(let name):
      guard let measure = MeasureRow.named(name) else { return }
      let isSelected = row == screen.selection.index
      let ground: Ground =
        isSelected ? (screen.focus == .list ? .selection : .bar) : .none
      if isSelected {
        canvas.fill(area.inset(right: 1), Style(.text, on: ground))
        canvas.put("▌", x: area.x, y: area.y, Style(.accent, on: ground))
      }
      let style = Style(isSelected ? .strong : fits(measure) ? .text : .dim, on: ground)
      let title = measure.title[language]
      // What does not fit has a sign too, for screens without colour.
      let mark = fits(measure) ? "" : "·"
      canvas.write(mark, x: area.x + 1, y: area.y, Style(.dim, on: ground), clip: area)
      let text = TextWidth.truncated(title, to: area.width - 4)
      canvas.write(
        text, screen.found.ranges(in: text, row: row), x: area.x + 2, y: area.y,
        isSelected ? style.bold() : style, area)
      self.area(area, wheel: { $0.walk($1 > 0 ? 1 : -1) }) { visit, _ in visit.clickRow(row) }
    }
  }

  private func fits(_ row: MeasureRow) -> Bool { screen.fitting.contains(row.name) }

  // MARK: Result

  mutating func paintMeasureHead(_ area: Rect) {
    let head = MeasureHead(screen, context)
    let isFocused = screen.focus == .result
    canvas.write(
      TextWidth.truncated(head.title, to: area.width), x: area.x, y: area.y,
      isFocused ? Style(.accent).bold() : .strong, clip: area)
    if screen.result.isError { return paintRefusal(head, area) }
    let rows = MeasuresLayout.headRows(of: area)
    let y = paintMeasureValue(head, area, rows)
    paintOrigin(head, area, rows, below: y)
  }

  /// Why there is no result, a table that the measure can take, and where the one at hand is from.
  private mutating func paintRefusal(_ head: MeasureHead, _ area: Rect) {
    let lines = LineBreaking.wrap(head.reason, width: area.width)
    for (row, line) in lines.prefix(max(1, area.height - 2)).enumerated() {
      canvas.write(line, x: area.x, y: area.y + 2 + row, .alert, clip: area)
    }
    let end = area.y + 3 + min(lines.count, max(1, area.height - 2))
    paintExample(area, below: end)
    let source = LineBreaking.wrap(head.source, width: area.width)
    for (row, line) in source.enumerated() where end + 2 + row < area.maxY {
      canvas.write(line, x: area.x, y: end + 2 + row, .dim, clip: area)
    }
  }

  /// What the values are and where they are from, over the lines that are left for them.
  private mutating func paintOrigin(
    _ head: MeasureHead, _ area: Rect, _ rows: Int, below first: Int
  ) {
    var y = first
    let data = LineBreaking.wrap(head.data, width: area.width)
    let source = LineBreaking.wrap(head.source, width: area.width)
    for (number, lines) in [data, source].enumerated() {
      let left = area.y + rows - y
      let most = number == 0 ? max(left / 2, left - source.count) : left
      guard most > 0 else { continue }
      // The last line that there is takes the rest, as far as it goes.
      let shown = lines.prefix(most - 1) + [lines.dropFirst(most - 1).joined(separator: " ")]
      for line in shown where !line.isEmpty {
        canvas.write(TextWidth.truncated(line, to: area.width), x: area.x, y: y, .dim, clip: area)
        y += 1
      }
    }
  }

  /// The value, and beside it or below it its variant; the line below them.
  private mutating func paintMeasureValue(
    _ head: MeasureHead, _ area: Rect, _ rows: Int
  ) -> Int {
    let y = area.y + 1
    let end = canvas.write(head.headline, x: area.x, y: y, Style(.alert).bold(), clip: area)
    let room = max(0, area.maxX - end - 2)
    let isCut = TextWidth.columns(head.variant) > room
    guard isCut, rows > 7 else {
      canvas.write(
        TextWidth.truncated(head.variant, to: room), x: end + 2, y: y, .text, clip: area)
      return y + 1
    }
    let lines = LineBreaking.wrap(head.variant, width: area.width).prefix(3)
    for (row, line) in lines.enumerated() {
      canvas.write(line, x: area.x, y: y + 1 + row, .text, clip: area)
    }
    return y + 1 + lines.count
  }

  /// Where the measure can be seen instead.
  private mutating func paintExample(_ area: Rect, below y: Int) {
    guard let example = screen.exampleTable, y < area.maxY else { return }
    let x = canvas.write("Enter ", x: area.x, y: y, Style(.accent).bold(), clip: area)
    let text = word("measures ", "改用：") + example.title[language]
    canvas.write(TextWidth.truncated(text, to: area.maxX - x), x: x, y: y, .text, clip: area)
    self.area(Rect(x: area.x, y: y, width: area.width, height: 1), command: "measure-list.open")
  }

  private mutating func paintMeasureResult(_ layout: MeasuresLayout) {
    guard !screen.result.isError || screen.shownAspect == .how else { return }
    if let area = layout.picture { paintMeasurePicture(area) }
    guard let area = layout.page else { return }
    self.area(area, wheel: { $0.screen.pane.scroll(by: $1) }) { visit, _ in
      visit.screen.focus = .result
    }
    paint(screen.pane, in: area, isFocused: screen.focus == .result && screen.readsPage) {
      $0.clickLink($1)
    }
  }

  mutating func paintMeasurePicture(_ area: Rect) {
    let glyphs = context.appearance.glyphs
    let hasColour = context.appearance.theme.name != .plain
    if screen.shownAspect != .picture || screen.plot == nil {
      if let course = screen.course {
        course.draw(
          on: &canvas, in: area, glyphs: glyphs, hasColour: hasColour,
          isSparse: context.appearance.isSparse)
        let size = area.size
        self.area(area.inset(top: 1)) { visit, point in
          visit.clickYear(column: point.x, size: size)
        }
      }
      return
    }
    screen.plot?.draw(
      on: &canvas, in: area, glyphs: glyphs, hasColour: hasColour, firstRow: screen.firstRow,
      isSparse: context.appearance.isSparse)
  }
}
