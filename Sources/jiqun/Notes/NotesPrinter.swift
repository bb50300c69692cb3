internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Workspace

/// What somebody wrote, printed.
struct NotesPrinter {
  let desk: NotesBook

  func print(_ entries: [OwnEntry], as format: NotesFormat) throws(Failure) {
    switch format {
    case .json: try Output.writeRows(Record.json(entries.map(record)).text)
    case .csv: try Output.writeRows(Record.csv(entries.map(record), columns: Self.columns))
    case .markdown:
      try Output.writeRows(
        markdown(entries)
          + TakenAlong.markdown(provenance(entries), desk.atlas, desk.language))
    case .text:
      let theme = Theme.named(desk.preferences.theme ?? .dark)
      try Output.write(
        text(entries).encoded(for: Streams.output, theme: theme)
          + TakenAlong.footer(provenance(entries), desk.atlas, desk.language, theme: theme))
    }
  }

  // MARK: Rows

  static let columns = [
    "kind", "id", "on", "name_en", "name_zh", "text", "other_texts", "score", "clusters",
    "figure_value", "figure_unit_id", "figure_source_id", "figure_change", "made", "changed", "by",
    "source_url", "data", "again",
  ]

  private func record(_ entry: OwnEntry) -> Record {
    let name = entry.thing.flatMap(desk.atlas.name) ?? Bilingual("", "")
    var record = Record(pairs: [
      ("kind", .string(entry.kind.rawValue)), ("id", .string(entry.key)),
      ("on", .text(entry.thing?.description)),
    ])
    record.pairs += JSON.both("name", name)
    record.pairs += Self.values(entry)
    record.pairs += figure(entry) + times(entry)
    record.pairs += [
      ("source_url", .text(source(entry)?.url)),
      ("data", .string(Provenance.data(desk.atlas))), ("again", .string(TakenAlong.again)),
    ]
    return record
  }

  private static func values(_ entry: OwnEntry) -> [Record.Pair] {
    var (text, others, score, clusters): (String, [String], Int?, [String]) =
      (entry.text, [], nil, [])
    switch entry {
    case .note(let note): (text, others) = (note.text, note.others)
    case .score(let given): (text, score) = (given.reason, given.score)
    case .weight(let weight): (text, score) = (weight.force, weight.points)
    case .list(let list): (text, clusters) = (list.name, list.clusters)
    default: break
    }
    return [
      ("text", .text(text)), ("other_texts", .list(others)), ("score", .number(score)),
      ("clusters", .list(clusters)),
    ]
  }

  private func figure(_ entry: OwnEntry) -> [Record.Pair] {
    guard case .note(let note) = entry else {
      return Self.columns.filter { $0.hasPrefix("figure") }.map { ($0, .null) }
    }
    return [
      (
        "figure_value",
        note.figure.map {
          JSONNumber.isSpelled(by: $0.value.utf8) ? .number($0.value) : .string($0.value)
        } ?? .null
      ),
      ("figure_unit_id", .text(note.figure?.unit)),
      ("figure_source_id", .text(note.figure?.source)),
      ("figure_change", .text(desk.atlas.change(since: note)?[desk.language])),
    ]
  }

  /// The source of the figure that a note is on; else that of the thing, where it is one.
  private func source(_ entry: OwnEntry) -> Source? {
    if case .note(let note) = entry, let id = note.figure?.source {
      return desk.atlas.source(Source.ID(id))
    }
    return entry.thing.flatMap { $0.kind == .source ? desk.atlas.source(Source.ID($0.id)) : nil }
  }

  /// What the entries are about.
  private func provenance(_ entries: [OwnEntry]) -> Provenance {
    let names = entries.compactMap { $0.thing.flatMap(desk.atlas.name) }
    let units = entries.compactMap { entry -> Bilingual? in
      guard case .note(let note) = entry, let id = note.figure?.unit else { return nil }
      return desk.atlas.unit(UnitOfMeasure.ID(id))?.symbol
    }
    let years = entries.compactMap { entry in
      desk.journal.notebook.item(entry.kind, entry.key).flatMap { Int($0.changed.day.prefix(4)) }
    }
    return Provenance(
      what: Bilingual("\(entries.count.counted("note")) of one's own", "\(entries.count)条自己的笔记"),
      unit: Provenance.list(units), years: Provenance.span(years), scope: Provenance.list(names),
      sources: Source.unique(entries.compactMap { source($0)?.id }).compactMap(desk.atlas.source)
        .map(ProvenanceSource.init))
  }

  private func times(_ entry: OwnEntry) -> [Record.Pair] {
    let item = desk.journal.notebook.item(entry.kind, entry.key)
    return [
      ("made", .text(item?.made.text)), ("changed", .text(item?.changed.text)),
      ("by", .text(item?.who)),
    ]
  }

  // MARK: Text

  /// What it is about, once for all that is about the same.
  private func groups(_ entries: [OwnEntry]) -> [(title: String, entries: [OwnEntry])] {
    var groups: [(title: String, entries: [OwnEntry])] = []
    for entry in entries {
      let title = self.title(entry)
      if let place = groups.firstIndex(where: { $0.title == title }) {
        groups[place].entries.append(entry)
      } else {
        groups.append((title, [entry]))
      }
    }
    return groups
  }

  private func title(_ entry: OwnEntry) -> String {
    guard let thing = entry.thing else { return entry.kind.rawValue }
    guard let name = desk.atlas.name(of: thing)?[desk.language], name != thing.id else {
      return thing.description
    }
    return "\(name)  (\(thing))"
  }

  private func text(_ entries: [OwnEntry]) -> StyledText {
    var text = StyledText()
    for group in groups(entries) {
      text.add((group.title, .strong))
      for entry in group.entries { add(entry, to: &text) }
    }
    if entries.isEmpty {
      let word = desk.word(
        "nothing is written yet; jiqun notes add THING TEXT", "尚无内容；jiqun notes add 对象 文字")
      text.add((word, .dim))
    }
    return text
  }

  private func add(_ entry: OwnEntry, to text: inout StyledText) {
    let width = max(20, Streams.output.pageWidth - 2)
    for line in entry.text.split(separator: "\n", omittingEmptySubsequences: false) {
      for part in LineBreaking.wrap(String(line), width: width) { text.add(("  " + part, .text)) }
    }
    if case .note(let note) = entry, let change = desk.atlas.change(since: note) {
      for line in LineBreaking.wrap("! " + change[desk.language], width: width) {
        text.add(("  " + line, .alert))
      }
    }
    text.add(("  " + mark(entry), .dim))
  }

  /// Its name for other commands, and its day.
  private func mark(_ entry: OwnEntry) -> String {
    let item = desk.journal.notebook.item(entry.kind, entry.key)
    let id = entry.kind == .note ? String(entry.key.suffix(8)) : entry.label
    return [id, item?.changed.day, item?.who].compactMap { $0 }.joined(separator: "  ")
  }

  // MARK: Markdown

  private func markdown(_ entries: [OwnEntry]) -> String {
    var result = "# " + desk.word("Notes", "笔记") + "\n"
    for group in groups(entries) {
      result += "\n## " + Markup.escaped(group.title) + "\n"
      for entry in group.entries { result += "\n" + markdown(entry) }
    }
    return result
  }

  private func markdown(_ entry: OwnEntry) -> String {
    var lines = entry.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Markup.escaped(String($0)) + "\n" }.joined()
    if case .note(let note) = entry, let change = desk.atlas.change(since: note) {
      lines += "\n> " + Markup.escaped(change[desk.language]) + "\n"
    }
    return lines + "\n*" + Markup.escaped(mark(entry)) + "*\n"
  }
}

/// Text as Markdown and HTML take it.
enum Markup {
  /// Nothing in it is taken for markup.
  static func escaped(_ text: String) -> String {
    let result = MarkdownText.escaped(Output.visible(text)).replacing("&", with: "\\&")
    // What would begin a list or a rule at the start of a line does not.
    guard let first = result.first, "-+=".contains(first) else { return result }
    return "\\" + result
  }

  static func html(_ text: String) -> String {
    var result = ""
    for character in Output.visible(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
