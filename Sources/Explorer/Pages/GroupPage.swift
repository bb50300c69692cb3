internal import ClusterAtlas
internal import Drawing

/// The page of a group: its topics, each with its first part or sentence.
struct GroupPage {
  let writer: PageWriter

  func document(of group: TopicGroup) -> Document {
    var builder = DocumentBuilder(width: writer.width, language: writer.language)
    writer.heading(group.name, to: &builder)
    builder.blank()
    for topic in writer.atlas.topics(in: group.id) {
      let seeds = writer.atlas.passages(of: topic.id).map(\.seedID).joined(separator: " ")
      let count = writer.atlas.evidence(about: topic.id).count
      let note = count == 0 ? seeds : "▪ \(count)  " + seeds
      builder.row(
        [
          Span(
            TextWidth.truncated(topic.name[writer.language], to: writer.width - 12), .link,
            target: .topic(topic.id))
        ],
        right: [(Span(note, .dim), TextWidth.columns(note) + 1)])
    }
    return builder.document
  }
}
