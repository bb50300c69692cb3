internal import Charts
internal import ClusterAtlas
internal import Drawing
package import Reports

extension TrendsScreen {
  /// A figure, a series, an indicator of the provinces or a province.
  package static func open(_ target: Destination, _ visit: inout Visit<Self>) -> Bool {
    let items: [TrendItem]
    switch target {
    case .series(let ids):
      items = ids.split(separator: "+").compactMap { TrendItem(placeWord: String($0), visit.atlas) }
    case .together(let several):
      items = several.compactMap { TrendItem($0.rawValue, atlas: visit.atlas) }
    default: return false
    }
    guard let item = items.first else { return false }
    visit.screen.list(visit.atlas)
    visit.screen.select(item)
    visit.screen.drawing.added = items.dropFirst().flatMap { $0.seriesIDs(visit.atlas) }
    visit.screen.focus = .chart
    return true
  }

  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if visit.screen.choices.page != nil {
      visit.screen.choices.page = nil
    } else if !visit.screen.searchText.isEmpty {
      visit.screen.searchText = ""
    } else if !visit.screen.isPlain {
      visit.screen.reset(keepsOpened: true)
    } else if visit.screen.focus == .chart {
      visit.screen.focus = .list
    } else {
      return false
    }
    return true
  }

  /// A table or a page instead of the chart, then the chart.
  package var choicesBehind: Choices? {
    var behind = choices
    if choices.page != nil {
      behind.page = nil
    } else if layout.list == nil, choices.focus != .list {
      behind.focus = .list
    } else {
      return nil
    }
    return behind
  }

  // MARK: Search

  package static func find(_ text: String, from before: Choices, _ visit: inout Visit<Self>) {
    visit.screen.restore(before)
    visit.screen.searchText = text
    visit.screen.reading.found = nil
    visit.settle()
    guard !text.isEmpty else { return }
    if visit.screen.isReadingPage {
      visit.screen.pane.showFound(from: before.reading.top)
    } else if let row = visit.screen.found.best {
      visit.screen.selectRow(row)
    }
  }

  /// Of the page that is read, else of the list.
  package var foundCount: Int { isReadingPage ? pane.found.count : found.rows.count }

  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {
    guard !visit.screen.isReadingPage else { return visit.screen.pane.stepFound(step) }
    let index = visit.screen.selection.index
    if let row = visit.screen.found.next(from: index, by: step) { visit.screen.selectRow(row) }
  }

  // MARK: Playing

  package static let playCommand: String? = "trends.play"

  package static func playOn(_ visit: inout Visit<Self>) -> Bool {
    let before = visit.screen.picture?.year
    visit.read(by: 1)
    return visit.screen.year != before
  }

  package static func rewind(_ visit: inout Visit<Self>) { visit.read(by: -100_000) }
}

extension Visit where S == TrendsScreen {
  // MARK: Going there

  mutating func enter() {
    leave()
    screen.focus = .chart
  }

  mutating func walk(_ step: Int) { screen.move(by: min(max(step, -1000), 1000)) }

  /// Selects the series at so many thousandths of the list.
  mutating func go(toThousandth place: Int) {
    var selection = screen.selection
    selection.select(thousandth: place)
    walk(selection.index - screen.selection.index)
  }

  mutating func openSearch() {
    screen.searchText = ""
    beginSearch()
  }

  private var listRows: Int { max(1, (screen.layout.list?.height ?? 2) - 1) }

  /// By a screen: the rows of a ranking, else the list.
  mutating func turn(_ pages: Int) {
    let count = screen.picture?.series.count ?? 0
    if screen.focus == .chart, let window = screen.multiplesWindow(context), window.isPart {
      return scrollMultiples(by: max(-100, min(100, pages)) * window.rows)
    }
    let arrangement = screen.picture?.chart?.options.kind.arrangement
    guard screen.focus == .chart, arrangement == .atOneX, let rows = screen.layout.chart?.height
    else {
      return walk(pages * listRows)
    }
    let step = max(1, rows - 8)
    let wanted = screen.firstRow + max(-100, min(100, pages)) * step
    screen.firstRow = max(0, min(wanted, count - 1))
  }

  /// By halves of the list.
  mutating func turn(halves: Int) { walk(halves * max(1, listRows / 2)) }

  mutating func clickRow(_ row: Int) {
    screen.focus = .list
    screen.selectRow(row)
  }

  mutating func showPage(_ kind: TrendPage.Kind) {
    if screen.page == kind {
      screen.page = nil
    } else {
      screen.page = kind
      screen.focus = .chart
    }
  }

  mutating func openLink() {
    if let target = screen.pane.target { open(target) }
  }

  mutating func clickLink(_ link: Int) {
    screen.light(link: link)
    openLink()
  }

  // MARK: Reading

  /// The crosshair goes so many figures on.
  mutating func read(by step: Int) {
    guard let years = screen.picture?.years, !years.isEmpty else { return }
    let here = screen.picture?.year.flatMap { years.firstIndex(of: $0) } ?? years.count - 1
    screen.year = years[min(max(0, here + step), years.count - 1)]
  }

  mutating func clickChart(column: Int, size: Size) {
    screen.focus = .chart
    guard let plot = screen.plot, let years = screen.picture?.years else { return }
    let x = plot.layout(size).xValue(atColumn: column)
    screen.year = years.min { abs(Double($0) - x) < abs(Double($1) - x) }
  }

  // MARK: Views

  mutating func switchGrowth() {
    screen.drawing.change = screen.drawing.change == .growth ? .values : .growth
    sayRefusals()
  }

  mutating func switchPerHead() {
    screen.drawing.change = screen.drawing.change == .perHead ? .values : .perHead
    sayRefusals()
  }

  mutating func switchIndex() {
    if case .index = screen.drawing.change {
      screen.drawing.change = .values
    } else if let year = screen.picture?.year {
      screen.drawing.change = .index(year)
    }
    sayRefusals()
  }

  mutating func switchLog() {
    screen.drawing.isLog.toggle()
    if screen.drawing.isLog, screen.drawing.change == .growth {
      screen.drawing.isLog = false
      return say(Bilingual("growth rates have no log scale", "增速不适用对数坐标"))
    }
    sayRefusals()
  }

  /// What of the picture could not be made; it is left as it was.
  private mutating func sayRefusals() {
    guard let request = screen.request(language) else { return }
    let picture = TrendPictureBuilder.picture(request, atlas: atlas)
    if let first = picture.refusals.first { say(first) }
    // Nothing is as it was asked for: back.
    if picture.refusals.count >= max(1, picture.series.count), screen.drawing.added.isEmpty {
      screen.drawing.change = .values
      screen.drawing.isLog = false
    }
  }

  mutating func zoom(nearer: Bool) {
    guard let picture = screen.picture, let year = picture.year else { return }
    let all = Set(picture.series.flatMap { $0.observations.filter { $0.value != nil }.map(\.year) })
      .sorted()
    guard let first = all.first, let last = all.last else { return }
    let range = screen.drawing.zoom ?? first...last
    let span = range.upperBound - range.lowerBound
    let wanted = nearer ? span / 2 : span * 2 + 1
    guard wanted >= 4 else { return say(Bilingual("nearer is not possible", "无法再放大")) }
    let low = max(first, min(year - wanted / 2, last - wanted))
    let high = min(last, low + wanted)
    screen.drawing.zoom = low <= first && high >= last ? nil : low...high
    say(Bilingual("years \(low)-\(high)", "\(low)—\(high)年"))
  }

  // MARK: Variants and provinces

  var variants: [Series.ID] {
    guard case .figure(let id)? = screen.item else { return [] }
    return atlas.series(of: id).filter { $0.role == .line || $0.role == .variant }.map(\.seriesID)
  }

  /// First the provinces' lines, then a small chart each, then the ranking of a year.
  mutating func stepProvinces() {
    guard let item = screen.item, let panel = item.panelID(atlas) else { return }
    if case .panel = item {
      let all = TrendRequest.Provinces.allCases
      let here = all.firstIndex(of: screen.drawing.provinces) ?? 0
      screen.drawing.provinces = all.element(1, after: here) ?? screen.drawing.provinces
    } else {
      leave()
      // The crosshair of the chart before is none of theirs: they begin with their last year.
      screen.select(.panel(panel))
      screen.drawing.provinces = .ranking
      screen.focus = .chart
    }
    screen.firstRow = 0
    switch screen.drawing.provinces {
    case .lines: say(Bilingual("lines of 31 provinces; the five largest named", "31 省折线，标出最大的五省"))
    case .multiples: say(Bilingual("a small chart each, all with the same axes", "各省小图，坐标一致"))
    case .ranking:
      say(Bilingual("ranking of a year; , and . go through the years", "某年排名；按 , 与 . 逐年查看"))
    }
  }

  // MARK: Marks

  mutating func mark() {
    guard let item = screen.item else { return }
    made.markedSeries.toggle(item)
    sayMarked(made.markedSeries.count)
  }

  /// The marked ones in the order of the list, then the others.
  var markedSeries: [TrendItem] {
    let listed = screen.rows.compactMap(\.item).filter(made.markedSeries.contains)
    let others = made.markedSeries.subtracting(listed).sorted { $0.id < $1.id }
    return listed + others
  }

  /// The marked series in one chart; what has no room for its unit is left out and told.
  mutating func drawMarked() {
    leave()
    let items = markedSeries
    guard let first = items.first else { return }
    screen.select(first)
    screen.focus = .chart
    for id in items.dropFirst().flatMap({ $0.seriesIDs(atlas) })
    where !screen.drawing.added.contains(id) {
      toggle(id)
    }
  }

  /// The series added last, else the way of seeing.
  mutating func takeOff() {
    if screen.drawing.added.isEmpty {
      screen.reset(keepsOpened: true)
    } else {
      screen.drawing.added.removeLast()
    }
  }

  // MARK: Adding

  mutating func openSeriesPicker() {
    present(
      Picker(
        title: word("Add series, or take them away", "添加或去掉序列"), prompt: word("series:", "序列："),
        staysOpenOn: self
      ) { $0.seriesItems() })
  }

  private func seriesItems() -> [PickerItem] {
    let drawn = Set(screen.item?.seriesIDs(atlas) ?? [])
    let all = atlas.series.filter {
      screen.hasAll || $0.isPreferred || screen.drawing.added.contains($0.id)
    }
    let own = all.filter { !drawn.contains($0.id) }.map(\.id)
    let provincial = (screen.item?.panelID(atlas)).map { panel in
      atlas.provinces.filter { $0.kind == .province }.map { Atlas.seriesID(panel, $0.id) }
        .filter { !drawn.contains($0) }
    }
    let ids =
      screen.drawing.added
      + (own + (provincial ?? [])).filter { !screen.drawing.added.contains($0) }
    let other: Language = language == .english ? .chinese : .english
    return ids.compactMap(atlas.series).map { series in
      PickerItem(
        series.title[language], note: "\(series.fromYear)-\(series.toYear)",
        mark: atlas.unit(series.unitID)?.symbol[language] ?? "",
        aliases: series.id.rawValue + " " + series.title[other],
        isOn: screen.drawing.added.contains(series.id), on: TrendsScreen.self
      ) { $0.toggle(series.id) }
    }
  }

  mutating func toggle(_ id: Series.ID) {
    if let index = screen.drawing.added.firstIndex(of: id) {
      screen.drawing.added.remove(at: index)
      return
    }
    screen.drawing.added.append(id)
    guard let request = screen.request(language) else { return }
    let picture = TrendPictureBuilder.picture(request, atlas: atlas)
    guard !picture.series.contains(where: { $0.series.id == id }) else { return }
    screen.drawing.added.removeLast()
    if let reason = picture.refusals.last { say(reason) }
  }
}
