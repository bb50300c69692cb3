internal import Charts
internal import ClusterAtlas
package import Drawing

/// A map in cells: outlines, classes, the clusters, the places of an overlay, what the marks mean.
package struct MapDrawing {
  let scene: MapScene
  let pane: MapPane
  let area: Rect
  /// Where the clusters fall.
  package private(set) var places: MapPlaces?
  /// The places that an overlay names.
  private(set) var marks: [MapMarks.Placed] = []

  package init(_ scene: MapScene, _ pane: MapPane, in area: Rect) {
    self.scene = scene
    self.pane = pane
    self.area = area
  }

  /// The map alone, as for printing.
  package static func picture(of scene: MapScene, size: Size, appearance: Appearance) -> Canvas {
    var pane = MapPane()
    pane.settle(scene, size: size, appearance: appearance)
    var canvas = Canvas(size: size)
    var drawing = MapDrawing(scene, pane, in: Rect(size))
    drawing.draw(on: &canvas)
    return canvas
  }

  package mutating func draw(on canvas: inout Canvas) {
    guard let grid = pane.grid, let view = pane.view else { return }
    grid.draw(on: &canvas, at: area.origin)
    paintClasses(on: &canvas)
    pane.border?.draw(on: &canvas, at: area.origin, keepsGround: true)
    marks = placedMarks(view, grid.resolution.glyphs)
    let places = MapPlaces(
      scene, view: view, glyphs: grid.resolution.glyphs, size: area.size, avoiding: covered,
      groups: pane.groups)
    self.places = places
    for dot in places.dots {
      canvas.writeOver(
        String(Character(dot.sign)), x: area.x + dot.cell.x, y: area.y + dot.cell.y, dot.style,
        clip: area)
    }
    // A place that the overlay names has its name once.
    let named = Set(marks.compactMap(\.name))
    for label in places.labels where !named.contains(label.text) {
      canvas.writeOver(
        label.text, x: area.x + label.cell.x, y: area.y + label.cell.y, label.style, clip: area)
    }
    paintMarks(on: &canvas)
    if let chosen = places.chosen { paint(on: &canvas, chosen, area) }
    paintLegend(on: &canvas, area)
  }

  /// Where no name may stand: the legend, the places of the overlay with their names, and the letters
  /// of the classes with a column around them.
  private var covered: [Rect] {
    let letters = pane.areas?.glyphs == .letters ? [] : pane.letters
    return (legendArea(area.size).map { [$0] } ?? []) + marks.flatMap(\.areas)
      + letters.map { Rect(x: $0.cell.x - 1, y: $0.cell.y, width: 3, height: 1) }
  }

  /// The places that an overlay names; their names keep off the legend and the clusters.
  private func placedMarks(_ view: ProvinceMap.View, _ glyphs: GlyphSet) -> [MapMarks.Placed] {
    let marks = MapMarks(
      colouring: scene.choices.colouring, atlas: scene.atlas, language: scene.language)
    let clusters = (pane.groups?.groups ?? []).map {
      Rect(x: $0.cell.x, y: $0.cell.y, width: 1, height: 1)
    }
    return marks.placed(
      view: view, glyphs: glyphs, size: area.size,
      avoiding: (legendArea(area.size).map { [$0] } ?? []) + clusters)
  }

  private func paintMarks(on canvas: inout Canvas) {
    for mark in marks {
      let y = area.y + mark.cell.y
      canvas.writeOver("▲", x: area.x + mark.cell.x, y: y, mark.style, clip: area)
      if let name = mark.name {
        canvas.writeOver(name, x: area.x + mark.nameX, y: y, mark.style, clip: area)
      }
    }
  }

  private func paint(on canvas: inout Canvas, _ chosen: MapPlaces.Chosen, _ area: Rect) {
    let x = area.x + chosen.cell.x
    let y = area.y + chosen.cell.y
    canvas.put("◆", x: x, y: y, Style(.alert).bold())
    let names = scene.isFocused ? [chosen.longName, chosen.name] : [chosen.name]
    let legend = legendArea(area.size).map { [$0] } ?? []
    guard
      let place = chosen.place(of: names, in: area.size, avoiding: covered)
        ?? chosen.place(of: names, in: area.size, avoiding: legend)
    else { return }
    let spot = Rect(
      x: area.x + place.x - 1, y: y, width: TextWidth.columns(place.name) + 2, height: 1)
    // On areas the name is a plate: amber is read on few of their colours.
    let ground: Ground = pane.areas == nil ? .none : .bar
    canvas.fill(spot.intersection(area), Style(.text, on: ground))
    canvas.put("◆", x: x, y: y, Style(.alert, on: ground).bold())
    canvas.write(place.name, x: area.x + place.x, y: y, Style(.alert, on: ground), clip: area)
  }

  /// The areas of the classes, and what says them without colour.
  private func paintClasses(on canvas: inout Canvas) {
    pane.areas?.draw(on: &canvas, at: area.origin, fills: pane.fills)
    for letter in pane.letters {
      canvas.writeOver(
        letter.text, x: area.x + letter.cell.x, y: area.y + letter.cell.y, letter.style, clip: area)
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

  private func paintLegend(on canvas: inout Canvas, _ area: Rect) {
    guard let place = legendArea(area.size) else { return }
    let entries = legend
    // Nothing of the map runs into the words.
    let plate = Rect(
      x: area.x, y: area.y + place.y, width: min(place.width, area.width), height: place.height)
    canvas.fill(plate, .text)
    var y = area.y + place.y
    for entry in entries {
      var x = area.x
      for (text, style) in entry { x = canvas.write(text, x: x, y: y, style, clip: area) }
      y += 1
    }
  }

  private var legend: [[(String, Style)]] {
    guard scene.choices.colouring != .none else {
      guard scene.isFocused, let note else { return fields }
      return fields + [[(note, Style.dim)]]
    }
    let marks = MapMarks(
      colouring: scene.choices.colouring, atlas: scene.atlas, language: scene.language)
    if !marks.legend.isEmpty {
      return marks.legend.map { entry in [("▲ ", entry.style), (entry.name, .dim)] }
    }
    let classes = MapClasses(colouring: scene.choices.colouring, atlas: scene.atlas)
    return classes.names.indices.map { number in
      entry(classes.fill(number), classes.names[number][scene.language])
    }
  }

  /// How a class looks, the letter or digit that says it without colour, its name.
  private func entry(_ fill: AreaFill, _ name: String) -> [(String, Style)] {
    let glyphs = pane.areas?.glyphs ?? .letters
    let sample = fill.sample(glyphs)
    // A name may begin with its digit.
    let isSaid = name.hasPrefix(fill.letter) && classesAreNumbers
    switch glyphs {
    case .letters where isSaid:
      return [(fill.letter, fill.style), (String(name.dropFirst(fill.letter.count)), .dim)]
    case .letters: return [(sample.text, sample.style), (" " + name, .dim)]
    default:
      return [
        (sample.text, sample.style), ((isSaid ? " " : " \(fill.letter) ") + name, .dim),
      ]
    }
  }

  private var classesAreNumbers: Bool { scene.choices.colouring == .clusters }

  /// The signs of the fields, where the map is large enough for them.
  private var fields: [[(String, Style)]] {
    guard area.width >= MapPlaces.namedFrom, area.height >= 18 else { return [] }
    return MapPlaces.fields(scene, pane.groups?.fieldCounts ?? []).map {
      [($0.sign + " ", $0.style), ($0.name, .dim)]
    }
  }

  /// Where the map comes from, and how deep one is in it; nil where there is nothing to say.
  private var note: String? {
    let zoom = scene.choices.zoom == 0 ? "" : "  ×\(1 << scene.choices.zoom)"
    let credit = scene.atlas.about.mapCredit[scene.language] + zoom
    return credit.isEmpty ? nil : credit
  }
}
