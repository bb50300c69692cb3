internal import Charts
internal import ClusterAtlas
internal import Drawing

/// The map pane: what part is seen, and how provinces are told apart.
package struct MapState: Sendable {
  package enum Colouring: CaseIterable, Sendable {
    case none, threeRegions, fourRegions, clusters
  }

  package static let deepest = 5

  /// 0 shows all; each step doubles.
  package var zoom = 0
  /// Moved away from the selection, in parts of the pane.
  package var pan = (x: 0.0, y: 0.0)
  package var colouring: Colouring = .none
  package private(set) var grid: DotGrid?
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
    }
    grid = base.map { highlighted($0, map, view, key.provinces) }
  }

  private static func view(
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
      // A border inside a class is faint; one between classes stands out.
      if colouring != .none, classes.number(of: left) != classes.number(of: right) {
        return (.dim, 2)
      }
      return (.faint, 1)
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

  private static func map(of atlas: Atlas) -> ProvinceMap {
    ProvinceMap(
      lines: atlas.outline.arcs.map { arc in
        ProvinceMap.Line(
          kind: arc.kind == .coast || arc.kind == .landBorder ? .outer : .inner,
          left: arc.leftID, right: arc.rightID,
          points: arc.points.map { .init(longitude: $0.longitude, latitude: $0.latitude) })
      })
  }
}

/// Provinces in classes: by region, or by the number of clusters.
struct MapClasses {
  let names: [Bilingual]
  /// A letter a class, so that it can be read without colour.
  let letters: [String]
  private var numbers: [Province.ID: Int] = [:]

  static let styles: [Style] = [Style(.series1), Style(.series2), Style(.series3), Style(.series4)]

  init(colouring: MapState.Colouring, atlas: Atlas) {
    switch colouring {
    case .none: (names, letters) = ([], [])
    case .threeRegions, .fourRegions:
      let grouping: Region.Grouping = colouring == .threeRegions ? .three : .four
      let regions = atlas.regions.filter { $0.grouping == grouping }
      names = regions.map(\.name)
      letters = names.map { Self.initials($0.english) }
      for province in atlas.provinces {
        let region = grouping == .three ? province.region3 : province.region4
        numbers[province.id] = regions.firstIndex { $0.id == region }
      }
    case .clusters:
      names = [
        Bilingual("1 cluster", "1 个集群"), Bilingual("2", "2 个"), Bilingual("3 to 5", "3–5 个"),
        Bilingual("6 and more", "6 个及以上"),
      ]
      letters = []
      var counts: [Province.ID: Int] = [:]
      for cluster in atlas.clusters(upTo: .national25) {
        for province in cluster.provinceIDs { counts[province, default: 0] += 1 }
      }
      for (province, count) in counts { numbers[province] = count > 5 ? 3 : count > 2 ? 2 : count - 1 }
    }
  }

  func number(of province: Province.ID) -> Int? { numbers[province] }

  private static func initials(_ name: String) -> String {
    name.contains("ortheast") ? "NE" : String(name.prefix(1))
  }
}
