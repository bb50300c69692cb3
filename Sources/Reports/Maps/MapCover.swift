internal import Charts
internal import ClusterAtlas
package import Drawing

/// Which province lies under which part of a map's cells.
struct MapCover: Sendable {
  let cells: Size
  let glyphs: AreaGlyphs
  /// A province and the parts that it covers; a province too small for any has the one of its label.
  private(set) var parts: [(province: Province.ID, parts: [Point])] = []
  /// The cells where the provinces' names stand.
  private(set) var labels: [(province: Province.ID, cell: Point)] = []

  /// O(rows x points of the outline).
  init(_ atlas: Atlas, view: ProvinceMap.View, dots: GlyphSet, size: Size, glyphs: AreaGlyphs) {
    cells = size
    self.glyphs = glyphs
    let places = Dictionary(
      atlas.provinces.map { ($0.id, Self.cell($0.label, view, dots)) },
      uniquingKeysWith: { first, _ in first })
    for area in MapAreas(outline: atlas.outline).areas {
      var found = area.parts(view: view, dots: dots, size: size, parts: glyphs.parts)
      let place = places[area.province]
      if found.isEmpty, let place, Rect(size).contains(place) {
        found = [Point(x: place.x * glyphs.parts.x, y: place.y * glyphs.parts.y)]
      }
      parts.append((area.province, found))
      if let place { labels.append((area.province, place)) }
    }
  }

  static func cell(
    _ place: Coordinate, _ view: ProvinceMap.View, _ dots: GlyphSet
  ) -> Point {
    let dot = view.dot(.init(longitude: place.longitude, latitude: place.latitude))
    return Point(
      x: Int(bounded: (dot.x / Double(dots.dotsPerCell.x)).rounded(.down)),
      y: Int(bounded: (dot.y / Double(dots.dotsPerCell.y)).rounded(.down)))
  }

  /// The cells of a province: those of which it has a part.
  func cells(of province: Province.ID) -> Set<Point> {
    let (across, down) = glyphs.parts
    let found = parts.first { $0.province == province }?.parts ?? []
    return Set(found.map { Point(x: $0.x / across, y: $0.y / down) })
  }

  /// The areas of the provinces that have a class.
  func grid(_ number: (Province.ID) -> Int?) -> AreaGrid {
    var grid = AreaGrid(cells: cells, glyphs: glyphs)
    // Small provinces lie over those around them.
    for entry in parts.sorted(by: { $1.parts.count < $0.parts.count }) {
      guard let kind = number(entry.province) else { continue }
      for part in entry.parts { grid.set(x: part.x, y: part.y, kind: kind) }
    }
    return grid
  }
}

extension AreaFill {
  /// The fill of a class of values, from 0, of so many: the last is always the strongest.
  package static func shade(_ number: Int, of count: Int) -> AreaFill {
    let step = min(4, max(0, number + 5 - count))
    let grounds: [Ground] = [.shade1, .shade2, .shade3, .shade4, .shade5]
    return AreaFill(
      ground: grounds[step], pattern: step, style: Style(grounds[step].fill ?? .accent),
      letter: String(number + 1))
  }

  /// The fill of one of several kinds.
  static func kind(_ number: Int, letter: String) -> AreaFill {
    let grounds: [Ground] = [.area1, .area2, .area3, .area4, .area5, .area6]
    return AreaFill(
      ground: grounds[number % 6], pattern: 1 + number % 4, style: MapClasses.style(number),
      letter: letter)
  }
}
