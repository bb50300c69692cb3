internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Tabular

/// `jiqun series`: the catalogue of series, or the figures of some.
struct SeriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "The series there are, or the figures of some of them.",
    discussion: """
      Without identifiers it lists all series. Besides them there is one for each province and \
      indicator of the panel: secondary-va:jiangsu, gdp:jiangsu, population:jiangsu. CSV of \
      figures has the columns series_id, year, value, unit, flag, source_id, then what the series \
      is, its source with the address, the data and this command; values are in the unit of the \
      package, text in the unit of the language.
      """)

  @Argument(help: "Identifiers of series, figures (fig-spatial-gini) or provinces.")
  var ids: [String] = []
  @Flag(help: "Amounts divided by the population of the same year.") var perHead = false
  @Option(help: "What is printed: text, csv, json or markdown.") var format: Format = .text
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    if ids.isEmpty {
      if perHead { throw Failure("--per-head: name the series that are meant", status: 2) }
      try SeriesCatalogue(atlas: atlas, language: preferences.language).print(format, preferences)
    } else {
      let series = try ids.flatMap { id throws(Failure) in
        try TrendNaming.item(id, in: atlas).seriesIDs(atlas).compactMap(atlas.timeSeries)
      }
      let wanted = perHead ? perHead(series, atlas, preferences.language) : series
      if wanted.isEmpty { throw Failure("no figures to print") }
      try print(wanted, atlas, preferences)
    }
  }

  /// Figures a head; a series that has none is told of and left out.
  private func perHead(
    _ series: [TimeSeries], _ atlas: Atlas, _ language: Language
  ) -> [TimeSeries] {
    series.compactMap { one in
      do throws(ViewRefusal) {
        return try atlas.perHead(of: one)
      } catch {
        Output.complain(
          "jiqun: \(one.series.id): " + error.words[language])
        return nil
      }
    }
  }

  private func print(
    _ series: [TimeSeries], _ atlas: Atlas, _ preferences: Preferences
  ) throws(Failure) {
    let listing = TrendListing(atlas: atlas, series: series, again: TakenAlong.again)
    switch format {
    case .csv: try Output.writeRows(listing.csv)
    case .json: try Output.writeRows(listing.json)
    case .markdown:
      let rows = FigureRows(atlas: atlas, language: preferences.language)
      try Output.write(
        TakenAlong.page(
          series.map(rows.markdown).joined(separator: "\n"), provenance(series, atlas), atlas,
          preferences.language))
    case .text:
      var text = StyledText()
      for (number, one) in series.enumerated() {
        if number > 0 { text.add() }
        FigureRows(atlas: atlas, language: preferences.language).add(one, to: &text)
      }
      let theme = Theme.named(preferences.theme ?? .dark)
      try Output.write(
        text.encoded(for: Streams.output, theme: theme)
          + TakenAlong.footer(
            provenance(series, atlas), atlas, preferences.language, theme: theme))
    }
  }

  private func provenance(_ series: [TimeSeries], _ atlas: Atlas) -> Provenance {
    Provenance(what: Provenance.list(series.map(\.series.title)), series: series, in: atlas)
  }
}

/// The figures of a series, a year a line.
struct FigureRows {
  let atlas: Atlas
  let language: Language

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  func add(_ one: TimeSeries, to text: inout StyledText) {
    text.add(
      (one.series.title[language], Style.strong.bold()), ("  " + one.series.id.rawValue, .dim))
    for line in table(one).text(width: Streams.output.width).lines { text.add(line) }
  }

  func markdown(_ one: TimeSeries) -> String {
    "## " + MarkdownText.escaped(one.series.title[language]) + " (`\(one.series.id)`)\n\n"
      + table(one).markdown
  }

  private func table(_ one: TimeSeries) -> TextTable {
    var table = TextTable([
      .init(title: word("year", "年份"), rank: 1),
      .init(title: one.unit.symbol[language], rank: 1, isRight: true),
      .init(title: word("flag", "标记"), rank: 2), .init(title: word("source", "来源"), rank: 0),
    ])
    let factor = one.unit.factor(in: language)
    let values = one.observations.compactMap { $0.value.map { $0 * factor } }
    let decimals = FigureText.decimals(of: values)
    table.rows = one.observations.map { observation in
      let value = observation.value.map { FigureText.text($0 * factor, decimals: decimals) }
      let flag = observation.flagID.flatMap(atlas.flag)?.name[language] ?? ""
      let source = one.sourceID(in: observation.year).flatMap(atlas.source)?.cited[language]
      return [
        (String(observation.year), .dim), (value ?? "-", value == nil ? .dim : .text),
        (flag, .alert), (source ?? word("computed", "计算"), .dim),
      ]
    }
    return table
  }
}

/// All series, with what they are and where they are from.
struct SeriesCatalogue {
  let atlas: Atlas
  let language: Language

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  func print(_ format: Format, _ preferences: Preferences) throws(Failure) {
    switch format {
    case .csv: try Output.writeRows(Record.csv(records, columns: Self.columns))
    case .json: try Output.writeRows(Record.json(records).text)
    case .markdown:
      try Output.write(TakenAlong.page(table.markdown, provenance, atlas, language))
    case .text:
      let output = Streams.output
      let text = table.text(width: output.width)
      let theme = Theme.named(preferences.theme ?? .dark)
      try Output.write(
        text.encoded(for: output, theme: theme)
          + TakenAlong.footer(provenance, atlas, language, theme: theme))
    }
  }

  private var provenance: Provenance {
    let count = atlas.series.count + atlas.panelIndicators.count
    let sources = atlas.series.flatMap { atlas.timeSeries($0.id)?.sourceIDs ?? [] }
    return Provenance(
      what: Bilingual(count.counted("series", "series"), "\(count)个序列"),
      unit: Bilingual("in the table", "见表"),
      years: Provenance.span(
        atlas.series.flatMap { [$0.fromYear, $0.toYear] }
          + atlas.panelIndicators.flatMap { [$0.fromYear, $0.toYear] }),
      scope: scope,
      sources: Source.unique(sources).compactMap(atlas.source).map(ProvenanceSource.init))
  }

  /// Series of provinces are those of the panel; of a package without one the groups say what they are of.
  private var scope: Bilingual {
    guard atlas.panelIndicators.isEmpty else {
      return Bilingual("the nation; PROVINCE: each province", "全国；PROVINCE 为各省份")
    }
    let names = atlas.seriesGroups.map(\.name)
    return Bilingual(
      names.map { $0[.english] }.joined(separator: ", "),
      names.map { $0[.chinese] }.joined(separator: "、"))
  }

  private static let columns = ProvenanceColumns.all(ownColumns)

  private static let ownColumns =
    [
      "id", "group_id", "title_en", "title_zh", "unit_id", "kind", "status", "preferred",
      "from_year", "to_year", "source_ids",
    ]

  private var records: [Record] {
    let ends = TakenAlong.ends(atlas)
    return atlas.series.map { series in
      let sources = atlas.timeSeries(series.id)?.sourceIDs ?? []
      var pairs: [JSON.Pair] = [
        ("id", .string(series.id.rawValue)), ("group_id", .string(series.groupID.rawValue)),
      ]
      pairs += JSON.both("title", series.title)
      pairs += [
        ("unit_id", .string(series.unitID.rawValue)), ("kind", .string(series.kind.rawValue)),
        ("status", .string(series.status.rawValue)), ("preferred", .bool(series.isPreferred)),
        ("from_year", .number(series.fromYear)), ("to_year", .number(series.toYear)),
        ("source_ids", .list(sources)),
      ]
      let taken = Provenance(
        what: series.title, series: [atlas.timeSeries(series.id)].compactMap { $0 }, in: atlas)
      return Record(pairs: pairs + ends.pairs(taken, besides: pairs.map(\.key)))
    }
  }

  private var table: TextTable {
    var table = TextTable([
      .init(title: "id", rank: 1), .init(title: word("title", "标题"), rank: 0),
      .init(title: word("unit", "单位"), rank: 3), .init(title: word("years", "年份"), rank: 2),
      .init(title: word("how", "来历"), rank: 4), .init(title: word("source", "来源"), rank: 5),
    ])
    for series in atlas.series {
      let how = atlas.seriesTerms.first {
        $0.vocabulary == "kind" && $0.id == series.kind.rawValue
      }
      let source = series.sourceID.flatMap(atlas.source)?.cited[language] ?? "-"
      table.rows.append([
        (series.id.rawValue, .text), (series.title[language], .text),
        (atlas.unit(series.unitID)?.symbol[language] ?? "", .dim),
        ("\(series.fromYear)-\(series.toYear)", .dim), (how?.name[language] ?? "", .dim),
        (source, .dim),
      ])
    }
    for indicator in atlas.panelIndicators {
      table.rows.append([
        (indicator.id.rawValue + ":PROVINCE", .text), (indicator.title[language], .text),
        (atlas.unit(indicator.unitID)?.symbol[language] ?? "", .dim),
        ("\(indicator.fromYear)-\(indicator.toYear)", .dim), ("", .dim), ("-", .dim),
      ])
    }
    return table
  }
}
