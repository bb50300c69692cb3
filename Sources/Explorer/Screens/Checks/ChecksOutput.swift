internal import Checks
package import ClusterAtlas
internal import Reports

extension ChecksScreen {
  package func position(_ context: Context) -> String {
    if choices.focus == .page { return pane.position(context.word("all", "全部")) }
    let number = rows.isEmpty ? 0 : choices.selection.index + 1
    return context.word("\(number) of \(rows.count)", "\(number)/\(rows.count)")
  }

  package func selectedText(_ context: Context) -> String {
    if choices.focus == .page, let text = pane.linkText { return text }
    guard let result = selected else { return "" }
    return sentence(result, context.language) + "\n"
      + ClaimPage.citation(of: result.document, in: context.language)
  }

  private func sentence(_ result: ClaimResult, _ language: Language) -> String {
    let numbers = [
      result.leading?.printedAmount(in: language) ?? "",
      result.leading?.computedAmount(in: language) ?? "",
    ]
    return result.claim.text[language] + " " + result.verdict.name[language]
      + (numbers[1].isEmpty ? "" : " (\(numbers[0]) → \(numbers[1]))")
  }

  package func wholeText(_ context: Context) -> String {
    if choices.focus == .page { return markdown(context) }
    return taken(context).map { sentence($0, context.language) + "\n" }.joined()
  }

  package func commandLine(_ context: Context) -> String {
    selected.map { "jiqun check " + $0.claim.id.rawValue } ?? "jiqun check"
  }

  package func exportCommand(_ format: ExportFormat, _ context: Context) -> String {
    switch format {
    case .json: "jiqun check --format json"
    case .markdown: "jiqun check --format markdown"
    case .csv, .text, .svg: commandLine(context)
    }
  }

  package func tableTitle(_ context: Context) -> Bilingual { Bilingual("claims", "论断") }

  package func table(_ context: Context) -> ScreenTable {
    let rows = taken(context)
    return ScreenTable(
      file: "jiqun-checks", csv: csv(rows, context),
      json: ClaimRecords.json(rows, context.atlas, again: exportCommand(.json, context)).text)
  }

  /// What a copy and an export take of the list: the marked claims, where there are any.
  func taken(_ context: Context) -> [ClaimResult] {
    let marks = context.made.markedClaims
    return marks.isEmpty ? rows : results.filter { marks.contains($0.claim.id) }
  }

  private static let ownColumns = [
    "id", "document", "verdict", "printed", "computed", "text_en", "text_zh",
  ]

  private func cells(_ result: ClaimResult, _ context: Context) -> [String] {
    let atlas = context.atlas
    let taken = Provenance(claims: [result], what: result.claim.short, in: atlas)
    let ends = ProvenanceColumns(atlas: atlas, again: "jiqun check " + result.claim.id.rawValue)
    let own: [String] = [
      result.claim.id.rawValue, result.claim.documentID.rawValue, result.verdict.rawValue,
      result.leading?.test.printed ?? "", result.leading?.computed.map { "\($0)" } ?? "",
      result.claim.text.english, result.claim.text.chinese,
    ]
    return own + ends.cells(taken, besides: Self.ownColumns)
  }

  private func csv(_ rows: [ClaimResult], _ context: Context) -> String {
    CSV.line(ProvenanceColumns.all(Self.ownColumns))
      + rows.map { CSV.line(cells($0, context)) }.joined()
  }

  package var chartLegend: Bilingual? { ClaimVerdict.legend }
  package var hasChart: Bool {
    selected.map { ClaimDrawing($0, way: choices.way, language: .english) != nil } ?? false
  }

  package func chart(_ context: Context) -> (file: String, svg: String)? {
    guard let result = selected,
      let drawing = ClaimDrawing(result, way: choices.way, language: context.language)
    else { return nil }
    return ("jiqun-" + result.claim.id.rawValue, drawing.text)
  }

  package func spoken(_ context: Context) -> Spoken {
    guard let result = selected else {
      return Spoken(item: context.word("no claim is listed", "没有列出论断"))
    }
    if choices.focus == .page { return Spoken(item: readAloud(context)) }
    let item =
      result.claim.short[context.language] + context.word(", ", "，")
      + result.verdict.name[context.language] + context.word(", ", "，") + position(context)
    return Spoken(item: item)
  }

  package func readAloud(_ context: Context) -> String {
    guard let result = selected else { return spoken(context).item }
    let page = ClaimPage(
      atlas: context.atlas, language: context.language, width: Spoken.width, result: result,
      way: choices.way, isSpoken: true)
    return Spoken.text(of: page.document)
  }
}
