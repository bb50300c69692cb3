package import ClusterAtlas
package import Comparison
package import Drawing

/// Screen 6: two to four things side by side, row by row.
package struct CompareScreen: ScreenState {
  package enum Part: String, CaseIterable, Sendable { case table }

  package struct Choices: ScreenChoices {
    /// What is compared; nil for what is marked on screen 1.
    package var things: [Comparand]?
    package var selection = ListSelection(count: 0)
    /// Which of the things is at hand, from 0.
    package var column = 0
    /// Whether the rows that are alike are listed one by one.
    package var showsAlike = false
    /// Whether the differences are told as sentences.
    package var inWords = false

    package struct View: Hashable {
      var things: [Comparand]?
      var showsAlike: Bool
      var inWords: Bool
    }

    package var view: View { View(things: things, showsAlike: showsAlike, inWords: inWords) }
  }

  /// A line of the table.
  package enum Line: Hashable, Sendable {
    case heading(ComparisonRow.Kind, Int)
    case row(Int)
    case reason(Int)
    case folded
    case sentence(String)
    case blank
  }

  package static let id: ScreenID = "compare"
  package static let title = Bilingual("Compare", "比较")

  package var choices = Choices()
  /// The line to select once there are lines: that of a place that was named.
  var wantedRow: Int?
  private var comparison = Derived<CompareRequest>()
  package private(set) var lines: [Line] = []
  package private(set) var layout = CompareLayout()

  package init(atlas: Atlas) {}

  package static func obstacle(in atlas: Atlas) -> Bilingual? {
    atlas.clusters.count < 2 ? Bilingual("there are no two clusters", "不足两个集群") : nil
  }

  package mutating func restore(_ choices: Choices) { self.choices = choices }

  /// What is side by side; nil where there are not two things.
  package var shown: Comparison? { comparison.value ?? nil }

  /// The row that is selected.
  package var selected: ComparisonRow? {
    guard let shown, lines.indices.contains(choices.selection.index),
      case .row(let index) = lines[choices.selection.index], shown.rows.indices.contains(index)
    else { return nil }
    return shown.rows[index]
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
    let isNew = comparison.settle(CompareRequest(things: things), context.atlas)
    choices.column = min(choices.column, max(0, things.count - 1))
    layout = CompareLayout(size: context.size, things: things.count)
    let lines = makeLines(context)
    if isNew || lines != self.lines {
      self.lines = lines
      let first = lines.firstIndex { isSelectable($0) } ?? 0
      let row = isNew && choices.selection.count == 0 ? first : choices.selection.index
      choices.selection.resize(count: lines.count, selecting: row)
      selectRow(toward: 1)
    }
    if let row = wantedRow, !lines.isEmpty {
      choices.selection.select(row)
      selectRow(toward: 1)
      wantedRow = nil
    }
    choices.selection.reveal(height: layout.rows.height)
    if choices.selection.index <= 2 { choices.selection.reveal(height: lines.count) }
  }

  private func isSelectable(_ line: Line) -> Bool {
    switch line {
    case .row, .folded, .sentence: true
    case .heading, .reason, .blank: false
    }
  }

  private mutating func selectRow(toward step: Int) {
    let index = choices.selection.index
    let order =
      step > 0
      ? Array(lines.indices.dropFirst(index)) + lines.indices.prefix(index).reversed()
      : lines.indices.prefix(index + 1).reversed() + Array(lines.indices.dropFirst(index))
    if let next = order.first(where: { isSelectable(lines[$0]) }) {
      choices.selection.select(next)
    }
  }

  /// Goes on by rows; headings and reasons are passed over.
  package mutating func move(by rows: Int) {
    for _ in 0..<min(rows.magnitude, UInt(max(1, lines.count))) {
      choices.selection.move(by: rows.signum())
      selectRow(toward: rows.signum())
    }
  }

  private func makeLines(_ context: Context) -> [Line] {
    guard let shown else { return [] }
    if choices.inWords {
      return shown.sentences(in: context.language).flatMap { sentence in
        LineBreaking.wrap(sentence, width: max(10, context.size.width - 3)).map { .sentence($0) }
      }
    }
    var lines: [Line] = []
    for kind in ComparisonRow.Kind.allCases {
      let rows = shown.rows.indices.filter { shown.rows[$0].kind == kind }
      guard !rows.isEmpty else { continue }
      lines.append(.heading(kind, rows.count))
      if kind == .alike, !choices.showsAlike {
        lines.append(.folded)
        continue
      }
      for row in rows {
        lines.append(.row(row))
        if kind == .notComparable { lines.append(.reason(row)) }
      }
    }
    return lines
  }

  struct CompareRequest: Request {
    var things: [Comparand]

    func made(of atlas: Atlas) -> Comparison? { try? Comparison(things, in: atlas) }
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
    let rows = lines.indices.filter { isSelectable(lines[$0]) }
    guard rows.indices.contains(number - 1) else { return false }
    choices.selection.select(rows[number - 1])
    return true
  }
}
