internal import ArgumentParser
internal import Checks
internal import ClaimFiles
internal import ClusterAtlas
internal import Drawing
internal import Reports

/// `jiqun check`: claims of documents, recomputed.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Whether what documents claim holds, recomputed from the figures.",
    discussion: """
      Without words it checks all claims of the package; with an identifier it shows one with its \
      working. --claims FILE checks those of a paper of your own; --new writes such a file to begin \
      with. --expect FILE compares with verdicts noted before: the JSON of this command, or lines of \
      an identifier and a verdict. The status is 0 where all is as expected, 1 where a verdict is \
      not, and 2 where an identifier, a document or a file is not known. The language of the \
      expressions is in docs/checks.md, the form of the JSON in docs/check.schema.json.
      """)

  /// What the command prints.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown, junit, claimreview
  }

  @Argument(help: "Identifiers of claims: claim-gini-after-2016.") var ids: [String] = []
  @Flag(help: "All claims; the same as naming none.") var all = false
  @Option(help: "Only the claims of this document: cluster-paper.") var document: String?
  @Option(
    help: ArgumentHelp("Claims of your own instead of those of the package.", valueName: "file"),
    completion: .file())
  var claims: String?
  @Option(
    help: ArgumentHelp("Verdicts that are expected.", valueName: "file"), completion: .file())
  var expect: String?
  @Flag(help: "Writes a claim file with comments.") var new = false
  @Option(help: "What is printed: text, json, markdown, junit or claimreview.")
  var format: Form = .text
  @OptionGroup var options: PrintOptions

  func run() throws {
    if new { return try Output.write(ClaimTemplate.text) }
    let preferences = options.preferences.forPrinting()
    let ledger = try self.ledger()
    let chosen = try self.chosen(from: ledger)
    let expected = try expect.map { path throws(Failure) in
      try ExpectedVerdicts(path: path, known: Set(ledger.claims.map(\.id.rawValue)))
    }
    let results = chosen.map { ledger.result(of: $0) }
    let differing = expected?.differing(from: results) ?? []
    try print(results, differing, preferences)
    if !differing.isEmpty {
      let isChinese = preferences.language == .chinese
      for one in differing {
        Output.complain("jiqun: " + (isChinese ? Sentences.chinese(one.sentence) : one.sentence))
      }
      throw Failure("", status: 1)
    }
  }

  private func ledger() throws(Failure) -> ClaimLedger {
    let atlas = try options.package.atlas()
    guard let claims else { return ClaimLedger(atlas: atlas) }
    let text = try ClaimText.read(claims)
    do throws(ClaimFile.Mistake) {
      return try ClaimFile(text: text).ledger(on: atlas)
    } catch {
      let chinese = Speaking.language == .chinese ? error.chinese : nil
      throw Failure("\(claims): \(chinese ?? error.description)", status: 2)
    }
  }

  private func chosen(from ledger: ClaimLedger) throws(Failure) -> [Claim] {
    var chosen = ledger.claims
    if let document {
      let known = ledger.documentsInOrder
      guard
        known.contains(where: { $0.id.rawValue == document || $0.sourceID?.rawValue == document })
      else {
        let names = known.map(\.id.rawValue).joined(separator: ", ")
        throw Failure("no document '\(document)' with claims; there are \(names)", status: 2)
      }
      chosen = chosen.filter {
        $0.documentID.rawValue == document || ledger.document(of: $0).sourceID?.rawValue == document
      }
    }
    if ids.isEmpty { return chosen }
    return try ids.map { id throws(Failure) in
      guard let claim = ledger.claims.first(where: { $0.id.rawValue == id }) else {
        throw Failure("no claim '\(id)'; jiqun check lists all", status: 2)
      }
      return claim
    }
  }

  private func print(
    _ results: [ClaimResult], _ differing: [ExpectedVerdicts.Difference],
    _ preferences: Preferences
  ) throws(Failure) {
    let atlas = try options.package.atlas()
    switch format {
    case .json:
      try Output.writeRows(
        ClaimRecords.json(results, atlas, again: TakenAlong.again).text)
    case .claimreview: try Output.writeRows(ClaimRecords.claimReview(results).text)
    case .junit:
      try Output.writeRows(
        ClaimSuite(differing: expect == nil ? nil : differing).text(results))
    case .markdown:
      try Output.writeRows(
        ClaimMarkdown(language: preferences.language).text(results)
          + TakenAlong.markdown(taken(results, atlas), atlas, preferences.language))
    case .text:
      let report = ClaimReport(atlas: atlas, language: preferences.language)
      let text = ids.isEmpty ? report.list(results) : report.pages(results)
      let theme = Theme.named(preferences.theme ?? .dark)
      try Output.write(
        text.encoded(for: Streams.output, theme: theme)
          + TakenAlong.footer(taken(results, atlas), atlas, preferences.language, theme: theme))
    }
  }

  private func taken(_ results: [ClaimResult], _ atlas: Atlas) -> Provenance {
    let what =
      results.count == 1
      ? results[0].claim.short
      : Bilingual(results.count.counted("claim"), "\(results.count)条论断")
    return Provenance(claims: results, what: what, in: atlas)
  }
}
