package import ClusterAtlas
internal import Drawing

/// Facts as rows: what, how much, of which year, from where; each in a column of its own.
struct FactRows {
  let writer: PageWriter
  let marks: SourceMarks

  private var atlas: Atlas { writer.atlas }
  private var language: Language { writer.language }

  /// Columns that the figures of a group share.
  private struct Columns {
    var title: Int
    var figure: Int
    var mark: Int
  }

  func write(_ facts: [Fact], to builder: inout DocumentBuilder) {
    let figures = facts.map { Figure($0, atlas: atlas, language: language).text }
    let columns = Columns(
      title: facts.map { TextWidth.columns(title(of: $0)) }.max() ?? 0,
      figure: figures.map(TextWidth.columns).max() ?? 0,
      mark: facts.map { marks.mark(of: $0.sourceID).count }.max() ?? 1)
    var before: Indicator.ID?
    for (fact, figure) in zip(facts, figures) {
      write(fact, figure, columns, isFirst: fact.indicatorID != before, to: &builder)
      before = fact.indicatorID
    }
  }

  private func title(of fact: Fact) -> String {
    atlas.indicator(fact.indicatorID)?.short[language] ?? ""
  }

  /// One figure; what must be known of it stands beside its title where there is room, else below.
  private func write(
    _ fact: Fact, _ figure: String, _ columns: Columns, isFirst: Bool,
    to builder: inout DocumentBuilder
  ) {
    let mark = Span(
      "[" + marks.mark(of: fact.sourceID) + "]", .link, target: Destination.source(fact.sourceID))
    let right: [(span: Span, width: Int)] = [
      (Span(figure, isFirst ? .text : .dim), columns.figure + 1),
      (Span(fact.year.map(String.init) ?? "–", .dim), 6), (mark, columns.mark + 3),
    ]
    let title = isFirst ? title(of: fact) : ""
    let notes = notes(on: fact)
    let room = builder.width - right.reduce(0) { $0 + $1.width }
    let lead =
      room >= columns.title + 14 ? columns.title + 2 : isFirst ? TextWidth.columns(title) + 2 : 2
    if !notes.isEmpty, lead + TextWidth.columns(notes) < room {
      builder.row(
        [Span(TextWidth.padded(title, to: lead)), Span(notes, .dim)], right: right)
    } else {
      builder.row([Span(title)], right: right)
      if !notes.isEmpty { builder.paragraph(notes, .dim, indent: 2) }
    }
    writeClaims(on: fact, to: &builder)
  }

  /// The claims of documents that the figure is checked for.
  private func writeClaims(on fact: Fact, to builder: inout DocumentBuilder) {
    let links = atlas.claims(naming: fact.id.rawValue).map {
      Span($0.short[language], .link, target: Destination.claim($0.id))
    }
    if !links.isEmpty { builder.flow(links, label: language == .chinese ? "  论断核对 " : "  claim ") }
  }

  /// What must be known so as not to compare unlike figures; a word of the source that the terminal
  /// cannot write is left out.
  private func notes(on fact: Fact) -> String {
    atlas.remarks(on: fact).map { $0[language] }
      .filter(writer.abilities.canWrite)
      .joined(separator: " · ")
  }
}

/// A fact's value as it is shown: with its qualifier, thousands marked, converted to the unit of
/// the language; the digits are those given.
package struct Figure: Hashable, Sendable {
  /// The bound in words: over, nearly. Empty for a plain number.
  package var qualifier: String
  /// The bound as a sign for narrow columns.
  package var sign: String
  package var number: String
  package var unit: String
  /// What stands between the words: Chinese has no blanks.
  private var gap: String

  package init(_ fact: Fact, atlas: Atlas, language: Language) {
    let unit = atlas.unit(fact.unitID)
    let factor = language == .chinese ? unit?.factorChinese ?? 1 : 1
    let bound = fact.qualifierID.flatMap(atlas.qualifier)
    qualifier = bound?.name[language] ?? ""
    sign = bound?.symbol ?? ""
    number = DecimalText.grouped(Self.shifted(fact.rawValue, by: factor))
    self.unit = unit?.symbol[language] ?? ""
    gap = language == .chinese ? "" : " "
  }

  package var text: String {
    [qualifier, number, unit].filter { !$0.isEmpty }.joined(separator: gap)
  }

  /// The decimal point moved for a factor of ten: `564.16` by 10 is `5641.6`; no digit is lost.
  package static func shifted(_ digits: String, by factor: Double) -> String {
    var places = 0
    var rest = factor
    while rest >= 9.999 {
      rest /= 10
      places += 1
    }
    guard places > 0 else { return digits }
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let head = parts.first, parts.count <= 2 else { return digits }
    var whole = String(head)
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    for _ in 0..<places {
      whole += fraction.isEmpty ? "0" : String(fraction.removeFirst())
    }
    while whole.count > 1, whole.first == "0" { whole.removeFirst() }
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
