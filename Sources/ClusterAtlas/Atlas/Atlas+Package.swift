/// What the package says of how its parts are shown: nothing of it is known to the program.
extension Atlas {
  // MARK: Regions

  /// The groupings of provinces in the order of the package.
  public var groupings: [ProvinceGrouping] {
    stableSorted(tables.groupings.rows) { $0.position < $1.position }
  }
  /// The grouping with this identifier, nil when there is none. O(1) after the first call.
  public func grouping(_ id: ProvinceGrouping.ID) -> ProvinceGrouping? { tables.groupings[id] }
  /// The regions of a grouping, in the order of the package. O(regions).
  public func regions(in grouping: ProvinceGrouping.ID) -> [Region] {
    regions.filter { $0.groupingID == grouping }
  }

  /// The regions that a province lies in, in the order of the groupings. O(1) after the first call.
  public func regions(of province: Province.ID) -> [Region] {
    let found = derived.regionsByProvince {
      let order = groupings.map(\.id)
      let place = { (region: Region) in order.firstIndex(of: region.groupingID) ?? order.count }
      let rows = tables.provinceRegions.rows
      return Dictionary(grouping: rows, by: \.provinceID).mapValues { rows in
        stableSorted(rows.compactMap { region($0.regionID) }) { place($0) < place($1) }
      }
    }
    return found[province] ?? []
  }

  /// The region of a province in a grouping, nil when it is in none. O(groupings).
  public func region(of province: Province.ID, in grouping: ProvinceGrouping.ID) -> Region? {
    regions(of: province).first { $0.groupingID == grouping }
  }

  /// The provinces of a region, in the order of the atlas. O(provinces).
  public func provinces(of region: Region.ID) -> [Province.ID] {
    provinces.map(\.id).filter { id in regions(of: id).contains { $0.id == region } }
  }

  /// Provinces that are neighbours though the map has no line between them.
  public var neighboursWithoutBorder: [ProvinceNeighbours] { tables.neighbours.rows }

  // MARK: Topics

  /// The kinds of topics.
  public var topicKinds: [TopicKind] { tables.topicKinds.rows }
  /// The kind of a topic, nil when the package does not describe it. O(1) after the first call.
  public func kind(of topic: Topic) -> TopicKind? { tables.topicKinds[topic.kindID] }
  /// The topics of the kinds with a role, in the order of the package. O(topics).
  public func topics(with role: TopicKind.Role) -> [Topic] {
    topics.filter { kind(of: $0)?.role == role }
  }

  /// The drawing of a topic, nil when it has none. O(drawings).
  public func drawing(of topic: Topic.ID) -> TopicDrawing? {
    tables.drawings.rows.first { $0.topicID == topic }
  }
  /// The parts of a topic that its drawing shows, in their order. O(rows).
  public func drawingParts(of topic: Topic.ID) -> [DrawingPart] {
    let found = tables.drawingParts.rows.filter { $0.topicID == topic }
    return stableSorted(found) { $0.position < $1.position }
  }
  /// The words of a drawing beside its parts, in their order. O(rows).
  public func drawingLabels(of topic: Topic.ID) -> [Bilingual] {
    let found = tables.drawingLabels.rows.filter { $0.topicID == topic }
    return stableSorted(found) { $0.position < $1.position }.map(\.text)
  }
  /// The topic whose drawing is the diamond, nil when there is none. O(drawings).
  public var diamondTopic: Topic? {
    tables.drawings.rows.first { $0.form == .diamond }.flatMap { topic($0.topicID) }
  }

  // MARK: Overlays

  /// What the map can show of topics, in the order of the package.
  public var overlays: [MapOverlay] {
    stableSorted(tables.overlays.rows) { $0.position < $1.position }
  }
  /// The overlay with this identifier, nil when there is none. O(1) after the first call.
  public func overlay(_ id: MapOverlay.ID) -> MapOverlay? { tables.overlays[id] }
  /// The topics that an overlay shows, in their order. O(rows).
  public func topicIDs(of overlay: MapOverlay.ID) -> [Topic.ID] {
    let found = tables.overlayTopics.rows.filter { $0.overlayID == overlay }
    return stableSorted(found) { $0.position < $1.position }.map(\.topicID)
  }
  /// The first overlay that shows a topic, nil when none does. O(overlays · rows).
  public func overlayID(showing topic: Topic.ID) -> MapOverlay.ID? {
    overlays.first { topicIDs(of: $0.id).contains(topic) }?.id
  }
  /// The areas of an overlay, in their order. O(rows).
  public func areas(of overlay: MapOverlay.ID) -> [OverlayArea] {
    let found = tables.overlayAreas.rows.filter { $0.overlayID == overlay }
    return stableSorted(found) { $0.position < $1.position }
  }

  // MARK: Measures

  /// The tables that measures can be taken of, in their order; input-output tables are further ones.
  public var measureTables: [MeasurableTable] {
    stableSorted(tables.measureTables.rows) { $0.position < $1.position }
  }
  /// The columns of a table for measures, in their order. O(columns of all tables).
  public func measureColumns(of table: MeasurableTable.ID) -> [MeasureColumn] {
    let found = tables.measureColumns.rows.filter { $0.tableID == table }
    return stableSorted(found) { $0.position < $1.position }
  }
  /// The items of a table for measures, in their order. O(items of all tables).
  public func measureItems(of table: MeasurableTable.ID) -> [MeasureItem] {
    let found = tables.measureItems.rows.filter { $0.tableID == table }
    return stableSorted(found) { $0.position < $1.position }
  }
  /// The table that shows a measure: the one that the package names for it, else the one for its
  /// form; nil where there is none. O(examples).
  public func exampleTableID(of measure: String, form: MeasureForm?) -> MeasurableTable.ID? {
    let rows = tables.measureExamples.rows
    if let named = rows.first(where: { $0.measure == measure }) { return named.tableID }
    guard let form else { return nil }
    return rows.first { $0.measure.isEmpty && $0.form == form }?.tableID
  }
}
