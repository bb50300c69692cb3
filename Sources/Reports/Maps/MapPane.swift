package import Charts
package import ClusterAtlas
package import Drawing

/// The map as it is drawn in a pane: outlines and classes, made anew when what they show changes.
package struct MapPane: Sendable {
  /// Outlines and borders.
  package private(set) var grid: Raster?
  /// The border of the selected cluster's provinces.
  package private(set) var border: Raster?
  package private(set) var view: ProvinceMap.View?
  /// The areas of the classes, and their looks.
  private(set) var areas: AreaGrid?
  private(set) var fills: [AreaFill] = []
  /// Letters that tell classes apart where there is but ASCII, and one a province elsewhere.
  private(set) var letters: [MapLetter] = []
  private var baseRequest: BaseRequest?
  private var request: Request?
  private var map: ProvinceMap?
  /// The clusters by their cells.
  package private(set) var groups: MapGroups?

  package init() {}

  /// What the outlines depend on.
  private struct BaseRequest: Hashable {
    var size: Size
    var glyphs: GlyphSet
    var areas: AreaGlyphs
    var view: ProvinceMap.View
    var colouring: MapChoices.Colouring
  }

  /// What all of it depends on.
  private struct Request: Hashable {
    var base: BaseRequest
    var provinces: [Province.ID]
  }

  /// Draws the outlines again if anything they depend on changed.
  package mutating func settle(_ scene: MapScene, size: Size, appearance: Appearance) {
    let map = map ?? Self.map(of: scene.atlas)
    self.map = map
    let empty = Raster(cells: size, resolution: .init(outlines: appearance.glyphs))
    let view = Self.view(map, empty, scene.choices, scene.selected)
    let dots = empty.resolution.glyphs
    if groups?.are(of: scene.clusters, view, dots, size) != true {
      groups = MapGroups(scene.clusters, view, dots, size)
    }
    let base = BaseRequest(
      size: size, glyphs: appearance.glyphs, areas: appearance.areas, view: view,
      colouring: scene.choices.colouring)
    let request = Request(base: base, provinces: scene.selected?.provinceIDs ?? [])
    guard request != self.request else { return }
    self.request = request
    self.view = view
    if base != baseRequest {
      baseRequest = base
      grid = Self.outlines(map, empty, base, scene.atlas, isSparse: appearance.isSparse)
      fill(base, scene.atlas)
    }
    border = Self.border(map, empty, view, request.provinces)
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

  /// Dots a degree from which borders within the country stay apart when halves of cells draw them.
  private static let leastForBlocks = 1.6

  private static func outlines(
    _ map: ProvinceMap, _ empty: Raster, _ request: BaseRequest, _ atlas: Atlas, isSparse: Bool
  ) -> Raster {
    var grid = empty
    let classes = MapClasses(colouring: request.colouring, atlas: atlas)
    // Halves of cells, as bright as the coast, would run together where the map is small.
    let hasInner =
      !isSparse || empty.resolution != .halves || request.view.dotsPerDegree >= Self.leastForBlocks
    map.draw(on: &grid, view: request.view, isSparse: isSparse) { line in
      if line.kind == .outer { return (.dim, 3) }
      guard hasInner || !classes.names.isEmpty else { return nil }
      guard let left = line.left, let right = line.right else { return (.faint, 1) }
      guard !classes.names.isEmpty else { return (.faint, 1) }
      // Borders inside a class are left out.
      return classes.number(of: Province.ID(left)) == classes.number(of: Province.ID(right))
        ? nil : (.dim, 2)
    }
    return grid
  }

  private static func border(
    _ map: ProvinceMap, _ empty: Raster, _ view: ProvinceMap.View, _ provinces: [Province.ID]
  ) -> Raster? {
    guard !provinces.isEmpty else { return nil }
    var grid = empty
    map.draw(on: &grid, view: view) { line in
      let isOn = { (id: String?) in id.map { provinces.contains(Province.ID($0)) } ?? false }
      return isOn(line.left) != isOn(line.right) ? (.accent, 4) : nil
    }
    return grid
  }

  private mutating func fill(_ request: BaseRequest, _ atlas: Atlas) {
    (areas, fills, letters) = (nil, [], [])
    guard request.colouring != .none else { return }
    let classes = MapClasses(colouring: request.colouring, atlas: atlas)
    let cover = MapCover(
      atlas, view: request.view, dots: request.glyphs, size: request.size, glyphs: request.areas)
    fills = classes.names.indices.map(classes.fill)
    areas = cover.grid(classes.number)
    letters = cover.letters(fills, classes.number)
  }

  static func map(of atlas: Atlas) -> ProvinceMap {
    ProvinceMap(
      lines: atlas.outline.arcs.map { arc in
        ProvinceMap.Line(
          kind: arc.kind == .coast || arc.kind == .landBorder ? .outer : .inner,
          left: arc.leftID?.rawValue, right: arc.rightID?.rawValue,
          points: arc.points.map { .init(longitude: $0.longitude, latitude: $0.latitude) })
      },
      places: atlas.clusters.compactMap(\.coordinate).map {
        .init(longitude: $0.longitude, latitude: $0.latitude)
      })
  }
}

/// A digit or letter of a class on the map.
package struct MapLetter: Hashable, Sendable {
  package var province: Province.ID
  package var cell: Point
  package var text: String
  package var style: Style
}

extension MapCover {
  /// What says the classes without colour: one letter where a province's name stands; in ASCII one
  /// in every other cell, and at least one a province.
  func letters(_ fills: [AreaFill], _ number: (Province.ID) -> Int?) -> [MapLetter] {
    if glyphs == .letters {
      return parts.flatMap { entry -> [MapLetter] in
        let even = entry.parts.filter { ($0.x + $0.y) % 2 == 0 }
        return letters(entry.province, even.isEmpty ? entry.parts : even, fills, number)
      }
    }
    return labels.flatMap { letters($0.province, [$0.cell], fills, number) }
  }

  private func letters(
    _ province: Province.ID, _ cells: [Point], _ fills: [AreaFill],
    _ number: (Province.ID) -> Int?
  ) -> [MapLetter] {
    guard let number = number(province), fills.indices.contains(number) else { return [] }
    return cells.filter { Rect(self.cells).contains($0) }.map {
      MapLetter(
        province: province, cell: $0, text: fills[number].letter,
        style: glyphs == .letters ? fills[number].style : .strong)
    }
  }
}
