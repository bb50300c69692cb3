/// One number or relation of a claim, with the expression that recomputes it.
public struct ClaimTest: Hashable, Sendable, Identifiable {
  /// What a test tells of its claim.
  public enum Role: String, Sendable, CaseIterable {
    /// It measures what is claimed.
    case main
    /// It uses the document's own numbers only: where it fails, the document contradicts itself.
    case own
    /// It measures something else that is at hand: the two are not comparable.
    case other
    /// It is shown beside the others and does not count.
    case beside
  }

  /// How a printed number is read as an interval.
  public enum Reading: String, Sendable, CaseIterable {
    /// Rounded to the nearest: half a unit of the last digit to both sides.
    case nearest
    /// More than the number.
    case over
    /// Less than the number, by a tenth at most.
    case nearly
    /// A twentieth to both sides.
    case about
    /// A rise: above zero.
    case up
    /// A fall: below zero.
    case down
    /// A relation that is true.
    case yes
    /// Between the bounds that are given.
    case bounds
  }

  /// The identifier, for example `claim-iva-2020-level`.
  public let id: Identifier<ClaimTest>
  /// The claim it is a part of.
  public let claimID: Claim.ID
  /// What it is about.
  public let label: Bilingual
  /// What it tells of the claim.
  public let role: Role
  /// What is claimed by this part, nil where it is the same as for the claim.
  public let kind: Claim.Kind?
  /// The number as the document prints it, or a sign for a direction.
  public let printed: String
  /// How the number is read.
  public let reading: Reading
  /// The bounds as expressions, where the reading is by bounds. Empty when there is none.
  public let lower, upper: String
  /// The unit of the number where figures have it too: it is shown as they are. Nil where it is none of
  /// theirs.
  public let unitID: UnitOfMeasure.ID?
  /// The unit of the number in words where it is none of the figures. Empty when it has none.
  public let unit: Bilingual
  /// The expression that recomputes it. Empty when nothing at hand can.
  public let expression: String

  /// Makes a test that is not part of a package.
  public init(
    id: ID, claimID: Claim.ID, label: Bilingual, role: Role, kind: Claim.Kind? = nil,
    printed: String, reading: Reading, lower: String, upper: String, unit: Bilingual,
    expression: String
  ) {
    self.id = id
    self.claimID = claimID
    self.label = label
    self.role = role
    self.kind = kind
    self.printed = printed
    self.reading = reading
    self.lower = lower
    self.upper = upper
    self.unit = unit
    unitID = nil
    self.expression = expression
  }
}

extension ClaimTest: TableRow {
  static let table: StaticString = "claim_tests"

  init(_ row: inout RowReader) {
    id = row.id()
    claimID = row.key("claim_id")
    label = row.bilingual("label_en", "label_zh", required: true)
    role = row.choice("role", missing: .main)
    kind = row.optionalChoice("kind")
    printed = row.text("printed", required: true)
    reading = row.choice("reading", missing: .nearest)
    lower = row.text("lower")
    upper = row.text("upper")
    unitID = row.optionalKey("unit_id")
    unit = row.bilingual("unit_en", "unit_zh")
    expression = row.text("expression")
  }
}
