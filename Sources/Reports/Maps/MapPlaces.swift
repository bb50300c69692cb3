package import Charts
package import ClusterAtlas
package import Drawing

/// Where the clusters fall on the map: each as the sign of its field, those of one place side by
/// side, or counted where there is no room for that; and the names that fit.
package struct MapPlaces {
  package struct Dot {
    /// The cluster, the first of several that are counted.
    package var id: Cluster.ID
    package var cell: Point
    /// The sign of its field, or how many there are.
    var sign: Unicode.Scalar
    var style: Style
    /// How many clusters it stands for.
    var count = 1
    /// Whether the sign says how many.
    var isNumber = false
  }

  package struct Label {
    var text: String
    var cell: Point
    var style: Style = .text
  }

  package struct Chosen {
    var name: String
    var longName: String
    var cell: Point
    /// The marks of the others.
    var others: [Rect] = []

    /// The first of some names that fits beside the dot, to the left first, and where it begins;
    /// over other marks only where there is no room beside them.
    func place(
      of names: [String], in size: Size, avoiding covered: [Rect]
    ) -> (name: String, x: Int)? {
      spot(for: names, in: size, covered + others) ?? spot(for: names, in: size, covered)
    }

    private func spot(
      for names: [String], in size: Size, _ covered: [Rect]
    ) -> (name: String, x: Int)? {
      for name in names {
        let columns = TextWidth.columns(name)
        for x in [cell.x - columns - 1, cell.x + 2] where x >= 0 && x + columns <= size.width {
          let spot = Rect(x: x, y: cell.y, width: columns, height: 1)
          if !covered.contains(where: { !$0.intersection(spot).isEmpty }) { return (name, x) }
        }
      }
      return nil
    }
  }

  /// The least width of a map on which others than the selected one are named.
  static let namedFrom = 56

  package private(set) var dots: [Dot] = []
  package private(set) var labels: [Label] = []
  private(set) var chosen: Chosen?
  /// The clusters of each place, those of the list's order first.
  private(set) var groups: [MapGroups.Group] = []
  /// Where the selected cluster lies.
  private let selectedCell: Point?
  /// The places that are counted, and where their numbers stand.
  private var counted: [(cell: Point, group: Int)] = []

  /// Names are left out where they would run into what is covered. O(places) where they are known.
  package init(
    _ scene: MapScene, view: ProvinceMap.View, glyphs: GlyphSet, size: Size,
    avoiding covered: [Rect] = [], places: MapGroups? = nil
  ) {
    var groups = (places ?? MapGroups(scene.clusters, view, glyphs, size)).groups
    selectedCell = scene.selected?.coordinate.map { MapCover.cell($0, view, glyphs) }
    var spots = put(groups, scene, size)
    for _ in 0..<Self.mostPasses {
      guard let joined = joinedCounts(groups) else { break }
      groups = joined
      spots = put(groups, scene, size)
    }
    self.groups = groups
    chosen?.others = dots.map { Rect(x: $0.cell.x, y: $0.cell.y, width: 1, height: 1) }
    guard size.width >= Self.namedFrom || scene.choices.zoom > 0 else { return }
    name(spots, scene, size, covered)
    if scene.choices.zoom > 0 { nameProvinces(scene, view, glyphs, size, covered) }
  }

  /// The clusters that lie where one of them does, in the order of the list.
  package func together(with id: Cluster.ID) -> [Cluster] {
    groups.first { $0.clusters.contains { $0.id == id } }?.clusters ?? []
  }

  // MARK: Marks

  /// Two numbers side by side would be read as one: such places become one place, again and again.
  private static let mostPasses = 8

  private mutating func put(
    _ groups: [MapGroups.Group], _ scene: MapScene, _ size: Size
  ) -> [(group: MapGroups.Group, area: Rect)] {
    (dots, chosen, counted) = ([], nil, [])
    var taken = CellGrid(size)
    for (number, group) in groups.enumerated() { taken[group.cell] = number }
    return groups.enumerated().map { number, group in
      let before = dots.count
      let area = put(group, scene, size, &taken)
      if dots.count > before, let last = dots.last, last.isNumber {
        counted.append((last.cell, number))
      }
      return (group, area)
    }
  }

  /// The places with each that is counted joined to the counted one at its left; nil where none is.
  private func joinedCounts(_ groups: [MapGroups.Group]) -> [MapGroups.Group]? {
    var groups = groups
    var gone: Set<Int> = []
    for (cell, from) in counted {
      let left = Point(x: cell.x - 1, y: cell.y)
      guard let to = counted.first(where: { $0.cell == left })?.group, to != from,
        !gone.contains(to), !gone.contains(from)
      else { continue }
      groups[to].clusters += groups[from].clusters
      groups[to].isJoined = true
      gone.insert(from)
    }
    guard !gone.isEmpty else { return nil }
    return groups.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }

  /// Puts the clusters of a place on the map; the cells they take.
  private mutating func put(
    _ group: MapGroups.Group, _ scene: MapScene, _ size: Size, _ taken: inout CellGrid
  ) -> Rect {
    let count = group.clusters.count
    guard let start = Self.room(for: count, around: group.cell, size, taken) else {
      return putCount(of: group, scene, size, &taken)
    }
    for (offset, cluster) in group.clusters.enumerated() {
      let cell = Point(x: start + offset, y: group.cell.y)
      taken[cell] = offset
      if cluster.id == scene.selected?.id {
        choose(cluster, cell, scene)
      } else {
        dots.append(
          Dot(
            id: cluster.id, cell: cell, sign: Self.sign(cluster, scene.atlas),
            style: Self.style(cluster, scene)))
      }
    }
    return Rect(x: start, y: group.cell.y, width: count, height: 1)
  }

  /// The first of so many free cells in a row, of which one is the place itself.
  private static func room(
    for count: Int, around cell: Point, _ size: Size, _ taken: CellGrid
  ) -> Int? {
    guard count <= 5 else { return nil }
    let starts = (0..<count).map { cell.x - $0 }
    let middle = cell.x - (count - 1) / 2
    return starts.sorted { abs($0 - middle) < abs($1 - middle) }.first { start in
      (start..<start + count).allSatisfy { x in
        x == cell.x || x >= 0 && x < size.width && taken[Point(x: x, y: cell.y)] == nil
      }
    }
  }

  /// A number in the place's cell; where the selected cluster is one of them, that of the others
  /// behind it.
  private mutating func putCount(
    of group: MapGroups.Group, _ scene: MapScene, _ size: Size, _ taken: inout CellGrid
  ) -> Rect {
    let spot = Rect(x: group.cell.x, y: group.cell.y, width: 1, height: 1)
    guard let selected = selected(in: group, scene) else {
      count(group.clusters, at: group.cell)
      return spot
    }
    choose(selected, group.cell, scene)
    let behind = Point(x: group.cell.x + 1, y: group.cell.y)
    guard behind.x < size.width, taken[behind] == nil else { return spot }
    taken[behind] = 0
    count(group.clusters.filter { $0.id != selected.id }, at: behind)
    return Rect(x: spot.x, y: spot.y, width: 2, height: 1)
  }

  /// The selected cluster where it is one of these.
  private func selected(in group: MapGroups.Group, _ scene: MapScene) -> Cluster? {
    guard group.isJoined || group.cell == selectedCell, let id = scene.selected?.id else {
      return nil
    }
    return group.clusters.first { $0.id == id }
  }

  private mutating func count(_ clusters: [Cluster], at cell: Point) {
    guard let first = clusters.first else { return }
    let digit = clusters.count < 10 ? String(clusters.count) : "+"
    dots.append(
      Dot(
        id: first.id, cell: cell, sign: digit.unicodeScalars.first ?? "+",
        style: Style(.strong).bold(), count: clusters.count, isNumber: true))
  }

  private mutating func choose(_ cluster: Cluster, _ cell: Point, _ scene: MapScene) {
    let city = cluster.cityIDs.first.flatMap(scene.atlas.city)?.name[scene.language]
    let short = cluster.short[scene.language]
    chosen = Chosen(name: city ?? short, longName: short, cell: cell)
  }

  private static let signs: [Unicode.Scalar] = ["●", "■", "▲", "▼", "○", "×"]

  /// The number of a cluster's field, from 0.
  private static func field(_ cluster: Cluster, _ atlas: Atlas) -> Int {
    atlas.fields.firstIndex { $0.id == cluster.fieldID } ?? 0
  }

  package static func sign(_ cluster: Cluster, _ atlas: Atlas) -> Unicode.Scalar {
    signs[field(cluster, atlas) % signs.count]
  }

  private static func style(_ cluster: Cluster, _ scene: MapScene) -> Style {
    if scene.marks.contains(cluster.id) { return Style(.alert).bold() }
    return style(cluster, scene.atlas)
  }

  /// The colour of its field.
  package static func style(_ cluster: Cluster, _ atlas: Atlas) -> Style {
    MapClasses.style(field(cluster, atlas))
  }

  /// The fields of some clusters: sign, name, how many.
  static func fields(
    _ scene: MapScene, _ counts: [(field: Field.ID, count: Int)]
  ) -> [(sign: String, name: String, style: Style)] {
    scene.atlas.fields.enumerated().compactMap { number, field in
      guard let count = counts.first(where: { $0.field == field.id })?.count else {
        return nil
      }
      return (
        String(Character(signs[number % signs.count])), "\(field.short[scene.language]) \(count)",
        MapClasses.style(number)
      )
    }
  }

  // MARK: Names

  /// Names of the others, in the order of the list, where they do not run into anything.
  private mutating func name(
    _ spots: [(group: MapGroups.Group, area: Rect)], _ scene: MapScene, _ size: Size,
    _ covered: [Rect]
  ) {
    var placing = LabelPlacing(size: size, taken: covered + spots.map(\.area))
    if let chosen,
      let place = chosen.place(
        of: scene.isFocused ? [chosen.longName, chosen.name] : [chosen.name], in: size,
        avoiding: covered)
    {
      placing.take(
        Rect(x: place.x, y: chosen.cell.y, width: TextWidth.columns(place.name), height: 1))
    }
    for spot in spots where selected(in: spot.group, scene) == nil {
      for text in Self.names(of: spot.group.clusters, spot.area.width, scene) {
        // Several places of one city have its name once.
        if labels.contains(where: { $0.text == text }) { break }
        guard let cell = placing.place(text, beside: spot.area) else { continue }
        labels.append(Label(text: text, cell: cell))
        break
      }
    }
  }

  /// What a place may be called, the longest first: near, by the cluster, else by its city.
  private static func names(of clusters: [Cluster], _ width: Int, _ scene: MapScene) -> [String] {
    guard let first = clusters.first else { return [] }
    let language = scene.language
    let city = first.cityIDs.first.flatMap(scene.atlas.city)?.name[language]
    let short = first.short[language]
    guard clusters.count > 1 else {
      return scene.choices.zoom > 1 ? [short, city ?? short] : [city ?? short]
    }
    return [city ?? short]
  }

  /// Provinces are named where there is still room.
  private mutating func nameProvinces(
    _ scene: MapScene, _ view: ProvinceMap.View, _ glyphs: GlyphSet, _ size: Size,
    _ covered: [Rect]
  ) {
    var placing = LabelPlacing(size: size, taken: covered)
    for dot in dots { placing.take(Rect(x: dot.cell.x, y: dot.cell.y, width: 1, height: 1)) }
    for label in labels {
      placing.take(
        Rect(x: label.cell.x, y: label.cell.y, width: TextWidth.columns(label.text), height: 1))
    }
    if let chosen {
      let columns = TextWidth.columns(chosen.longName) + 3
      placing.take(
        Rect(x: chosen.cell.x - columns, y: chosen.cell.y, width: 2 * columns, height: 1))
    }
    for province in scene.atlas.provinces {
      let text = province.name[scene.language]
      let cell = MapCover.cell(province.label, view, glyphs)
      let start = cell.x - TextWidth.columns(text) / 2
      for row in [cell.y, cell.y + 1, cell.y - 1] {
        guard placing.take(text, at: Point(x: start, y: row)) else { continue }
        labels.append(Label(text: text, cell: Point(x: start, y: row), style: .dim))
        break
      }
    }
  }
}
