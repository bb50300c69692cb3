internal import Charts
internal import ClusterAtlas
internal import Drawing

/// Where the clusters fall on the map.
struct MapPlaces {
  struct Dot {
    var id: Cluster.ID
    var cell: Point
  }

  struct Label {
    var text: String
    var cell: Point
  }

  struct Chosen {
    var name: String
    var longName: String
    var cell: Point

    /// The first of some names that fits beside the dot, to the left first, and where it begins.
    func place(
      of names: [String], in size: Size, avoiding covered: [Rect]
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

  private(set) var dots: [Dot] = []
  private(set) var labels: [Label] = []
  private(set) var chosen: Chosen?

  /// Names are left out where they would run into what is covered.
  init(
    _ scene: MapScene, view: ProvinceMap.View, glyphs: GlyphSet, size: Size,
    avoiding covered: [Rect] = []
  ) {
    let selected = scene.selected
    let language = scene.language
    var taken: Set<Point> = []
    for cluster in scene.clusters {
      guard let cell = Self.cell(cluster, view, glyphs, size) else { continue }
      if cluster.id == selected?.id {
        let city = cluster.cityIDs.first.flatMap(scene.atlas.city)?.name[language]
        chosen = Chosen(
          name: city ?? cluster.short[language], longName: cluster.short[language], cell: cell)
      } else if taken.insert(cell).inserted {
        dots.append(Dot(id: cluster.id, cell: cell))
      }
    }
    dots.removeAll { $0.cell == chosen?.cell }
    if scene.choices.zoom > 1 { label(scene, size, covered) }
  }

  private static func cell(
    _ cluster: Cluster, _ view: ProvinceMap.View, _ glyphs: GlyphSet, _ size: Size
  ) -> Point? {
    guard let place = cluster.coordinate else { return nil }
    let dot = view.dot(.init(longitude: place.longitude, latitude: place.latitude))
    let x = Int(bounded: (dot.x / Double(glyphs.dotsPerCell.x)).rounded(.down))
    let y = Int(bounded: (dot.y / Double(glyphs.dotsPerCell.y)).rounded(.down))
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
    return Point(x: x, y: y)
  }

  /// Names of the others, where they do not run into anything.
  private mutating func label(_ scene: MapScene, _ size: Size, _ covered: [Rect]) {
    var taken = covered
    taken += dots.map { Rect(x: $0.cell.x, y: $0.cell.y, width: 1, height: 1) }
    if let chosen {
      let columns = TextWidth.columns(chosen.longName) + 3
      taken.append(
        Rect(x: chosen.cell.x - columns, y: chosen.cell.y, width: 2 * columns, height: 1))
    }
    for dot in dots {
      guard let cluster = scene.atlas.cluster(dot.id) else { continue }
      let text = cluster.short[scene.language]
      let area = Rect(
        x: dot.cell.x + 2, y: dot.cell.y, width: TextWidth.columns(text), height: 1)
      guard area.maxX <= size.width, !taken.contains(where: { !$0.intersection(area).isEmpty })
      else { continue }
      taken.append(area)
      labels.append(Label(text: text, cell: area.origin))
    }
  }
}
