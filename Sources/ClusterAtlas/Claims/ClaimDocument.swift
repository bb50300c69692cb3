/// A paper, report or article whose claims are checked.
public struct ClaimDocument: Hashable, Sendable, Identifiable {
  /// The identifier, for example `cluster-paper`.
  public let id: String
  /// The source of the atlas that it is, nil when it is not among them.
  public let sourceID: Source.ID?
  /// What it is called in running text, for example "cluster paper".
  public let short: Bilingual
  /// The title as the document has it.
  public let title: String
  /// Who wrote it. Empty when the text seen does not say.
  public let authors: String
  /// Where it appeared. Empty when the text seen does not say.
  public let publisher: String
  /// The year of publication as far as it is known. Empty when it is not.
  public let date: String
  /// The address of the copy that was read, nil when there is none.
  public let url: String?
  /// Whether it is one of the five documents that the program rests on.
  public let isSeed: Bool

  /// Makes a document that is not part of a package.
  public init(id: String, short: Bilingual, title: String, authors: String = "") {
    self.id = id
    self.short = short
    self.title = title
    self.authors = authors
    (sourceID, publisher, date, url, isSeed) = (nil, "", "", nil, false)
  }
}

extension ClaimDocument: TableRow {
  static let table: StaticString = "claim_documents"

  init(_ row: inout RowReader) {
    id = row.id()
    sourceID = row.optionalKey("source_id", of: "sources")
    short = row.bilingual("short_en", "short_zh", required: true)
    title = row.text("title", required: true)
    authors = row.text("authors")
    publisher = row.text("publisher")
    date = row.text("date")
    url = row.optionalText("url")
    isSeed = row.boolean("seed")
  }
}
