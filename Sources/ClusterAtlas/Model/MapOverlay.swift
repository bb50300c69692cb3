/// What the map can show of topics.
public struct MapOverlay: Hashable, Named {
  /// How it is shown.
  public enum Kind: String, Sendable, CaseIterable {
    /// Provinces are told apart by the area they lie in.
    case areas
    /// Places are marked.
    case places
  }

  /// The identifier, for example `belt`.
  public let id: Identifier<MapOverlay>
  /// What it is called.
  public let name: Bilingual
  /// How it is shown.
  public let kind: Kind
  /// What is said when the map shows it.
  public let note: Bilingual
  /// What the legend says of its basis. Empty when there is nothing to say.
  public let doubt: Bilingual
  /// Its place among the overlays, from 1.
  public let position: Int
}

extension MapOverlay: TableRow {
  static let table: StaticString = "overlays"

  init(_ row: inout RowReader) {
    id = row.id()
    name = row.bilingual("name_en", "name_zh", required: true)
    kind = row.choice("kind", missing: .places)
    note = row.bilingual("note_en", "note_zh").orElse(name)
    doubt = row.bilingual("doubt_en", "doubt_zh")
    position = row.integer("position") ?? 0
  }
}

/// A topic that an overlay shows.
struct OverlayTopic: TableRow {
  static let table: StaticString = "overlay_topics"
  let overlayID: MapOverlay.ID
  let topicID: Topic.ID
  let position: Int

  init(_ row: inout RowReader) {
    overlayID = row.key("overlay_id")
    topicID = row.key("topic_id")
    position = row.integer("position") ?? 0
  }
}

/// A part of a topic as an area of the map.
public struct OverlayArea: Hashable, Sendable {
  /// The overlay.
  public let overlayID: MapOverlay.ID
  /// The part of the topic.
  public let partID: TopicPart.ID
  /// One letter that fills the area.
  public let letter: String
  /// Which area a province belongs to that lies in several: that of the highest rank.
  public let rank: Int
  /// Its place among the areas, from 1.
  public let position: Int
}

extension OverlayArea: TableRow {
  static let table: StaticString = "overlay_parts"

  init(_ row: inout RowReader) {
    overlayID = row.key("overlay_id")
    partID = row.key("part_id")
    letter = row.text("letter", required: true)
    rank = row.integer("rank", required: true) ?? 0
    position = row.integer("position") ?? 0
  }
}
