internal import Charts
internal import ClusterAtlas
package import Drawing

/// A map in cells: outlines, classes, the clusters, the places of an overlay, what the marks mean.
package struct MapDrawing {
  let scene: MapScene
  let pane: MapPane
  let area: Rect
  /// Where the clusters fall.
  private(set) var places: MapPlaces?

  package init(_ scene: MapScene, _ pane: MapPane, in area: Rect) {
    self.scene = scene
    self.pane = pane
    self.area = area
  }

  /// The map alone, as for printing.
  package static func picture(of scene: MapScene, size: Size, glyphs: GlyphSet) -> Canvas {
    var pane = MapPane()
    pane.settle(scene, size: size, glyphs: glyphs)
    var canvas = Canvas(size: size)
    var drawing = MapDrawing(scene, pane, in: Rect(size))
    drawing.draw(on: &canvas)
    return canvas
  }

  package mutating func draw(on canvas: inout Canvas) {
    guard let grid = pane.grid, let view = pane.view else { return }
    paintClasses(on: &canvas, area)
    grid.draw(on: &canvas, at: area.origin)
    let places = MapPlaces(
      scene, view: view, glyphs: grid.resolution.glyphs, size: area.size,
      avoiding: legendArea(area.size).map { [$0] } ?? [])
    self.places = places
    for dot in places.dots {
      let isMarked = scene.marks.contains(dot.id)
      canvas.put(
        "•", x: area.x + dot.cell.x, y: area.y + dot.cell.y, isMarked ? .alert : .accent)
    }
    for label in places.labels {
      canvas.write(label.text, x: area.x + label.cell.x, y: area.y + label.cell.y, .dim, clip: area)
    }
    paintMarks(on: &canvas, area, view, grid.resolution.glyphs)
    if let chosen = places.chosen { paint(on: &canvas, chosen, area) }
    paintLegend(on: &canvas, area)
  }

  /// The places that an overlay names.
  private func paintMarks(
    on canvas: inout Canvas, _ area: Rect, _ view: ProvinceMap.View, _ glyphs: GlyphSet
  ) {
    let marks = MapMarks(
      colouring: scene.choices.colouring, atlas: scene.atlas, language: scene.language)
    let covered = legendArea(area.size).map { [$0] } ?? []
    for mark in marks.placed(view: view, glyphs: glyphs, size: area.size, avoiding: covered) {
      let y = area.y + mark.cell.y
      canvas.put("▲", x: area.x + mark.cell.x, y: y, mark.style)
      if let name = mark.name {
        canvas.write(name, x: area.x + mark.nameX, y: y, mark.style, clip: area)
      }
    }
  }

  private func paint(on canvas: inout Canvas, _ chosen: MapPlaces.Chosen, _ area: Rect) {
    let x = area.x + chosen.cell.x
    let y = area.y + chosen.cell.y
    canvas.put("◆", x: x, y: y, Style(.alert).bold())
    let names = scene.isFocused ? [chosen.longName, chosen.name] : [chosen.name]
    let covered = legendArea(area.size).map { [$0] } ?? []
    guard let place = chosen.place(of: names, in: area.size, avoiding: covered) else { return }
    let spot = Rect(
      x: area.x + place.x - 1, y: y, width: TextWidth.columns(place.name) + 2, height: 1)
    canvas.fill(spot.intersection(area))
    canvas.put("◆", x: x, y: y, Style(.alert).bold())
    canvas.write(place.name, x: area.x + place.x, y: y, Style(.alert), clip: area)
  }

  /// A letter or number of its class in each cell of a province.
  private func paintClasses(on canvas: inout Canvas, _ area: Rect) {
    for fill in pane.fills {
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

  private func paintLegend(on canvas: inout Canvas, _ area: Rect) {
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
    guard scene.choices.colouring != .none else {
      guard scene.isFocused, let note else { return [] }
      return [[(note, .dim)]]
    }
    let marks = MapMarks(
      colouring: scene.choices.colouring, atlas: scene.atlas, language: scene.language)
    if !marks.legend.isEmpty {
      return marks.legend.map { entry in [("▲ ", entry.style), (entry.name, .dim)] }
    }
    let classes = MapClasses(colouring: scene.choices.colouring, atlas: scene.atlas)
    return classes.names.indices.map { number in
      [
        (classes.letter(number) + " ", MapClasses.style(number)),
        (classes.names[number][scene.language], .dim),
      ]
    }
  }

  /// Where the map comes from, and how deep one is in it; nil where there is nothing to say.
  private var note: String? {
    let zoom = scene.choices.zoom == 0 ? "" : "  ×\(1 << scene.choices.zoom)"
    let credit = scene.atlas.about.mapCredit[scene.language] + zoom
    return credit.isEmpty ? nil : credit
  }
}
