internal import ClusterAtlas
internal import Comparison
internal import Drawing
internal import Reports

/// Makes the lines of the table: rows below the heading of their kind, reasons, details, sentences.
struct CompareLines {
  let comparison: Comparison
  let choices: CompareScreen.Choices
  let layout: CompareLayout
  let context: Context

  private typealias Line = CompareScreen.Line

  var lines: [CompareScreen.Line] { choices.inWords ? sentences : table }

  private var sentences: [CompareScreen.Line] {
    comparison.sentences(in: context.language).flatMap { sentence in
      LineBreaking.wrap(sentence, width: max(10, context.size.width - 3)).map { .sentence($0) }
    }
  }

  private var table: [CompareScreen.Line] {
    var lines: [Line] = []
    for kind in ComparisonRow.Kind.allCases {
      let rows = rows(of: kind)
      guard !rows.isEmpty else { continue }
      if kind == .alike, !choices.showsAlike, !choices.isFiltered {
        lines += [.heading(kind.name, rows.count), .folded]
      } else {
        lines += sections(rows, kind)
      }
    }
    return lines
  }

  /// The rows of a kind; those of words stand below a heading of their own.
  private func sections(_ rows: [Int], _ kind: ComparisonRow.Kind) -> [Line] {
    let all = comparison.rows
    let parts =
      [rows.filter { all[$0].heading == kind.name }]
      + [rows.filter { all[$0].heading != kind.name }]
    return parts.filter { !$0.isEmpty }.flatMap { part -> [Line] in
      [.heading(all[part[0]].heading, part.count)] + part.flatMap { lines(of: $0, kind) }
    }
  }

  private func lines(of row: Int, _ kind: ComparisonRow.Kind) -> [Line] {
    var lines: [Line] = [.row(row)]
    if kind == .notComparable { lines.append(.reason(row)) }
    guard choices.opened == comparison.rows[row].id else { return lines }
    let details = CompareDetails(
      comparison: comparison, atlas: context.atlas, language: context.language, layout: layout,
      glyphs: context.appearance.glyphs)
    return lines + details.lines(of: comparison.rows[row]).map { .detail(row: row, $0) }
  }

  /// The rows of a kind that are not filtered out, as they are ordered.
  private func rows(of kind: ComparisonRow.Kind) -> [Int] {
    guard choices.kind == nil || choices.kind == kind else { return [] }
    let all = comparison.rows
    var rows = all.indices.filter {
      all[$0].kind == kind && (choices.group == nil || choices.group == all[$0].group)
    }
    if choices.order == .subject {
      rows = rows.enumerated().sorted {
        (all[$0.element].group, $0.offset) < (all[$1.element].group, $1.offset)
      }.map(\.element)
    }
    return choices.isReversed ? rows.reversed() : rows
  }

  /// What a line says, for a search; nil for one that says nothing of its own.
  static func text(_ line: CompareScreen.Line, _ words: ComparisonWords?) -> String? {
    switch line {
    case .row(let row):
      guard let words else { return nil }
      let cells = words.comparison.rows[row].cells
      return ([words.label(words.comparison.rows[row])] + cells.map { words.text($0) })
        .joined(separator: " ")
    case .detail(_, let detail): return detail.pieces.compactMap { $0?.text }.joined(separator: " ")
    case .sentence(let text): return text
    case .folded:
      return words?.comparison.rows(of: .alike).map { $0.label[words?.language ?? .english] }
        .joined(separator: " ")
    case .heading, .reason: return nil
    }
  }
}
