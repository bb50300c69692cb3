/// A division of the first level: a province, municipality, autonomous region, special
/// administrative region, or Taiwan.
public struct Province: Hashable, Named {
  /// Which of the outlines' three kinds a division is.
  public enum Kind: String, Sendable, CaseIterable {
    /// One of the 31 that the statistics cover.
    case province
    /// Hong Kong or Macao.
    case sar
    /// Taiwan.
    case taiwan
  }

  /// The identifier, for example `inner-mongolia`.
  public let id: Identifier<Province>
  /// The first two digits of the code of GB/T 2260, for example 11 for Beijing; 0 when missing.
  public let gbCode: Int
  /// The code of ISO 3166-2, for example `CN-BJ`. Empty when missing.
  public let isoCode: String
  /// Which kind of division it is.
  public let kind: Kind
  /// The short name that is used everywhere, for example Beijing.
  public let name: Bilingual
  /// The official name in Chinese, for example 北京市. Empty when missing.
  public let fullNameChinese: String
  /// The abbreviation of one character, for example 京. Empty when missing.
  public let abbreviation: String
  /// The Chinese name in pinyin, a space between syllables. Empty when missing.
  public let pinyin: String
  /// The first letters of the syllables of `pinyin`. Empty when missing.
  public let initials: String
  /// The province in whose figures this one is counted while it has none of its own, nil when it
  /// is in none.
  public let countedInID: Province.ID?
  /// Where the name stands on a map.
  public let label: Coordinate
}

extension Province: TableRow {
  static let table: StaticString = "provinces"

  init(_ row: inout RowReader) {
    id = row.id()
    gbCode = row.integer("gb_code") ?? 0
    isoCode = row.text("iso_code")
    kind = row.choice("kind", missing: .province, required: false)
    name = row.bilingual("name_en", "name_zh", required: true)
    fullNameChinese = row.text("full_name_zh")
    abbreviation = row.text("abbreviation_zh")
    pinyin = row.text("pinyin")
    initials = row.text("initials")
    countedInID = row.optionalKey("counted_in_id")
    label =
      row.coordinate("label_longitude", "label_latitude", required: true) ?? .origin
  }
}
