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

  /// Clusters in one cell, in the order of the list.
  private struct Group {
    var cell: Point
    var clusters: [Cluster]
  }

  package private(set) var dots: [Dot] = []
  package private(set) var labels: [Label] = []
  private(set) var chosen: Chosen?
  /// The clusters of each place, those of the list's order first.
  private(set) var groups: [[Cluster]] = []

  /// Names are left out where they would run into what is covered.
  package init(
    _ scene: MapScene, view: ProvinceMap.View, glyphs: GlyphSet, size: Size,
    avoiding covered: [Rect] = []
  ) {
    var groups = Self.groups(scene.clusters, view, glyphs, size)
    var spots = put(groups, scene, size)
    for _ in 0..<Self.mostPasses {
      guard let joined = joinedCounts(groups) else { break }
      groups = joined
      spots = put(groups, scene, size)
    }
    self.groups = groups.map(\.clusters)
    chosen?.others = dots.map { Rect(x: $0.cell.x, y: $0.cell.y, width: 1, height: 1) }
    guard size.width >= Self.namedFrom || scene.choices.zoom > 0 else { return }
    name(spots, scene, size, covered)
    if scene.choices.zoom > 0 { nameProvinces(scene, view, glyphs, size, covered) }
  }

  /// The clusters that lie where one of them does, in the order of the list.
  package func together(with id: Cluster.ID) -> [Cluster] {
    groups.first { $0.contains { $0.id == id } } ?? []
  }

  private static func groups(
    _ clusters: [Cluster], _ view: ProvinceMap.View, _ glyphs: GlyphSet, _ size: Size
  ) -> [Group] {
    var groups: [Group] = []
    for cluster in clusters {
      guard let place = cluster.coordinate else { continue }
      let cell = MapCover.cell(place, view, glyphs)
      guard Rect(size).contains(cell) else { continue }
      if let index = groups.firstIndex(where: { $0.cell == cell }) {
        groups[index].clusters.append(cluster)
      } else {
        groups.append(Group(cell: cell, clusters: [cluster]))
      }
    }
    return groups
  }

  // MARK: Marks

  /// Two numbers side by side would be read as one: such places become one place, again and again.
  private static let mostPasses = 8

  private mutating func put(
    _ groups: [Group], _ scene: MapScene, _ size: Size
  ) -> [(group: Group, area: Rect)] {
    dots = []
    chosen = nil
    var taken = Set(groups.map(\.cell))
    return groups.map { ($0, put($0, scene, size, &taken)) }
  }

  /// The places with each that is counted joined to the counted one at its left; nil where none is.
  private func joinedCounts(_ groups: [Group]) -> [Group]? {
    let counted = dots.filter(\.isNumber)
    let cells = Dictionary(
      counted.map { ($0.cell, $0.id) }, uniquingKeysWith: { first, _ in first })
    var owners: [Cluster.ID: Int] = [:]
    for (number, group) in groups.enumerated() {
      for cluster in group.clusters { owners[cluster.id] = number }
    }
    var groups = groups
    var gone: Set<Int> = []
    for dot in counted {
      guard let left = cells[Point(x: dot.cell.x - 1, y: dot.cell.y)], let to = owners[left],
        let from = owners[dot.id], to != from, !gone.contains(to), !gone.contains(from)
      else { continue }
      groups[to].clusters += groups[from].clusters
      gone.insert(from)
    }
    guard !gone.isEmpty else { return nil }
    return groups.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }

  /// Puts the clusters of a place on the map; the cells they take.
  private mutating func put(
    _ group: Group, _ scene: MapScene, _ size: Size, _ taken: inout Set<Point>
  ) -> Rect {
    let count = group.clusters.count
    guard let start = Self.room(for: count, around: group.cell, size, taken) else {
      return putCount(of: group, scene, size, &taken)
    }
    for (offset, cluster) in group.clusters.enumerated() {
      let cell = Point(x: start + offset, y: group.cell.y)
      taken.insert(cell)
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
    for count: Int, around cell: Point, _ size: Size, _ taken: Set<Point>
  ) -> Int? {
    guard count <= 5 else { return nil }
    let starts = (0..<count).map { cell.x - $0 }
    let middle = cell.x - (count - 1) / 2
    return starts.sorted { abs($0 - middle) < abs($1 - middle) }.first { start in
      (start..<start + count).allSatisfy { x in
        x == cell.x || x >= 0 && x < size.width && !taken.contains(Point(x: x, y: cell.y))
      }
    }
  }

  /// A number in the place's cell; where the selected cluster is one of them, that of the others
  /// behind it.
  private mutating func putCount(
    of group: Group, _ scene: MapScene, _ size: Size, _ taken: inout Set<Point>
  ) -> Rect {
    let spot = Rect(x: group.cell.x, y: group.cell.y, width: 1, height: 1)
    guard let selected = group.clusters.first(where: { $0.id == scene.selected?.id }) else {
      count(group.clusters, at: group.cell)
      return spot
    }
    choose(selected, group.cell, scene)
    let behind = Point(x: group.cell.x + 1, y: group.cell.y)
    guard behind.x < size.width, taken.insert(behind).inserted else { return spot }
    count(group.clusters.filter { $0.id != selected.id }, at: behind)
    return Rect(x: spot.x, y: spot.y, width: 2, height: 1)
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
  static func fields(_ scene: MapScene) -> [(sign: String, name: String, style: Style)] {
    scene.atlas.fields.enumerated().compactMap { number, field in
      let count = scene.clusters.count { $0.fieldID == field.id && $0.coordinate != nil }
      guard count > 0 else { return nil }
      return (
        String(Character(signs[number % signs.count])), "\(field.short[scene.language]) \(count)",
        MapClasses.style(number)
      )
    }
  }

  // MARK: Names

  /// Names of the others, in the order of the list, where they do not run into anything.
  private mutating func name(
    _ spots: [(group: Group, area: Rect)], _ scene: MapScene, _ size: Size, _ covered: [Rect]
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
    for spot in spots where !spot.group.clusters.contains(where: { $0.id == scene.selected?.id }) {
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
