internal import Charts
internal import ClusterAtlas
internal import Drawing

extension FramePainter {
  private var screen: ClustersScreen { session.clusters }

  mutating func paintMap(_ area: Rect) {
    hits.append(Hit(area, wheel: { $0.zoomMap($1 < 0 ? 1 : -1) }) { $0.clusters.focus = .map })
    guard let grid = screen.map.grid, let view = screen.map.view else { return }
    paintClasses(area)
    grid.draw(on: &canvas, at: area.origin)
    let places = MapPlaces(
      session: session, view: view, glyphs: grid.glyphs, size: area.size,
      avoiding: legendArea(area.size).map { [$0] } ?? [])
    for dot in places.dots {
      let point = Point(x: area.x + dot.cell.x, y: area.y + dot.cell.y)
      canvas.put("•", x: point.x, y: point.y, screen.marks.contains(dot.id) ? .alert : .accent)
      let id = dot.id
      hits.append(
        Hit(Rect(x: point.x, y: point.y, width: 1, height: 1), click: { $0.clickMap(id) }))
    }
    for label in places.labels {
      canvas.write(label.text, x: area.x + label.cell.x, y: area.y + label.cell.y, .dim, clip: area)
    }
    paintMarks(area, view, grid.glyphs)
    if let chosen = places.chosen { paint(chosen, area) }
    paintLegend(area)
  }

  /// The places that an overlay names.
  private mutating func paintMarks(_ area: Rect, _ view: ProvinceMap.View, _ glyphs: GlyphSet) {
    let marks = MapMarks(colouring: screen.map.colouring, atlas: session.atlas, language: language)
    let covered = legendArea(area.size).map { [$0] } ?? []
    for mark in marks.placed(view: view, glyphs: glyphs, size: area.size, avoiding: covered) {
      let y = area.y + mark.cell.y
      canvas.put("▲", x: area.x + mark.cell.x, y: y, mark.style)
      if let name = mark.name {
        canvas.write(name, x: area.x + mark.nameX, y: y, mark.style, clip: area)
      }
    }
  }

  private mutating func paint(_ chosen: MapPlaces.Chosen, _ area: Rect) {
    let x = area.x + chosen.cell.x
    let y = area.y + chosen.cell.y
    canvas.put("◆", x: x, y: y, Style(.alert).bold())
    let names = screen.focus == .map ? [chosen.longName, chosen.name] : [chosen.name]
    let covered = legendArea(area.size).map { [$0] } ?? []
    guard let place = chosen.place(of: names, in: area.size, avoiding: covered) else { return }
    let spot = Rect(
      x: area.x + place.x - 1, y: y, width: TextWidth.columns(place.name) + 2, height: 1)
    canvas.fill(spot.intersection(area))
    canvas.put("◆", x: x, y: y, Style(.alert).bold())
    canvas.write(place.name, x: area.x + place.x, y: y, Style(.alert), clip: area)
  }

  /// A letter or number of its class in each cell of a province.
  private mutating func paintClasses(_ area: Rect) {
    for fill in screen.map.fills {
      guard fill.cell.x < area.width, fill.cell.y < area.height else { continue }
      canvas.write(
        fill.letter, x: area.x + fill.cell.x, y: area.y + fill.cell.y, fill.style, clip: area)
    }
  }

  /// Where the legend stands in a map of this size; nil where there is none.
  private func legendArea(_ size: Size) -> Rect? {
    let entries = legend
    guard !entries.isEmpty, size.height > entries.count + 4 else { return nil }
    let widths = entries.map { $0.reduce(0) { $0 + TextWidth.columns($1.0) } }
    return Rect(
      x: 0, y: size.height - entries.count, width: (widths.max() ?? 0) + 1, height: entries.count)
  }

  private mutating func paintLegend(_ area: Rect) {
    guard let place = legendArea(area.size) else { return }
    let entries = legend
    var y = area.y + place.y
    for entry in entries {
      var x = area.x
      for (text, style) in entry { x = canvas.write(text, x: x, y: y, style, clip: area) }
      y += 1
    }
  }

  private var legend: [[(String, Style)]] {
    guard screen.map.colouring != .none else {
      guard screen.focus == .map, let place = session.mapNote else { return [] }
      return [[(place, .dim)]]
    }
    let marks = MapMarks(colouring: screen.map.colouring, atlas: session.atlas, language: language)
    if !marks.legend.isEmpty {
      return marks.legend.map { entry in [("▲ ", entry.style), (entry.name, .dim)] }
    }
    let classes = MapClasses(colouring: screen.map.colouring, atlas: session.atlas)
    return classes.names.indices.map { number in
      [
        (classes.letter(number) + " ", MapClasses.style(number)),
        (classes.names[number][language], .dim),
      ]
    }
  }
}

extension Session {
  /// Where the map comes from, and how deep one is in it.
  var mapNote: String? {
    let zoom = clusters.map.zoom == 0 ? "" : "  ×\(1 << clusters.map.zoom)"
    let credit = atlas.about.mapCredit[language] + zoom
    return credit.isEmpty ? nil : credit
  }

  mutating func zoomMap(_ step: Int) {
    let zoom = clusters.map.zoom + step
    guard (0...MapState.deepest).contains(zoom) else {
      say(
        step > 0
          ? Bilingual("as near as it goes", "已放到最大") : Bilingual("all of it is seen", "已显示全图"))
      return
    }
    clusters.map.zoom = zoom
    if zoom == 0 { clusters.map.pan = (0, 0) }
  }

  /// The nearest cluster of the list in a direction, as the compass goes.
  mutating func walkMap(dx: Int, dy: Int) {
    guard let from = clusters.selected?.coordinate else { return }
    var best: (id: Cluster.ID, score: Double)?
    for cluster in clusters.results {
      guard let to = cluster.coordinate else { continue }
      let east = (to.longitude - from.longitude) * ProvinceMap.aspect
      let north = to.latitude - from.latitude
      let along = east * Double(dx) - north * Double(dy)
      let across = abs(east * Double(dy)) + abs(north * Double(dx))
      guard along > 0.01, along >= across * 0.5 else { continue }
      let score = along + 2 * across
      if score < best?.score ?? .infinity { best = (cluster.id, score) }
    }
    guard let best else {
      say(Bilingual("no cluster that way", "该方向没有集群"))
      return
    }
    clusters.select(best.id)
    clusters.map.pan = (0, 0)
  }
}

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
    session: Session, view: ProvinceMap.View, glyphs: GlyphSet, size: Size,
    avoiding covered: [Rect] = []
  ) {
    let screen = session.clusters
    let selected = screen.selected
    let language = session.language
    var taken: Set<Point> = []
    for cluster in screen.results {
      guard let cell = Self.cell(cluster, view, glyphs, size) else { continue }
      if cluster.id == selected?.id {
        let city = cluster.cityIDs.first.flatMap(session.atlas.city)?.name[language]
        chosen = Chosen(
          name: city ?? cluster.short[language], longName: cluster.short[language], cell: cell)
      } else if taken.insert(cell).inserted {
        dots.append(Dot(id: cluster.id, cell: cell))
      }
    }
    dots.removeAll { $0.cell == chosen?.cell }
    if screen.map.zoom > 1 { label(screen, session, size, covered) }
  }

  private static func cell(
    _ cluster: Cluster, _ view: ProvinceMap.View, _ glyphs: GlyphSet, _ size: Size
  ) -> Point? {
    guard let place = cluster.coordinate else { return nil }
    let dot = view.dot(.init(longitude: place.longitude, latitude: place.latitude))
    let x = Int((dot.x / Double(glyphs.dotsPerCell.x)).rounded(.down))
    let y = Int((dot.y / Double(glyphs.dotsPerCell.y)).rounded(.down))
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
    return Point(x: x, y: y)
  }

  /// Names of the others, where they do not run into anything.
  private mutating func label(
    _ screen: ClustersScreen, _ session: Session, _ size: Size, _ covered: [Rect]
  ) {
    var taken = covered
    taken += dots.map { Rect(x: $0.cell.x, y: $0.cell.y, width: 1, height: 1) }
    if let chosen {
      let columns = TextWidth.columns(chosen.longName) + 3
      taken.append(
        Rect(x: chosen.cell.x - columns, y: chosen.cell.y, width: 2 * columns, height: 1))
    }
    for dot in dots {
      guard let cluster = session.atlas.cluster(dot.id) else { continue }
      let text = cluster.short[session.language]
      let area = Rect(
        x: dot.cell.x + 2, y: dot.cell.y, width: TextWidth.columns(text), height: 1)
      guard area.maxX <= size.width, !taken.contains(where: { !$0.intersection(area).isEmpty })
      else { continue }
      taken.append(area)
      labels.append(Label(text: text, cell: area.origin))
    }
  }
}
