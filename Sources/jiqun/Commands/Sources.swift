internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Reports

/// `jiqun sources`: all sources, those of a cluster, or the page of one.
struct Sources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "All sources, those of one cluster, or the page of one source.")

  @Argument(help: "Identifier of a source, or identifier or name of a cluster.")
  var id: String?
  @Option(help: "What is printed: text, csv, json or markdown.") var format: Format = .text
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    if let id, let source = atlas.source(Source.ID(id)), format == .text {
      return try Page(atlas: atlas, preferences: preferences).print(.source(source.id))
    }
    try print(try sources(in: atlas), atlas, preferences)
  }

  private func sources(in atlas: Atlas) throws(Failure) -> [Source] {
    guard let id else { return atlas.sources }
    if let source = atlas.source(Source.ID(id)) { return [source] }
    return atlas.sources(of: try Naming.cluster(id, in: atlas).id)
  }

  private func print(
    _ sources: [Source], _ atlas: Atlas, _ preferences: Preferences
  ) throws(Failure) {
    let records = sources.map { Record($0, in: atlas) }
    switch format {
    case .csv: try Output.writeRows(Record.csv(records, columns: Record.sourceColumns))
    case .json: try Output.writeRows(Record.json(records).text)
    case .markdown:
      try Output.write(
        TakenAlong.page(
          table(sources, preferences.language).markdown, provenance(sources), atlas,
          preferences.language))
    case .text:
      let output = Streams.output
      let text = table(sources, preferences.language).text(width: output.width)
      let theme = Theme.named(preferences.theme ?? .dark)
      let taken = provenance(sources)
      try Output.write(
        text.encoded(for: output, theme: theme)
          + TakenAlong.footer(taken, atlas, preferences.language, theme: theme))
    }
  }

  private func provenance(_ sources: [Source]) -> Provenance {
    Provenance(
      what: Bilingual(sources.count.counted("source"), "\(sources.count)个来源"),
      unit: Bilingual("sources", "来源"),
      years: Provenance.span(sources.compactMap { $0.date.flatMap { Int($0.prefix(4)) } }),
      sources: Streams.output.width == nil ? [] : sources.map(ProvenanceSource.init))
  }

  private func table(_ sources: [Source], _ language: Language) -> TextTable {
    let isChinese = language == .chinese
    var table = TextTable([
      .init(title: "id", rank: 1), .init(title: isChinese ? "引用" : "citation", rank: 0),
      .init(title: isChinese ? "日期" : "date", rank: 2),
      .init(title: isChinese ? "标题" : "title", rank: 3),
      .init(title: isChinese ? "网址" : "address", rank: 4),
    ])
    table.rows = sources.map { source in
      [
        (source.id.rawValue, .dim), (source.cited[language], .text), (source.date ?? "-", .dim),
        (source.title[language], .text), (source.url ?? "-", .dim),
      ]
    }
    return table
  }
}
