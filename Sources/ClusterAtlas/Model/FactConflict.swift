/// Two figures that cannot both hold as they stand, and what is known about it.
public struct FactConflict: Hashable, Sendable {
  /// In which way they do not fit.
  public enum Kind: String, Sendable, CaseIterable {
    /// A part is larger than its whole.
    case part = "part-above-whole"
    /// A share implies another nation than another figure does, or more than there is.
    case share = "share-and-whole"
    /// One thing in one year has two values.
    case values = "two-values"
    /// A growth rate does not lead from the one to the other.
    case growth = "growth-and-ends"
    /// What a person saw and no rule finds.
    case reading
  }

  /// One of the two figures.
  public let firstID: Fact.ID
  /// The other.
  public let secondID: Fact.ID
  /// In which way they do not fit.
  public let kind: Kind
  /// How it may be, or that it is not known.
  public let note: Bilingual
}

extension FactConflict: TableRow {
  static let table: StaticString = "fact_conflicts"

  init(_ row: inout RowReader) {
    firstID = Fact.ID(row.text("first_id", required: true))
    secondID = Fact.ID(row.text("second_id", required: true))
    kind = row.choice("kind", missing: .reading)
    note = row.bilingual("note_en", "note_zh", required: true)
  }
}
