package import Charts
package import ClusterAtlas
internal import Drawing
package import Measures
package import Reports
internal import Tabular

/// Screen 5: a measure of a table, its picture, and how it came about.
package struct MeasuresScreen: PageScreen {
  package enum Part: String, CaseIterable, Sendable { case list, result, page }

  package enum Focus: Hashable, Sendable { case list, result }

  /// How the result is seen.
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    case picture, years, map, table, how
  }

  /// A row of the list: the heading of a family, or a measure.
  package enum Row: Hashable, Sendable {
    case heading(Bilingual)
    case measure(String)
  }

  /// The families with their measures below.
  package static var rows: [Row] { MeasureDefinition.added.isEmpty ? builtInRows : listed() }

  private static let builtInRows = listed()

  private static func listed() -> [Row] {
    MeasureRow.families.flatMap { family in
      [.heading(Bilingual(family.title.en, family.title.zh))]
        + family.rows.map { .measure($0.name) }
    }
  }

  package struct Choices: PageChoices {
    package var selection = ListSelection(count: 0)
    package var focus = Focus.list
    package var aspect = Aspect.picture
    package var isWide = false
    /// Of a package the first table, where none was chosen.
    package var source = MeasureSource.shipped("")
    /// The table of the reader's choice, while another one shows a measure that it has no columns for.
    package var displaced: MeasureSource?
    package var choice = MeasureSetup.Choice()
    package var variant: String?
    /// How many of the largest, for a concentration ratio.
    package var k = MeasuresScreen.usualK
    /// Which group is seen: a year, a unit, or the end of a change; the last if nil.
    package var slide: String?
    /// Classes of the map in equal steps instead of equal numbers.
    package var hasEqualSteps = false
    /// The first row of a ranking that is seen.
    package var firstRow = 0
    /// What `/` looks for.
    package var searchText = ""
    package var reading = PageReading()

    package struct View: Hashable {
      var focus: Focus
      var aspect: Aspect
      var isWide: Bool
      var source: MeasureSource
      var choice: MeasureSetup.Choice
      var variant: String?
    }

    package var view: View {
      View(
        focus: focus, aspect: aspect, isWide: isWide, source: source, choice: choice,
        variant: variant)
    }
  }

  package static let id: ScreenID = "measures"
  package static let title = Bilingual("Measures", "测度")
  static let usualK = 4

  package var choices = Choices()
  package private(set) var found = FoundRows()
  private var page = PagePane()
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
  private var shelf = TableShelf()
  /// Where the values of the table break in the years that are seen.
  package private(set) var breaks: [PanelBreak] = []
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
    var aspect: Aspect
    var width: Int
  }

  package init(atlas: Atlas) {
    let first = atlas.measureTables.first?.id ?? atlas.ioTables.first?.id ?? ""
    choices.source = .shipped(first)
  }

  package func anew(_ atlas: Atlas) -> MeasuresScreen {
    var screen = MeasuresScreen(atlas: atlas)
    screen.shelf = shelf
    return screen
  }

  package mutating func restore(_ choices: Choices) {
    self.choices = choices
    pageKey = nil
  }

  /// The page as it is read.
  package var pane: PagePane {
    get {
      var pane = page
      pane.reading = choices.reading
      return pane
    }
    set {
      page = newValue
      choices.reading = newValue.reading
    }
  }

  /// The measure of the selected row.
  package var measure: MeasureRow? {
    guard Self.rows.indices.contains(choices.selection.index),
      case .measure(let name) = Self.rows[choices.selection.index]
    else { return nil }
    return MeasureRow.named(name)
  }

  // MARK: List

  /// Selects the next measure, over headings.
  package mutating func move(by step: Int) {
    let before = choices.selection.index
    choices.selection.move(by: step)
    skipHeading(step)
    if measure == nil { choices.selection.select(before) }
    if choices.selection.index != before { forget() }
  }

  private mutating func skipHeading(_ step: Int) {
    while measure == nil {
      let before = choices.selection.index
      choices.selection.move(by: step < 0 ? -1 : 1)
      if choices.selection.index == before {
        if step < 0 { choices.selection.move(by: 1) }
        return
      }
    }
  }

  package mutating func select(_ name: String) {
    guard let row = Self.rows.firstIndex(of: .measure(name)) else { return }
    if row != choices.selection.index { forget() }
    choices.selection.select(row)
  }

  /// Selects a measure before the screen was ever shown.
  mutating func open(_ name: String) {
    if choices.selection.count != Self.rows.count {
      choices.selection.resize(count: Self.rows.count, selecting: 1)
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
    choices.variant = nil
    choices.firstRow = 0
    pane.reset()
  }

  /// Another table: nothing that was chosen for the one before holds.
  package mutating func take(_ source: MeasureSource) {
    choices.source = source
    choices.displaced = nil
    choices.choice = MeasureSetup.Choice()
    choices.slide = nil
    forget()
  }

  // MARK: Settling

  package mutating func settle(_ context: Context) {
    if choices.selection.count != Self.rows.count {
      choices.selection.resize(count: Self.rows.count, selecting: 1)
    }
    settleFound(context)
    let maker = MeasureMaker(atlas: context.atlas, language: context.language)
    let tableKey = settleTable(maker)
    if !context.isSought {
      nameRows(context.language)
      settleResult(maker, tableKey)
      nameSlide(context.language)
      settlePictures(context)
    }
    layout = MeasuresLayout(
      size: context.size, focus: choices.focus, isWide: choices.isWide || context.isPresenting,
      aspect: shownAspect, hasTable: !result.isCrossed
    ) { context.divided($0, on: Self.id) }
    if context.isPresenting { layout.narrowPage() }
    choices.selection.reveal(height: max(1, (layout.list?.height ?? 4) - MeasuresLayout.listHead))
    if context.isSought { return }
    settlePage(context)
    if layout.page != nil, readsPage { lightFound() }
    settleMap(context)
  }

  /// Reads the table, once it is another one or the names change with the language.
  @discardableResult
  private mutating func settleTable(_ maker: MeasureMaker) -> TableKey {
    if tableKey == nil { choices.source = ShippedTable.orFirst(choices.source, in: maker.atlas) }
    let key = TableKey(source: choices.source, language: maker.language)
    guard key != tableKey else { return key }
    if let before = tableKey, before.source == choices.source, case .read = table {
      table = table.told(in: maker.language.speech)
    } else {
      table = shelf.table(choices.source, maker)
    }
    tableKey = key
    shipped = nil
    if case .shipped(let id) = choices.source { shipped = ShippedTable.named(id, in: maker.atlas) }
    fitting = shelf.fitting(table, choices.source, maker)
    return key
  }

  /// Rows that were chosen by an identifier, or by a name in another language, are chosen by their name.
  private mutating func nameRows(_ language: Language) {
    guard case .read(let opened) = table else { return }
    for (column, text) in choices.choice.filters {
      let name = opened.data.text(text, of: column, in: language.speech)
      choices.choice.filters[column] = name ?? text
    }
  }

  /// So is the group that is seen; one that the result has not is none.
  private mutating func nameSlide(_ language: Language) {
    let slides = result.slides
    guard let slide = choices.slide, !slides.contains(slide) else { return }
    choices.slide = nil
    guard case .read(let opened) = table, let by = result.measured?.setup.by,
      let name = opened.data.text(slide, of: by, in: language.speech), slides.contains(name)
    else { return }
    choices.slide = name
  }

  /// How a place's line has a text of a column: by its identifier, which is the same in all languages.
  func placeWord(_ text: String, of column: String?, _ language: Language) -> String {
    guard case .read(let opened) = table, let column else { return text }
    return opened.data.key(text, of: column, in: language.speech)?.id ?? text
  }

  private var asked: AskedMeasure {
    AskedMeasure(
      source: choices.source, choice: choices.choice, variant: choices.variant, k: choices.k,
      group: choices.slide)
  }

  /// What the pages and names of a result take of the screen.
  var shownResult: ShownResult {
    ShownResult(
      measure: measure, source: choices.source, table: table, result: result, shipped: shipped,
      sourceIDs: sourceIDs, breaks: breaks, slide: shownSlide)
  }

  private mutating func settleResult(_ maker: MeasureMaker, _ tableKey: TableKey) {
    guard let measure else { return }
    let isChange = measure.form == .change
    let key = ResultKey(
      table: tableKey, measure: measure.name, variant: choices.variant, choice: choices.choice,
      k: choices.k, end: isChange ? choices.slide : nil)
    guard key != resultKey else { return }
    resultKey = key
    result = MeasureResult(measure, table, asked, maker)
    example = ShippedTable.example(for: measure, in: maker.atlas).flatMap {
      ShippedTable.named($0, in: maker.atlas)
    }
  }

  private mutating func settlePictures(_ context: Context) {
    guard let resultKey else { return }
    let key = PictureKey(result: resultKey, slide: shownSlide)
    guard key != pictureKey else { return }
    let isSameResult = pictureKey?.result == resultKey
    pictureKey = key
    let found = result.measured
    let column = found?.setup.columns[.value]
    unit = shipped?.unit(column ?? "", group: shownSlide, context.atlas)
    plot = found?.picture(
      at: shownSlide, language: context.language, unit: unit?[context.language] ?? "")
    if !isSameResult {
      let years = Set(result.slides.compactMap { Int($0) })
      breaks = (shipped?.breaks(context.atlas, column: column) ?? []).filter {
        years.contains($0.year)
      }
      course = found?.course(language: context.language)?.broken(at: breaks.map(\.year)).plot()
    }
    let slide = shownSlide
    course?.crosshair = slide.flatMap(Double.init)
    sourceIDs = shipped?.sourceIDs(context.atlas, column: column, group: slide) ?? []
  }

  /// The group that is seen.
  package var shownSlide: String? { choices.slide ?? result.firstSlide }

  /// Whether the results of all groups are seen and not those of one.
  var seesAllGroups: Bool { shownAspect == .years || result.measured?.setup.isWide == true }

  /// What was asked for, where the result has it; else the picture, else the table.
  package var shownAspect: Aspect {
    switch choices.aspect {
    case .years: course != nil ? .years : fallback
    case .map: result.placed.isEmpty ? fallback : .map
    case .picture: prefersCourse ? .years : fallback
    case .table, .how: choices.aspect
    }
  }

  /// The parts between and within groups say more than the values.
  private var prefersCourse: Bool { measure?.stack.isEmpty == false && course?.keys.count == 2 }

  private var fallback: Aspect { result.isError || plot != nil ? .picture : .table }

  private mutating func settlePage(_ context: Context) {
    guard let key = resultKey, let area = layout.page else { return }
    let shown = shownAspect
    let kind: Aspect = shown == .how ? .how : .table
    let page = PageKey(result: key, slide: shownSlide, aspect: kind, width: area.width)
    guard page != pageKey else { return pane.resize(height: area.height) }
    if let pageKey, pageKey.aspect != kind { pane.reset() }
    pageKey = page
    let writer = MeasurePage(
      atlas: context.atlas, language: context.language, width: min(area.width, 90),
      shown: shownResult)
    pane.show(kind == .how ? writer.how : writer.table, height: area.height)
  }

  private mutating func settleMap(_ context: Context) {
    guard shownAspect == .map, let area = layout.map else { return }
    if map?.fits(area.size, context.looks) != true {
      map = ChoroplethMap(atlas: context.atlas, size: area.size, looks: context.looks)
    }
  }

  /// Finds the measures again where the text is another one.
  mutating func settleFound(_ context: Context) {
    found.settle(choices.searchText, Self.things, context.index)
  }

  /// What each row is in the index of the package.
  private static let things: [SearchItem?] = rows.map { row in
    if case .measure(let name) = row { SearchItem(.measure, name) } else { nil }
  }

  /// The name of the selected measure, or of the table, where the list cut it.
  package func caption(_ context: Context) -> String? {
    guard choices.focus == .list, let area = layout.list, let measure else { return nil }
    let title = Bilingual(measure.title.en, measure.title.zh)[context.language]
    let table = shipped?.title[context.language] ?? ""
    let parts = [
      TextWidth.columns(title) > area.width - 4 ? title : "",
      TextWidth.columns(table) > area.width - 4 ? table : "",
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: context.word("; ", "；"))
  }

  /// Whether a page is what the keys of reading move.
  var readsPage: Bool {
    switch shownAspect {
    case .table, .how: true
    case .picture, .years, .map: false
    }
  }

  // MARK: The frame around it

  package static func title(of part: Part) -> Bilingual {
    switch part {
    case .list: Bilingual("list", "列表")
    case .result: Bilingual("result", "结果")
    case .page: Bilingual("page", "页面")
    }
  }

  package var activeParts: [Part] {
    if choices.focus == .list, layout.list != nil { return [.list] }
    return [readsPage ? .page : .result]
  }

  package mutating func moveFocus(by step: Int) {
    choices.focus = choices.focus == .list ? .result : .list
  }

  package mutating func changePaneSize() { choices.isWide.toggle() }

  package mutating func light(link: Int) {
    choices.focus = .result
    pane.link = link
  }
}
