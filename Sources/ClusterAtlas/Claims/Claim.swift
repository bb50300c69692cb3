/// A number or a checkable statement of a document.
public struct Claim: Hashable, Sendable, Identifiable {
  /// What is claimed.
  public enum Kind: String, Sendable, CaseIterable {
    /// A value of one year.
    case level
    /// A difference or a growth between years.
    case change
    /// What is larger than what, or the sign of a relation.
    case order
    /// A part of a whole.
    case share
    /// A year in which a course turns.
    case turningPoint = "turning-point"

    /// In words.
    public var name: Bilingual {
      switch self {
      case .level: Bilingual("level", "水平")
      case .change: Bilingual("change", "变化")
      case .order: Bilingual("order", "次序")
      case .share: Bilingual("share", "比重")
      case .turningPoint: Bilingual("turning point", "转折点")
      }
    }
  }

  /// The identifier, for example `claim-gini-turn-2004`.
  public let id: Identifier<Claim>
  /// The document that makes it.
  public let documentID: ClaimDocument.ID
  /// Where in the document. Empty when the text seen does not tell.
  public let section: Bilingual
  /// The page or the figure. Empty when the text seen does not tell.
  public let page: String
  /// A name for lists, at most 34 columns of a terminal in English.
  public let short: Bilingual
  /// The claim in one sentence of our own.
  public let text: Bilingual
  /// What is claimed.
  public let kind: Kind
  /// The figure of the document that it belongs to, nil when there is none.
  public let figureID: DocumentFigure.ID?
  /// The topic that speaks of it, nil when there is none.
  public let topicID: Topic.ID?
  /// What follows from the check, and what is to be known about it. Empty when nothing is.
  public let note: Bilingual
  /// The data that would be needed where it cannot be checked. Empty where it can.
  public let needs: Bilingual

  /// Makes a claim that is not part of a package.
  public init(
    id: ID, documentID: ClaimDocument.ID, section: Bilingual, page: String, short: Bilingual,
    text: Bilingual, kind: Kind, note: Bilingual, needs: Bilingual
  ) {
    self.id = id
    self.documentID = documentID
    self.section = section
    self.page = page
    self.short = short
    self.text = text
    self.kind = kind
    self.note = note
    self.needs = needs
    (figureID, topicID) = (nil, nil)
  }
}

extension Claim: TableRow {
  static let table: StaticString = "claims"

  init(_ row: inout RowReader) {
    id = row.id()
    documentID = row.key("document_id")
    section = row.bilingual("section_en", "section_zh")
    page = row.text("page")
    short = row.bilingual("short_en", "short_zh", required: true)
    text = row.bilingual("text_en", "text_zh", required: true)
    kind = row.choice("kind", missing: .level)
    figureID = row.optionalKey("figure_id")
    topicID = row.optionalKey("topic_id")
    note = row.bilingual("note_en", "note_zh")
    needs = row.bilingual("needs_en", "needs_zh")
  }
}
