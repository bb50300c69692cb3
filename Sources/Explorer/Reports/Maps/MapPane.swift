package import Charts
internal import ClusterAtlas
package import Drawing

/// The map as it is drawn in a pane: outlines and classes, made anew when what they show changes.
package struct MapPane: Sendable {
  /// A cell inside a province of a class.
  package struct Fill: Sendable {
    package var cell: Point
    package var letter: String
    package var style: Style
  }

  package private(set) var grid: Raster?
  /// Letters that tell the classes of the provinces, cell by cell.
  package private(set) var fills: [Fill] = []
  package private(set) var view: ProvinceMap.View?
  private var base: Raster?
  private var baseRequest: BaseRequest?
  private var request: Request?
  private var map: ProvinceMap?

  package init() {}

  /// What the outlines depend on.
  private struct BaseRequest: Hashable {
    var size: Size
    var glyphs: GlyphSet
    var view: ProvinceMap.View
    var colouring: MapChoices.Colouring
  }

  /// What all of it depends on.
  private struct Request: Hashable {
    var base: BaseRequest
    var provinces: [Province.ID]
  }

  /// Draws the outlines again if anything they depend on changed.
  package mutating func settle(_ scene: MapScene, size: Size, glyphs: GlyphSet) {
    let map = map ?? Self.map(of: scene.atlas)
    self.map = map
    let empty = Raster(cells: size, resolution: .init(outlines: glyphs))
    let view = Self.view(map, empty, scene.choices, scene.selected)
    let base = BaseRequest(
      size: size, glyphs: glyphs, view: view, colouring: scene.choices.colouring)
    let request = Request(base: base, provinces: scene.selected?.provinceIDs ?? [])
    guard request != self.request else { return }
    self.request = request
    self.view = view
    if base != baseRequest {
      baseRequest = base
      self.base = Self.outlines(map, empty, base, scene.atlas)
      fills = Self.fills(base, scene.atlas)
    }
    grid = self.base.map { highlighted($0, map, view, request.provinces) }
  }

  /// The part that is seen at a zoom, around the selected cluster.
  static func view(
    _ map: ProvinceMap, _ grid: Raster, _ choices: MapChoices, _ selected: Cluster?
  ) -> ProvinceMap.View {
    guard choices.zoom > 0 else { return map.view(of: grid) }
    let scale = Double(1 << choices.zoom)
    let around = selected?.coordinate.map {
      ProvinceMap.Place(longitude: $0.longitude, latitude: $0.latitude)
    }
    var view = map.view(of: grid, zoom: scale, centre: around)
    let (east, south) = (Double(choices.east) / 4, Double(choices.south) / 4)
    view.centre.longitude += east * Double(view.width) / view.dotsPerDegree / ProvinceMap.aspect
    view.centre.latitude -= south * Double(view.height) / view.dotsPerDegree
    return view
  }

  private static func outlines(
    _ map: ProvinceMap, _ empty: Raster, _ request: BaseRequest, _ atlas: Atlas
  ) -> Raster {
    var grid = empty
    let classes = MapClasses(colouring: request.colouring, atlas: atlas)
    map.draw(on: &grid, view: request.view) { line in
      if line.kind == .outer { return (.dim, 3) }
      guard let left = line.left, let right = line.right else { return (.faint, 1) }
      guard !classes.names.isEmpty else { return (.faint, 1) }
      // Borders inside a class are left out: its letters need the room.
      return classes.number(of: left) == classes.number(of: right) ? nil : (.dim, 2)
    }
    return grid
  }

  private func highlighted(
    _ base: Raster, _ map: ProvinceMap, _ view: ProvinceMap.View, _ provinces: [Province.ID]
  ) -> Raster {
    guard !provinces.isEmpty else { return base }
    var grid = base
    map.draw(on: &grid, view: view) { line in
      let isOn = { (id: String?) in id.map { provinces.contains($0) } ?? false }
      return isOn(line.left) != isOn(line.right) ? (.accent, 4) : nil
    }
    return grid
  }

  private static func fills(_ request: BaseRequest, _ atlas: Atlas) -> [Fill] {
    guard request.colouring != .none else { return [] }
    let classes = MapClasses(colouring: request.colouring, atlas: atlas)
    var fills: [Fill] = []
    for area in MapAreas(outline: atlas.outline).areas {
      guard let number = classes.number(of: area.province) else { continue }
      for cell in area.cells(
        view: request.view, glyphs: request.glyphs, size: request.size)
      {
        guard cell.x % 2 == 0 else { continue }
        fills.append(
          Fill(cell: cell, letter: classes.letter(number), style: MapClasses.style(number)))
      }
    }
    return fills
  }

  static func map(of atlas: Atlas) -> ProvinceMap {
    ProvinceMap(
      lines: atlas.outline.arcs.map { arc in
        ProvinceMap.Line(
          kind: arc.kind == .coast || arc.kind == .landBorder ? .outer : .inner,
          left: arc.leftID, right: arc.rightID,
          points: arc.points.map { .init(longitude: $0.longitude, latitude: $0.latitude) })
      })
  }
}
