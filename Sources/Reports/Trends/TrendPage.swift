internal import Charts
package import ClusterAtlas
internal import Drawing

/// Pages about a picture: how it is made, its sources, its figures as a table.
package struct TrendPage: Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case how, sources, table
  }

  let atlas: Atlas
  let picture: TrendPicture
  let width: Int

  package init(atlas: Atlas, picture: TrendPicture, width: Int) {
    self.atlas = atlas
    self.picture = picture
    self.width = width
  }

  private var language: Language { picture.request.language }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  package func document(_ kind: Kind) -> Document {
    var builder = DocumentBuilder(width: width, language: language)
    builder.paragraph(picture.request.item.title(atlas)[language], .strong)
    switch kind {
    case .how: writeHow(&builder)
    case .sources: writeSources(&builder)
    case .table: writeTable(&builder)
    }
    return builder.document
  }

  private var figure: DocumentFigure? {
    if case .figure(let id) = picture.request.item { atlas.documentFigure(id) } else { nil }
  }

  // MARK: How

  private func writeHow(_ builder: inout DocumentBuilder) {
    if let figure {
      builder.flow([
        Span(figure.place(in: language), .dim), Span(figure.section[language], .dim),
        source(figure.sourceID),
      ])
      builder.blank()
      builder.paragraph(figure.note[language])
      writeLinkages(figure, &builder)
      writeVerdicts(&builder)
      writeDocumentValues(figure, &builder)
    }
    var seen: Set<String> = []
    for one in picture.series.prefix(8) where seen.insert(one.series.method[language]).inserted {
      builder.blank()
      builder.section(one.series.short)
      write(one.series, &builder)
    }
    writeHeads(&builder)
    writeBreaks(&builder)
  }

  /// What figures a head are divided by.
  private func writeHeads(_ builder: inout DocumentBuilder) {
    guard let words = PerHeadWords(atlas: atlas, series: picture.series) else { return }
    builder.blank()
    builder.section(Bilingual("Per head", "人均"))
    builder.paragraph(
      word("Each figure is divided ", "每个数值") + words.divisor[language] + word(".", "。"))
    builder.paragraph(words.definition[language], .dim)
    guard let (part, whole) = words.setApart else { return }
    builder.paragraph(
      word(
        "The people of \(part.english) are counted in \(whole.english) until it is set apart: until then neither has a figure.",
        "\(part.chinese)单列以前其人口计入\(whole.chinese)，两地均不计算。"), .dim)
  }

  private func write(_ series: Series, _ builder: inout DocumentBuilder) {
    builder.paragraph(series.title[language])
    if let term = atlas.seriesTerms.first(where: {
      $0.vocabulary == "kind" && $0.id == series.kind.rawValue
    }) {
      builder.paragraph(term.meaning[language], .dim)
    }
    if !series.method.isEmpty { builder.paragraph(series.method[language]) }
    if !series.vintage.isEmpty { builder.paragraph(series.vintage[language], .dim) }
  }

  private func writeVerdicts(_ builder: inout DocumentBuilder) {
    guard !picture.verdicts.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("What the document says", "文献的说法"))
    for verdict in picture.verdicts {
      let mark = verdict.outcome.mark
      builder.add(
        DocumentLine([
          Span(mark.text + " ", mark.style), Span(verdict.outcome.name[language], mark.style),
        ]))
      builder.paragraph(verdict.statement.brief(atlas)[language], .strong, indent: 2)
      builder.paragraph(verdict.statement.text[language], indent: 2)
      builder.paragraph(verdict.working.words[language], .dim, indent: 2)
      if let id = verdict.statement.claimID, atlas.claim(id) != nil {
        builder.flow(
          [
            Span(language == .chinese ? "核对" : "check", .link, target: .claim(id))
          ], label: "  ")
      }
    }
  }

  private func writeDocumentValues(_ figure: DocumentFigure, _ builder: inout DocumentBuilder) {
    let values = atlas.documentValues(of: figure.id).filter { $0.sector == nil }
    guard !values.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("Printed in the document", "文献所载"))
    for value in values {
      let text = printed(value)
      builder.row(
        [Span(value.label[language])],
        right: [(Span(text, .strong), TextWidth.columns(text) + 1)])
      builder.paragraph(value.note[language], .dim, indent: 2)
    }
  }

  private func printed(_ value: DocumentValue) -> String {
    if value.quantity == .turningYear { return value.fromYear.map(String.init) ?? "-" }
    guard let number = value.value else {
      return value.text.isEmpty ? value.fromYear.map(String.init) ?? "-" : value.text[language]
    }
    let unit = value.unitID.flatMap(atlas.unit)
    let shown = number * (unit?.factor(in: language) ?? 1)
    let text = NumberText.text(shown, decimals: NumberText.decimals(for: [shown]))
    let symbol = unit?.symbol[language] ?? ""
    return symbol.isEmpty ? text : text + word(" ", "") + symbol
  }

  /// Computed coefficients beside the printed ones.
  private func writeLinkages(_ figure: DocumentFigure, _ builder: inout DocumentBuilder) {
    guard let id = figure.ioTableID, let table = atlas.ioTable(id),
      let linkages = atlas.linkages(of: id),
      let whole = atlas.linkages(of: id, includingImports: true)
    else { return }
    builder.blank()
    if let comparison = LinkageComparison(figure: figure, language: language, atlas: atlas) {
      builder.picture(comparison.plot, size: Size(width: width, height: comparison.usualRows - 1))
      builder.blank()
    }
    let coefficients: [(String, DocumentValue.Quantity, KeyPath<SectorLinkage, Double>)] = [
      (word("influence", "影响力"), .influence, \.influence),
      (word("sensitivity", "感应度"), .sensitivity, \.sensitivity),
    ]
    for (title, quantity, value) in coefficients {
      let printed = atlas.documentValues(of: figure.id).filter { $0.quantity == quantity }
      writeLinkageHead(title, &builder)
      for (linkage, other) in zip(linkages, whole) {
        let own = printed.first { $0.sector == linkage.sector.code }?.value
        writeLinkage(
          linkage.sector, [own, linkage[keyPath: value], other[keyPath: value]], &builder)
      }
      builder.blank()
    }
    builder.flow([
      Span(word("computed from", "计算依据"), .dim), Span(table.short[language], .dim),
      source(table.sourceID),
    ])
    builder.paragraph(table.imports[language], .dim)
  }

  private func writeLinkageHead(_ title: String, _ builder: inout DocumentBuilder) {
    builder.row(
      [Span(title, .strong)],
      right: [
        (Span(word("printed", "文献所载"), .dim), 10), (Span(word("domestic", "国内品"), .dim), 10),
        (Span(word("imports in", "含进口"), .dim), 11),
      ])
  }

  /// The coefficient of a sector as it is printed, of domestic products, and with imports.
  private func writeLinkage(
    _ sector: IOSector, _ values: [Double?], _ builder: inout DocumentBuilder
  ) {
    let texts = values.map { $0.map { NumberText.text($0, decimals: 3) } ?? "-" }
    let cells = zip(texts, zip([Style.alert, .text, .text], [10, 10, 11]))
    builder.row(
      [Span(sector.short[language])], right: cells.map { (Span($0, $1.0), $1.1) })
  }

  private func writeBreaks(_ builder: inout DocumentBuilder) {
    guard !picture.breaks.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("Breaks in the series", "口径断点"))
    for one in picture.breaks {
      builder.paragraph("\(one.year)  " + one.note[language])
    }
  }

  // MARK: Sources

  private func source(_ id: Source.ID) -> Span {
    Span("[\(atlas.source(id)?.cited[language] ?? id.rawValue)]", .link, target: .source(id))
  }

  private func writeSources(_ builder: inout DocumentBuilder) {
    builder.blank()
    builder.section(Bilingual("Sources", "来源"))
    for id in picture.sourceIDs {
      guard let source = atlas.source(id) else { continue }
      builder.flow([Span(source.cited[language], .link, target: .source(id))])
      builder.paragraph(source.title[language], .dim, indent: 2)
    }
    if picture.sourceIDs.isEmpty {
      builder.paragraph(word("no source given", "未注明来源"), .dim)
    }
  }

  // MARK: Table

  private func writeTable(_ builder: inout DocumentBuilder) {
    guard let chart = picture.chart else { return writeHow(&builder) }
    let table = chart.table()
    let widths = widths(of: [table.columns] + table.rows)
    builder.blank()
    builder.add(line(table.columns, widths, .dim))
    for row in table.rows { builder.add(line(row, widths, .text)) }
    writeRest([table.columns] + table.rows, widths, &builder)
  }

  /// The columns that fit beside each other: their heads give way first, then the last of them.
  private func widths(of rows: [[String]]) -> [Int] {
    let columns = (rows.first ?? []).indices
    let heads = columns.map { TextWidth.columns(rows[0][$0]) }
    let cells = columns.map { column in
      min(22, rows.dropFirst().map { TextWidth.columns($0[column]) }.max() ?? 0)
    }
    let room = width + 2
    for head in [22, 18, 14, 10] {
      let widths = columns.map { max(cells[$0], min(head, heads[$0])) }
      if widths.reduce(0, { $0 + $1 + 2 }) <= room { return widths }
    }
    var taken = 0
    return columns.map { max(cells[$0], min(10, heads[$0])) }.prefix { columns in
      taken += columns + 2
      return taken <= room
    }
  }

  /// What is cut in the table, whole, and the columns that have no room.
  private func writeRest(
    _ rows: [[String]], _ widths: [Int], _ builder: inout DocumentBuilder
  ) {
    var told: Set<String> = []
    let cut = rows.flatMap { zip($0, widths) }.filter { cell, columns in
      TextWidth.columns(cell) > columns && told.insert(cell).inserted
    }
    let hidden = rows.first?.dropFirst(widths.count) ?? []
    guard !cut.isEmpty || !hidden.isEmpty else { return }
    builder.blank()
    for (cell, columns) in cut {
      builder.paragraph(TextWidth.truncated(cell, to: columns) + " = " + cell, .dim)
    }
    guard !hidden.isEmpty else { return }
    builder.paragraph(
      word("no room here: ", "此处未显示：") + hidden.joined(separator: language.comma), .dim)
  }

  private func line(_ cells: [String], _ widths: [Int], _ style: Style) -> DocumentLine {
    var spans: [Span] = []
    for (column, cell) in cells.prefix(widths.count).enumerated() {
      let shown = TextWidth.truncated(cell, to: widths[column])
      let isFirst = column == 0
      spans.append(
        Span(
          isFirst
            ? TextWidth.padded(shown, to: widths[column])
            : "  " + TextWidth.rightAligned(shown, to: widths[column]), isFirst ? .dim : style))
    }
    return DocumentLine(spans)
  }
}

extension Verdict.Outcome {
  /// The sign before a statement.
  var mark: (text: String, style: Style) {
    switch self {
    case .holds: ("✓", Style(.positive))
    case .plausible: ("≈", Style(.positive))
    case .doesNotHold: ("✗", Style(.negative))
    case .cannotBeChecked: ("?", .alert)
    }
  }
}

extension FigureStatement {
  /// The statement in a few words, for the line below a chart.
  func brief(_ atlas: Atlas) -> Bilingual {
    let value = documentValueID.flatMap(atlas.documentValue)
    let (from, to) = (fromYear ?? 0, toYear ?? 0)
    let number =
      value?.value.map { NumberText.text($0, decimals: NumberText.decimals(for: [$0])) } ?? ""
    switch expectation {
    case .turningPoint:
      let year = value?.fromYear ?? from
      return Bilingual("turn \(year)", "\(year)年转折")
    case .rise: return Bilingual("rise \(from)-\(to)", "\(from)—\(to)年升")
    case .fall: return Bilingual("fall \(from)-\(to)", "\(from)—\(to)年降")
    case .level where value == nil: return Bilingual("printed numbers", "所载数值")
    case .level:
      return Bilingual(
        "\(value?.label.english ?? ""): \(shown(value, atlas, .english))",
        "\(value?.label.chinese ?? "")：\(shown(value, atlas, .chinese))")
    case .growth:
      return Bilingual(
        "\(value?.label.english ?? "growth"): +\(number) %",
        "\(value?.label.chinese ?? "增速")\(number)%")
    case .averageGrowth: return Bilingual("+\(number) % a year", "年均\(number)%")
    case .share:
      return Bilingual(
        "\(value?.label.english ?? "share"): \(number) %",
        "\(value?.label.chinese ?? "比重")\(number)%")
    }
  }

  /// A printed number with its unit, as a language counts it.
  private func shown(_ value: DocumentValue?, _ atlas: Atlas, _ language: Language) -> String {
    guard let value, let number = value.value else { return "" }
    let unit = value.unitID.flatMap(atlas.unit)
    let scaled = number * (unit?.factor(in: language) ?? 1)
    let text = NumberText.text(scaled, decimals: printedDecimals(scaled))
    let symbol = unit?.symbol[language] ?? ""
    return text + (language == .chinese || symbol.isEmpty ? "" : " ") + symbol
  }

  /// How many decimals a printed number has, four at most.
  private func printedDecimals(_ number: Double) -> Int {
    var scaled = number
    for decimals in 0..<4 {
      if (scaled - scaled.rounded()).magnitude <= scaled.magnitude * 1e-9 { return decimals }
      scaled *= 10
    }
    return 4
  }
}
