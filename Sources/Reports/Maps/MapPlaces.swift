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
  /// One mark of the map: the groups of a cell, and of those beside it that are counted with it.
  private struct Place {
    var cell: Point
    var groups: [Int]
    /// How many clusters it has.
    var count: Int
  }

  private let groups: MapGroups
  private var places: [Place] = []
  /// The group of the selected cluster.
  private let selectedGroup: Int?
  /// The places that are counted, and where their numbers stand.
  private var counted: [(cell: Point, place: Int)] = []

  /// Names are left out where they would run into what is covered. O(places) where the groups are known.
  package init(
    _ scene: MapScene, view: ProvinceMap.View, glyphs: GlyphSet, size: Size,
    avoiding covered: [Rect] = [], groups known: MapGroups? = nil
  ) {
    let groups = known ?? MapGroups(scene.clusters, view, glyphs, size)
    self.groups = groups
    selectedGroup = scene.selected.flatMap { selected in
      selected.coordinate.flatMap {
        groups.group(of: selected.id, at: MapCover.cell($0, view, glyphs))
      }
    }
    places = groups.groups.enumerated().map { number, group in
      Place(cell: group.cell, groups: [number], count: group.members.count)
    }
    var areas = put(scene, size)
    var passes = 0
    while passes < Self.mostPasses, joinCounts() {
      areas = put(scene, size)
      passes += 1
    }
    chosen?.others = dots.map { Rect(x: $0.cell.x, y: $0.cell.y, width: 1, height: 1) }
    guard size.width >= Self.namedFrom || scene.choices.zoom > 0 else { return }
    name(areas, scene, size, covered)
    if scene.choices.zoom > 0 { nameProvinces(scene, view, glyphs, size, covered) }
  }

  /// The clusters that lie where one of them does, in the order of the list.
  package func together(with id: Cluster.ID) -> [Cluster] {
    places.lazy.map(clusters).first { $0.contains { $0.id == id } }.map(Array.init) ?? []
  }

  /// The clusters of a place, those of the list's order first.
  private func clusters(of place: Place) -> some Collection<Cluster> {
    place.groups.lazy.flatMap { groups.clusters(of: $0) }
  }

  // MARK: Marks

  /// Two numbers side by side would be read as one: such places become one place, again and again.
  private static let mostPasses = 8

  /// Puts all places on the map; the cells each takes.
  private mutating func put(_ scene: MapScene, _ size: Size) -> [Rect] {
    (dots, chosen, counted) = ([], nil, [])
    var taken = CellGrid(size)
    for (number, place) in places.enumerated() { taken[place.cell] = number }
    return places.enumerated().map { number, place in
      let before = dots.count
      let area = put(place, scene, size, &taken)
      if dots.count > before, let last = dots.last, last.isNumber {
        counted.append((last.cell, number))
      }
      return area
    }
  }

  /// Joins each place that is counted to the counted one at its left; whether any was.
  private mutating func joinCounts() -> Bool {
    var gone: Set<Int> = []
    for (cell, from) in counted {
      let left = Point(x: cell.x - 1, y: cell.y)
      guard let to = counted.first(where: { $0.cell == left })?.place, to != from,
        !gone.contains(to), !gone.contains(from)
      else { continue }
      places[to].groups += places[from].groups
      places[to].count += places[from].count
      gone.insert(from)
    }
    guard !gone.isEmpty else { return false }
    places = places.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    return true
  }

  /// Puts the clusters of a place on the map; the cells they take.
  private mutating func put(
    _ place: Place, _ scene: MapScene, _ size: Size, _ taken: inout CellGrid
  ) -> Rect {
    guard let start = Self.room(for: place.count, around: place.cell, size, taken) else {
      return putCount(of: place, scene, size, &taken)
    }
    for (offset, cluster) in clusters(of: place).enumerated() {
      let cell = Point(x: start + offset, y: place.cell.y)
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
    return Rect(x: start, y: place.cell.y, width: place.count, height: 1)
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
    of place: Place, _ scene: MapScene, _ size: Size, _ taken: inout CellGrid
  ) -> Rect {
    let spot = Rect(x: place.cell.x, y: place.cell.y, width: 1, height: 1)
    guard hasSelected(place), let selected = scene.selected else {
      count(place, place.count, at: place.cell, besides: nil)
      return spot
    }
    choose(selected, place.cell, scene)
    let behind = Point(x: place.cell.x + 1, y: place.cell.y)
    guard behind.x < size.width, taken[behind] == nil else { return spot }
    taken[behind] = 0
    count(place, place.count - 1, at: behind, besides: selected.id)
    return Rect(x: spot.x, y: spot.y, width: 2, height: 1)
  }

  /// Whether the selected cluster is one of a place.
  private func hasSelected(_ place: Place) -> Bool {
    selectedGroup.map { place.groups.contains($0) } ?? false
  }

  private mutating func count(
    _ place: Place, _ count: Int, at cell: Point, besides selected: Cluster.ID?
  ) {
    guard let first = clusters(of: place).first(where: { $0.id != selected }) else { return }
    let digit = count < 10 ? String(count) : "+"
    dots.append(
      Dot(
        id: first.id, cell: cell, sign: digit.unicodeScalars.first ?? "+",
        style: Style(.strong).bold(), count: count, isNumber: true))
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
    _ areas: [Rect], _ scene: MapScene, _ size: Size, _ covered: [Rect]
  ) {
    var placing = LabelPlacing(size: size, taken: covered + areas)
    if let chosen,
      let place = chosen.place(
        of: scene.isFocused ? [chosen.longName, chosen.name] : [chosen.name], in: size,
        avoiding: covered)
    {
      placing.take(
        Rect(x: place.x, y: chosen.cell.y, width: TextWidth.columns(place.name), height: 1))
    }
    for (place, area) in zip(places, areas) where !hasSelected(place) {
      for text in names(of: place, scene) {
        // Several places of one city have its name once.
        if labels.contains(where: { $0.text == text }) { break }
        guard let cell = placing.place(text, beside: area) else { continue }
        labels.append(Label(text: text, cell: cell))
        break
      }
    }
  }

  /// What a place may be called, the longest first: near, by the cluster, else by its city.
  private func names(of place: Place, _ scene: MapScene) -> [String] {
    guard let first = clusters(of: place).first else { return [] }
    let language = scene.language
    let city = first.cityIDs.first.flatMap(scene.atlas.city)?.name[language]
    let short = first.short[language]
    guard place.count > 1 else {
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
