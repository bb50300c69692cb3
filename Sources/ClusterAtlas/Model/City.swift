/// A city on the map.
public struct City: Hashable, Named {
  /// Why a city is in the package.
  public enum Role: String, Sendable, CaseIterable {
    /// The capital of a province.
    case capital
    /// The seat of a cluster.
    case cluster
    /// The capital of a province and the seat of a cluster.
    case both
  }

  /// The identifier, for example `xian`.
  public let id: Identifier<City>
  /// The name, for example Xi'an.
  public let name: Bilingual
  /// The Chinese name in pinyin, a space between syllables. Empty when missing.
  public let pinyin: String
  /// The first letters of the syllables of `pinyin`. Empty when missing.
  public let initials: String
  /// The province it lies in.
  public let provinceID: Province.ID
  /// Where it is.
  public let coordinate: Coordinate
  /// Why it is in the package.
  public let role: Role
}

extension City: TableRow {
  static let table: StaticString = "cities"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    pinyin = row.text("pinyin")
    initials = row.text("initials")
    provinceID = row.key("province_id")
    coordinate = row.coordinate("longitude", "latitude", required: true) ?? .origin
    role = row.choice("role", missing: .cluster, required: false)
  }
}
