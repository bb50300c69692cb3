/// One way to compute a claim, along one axis; the first of each axis is the one that is judged.
public struct ClaimVariant: Hashable, Sendable {
  /// What differs.
  public enum Axis: String, Sendable, CaseIterable {
    /// The edition of the figures.
    case vintage
    /// The formula or the weights.
    case method
    /// Which provinces or regions are in.
    case units
    /// The first and last years.
    case period
    /// How near is near enough.
    case tolerance

    /// In words.
    public var name: Bilingual {
      switch self {
      case .vintage: Bilingual("vintage", "数据版本")
      case .method: Bilingual("method", "方法")
      case .units: Bilingual("units", "地区范围")
      case .period: Bilingual("years", "年份")
      case .tolerance: Bilingual("tolerance", "容差")
      }
    }
  }

  /// The claim.
  public let claimID: Claim.ID
  /// What differs.
  public let axis: Axis
  /// The name of the variant within its axis.
  public let id: String
  /// In words.
  public let label: Bilingual
  /// What the names in the expressions stand for: `name = expression; name = expression`.
  public let bindings: String

  /// Makes a variant that is not part of a package.
  public init(
    claimID: Claim.ID, axis: Axis, id: String, label: Bilingual, bindings: String
  ) {
    self.claimID = claimID
    self.axis = axis
    self.id = id
    self.label = label
    self.bindings = bindings
  }
}

extension ClaimVariant: TableRow {
  static let table: StaticString = "claim_variants"

  init(_ row: inout RowReader) {
    claimID = row.key("claim_id")
    axis = row.choice("axis", missing: .vintage)
    id = row.text("variant", required: true)
    label = row.bilingual("label_en", "label_zh", required: true)
    bindings = row.text("bindings", required: true)
  }
}
