package import ClusterAtlas
internal import Search

/// Lists of topics for files, pipes and scripts.
package struct TopicListing: Sendable {
  private let atlas: Atlas
  private let ends: ProvenanceColumns

  /// The rows end with where they are from and with `again`, the command that makes them.
  package init(atlas: Atlas, again: String = "jiqun topics") {
    self.atlas = atlas
    ends = ProvenanceColumns(atlas: atlas, again: again)
  }

  package static let columns = ProvenanceColumns.all(ownColumns)

  private static let ownColumns =
    [
      "id", "kind", "group_id", "title_en", "title_zh", "seeds", "parts", "links", "evidence",
      "evidence_unit",
    ]

  /// The topics that have a text in a name, a part or a page of either language.
  package static func find(_ text: String, in atlas: Atlas, among topics: [Topic]) -> [Topic] {
    let hits = Set(TopicHits(text, in: atlas, PackageIndex(atlas)).topics)
    return topics.filter { hits.contains($0.id) }
  }

  private func seeds(_ topic: Topic) -> [String] {
    atlas.passages(of: topic.id).map(\.documentID.rawValue)
  }
  private func parts(_ topic: Topic) -> [String] { atlas.parts(of: topic.id).map(\.id.rawValue) }
  private func links(_ topic: Topic) -> [String] {
    atlas.links(from: topic.id).map(\.targetID.rawValue)
  }

  /// Lists stand in one cell, separated by `; `.
  package func csv(_ topics: [Topic]) -> String {
    let rows = topics.map { topic -> [String] in
      let own: [String] = [
        topic.id.rawValue, topic.kindID.rawValue, topic.groupID?.rawValue ?? "", topic.name.english,
        topic.name.chinese,
        seeds(topic).joined(separator: "; "), parts(topic).joined(separator: "; "),
        links(topic).joined(separator: "; "), String(atlas.evidence(about: topic.id).count),
        "statements",
      ]
      return own + ends.cells(Provenance(topic: topic.id, in: atlas), besides: Self.ownColumns)
    }
    return CSV.line(Self.columns) + rows.map(CSV.line).joined()
  }

  /// An array of objects; `links` has the targets with their relations.
  package func json(_ topics: [Topic]) -> String { JSON.array(topics.map(object)).text }

  /// One topic with its texts in Markdown.
  package func json(_ topic: Topic) -> String {
    guard case .object(var pairs) = object(topic) else { return "" }
    pairs.append(("text_en", text(topic, .english)))
    pairs.append(("text_zh", text(topic, .chinese)))
    return JSON.object(pairs).text
  }

  private func text(_ topic: Topic, _ language: Language) -> JSON {
    atlas.markdown(of: topic.id, in: language).map(JSON.string) ?? .null
  }

  private func object(_ topic: Topic) -> JSON {
    let own: [JSON.Pair] = [
      ("id", .string(topic.id.rawValue)), ("kind", .string(topic.kindID.rawValue)),
      ("group_id", .text(topic.groupID?.rawValue)),
      ("title_en", .string(topic.name.english)), ("title_zh", .string(topic.name.chinese)),
      ("seeds", .array(seeds(topic).map(JSON.string))),
      (
        "parts",
        .array(
          atlas.parts(of: topic.id).map { part in
            .object([
              ("id", .string(part.id.rawValue)), ("name_en", .string(part.name.english)),
              ("name_zh", .string(part.name.chinese)), ("text_en", .string(part.text.english)),
              ("text_zh", .string(part.text.chinese)),
            ])
          })
      ),
      (
        "links",
        .array(
          atlas.links(from: topic.id).map { link in
            .object([
              ("target", .string(link.targetID.rawValue)),
              ("relation_en", .string(link.relation.english)),
              ("relation_zh", .string(link.relation.chinese)),
            ])
          })
      ),
      ("evidence", .number(String(atlas.evidence(about: topic.id).count))),
    ]
    return ends.object(own, Provenance(topic: topic.id, in: atlas))
  }
}
