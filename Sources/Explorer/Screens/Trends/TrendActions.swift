internal import Charts
internal import ClusterAtlas
internal import Drawing

extension Session {
  // MARK: Going there

  /// Opens a figure, a series, an indicator of the provinces or a province.
  mutating func openSeries(_ id: String) {
    guard let item = TrendItem(id, atlas: atlas) else { return }
    stage.screen = .trends
    trends.list(atlas)
    trends.select(item)
    trends.focus = .chart
  }

  mutating func enterTrend() {
    trail.leave(stage)
    trends.focus = .chart
  }

  mutating func walkTrends(_ step: Int) { trends.move(by: min(max(step, -1000), 1000)) }

  var trendListRows: Int { max(1, (trends.layout.list?.height ?? 2) - 1) }

  /// By a screen: the rows of a ranking, else the list.
  mutating func turnTrends(_ pages: Int) {
    let count = trends.picture?.series.count ?? 0
    if trends.focus == .chart, let window = multiplesWindow, window.isPart {
      return scrollMultiples(by: max(-100, min(100, pages)) * window.rows)
    }
    let isRanking = trends.focus == .chart && trends.picture?.chart?.options.kind == .ranking
    guard isRanking, let rows = trends.layout.chart?.height else {
      return walkTrends(pages * trendListRows)
    }
    let step = max(1, rows - 8)
    let wanted = trends.firstRow + max(-100, min(100, pages)) * step
    trends.firstRow = max(0, min(wanted, count - 1))
  }

  mutating func clickTrendRow(_ row: Int) {
    trends.focus = .list
    trends.selectRow(row)
  }

  mutating func showTrendPage(_ kind: TrendPage.Kind) {
    if trends.page == kind {
      trends.page = nil
    } else {
      trends.page = kind
      trends.focus = .chart
    }
  }

  mutating func openTrendLink() {
    if let target = trends.pane.target { open(target) }
  }

  mutating func clickTrendLink(_ link: Int) {
    trends.focus = .chart
    trends.pane.link = link
    openTrendLink()
  }

  mutating func escapeInTrends() {
    if trends.page != nil {
      trends.page = nil
    } else if !trends.search.text.isEmpty {
      trends.search = Search()
    } else if !trends.isPlain {
      trends.reset(keepsOpened: true)
    } else if trends.focus == .chart {
      trends.focus = .list
    } else {
      say(Bilingual("q quits", "按 q 退出"))
    }
  }

  // MARK: Reading

  /// The crosshair goes so many figures on.
  mutating func readTrend(by step: Int) {
    guard let years = trends.picture?.years, !years.isEmpty else { return }
    let here = trends.picture?.year.flatMap { years.firstIndex(of: $0) } ?? years.count - 1
    trends.year = years[min(max(0, here + step), years.count - 1)]
  }

  mutating func clickTrendChart(column: Int, width: Int, height: Int) {
    trends.focus = .chart
    guard let plot = trends.plot, let years = trends.picture?.years else { return }
    let x = plot.layout(Size(width: width, height: height)).xValue(atColumn: column)
    trends.year = years.min { abs(Double($0) - x) < abs(Double($1) - x) }
  }

  // MARK: Views

  mutating func switchGrowth() {
    trends.change = trends.change == .growth ? .values : .growth
    sayRefusals()
  }

  mutating func switchPerHead() {
    trends.change = trends.change == .perHead ? .values : .perHead
    sayRefusals()
  }

  mutating func switchIndex() {
    if case .index = trends.change {
      trends.change = .values
    } else if let year = trends.picture?.year {
      trends.change = .index(year)
    }
    sayRefusals()
  }

  mutating func switchLog() {
    trends.isLog.toggle()
    if trends.isLog, trends.change == .growth {
      trends.isLog = false
      return say(Bilingual("growth rates have no log scale", "增速不适用对数坐标"))
    }
    sayRefusals()
  }

  /// What of the picture could not be made; it is left as it was.
  private mutating func sayRefusals() {
    guard let request = trends.request(language) else { return }
    let picture = TrendMaker.picture(request, atlas: atlas)
    if let first = picture.refusals.first { say(first) }
    // Nothing is as it was asked for: back.
    if picture.refusals.count >= max(1, picture.series.count), trends.added.isEmpty {
      trends.change = .values
      trends.isLog = false
    }
  }

  mutating func zoomTrend(nearer: Bool) {
    guard let picture = trends.picture, let year = picture.year else { return }
    let all = Set(picture.series.flatMap { $0.observations.filter { $0.value != nil }.map(\.year) })
      .sorted()
    guard let first = all.first, let last = all.last else { return }
    let range = trends.zoom ?? first...last
    let span = range.upperBound - range.lowerBound
    let wanted = nearer ? span / 2 : span * 2 + 1
    guard wanted >= 4 else { return say(Bilingual("nearer is not possible", "无法再放大")) }
    let low = max(first, min(year - wanted / 2, last - wanted))
    let high = min(last, low + wanted)
    trends.zoom = low <= first && high >= last ? nil : low...high
    say(Bilingual("years \(low)-\(high)", "\(low)—\(high)年"))
  }

  // MARK: Variants and provinces

  var trendVariants: [Series.ID] {
    guard case .figure(let id)? = trends.item else { return [] }
    return atlas.series(of: id).filter { $0.role == .line || $0.role == .variant }.map(\.seriesID)
  }

  mutating func stepVariant() {
    let all = trendVariants
    guard let first = all.first else { return }
    let here = all.firstIndex(of: trends.variant ?? first) ?? 0
    trends.variant = all.element(1, after: here)
  }

  /// First the provinces' lines, then a small chart each, then the ranking of a year.
  mutating func stepProvinces() {
    guard let item = trends.item, let panel = item.panelID(atlas) else { return }
    if case .panel = item {
      let all = TrendRequest.Provinces.allCases
      let here = all.firstIndex(of: trends.provinces) ?? 0
      trends.provinces = all.element(1, after: here) ?? trends.provinces
    } else {
      trail.leave(stage)
      let year = trends.picture?.year
      trends.select(.panel(panel))
      trends.year = year
      trends.provinces = .ranking
      trends.focus = .chart
    }
    trends.firstRow = 0
    switch trends.provinces {
    case .lines: say(Bilingual("lines of 31 provinces; the five largest named", "31 省折线，标出最大的五省"))
    case .multiples: say(Bilingual("a small chart each, all with the same axes", "各省小图，坐标一致"))
    case .ranking: say(Bilingual("ranking of a year; ← → play through the years", "某年排名；← → 逐年播放"))
    }
  }

  // MARK: Adding

  mutating func openTrendPicker() {
    overlay = .picker(
      Picker(
        title: word("Add series, or take them away", "添加或去掉序列"), prompt: word("series:", "序列："),
        items: trendItems(), staysOpen: true))
  }

  func trendItems() -> [PickerItem] {
    let drawn = Set(trends.item?.seriesIDs(atlas) ?? [])
    let all = atlas.series.filter {
      trends.hasAll || $0.isPreferred || trends.added.contains($0.id)
    }
    let own = all.filter { !drawn.contains($0.id) }.map(\.id)
    let provincial = (trends.item?.panelID(atlas)).map { panel in
      atlas.provinces.filter { $0.kind == .province }.map { Atlas.seriesID(panel, $0.id) }
        .filter { !drawn.contains($0) }
    }
    let ids = trends.added + (own + (provincial ?? [])).filter { !trends.added.contains($0) }
    let other: Language = language == .english ? .chinese : .english
    return ids.compactMap(atlas.series).map { series in
      PickerItem(
        series.title[language], note: "\(series.fromYear)-\(series.toYear)",
        mark: atlas.unit(series.unitID)?.symbol[language] ?? "",
        aliases: series.id + " " + series.title[other], choice: .toggleSeries(series.id),
        isOn: trends.added.contains(series.id))
    }
  }

  mutating func toggleSeries(_ id: Series.ID) {
    if let index = trends.added.firstIndex(of: id) {
      trends.added.remove(at: index)
      return
    }
    trends.added.append(id)
    guard let request = trends.request(language) else { return }
    let picture = TrendMaker.picture(request, atlas: atlas)
    guard !picture.series.contains(where: { $0.series.id == id }) else { return }
    trends.added.removeLast()
    if let reason = picture.refusals.last { say(reason) }
  }

  // MARK: Searching

  mutating func openTrendSearch() {
    trends.search = Search()
    overlay = .search(SearchPrompt(before: stage))
  }

  mutating func findTrend(_ text: String, _ before: Stage) {
    trends.search.text = text
    trends.search.hits = text.isEmpty ? [] : trendHits(text)
    if let hit = trends.search.hits.first {
      trends.selectRow(hit)
    } else {
      trends.selectRow(before.trends.selection.index)
    }
  }

  private func trendHits(_ text: String) -> [Int] {
    trends.rows.indices.filter { row in
      guard let item = trends.rows[row].item else { return false }
      let names = [trends.rows[row].title, item.title(atlas)]
      return ([item.id] + names.flatMap { [$0.english, $0.chinese] }).contains {
        !TextMatch.ranges(of: text, in: $0).isEmpty
      }
    }
  }

  mutating func nextTrendHit(_ step: Int) {
    if let row = trends.search.next(from: trends.selection.index, by: step) {
      trends.selectRow(row)
    }
  }
}

extension TrendsScreen {
  /// Neither a view nor an added series nor a zoom.
  var isPlain: Bool {
    added.isEmpty && variant == nil && change == .values && !isLog && zoom == nil
      && provinces == .lines && page == nil
  }
}
