internal import Checks
internal import ClusterAtlas
internal import Drawing

/// Results of checks in words for a reader at a terminal.
struct ClaimReport {
  let atlas: Atlas
  let language: Language

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  static func style(_ verdict: ClaimVerdict) -> Style {
    switch verdict {
    case .holds, .holdsByRounding: Style(.positive)
    case .holdsInDirection: .alert
    case .doesNotHold, .contradictsItself: Style(.negative)
    case .notComparable, .cannotBeChecked: .dim
    }
  }

  // MARK: List

  func list(_ results: [ClaimResult]) -> StyledText {
    guard !results.isEmpty else { return nothing }
    var table = TextTable([
      .init(title: "", rank: 1), .init(title: word("claim", "论断"), rank: 0),
      .init(title: word("printed", "所载"), rank: 2, isRight: true),
      .init(title: word("computed", "计算"), rank: 2, isRight: true),
      .init(title: word("verdict", "结论"), rank: 3), .init(title: word("holds in", "成立"), rank: 4),
      .init(title: word("document", "文献"), rank: 5), .init(title: "id", rank: 6),
    ])
    table.rows = results.map(row)
    var text = table.text(width: Streams.output.width)
    text.add()
    text.add((counts(results), .dim))
    return text
  }

  private var nothing: StyledText {
    var text = StyledText()
    text.add(
      (
        word(
          "The package has no claims; --claims FILE checks your own, --new begins such a file.",
          "数据包中没有论断；--claims 文件 核对自拟论断，--new 新建此类文件。"), .text
      ))
    return text
  }

  private func row(_ result: ClaimResult) -> [StyledText.Piece] {
    let leading = result.leading
    let style = Self.style(result.verdict)
    let sensitivity = result.sensitivity
    let ways = result.ways.count > 1 ? "\(sensitivity.held)/\(sensitivity.decided)" : ""
    let computed = leading?.computedText(in: language) ?? ""
    return [
      (result.verdict.sign, style), (result.claim.short[language], .text),
      (leading?.printedText(in: language) ?? "", .text),
      (computed.isEmpty ? "-" : computed, computed.isEmpty ? .dim : .text),
      (result.verdict.name[language], style), (ways, .dim),
      (result.document.short[language], .dim), (result.claim.id.rawValue, .dim),
    ]
  }

  private func counts(_ results: [ClaimResult]) -> String {
    ClaimVerdict.allCases.compactMap { verdict in
      let count = results.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(verdict.name[language]): \(count)"
    }.joined(separator: " · ")
  }

  // MARK: One

  func pages(_ results: [ClaimResult]) -> StyledText {
    var text = StyledText()
    for (number, result) in results.enumerated() {
      if number > 0 { text.add() }
      page(result, &text)
    }
    return text
  }

  private func page(_ result: ClaimResult, _ text: inout StyledText) {
    text.add(
      (result.claim.short[language], Style.strong.bold()), ("  " + result.claim.id.rawValue, .dim))
    text.add((ClaimPlace.text(result, language), .dim))
    text.add()
    wrapped(result.claim.text[language], &text)
    text.add()
    let style = Self.style(result.verdict)
    text.add((result.verdict.sign + " " + result.verdict.name[language], style))
    wrapped(result.verdict.meaning[language], &text, .dim)
    text.add()
    parts(result, &text)
    for test in result.tests where !test.steps.isEmpty { working(test, &text) }
    ways(result, &text)
    if !result.dependsOn.isEmpty {
      text.add((word("hangs on ", "取决于 ") + result.dependsOn.joined(separator: ", "), .dim))
    }
    if !result.claim.note.isEmpty {
      text.add()
      wrapped(result.claim.note[language], &text)
    }
    if !result.verdict.isDecided, !result.claim.needs.isEmpty {
      text.add()
      wrapped(word("Needed: ", "所需数据：") + result.claim.needs[language], &text)
    }
    source(result.document, &text)
  }

  private func wrapped(_ sentence: String, _ text: inout StyledText, _ style: Style = .text) {
    for line in LineBreaking.wrap(sentence, width: Streams.output.pageWidth) {
      text.add((line, style))
    }
  }

  private func parts(_ result: ClaimResult, _ text: inout StyledText) {
    var table = TextTable([
      .init(title: word("part", "部分"), rank: 0),
      .init(title: word("printed", "所载"), rank: 1, isRight: true),
      .init(title: word("interval", "区间"), rank: 4, isRight: true),
      .init(title: word("computed", "计算"), rank: 2, isRight: true),
      .init(title: word("unit", "单位"), rank: 5), .init(title: word("verdict", "结论"), rank: 3),
    ])
    table.rows = result.tests.map { test in
      let isBeside = test.test.role == .beside
      let verdict =
        isBeside ? word("beside, does not count", "仅供参考") : test.verdict.name[language]
      return [
        (test.test.label[language], isBeside ? .dim : .text),
        (test.printedText(in: language), .text),
        (test.intervalText(in: language), .dim),
        (test.computed == nil ? "-" : test.computedText(in: language), .text),
        (test.unit[language], .dim),
        (verdict, isBeside ? .dim : Self.style(test.verdict)),
      ]
    }
    for line in table.text(width: Streams.output.width).lines { text.add(line) }
    for test in result.tests where !test.reason.isEmpty {
      wrapped("  \(test.test.label[language]): \(test.reason[language])", &text, .dim)
    }
    text.add()
  }

  private func working(_ test: ClaimTestResult, _ text: inout StyledText) {
    text.add((test.test.label[language], .dim))
    for step in test.steps.suffix(12) {
      text.add(("  " + step.text, .text), (" = ", .dim), (step.valueText, .strong))
    }
    if let expression = test.expression, test.steps.last?.text != expression,
      let computed = test.computed
    {
      let value = test.isTruth ? test.computedText(in: language) : CheckText.working(computed)
      text.add(("  " + expression, .text), (" = ", .dim), (value, .strong))
    }
    text.add()
  }

  private func ways(_ result: ClaimResult, _ text: inout StyledText) {
    guard result.ways.count > 1 else { return }
    text.add((result.sensitivity.sentence[language], .strong))
    for way in result.ways {
      let numbers = way.tests.filter { $0.test.role != .beside }.map {
        $0.computed == nil ? "-" : $0.computedText(in: language)
      }
      text.add(
        ("  " + way.verdict.sign + " ", Self.style(way.verdict)), (way.label[language], .text),
        ("  " + numbers.joined(separator: "  "), .dim))
    }
    text.add()
  }

  private func source(_ document: ClaimDocument, _ text: inout StyledText) {
    text.add()
    wrapped(document.cited[language], &text, .dim)
    if let url = document.url { text.add((url, .dim)) }
  }
}
