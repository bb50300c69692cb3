internal import Charts
package import ClusterAtlas
internal import Drawing
internal import Markdown
internal import Measures
internal import RegionalIndices
internal import Tabular

/// The pages of the measures screen: a result as a table, and how it came about.
package struct MeasurePage {
  let atlas: Atlas
  let language: Language
  let width: Int
  let shown: ShownResult
  /// What the numbers are and how many, in a line; empty where that is said elsewhere.
  private let data: String

  package init(
    atlas: Atlas, language: Language, width: Int, shown: ShownResult, data: String = ""
  ) {
    self.data = data
    self.atlas = atlas
    self.language = language
    self.width = width
    self.shown = shown
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  private var slide: String? { shown.slide }

  private func said(_ words: Bilingual) -> String { words[language] }

  // MARK: Table

  package var table: Document {
    var builder = DocumentBuilder(width: width, language: language)
    guard let found = shown.result.measured else { return builder.document }
    let outcome = found.outcome(at: slide)
    if outcome.rows.count == 1, outcome.nameColumns.isEmpty {
      writeNumbers(outcome, &builder)
      writeCourse(found, &builder)
      writeValues(found, &builder)
    } else {
      writeRows(found, outcome, &builder)
    }
    return builder.document
  }

  /// One result has a line a number.
  private func writeNumbers(_ outcome: Outcome, _ builder: inout DocumentBuilder) {
    for (name, number) in zip(outcome.numberColumns, outcome.rows[0].numbers) {
      let text = MeasureResult.Measured.text(number, language)
      builder.row(
        [Span(said(name.words), .dim)], right: [(Span(text, .strong), TextWidth.columns(text) + 1)])
    }
  }

  /// The value of every group, the one that is seen marked.
  private func writeCourse(
    _ found: MeasureResult.Measured, _ builder: inout DocumentBuilder
  ) {
    let results = found.measurement.results
    guard results.count > 1, let name = found.setup.by else { return }
    builder.blank()
    builder.section(Bilingual(shown.columnName(name, .english), shown.columnName(name, .chinese)))
    let numbers = results.map { $0.outcome.rows.first?.numbers.first }
    let decimals = NumberText.decimals(for: numbers.compactMap { $0?.value })
    for (result, number) in zip(results, numbers) {
      // One number of digits, so that points stand below each other.
      let text =
        number.map { measure in
          measure.value.map { NumberText.text($0, decimals: decimals) }
            ?? MeasureResult.Measured.text(measure, language)
        } ?? "-"
      let isHere = result.keys == [slide ?? ""]
      let isBreak = shown.breaks.contains { result.keys == [String($0.year)] }
      builder.row(
        [
          Span(isHere ? "▸ " : "  ", .alert), Span(isBreak ? "┆ " : "", .alert),
          Span(result.keys.joined(separator: " "), .dim),
        ],
        right: [
          (Span(text, isHere ? Style(.alert).bold() : .text), TextWidth.columns(text) + 1)
        ])
    }
  }

  /// What went in, the largest first.
  private func writeValues(
    _ found: MeasureResult.Measured, _ builder: inout DocumentBuilder
  ) {
    guard let part = found.part(at: slide), let units = part.units else { return }
    let names = units.map { found.measurement.context.units[Int($0)] }
    let total = part.values.reduce(0, +)
    let times = part.times ?? []
    let isOneTime = times.allSatisfy { $0 == times.first }
    builder.blank()
    let column = found.setup.columns[.value].map { shown.columnName($0, language) }
    let heading = [isOneTime ? slide : nil, column].compactMap { $0 }.joined(separator: " ")
    builder.section(Bilingual("Values " + heading, "数值 " + heading))
    let rows = names.enumerated().map { index, name in
      (isOneTime ? name : name + " " + NumberWords.text(times[index]), part.values[index])
    }
    let decimals = min(4, NumberText.decimals(for: part.values))
    for (name, value) in rows.sorted(by: { $0.1 > $1.1 }) {
      let hasShare = isOneTime && total > 0 && part.weights == nil
      let share = hasShare ? value / total * 100 : nil
      builder.row(
        [Span(name)],
        right: [
          (Span(NumberText.text(value, decimals: decimals), .text), 14),
          (Span(share.map { Self.percent($0) } ?? "", .dim), 9),
        ])
    }
  }

  private static func percent(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return "\(tenths) %"
  }

  private func writeRows(
    _ found: MeasureResult.Measured, _ outcome: Outcome, _ builder: inout DocumentBuilder
  ) {
    let columns = ResultColumns(found, outcome, of: shown, language: language, width: width)
    builder.row(
      [Span(columns.heading, .dim)],
      right: columns.numbers.map { (Span($0.title, .dim), $0.width) }
        + (columns.word > 0
          ? [(Span(outcome.wordColumn.map { said($0.words) } ?? "", .dim), columns.word)] : []))
    for row in outcome.rows {
      let name = row.names.joined(separator: ", ")
      var cells = columns.numbers.map { column in
        (Span(column.text(row.numbers[column.index])), column.width)
      }
      let word = row.word.map(said) ?? ""
      if columns.word > 0 { cells.append((Span(word, .dim), columns.word)) }
      builder.row([Span(name)], right: cells)
      if columns.word == 0, !word.isEmpty { builder.paragraph(word, .dim, indent: 2) }
    }
    writeHeadings(columns, &builder)
  }

  /// The headings that have no room over their columns.
  private func writeHeadings(_ columns: ResultColumns, _ builder: inout DocumentBuilder) {
    for (shown, whole) in columns.cut { builder.paragraph(shown + " = " + whole, .dim) }
    guard !columns.hidden.isEmpty else { return }
    let names = columns.hidden.joined(separator: word(", ", "、"))
    builder.paragraph(word("no room here: ", "此处未显示：") + names, .dim)
  }

  // MARK: How

  package var how: Document {
    var builder = DocumentBuilder(width: width, language: language)
    guard let row = shown.measure else { return builder.document }
    builder.paragraph(row.title[language], .strong)
    builder.paragraph(row.meaning[language])
    writeNumbersPutIn(row, &builder)
    writeVariants(row, &builder)
    writeData(&builder)
    writeGuide(row, &builder)
    return builder.document
  }

  private func writeNumbersPutIn(_ row: MeasureDefinition, _ builder: inout DocumentBuilder) {
    guard let found = shown.result.measured, let output = found.output(at: slide) else {
      if case .refused(let reason) = shown.result {
        builder.blank()
        builder.paragraph(reason, .alert)
      }
      return
    }
    let lines = output.steps.map { $0[language] }
    guard !lines.isEmpty else { return }
    builder.blank()
    let here = shown.slideName(slide ?? "", atlas)
    builder.section(
      Bilingual("With these numbers " + here.english, "代入数值 " + here.chinese))
    for line in lines { builder.paragraph(line) }
  }

  private func writeVariants(_ row: MeasureDefinition, _ builder: inout DocumentBuilder) {
    guard let found = shown.result.measured else { return }
    let outcome = found.outcome(at: slide)
    builder.blank()
    builder.section(Bilingual("Variant", "变体"))
    builder.paragraph(said(outcome.variant), .strong)
    builder.paragraph(word("range ", "取值范围 ") + said(NumberWords.text(outcome.range)), .dim)
    guard row.variants.count > 1 else { return }
    let chosen = found.measurement.context.variant
    let names = row.variantList.map { variant in
      (variant.id == chosen ? "▸ " : "") + variant.listed[language]
    }
    builder.flow(names.map { Span($0, $0.hasPrefix("▸") ? .accent : .dim) })
    builder.paragraph(word("v lists them; Enter computes again", "按 v 列出；回车重新计算"), .dim)
  }

  private func writeData(_ builder: inout DocumentBuilder) {
    builder.blank()
    builder.section(Bilingual("Data", "数据"))
    switch shown.source {
    case .file(let path):
      builder.paragraph(path)
      let words = NoticeWords(in: language)
      for notice in shown.table.notices { builder.paragraph(words.text(notice), .dim) }
    case .shipped(let id):
      guard let table = shown.shipped else { return builder.paragraph(id) }
      builder.paragraph(table.title[language])
      builder.paragraph(table.note[language], .dim)
      builder.flow(
        shown.sourceIDs.map { source in
          Span(
            "[\(atlas.source(source)?.cited[language] ?? source.rawValue)]", .link,
            target: .source(source))
        })
    }
    guard let found = shown.result.measured else { return }
    if !data.isEmpty { builder.paragraph(data) }
    for (role, name) in found.setup.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      builder.paragraph(
        role.title[language] + word(": ", "：") + shown.columnName(name, language), .dim)
    }
    for (name, text) in found.setup.filters.sorted(by: { $0.key < $1.key }) {
      builder.paragraph("\(shown.columnName(name, language)) = \(text)", .dim)
    }
    let (used, missing) = (found.outcome(at: slide).used, found.missing(at: slide))
    builder.paragraph(
      word("used \(used), left out without a value \(missing)", "使用 \(used)，缺值剔除 \(missing)"),
      .dim)
  }

  /// The guide of the measure, but for its title, which stands above.
  private func writeGuide(_ row: MeasureDefinition, _ builder: inout DocumentBuilder) {
    guard let text = Guides.text(row.guide, in: language) else { return }
    builder.blank()
    let blocks = Markdown.blocks(of: text).drop { block in
      if case .heading(1, _) = block { true } else { false }
    }
    MarkdownLayout(target: { _ in nil }).write(Array(blocks), to: &builder)
  }
}
