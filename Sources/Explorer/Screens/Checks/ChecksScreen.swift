package import Checks
package import ClusterAtlas
internal import Drawing
internal import Reports
internal import Search
package import Workspace

/// Screen 7: the claims of documents with their verdicts, and the page of the one selected.
package struct ChecksScreen: PageScreen {
  package enum Part: String, CaseIterable, Sendable { case list, page }

  /// Which verdicts are listed.
  package enum Shown: String, CaseIterable, Sendable {
    case all, held, inPart = "in-part", failed, open

    func contains(_ verdict: ClaimVerdict) -> Bool {
      switch self {
      case .all: true
      case .held: verdict.isHeld
      case .inPart: verdict == .holdsInDirection
      case .failed: verdict == .doesNotHold || verdict == .contradictsItself
      case .open: !verdict.isDecided
      }
    }

    package var name: Bilingual {
      switch self {
      case .all: Bilingual("all", "全部")
      case .held: Bilingual("holds", "成立")
      case .inPart: Bilingual("in part", "部分成立")
      case .failed: Bilingual("does not hold", "不成立")
      case .open: Bilingual("not checked", "未能核对")
      }
    }

    /// The sign of its verdicts, empty for all.
    package var sign: String {
      switch self {
      case .all: ""
      case .held: ClaimVerdict.holds.sign
      case .inPart: ClaimVerdict.holdsInDirection.sign
      case .failed: ClaimVerdict.doesNotHold.sign
      case .open: ClaimVerdict.cannotBeChecked.sign
      }
    }
  }

  /// What the list is ordered by.
  package enum Order: String, CaseIterable, Sendable {
    case document, verdict, name

    var title: Bilingual {
      switch self {
      case .document: Bilingual("document", "文献")
      case .verdict: Bilingual("verdict", "结论")
      case .name: Bilingual("name", "名称")
      }
    }
  }

  package struct Choices: PageChoices {
    package var selection = ListSelection(count: 0)
    package var shown = Shown.all
    /// Only the claims of this document, nil for all.
    package var document: ClaimDocument.ID?
    package var order = Order.document
    package var isReversed = false
    /// Whether the list has the numbers in place of the documents.
    package var isTable = false
    package var focus = Part.list
    package var isWide = false
    /// Which way to compute the claim is shown, from 0.
    package var way = 0
    package var reading = PageReading()
    package var searchText = ""

    package struct View: Hashable {
      var focus: Part
      var isWide: Bool
      var way: Int
      var shown: Shown
      var document: ClaimDocument.ID?
      var order: Order
      var isReversed, isTable: Bool
    }

    package var view: View {
      View(
        focus: focus, isWide: isWide, way: way, shown: shown, document: document, order: order,
        isReversed: isReversed, isTable: isTable)
    }

    /// Whether some claims are left out.
    var isFiltered: Bool { shown != .all || document != nil }
  }

  package static let id: ScreenID = "checks"
  package static let title = Bilingual("Checks", "核对")

  package var choices = Choices()
  /// All claims with what came of them.
  private var ledger = Derived<LedgerRequest>()
  /// Those that are listed.
  package private(set) var rows: [ClaimResult] = []
  private var listed: ListRequest?
  /// The language that names are ordered in.
  private var language = Language.english
  private var found = FoundRows()
  private var page = PagePane()
  private var document = Derived<PageRequest>()
  package private(set) var layout = ChecksLayout()

  package init(atlas: Atlas) {}

  package func anew(_ atlas: Atlas) -> ChecksScreen {
    var screen = ChecksScreen(atlas: atlas)
    screen.ledger = ledger
    return screen
  }

  package static func obstacle(in atlas: Atlas) -> Bilingual? {
    atlas.hasClaims ? nil : Bilingual("the package has no claims", "数据包中没有论断")
  }

  package mutating func restore(_ choices: Choices) {
    self.choices = choices
    // The selection is one of the rows of these choices.
    rows = []
    listed = nil
    document.forget()
  }

  /// All claims, as they are judged.
  package var results: [ClaimResult] { ledger.value?.results ?? [] }
  /// The figures of the series at stake, by claim.
  var courses: [Claim.ID: [Double?]] { ledger.value?.courses ?? [:] }

  package var selected: ClaimResult? {
    let index = choices.selection.index
    return rows.indices.contains(index) ? rows[index] : nil
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

  /// Selects a claim; what hides it is taken away.
  package mutating func select(_ id: Claim.ID, _ atlas: Atlas) {
    _ = ledger.settle(LedgerRequest(), atlas)
    arrange()
    if !rows.contains(where: { $0.claim.id == id }) {
      (choices.shown, choices.document) = (.all, nil)
      arrange()
    }
    guard let row = rows.firstIndex(where: { $0.claim.id == id }) else { return }
    choices.selection.select(row)
    choices.way = 0
  }

  // MARK: Settling

  /// Makes the list; the claim that was selected stays so if it is still there.
  mutating func arrange() {
    let request = ListRequest(
      shown: choices.shown, document: choices.document, order: choices.order,
      isReversed: choices.isReversed, language: language, count: results.count)
    guard request != listed else { return }
    let before = selected?.claim.id
    listed = request
    rows = ordered(
      results.filter { result in
        choices.shown.contains(result.verdict)
          && choices.document.map { $0 == result.claim.documentID } ?? true
      })
    let row = before.flatMap { id in rows.firstIndex { $0.claim.id == id } }
    choices.selection.resize(
      count: rows.count, selecting: row ?? min(choices.selection.index, max(0, rows.count - 1)))
    found = FoundRows()
  }

  private func ordered(_ results: [ClaimResult]) -> [ClaimResult] {
    let numbered = Array(results.enumerated())
    let verdicts = ClaimVerdict.allCases
    let sorted: [ClaimResult] =
      switch choices.order {
      case .document: results
      case .verdict:
        numbered.sorted {
          (verdicts.firstIndex(of: $0.element.verdict) ?? 0, $0.offset)
            < (verdicts.firstIndex(of: $1.element.verdict) ?? 0, $1.offset)
        }.map(\.element)
      case .name:
        numbered.sorted {
          ($0.element.claim.short[language], $0.offset)
            < ($1.element.claim.short[language], $1.offset)
        }.map(\.element)
      }
    return choices.isReversed ? sorted.reversed() : sorted
  }

  package mutating func settle(_ context: Context) {
    language = context.language
    _ = ledger.settle(LedgerRequest(), context.atlas)
    arrange()
    layout = ChecksLayout(
      size: context.size, focus: choices.focus, isWide: choices.isWide, isTable: choices.isTable
    ) { context.divided($0, on: Self.id, least: 40) }
    choices.selection.reveal(height: layout.listRows)
    settleFound(context)
    guard let area = layout.page, !context.isSought else { return }
    settlePage(context, width: area.width, height: area.height)
    lightFound()
  }

  private mutating func settlePage(_ context: Context, width: Int, height: Int) {
    if let request = document.request, request.id != selected?.claim.id {
      pane.reset()
      choices.way = 0
    }
    choices.way = min(choices.way, max(0, (selected?.ways.count ?? 1) - 1))
    let request = PageRequest(
      id: selected?.claim.id, way: choices.way, width: width, language: context.language,
      results: results, own: context.own.section(about: thing(context)))
    guard document.settle(request, context.atlas) else { return pane.resize(height: height) }
    pane.show(document.value ?? Document(lines: []), height: height)
  }

  package func thing(_ context: Context) -> Thing? {
    selected.map { Thing(.claim, $0.claim.id) }
  }

  /// Finds the claims again where the text is another one; a document that is found stands for all
  /// its claims.
  mutating func settleFound(_ context: Context) {
    let byClaim = Dictionary(
      rows.enumerated().map { ($1.claim.id, [$0]) }, uniquingKeysWith: { first, _ in first })
    let byDocument = Dictionary(
      grouping: rows.indices, by: { rows[$0].claim.documentID })
    found.settle(choices.searchText) { text in
      context.index().search(SearchQuery(text), limit: 10_000).hits(of: .claims).flatMap { hit in
        let rows =
          hit.thing.kind == .claim
          ? byClaim[Claim.ID(hit.thing.id)] : byDocument[ClaimDocument.ID(hit.thing.id)]
        return (rows ?? []).map { (row: $0, tier: hit.tier) }
      }
    }
  }

  package var foundCount: Int {
    choices.focus == .page ? pane.found.count : found.rows.count
  }
  /// The row that is meant most likely.
  var bestFound: Int? { found.best }
  func foundRanges(_ text: String, _ row: Int) -> [Range<Int>] { found.ranges(in: text, row: row) }
  package func isFound(_ row: Int) -> Bool { found.rows.contains(row) }
  func nextFound(from row: Int, by step: Int) -> Int? { found.next(from: row, by: step) }

  private struct ListRequest: Hashable, Sendable {
    var shown: Shown
    var document: ClaimDocument.ID?
    var order: Order
    var isReversed: Bool
    var language: Language
    var count: Int
  }

  struct LedgerRequest: Request {
    /// Every session asks for the same, and it takes a while: it is made once for a package.
    func made(of atlas: Atlas) -> CheckedLedger {
      atlas.once("checked-ledger") { checked(atlas) }
    }

    private func checked(_ atlas: Atlas) -> CheckedLedger {
      let results = ClaimLedger(atlas: atlas).results
      let courses = results.compactMap { result -> (Claim.ID, [Double?])? in
        guard let id = result.seriesAtStake(atlas), let series = atlas.timeSeries(id) else {
          return nil
        }
        return (result.claim.id, series.observations.suffix(40).map(\.value))
      }
      return CheckedLedger(
        results: results,
        courses: Dictionary(courses, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// All claims as they are judged, with the last figures of the series at stake.
  struct CheckedLedger: Sendable {
    var results: [ClaimResult]
    var courses: [Claim.ID: [Double?]]
  }

  private struct PageRequest: Request {
    var id: Claim.ID?
    var way: Int
    var width: Int
    var language: Language
    var results: [ClaimResult]
    var own: OwnSection

    static func == (left: Self, right: Self) -> Bool {
      left.own == right.own && left.id == right.id && left.way == right.way
        && left.width == right.width
        && left.language == right.language && left.results.count == right.results.count
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(way)
    }

    func made(of atlas: Atlas) -> Document {
      guard let result = results.first(where: { $0.claim.id == id }) else {
        return Document(lines: [])
      }
      return ClaimPage(atlas: atlas, language: language, width: width, result: result, way: way)
        .document.with(own, atlas, language, width: width)
    }
  }

  // MARK: The frame around it

  /// The numbers of the selected claim with their unit, where the list has no room for it and no page
  /// stands beside it.
  package func caption(_ context: Context) -> String? {
    guard layout.page == nil, layout.hasNumbers, layout.unit == 0, let result = selected,
      let leading = result.leading, !leading.unit.isEmpty, !leading.isTruth
    else { return nil }
    let language = context.language
    let computed = result.verdict.isDecided ? leading.computedAmount(in: language) : ""
    let printed = context.word("printed ", "所载") + leading.printedAmount(in: language)
    let found = computed.isEmpty ? "" : context.word(", computed ", "，计算") + computed
    return result.claim.short[language] + context.word(": ", "：") + printed + found
  }

  package static func title(of part: Part) -> Bilingual {
    switch part {
    case .list: Bilingual("list", "列表")
    case .page: Bilingual("page", "页面")
    }
  }

  package var activeParts: [Part] { [choices.focus] }
  package mutating func moveFocus(by step: Int) { choices.focus = choices.focus.next(step) }
  package mutating func changePaneSize() { choices.isWide.toggle() }

  package mutating func light(link: Int) {
    choices.focus = .page
    pane.link = link
  }

  package mutating func selectRow(number: Int) -> Bool {
    guard rows.indices.contains(number - 1) else { return false }
    choices.selection.select(number - 1)
    return true
  }
}
