/// One of the documents whose ideas the topics explain.
public struct SourceDocument: Hashable, Sendable, Identifiable {
  /// The short key, for example `S0`.
  public let id: Identifier<SourceDocument>
  /// What the document is about.
  public let title: Bilingual
  /// Author and time. Empty when missing.
  public let note: Bilingual
  /// How texts and pages call it; its key where the package gives it no short title.
  public let short: Bilingual
  /// The source that the document is; nil where it is none of the package's.
  public let sourceID: Source.ID?
}

extension SourceDocument: TableRow {
  static let table: StaticString = "seeds"

  init(_ row: inout RowReader) {
    id = row.id()
    title = row.bilingual("title_en", "title_zh", required: true)
    note = row.bilingual("note_en", "note_zh")
    let short = row.bilingual("short_en", "short_zh")
    self.short = short.isEmpty ? Bilingual(id.rawValue, id.rawValue) : short
    sourceID = row.optionalKey("source_id")
  }
}

/// A place in a document: `S1`, section "I (3)".
public struct Passage: Hashable, Sendable {
  /// The document.
  public let documentID: SourceDocument.ID
  /// The section. Empty when the whole document is meant.
  public let section: Bilingual
}

/// Where in a document a topic is from.
struct TopicSeed: TableRow {
  static let table: StaticString = "topic_seeds"

  let topicID: Topic.ID
  let passage: Passage

  init(_ row: inout RowReader) {
    topicID = row.key("topic_id")
    passage = Passage(
      documentID: row.key("seed"),
      section: row.bilingual("section_en", "section_zh"))
  }
}
