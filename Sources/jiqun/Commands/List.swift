internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Reports

/// `jiqun list`: the clusters that pass the filters, in a table.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The clusters as a table, filtered and sorted.",
    discussion: """
      Names are identifiers, or names in English, Chinese or pinyin: --province jiangsu, 江苏, js.
      Options of one kind are alternatives; of each kind one must hold.
      """)

  @OptionGroup var query: QueryOptions
  @Option(help: "What is printed: text, csv, json or markdown.") var format: Format = .text
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    let query = try query.query(in: atlas)
    let clusters = atlas.clusters(matching: query)
    let listing = ClusterListing(
      atlas: atlas, language: preferences.language, size: query.size, again: TakenAlong.again)
    switch format {
    case .csv: try Output.writeRows(listing.csv(clusters))
    case .json: try Output.writeRows(listing.json(clusters))
    case .markdown:
      try Output.write(
        listing.markdown(clusters)
          + TakenAlong.markdown(
            table(query, atlas, preferences).provenance(clusters), atlas, preferences.language))
    case .text:
      try table(query, atlas, preferences).print(
        clusters, theme: .named(preferences.theme ?? .dark))
    }
  }

  private func table(
    _ query: Query, _ atlas: Atlas, _ preferences: Preferences
  ) -> ClusterTable {
    ClusterTable(
      atlas: atlas, language: preferences.language, size: query.size,
      takesOthers: query.size == SizeMeasure() && query.sort.sizeIndicatorID == nil)
  }
}

/// Clusters as a table of text.
struct ClusterTable {
  let atlas: Atlas
  let language: Language
  var size = SizeMeasure()
  /// Whether a cluster without a figure of this measure shows what else is known of its size.
  var takesOthers = true

  func print(_ clusters: [Cluster], theme: Theme) throws(Failure) {
    let output = Streams.output
    var text = table(clusters).text(width: output.width)
    if output.width != nil { addNotes(clusters, to: &text, width: output.pageWidth) }
    let end = TakenAlong.footer(provenance(clusters), atlas, language, theme: theme)
    try Output.write(text.encoded(for: output, theme: theme) + end)
  }

  /// The figures that the rows show.
  func provenance(_ clusters: [Cluster]) -> Provenance {
    let what = Bilingual(clusters.count.counted("cluster"), "\(clusters.count)个集群")
    let figures = clusters.compactMap(shownFigure)
    guard figures.isEmpty else { return Provenance(what: what, facts: figures, in: atlas) }
    return Provenance(
      what: what,
      sources: clusters.flatMap { atlas.sources(of: $0.id) }.prefix(12).map(ProvenanceSource.init))
  }

  /// The figure of a cluster that its row shows.
  private func shownFigure(_ cluster: Cluster) -> Fact? {
    atlas.sizeFigure(of: cluster.id, as: size)
      ?? (takesOthers ? atlas.otherSizeFigure(of: cluster.id) : nil)
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  private func table(_ clusters: [Cluster]) -> TextTable {
    let isLater = clusters.contains { $0.list != .national25 }
    var columns: [TextTable.Column] = [
      .init(title: word("name", "名称"), rank: 0), .init(title: word("province", "省份"), rank: 1),
      .init(title: word("city", "城市"), rank: 5), .init(title: word("field", "领域"), rank: 3),
      .init(title: isLater ? word("list", "名单") : word("batch", "批次"), rank: 2),
      .init(title: takesOthers ? word("size", "规模") : sizeTitle, rank: 4, isRight: true),
      .init(title: word("year", "年份"), rank: 4),
      .init(title: word("what it is", "指标口径"), rank: 5),
      .init(title: word("seen", "印证"), rank: 6, isRight: true), .init(title: "id", rank: 7),
    ]
    var rows = clusters.map { row($0, isLater: isLater) }
    let lacksRound = !isLater && !clusters.contains { $0.batch != nil }
    for column in (atlas.hasSizes ? [] : Self.sizeColumns) + (lacksRound ? [4] : []) {
      columns.remove(at: column)
      for index in rows.indices { rows[index].remove(at: column) }
    }
    var table = TextTable(columns)
    table.rows = rows
    return table
  }

  /// The places of what is told of a size, the last first.
  private static let sizeColumns = [7, 6, 5]

  private var sizeTitle: String {
    atlas.indicator(size.indicatorID)?.short[language].lowercased() ?? size.indicatorID.rawValue
  }

  private func row(_ cluster: Cluster, isLater: Bool) -> [StyledText.Piece] {
    let asked = atlas.sizeFigure(of: cluster.id, as: size)
    let shown = shownFigure(cluster)
    let round = (isLater ? cluster.year : cluster.batch).map(String.init) ?? "-"
    let doubt = cluster.isBatchConfirmed ? "" : " ?"
    let figure = shown.map { Figure($0, atlas: atlas, language: language).text } ?? "-"
    let style: Style = asked == nil ? .dim : .text
    return [
      (cluster.short[language], .text),
      (names(cluster.provinceIDs.compactMap { atlas.province($0)?.name }), .dim),
      (names(cluster.cityIDs.compactMap { atlas.city($0)?.name }), .dim),
      (cluster.fieldID.flatMap(atlas.field)?.short[language] ?? "-", .dim),
      (round + doubt, cluster.isBatchConfirmed ? .text : .alert),
      (figure, style), (shown?.year.map(String.init) ?? "-", .dim),
      (shown.map { title(of: $0) } ?? "-", style),
      (String(atlas.evidence(of: cluster.id).count), .dim), (cluster.id.rawValue, .dim),
    ]
  }

  /// Whether a cluster has no figure of the measure asked for, but one of another.
  private func lacks(_ cluster: Cluster) -> Bool {
    atlas.sizeFigure(of: cluster.id, as: size) == nil
      && atlas.otherSizeFigure(of: cluster.id) != nil
  }

  /// What a figure measures, of whom, and which firms it counts.
  private func title(of fact: Fact) -> String {
    let measure = SizeMeasure(fact.indicatorID, scope: fact.scopeID, coverage: fact.coverageID)
    return atlas.title(of: measure)[language]
  }

  private func names(_ names: [Bilingual]) -> String {
    names.isEmpty ? "-" : names.map { $0[language] }.joined(separator: word(", ", "、"))
  }

  /// What the marks mean; for readers, not for pipes.
  private func addNotes(_ clusters: [Cluster], to text: inout StyledText, width: Int) {
    var notes: [(String, Style)] = []
    if clusters.contains(where: { !$0.isBatchConfirmed }) {
      notes.append((word("? batch not confirmed by a document", "？批次未经文件证实"), .alert))
    }
    if atlas.hasSizes {
      notes.append(
        (
          sizeTitle + word(": ", "：") + atlas.title(of: size)[language]
            + word(", latest result of a whole year", "，最近年份的实际数"), .dim
        ))
    }
    if takesOthers, clusters.contains(where: { lacks($0) }) {
      notes.append(
        (
          word(
            "where there is none, what else is known and what it is: not comparable, not sorted by",
            "缺此数据者，列出其他已知数据及其口径：不可比，不参与排序"), .dim
        ))
    }
    if clusters.isEmpty { notes.append((word("no cluster passes", "没有符合条件的集群"), .alert)) }
    for (note, style) in notes {
      for line in LineBreaking.wrap(note, width: width) { text.add((line, style)) }
    }
  }
}
