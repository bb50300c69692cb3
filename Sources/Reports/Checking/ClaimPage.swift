internal import Charts
package import Checks
package import ClusterAtlas
internal import Drawing

/// Writes the page of a claim: words, place, verdict, the printed interval against what was
/// computed, the working with links, all ways to compute it, what follows.
package struct ClaimPage {
  let atlas: Atlas
  let language: Language
  let width: Int
  let result: ClaimResult
  /// Which way to compute it is shown.
  let way: Int
  /// Whether it is read out: without the lines that only draw.
  var isSpoken = false

  package init(
    atlas: Atlas, language: Language, width: Int, result: ClaimResult, way: Int,
    isSpoken: Bool = false
  ) {
    self.atlas = atlas
    self.language = language
    self.width = width
    self.result = result
    self.way = way
    self.isSpoken = isSpoken
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  private var shown: ClaimVariantResult? {
    result.ways.indices.contains(way) ? result.ways[way] : result.ways.first
  }

  package var document: Document {
    var builder = DocumentBuilder(width: width, language: language)
    writeHead(&builder)
    writeVerdict(&builder)
    if !isSpoken,
      let axis = IntervalAxis(result, way: way, width: min(width, 72), language: language)
    {
      axis.write(to: &builder)
    }
    writeInterval(&builder)
    writeParts(&builder)
    writeWorking(&builder)
    writeWays(&builder)
    writeDependence(&builder)
    writeNotes(&builder)
    writeSource(&builder)
    return builder.document
  }

  // MARK: Head

  private func writeHead(_ builder: inout DocumentBuilder) {
    builder.paragraph(result.claim.short[language], Style.strong)
    var place: [Span] = []
    let document = result.document
    if let source = document.sourceID {
      place.append(Span(document.short[language], .link, target: .source(source)))
    } else {
      place.append(Span(document.short[language], .dim))
    }
    let section = result.claim.section[language]
    if !section.isEmpty {
      place.append(
        Span(
          section.first?.isASCII == true && section.first?.isNumber == true
            ? word("section ", "第") + section + word("", "节") : section, .dim))
    }
    let page = result.claim.page(in: language)
    if !page.isEmpty { place.append(Span(page, .dim)) }
    builder.flow(place)
    builder.blank()
    builder.paragraph(result.claim.text[language])
    builder.blank()
  }

  private func writeVerdict(_ builder: inout DocumentBuilder) {
    let verdict = shown?.verdict ?? result.verdict
    builder.paragraph(verdict.sign + " " + verdict.name[language], verdict.style)
    if let shown, way > 0 { builder.paragraph(shown.label[language], .alert) }
    let sensitivity = result.sensitivity.sentence[language]
    if !sensitivity.isEmpty { builder.paragraph(sensitivity, .dim) }
    builder.blank()
  }

  // MARK: Parts

  /// What the printed digits stand for: "8.7: from 8.65 to 8.75".
  private func writeInterval(_ builder: inout DocumentBuilder) {
    guard let leading = result.leading else { return }
    let interval = leading.intervalText(in: language)
    guard !interval.isEmpty else { return }
    let printed = leading.printedAmount(in: language)
    builder.paragraph(
      word("printed \(printed) stands for \(interval)", "所载\(printed)代表\(interval)"), .dim)
    builder.blank()
  }

  private func writeParts(_ builder: inout DocumentBuilder) {
    builder.section(Bilingual("Printed and computed", "所载与计算"))
    let tests = shown?.tests ?? []
    let columns = numberColumns(tests)
    for test in tests {
      let isBeside = test.test.role == .beside
      let computed = test.computed == nil ? "-" : test.computedText(in: language)
      let sign = isBeside ? "·" : test.verdict.sign
      let style: Style = isBeside ? .dim : test.verdict.style
      builder.row(
        [Span(test.test.label[language], isBeside ? .dim : .text), Span(unit(of: test), .dim)],
        right: [
          (Span(test.printedText(in: language), .dim), columns + 1),
          (Span(computed, style), columns + 1),
        ], mark: Span(sign + " ", style))
      if !test.reason.isEmpty { builder.paragraph(test.reason[language], .dim, indent: 2) }
    }
    builder.blank()
  }

  /// The unit of the numbers behind what they are.
  private func unit(of test: ClaimTestResult) -> String {
    let unit = test.unit[language]
    return unit.isEmpty || test.isTruth ? "" : word(", ", "，") + unit
  }

  /// As wide as the longest of the numbers needs.
  private func numberColumns(_ tests: [ClaimTestResult]) -> Int {
    tests.flatMap { [$0.printedText(in: language), $0.computedText(in: language)] }
      .reduce(max(9, min(12, width / 5))) { max($0, TextWidth.columns($1)) }
  }

  // MARK: Working

  package static let workingTitle = Bilingual("Working", "计算过程")

  /// The most steps that are shown of a part; they grow towards the result.
  private static let mostSteps = 8

  private func writeWorking(_ builder: inout DocumentBuilder) {
    let tests = (shown?.tests ?? []).filter { !$0.steps.isEmpty }
    guard !tests.isEmpty else { return }
    builder.section(Self.workingTitle)
    for test in tests {
      for step in test.steps.suffix(Self.mostSteps) { write(step, &builder) }
      if let expression = test.expression, let computed = test.computed,
        test.steps.last?.text != expression
      {
        let value = test.isTruth ? test.computedText(in: language) : CheckText.working(computed)
        write(expression, value, nil, &builder)
      }
      if let scaled = scaled(test) { write(scaled.text, scaled.value, nil, &builder) }
    }
    builder.blank()
  }

  /// The last step where a language counts in another unit than the expression does.
  private func scaled(_ test: ClaimTestResult) -> (text: String, value: String)? {
    guard let unit = test.measuredIn, let computed = test.computed, !test.isTruth,
      test.shown(computed, in: language) != computed
    else { return nil }
    return (word("in ", "即") + unit.symbol[language], test.computedText(in: language))
  }

  private func write(_ step: CheckStep, _ builder: inout DocumentBuilder) {
    let target = step.seriesID.flatMap { id in
      atlas.series(Series.ID(id)) == nil ? nil : Destination.series(id)
    }
    write(step.text, step.valueText, target, &builder)
  }

  /// A step and its value at the right; a long one is broken, its value in the last line.
  private func write(
    _ text: String, _ value: String, _ target: Destination?, _ builder: inout DocumentBuilder
  ) {
    let room = max(8, width - TextWidth.columns(value) - 2)
    let lines = LineBreaking.wrap(text, width: room)
    let style: Style = target == nil ? .text : .link
    for (row, line) in lines.enumerated() {
      let span = Span(line, style, target: target, goesOn: row > 0)
      if row == lines.count - 1 {
        let columns = TextWidth.columns(value) + 1
        builder.row([span], right: [(Span(value, .strong), columns)])
      } else {
        builder.add(DocumentLine([span]))
      }
    }
  }

  // MARK: Ways

  /// The sign of a way in the strip.
  static func mark(_ verdict: ClaimVerdict) -> String {
    switch verdict {
    case .holds, .holdsByRounding: "◆"
    case .holdsInDirection, .doesNotHold, .contradictsItself: "◇"
    case .notComparable, .cannotBeChecked: "·"
    }
  }

  private func writeWays(_ builder: inout DocumentBuilder) {
    guard result.ways.count > 1 else { return }
    builder.section(Bilingual("Variants", "不同算法"))
    var strip: [Span] = []
    for (index, one) in result.ways.prefix(60).enumerated() {
      let style = one.verdict.style
      strip.append(Span(Self.mark(one.verdict), index == way ? style.bold() : style))
    }
    if !isSpoken { builder.flow(strip, gap: 1) }
    for (index, one) in result.ways.enumerated() {
      let numbers = one.tests.filter { $0.test.role != .beside }.prefix(width < 60 ? 1 : 3).map {
        $0.computed == nil ? "-" : $0.computedText(in: language)
      }.joined(separator: " ")
      builder.row(
        [Span(one.label[language], index == way ? .strong : .text)],
        right: [(Span(numbers, one.verdict.style), TextWidth.columns(numbers) + 1)],
        mark: Span(index == way ? "▸ " : "  ", .alert))
    }
    builder.blank()
  }

  // MARK: What it rests on

  private func writeDependence(_ builder: inout DocumentBuilder) {
    guard !result.dependsOn.isEmpty else { return }
    builder.section(Bilingual("Rests on", "依据"))
    let spans: [Span] = result.dependsOn.map { id in
      if let series = atlas.series(Series.ID(id)) {
        return Span(series.short[language], .link, target: .series(id))
      }
      let name =
        atlas.panelIndicator(PanelIndicator.ID(id))?.short[language]
        ?? atlas.ioTable(IOTable.ID(id))?.short[language]
      return Span(name ?? id, .text)
    }
    builder.flow(spans)
    if !isSpoken, let id = result.seriesAtStake(atlas), let series = atlas.timeSeries(id) {
      writeSpark(series, &builder)
    }
    builder.blank()
  }

  /// The last forty figures as blocks.
  private func writeSpark(_ series: TimeSeries, _ builder: inout DocumentBuilder) {
    let points = series.observations.suffix(40).compactMap { one in
      one.value.map { (one.year, $0) }
    }
    guard points.count > 2, let first = points.first, let last = points.last else { return }
    builder.flow(
      [
        Span("\(first.0)", .dim),
        Span(Sparkline.text(points.map(\.1), width: points.count), Style(.series1)),
        Span("\(last.0)", .dim), Span(series.series.short[language], .dim),
      ], gap: 1)
  }

  private func writeNotes(_ builder: inout DocumentBuilder) {
    if !result.claim.note.isEmpty {
      builder.section(Bilingual("What follows", "说明"))
      builder.paragraph(result.claim.note[language])
      builder.blank()
    }
    if !result.verdict.isDecided, !result.claim.needs.isEmpty {
      builder.section(Bilingual("Data needed", "所需数据"))
      builder.paragraph(result.claim.needs[language])
      builder.blank()
    }
    var links: [Span] = []
    if let id = result.claim.figureID, let figure = atlas.documentFigure(id) {
      links.append(Span(figure.short[language], .link, target: .series(id.rawValue)))
    }
    if let id = result.claim.topicID, let topic = atlas.topic(id) {
      links.append(Span(topic.short[language], .link, target: .topic(id)))
    }
    if !links.isEmpty { builder.flow(links, label: word("see ", "参见 ")) }
  }

  // MARK: Source

  package static func citation(of document: ClaimDocument, in language: Language) -> String {
    [document.cited[language], document.url ?? ""].filter { !$0.isEmpty }
      .joined(separator: language == .chinese ? "，" : ", ")
  }

  private func writeSource(_ builder: inout DocumentBuilder) {
    builder.blank()
    builder.section(Bilingual("Document", "文献"))
    let document = result.document
    builder.paragraph(document.cited[language], .dim)
    if let url = document.url { builder.paragraph(url, .dim) }
  }
}

extension Claim {
  /// The page or the figure in the words of a language: "Fig. 1", 图1.
  package func page(in language: Language) -> String {
    guard language == .chinese else { return page }
    let words = [("Fig. ", "图", ""), ("Table ", "表", ""), ("p. ", "第", "页")]
    for (english, before, after) in words where page.hasPrefix(english) {
      return before + page.dropFirst(english.count) + after
    }
    return page
  }
}
