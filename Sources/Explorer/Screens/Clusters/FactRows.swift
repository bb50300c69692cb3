package import ClusterAtlas
internal import Drawing

/// Facts as rows: what, how much, of which year, from where; each in a column of its own.
struct FactRows {
  let writer: PageWriter
  let marks: SourceMarks

  private var atlas: Atlas { writer.atlas }
  private var language: Language { writer.language }

  func write(_ facts: [Fact], to builder: inout DocumentBuilder) {
    let figures = facts.map { Figure($0, atlas: atlas, language: language) }
    let widest = figures.map { TextWidth.columns($0.text) }.max() ?? 0
    let markWidth = (facts.map { marks.mark(of: $0.sourceID).count }.max() ?? 1) + 3
    var before: Indicator.ID?
    for (fact, figure) in zip(facts, figures) {
      let isFirst = fact.indicatorID != before
      let title = isFirst ? atlas.indicator(fact.indicatorID)?.short[language] ?? "" : ""
      let style: Style = isFirst ? .text : .dim
      builder.row(
        Span(title),
        right: [
          (Span(figure.text, style), widest + 1),
          (Span(fact.year.map(String.init) ?? "–", .dim), 6),
          (Span("[" + marks.mark(of: fact.sourceID) + "]", .link, target: .source(fact.sourceID)), markWidth),
        ])
      writeNotes(fact, to: &builder)
      before = fact.indicatorID
    }
  }

  /// What must be known so as not to compare unlike figures: detail, scope, part of a year, note.
  private func writeNotes(_ fact: Fact, to builder: inout DocumentBuilder) {
    var parts: [String] = []
    if !fact.detail.isEmpty { parts.append(fact.detail[language]) }
    if let scope = atlas.scope(fact.scopeID), !scope.isCluster { parts.append(scope.name[language]) }
    if let period = atlas.period(fact.periodID), period.id != "year" {
      parts.append(period.name[language])
    }
    if !fact.note.isEmpty { parts.append(fact.note[language]) }
    guard !parts.isEmpty else { return }
    builder.paragraph(parts.joined(separator: " · "), .dim, indent: 2)
  }
}

/// A fact's value as it is shown: with its qualifier, thousands marked, converted to the unit of
/// the language; the digits are those given.
package struct Figure: Hashable, Sendable {
  package var qualifier: String
  package var number: String
  package var unit: String

  package init(_ fact: Fact, atlas: Atlas, language: Language) {
    let unit = atlas.unit(fact.unitID)
    let factor = language == .chinese ? unit?.factorChinese ?? 1 : 1
    qualifier = fact.qualifierID.flatMap(atlas.qualifier)?.symbol ?? ""
    number = Self.grouped(Self.shifted(fact.rawValue, by: factor))
    self.unit = unit?.symbol[language] ?? ""
  }

  package var text: String {
    [qualifier, number, unit].filter { !$0.isEmpty }.joined(separator: " ")
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

  /// `1234567.5` as `1,234,567.5`.
  package static func grouped(_ digits: String) -> String {
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let head = parts.first, head.allSatisfy(\.isNumber) else { return digits }
    var grouped = ""
    for (place, digit) in head.reversed().enumerated() {
      if place > 0, place % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    let tail = parts.count == 2 ? "." + parts[1] : ""
    return (isNegative ? "-" : "") + String(grouped.reversed()) + tail
  }
}
