/// A row of a table that links clusters with something else.
protocol ClusterLink: TableRow {
  var clusterID: String { get }
  var otherID: String { get }
  var position: Int { get }
}

struct ClusterProvince: ClusterLink {
  static let table: StaticString = "cluster_provinces"
  let clusterID, otherID: String
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("cluster_id", of: "clusters")
    otherID = row.key("province_id", of: "provinces")
    position = row.integer("position") ?? 0
  }
}

struct ClusterCity: ClusterLink {
  static let table: StaticString = "cluster_cities"
  let clusterID, otherID: String
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("cluster_id", of: "clusters")
    otherID = row.key("city_id", of: "cities")
    position = row.integer("position") ?? 0
  }
}

struct ClusterSource: ClusterLink {
  static let table: StaticString = "cluster_sources"
  let clusterID, otherID: String
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("cluster_id", of: "clusters")
    otherID = row.key("source_id", of: "sources")
    position = row.integer("position") ?? 0
  }
}

struct LaterClusterProvince: ClusterLink {
  static let table: StaticString = "later_cluster_provinces"
  let clusterID, otherID: String
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("later_cluster_id", of: "later_clusters")
    otherID = row.key("province_id", of: "provinces")
    position = row.integer("position") ?? 0
  }
}

struct LaterClusterCity: ClusterLink {
  static let table: StaticString = "later_cluster_cities"
  let clusterID, otherID: String
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("later_cluster_id", of: "later_clusters")
    otherID = row.key("city_id", of: "cities")
    position = row.integer("position") ?? 0
  }
}
