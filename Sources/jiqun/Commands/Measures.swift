internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Reports
internal import Tabular

/// `jiqun measures`: the measures there are, the guide of one, a sample of its data.
struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "The measures that `measure` computes, or the guide of one.",
    discussion: """
      With a name it prints the guide: what the measure says, formula, range, edge cases, names \
      elsewhere, an example worked by hand, references.
      """)

  @Argument(
    help: "Name of a measure, as gini.", completion: .list(MeasureDefinition.all.map(\.name)))
  var name: String?
  @Option(help: "Print a sample table of the form this measure takes; of neighbours for `links`.")
  var example: String?
  @Flag(name: .customLong("tables"), help: "List the tables of the package that are measured.")
  var listsTables = false
  @Option(help: "Print a table of the package, as provincial-panel, as it is measured.")
  var table: String?
  @Option(help: "What is printed: text, csv, json or markdown.") var format: Format = .text
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    if example == "links" { return try Output.write(MeasureDefinition.exampleLinks) }
    if let example {
      return try Output.write(try MeasureNaming.row(example).example)
    }
    if let table { return try write(table, preferences) }
    if listsTables { return try listTables(preferences) }
    if let name { return try guide(try MeasureNaming.row(name), preferences) }
    try write(
      MeasureDefinition.all.map(record), measures(preferences),
      Provenance(
        what: Bilingual(
          MeasureDefinition.all.count.counted("measure"), "\(MeasureDefinition.all.count)个指标"),
        unit: Bilingual("in the table", "见表"), scope: Bilingual("-", "-")), preferences)
  }

  /// A list in the format that is asked for.
  private func write(
    _ records: [Record], _ table: TextTable, _ taken: Provenance, _ preferences: Preferences
  ) throws(Failure) {
    let atlas = try options.package.atlas()
    let ends: [JSON.Pair] = [
      ("data", .string(Provenance.data(atlas))), ("again", .string(TakenAlong.again)),
    ]
    let records = records.map { Record(pairs: $0.pairs + ends) }
    let theme = Theme.named(preferences.theme ?? .dark)
    switch format {
    case .json: try Output.writeRows(Record.json(records).text)
    case .csv:
      try Output.writeRows(Record.csv(records, columns: records.first?.pairs.map(\.key) ?? []))
    case .markdown:
      try Output.write(TakenAlong.page(table.markdown, taken, atlas, preferences.language))
    case .text:
      try Output.write(
        table.text(width: Streams.output.width).encoded(for: Streams.output, theme: theme)
          + TakenAlong.footer(taken, atlas, preferences.language, theme: theme))
    }
  }

  private func write(_ name: String, _ preferences: Preferences) throws(Failure) {
    let atlas = try options.package.atlas()
    guard let table = ShippedTable.named(name, in: atlas) else {
      let names = ShippedTable.all(in: atlas).map(\.id).joined(separator: ", ")
      throw Failure("--table \(name): there is no such table; there are \(names)", status: 2)
    }
    try Output.writeRows(table.csv(atlas, preferences.language))
  }

  private func listTables(_ preferences: Preferences) throws(Failure) {
    let atlas = try options.package.atlas()
    let records = ShippedTable.all(in: atlas).map { table in
      Record(
        pairs: [("id", .string(table.id))] + JSON.both("title", table.title)
          + JSON.both("note", table.note)
          + [
            ("sources", .list(table.sourceIDs(atlas))),
            (
              "source_url",
              .string(
                table.sourceIDs(atlas).compactMap { atlas.source($0)?.url }.joined(separator: "; "))
            ),
          ])
    }
    let tables = ShippedTable.all(in: atlas)
    var table = TextTable([
      .init(title: "table", rank: 0), .init(title: "", rank: 1), .init(title: "", rank: 2),
    ])
    table.rows = tables.map { one in
      [
        (one.id, .text), (one.title[preferences.language], .text),
        (one.note[preferences.language], .dim),
      ]
    }
    let sources = Source.unique(tables.flatMap { $0.sourceIDs(atlas) }).compactMap(atlas.source)
    try write(
      records, table,
      Provenance(
        what: Bilingual(tables.count.counted("table"), "\(tables.count)个表"),
        unit: Bilingual("in the tables", "见各表"), sources: sources.map(ProvenanceSource.init)),
      preferences)
  }

  private func guide(_ row: MeasureDefinition, _ preferences: Preferences) throws(Failure) {
    let text = Guides.text(row.guide, in: preferences.language) ?? ""
    var styled = StyledText()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let isHeading = line.hasPrefix("#")
      for piece in LineBreaking.wrap(String(line), width: Streams.output.pageWidth) {
        styled.add((piece, isHeading ? .strong : .text))
      }
    }
    let command = ["jiqun measure", row.name, "FILE", row.exampleOptions].filter { !$0.isEmpty }
    styled.add(("", .text))
    styled.add((command.joined(separator: " "), .dim))
    try Output.write(
      styled.encoded(for: Streams.output, theme: .named(preferences.theme ?? .dark)))
  }

  private func measures(_ preferences: Preferences) -> TextTable {
    let isChinese = preferences.language == .chinese
    func word(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }
    var table = TextTable([
      .init(title: word("name", "名称"), rank: 0), .init(title: word("measure", "指标"), rank: 1),
      .init(title: word("range", "取值范围"), rank: 3), .init(title: word("needs", "所需"), rank: 4),
      .init(title: word("meaning", "含义"), rank: 2),
    ])
    table.rows = MeasureDefinition.all.map { row in
      [
        (row.name, .text), (isChinese ? row.title.chinese : row.title.english, .text),
        (row.range, .dim),
        (MeasureNaming.needs(row), .dim),
        (isChinese ? row.meaning.chinese : row.meaning.english, .dim),
      ]
    }
    return table
  }

  private func record(_ row: MeasureDefinition) -> Record {
    Record(pairs: [
      ("name", .string(row.name)), ("aliases", .list(row.aliases)),
      ("title_en", .string(row.title.english)), ("title_zh", .string(row.title.chinese)),
      ("range", .string(row.range)), ("form", .string(row.form.rawValue)),
      ("needs", .string(MeasureNaming.needs(row))),
      (
        "uses",
        .list(row.uses.map { "--" + $0.rawValue } + row.usesOptions.map(\.typed))
      ), ("variants", .list(row.variants)),
      ("meaning_en", .string(row.meaning.english)), ("meaning_zh", .string(row.meaning.chinese)),
      ("guide", .string("docs/indices/\(row.guide).md")),
    ])
  }
}

/// Measures by name.
enum MeasureNaming {
  static func row(_ name: String) throws(Failure) -> MeasureDefinition {
    if let row = MeasureDefinition.named(name) { return row }
    let names = MeasureDefinition.all.map(\.name).joined(separator: ", ")
    throw Failure("no measure '\(name)'; there are \(names)", status: 2)
  }

  /// The options a measure must have.
  static func needs(_ row: MeasureDefinition) -> String {
    let columns =
      row.form.isMatrix
      ? [row.form.rawValue] : (["--value"] + row.needs.map { "--" + $0.rawValue })
    return (columns + row.needsOptions.map(\.typed)).joined(separator: " ")
  }
}
