/// A row of a table that links clusters with something else.
protocol ClusterLink<Other>: TableRow {
  associatedtype Other: TableRow
  var clusterID: Cluster.ID { get }
  var otherID: Identifier<Other> { get }
  var position: Int { get }
}

struct ClusterProvince: ClusterLink {
  static let table: StaticString = "cluster_provinces"
  let clusterID: Cluster.ID
  let otherID: Province.ID
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("cluster_id")
    otherID = row.key("province_id")
    position = row.integer("position") ?? 0
  }
}

struct ClusterCity: ClusterLink {
  static let table: StaticString = "cluster_cities"
  let clusterID: Cluster.ID
  let otherID: City.ID
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("cluster_id")
    otherID = row.key("city_id")
    position = row.integer("position") ?? 0
  }
}

struct ClusterSource: ClusterLink {
  static let table: StaticString = "cluster_sources"
  let clusterID: Cluster.ID
  let otherID: Source.ID
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("cluster_id")
    otherID = row.key("source_id")
    position = row.integer("position") ?? 0
  }
}

struct LaterClusterProvince: ClusterLink {
  static let table: StaticString = "later_cluster_provinces"
  let clusterID: Cluster.ID
  let otherID: Province.ID
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("later_cluster_id", of: "later_clusters")
    otherID = row.key("province_id")
    position = row.integer("position") ?? 0
  }
}

struct LaterClusterCity: ClusterLink {
  static let table: StaticString = "later_cluster_cities"
  let clusterID: Cluster.ID
  let otherID: City.ID
  let position: Int

  init(_ row: inout RowReader) {
    clusterID = row.key("later_cluster_id", of: "later_clusters")
    otherID = row.key("city_id")
    position = row.integer("position") ?? 0
  }
}
