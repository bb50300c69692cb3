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
    MeasureDefinition.families.flatMap { family in
      [.heading(family.title)]
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
  package static let isMadeBeforehand = true
  package static let title = Bilingual("Measures", "测度")
  static let usualK = 4

  package var choices = Choices()
  package internal(set) var found = FoundRows()
  private var page = PagePane()
  package internal(set) var layout = MeasuresLayout()
  /// What stands above the picture.
  private(set) var head = MeasureHeadLines()
  /// What the columns of the table hold, or why it cannot be read.
  package internal(set) var table = MeasureTable.unread
  package internal(set) var result = MeasureResult.none
  package internal(set) var map: ChoroplethMap?
  /// The measures that the table has the columns for.
  package internal(set) var fitting: Set<String> = []
  /// The table of the package, if it is one, and where the numbers that are seen are from.
  package internal(set) var shipped: ShippedTable?
  package internal(set) var sourceIDs: [Source.ID] = []
  /// A table of the package that shows the measure.
  var example: ShippedTable?
  /// The unit of the values that are seen.
  package internal(set) var unit: Bilingual?
  /// The picture of the group that is seen.
  package internal(set) var plot: Plot?
  /// Whether the value has a course through the years; its picture, where that is seen.
  package internal(set) var hasCourse = false
  package internal(set) var course: Plot?
  var shelf = TableShelf()
  /// Where the values of the table break in the years that are seen.
  package internal(set) var breaks: [PanelBreak] = []
  var tableKey: TableKey?
  var resultKey: ResultKey?
  var pictureKey: PictureKey?
  var pageKey: PageKey?

  struct TableKey: Hashable {
    var source: MeasureSource
    var language: Language
  }

  struct ResultKey: Hashable {
    var table: TableKey
    var measure: String
    var variant: String?
    var choice: MeasureSetup.Choice
    var k: Int
    var end: String?
  }

  struct PictureKey: Hashable {
    var result: ResultKey
    var slide: String?
  }

  struct PageKey: Hashable {
    var result: ResultKey
    var slide: String?
    var aspect: Aspect
    var width: Int
  }

  package init(atlas: Atlas) {
    let first = atlas.measureTables.first?.id.rawValue ?? atlas.ioTables.first?.id.rawValue
    choices.source = .shipped(first ?? "")
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
  package var measure: MeasureDefinition? {
    guard Self.rows.indices.contains(choices.selection.index),
      case .measure(let name) = Self.rows[choices.selection.index]
    else { return nil }
    return MeasureDefinition.named(name)
  }

  // MARK: Settling

  package mutating func settle(_ context: Context) {
    if choices.selection.count != Self.rows.count {
      choices.selection.resize(count: Self.rows.count, selecting: 1)
    }
    settleFound(context)
    let opener = TableOpener(atlas: context.atlas, language: context.language)
    let tableKey = settleTable(opener)
    if !context.isSought {
      nameRows(context.language)
      settleResult(opener, tableKey)
      nameSlide(context.language)
      settlePictures(context)
    }
    var head = MeasureHeadLines()
    layout = MeasuresLayout(
      size: context.size, focus: choices.focus, isWide: choices.isWide || context.isPresenting,
      aspect: shownAspect, hasTable: !result.isCrossed,
      headLines: { width in
        guard !context.isSought, !self.result.isError else { return 0 }
        head = MeasureHead(self, context).laidOut(width: width)
        return head.count
      }
    ) { context.divided($0, on: Self.id) }
    self.head = head
    if context.isPresenting { layout.narrowPage() }
    choices.selection.reveal(height: max(1, (layout.list?.height ?? 4) - MeasuresLayout.listHead))
    if context.isSought { return }
    settlePage(context)
    if layout.page != nil, readsPage { lightFound() }
    settleMap(context)
  }

  /// The group that is seen.
  package var shownSlide: String? { choices.slide ?? result.firstSlide }

  /// Whether the results of all groups are seen and not those of one.
  var seesAllGroups: Bool { shownAspect == .years || result.measured?.setup.isWide == true }

  /// What was asked for, where the result has it; else the picture, else the table.
  package var shownAspect: Aspect {
    switch choices.aspect {
    case .years: hasCourse ? .years : fallback
    case .map: result.placed.isEmpty ? fallback : .map
    case .picture: prefersCourse ? .years : fallback
    case .table, .how: choices.aspect
    }
  }

  /// The parts between and within groups say more than the values.
  private var prefersCourse: Bool { measure?.stack.isEmpty == false && course?.keys.count == 2 }

  private var fallback: Aspect { result.isError || plot != nil ? .picture : .table }

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
