/// A page, paper or data set that a figure or statement comes from.
public struct Source: Hashable, Sendable, Identifiable {
  /// What a source is used for.
  public enum Use: String, Sendable, CaseIterable {
    /// Figures or statements come from it.
    case data
    /// It was read for the context only.
    case context
  }

  /// The identifier, for example `kaifeng-2021`.
  public let id: Identifier<Source>
  /// A short citation, "Publisher, date", at most 40 columns of a terminal.
  public let citation: String
  /// The same in both languages.
  public let cited: Bilingual
  /// The title.
  public let title: Bilingual
  /// Who published it. Empty when missing.
  public let publisher: String
  /// The same in both languages; in English where no Chinese name is given.
  public let publishedBy: Bilingual
  /// The date of publication as far as it is known: a year, a month or a day. Nil when missing.
  public let date: String?
  /// The address on the web, nil when there is none.
  public let url: String?
  /// The code of its language, for example `zh`. Empty when missing.
  public let language: String
  /// What else is to be known about it. Empty when missing.
  public let note: Bilingual
  /// What it is used for.
  public let use: Use
}

extension Source: TableRow {
  static let table: StaticString = "sources"

  init(_ row: inout RowReader) {
    id = row.id()
    let citation = row.text("citation")
    title = row.bilingual("title_en", "title_zh", required: true)
    self.citation = citation.isEmpty ? title[.english] : citation
    cited = Bilingual(self.citation, row.text("citation_zh"))
    publisher = row.text("publisher")
    publishedBy = Bilingual(publisher, row.text("publisher_zh"))
    date = row.optionalText("date")
    url = row.optionalText("url")
    language = row.text("language")
    note = row.bilingual("note_en", "note_zh")
    use = row.choice("use", missing: .data, required: false)
  }
}
