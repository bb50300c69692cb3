internal import ArgumentParser
internal import ClusterAtlas
internal import Comparison
internal import Drawing
internal import Reports
internal import Workspace

/// `jiqun compare`: two to four things side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Two to four clusters, provinces, regions or factors side by side.",
    discussion: """
      Rows come in this order: what differs, by distance in ranks among all that have the figure; \
      what only some have; what cannot be compared, with the reason; what is alike. The word median \
      stands for the middle one of those that have a figure, a city for the clusters that lie there. \
      --companions names what a cluster is \
      usefully compared with; --words tells the differences as sentences. JSON is an array of rows \
      with id, kind, reason and values by the identifiers of the things; CSV has a line for each \
      row and thing.
      """)

  /// What the command prints.
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, csv, json, markdown, svg }

  @Argument(
    help: "Two to four names: changsha-construction-machinery, 徐州, jiangsu, median, or a city.")
  var names: [String]
  @Flag(help: "The differences as sentences.") var words = false
  @Flag(help: "What the first is usefully compared with.") var companions = false
  @Flag(help: "Your own notes and scores as rows too.") var own = false
  @OptionGroup var notes: WorkspaceOptions
  @Option(help: "What is printed: text, csv, json, markdown or svg.") var format: Form = .text
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    if companions { return try printCompanions(atlas, preferences) }
    let comparison = try comparison(in: atlas, preferences.language)
    let told = ComparisonWords(comparison, atlas: atlas, language: preferences.language)
    switch format {
    case .json:
      try Output.writeRows(ComparisonRecords.json(comparison, TakenAlong.ends(atlas)).text)
    case .csv: try Output.writeRows(ComparisonRecords.csv(comparison, TakenAlong.ends(atlas)))
    case .markdown:
      try Output.writeRows(
        told.markdown + TakenAlong.markdown(taken(comparison, atlas), atlas, told.language))
    case .svg:
      try Output.writeRows(
        TakenAlong.caption(
          ComparisonDrawing(told).text, taken(comparison, atlas), atlas, told.language,
          isDark: false))
    case .text where words:
      let lines = comparison.sentences(in: preferences.language)
      try Output.write(
        lines.map { Output.visible($0) + "\n" }.joined()
          + TakenAlong.footer(taken(comparison, atlas), atlas, told.language))
    case .text:
      let theme = Theme.named(preferences.theme ?? .dark)
      try Output.write(
        ComparisonTable(words: told).text.encoded(for: Streams.output, theme: theme)
          + TakenAlong.footer(taken(comparison, atlas), atlas, told.language, theme: theme))
    }
  }

  private func taken(_ comparison: Comparison, _ atlas: Atlas) -> Provenance {
    Provenance(comparison, rows: comparison.rows, in: atlas)
  }

  private func comparison(
    in atlas: Atlas, _ language: Language
  ) throws(Failure) -> Comparison {
    let things = try ComparandNaming.things(names, in: atlas)
    let own = try ownRows(things, atlas, language)
    do throws(Comparison.Refusal) {
      return try Comparison(things, in: atlas, own: own)
    } catch {
      throw Failure(error.sentence[language], status: 2)
    }
  }

  /// What the reader wrote about the things, where that is asked for.
  private func ownRows(
    _ things: [Comparand], _ atlas: Atlas, _ language: Language
  ) throws(Failure) -> [ComparisonRow] {
    guard own else { return [] }
    let notebook = try notes.journal(language).notebook
    if let words = notebook.damageWords { Output.complain("jiqun: " + words[language]) }
    return OwnComparisonRows(atlas: atlas, notebook: notebook, things: things).rows
  }

  private func printCompanions(_ atlas: Atlas, _ preferences: Preferences) throws(Failure) {
    guard let name = names.first else { throw Failure("--companions: name a cluster", status: 2) }
    let cluster = try Naming.cluster(name, in: atlas)
    let lines = atlas.companions(of: cluster.id).map { companion in
      "\(companion.thing.id)\t\(companion.thing.name(in: atlas)[preferences.language])\t\(companion.reason.name[preferences.language])\n"
    }
    try Output.write(lines.joined())
  }
}
