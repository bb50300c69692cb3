internal import Charts
package import ClusterAtlas
package import Drawing
internal import Tabular

/// The provinces, to be filled by the classes of their values. A digit in each says the class
/// without colour.
package struct ChoroplethMap: Sendable {
  let size: Size
  let appearance: Appearance
  let view: ProvinceMap.View
  /// Outlines; borders between provinces too where these are not filled.
  let grid: Raster
  let cover: MapCover

  package init(atlas: Atlas, size: Size, appearance: Appearance) {
    self.size = size
    self.appearance = appearance
    let map = MapPane.map(of: atlas)
    var grid = Raster(cells: size, resolution: .init(outlines: appearance.glyphs))
    view = map.view(of: grid)
    map.draw(on: &grid, view: view, isSparse: appearance.isSparse) { line in
      line.kind == .outer ? (.dim, 3) : (.faint, 1)
    }
    self.grid = grid
    cover = MapCover(
      atlas, view: view, dots: appearance.glyphs, size: size, glyphs: appearance.areas)
  }

  package func fits(_ size: Size, _ appearance: Appearance) -> Bool {
    self.size == size && self.appearance == appearance
  }

  /// Draws the provinces by their classes, from 0, of so many; names where they fit into
  /// their provinces, those of the largest classes first.
  package func draw(
    on canvas: inout Canvas, at origin: Point, names: [Province.ID: String], count: Int,
    class number: (Province.ID) -> Int?, covered: [Rect]
  ) {
    grid.draw(on: &canvas, at: origin)
    let fills = (0..<count).map { AreaFill.shade($0, of: count) }
    cover.grid(number).draw(on: &canvas, at: origin, fills: fills)
    let clip = Rect(x: origin.x, y: origin.y, width: size.width, height: size.height)
    let letters = cover.letters(fills, number)
    for letter in letters {
      canvas.writeOver(
        letter.text, x: origin.x + letter.cell.x, y: origin.y + letter.cell.y, letter.style,
        clip: clip)
    }
    guard appearance.areas != .letters, size.width >= MapPlaces.namedFrom else { return }
    for (name, cell) in placed(letters, names, number, covered) {
      canvas.writeOver(name, x: origin.x + cell.x, y: origin.y + cell.y, .strong, clip: clip)
    }
  }

  /// The names before the digits that have room for them.
  private func placed(
    _ letters: [MapLetter], _ names: [Province.ID: String], _ number: (Province.ID) -> Int?,
    _ covered: [Rect]
  ) -> [(name: String, cell: Point)] {
    var placing = LabelPlacing(
      size: size,
      taken: covered + letters.map { Rect(x: $0.cell.x, y: $0.cell.y, width: 1, height: 1) })
    let order = letters.sorted {
      (number($1.province) ?? -1, $0.province) < (number($0.province) ?? -1, $1.province)
    }
    return order.compactMap { letter in
      guard let name = names[letter.province] else { return nil }
      let mark = Rect(x: letter.cell.x, y: letter.cell.y, width: 1, height: 1)
      let own = cover.cells(of: letter.province)
      return placing.place(name, around: mark, within: own).map { (name, $0) }
    }
  }
}

/// Values in classes, from 1 for the smallest.
package struct ValueClasses: Hashable, Sendable {
  static let count = 5
  /// The lowest value of each class.
  package private(set) var bounds: [Double] = []
  private(set) var top = 0.0
  package private(set) var sizes: [Int] = []

  /// Classes of equal numbers of values (ties stay together), or of equal width.
  package init(_ values: [Double], equalSteps: Bool) {
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
  package func number(of value: Double) -> Int? { bounds.lastIndex { value >= $0 } }
}
