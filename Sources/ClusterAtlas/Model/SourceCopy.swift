/// Whether the page that was read is a source's own or a copy of it. How trustworthy the text is
/// stands apart from it: a copy of an official text is still a copy.
public struct SourceCopy: Hashable, Sendable, Identifiable {
  /// What kind of page was read.
  public enum Kind: String, Sendable, CaseIterable {
    /// The publisher's own page.
    case original
    /// A later print or a translation by another publisher that names the first.
    case reprint
    /// A copy on a page that has nothing to do with the publisher.
    case mirror
    /// A shortened or compiled account.
    case digest

    /// The name.
    public var name: Bilingual {
      switch self {
      case .original: Bilingual("original", "原页")
      case .reprint: Bilingual("reprint", "转载")
      case .mirror: Bilingual("unofficial copy", "非官方转载")
      case .digest: Bilingual("digest", "摘编")
      }
    }
  }

  /// The source.
  public let id: Source.ID
  /// What kind of page was read.
  public let kind: Kind
  /// The address of the original of a copy, nil when it is not known.
  public let originalURL: String?
}

extension SourceCopy: TableRow {
  static let table: StaticString = "source_copies"

  init(_ row: inout RowReader) {
    id = row.id()
    kind = row.choice("kind", missing: .mirror)
    originalURL = row.optionalText("original_url")
  }
}
