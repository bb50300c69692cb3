internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Reports

/// `jiqun about`: what the data are, whose, and under which licence.
struct About: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "about",
    abstract: "Title, version, licence and credits of program and data.")

  @Option(help: "What is printed: text, csv, json or markdown.") var format: Format = .text
  @Flag(help: "The parts of the program with versions and licences, as SPDX (JSON).")
  var sbom = false
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    if sbom { return try Output.writeRows(SoftwareBill(atlas: atlas).json.text) }
    let facts = AboutFacts(atlas: atlas, language: preferences.language)
    switch format {
    case .json: try Output.writeRows(facts.json.text)
    case .csv: try Output.writeRows(facts.csv)
    case .markdown: try Output.write(facts.markdown)
    case .text:
      let output = Streams.output
      let text = facts.text(width: output.pageWidth)
      try Output.write(text.encoded(for: output, theme: .named(preferences.theme ?? .dark)))
    }
  }
}

/// What program and data say about themselves.
struct AboutFacts {
  let atlas: Atlas
  let language: Language

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// How many rows there are of what.
  private var counts: [(name: String, told: String, count: Int)] {
    func row(
      _ name: String, _ english: String, _ chinese: String, _ count: Int
    ) -> (name: String, told: String, count: Int) {
      (name, word(count.counted(english), "\(count) \(chinese)"), count)
    }
    return [
      row("clusters", "cluster", "集群", atlas.clusters.count),
      row("facts", "figure", "数据", atlas.facts.count),
      row("evidence", "statement", "陈述", atlas.evidence.count),
      row("enterprises", "enterprise", "企业", atlas.enterprises.count),
      row("sources", "source", "来源", atlas.sources.count),
    ]
  }

  func text(width: Int) -> StyledText {
    var text = StyledText()
    text.add(("jiqun \(Jiqun.version)", .strong))
    add(word("The program: MIT licence.", "程序：MIT 许可证。"), to: &text, width)
    text.add()
    text.add((atlas.title[language], .strong))
    let about = atlas.about
    let version = [about.version, about.created].filter { !$0.isEmpty }.joined(separator: ", ")
    add(
      word("Data: \(about.name), version \(version)", "数据：\(about.name)，版本 \(version)"), to: &text,
      width)
    add(about.description[language], to: &text, width)
    text.add()
    text.add((counts.map(\.told).joined(separator: word(", ", "，")), .text))
    text.add()
    for licence in about.licences {
      add(
        word("Licence of the data: ", "数据许可证：") + licence.name + " " + (licence.path ?? ""),
        to: &text, width)
    }
    for credit in about.credits {
      add(credit.text[language], to: &text, width)
      if let path = credit.path { text.add(("  " + path, .dim)) }
    }
    return text
  }

  var markdown: String {
    let heads = ["jiqun \(Jiqun.version)", atlas.title[language]]
    return text(width: 100_000).lines.map { pieces in
      let line = pieces.map(\.text).joined()
      return (heads.contains(line) ? "# " : "") + MarkdownText.escaped(line) + "\n"
    }.joined(separator: "\n")
  }

  private func add(_ line: String, to text: inout StyledText, _ width: Int) {
    for part in LineBreaking.wrap(line, width: width) { text.add((part, .text)) }
  }

  private var pairs: [Record.Pair] {
    let about = atlas.about
    let credits = about.credits.map { credit in
      Record(pairs: JSON.both("text", credit.text) + [("path", .text(credit.path))])
    }
    let licences = about.licences.map { licence in
      Record(pairs: [
        ("name", .text(licence.name)), ("title", .text(licence.title)),
        ("path", .text(licence.path)),
      ])
    }
    var pairs: [Record.Pair] = [
      ("program_version", .string(Jiqun.version)), ("program_licence", .string("MIT")),
      ("name", .text(about.name)),
    ]
    pairs += JSON.both("title", about.title) + JSON.both("description", about.description)
    pairs += [("version", .text(about.version)), ("created", .text(about.created))]
    pairs += counts.map { ($0.name, .number($0.count)) }
    return pairs + [("licences", Record.json(licences)), ("credits", Record.json(credits))]
  }

  var json: JSON { Record(pairs: pairs).json }

  /// A row a fact; licences and credits a row each.
  var csv: String {
    let single = pairs.dropLast(2).map {
      Record(pairs: [("name", .string($0.key)), ("value", $0.value)])
    }
    let licences = atlas.licences.map { Self.row("licence", $0.name, $0.path) }
    let credits = atlas.credits.map { Self.row("credit", $0.text[language], $0.path) }
    return Record.csv(Array(single) + licences + credits, columns: ["name", "value"])
  }

  private static func row(_ name: String, _ text: String, _ path: String?) -> Record {
    let value = [text, path ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return Record(pairs: [("name", .string(name)), ("value", .string(value))])
  }
}
