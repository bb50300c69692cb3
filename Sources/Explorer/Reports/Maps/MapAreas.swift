internal import Charts
internal import ClusterAtlas
internal import Drawing

/// The provinces as areas, made of the arcs of the outline.
struct MapAreas {
  struct Area {
    var province: Province.ID
    /// Closed rings; a place is inside if it is inside an odd number of them.
    var rings: [[Coordinate]]
  }

  private(set) var areas: [Area] = []

  init(outline: Outline) {
    for ring in outline.rings {
      let points = Self.points(of: ring, in: outline)
      if let index = areas.firstIndex(where: { $0.province == ring.provinceID }) {
        areas[index].rings.append(points)
      } else {
        areas.append(Area(province: ring.provinceID, rings: [points]))
      }
    }
  }

  private static func points(of ring: Outline.Ring, in outline: Outline) -> [Coordinate] {
    var points: [Coordinate] = []
    for part in ring.arcs {
      let arc = outline.arcs[part.arc].points
      points += part.reversed ? Array(arc.reversed()) : arc
    }
    return points
  }
}

extension MapAreas.Area {
  /// The cells whose middle lies inside: row by row, between crossings of the rings.
  func cells(view: ProvinceMap.View, glyphs: GlyphSet, size: Size) -> [Point] {
    let dots = glyphs.dotsPerCell
    let shapes = rings.map { ring in
      ring.map { view.dot(.init(longitude: $0.longitude, latitude: $0.latitude)) }
    }
    var cells: [Point] = []
    for y in 0..<size.height {
      let level = (Double(y) + 0.5) * Double(dots.y)
      let crossings = shapes.flatMap { Self.crossings($0, level) }.sorted()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let first = Int(bounded: (crossings[pair] / Double(dots.x) - 0.5).rounded(.up))
        let last = Int(bounded: (crossings[pair + 1] / Double(dots.x) - 0.5).rounded(.down))
        guard first <= last else { continue }
        for x in max(0, first)..<max(max(0, first), min(size.width, last + 1)) {
          cells.append(Point(x: x, y: y))
        }
      }
    }
    return cells
  }

  private static func crossings(_ ring: [(x: Double, y: Double)], _ level: Double) -> [Double] {
    guard var last = ring.last else { return [] }
    var result: [Double] = []
    for next in ring {
      if (last.y < level) != (next.y < level) {
        result.append(last.x + (level - last.y) / (next.y - last.y) * (next.x - last.x))
      }
      last = next
    }
    return result
  }
}
