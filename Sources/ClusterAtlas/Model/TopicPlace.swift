/// A place, or a whole province, that a part of a topic names.
public struct TopicPlace: Hashable, Sendable {
  /// The topic.
  public let topicID: Topic.ID
  /// Its place within the topic, from 1.
  public let position: Int
  /// The part of the topic.
  public let partID: TopicPart.ID
  /// The province that is meant, or in which the place lies.
  public let provinceID: Province.ID
  /// The city, nil when the package does not list it.
  public let cityID: City.ID?
  /// The cluster of the 25 that is meant, nil when it is none of them.
  public let clusterID: Cluster.ID?
  /// Where it lies; nil for a whole province.
  public let coordinate: Coordinate?
}

extension TopicPlace: TableRow {
  static let table: StaticString = "topic_places"

  init(_ row: inout RowReader) {
    topicID = row.key("topic_id")
    position = row.integer("position") ?? 0
    partID = row.key("part_id")
    provinceID = row.key("province_id")
    cityID = row.optionalKey("city_id")
    clusterID = row.optionalKey("cluster_id")
    coordinate = row.coordinate("longitude", "latitude")
  }
}
