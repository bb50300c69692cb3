package import ClusterAtlas
package import Comparison
internal import Drawing
package import Reports

/// Screen 6: two to four things side by side, row by row.
package struct CompareScreen: ScreenState {
  package enum Part: String, CaseIterable, Sendable { case table }

  /// What rows of one kind of difference are ordered by.
  package enum Order: String, CaseIterable, Sendable {
    /// How far the things lie apart.
    case difference
    /// What the rows are about.
    case subject
  }

  package struct Choices: ScreenChoices {
    /// What is compared; nil for what is marked on screen 1.
    package var things: [Comparand]?
    package var selection = ListSelection(count: 0)
    /// Which of the things is at hand, from 0.
    package var column = 0
    /// The row below which all is written that stands behind its cells.
    package var opened: String?
    /// Whether the rows that are alike are listed one by one.
    package var showsAlike = false
    /// Whether the differences are told as sentences.
    package var inWords = false
    /// Only the rows of this kind of difference, of this subject; nil for all.
    package var kind: ComparisonRow.Kind?
    package var group: ComparisonRow.Group?
    package var order = Order.difference
    package var isReversed = false
    package var searchText = ""

    package struct View: Hashable {
      var things: [Comparand]?
      var opened: String?
      var showsAlike, inWords, isReversed: Bool
      var kind: ComparisonRow.Kind?
      var group: ComparisonRow.Group?
      var order: Order
    }

    package var view: View {
      View(
        things: things, opened: opened, showsAlike: showsAlike, inWords: inWords,
        isReversed: isReversed, kind: kind, group: group, order: order)
    }

    /// Whether some rows are left out.
    var isFiltered: Bool { kind != nil || group != nil }
  }

  /// A line of the table.
  package enum Line: Hashable, Sendable {
    case heading(Bilingual, Int)
    case row(Int)
    case reason(Int)
    case detail(row: Int, CompareDetail)
    case folded
    case sentence(String)

    /// Whether it can be selected.
    var isSelectable: Bool {
      switch self {
      case .row, .folded, .sentence, .detail: true
      case .heading, .reason: false
      }
    }
  }

  package static let id: ScreenID = "compare"
  package static let title = Bilingual("Compare", "比较")

  package var choices = Choices()
  private var comparison = Derived<CompareRequest>()
  private var told = Derived<WordsRequest>()
  private var companion = Derived<CompanionRequest>()
  package private(set) var lines: [Line] = []
  package private(set) var layout = CompareLayout()
  private var found = FoundRows()

  package init(atlas: Atlas) {}

  package static func obstacle(in atlas: Atlas) -> Bilingual? {
    let isAlone = atlas.clusters(upTo: .national25).count < 2 && atlas.clusters.count < 2
    return isAlone ? Bilingual("there are no two clusters", "不足两个集群") : nil
  }

  package mutating func restore(_ choices: Choices) {
    self.choices = choices
    // The selection is one of the lines of these choices.
    lines = []
  }

  /// What is side by side; nil where there are not two things.
  package var shown: Comparison? { comparison.value ?? nil }

  /// It in words, with the numbers of its sources.
  package var words: ComparisonWords? { told.value ?? nil }

  /// What else the first is usefully compared with.
  package var nearest: Companion? { companion.value ?? nil }

  /// The row that is selected, or whose details are.
  package var selected: ComparisonRow? {
    guard let shown, lines.indices.contains(choices.selection.index) else { return nil }
    switch lines[choices.selection.index] {
    case .row(let index), .reason(let index), .detail(let index, _):
      return shown.rows.indices.contains(index) ? shown.rows[index] : nil
    case .heading, .folded, .sentence: return nil
    }
  }

  /// The cell at hand.
  package var cell: ComparisonCell? {
    guard let row = selected, row.cells.indices.contains(choices.column) else { return nil }
    return row.cells[choices.column]
  }

  // MARK: Settling

  /// What is compared: what was chosen, else what is marked, in the order of the atlas.
  package func things(_ context: Context) -> [Comparand] {
    if let things = choices.things { return things }
    let marks = context.made.marks
    return context.atlas.clusters.map(\.id).filter(marks.contains).prefix(4).map {
      .cluster($0)
    }
  }

  package mutating func settle(_ context: Context) {
    let things = things(context)
    let own = OwnComparisonRows(
      atlas: context.atlas, notebook: context.own.notebook, things: things
    ).rows
    let isNew = comparison.settle(CompareRequest(things: things, own: own), context.atlas)
    _ = told.settle(
      WordsRequest(things: things, own: own, language: context.language), context.atlas)
    _ = companion.settle(CompanionRequest(things: things), context.atlas)
    choices.column = min(choices.column, max(0, things.count - 1))
    closeRowThatIsGone()
    layout = CompareLayout(size: context.size, things: things.count)
    settleLines(context, isNew: isNew)
    settleFound(context.language)
    choices.selection.reveal(height: layout.rows.height)
    if choices.selection.index <= 1 { choices.selection.scroll(to: 0) }
  }

  /// Other things may have no row like the one that was unfolded.
  private mutating func closeRowThatIsGone() {
    guard let opened = choices.opened, let rows = shown?.rows else { return }
    if !rows.contains(where: { $0.id == opened }) { choices.opened = nil }
  }

  private mutating func settleLines(_ context: Context, isNew: Bool) {
    let here = selectedRow
    let lines = makeLines(context)
    if isNew || lines != self.lines {
      self.lines = lines
      found = FoundRows()
      let first = lines.firstIndex(where: \.isSelectable) ?? 0
      let kept = isNew ? nil : here.flatMap { row in lines.firstIndex(of: .row(row)) }
      let row = choices.selection.count == 0 ? first : kept ?? choices.selection.index
      choices.selection.resize(count: lines.count, selecting: row)
      selectRow(toward: 1)
    }
  }

  /// The place of the row that is selected among those of the comparison.
  private var selectedRow: Int? {
    guard lines.indices.contains(choices.selection.index),
      case .row(let index) = lines[choices.selection.index]
    else { return nil }
    return index
  }

  private mutating func selectRow(toward step: Int) {
    let index = choices.selection.index
    let order =
      step > 0
      ? Array(lines.indices.dropFirst(index)) + lines.indices.prefix(index).reversed()
      : lines.indices.prefix(index + 1).reversed() + Array(lines.indices.dropFirst(index))
    if let next = order.first(where: { lines[$0].isSelectable }) {
      choices.selection.select(next)
    }
  }

  /// Goes on by lines; headings and reasons are passed over.
  package mutating func move(by rows: Int) {
    for _ in 0..<min(rows.magnitude, UInt(max(1, lines.count))) {
      choices.selection.move(by: rows.signum())
      selectRow(toward: rows.signum())
    }
  }

  /// Goes to the next row, or one before; what stands behind it is shown if it was of this one.
  package mutating func stepRow(_ step: Int) {
    let places = lines.indices.filter { if case .row = lines[$0] { true } else { false } }
    let here = choices.selection.index
    let next =
      step > 0
      ? places.first { $0 > here } : places.last { $0 < (places.last { $0 <= here } ?? here) }
    guard let next, case .row(let index) = lines[next] else { return }
    choices.selection.select(next)
    if choices.opened != nil { choices.opened = shown?.rows[index].id }
  }

  private func makeLines(_ context: Context) -> [Line] {
    guard let shown else { return [] }
    return CompareLines(
      comparison: shown, choices: choices, layout: layout, context: context
    ).lines
  }

  // MARK: Finding

  mutating func settleFound(_ language: Language) {
    let (lines, words) = (lines, words)
    let query = SearchQuery(choices.searchText)
    found.settle(choices.searchText) {
      lines.indices.filter { place in
        CompareLines.text(lines[place], words).map { !query.ranges(in: $0).isEmpty } ?? false
      }
    }
  }

  package var foundCount: Int { found.rows.count }
  package func isFound(_ line: Int) -> Bool { found.rows.contains(line) }
  func nextFound(from line: Int, by step: Int) -> Int? { found.next(from: line, by: step) }

  struct CompareRequest: Request {
    var things: [Comparand]
    /// Rows of what the reader wrote.
    var own: [ComparisonRow]

    func made(of atlas: Atlas) -> Comparison? { try? Comparison(things, in: atlas, own: own) }
  }

  struct CompanionRequest: Request {
    var things: [Comparand]

    /// The first companion that is a cluster and not compared yet.
    func made(of atlas: Atlas) -> Companion? {
      guard case .cluster(let id)? = things.first else { return nil }
      return atlas.companions(of: id).first { companion in
        if case .cluster = companion.thing { return !things.contains(companion.thing) }
        return false
      }
    }
  }

  struct WordsRequest: Request {
    var things: [Comparand]
    var own: [ComparisonRow]
    var language: Language

    func made(of atlas: Atlas) -> ComparisonWords? {
      (try? Comparison(things, in: atlas, own: own)).map {
        ComparisonWords($0, atlas: atlas, language: language)
      }
    }
  }

  // MARK: The frame around it

  package static func title(of part: Part) -> Bilingual { Bilingual("table", "表格") }
  package var activeParts: [Part] { [.table] }
  package mutating func moveFocus(by step: Int) {
    let count = shown?.things.count ?? 0
    if count > 0 { choices.column = ((choices.column + step) % count + count) % count }
  }
  package mutating func changePaneSize() { choices.showsAlike.toggle() }
  package var readPage: PagePane? { nil }
  package mutating func light(link: Int) {}

  package mutating func selectRow(number: Int) -> Bool {
    let rows = lines.indices.filter { lines[$0].isSelectable }
    guard rows.indices.contains(number - 1) else { return false }
    choices.selection.select(rows[number - 1])
    return true
  }
}
