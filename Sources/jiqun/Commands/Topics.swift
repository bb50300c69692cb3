internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Markdown
internal import Reports

/// `jiqun topics`: the outline of all topics.
struct Topics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "All topics: what the five documents say of clusters and their forces.",
    discussion: "JSON is an array of objects with the parts of each topic and its links to others.")

  @Option(help: "Only topics of this kind, such as mechanism, driving-force, mode or problem.")
  var kind: String?
  @Option(help: "Only topics with this text in a name, a part or a page of either language.")
  var text: String?
  @Option(help: "What is printed: text, csv, json or markdown.") var format: Format = .text
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    let topics = try chosen(in: atlas)
    let listing = TopicListing(atlas: atlas, again: TakenAlong.again)
    switch format {
    case .csv: try Output.writeRows(listing.csv(topics))
    case .json: try Output.writeRows(listing.json(topics))
    case .markdown:
      try Output.write(
        TakenAlong.page(
          markdown(topics, atlas, preferences.language), provenance(topics, atlas), atlas,
          preferences.language))
    case .text:
      let text = outline(topics, atlas, preferences.language)
      let theme = Theme.named(preferences.theme ?? .dark)
      let taken = provenance(topics, atlas)
      try Output.write(
        text.encoded(for: Streams.output, theme: theme)
          + TakenAlong.footer(taken, atlas, preferences.language, theme: theme))
    }
  }

  private func provenance(_ topics: [Topic], _ atlas: Atlas) -> Provenance {
    Provenance(
      what: Bilingual(topics.count.counted("topic"), "\(topics.count)个主题"),
      unit: Bilingual("topics", "主题"),
      sources: atlas.sourceDocuments.map { ProvenanceSource(text: $0.title, url: nil) })
  }

  /// Groups as headings, and below each its topics.
  private func markdown(_ topics: [Topic], _ atlas: Atlas, _ language: Language) -> String {
    atlas.topicGroups.map { group in
      let mine = topics.filter { $0.groupID == group.id }
      guard !mine.isEmpty else { return "" }
      return "## " + MarkdownText.escaped(group.name[language]) + "\n\n"
        + mine.map { "- " + MarkdownText.escaped($0.name[language]) + " (`\($0.id)`)\n" }.joined()
        + "\n"
    }.joined()
  }

  private func chosen(in atlas: Atlas) throws(Failure) -> [Topic] {
    var topics = atlas.topics
    if let kind {
      let kinds = Set(topics.map(\.kindID)).sorted()
      guard kinds.contains(TopicKind.ID(kind)) else {
        throw Failure(
          "--kind \(kind): there is no such kind; the kinds are \(kinds.map(\.rawValue).joined(separator: ", "))",
          status: 2)
      }
      topics = topics.filter { $0.kindID.rawValue == kind }
    }
    if let text { topics = TopicListing.find(text, in: atlas, among: topics) }
    guard !topics.isEmpty else { throw Failure("no topic has that text") }
    return topics
  }

  /// Groups, and in each the identifiers and names of its topics.
  private func outline(_ topics: [Topic], _ atlas: Atlas, _ language: Language) -> StyledText {
    var text = StyledText()
    let width = topics.map { TextWidth.columns($0.id.rawValue) }.max() ?? 0
    for group in atlas.topicGroups {
      let mine = topics.filter { $0.groupID == group.id }
      guard !mine.isEmpty else { continue }
      text.add((group.name[language], Style.strong.bold()))
      for topic in mine {
        text.add(
          ("  " + TextWidth.padded(topic.id.rawValue, to: width) + "  ", .dim),
          (topic.name[language], .text)
        )
      }
    }
    return text
  }
}

/// `jiqun topic`: the page of a topic.
struct ShowTopic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic",
    abstract: "The page of one topic: text, drawing, parts, evidence, relations.",
    discussion: "Markdown is the text alone; SVG the drawing, where the topic has one.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, svg }

  @Argument(help: "Identifier of the topic, or a name: mechanism-derivation, 创新扩散.")
  var id: String
  @Option(help: "What is printed: text, markdown, json or svg.") var format: Format = .text
  @Option(help: "Part of the topic that is lit in the drawing.") var part: String?
  @OptionGroup var options: PrintOptions

  func run() throws {
    let preferences = options.preferences.forPrinting()
    let atlas = try options.package.atlas()
    let id = try Self.topic(id, in: atlas)
    guard let topic = atlas.topic(id) else { return }
    switch format {
    case .text: try Page(atlas: atlas, preferences: preferences).print(.topic(id))
    case .json:
      try Output.writeRows(TopicListing(atlas: atlas, again: TakenAlong.again).json(topic))
    case .markdown: try printMarkdown(topic, atlas, preferences.language)
    case .svg: try printDrawing(topic, atlas, preferences)
    }
  }

  /// A topic by identifier or name, or the one whose name has such words.
  private static func topic(_ name: String, in atlas: Atlas) throws(Failure) -> Topic.ID {
    let wanted = TextMatch.fold(name)
    let fits = atlas.topics.filter { topic in
      [topic.name.english, topic.name.chinese].contains { TextMatch.fold($0).contains(wanted) }
    }
    if atlas.topic(Topic.ID(name)) == nil, !wanted.isEmpty, fits.count == 1 { return fits[0].id }
    return try Naming.id(name, "topic", atlas.topics)
  }

  private func printMarkdown(
    _ topic: Topic, _ atlas: Atlas, _ language: Language
  ) throws(Failure) {
    guard let text = atlas.markdown(of: topic.id, in: language) else {
      throw Failure("topic \(topic.id) has no text of its own")
    }
    try Output.write(
      "# \(topic.name[language])\n" + BlockMarkdown.text(Markdown.blocks(of: text))
        + TakenAlong.markdown(Provenance(topic: topic.id, in: atlas), atlas, language))
  }

  private func printDrawing(
    _ topic: Topic, _ atlas: Atlas, _ preferences: Preferences
  ) throws(Failure) {
    let appearance = Appearance(theme: .named(preferences.theme ?? .light))
    let drawings = Drawings(atlas: atlas, language: preferences.language, appearance: appearance)
    guard let picture = drawings.topic(topic.id, part: part.map { TopicPart.ID($0) }, width: 80)
    else {
      throw Failure("topic \(topic.id) has no drawing")
    }
    try Output.write(
      TakenAlong.caption(
        picture.svg, Provenance(topic: topic.id, in: atlas), atlas, preferences.language,
        isDark: appearance.theme.name != .light))
  }
}
