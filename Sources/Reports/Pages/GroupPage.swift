internal import Charts
package import ClusterAtlas
internal import Drawing
internal import Markdown

/// The page of a group: each topic with its first sentence, a small drawing if it has one, and where
/// it is seen.
package struct GroupPage {
  let writer: PageWriter

  package init(writer: PageWriter) {
    self.writer = writer
  }

  /// Drawings higher than this are left to the topic's own page.
  private static let highest = 13

  private var atlas: Atlas { writer.atlas }
  private var language: Language { writer.language }

  package func document(of group: TopicGroup) -> Document {
    var builder = DocumentBuilder(width: writer.width, language: language)
    writer.heading(group.name, to: &builder)
    for topic in atlas.topics(in: group.id) {
      builder.blank()
      write(topic, &builder)
    }
    return builder.document
  }

  private func write(_ topic: Topic, _ builder: inout DocumentBuilder) {
    let seeds = atlas.seedNames(of: topic.id, language)
    builder.row(
      [Span(topic.name[language], .link, target: .topic(topic.id))],
      right: [(Span(seeds, .dim), TextWidth.columns(seeds) + 1)])
    builder.paragraph(firstSentence(of: topic), indent: 2)
    writeDrawing(topic, &builder)
    writeWhere(topic, &builder)
  }

  /// The first sentence of its text, else of its first part.
  private func firstSentence(of topic: Topic) -> String {
    let blocks = atlas.markdown(of: topic.id, in: language).map(Markdown.blocks) ?? []
    for case .paragraph(let inlines) in blocks {
      return Self.firstSentence(inlines.map(\.plain).joined())
    }
    let part = atlas.parts(of: topic.id).first
    return part.map { Self.firstSentence($0.text[language]) } ?? ""
  }

  static func firstSentence(_ text: String) -> String {
    var sentence = ""
    var before: Character = " "
    for character in text {
      // A full stop in a number or after a letter alone ends nothing.
      if character == " ", before == ".", !sentence.hasSuffix(" e.g."), !sentence.hasSuffix(" i.e.")
      {
        break
      }
      sentence.append(character)
      if "。！？".contains(character) { break }
      before = character
    }
    return sentence
  }

  private func writeDrawing(_ topic: Topic, _ builder: inout DocumentBuilder) {
    let figure = TopicFigure(atlas: atlas, language: language, glyphs: writer.appearance.glyphs)
    let width = min(writer.width - 2, 48)
    guard let sketch = figure.sketch(of: topic.id, width: width, chosen: nil),
      sketch.size.height <= Self.highest
    else { return }
    builder.drawing(sketch, appearance: writer.appearance) { id in
      atlas.part(TopicPart.ID(id)).map { .part(topic.id, $0.id) }
    }
  }

  /// The clusters in which it is seen, those with most statements first.
  private func writeWhere(_ topic: Topic, _ builder: inout DocumentBuilder) {
    let groups = EvidenceGroups(atlas.evidence(about: topic.id)).clusters
    guard !groups.isEmpty else { return }
    var spans = groups.prefix(3).compactMap { group -> Span? in
      guard let cluster = atlas.cluster(group.id) else { return nil }
      return Span(
        "\(cluster.short[language]) \(group.statements.count)", .link, target: .cluster(cluster.id))
    }
    let rest = groups.count - spans.count
    if rest > 0 { spans.append(Span(writer.word("and \(rest) more", "等\(groups.count)个"), .dim)) }
    builder.flow(spans, label: writer.word("  seen in  ", "  印证  "))
  }
}
