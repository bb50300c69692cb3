internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Reports

extension CitationFormat: ExpressibleByArgument {}

/// `jiqun cite`: the references of a thing.
struct Cite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "How a figure, a cluster, a series, a chart or a source is cited.",
    discussion: """
      THING is an identifier: of a figure (fact-001), a cluster, a series (gdp), a chart \
      (fig-spatial-gini), a measure (gini), a source or a document; a name of a cluster; data for the \
      package as a whole; nothing for the program. Text is after GB/T 7714-2015 with --lang zh.
      """)

  @Argument(help: "Identifier or name of the thing; data; nothing for the program.")
  var thing: String?
  @Option(help: "What is printed: text, bibtex, csl-json or ris.")
  var format: CitationFormat = .text
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    let thing = try cited(in: atlas, preferences.language)
    let references = Citations(atlas: atlas).references(of: thing)
    try Output.write(format.write(references, in: preferences.language))
  }

  private func cited(in atlas: Atlas, _ language: Language) throws(Failure) -> CitedThing {
    guard let thing, thing != "jiqun" else { return .program(version: Jiqun.version) }
    if thing == "data" { return .package }
    if let found = CitedThing(id: thing, in: atlas) { return found }
    switch atlas.resolve(thing) {
    case .none: throw Failure(unknown(thing, language), status: 2)
    case .found, .ambiguous: return .cluster(try Naming.cluster(thing, in: atlas).id)
    }
  }

  /// Where its identifier is found.
  private func unknown(_ thing: String, _ language: Language) -> String {
    let name = Output.visible(thing)
    return language.say(
      "'\(name)' is no figure, cluster, series, chart, measure, source or document; jiqun search finds their identifiers (--format csv)",
      "“\(name)”不是数据、集群、序列、图表、测度、来源或文献；可用 jiqun search 查找其标识（--format csv）")
  }
}
