internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Tabular

/// The provinces with the class of a value in each, a digit in every other cell, so that it is
/// read without colour too.
package struct ChoroplethMap: Sendable {
  let size: Size
  let glyphs: GlyphSet
  let grid: Raster
  /// The cells of each province that can hold a digit.
  let cells: [(province: Province.ID, cell: Point)]

  init(atlas: Atlas, size: Size, glyphs: GlyphSet) {
    self.size = size
    self.glyphs = glyphs
    let map = MapPane.map(of: atlas)
    var grid = Raster(cells: size, resolution: .init(outlines: glyphs))
    let view = map.view(of: grid)
    map.draw(on: &grid, view: view) { line in
      line.kind == .outer ? (.dim, 3) : (.faint, 1)
    }
    self.grid = grid
    cells = MapAreas(outline: atlas.outline).areas.flatMap { area in
      let inside = area.cells(view: view, glyphs: glyphs, size: size)
      let free = inside.filter { !Self.hasDots(grid, $0) }
      let even = free.filter { ($0.x + $0.y) % 2 == 0 }
      // A small province has its digit even so, on its border if need be.
      let chosen =
        even.isEmpty
        ? Array(
          (free + inside + [Self.label(area.province, atlas, view, glyphs)])
            .prefix(1)) : even
      return chosen.map { (area.province, $0) }
    }
  }

  private static func hasDots(_ grid: Raster, _ cell: Point) -> Bool {
    let dots = grid.resolution.dots
    return (0..<dots.y).contains { y in
      (0..<dots.x).contains { x in grid.isSet(x: cell.x * dots.x + x, y: cell.y * dots.y + y) }
    }
  }

  /// Where the name of a province stands.
  private static func label(
    _ id: Province.ID, _ atlas: Atlas, _ view: ProvinceMap.View, _ glyphs: GlyphSet
  ) -> Point {
    guard let place = atlas.province(id)?.label else { return Point(x: 0, y: 0) }
    let dot = view.dot(.init(longitude: place.longitude, latitude: place.latitude))
    return Point(
      x: Int(bounded: dot.x) / glyphs.dotsPerCell.x, y: Int(bounded: dot.y) / glyphs.dotsPerCell.y)
  }

  func fits(_ size: Size, _ glyphs: GlyphSet) -> Bool {
    self.size == size && self.glyphs == glyphs
  }
}

/// Values in classes, from 1 for the smallest.
struct ValueClasses: Hashable, Sendable {
  static let count = 5
  /// The lowest value of each class.
  private(set) var bounds: [Double] = []
  private(set) var top = 0.0
  private(set) var sizes: [Int] = []

  /// Classes of equal numbers of values (ties stay together), or of equal width.
  init(_ values: [Double], equalSteps: Bool) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let low = sorted.first, let high = sorted.last else { return }
    top = high
    for number in 0..<Self.count {
      let bound =
        equalSteps
        ? low + (high - low) * Double(number) / Double(Self.count)
        : sorted[number * sorted.count / Self.count]
      if bound > bounds.last ?? -.infinity { bounds.append(bound) }
    }
    sizes = Array(repeating: 0, count: bounds.count)
    for value in sorted {
      if let number = number(of: value) { sizes[number] += 1 }
    }
  }

  /// The class of a value, from 0.
  func number(of value: Double) -> Int? { bounds.lastIndex { value >= $0 } }

  static func style(_ number: Int, of count: Int) -> Style {
    // From faint to strong: a stronger tone is a larger value in every theme, and so is its digit.
    let ramp: [Style] = [
      .faint, .dim, .text, Style(.accent).bold(), Style(.accent).bold().reversed(),
    ]
    return ramp[min(ramp.count - 1, number + ramp.count - count)]
  }
}
