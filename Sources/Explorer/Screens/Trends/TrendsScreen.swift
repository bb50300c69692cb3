package import Charts
package import ClusterAtlas
internal import Drawing
package import Reports
package import Workspace

/// Screen 3: the series by group, the chart of the one selected, and what is to be said about it.
package struct TrendsScreen: PageScreen {
  package enum Part: String, CaseIterable, Sendable { case list, chart, page }

  package enum Focus: Hashable, Sendable { case list, chart }

  package struct Choices: PageChoices {
    package var selection = ListSelection(count: 0)
    package var focus = Focus.list
    /// An item that is not in the list, such as a province.
    package var opened: TrendItem?
    package var hasAll = false
    package var isWide = false
    /// Instead of the chart.
    package var page: TrendPage.Kind?
    package var reading = PageReading()
    /// What `/` looks for.
    package var searchText = ""
    /// How the item is drawn.
    package var drawing = Drawing()
    package var hasMarks = true
    package var year: Int?
    /// The first province of a ranking that is seen.
    package var firstRow = 0

    /// What belongs to one item; another one begins without it.
    package struct Drawing: Hashable, Sendable {
      package var added: [Series.ID] = []
      package var variant: Series.ID?
      package var change = TrendRequest.Change.values
      package var isLog = false
      package var zoom: ClosedRange<Int>?
      package var provinces = TrendRequest.Provinces.lines
      package var ownScales = false
    }

    package struct View: Hashable {
      var focus: Focus
      var opened: TrendItem?
      var hasAll: Bool
      var isWide: Bool
      var page: TrendPage.Kind?
      var drawing: Drawing
      var hasMarks: Bool
    }

    package var view: View {
      View(
        focus: focus, opened: opened, hasAll: hasAll, isWide: isWide, page: page,
        drawing: drawing, hasMarks: hasMarks)
    }
  }

  package static let id: ScreenID = "trends"
  package static let isMadeBeforehand = true
  package static let title = Bilingual("Trends", "趋势")

  package static func obstacle(in atlas: Atlas) -> Bilingual? {
    atlas.hasSeries || !TrendsList(atlas: atlas, hasAll: true).isEmpty
      ? nil : Bilingual("the package has no series", "数据包没有时间序列")
  }

  package var choices = Choices()
  package private(set) var rows: [TrendRow] = []
  /// The rows of both lists, once they were made: they follow from the package alone.
  private var lists: [Bool: [TrendRow]] = [:]
  private var listed: Bool?
  package private(set) var found = FoundRows()
  package private(set) var picture: TrendPicture?
  package private(set) var plot: Plot?
  private var drawn: TrendRequest?
  private var shown = PagePane()
  private var paged: PageRequest?
  package private(set) var layout = TrendsLayout()

  package init(atlas: Atlas) {}

  package func anew(_ atlas: Atlas) -> TrendsScreen {
    var screen = TrendsScreen(atlas: atlas)
    screen.lists = lists
    return screen
  }

  package mutating func restore(_ choices: Choices) {
    self.choices = choices
    // The selection is one of the rows of these choices.
    rows = []
    listed = nil
    paged = nil
  }

  /// The page as it is read.
  package var pane: PagePane {
    get {
      var pane = shown
      pane.reading = choices.reading
      return pane
    }
    set {
      shown = newValue
      choices.reading = newValue.reading
    }
  }

  // MARK: What is drawn

  /// Lists the series, once they are needed.
  package mutating func list(_ atlas: Atlas) {
    guard listed != choices.hasAll else { return }
    listed = choices.hasAll
    let before = selectedItem
    rows = lists[choices.hasAll] ?? TrendsList(atlas: atlas, hasAll: choices.hasAll).rows
    lists[choices.hasAll] = rows
    found = FoundRows()
    let row = before.flatMap { item in rows.firstIndex { $0.item == item } }
    let first = choices.selection.count == 0 ? 1 : choices.selection.index
    choices.selection.resize(count: rows.count, selecting: row ?? first)
    skipHeading(1)
  }

  /// The item of the selected row.
  package var selectedItem: TrendItem? {
    let index = choices.selection.index
    return rows.indices.contains(index) ? rows[index].item : nil
  }

  /// What is drawn.
  package var item: TrendItem? { choices.opened ?? selectedItem }

  package func request(_ language: Language) -> TrendRequest? {
    guard let item else { return nil }
    let drawing = choices.drawing
    var request = TrendRequest(item, language: language)
    request.added = drawing.added
    request.variant = drawing.variant
    request.change = drawing.change
    request.isLog = drawing.isLog
    request.from = drawing.zoom?.lowerBound
    request.to = drawing.zoom?.upperBound
    request.year = choices.year
    request.provinces = drawing.provinces
    request.ownScales = drawing.ownScales
    request.hasMarks = choices.hasMarks
    return request
  }

  // MARK: List

  /// Another item is drawn as it is, from the start.
  package mutating func move(by step: Int) {
    let before = choices.selection.index
    choices.selection.move(by: step)
    skipHeading(step)
    if selectedItem == nil { choices.selection.select(before) }
    if before != choices.selection.index || choices.opened != nil { reset() }
  }

  private mutating func skipHeading(_ step: Int) {
    while rows.indices.contains(choices.selection.index), selectedItem == nil {
      let before = choices.selection.index
      choices.selection.move(by: step > 0 ? 1 : -1)
      if choices.selection.index == before {
        // The first row is a heading: the first item is below it.
        if step < 0 { choices.selection.move(by: 1) }
        return
      }
    }
  }

  package mutating func select(_ item: TrendItem) {
    if let row = rows.firstIndex(where: { $0.item == item }) {
      choices.selection.select(row)
      choices.opened = nil
    } else {
      choices.opened = item
    }
    reset(keepsOpened: true)
  }

  package mutating func selectRow(_ row: Int) {
    guard rows.indices.contains(row), rows[row].item != nil else { return }
    if row != choices.selection.index || choices.opened != nil {
      choices.selection.select(row)
      reset()
    }
  }

  /// No view, nothing added, all years.
  package mutating func reset(keepsOpened: Bool = false) {
    if !keepsOpened { choices.opened = nil }
    choices.drawing = Choices.Drawing()
    choices.page = nil
    choices.year = nil
    choices.firstRow = 0
  }

  /// Neither a view nor an added series nor a zoom.
  var isPlain: Bool { choices.drawing == Choices.Drawing() && choices.page == nil }

  // MARK: Settling

  /// Small charts of all provinces have the whole screen while one is at them.
  private var isAllSmallCharts: Bool {
    guard choices.focus == .chart, choices.page == nil, choices.drawing.provinces == .multiples,
      case .panel? = item
    else { return false }
    return true
  }

  package mutating func settle(_ context: Context) {
    list(context.atlas)
    settleFound(context)
    layout = TrendsLayout(
      size: context.size, focus: choices.focus,
      isWide: choices.isWide || context.isPresenting || isAllSmallCharts,
      hasPage: choices.page != nil
    ) { context.divided($0, on: Self.id) }
    if context.isPresenting { layout.narrowPage() }
    choices.selection.reveal(height: max(1, (layout.list?.height ?? 2) - 1))
    settleCourses(context)
    if context.isSought { return }
    settlePicture(context)
    settlePage(context)
    if layout.page != nil, shownPage != nil { lightFound() }
  }

  /// Takes the series of the rows that are seen.
  private mutating func settleCourses(_ context: Context) {
    guard let height = layout.list?.height else { return }
    let list = TrendsList(atlas: context.atlas, hasAll: choices.hasAll)
    let seen = choices.selection.visible(height: max(1, height - 1))
    let new = seen.filter { rows[$0].course == nil && rows[$0].item != nil }
    guard !new.isEmpty else { return }
    for row in new { rows[row].course = rows[row].item.map(list.course) }
    lists[choices.hasAll] = rows
  }

  /// Finds the rows again where the text is another one.
  mutating func settleFound(_ context: Context) {
    found.settle(
      choices.searchText, rows.map { $0.item?.searchItem }, titles: rows.map(\.title), context.index
    )
  }

  private mutating func settlePicture(_ context: Context) {
    guard let request = request(context.language), request != drawn else { return }
    if let drawn, isOnlyCrosshair(drawn, request) {
      moveCrosshair(request)
    } else {
      let picture = TrendPictureBuilder.picture(request, atlas: context.atlas)
      self.picture = picture
      plot = picture.chart.flatMap { $0.options.kind.arrangement == .grid ? nil : $0.plot() }
    }
    choices.year = picture?.year ?? choices.year
    drawn = request
    drawn?.year = choices.year
  }

  /// Only the crosshair moves; the figures stay. Small charts are in the order of its year.
  private func isOnlyCrosshair(_ old: TrendRequest, _ new: TrendRequest) -> Bool {
    var same = old
    same.year = new.year
    return same == new && picture?.chart.map { $0.options.kind.arrangement != .grid } == true
  }

  private mutating func moveCrosshair(_ request: TrendRequest) {
    guard let years = picture?.years, let wanted = request.year else { return }
    let nearest = years.nearest(to: wanted)
    picture?.year = nearest
    picture?.request = request
    picture?.chart?.options.crosshair = nearest.map(Double.init)
    plot?.crosshair = nearest.map(Double.init)
    if picture?.chart?.options.kind.arrangement == .atOneX {
      picture?.chart?.options.at = nearest.map(Double.init)
      plot = picture?.chart?.plot()
    }
  }

  /// Tables have no chart: their page is shown.
  package var shownPage: TrendPage.Kind? {
    choices.page ?? (picture?.chart == nil && picture != nil ? .how : nil)
  }

  private struct PageRequest: Hashable {
    var request: TrendRequest
    var kind: TrendPage.Kind
    var width: Int
    var own: OwnSection
  }

  private mutating func settlePage(_ context: Context) {
    guard let kind = shownPage, let picture, let area = layout.page else { return }
    var request = picture.request
    if picture.chart?.options.kind.dependsOnYear != true { request.year = nil }
    let page = PageRequest(
      request: request, kind: kind, width: min(area.width, 84),
      own: context.own.section(about: ownSubject))
    guard page != paged else { return pane.resize(height: area.height) }
    if let paged, paged.kind != kind || paged.request.item != request.item { pane.reset() }
    paged = page
    let writer = TrendPage(atlas: context.atlas, picture: picture, width: page.width)
    let document = writer.document(kind)
      .with(page.own, context.atlas, request.language, width: page.width)
    pane.show(document, height: area.height)
  }

  /// The series or province as a whole.
  private var ownSubject: Thing? {
    item?.thing
  }

  /// A series in the year that is lit.
  package func thing(_ context: Context) -> Thing? {
    guard case .series(let id) = item, choices.focus == .chart, let year = picture?.year else {
      return ownSubject
    }
    return Thing(.series, id, part: String(year))
  }

  // MARK: The frame around it

  /// The selected series with its latest figure and unit, where the list has no room for them.
  package func caption(_ context: Context) -> String? {
    let index = choices.selection.index
    guard choices.focus == .list, let area = layout.list, choices.opened == nil,
      rows.indices.contains(index), rows[index].item != nil
    else { return nil }
    let columns = TrendColumns(width: area.width)
    let title = rows[index].title[context.language]
    guard TextWidth.columns(title) > columns.name || columns.unit == 0 else { return nil }
    let told = told(of: rows[index])
    guard let value = told?.value, let year = told?.year, let unit = rows[index].course?.unit
    else {
      return TextWidth.columns(title) > columns.name ? title : nil
    }
    let shown = value * unit.factor(in: context.language)
    let number = NumberText.text(shown, decimals: min(3, NumberText.decimals(for: [shown])))
    let symbol = unit.symbol[context.language]
    let gap = context.language == .chinese || symbol.isEmpty ? "" : " "
    return "\(title)  \(number)\(gap)\(symbol) \(year)"
  }

  /// The latest figure of a row; where the list stands alone, that of the year that is read.
  private func told(of row: TrendRow) -> Observation? {
    guard layout.chart == nil, let year = picture?.year, let first = picture?.series.first,
      first.latest == row.course?.latest
    else { return row.course?.latest }
    return first[year] ?? row.course?.latest
  }

  package static func title(of part: Part) -> Bilingual {
    switch part {
    case .list: Bilingual("list", "列表")
    case .chart: Bilingual("chart", "图表")
    case .page: Bilingual("page", "页面")
    }
  }

  package var activeParts: [Part] {
    if shownPage != nil, choices.focus == .chart { return [.page] }
    return [choices.focus == .list ? .list : .chart]
  }

  package mutating func moveFocus(by step: Int) {
    choices.focus = choices.focus == .list ? .chart : .list
  }

  package mutating func changePaneSize() { choices.isWide.toggle() }

  package mutating func light(link: Int) {
    choices.focus = .chart
    pane.link = link
  }
}
