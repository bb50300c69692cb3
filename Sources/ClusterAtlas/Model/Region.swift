/// A way in which provinces are put together to regions, for example three regions.
public struct ProvinceGrouping: Hashable, Named {
  /// The identifier, for example `three`.
  public let id: Identifier<ProvinceGrouping>
  /// What it is called, for example three regions.
  public let name: Bilingual
  /// What is said when a map shows it. Empty when missing.
  public let note: Bilingual
  /// Its place among the groupings, from 1.
  public let position: Int
}

extension ProvinceGrouping: TableRow {
  static let table: StaticString = "groupings"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    note = row.bilingual("note_en", "note_zh")
    position = row.integer("position") ?? 0
  }
}

/// A group of provinces, for example the eastern region.
public struct Region: Hashable, Named {
  /// The identifier, for example `three-eastern`.
  public let id: Identifier<Region>
  /// The grouping that this region belongs to.
  public let groupingID: ProvinceGrouping.ID
  /// The name, for example Eastern.
  public let name: Bilingual
}

extension Region: TableRow {
  static let table: StaticString = "regions"

  init(_ row: inout RowReader) {
    id = row.id()
    groupingID = row.key("grouping")
    name = row.bilingual("name_en", "name_zh", required: true)
  }
}

/// The region of a province in one of the groupings.
struct ProvinceRegion: TableRow {
  static let table: StaticString = "province_regions"
  let provinceID: Province.ID
  let regionID: Region.ID

  init(_ row: inout RowReader) {
    provinceID = row.key("province_id")
    regionID = row.key("region_id")
  }
}

/// Two provinces that are neighbours though the map has no line between them.
public struct ProvinceNeighbours: Hashable, Sendable {
  /// The one.
  public let provinceID: Province.ID
  /// The other.
  public let neighbourID: Province.ID
  /// Why they are taken for neighbours.
  public let note: Bilingual
}

extension ProvinceNeighbours: TableRow {
  static let table: StaticString = "province_neighbours"

  init(_ row: inout RowReader) {
    provinceID = row.key("province_id")
    neighbourID = row.key("neighbour_id")
    note = row.bilingual("note_en", "note_zh")
  }
}
