/// Rows that are no observations beside the others: totals, and times of another kind.
struct RowSieve {
  /// A column whose times are of several kinds; the rows of one of them are kept.
  struct Mixed: Hashable, Sendable {
    var column: Int
    var reader: TimeReader
    var kept: TimeKind
  }

  /// Columns of words in which a total may stand among other names.
  private let words: [Int]
  /// The first column where it has numbers or times: a total's name is no value there.
  private let figures: Int?
  private let mixed: Mixed?
  let leavesTotals: Bool
  private let names: [String]
  private var found: [Total] = []
  private var ofOtherKind = 0

  private struct Total {
    var column: Int
    var text: String
    var count: Int
    var isLeftOut: Bool
  }

  private static let mostColumns = 3

  init(_ layout: TableLayout, leavesTotals: Bool) {
    self.leavesTotals = leavesTotals
    names = layout.columns.map(\.name)
    mixed = layout.mixed
    var words: [Int] = []
    for (index, column) in layout.columns.enumerated()
    where column.kind == .word && !column.holdsOnlyTotals {
      words.append(index)
      if words.count == Self.mostColumns { break }
    }
    self.words = words
    switch layout.columns.first?.kind {
    case .number?, .time?: figures = layout.columns.count > 1 ? 0 : nil
    case .word?, .empty?, nil: figures = nil
    }
  }

  /// The columns in which a total may stand, and none.
  var watched: (Int, Int, Int, Int) {
    let all = (figures.map { [$0] } ?? []) + words + [-1, -1, -1, -1]
    return (all[0], all[1], all[2], all[3])
  }

  /// Whether every record is to be shown to the sieve.
  var isOfTimes: Bool { mixed != nil }

  /// Whether the current record is to be read; what is told of it is counted.
  mutating func takes(_ records: RecordReader) -> Bool {
    if let figures, TotalNames.contains(records.bytes(figures)) {
      count(figures, records, isLeftOut: true)
      return false
    }
    for column in words where TotalNames.contains(records.bytes(column)) {
      count(column, records, isLeftOut: leavesTotals)
      if leavesTotals { return false }
      break
    }
    guard let mixed else { return true }
    guard let time = mixed.reader.read(records.bytes(mixed.column)), time.kind != mixed.kept else {
      return true
    }
    ofOtherKind += 1
    return false
  }

  private mutating func count(_ column: Int, _ records: RecordReader, isLeftOut: Bool) {
    let text = NormalText.text(records.text(column))
    add(Total(column: column, text: text, count: 1, isLeftOut: isLeftOut))
  }

  private mutating func add(_ total: Total) {
    let same = found.firstIndex { $0.column == total.column && $0.text == total.text }
    if let same {
      found[same].count += total.count
    } else {
      found.append(total)
    }
  }

  /// Adds what was seen further down.
  mutating func add(_ rest: RowSieve) {
    for total in rest.found { add(total) }
    ofOtherKind += rest.ofOtherKind
  }

  var notices: [TableNotice] {
    var notices: [TableNotice] = []
    for isLeftOut in [false, true] {
      let totals = found.filter { $0.isLeftOut == isLeftOut }
      guard let first = totals.first else { continue }
      notices.append(
        .totals(
          TotalRows(
            column: names[first.column], texts: totals.map(\.text),
            count: totals.reduce(0) { $0 + $1.count }, isLeftOut: isLeftOut)))
    }
    if let mixed, ofOtherKind > 0 {
      notices.append(
        .mixedTimes(column: names[mixed.column], kept: mixed.kept, leftOut: ofOtherKind))
    }
    return notices
  }
}

/// Rows that add up others, as they are told.
package struct TotalRows: Hashable, Sendable {
  package var column: String
  package var texts: [String]
  package var count: Int
  package var isLeftOut: Bool
}
