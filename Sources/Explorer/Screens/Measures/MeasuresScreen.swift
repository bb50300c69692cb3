package import Charts
package import ClusterAtlas
package import Drawing
package import Measures
internal import Tabular

/// Screen 5: a measure of a table, its picture, and how it came about.
package struct MeasuresScreen: Sendable {
  package enum Focus: Hashable, Sendable { case list, result }

  /// How the result is seen.
  package enum View: Hashable, Sendable, CaseIterable {
    case picture, years, map, table, how
  }

  /// A row of the list: the heading of a family, or a measure.
  package enum Row: Hashable, Sendable {
    case heading(Bilingual)
    case measure(String)
  }

  package static let rows: [Row] = MeasureRow.families.flatMap { family in
    [.heading(Bilingual(family.title.en, family.title.zh))] + family.rows.map { .measure($0.name) }
  }

  package var selection = ListSelection(count: 0)
  package var focus = Focus.list
  package var view = View.picture
  package var isWide = false
  package var source = MeasureSource.shipped("provincial-panel")
  package var choice = MeasureSetup.Choice()
  package var variant: String?
  /// How many of the largest, for a concentration ratio.
  package var k = Self.usualK
  static let usualK = 4
  /// Which group is seen: a year, a unit, or the end of a change; the last if nil.
  package var slide: String?
  /// Classes of the map in equal steps instead of equal numbers.
  package var hasEqualSteps = false
  /// The first row of a ranking that is seen.
  package var firstRow = 0
  package var search = Search()
  package var pane = PagePane()

  package private(set) var layout = MeasuresLayout()
  /// What the columns of the table hold, or why it cannot be read.
  package private(set) var table = MeasureTable.unread
  package private(set) var result = MeasureResult.none
  package private(set) var map: ChoroplethMap?
  /// The measures that the table has the columns for.
  package private(set) var fitting: Set<String> = []
  /// The table of the package, if it is one, and where the numbers that are seen are from.
  package private(set) var shipped: ShippedTable?
  package private(set) var sourceIDs: [Source.ID] = []
  /// A table of the package that shows the measure.
  private var example: ShippedTable?
  /// The unit of the values that are seen.
  package private(set) var unit: Bilingual?
  /// The picture of the group that is seen, and the course of the value through the years.
  package private(set) var plot: Plot?
  package private(set) var course: Plot?
  private var tableKey: TableKey?
  private var resultKey: ResultKey?
  private var pictureKey: PictureKey?
  private var pageKey: PageKey?

  private struct TableKey: Hashable {
    var source: MeasureSource
    var language: Language
  }

  private struct ResultKey: Hashable {
    var table: TableKey
    var measure: String
    var variant: String?
    var choice: MeasureSetup.Choice
    var k: Int
    var end: String?
  }

  private struct PictureKey: Hashable {
    var result: ResultKey
    var slide: String?
  }

  private struct PageKey: Hashable {
    var result: ResultKey
    var slide: String?
    var view: View
    var width: Int
  }

  package init() {}

  /// The measure of the selected row.
  package var measure: MeasureRow? {
    guard Self.rows.indices.contains(selection.index),
      case .measure(let name) = Self.rows[selection.index]
    else { return nil }
    return MeasureRow.named(name)
  }

  // MARK: List

  /// Selects the next measure, over headings.
  package mutating func move(by step: Int) {
    let before = selection.index
    selection.move(by: step)
    skipHeading(step)
    if measure == nil { selection.select(before) }
    if selection.index != before { forget() }
  }

  private mutating func skipHeading(_ step: Int) {
    while measure == nil {
      let before = selection.index
      selection.move(by: step < 0 ? -1 : 1)
      if selection.index == before {
        if step < 0 { selection.move(by: 1) }
        return
      }
    }
  }

  package mutating func select(_ name: String) {
    guard let row = Self.rows.firstIndex(of: .measure(name)) else { return }
    if row != selection.index { forget() }
    selection.select(row)
  }

  /// Selects a measure before the screen was ever shown.
  mutating func open(_ name: String) {
    if selection.count != Self.rows.count {
      selection.resize(count: Self.rows.count, selecting: 1)
    }
    select(name)
  }

  /// Whether the table at hand has the columns for a measure; it is read if it was not.
  mutating func fits(_ name: String, _ maker: MeasureMaker) -> Bool {
    settleTable(maker)
    return fitting.contains(name)
  }

  /// A table of the package that shows the measure that does not fit the one at hand.
  var exampleTable: ShippedTable? {
    guard let measure, result.isError, !fitting.contains(measure.name) else { return nil }
    return example == shipped ? nil : example
  }

  /// What belongs to the measure before.
  private mutating func forget() {
    variant = nil
    firstRow = 0
    pane.reset()
  }

  /// Another table: nothing that was chosen for the one before holds.
  package mutating func take(_ source: MeasureSource) {
    self.source = source
    choice = MeasureSetup.Choice()
    slide = nil
    forget()
  }

  // MARK: Settling

  mutating func settle(_ session: borrowing Session) {
    if selection.count != Self.rows.count {
      selection.resize(count: Self.rows.count, selecting: 1)
    }
    let maker = MeasureMaker(atlas: session.atlas, language: session.language)
    let tableKey = settleTable(maker)
    settleResult(maker, tableKey)
    settlePictures(session)
    layout = MeasuresLayout(
      size: session.size, focus: focus, isWide: isWide, view: shownView,
      hasTable: !result.isCrossed)
    selection.reveal(height: max(1, (layout.list?.height ?? 4) - MeasuresLayout.listHead))
    settlePage(session)
    settleMap(session)
  }

  /// Reads the table, once it is another one or the names change with the language.
  @discardableResult
  private mutating func settleTable(_ maker: MeasureMaker) -> TableKey {
    if tableKey == nil { source = ShippedTable.orFirst(source, in: maker.atlas) }
    let key = TableKey(source: source, language: maker.language)
    guard key != tableKey else { return key }
    // What was chosen by name is chosen anew.
    if tableKey?.source == source {
      choice.filters = [:]
      if slide.flatMap({ Int($0) }) == nil { slide = nil }
    }
    tableKey = key
    table = MeasureTable(source, maker)
    shipped = nil
    if case .shipped(let id) = source { shipped = ShippedTable.named(id, in: maker.atlas) }
    fitting = MeasureFit.names(table, source, maker.atlas)
    return key
  }

  private mutating func settleResult(_ maker: MeasureMaker, _ tableKey: TableKey) {
    guard let measure else { return }
    let isChange = measure.form == .change
    let key = ResultKey(
      table: tableKey, measure: measure.name, variant: variant, choice: choice,
      k: k, end: isChange ? slide : nil)
    guard key != resultKey else { return }
    resultKey = key
    result = MeasureResult(measure, table, self, maker)
    example = ShippedTable.example(for: measure, in: maker.atlas).flatMap {
      ShippedTable.named($0, in: maker.atlas)
    }
    let slides = result.slides
    if let slide, !slides.contains(slide) { self.slide = nil }
  }

  private mutating func settlePictures(_ session: borrowing Session) {
    guard let resultKey else { return }
    let key = PictureKey(result: resultKey, slide: shownSlide)
    guard key != pictureKey else { return }
    let isSameResult = pictureKey?.result == resultKey
    pictureKey = key
    let found = result.measured
    let column = found?.setup.columns[.value]
    unit = shipped?.unit(column ?? "", group: shownSlide, session.atlas)
    plot = found?.picture(
      at: shownSlide, language: session.language, unit: unit?[session.language] ?? "")
    if !isSameResult {
      course = found?.course(language: session.language)?.plot()
    }
    let slide = shownSlide
    course?.crosshair = slide.flatMap(Double.init)
    sourceIDs = shipped?.sourceIDs(session.atlas, column: column, group: slide) ?? []
  }

  /// The group that is seen.
  package var shownSlide: String? { slide ?? result.firstSlide }

  /// Whether the results of all groups are seen and not those of one.
  var seesAllGroups: Bool { shownView == .years || result.measured?.setup.isWide == true }

  /// What was asked for, where the result has it; else the picture, else the table.
  package var shownView: View {
    switch view {
    case .years: course != nil ? .years : fallback
    case .map: result.placed.isEmpty ? fallback : .map
    case .picture: prefersCourse ? .years : fallback
    case .table, .how: view
    }
  }

  /// The parts between and within groups say more than the values.
  private var prefersCourse: Bool { measure?.name == "theil" && course?.keys.count == 2 }

  private var fallback: View { result.isError || plot != nil ? .picture : .table }

  private mutating func settlePage(_ session: borrowing Session) {
    guard let key = resultKey, let area = layout.page else { return }
    let shown = shownView
    let kind: View = shown == .how ? .how : .table
    let page = PageKey(result: key, slide: shownSlide, view: kind, width: area.width)
    pane.resize(height: area.height)
    guard page != pageKey else { return }
    if pageKey?.view != kind { pane.reset() }
    pageKey = page
    let writer = MeasurePage(
      atlas: session.atlas, language: session.language, width: min(area.width, 90), screen: self)
    pane.show(kind == .how ? writer.how : writer.table)
  }

  private mutating func settleMap(_ session: borrowing Session) {
    guard shownView == .map, let area = layout.map else { return }
    if map?.fits(area.size, session.looks.glyphs) != true {
      map = ChoroplethMap(atlas: session.atlas, size: area.size, glyphs: session.looks.glyphs)
    }
  }
}

/// Where the panes of the measures screen lie.
package struct MeasuresLayout: Hashable, Sendable {
  /// Title and table above the list.
  static let listHead = 2
  /// Lines above the picture.
  static let resultHead = 4

  package private(set) var list: Rect?
  package private(set) var rule: Rect?
  /// All of the right side, or of the screen.
  package private(set) var result: Rect?
  /// The picture, the page or table, and the map, where they are seen.
  package private(set) var picture: Rect?
  package private(set) var page: Rect?
  package private(set) var map: Rect?

  package init() {}

  init(
    size: Size, focus: MeasuresScreen.Focus, isWide: Bool, view: MeasuresScreen.View,
    hasTable: Bool
  ) {
    guard size.width >= ClustersLayout.least.width, size.height >= ClustersLayout.least.height
    else { return }
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    var right = body.inset(left: 1, right: 1)
    if size.width < 70 || isWide || view == .map {
      if focus == .list, !isWide, view != .map || size.width < 70 {
        list = body
        return
      }
    } else {
      let parts = body.split(left: size.width < 100 ? 30 : size.width < 140 ? 38 : 44)
      list = parts.left
      rule = Rect(x: parts.left.maxX, y: body.y, width: 1, height: body.height)
      right = parts.rest.inset(left: 2, right: 1)
    }
    result = right
    part(right, view, hasTable)
  }

  /// The table stands beside the picture where there is room, and where the picture is not one.
  private mutating func part(_ area: Rect, _ view: MeasuresScreen.View, _ hasTable: Bool) {
    let head = area.height < 12 ? 2 : Self.resultHead
    let below = area.inset(top: head)
    switch view {
    case .how: page = area.inset(right: 1)
    case .table: page = below.inset(right: 1)
    case .picture, .years:
      picture = below
      if hasTable, below.width >= 72 {
        let parts = below.split(left: max(below.width - 46, below.width * 56 / 100))
        picture = parts.left
        page = parts.rest.inset(left: 2, right: 1)
      }
    case .map:
      guard area.width >= 70 else {
        map = below
        return
      }
      let parts = area.split(left: area.width * 60 / 100)
      map = parts.left
      picture = parts.rest.inset(left: 2).inset(top: head)
    }
  }
}
