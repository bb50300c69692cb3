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
      ? String(MeasureDefinition.all.count) : "/\(search) \(screen.found.rows.count)"
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
    case .shipped(let id):
      let none = id.isEmpty ? word("no table", "无数据表") : id
      name = screen.shipped?.title[language] ?? none
    }
    canvas.write(
      fitted(name, to: area.maxX - x - 1, .command("measures.data")), x: x, y: area.y, .text,
      clip: area)
    self.area(area, command: "measures.data")
  }

  private mutating func paintMeasureRow(_ row: Int, _ area: Rect) {
    switch MeasuresScreen.rows[row] {
    case .heading(let title):
      canvas.write(title[language], x: area.x + 1, y: area.y, .dim, clip: area)
    case .measure(let name):
      guard let measure = MeasureDefinition.named(name) else { return }
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
      let text = fitted(
        title, to: area.width - 4, isSelected: isSelected && screen.focus == .list)
      canvas.write(
        text, screen.found.ranges(in: text, row: row), x: area.x + 2, y: area.y,
        isSelected ? style.bold() : style, area)
      self.area(area, wheel: { $0.walk($1 > 0 ? 1 : -1) }) { visit, _ in visit.clickRow(row) }
    }
  }

  private func fits(_ row: MeasureDefinition) -> Bool { screen.fitting.contains(row.name) }

  // MARK: Result

  mutating func paintMeasureHead(_ area: Rect) {
    guard !screen.result.isError else { return paintRefusal(MeasureHead(screen, context), area) }
    for (row, line) in screen.head.fitted(into: screen.layout.headRows).enumerated() {
      let text = fitted(line.text, to: area.width, MeasureHeadLines.way)
      paint(text, line.part, area, area.y + row)
    }
  }

  private mutating func paint(
    _ text: String, _ part: MeasureHeadLines.Part, _ area: Rect, _ y: Int
  ) {
    let style: Style =
      switch part {
      case .title: screen.focus == .result ? Style(.accent).bold() : .strong
      case .value, .variant: .text
      case .data, .source: .dim
      }
    canvas.write(text, x: area.x, y: y, style, clip: area)
    // The number first, its variant behind it where both fit.
    let number = screen.head.headline
    if part == .value, text.hasPrefix(number) {
      canvas.write(number, x: area.x, y: y, Style(.alert).bold(), clip: area)
    }
  }

  /// Why the measure does not fit the table, where it can be seen instead, and where the table is from.
  private mutating func paintRefusal(_ head: MeasureHead, _ area: Rect) {
    canvas.write(
      fitted(head.title, to: area.width, MeasureHeadLines.way), x: area.x, y: area.y,
      screen.focus == .result ? Style(.accent).bold() : .strong, clip: area)
    let end = paint(LineBreaking.wrap(head.reason, width: area.width), .alert, area, area.y + 2)
    let next = paintExample(area, below: end + 1)
    _ = paint(LineBreaking.wrap(head.source, width: area.width), .dim, area, next + 1)
  }

  /// Lines one below the other, as far as there is room; the row below them.
  private mutating func paint(_ lines: [String], _ style: Style, _ area: Rect, _ y: Int) -> Int {
    for (row, line) in lines.enumerated() where y + row < area.maxY {
      canvas.write(line, x: area.x, y: y + row, style, clip: area)
    }
    return y + lines.count
  }

  /// Where the measure can be seen instead; the row below.
  private mutating func paintExample(_ area: Rect, below y: Int) -> Int {
    guard let example = screen.exampleTable else { return y }
    let key = Key(.enter).label + " "
    let lines = LineBreaking.wrap(
      key + word("measures ", "改用：") + example.title[language], width: area.width)
    let end = paint(lines, .text, area, y)
    if y < area.maxY { canvas.write(key, x: area.x, y: y, Style(.accent).bold(), clip: area) }
    self.area(
      Rect(x: area.x, y: y, width: area.width, height: lines.count), command: "measure-list.open")
    return end
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
