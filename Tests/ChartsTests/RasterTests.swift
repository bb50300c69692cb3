import Charts
import Drawing
import Testing

@Suite struct RasterTests {
  /// The dots of a line mark, as sets of (column, row) of the raster.
  private func raster(_ places: [(x: Double, y: Double)], _ size: Size) -> Raster {
    var raster = Raster(cells: size, resolution: .braille)
    var phase = Raster.Phase(.solid)
    for (a, b) in zip(places, places.dropFirst()) {
      raster.line(from: a, to: b, .text, priority: 1, phase: &phase)
    }
    return raster
  }

  @Test func aDiagonalSetsExactlyItsDots() {
    let raster = raster([(0, 0), (15, 15)], Size(width: 8, height: 4))
    for y in 0..<16 { for x in 0..<16 { #expect(raster.isSet(x: x, y: y) == (x == y)) } }
  }

  @Test func aParabolaPassesThroughTheDotsOfItsValues() {
    let size = Size(width: 50, height: 20)
    let places = (0..<100).map { x -> (x: Double, y: Double) in
      let t = (Double(x) - 50) / 50
      return (Double(x), 79 - 79 * (1 - t * t))
    }
    let raster = raster(places, size)
    for place in places {
      #expect(raster.isSet(x: Int(place.x), y: Int(place.y.rounded())))
    }
    // One connected line: no more than the two columns' heights between neighbours are set.
    for x in 0..<100 {
      let rows = (0..<80).filter { raster.isSet(x: x, y: $0) }
      guard let first = rows.first, let last = rows.last else {
        Issue.record("column \(x) is empty")
        continue
      }
      #expect(last - first + 1 == rows.count)
    }
  }

  @Test func aLineFromOutsideIsDrawnToTheEdge() {
    let raster = raster([(-100, 8), (1_000_000, 8)], Size(width: 10, height: 4))
    #expect((0..<20).allSatisfy { raster.isSet(x: $0, y: 8) })
  }

  @Test func clippingMovesNoDot() {
    var random = Seeded(5)
    for _ in 0..<200 {
      // Steep or flat through the middle, from far outside: the dots lie on the line.
      let slope = Double.random(in: -0.9...0.9, using: &random)
      func y(_ x: Double) -> Double { 40 + slope * (x - 40) }
      let raster = raster([(-400, y(-400)), (500, y(500))], Size(width: 40, height: 20))
      for x in 0..<80 where y(Double(x)) > 0 && y(Double(x)) < 79 {
        let near = (0..<80).filter { raster.isSet(x: x, y: $0) }
        #expect(near.contains { abs(Double($0) - y(Double(x))) <= 1 }, "\(slope) at \(x)")
      }
    }
  }

  @Test func numbersThatAreNoneSetNothing() {
    let raster = raster(
      [(0, 0), (.nan, 3), (.infinity, 2), (5, -.infinity)], Size(width: 4, height: 4))
    #expect((0..<16).allSatisfy { y in (0..<8).allSatisfy { !raster.isSet(x: $0, y: y) } })
  }

  @Test(arguments: [
    (Raster.Resolution.braille, "⠉⠉"), (.quadrants, "▀▀"), (.halves, "▀▀"), (.ascii, "''"),
  ])
  func eachResolutionHasItsGlyphs(_ resolution: Raster.Resolution, _ expected: String) {
    var raster = Raster(cells: Size(width: 2, height: 1), resolution: resolution)
    for x in 0..<raster.width { raster.set(x: x, y: 0, .text) }
    var canvas = Canvas(size: Size(width: 2, height: 1))
    raster.draw(on: &canvas, at: Point(x: 0, y: 0))
    #expect(PlainText.encode(canvas) == expected + "\n")
  }

  @Test func quadrantsAreFourDots() {
    let glyphs = "▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
    for (index, glyph) in glyphs.enumerated() {
      var raster = Raster(cells: Size(width: 1, height: 1), resolution: .quadrants)
      for bit in 0..<4 where (index + 1) >> bit & 1 == 1 {
        raster.set(x: bit % 2, y: bit / 2, .text)
      }
      var canvas = Canvas(size: Size(width: 1, height: 1))
      raster.draw(on: &canvas, at: Point(x: 0, y: 0))
      #expect(PlainText.encode(canvas) == "\(glyph)\n")
    }
  }

  @Test func dashesDifferAndGoOnAcrossSegments() {
    var patterns: Set<String> = []
    for dash in Dash.allCases {
      var phase = Raster.Phase(dash)
      var raster = Raster(cells: Size(width: 30, height: 1), resolution: .braille)
      for x in stride(from: 0.0, to: 60, by: 10) {
        raster.line(
          from: (x, 0), to: (x + 10, 0), .text, priority: 1, phase: &phase, skipsFirst: x > 0)
      }
      patterns.insert(String((0..<60).map { raster.isSet(x: $0, y: 0) ? "x" : " " }))
    }
    #expect(patterns.count == Dash.allCases.count)
  }

  @Test func theHigherPriorityGivesTheStyle() {
    var raster = Raster(cells: Size(width: 1, height: 1), resolution: .braille)
    raster.set(x: 0, y: 0, .alert, priority: 5)
    raster.set(x: 1, y: 0, .dim, priority: 1)
    var canvas = Canvas(size: Size(width: 1, height: 1))
    raster.draw(on: &canvas, at: Point(x: 0, y: 0))
    #expect(canvas[0, 0].style == .alert)
  }
}
