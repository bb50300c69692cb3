package import Drawing

/// Outlines on a plane, to be drawn in dots at any scale.
///
/// Longitudes are shrunk by the cosine of 35° north, the middle of China, so that a degree is as
/// long in both directions there (equirectangular projection, true in aspect at that latitude).
package struct ProvinceMap: Sendable {
  /// cos 35°
  package static let aspect = 0.819152

  /// A line between two areas, or between an area and the outside.
  package struct Line: Sendable {
    package enum Kind: Sendable {
      /// The sea, or another country.
      case outer
      /// Between two areas of the map.
      case inner
    }

    package var kind: Kind
    package var left: String?
    package var right: String?
    package var points: [Place]

    package init(kind: Kind, left: String?, right: String?, points: [Place]) {
      self.kind = kind
      self.left = left
      self.right = right
      self.points = points
    }
  }

  /// Degrees east and north.
  package struct Place: Hashable, Sendable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// Which part is seen: the place in the middle, and how many dots a degree of latitude takes.
  package struct View: Hashable, Sendable {
    package var centre: Place
    package var dotsPerDegree: Double
    package var width: Int
    package var height: Int

    /// Where a place falls, in dots from the upper left.
    package func dot(_ place: Place) -> (x: Double, y: Double) {
      (
        Double(width) / 2 + (place.longitude - centre.longitude) * ProvinceMap.aspect
          * dotsPerDegree,
        Double(height) / 2 - (place.latitude - centre.latitude) * dotsPerDegree
      )
    }
  }

  package let lines: [Line]
  /// West, south, east and north end.
  package let west: Double
  package let south: Double
  package let east: Double
  package let north: Double

  /// Without lines the map reaches a degree beyond the outermost of the places, which are asked for then only.
  package init(lines: [Line], places: @autoclosure () -> [Place] = []) {
    self.lines = lines
    let points = lines.flatMap(\.points)
    let edge = points.isEmpty ? 1.0 : 0
    var box = (west: 180.0, south: 90.0, east: -180.0, north: -90.0)
    for point in points.isEmpty ? places() : points {
      box.west = min(box.west, point.longitude - edge)
      box.east = max(box.east, point.longitude + edge)
      box.south = min(box.south, point.latitude - edge)
      box.north = max(box.north, point.latitude + edge)
    }
    (west, south, east, north) = box
  }

  /// The view that shows everything as large as fits a grid, times `zoom`, around `centre` (the
  /// middle of the map if nil).
  package func view(of grid: Raster, zoom: Double = 1, centre: Place? = nil) -> View {
    let middle = Place(longitude: (west + east) / 2, latitude: (south + north) / 2)
    let spanX = max(0.1, (east - west) * Self.aspect)
    let spanY = max(0.1, north - south)
    let fit = min(Double(grid.width - 1) / spanX, Double(grid.height - 1) / spanY)
    return View(
      centre: centre ?? middle, dotsPerDegree: max(0.01, fit) * zoom, width: grid.width,
      height: grid.height)
  }

  /// Draws each line in the style it is given; a line without a style is left out. Where colours
  /// are few, lines between areas have every third dot.
  package func draw(
    on grid: inout Raster, view: View, isSparse: Bool = false,
    style: (Line) -> (style: Style, priority: UInt8)?
  ) {
    for line in lines {
      guard let look = style(line) else { continue }
      let gap = isSparse && line.kind == .inner ? 3 : 1
      draw(line, on: &grid, view, look.style, look.priority, gap)
    }
  }

  /// Points nearer than a dot and a half to the last one drawn are left out: no blots.
  private func draw(
    _ line: Line, on grid: inout Raster, _ view: View, _ style: Style, _ priority: UInt8,
    _ gap: Int
  ) {
    var step = 0
    guard let first = line.points.first else { return }
    var last = view.dot(first)
    let end = line.points.count - 1
    for (number, point) in line.points.enumerated().dropFirst() {
      let next = view.dot(point)
      let dx = next.x - last.x
      let dy = next.y - last.y
      if number < end, dx * dx + dy * dy < 2.25 { continue }
      grid.line(from: last, to: next, style, priority: priority, every: gap, step: &step)
      last = next
    }
  }
}
