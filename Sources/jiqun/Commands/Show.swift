internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Reports

/// `jiqun show`: the page of a cluster.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "The page of one cluster, or of all together, as on the screen.",
    discussion: """
      CSV has the figures of the cluster; JSON all that is known about it. `all` has what sources \
      say of all 25, 45 and 80 clusters together.
      """)

  @Argument(
    help: "Identifier of the cluster, or a name: changsha-construction-machinery, 合肥, hf; or all.")
  var id: String
  @Argument(help: .hidden) var others: [String] = []
  @Option(help: "What is printed: text, csv, json or markdown.") var format: Format = .text
  @OptionGroup var options: PrintOptions

  func validate() throws {
    guard others.isEmpty else {
      throw ValidationError(
        "show takes one cluster; jiqun compare A B puts several side by side")
    }
  }

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    if id == "all" || id == "合计" { return try showTotals(atlas, preferences) }
    let cluster = try Naming.cluster(id, in: atlas)
    switch format {
    case .text: try Page(atlas: atlas, preferences: preferences).print(.cluster(cluster.id))
    case .markdown:
      try Page(atlas: atlas, preferences: preferences).printMarkdown(.cluster(cluster.id))
    case .json: try Output.writeRows(Record(cluster, in: atlas).json.text)
    case .csv:
      let facts = atlas.facts(of: cluster.id).map { Record($0, in: atlas) }
      try Output.writeRows(Record.csv(facts, columns: Record.factColumns))
    }
  }
}

extension Show {
  /// The figures on the lists as wholes.
  private func showTotals(_ atlas: Atlas, _ preferences: Preferences) throws(Failure) {
    let records = Cluster.List.allCases.flatMap { list in
      atlas.totals(of: list).map { Record($0, of: list, in: atlas) }
    }
    switch format {
    case .text: try Page(atlas: atlas, preferences: preferences).print(.totals)
    case .markdown: try Page(atlas: atlas, preferences: preferences).printMarkdown(.totals)
    case .json: try Output.writeRows(Record.json(records).text)
    case .csv:
      try Output.writeRows(Record.csv(records, columns: ["list"] + Record.factColumns))
    }
  }
}

/// A page of the explorer on standard output.
struct Page {
  let atlas: Atlas
  let preferences: Preferences

  func print(_ page: PageSubject) throws(Failure) {
    let output = Streams.output
    let width = output.pageWidth
    let appearance = Appearance(glyphs: output.isASCII ? .ascii : .braille)
    let pages = Pages(
      atlas: atlas, language: preferences.language, width: width, appearance: appearance,
      abilities: Abilities(chinese: !output.isASCII))
    let text = StyledText(pages.document(for: page), width: width)
    let theme = Theme.named(preferences.theme ?? .dark)
    let end = TakenAlong.footer(
      Provenance(page: page, in: atlas), atlas, preferences.language, theme: theme)
    try Output.write(text.encoded(for: output, theme: theme) + end)
  }

  /// The page as Markdown, with footnotes that have the addresses.
  func printMarkdown(_ page: PageSubject) throws(Failure) {
    let pages = Pages(
      atlas: atlas, language: preferences.language, width: PageMarkdown.width)
    try Output.writeRows(
      PageMarkdown.text(pages.document(for: page), atlas, preferences.language)
        + TakenAlong.markdown(Provenance(page: page, in: atlas), atlas, preferences.language))
  }
}
