internal import Charts
internal import Checks
internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Workspace

extension ChecksScreen {
  package static func paint(_ painter: inout ScreenPainter<Self>) { painter.paintChecks() }
}

extension ScreenPainter where S == ChecksScreen {
  fileprivate mutating func paintChecks() {
    paintRule(screen.layout.rule)
    if let area = screen.layout.list { paintList(area) }
    if let area = screen.layout.page {
      self.area(area, wheel: { $0.screen.pane.scroll(by: $1) }) { visit, _ in
        visit.screen.focus = .page
      }
      paint(screen.pane, in: area, isFocused: screen.focus == .page) { $0.clickLink($1) }
    }
  }

  private mutating func paintList(_ area: Rect) {
    self.area(area, wheel: { $0.screen.selection.move(by: $1) }) { visit, _ in
      visit.screen.focus = .list
    }
    paintTitle(area)
    var rows = area.inset(top: 1)
    if screen.layout.hasNumbers {
      paintHeads(area.inset(right: 1))
      rows = area.inset(top: 2)
    }
    for (line, row) in screen.selection.visible(height: rows.height).enumerated() {
      paintRow(row, Rect(x: area.x, y: rows.y + line, width: area.width - 1, height: 1))
    }
    paintScroll(
      area.maxX - 1, rows.y, rows.height, first: screen.selection.top, total: screen.rows.count
    ) { $0.screen.selection.select(thousandth: $1) }
    if screen.rows.isEmpty {
      canvas.write(
        word("no claim has this verdict; f shows others", "没有此类论断；按f显示其他"), x: area.x + 1,
        y: rows.y, .dim, clip: area)
    }
  }

  private mutating func paintTitle(_ area: Rect) {
    let isFocused = screen.focus == .list
    let title = isFocused ? Style(.accent).bold() : Style.strong
    var name = word("Checks", "核对")
    if screen.shown != .all { name += ": " + screen.shown.name[language] }
    if let id = screen.document, let document = atlas.claimDocument(id) {
      name += ": " + document.short[language]
    }
    name = fitted(name, to: area.width - 3, .command("checks.filter"))
    let end = canvas.write(name, x: area.x + 1, y: area.y, title, clip: area)
    guard screen.searchText.isEmpty else {
      let note = "/\(screen.searchText) \(screen.foundCount)"
      canvas.write(
        note, x: area.maxX - TextWidth.columns(note) - 2, y: area.y, .alert, clip: area)
      return
    }
    paintCounts(area, from: end)
  }

  /// `32 ✓  9 ≈  12 ✗  19 ?`
  private mutating func paintCounts(_ area: Rect, from left: Int) {
    var x = area.maxX - 2
    for kind in ChecksScreen.Shown.allCases.reversed() where kind != .all {
      let count = screen.results.count { kind.contains($0.verdict) }
      let text = "\(count) "
      x -= TextWidth.columns(text) + 1
      guard x > left + 1 else { return }
      let style = screen.results.first { kind.contains($0.verdict) }?.verdict.style ?? .dim
      let middle = canvas.write(text, x: x, y: area.y, .dim)
      canvas.write(kind.sign, x: middle, y: area.y, style)
      self.area(Rect(x: x, y: area.y, width: TextWidth.columns(text) + 1, height: 1)) { visit, _ in
        visit.screen.shown = visit.screen.shown == kind ? .all : kind
      }
      x -= 2
    }
  }

  // MARK: Rows

  /// Columns of the numbers: the printed, the computed, the document.
  private func columns(_ area: Rect) -> (name: Int, number: Int, document: Int) {
    let hasNumbers = screen.layout.hasNumbers
    let document = screen.layout.hasDocuments ? 14 : 0
    let number = hasNumbers ? 10 : 0
    let others = document + screen.layout.unit + screen.layout.course
    return (area.width - 4 - 2 * number - others, number, document)
  }

  private mutating func paintHeads(_ area: Rect) {
    let (name, number, _) = columns(area)
    let y = area.y + 1
    canvas.write(word("claim", "论断"), x: area.x + 3, y: y, .dim, clip: area)
    let printed = word("printed", "所载")
    let computed = word("computed", "计算")
    canvas.write(
      TextWidth.rightAligned(printed, to: number), x: area.x + 3 + name, y: y, .dim, clip: area)
    canvas.write(
      TextWidth.rightAligned(computed, to: number), x: area.x + 3 + name + number, y: y, .dim,
      clip: area)
  }

  /// How what is cut of a row is read: beside the list stands the page of the selected claim.
  private func way(_ row: Int) -> CutText.Way {
    guard row == screen.selection.index else { return .selecting }
    return screen.layout.page == nil ? .foot : .page
  }

  private mutating func paintRow(_ row: Int, _ area: Rect) {
    let result = screen.rows[row]
    let isSelected = row == screen.selection.index
    let ground: Ground = isSelected ? (screen.focus == .list ? .selection : .bar) : .none
    if isSelected {
      canvas.fill(area, Style(.text, on: ground))
      canvas.write("▌", x: area.x, y: area.y, Style(.accent, on: ground))
    }
    let (name, number, document) = columns(area)
    paintName(of: result, row, name, area, ground)
    var x = area.x + 3 + name
    if number > 0 { x = paintNumbers(of: result, row, x: x, number, area, ground) }
    self.area(area) { visit, _ in visit.clickRow(row) }
    x += paintUnit(of: result, row, x: x, area, ground)
    x += paintCourse(of: result, x: x, y: area.y, ground)
    guard document > 0 else { return }
    let from = fitted(result.document.short[language], to: document - 1, way(row))
    canvas.write(" " + from, x: x, y: area.y, Style(.dim, on: ground), clip: area)
  }

  /// The sign of the verdict, the marks of the reader, and what the claim is called.
  private mutating func paintName(
    of result: ClaimResult, _ row: Int, _ width: Int, _ area: Rect, _ ground: Ground
  ) {
    canvas.write(result.verdict.sign, x: area.x + 1, y: area.y, result.verdict.style.on(ground))
    if context.made.markedClaims.contains(result.claim.id) {
      canvas.write("●", x: area.x + 2, y: area.y, Style(.alert, on: ground))
    }
    let isSelected = row == screen.selection.index
    let style = Style(isSelected ? .strong : .text, on: ground)
    let short = fitted(result.claim.short[language], to: width - 1, way(row))
    let end = canvas.write(
      short, screen.foundRanges(short, row), x: area.x + 3, y: area.y,
      isSelected ? style.bold() : style, area)
    if context.own.hasNote(Thing(.claim, result.claim.id)) {
      canvas.write("✎", x: end, y: area.y, Style(.accent, on: ground), clip: area)
    }
  }

  /// The printed number and the computed one; returns the column behind them.
  private mutating func paintNumbers(
    of result: ClaimResult, _ row: Int, x: Int, _ width: Int, _ area: Rect, _ ground: Ground
  ) -> Int {
    let texts = [
      result.leading?.printedText(in: language) ?? "",
      result.verdict.isDecided ? result.leading?.computedText(in: language) ?? "" : "",
    ]
    var x = x
    for text in texts {
      let shown = fitted(text.isEmpty ? "-" : text, to: width - 1, way(row))
      canvas.write(
        TextWidth.rightAligned(shown, to: width), x: x, y: area.y,
        Style(text.isEmpty ? .dim : .text, on: ground), clip: area)
      x += width
    }
    return x
  }

  /// What the numbers are counted in; returns the columns it takes.
  private mutating func paintUnit(
    of result: ClaimResult, _ row: Int, x: Int, _ area: Rect, _ ground: Ground
  ) -> Int {
    let columns = screen.layout.unit
    guard columns > 0, let leading = result.leading, !leading.isTruth else { return columns }
    let text = fitted(leading.unit[language], to: columns - 2, way(row))
    canvas.write(text, x: x + 1, y: area.y, Style(.dim, on: ground), clip: area)
    return columns
  }

  /// The course of the series at stake; returns the columns it takes.
  private mutating func paintCourse(
    of result: ClaimResult, x: Int, y: Int, _ ground: Ground
  ) -> Int {
    let columns = screen.layout.course
    guard columns > 0, let values = screen.courses[result.claim.id] else { return columns }
    let text = Sparkline.text(
      values, width: columns - 1, style: Sparkline.Style(lined: context.appearance.glyphs))
    canvas.write(text, x: x + 1, y: y, Style(.series1, on: ground))
    return columns
  }
}
