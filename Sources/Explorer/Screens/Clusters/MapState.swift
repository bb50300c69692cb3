package import Charts
package import ClusterAtlas
package import Drawing

/// The map pane: what part is seen, and how provinces are told apart.
package struct MapState: Sendable {
  package enum Colouring: Hashable, Sendable {
    case none, clusters
    /// Provinces are told apart by their regions in a grouping.
    case regions(ProvinceGrouping.ID)
    /// What the documents say of the layout.
    case overlay(MapOverlay.ID)

    /// Those that tell provinces apart by what they are.
    package static func classes(of atlas: Atlas) -> [Colouring] {
      [.none] + atlas.groupings.map { .regions($0.id) } + [.clusters]
    }
    /// Those that show what a topic says.
    package static func overlays(of atlas: Atlas) -> [Colouring] {
      [.none] + atlas.overlays.map { .overlay($0.id) }
    }
  }

  /// A cell inside a province of a class.
  package struct Fill: Sendable {
    package var cell: Point
    package var letter: String
    package var style: Style
  }

  package static let deepest = 5

  /// 0 shows all; each step doubles.
  package var zoom = 0
  /// Moved away from the selection, in parts of the pane.
  package var pan = (x: 0.0, y: 0.0)
  package var colouring: Colouring = .none
  package private(set) var grid: DotGrid?
  /// Letters that tell the classes of the provinces, cell by cell.
  package private(set) var fills: [Fill] = []
  package private(set) var view: ProvinceMap.View?
  private var drawn: Key?
  private var base: DotGrid?
  private var baseKey: BaseKey?
  private var map: ProvinceMap?

  private struct BaseKey: Hashable {
    var size: Size
    var glyphs: GlyphSet
    var view: ProvinceMap.View
    var colouring: Colouring
  }

  private struct Key: Hashable {
    var base: BaseKey
    var provinces: [Province.ID]
  }

  /// Draws the outlines again if anything they depend on changed.
  mutating func settle(atlas: Atlas, selected: Cluster?, size: Size, looks: Looks) {
    let map = map ?? Self.map(of: atlas)
    self.map = map
    let empty = DotGrid(cells: size, glyphs: looks.glyphs)
    let view = Self.view(map, empty, zoom, pan, selected)
    let baseKey = BaseKey(size: size, glyphs: looks.glyphs, view: view, colouring: colouring)
    let key = Key(base: baseKey, provinces: selected?.provinceIDs ?? [])
    guard key != drawn else { return }
    drawn = key
    self.view = view
    if baseKey != self.baseKey {
      self.baseKey = baseKey
      base = outlines(map, empty, view, atlas)
      fills = Self.fills(colouring, view, looks.glyphs, size, atlas)
    }
    grid = base.map { highlighted($0, map, view, key.provinces) }
  }

  /// The part that is seen at a zoom, around the selected cluster.
  static func view(
    _ map: ProvinceMap, _ grid: DotGrid, _ zoom: Int, _ pan: (x: Double, y: Double),
    _ selected: Cluster?
  ) -> ProvinceMap.View {
    guard zoom > 0 else { return map.view(of: grid) }
    let scale = Double(1 << zoom)
    let around = selected?.coordinate.map {
      ProvinceMap.Place(longitude: $0.longitude, latitude: $0.latitude)
    }
    var view = map.view(of: grid, zoom: scale, centre: around)
    view.centre.longitude += pan.x * Double(view.width) / view.dotsPerDegree / ProvinceMap.aspect
    view.centre.latitude -= pan.y * Double(view.height) / view.dotsPerDegree
    return view
  }

  private func outlines(
    _ map: ProvinceMap, _ empty: DotGrid, _ view: ProvinceMap.View, _ atlas: Atlas
  ) -> DotGrid {
    var grid = empty
    let classes = MapClasses(colouring: colouring, atlas: atlas)
    map.draw(on: &grid, view: view) { line in
      if line.kind == .outer { return (.dim, 3) }
      guard let left = line.left, let right = line.right else { return (.faint, 1) }
      guard !classes.names.isEmpty else { return (.faint, 1) }
      // Borders inside a class are left out: its letters need the room.
      return classes.number(of: left) == classes.number(of: right) ? nil : (.dim, 2)
    }
    return grid
  }

  private func highlighted(
    _ base: DotGrid, _ map: ProvinceMap, _ view: ProvinceMap.View, _ provinces: [Province.ID]
  ) -> DotGrid {
    guard !provinces.isEmpty else { return base }
    var grid = base
    map.draw(on: &grid, view: view) { line in
      let isOn = { (id: String?) in id.map { provinces.contains($0) } ?? false }
      return isOn(line.left) != isOn(line.right) ? (.accent, 4) : nil
    }
    return grid
  }

  private static func fills(
    _ colouring: Colouring, _ view: ProvinceMap.View, _ glyphs: GlyphSet, _ size: Size,
    _ atlas: Atlas
  ) -> [Fill] {
    guard colouring != .none else { return [] }
    let classes = MapClasses(colouring: colouring, atlas: atlas)
    var fills: [Fill] = []
    for area in MapAreas(outline: atlas.outline).areas {
      guard let number = classes.number(of: area.province) else { continue }
      for cell in area.cells(view: view, glyphs: glyphs, size: size) {
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
