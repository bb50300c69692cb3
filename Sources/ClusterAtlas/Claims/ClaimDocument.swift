/// A paper, report or article whose claims are checked.
public struct ClaimDocument: Hashable, Sendable, Identifiable {
  /// The identifier, for example `cluster-paper`.
  public let id: Identifier<ClaimDocument>
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
  /// Authors, title, where and when it appeared, as far as they are known, in both languages.
  public let cited: Bilingual
  /// The address of the copy that was read, nil when there is none.
  public let url: String?
  /// Whether it is one of the five documents that the program rests on.
  public let isSeed: Bool

  /// Makes a document that is not part of a package.
  public init(id: ID, short: Bilingual, title: String, authors: String = "") {
    self.id = id
    self.short = short
    self.title = title
    self.authors = authors
    (sourceID, publisher, date, url, isSeed) = (nil, "", "", nil, false)
    cited = Bilingual(Self.joined([authors, title]), "")
  }
}

extension ClaimDocument: TableRow {
  static let table: StaticString = "claim_documents"

  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  init(_ row: inout RowReader) {
    id = row.id()
    sourceID = row.optionalKey("source_id")
    short = row.bilingual("short_en", "short_zh", required: true)
    title = row.text("title", required: true)
    authors = row.text("authors")
    publisher = row.text("publisher")
    date = row.text("date")
    cited = Bilingual(Self.joined([authors, title, publisher, date]), row.text("citation_zh"))
    url = row.optionalText("url")
    isSeed = row.boolean("seed")
  }
}
