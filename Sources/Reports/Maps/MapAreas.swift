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
  /// Its rings in the cells of a view.
  func rings(view: ProvinceMap.View, dots glyphs: GlyphSet) -> [[(x: Double, y: Double)]] {
    let (across, down) = (Double(glyphs.dotsPerCell.x), Double(glyphs.dotsPerCell.y))
    return rings.map { ring in
      ring.map { place in
        let dot = view.dot(.init(longitude: place.longitude, latitude: place.latitude))
        return (dot.x / across, dot.y / down)
      }
    }
  }

  /// The parts of cells whose middle lies inside.
  func parts(
    view: ProvinceMap.View, dots glyphs: GlyphSet, size: Size, parts: (x: Int, y: Int)
  ) -> [Point] {
    RingFill.parts(of: rings(view: view, dots: glyphs), size: size, parts: parts)
  }
}
