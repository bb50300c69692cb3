/// What a figure measures, for example output or the number of enterprises.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// The part of a cluster's description that an indicator belongs to.
  public enum Group: String, Sendable, CaseIterable {
    /// How large it is: output, revenue.
    case size
    /// Who is in it: enterprises, people.
    case firms
    /// Research and what comes of it.
    case innovation
    /// Shares of markets, exports, brands.
    case market
    /// What helps it: platforms, funds, policy.
    case support

    /// The heading of the group.
    public var name: Bilingual {
      switch self {
      case .size: Bilingual("Size", "规模")
      case .firms: Bilingual("Firms", "企业")
      case .innovation: Bilingual("Innovation", "创新")
      case .market: Bilingual("Market", "市场")
      case .support: Bilingual("Support", "支撑")
      }
    }
  }

  /// What the check of figures takes an indicator for.
  public enum Role: String, Sendable, CaseIterable {
    /// The growth of another indicator on the year before.
    case growth
    /// The share of another indicator in the total of the nation or the world.
    case shareOfTotal = "share-of-total"
  }

  /// The identifier of the size of a cluster that is shown unless another one is asked for.
  public static let output = ID(.output)

  /// The identifier, for example `output`.
  public let id: Identifier<Indicator>
  /// The group it belongs to.
  public let group: Group
  /// The name in full.
  public let title: Bilingual
  /// The short name: at most 22 columns of a terminal in English, 16 in Chinese.
  public let short: Bilingual
  /// What it means and what it is not.
  public let meaning: Bilingual
  /// What its unit measures.
  public let unitKind: UnitOfMeasure.Kind
  /// What the check of figures takes it for; nil for the others.
  public let role: Role?
  /// Its place among all indicators, from 1.
  public let position: Int
}

extension Indicator: TableRow {
  static let table: StaticString = "indicators"

  init(_ row: inout RowReader) {
    id = row.id()
    group = row.choice("group", missing: .size)
    title = row.bilingual("title_en", "title_zh", required: true)
    short = row.bilingual("short_en", "short_zh").orElse(title)
    meaning = row.bilingual("meaning_en", "meaning_zh")
    unitKind = row.choice("unit_kind", missing: .count, required: false)
    role = row.optionalChoice("role", required: false)
    position = row.integer("position") ?? 0
  }
}
