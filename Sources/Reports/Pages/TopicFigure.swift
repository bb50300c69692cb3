package import Charts
package import ClusterAtlas
package import Drawing

/// The drawing of a topic, if it has one.
struct TopicFigure {
  let atlas: Atlas
  let language: Language
  let glyphs: GlyphSet

  /// The drawing at a width, with the part that is chosen lit.
  func sketch(of topic: Topic.ID, width: Int, chosen: TopicPart.ID?) -> Sketch? {
    guard let drawing = atlas.drawing(of: topic) else { return nil }
    switch drawing.form {
    case .diamond: return diamond(width)
    case .renewalCurve: return curve(.renewal, topic, width, chosen)
    case .exhaustionCurve: return curve(.exhaustion, topic, width, chosen)
    case .chain:
      let figure = PathFigure(parts: parts(topic, .stage), chosen: chosen?.rawValue)
      return figure.sketch(size: Size(width: width, height: PathFigure.height(width: width)))
    case .matrix: return matrix(topic, width, chosen)
    case .exchange: return capability(topic, width, chosen)
    case .circle:
      let figure = CircleFigure(parts: parts(topic, .stage), chosen: chosen?.rawValue)
      return figure.sketch(size: Size(width: width, height: CircleFigure.height))
    case .map:
      let colouring = drawing.overlayID.map { MapChoices.Colouring.overlay($0) } ?? .none
      return map(colouring, topic, width, chosen)
    }
  }

  /// The parts of a topic in these places of its drawing.
  private func parts(_ topic: Topic.ID, _ seat: DrawingPart.Seat) -> [FigurePart] {
    atlas.drawingParts(of: topic).filter { $0.seat == seat }.compactMap { place in
      atlas.part(place.partID).map {
        FigurePart(id: $0.id.rawValue, name: $0.name[language], note: place.note[language])
      }
    }
  }

  /// A word of a drawing; empty where the package has none.
  private func label(_ number: Int, of topic: Topic.ID) -> String {
    let labels = atlas.drawingLabels(of: topic)
    return labels.indices.contains(number) ? labels[number][language] : ""
  }

  // MARK: Drawings

  private func diamond(_ width: Int) -> Sketch {
    DiamondFigure(nodes: DiamondNodes(atlas: atlas, language: language).nodes(of: []))
      .sketch(size: Size(width: width, height: width < 60 ? 19 : 23))
  }

  private func curve(
    _ shape: StageCurve.Shape, _ topic: Topic.ID, _ width: Int, _ chosen: TopicPart.ID?
  ) -> Sketch {
    let stages = parts(topic, .stage).map { StageCurve.Stage(id: $0.id, name: $0.name) }
    return StageCurve(shape, stages: stages, chosen: chosen?.rawValue)
      .sketch(size: Size(width: width, height: width < 60 ? 9 : 12))
  }

  private func matrix(_ topic: Topic.ID, _ width: Int, _ chosen: TopicPart.ID?) -> Sketch {
    let rows = [label(0, of: topic), label(1, of: topic)]
    return MatrixFigure(rows: rows, parts: parts(topic, .cell), chosen: chosen?.rawValue)
      .sketch(size: Size(width: width, height: MatrixFigure.height))
  }

  private func capability(_ topic: Topic.ID, _ width: Int, _ chosen: TopicPart.ID?) -> Sketch {
    let figure = CapabilityFigure(
      units: (label(0, of: topic), label(1, of: topic)), flows: parts(topic, .flow),
      actions: parts(topic, .action), chosen: chosen?.rawValue)
    return figure.sketch(size: Size(width: width, height: width < 50 ? 12 : 11))
  }

  private func map(
    _ colouring: MapChoices.Colouring, _ topic: Topic.ID, _ width: Int, _ chosen: TopicPart.ID?
  ) -> Sketch? {
    guard let topic = atlas.topic(topic) else { return nil }
    let rows = max(8, min(24, Int(bounded: Double(width) / 1.41 / 2)))
    return MapFigure(atlas: atlas, language: language, glyphs: glyphs)
      .sketch(colouring, marks: topic, size: Size(width: width, height: rows), chosen: chosen)
  }
}

/// The map as a drawing: outlines, classes of provinces, places.
package struct MapFigure {
  let atlas: Atlas
  let language: Language
  let glyphs: GlyphSet

  package init(atlas: Atlas, language: Language, glyphs: GlyphSet) {
    self.atlas = atlas
    self.language = language
    self.glyphs = glyphs
  }

  func sketch(
    _ colouring: MapChoices.Colouring, marks topic: Topic? = nil, size: Size,
    chosen: TopicPart.ID? = nil
  ) -> Sketch {
    var sketch = Sketch(size: size)
    let map = MapPane.map(of: atlas)
    let view = map.view(of: Raster(cells: size, resolution: .init(outlines: glyphs)))
    let classes = MapClasses(colouring: colouring, atlas: atlas)
    let partNumber = topic.flatMap { topic in
      atlas.parts(of: topic.id).firstIndex { $0.id == chosen }
    }
    outline(map, view, classes, &sketch)
    letters(classes, view, partNumber, &sketch)
    if let topic {
      addMarks(MapMarks(topic: topic, atlas: atlas, language: language), view, chosen, &sketch)
    } else {
      let marks = MapMarks(colouring: colouring, atlas: atlas, language: language)
      addMarks(marks, view, chosen, &sketch)
    }
    return sketch
  }

  /// The map of screen 1: its overlay, the clusters of the list as dots, the selected one named.
  func sketch(of scene: MapScene, size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    let choices = scene.choices
    let map = MapPane.map(of: atlas)
    let view = MapPane.view(
      map, Raster(cells: size, resolution: .init(outlines: glyphs)), choices, scene.selected)
    let places = MapPlaces(scene, view: view, glyphs: glyphs, size: size)
    let name = places.chosen.flatMap { Self.name(of: $0, size) }
    let taken = Self.taken(places, name)
    let classes = MapClasses(colouring: choices.colouring, atlas: atlas)
    outline(map, view, classes, &sketch)
    letters(classes, view, nil, &sketch, avoiding: taken)
    for dot in places.dots {
      sketch.label(String(Character(dot.sign)), x: dot.cell.x, y: dot.cell.y, dot.style)
    }
    for label in places.labels {
      sketch.label(
        label.text, x: label.cell.x, y: label.cell.y, label.style)
    }
    let marks = MapMarks(colouring: choices.colouring, atlas: atlas, language: language)
    addMarks(marks, view, nil, &sketch, avoiding: taken)
    if let chosen = places.chosen {
      sketch.label("◆", x: chosen.cell.x, y: chosen.cell.y, Style(.alert).bold())
    }
    if let name { sketch.label(name.text, x: name.cell.x, y: name.cell.y, .alert) }
    return sketch
  }

  /// The name of the selected cluster, where there is room beside its dot.
  private static func name(of chosen: MapPlaces.Chosen, _ size: Size) -> MapPlaces.Label? {
    chosen.place(of: [chosen.longName, chosen.name], in: size, avoiding: []).map {
      MapPlaces.Label(text: $0.name, cell: Point(x: $0.x, y: chosen.cell.y))
    }
  }

  /// The cells of dots and names, where no letter of a class may stand.
  private static func taken(_ places: MapPlaces, _ name: MapPlaces.Label?) -> [Rect] {
    let dots = places.dots.map(\.cell) + (places.chosen.map { [$0.cell] } ?? [])
    let labels = places.labels + (name.map { [$0] } ?? [])
    return dots.map { Rect(x: $0.x, y: $0.y, width: 1, height: 1) }
      + labels.map {
        Rect(x: $0.cell.x - 1, y: $0.cell.y, width: TextWidth.columns($0.text) + 2, height: 1)
      }
  }

  /// The map with the clusters of a set lit, and the others as dots.
  package func sketch(lit: Set<Cluster.ID>, size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    let map = MapPane.map(of: atlas)
    let view = map.view(of: Raster(cells: size, resolution: .init(outlines: glyphs)))
    outline(map, view, MapClasses(colouring: .none, atlas: atlas), &sketch)
    let clusters = atlas.clusters(upTo: .national25)
    for cluster in clusters.filter({ !lit.contains($0.id) })
      + clusters.filter({ lit.contains($0.id) })
    {
      guard let place = cluster.coordinate else { continue }
      let cell = cell(place, view)
      let isLit = lit.contains(cluster.id)
      sketch.label(isLit ? "●" : "•", x: cell.x, y: cell.y, isLit ? Style.alert.bold() : .dim)
    }
    return sketch
  }

  private func cell(_ place: Coordinate, _ view: ProvinceMap.View) -> Point {
    let dot = view.dot(.init(longitude: place.longitude, latitude: place.latitude))
    return Point(
      x: Int(bounded: (dot.x / Double(glyphs.dotsPerCell.x)).rounded(.down)),
      y: Int(bounded: (dot.y / Double(glyphs.dotsPerCell.y)).rounded(.down)))
  }

  /// The outlines, with no two points nearer than a dot.
  private func outline(
    _ map: ProvinceMap, _ view: ProvinceMap.View, _ classes: MapClasses, _ sketch: inout Sketch
  ) {
    for line in map.lines {
      let isOuter = line.kind == .outer
      var style: Style = isOuter ? .dim : .faint
      if !isOuter, !classes.names.isEmpty, let left = line.left, let right = line.right {
        if classes.number(of: Province.ID(left)) == classes.number(of: Province.ID(right)) {
          continue
        }
        style = .dim
      }
      var places: [Sketch.Place] = []
      for (number, point) in line.points.enumerated() {
        let dot = view.dot(point)
        let place = Sketch.Place(
          (dot.x + 0.5) / Double(glyphs.dotsPerCell.x), (dot.y + 0.5) / Double(glyphs.dotsPerCell.y)
        )
        if let last = places.last, number < line.points.count - 1,
          abs(place.x - last.x) < 0.6, abs(place.y - last.y) < 0.3
        {
          continue
        }
        places.append(place)
      }
      sketch.line(places, style, priority: isOuter ? 3 : 1)
    }
  }

  private func letters(
    _ classes: MapClasses, _ view: ProvinceMap.View, _ chosen: Int?, _ sketch: inout Sketch,
    avoiding taken: [Rect] = []
  ) {
    guard !classes.names.isEmpty else { return }
    for area in MapAreas(outline: atlas.outline).areas {
      guard let number = classes.number(of: area.province) else { continue }
      var fill = classes.fill(number)
      if chosen != nil, chosen != number {
        (fill.ground, fill.pattern, fill.style) = (.shade1, 0, .faint)
      }
      let rings = area.rings(view: view, dots: glyphs)
      sketch.area(rings.map { $0.map { Sketch.Place($0.x, $0.y) } }, fill)
    }
    letterEach(classes, view, &sketch, avoiding: taken)
  }

  /// A letter in each province, where its name would stand.
  private func letterEach(
    _ classes: MapClasses, _ view: ProvinceMap.View, _ sketch: inout Sketch, avoiding taken: [Rect]
  ) {
    for province in atlas.provinces {
      guard let number = classes.number(of: province.id) else { continue }
      let cell = MapCover.cell(province.label, view, glyphs)
      guard Rect(sketch.size).contains(cell), !taken.contains(where: { $0.contains(cell) }) else {
        continue
      }
      sketch.label(classes.letter(number), x: cell.x, y: cell.y, .strong)
    }
  }

  private func addMarks(
    _ marks: MapMarks, _ view: ProvinceMap.View, _ chosen: TopicPart.ID?, _ sketch: inout Sketch,
    avoiding taken: [Rect] = []
  ) {
    let placed = marks.placed(
      view: view, glyphs: glyphs, size: sketch.size, avoiding: taken)
    for mark in placed {
      let style = mark.part == chosen ? Style.strong.bold() : mark.style
      sketch.label("▲", x: mark.cell.x, y: mark.cell.y, style)
      if let name = mark.name {
        sketch.label(name, x: mark.nameX, y: mark.cell.y, style, part: mark.part.rawValue)
      }
    }
  }
}
