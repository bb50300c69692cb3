/// Provinces that documents take together beside the regions, for example the North.
public struct ProvinceSet: Hashable, Sendable, Identifiable {
  /// The identifier, for example `north`.
  public let id: Identifier<ProvinceSet>
  /// The name.
  public let name: Bilingual
  /// Who draws the line so, and what lies where it is disputed.
  public let definition: Bilingual
}

extension ProvinceSet: TableRow {
  static let table: StaticString = "province_sets"

  init(_ row: inout RowReader) {
    id = row.id(notIn: "regions")
    name = row.bilingual("name_en", "name_zh", required: true)
    definition = row.bilingual("definition_en", "definition_zh", required: true)
  }
}

/// A province in a set.
struct ProvinceSetMember: TableRow {
  static let table: StaticString = "province_set_members"
  let setID: ProvinceSet.ID
  let provinceID: Province.ID

  init(_ row: inout RowReader) {
    setID = row.key("set_id")
    provinceID = row.key("province_id")
  }
}
