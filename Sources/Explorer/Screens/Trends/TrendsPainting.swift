internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Reports

extension TrendsScreen {
  package static func paint(_ painter: inout ScreenPainter<Self>) { painter.paintTrends() }
}

extension ScreenPainter where S == TrendsScreen {
  fileprivate mutating func paintTrends() {
    let layout = screen.layout
    paintRule(layout.rule)
    if let area = layout.list { paintTrendList(area) }
    if screen.shownPage != nil, let area = layout.page {
      paintTrendPage(area)
    } else if let area = layout.chart {
      paintTrendChart(area)
    }
  }

  private mutating func paintTrendPage(_ area: Rect) {
    self.area(area, wheel: { $0.screen.pane.scroll(by: $1) }) { visit, _ in
      visit.screen.focus = .chart
    }
    paint(screen.pane, in: area, isFocused: screen.focus == .chart) { $0.clickLink($1) }
  }

  // MARK: List

  private mutating func paintTrendList(_ area: Rect) {
    self.area(area, wheel: { $0.walk($1 > 0 ? 1 : -1) }) { visit, _ in
      visit.screen.focus = .list
    }
    let style = screen.focus == .list ? Style(.accent).bold() : Style.strong
    canvas.write(word("Series", "序列"), x: area.x + 1, y: area.y, style, clip: area)
    let search = screen.searchText
    let count =
      search.isEmpty
      ? String(screen.rows.filter { $0.item != nil }.count)
      : "/\(search) \(screen.found.rows.count)"
    canvas.write(
      count, x: area.maxX - TextWidth.columns(count) - 1, y: area.y,
      search.isEmpty ? .dim : .alert, clip: area)
    let rows = area.inset(top: 1)
    for (line, row) in screen.selection.visible(height: rows.height).enumerated() {
      paintTrendRow(row, Rect(x: area.x, y: rows.y + line, width: area.width, height: 1))
    }
    paintScroll(
      area.maxX - 1, rows.y, rows.height, first: screen.selection.top, total: screen.rows.count
    ) { $0.go(toThousandth: $1) }
  }

  private mutating func paintTrendRow(_ row: Int, _ area: Rect) {
    let entry = screen.rows[row]
    guard entry.item != nil else {
      canvas.write(entry.title[language], x: area.x + 1, y: area.y, .dim, clip: area)
      return
    }
    let isSelected = row == screen.selection.index && screen.opened == nil
    let ground: Ground = isSelected ? .selection : .none
    if isSelected {
      canvas.fill(area, Style(.text, on: .selection))
      canvas.put("▌", x: area.x, y: area.y, Style(.accent, on: .selection))
    }
    if let item = entry.item, context.made.markedSeries.contains(item) {
      canvas.put("●", x: area.x + 1, y: area.y, Style(.alert, on: ground))
    }
    let columns = TrendColumns(width: area.width)
    let name = fitted(
      entry.title[language], to: columns.name, isSelected: isSelected && screen.focus == .list)
    let style = Style(isSelected ? .strong : .text, on: ground)
    let end = canvas.write(
      name, screen.found.ranges(in: name, row: row), x: area.x + 2, y: area.y,
      isSelected ? style.bold() : style, area)
    if let item = entry.item, context.own.hasNote(item.thing) {
      canvas.write("✎", x: end, y: area.y, Style(.accent, on: ground), clip: area)
    }
    if columns.spark > 0, let values = entry.course?.values, !values.isEmpty {
      let spark = Sparkline.text(
        values, width: columns.spark, style: Sparkline.Style(lined: context.appearance.glyphs))
      let role: Role = isSelected ? .accent : .dim
      canvas.write(
        spark, x: area.x + columns.sparkX, y: area.y, Style(role, on: ground), clip: area)
    }
    if columns.latest > 0, let course = entry.course {
      paintLatest(course, columns, area, ground, isAtHand: isSelected && screen.focus == .list)
    }
    self.area(area, wheel: { $0.walk($1 > 0 ? 1 : -1) }) { visit, _ in visit.clickRow(row) }
  }

  /// The latest figure and its year.
  private mutating func paintLatest(
    _ course: TrendCourse, _ columns: TrendColumns, _ area: Rect, _ ground: Ground,
    isAtHand: Bool
  ) {
    guard let latest = course.latest, let value = latest.value, let unit = course.unit else {
      return
    }
    let shown = value * unit.factor(in: language)
    let decimals = shown.magnitude >= 1000 ? 0 : shown.magnitude >= 10 ? 1 : 3
    let number = NumberText.text(
      shown, decimals: unit.kind == .share && unit.symbol.english == "%" ? 1 : decimals)
    let year = " ’" + String(latest.year % 100 + 100).suffix(2)
    // Points stand below each other where there is room for three columns behind them.
    let fraction = number.firstIndex(of: ".").map { number.distance(from: $0, to: number.endIndex) }
    let behind = columns.number > 9 ? (fraction ?? 0) - 4 : 0
    let right = area.x + columns.latestX + columns.number + behind
    canvas.write(
      number, x: right - TextWidth.columns(number), y: area.y, Style(.text, on: ground), clip: area)
    let symbol = fitted(unit.symbol[language], to: columns.unit, isSelected: isAtHand)
    let x = area.x + columns.latestX + columns.number + 1
    canvas.write(symbol, x: x, y: area.y, Style(.dim, on: ground), clip: area)
    canvas.write(
      year, x: area.x + columns.latestX + columns.latest - year.count, y: area.y,
      Style(.dim, on: ground), clip: area)
  }

  // MARK: Chart

  private mutating func paintTrendChart(_ area: Rect) {
    guard let picture = screen.picture, let chart = picture.chart else { return }
    let notes = screen.notes(picture, width: area.width, context)
    let height = screen.chartRows(notes: notes.count, in: area)
    let plot = Rect(x: area.x, y: area.y, width: area.width, height: height)
    let hasColour = context.appearance.theme.name != .plain
    if var marks = screen.plot {
      marks.title = trendTitle(picture, marks, width: area.width)
      marks.draw(
        on: &canvas, in: plot, glyphs: context.appearance.glyphs, hasColour: hasColour,
        firstRow: screen.firstRow, isSparse: context.appearance.isSparse)
    } else {
      var shown = chart
      shown.options.firstRow = screen.firstRow
      shown.draw(on: &canvas, in: plot, glyphs: context.appearance.glyphs, hasColour: hasColour)
    }
    self.area(plot, wheel: { $0.turnWheel($1) }) { visit, point in
      guard point.y > 0 else { return visit.screen.focus = .chart }
      visit.clickChart(column: point.x, size: plot.size)
    }
    if screen.focus == .chart {
      canvas.paint(Rect(x: area.x, y: area.y, width: area.width, height: 1)) { style in
        style.role == .strong ? style.with(.accent).bold() : style
      }
    }
    guard height < area.height || notes.isEmpty else { return }
    for (row, line) in notes.enumerated() {
      paintNote(line, Rect(x: area.x, y: plot.maxY + row, width: area.width, height: 1))
    }
  }

  /// The title; the short name where that is too long for one line with its note.
  private func trendTitle(_ picture: TrendPicture, _ plot: Plot, width: Int) -> String {
    let note = plot.right == nil ? TextWidth.columns(plot.note) + 2 : 0
    guard TextWidth.columns(plot.title) + note > width, picture.request.added.isEmpty else {
      return plot.title
    }
    return picture.request.item.short(atlas)[language]
  }

  private mutating func paintNote(_ line: TrendNote, _ area: Rect) {
    surface.cuts += line.cuts.map { CutText(whole: $0.whole, way: .command($0.command)) }
    var x = area.x
    for piece in line.pieces {
      let start = x
      x = canvas.write(piece.text, x: x, y: area.y, piece.style, clip: area)
      guard let command = piece.command else { continue }
      self.area(Rect(x: start, y: area.y, width: x - start, height: 1), command: command)
    }
  }
}

/// Where the columns of a row of the list lie.
struct TrendColumns {
  let name: Int
  let spark: Int
  let sparkX: Int
  let latest: Int
  let latestX: Int
  /// Of the latest figure: the columns of the number and of its unit; 0 where it has none.
  let number: Int
  let unit: Int

  init(width: Int) {
    unit = width >= 40 ? 8 : 0
    number = width >= 52 ? 11 : width >= 40 ? 9 : 0
    latest = unit > 0 ? number + unit + 5 : 0
    spark = width >= 64 ? 8 : width >= 52 ? 4 : width >= 48 ? 5 : width >= 26 && unit == 0 ? 4 : 0
    latestX = width - latest - 1
    // Beside a number as wide as its column a line would be read as a part of it.
    sparkX = (latest > 0 ? latestX - 1 : width - 1) - spark
    name = max(4, sparkX - 3)
  }
}
