internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import RegionalIndices
internal import Reports
internal import Tabular

/// What stands above a picture: the measure, its value, what it is of, where that is from.
struct MeasureHead {
  private let screen: MeasuresScreen
  private let atlas: Atlas
  private let language: Language

  init(_ screen: MeasuresScreen, _ context: Context) {
    self.screen = screen
    atlas = context.atlas
    language = context.language
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  var lines: [String] {
    [title, Self.value(headline, variant), data, source].filter { !$0.isEmpty }
      .map(MeasureHeadLines.plain)
  }

  var title: String {
    guard let row = screen.measure else { return "" }
    let name = row.title[language]
    guard let slide = screen.shownSlide else { return name }
    return name + "  " + span(slide)
  }

  /// A year; of a change both ends.
  private func span(_ slide: String) -> String {
    guard let found = screen.result.measured, found.setup.span != nil else {
      return screen.shownResult.slideName(slide, atlas)[language]
    }
    let first = found.measurement.parts.first?.times?.min().map { String(Int(bounded: $0)) }
    return (first ?? "") + word(" to ", "—") + slide
  }

  var headline: String {
    guard let found = screen.result.measured else { return "" }
    return ([found.headline(at: screen.shownSlide, language)] + keyFigures(found))
      .joined(separator: "  ")
  }

  /// What a test is read by: its p, or the consistency of comparisons.
  private func keyFigures(_ found: MeasureResult.Measured) -> [String] {
    let outcome = found.outcome(at: screen.shownSlide)
    if outcome.rows.count == 1,
      let column = outcome.numberColumns.firstIndex(where: { $0.key == "p" }),
      let p = outcome.rows[0].numbers[column].value
    {
      return ["p " + NumberText.text(p, decimals: p < 0.001 ? 5 : 3)]
    }
    guard let check = outcome.summary.first(where: { $0.column.key == "consistency_ratio" }),
      let ratio = check.measure.value
    else { return [] }
    return ["CR " + NumberText.text(ratio, decimals: 3)]
  }

  /// The variant and the range behind the number.
  var variant: String {
    guard let outcome = screen.result.measured?.outcome(at: screen.shownSlide) else { return "" }
    let range = Self.text(outcome.range)[language]
    let variant = outcome.variant[language]
    return variant + (range.isEmpty ? "" : word("; range ", "；范围 ") + range)
  }

  /// Where the number can lie, with the digits of the number.
  private static func text(_ range: ValueRange) -> Bilingual {
    switch (
      range.lower.map(MeasureResult.Measured.text), range.upper.map(MeasureResult.Measured.text)
    ) {
    case (let lower?, let upper?): Bilingual(lower + " … " + upper, lower + " … " + upper)
    case (let lower?, nil): Bilingual(lower + " upwards", lower + " 以上")
    case (nil, let upper?): Bilingual("up to " + upper, "至多 " + upper)
    case (nil, nil): Bilingual("unbounded", "无界")
    }
  }

  private static func value(_ headline: String, _ variant: String) -> String {
    [headline, variant].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// All of it in lines of a width.
  func laidOut(width: Int) -> MeasureHeadLines {
    let (number, variant) = (headline, variant)
    let value = Self.value(number, variant)
    let isShort = TextWidth.columns(value) <= width
    return MeasureHeadLines(
      title: title, headline: number, width: width,
      parts: [
        (.value, isShort ? value : number), (.variant, isShort ? "" : variant), (.data, data),
        (.source, source),
      ])
  }

  /// What the numbers are, and how many.
  var data: String {
    guard let found = screen.result.measured else { return reason }
    var parts: [String] = []
    if let column = found.setup.columns[.value] {
      let isSaid = unitOfValue.isEmpty || unitOfValue == column
      parts.append(
        screen.shownResult.columnName(column, language)
          + (isSaid ? "" : word(", ", "，") + unitOfValue))
    } else if !unitOfValue.isEmpty {
      parts.append(word("flows in ", "流量单位为") + unitOfValue)
    }
    if let weight = found.setup.columns[.weight] {
      parts.append(word("weighted by ", "权重 ") + screen.shownResult.columnName(weight, language))
    }
    if let group = found.setup.columns[.group] {
      parts.append(word("by ", "分组 ") + screen.shownResult.columnName(group, language))
    }
    parts += found.setup.filters.sorted { $0.key < $1.key }.map(\.value)
    let count = found.outcome(at: screen.shownSlide).used
    parts.append(word(count.counted("value"), "\(count)个数值"))
    let missing = found.missing(at: screen.shownSlide)
    if !breaks.isEmpty { parts.append(breaks) }
    if missing > 0 { parts.append(word("\(missing) missing", "缺值 \(missing)")) }
    return parts.joined(separator: word("; ", "；"))
  }

  /// "┆ breaks 2002, 2019": years across which the values are not to be compared.
  private var breaks: String {
    guard !screen.breaks.isEmpty else { return "" }
    let years = Set(screen.breaks.map(\.year)).sorted().map(String.init)
    return word("┆\u{A0}breaks ", "┆\u{A0}口径断点 ") + years.joined(separator: word(", ", "、"))
  }

  var unitOfValue: String { screen.unit?[language] ?? "" }

  /// Why there is no result.
  var reason: String {
    if case .refused(let reason) = screen.result { reason } else { "" }
  }

  /// The table, and the sources of its numbers.
  var source: String {
    switch screen.source {
    case .file(let path): return path
    case .shipped(let id):
      guard let table = screen.shipped else { return id }
      let sources = screen.sourceIDs
      let first = sources.first.flatMap(atlas.source).map { "[\($0.cited[language])]" }
      let rest = sources.count > 1 ? word(" and \(sources.count - 1) more", " 等") : ""
      // The table stands above the list too; where its numbers are from does not.
      return [first.map { $0 + rest }, table.title[language]].compactMap { $0 }
        .joined(separator: "  ")
    }
  }
}
