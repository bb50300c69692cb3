import RegionalIndices
import Testing

extension GravityCentre.Path {
  /// The path as the fixtures have it, bearings by the expectation modulo 360.
  fileprivate func answers(_ name: String, _ bearings: JSON) -> [String: any Answer] {
    [
      "\(name)_centre": centres.map { $0.map { [$0.x, $0.y] } },
      "\(name)_step": steps.map(\.distance), "\(name)_path": length,
      "\(name)_bearing": zip(steps, bearings.items).map { step, expected in
        step.bearing.map { $0.near(expected.number ?? $0, modulo: 360) }
      },
    ]
  }
}

extension Double {
  /// The same angle, as near to another as can be.
  func near(_ other: Double, modulo turn: Double) -> Double {
    self + ((other - self) / turn).rounded() * turn
  }
}

@Suite("The centre of gravity")
struct GravityCentreTests {
  @Test("agrees with pointpats, pyproj and scikit-learn", arguments: Fixtures.cases("centre"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let (x, y) = (input["x"].numbers, input["y"].numbers)
      let weights = input["w"].items.map(\.numbers)
      let isDegrees = input["coords"].text == "lonlat"
      let plane = try GravityCentre.path(
        x: x, y: y, weights: weights, coordinates: isDegrees ? .degrees : .projected)
      var answers = plane.answers("planar", item.expected["planar_bearing"])
      if isDegrees {
        let sphere = try GravityCentre.path(x: x, y: y, weights: weights, surface: .sphere)
        answers.merge(sphere.answers("sphere", item.expected["sphere_bearing"])) { $1 }
      }
      return answers
    }
  }

  @Test("of two places is between them by weight; a degree along the equator 111.195 km")
  func byHand() throws {
    let centre = try GravityCentre.centre(x: [110, 120], y: [30, 40], weights: [3, 1])
    #expect(centre == GravityCentre.Place(x: 112.5, y: 32.5))
    let step = GravityCentre.step(from: .init(x: 0, y: 0), to: .init(x: 1, y: 0))
    expectClose(step.distance, 111.19508, 1e-6)
    expectClose(step.bearing, 90)
  }

  @Test("moves with its places and not with the size of weights", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (x, y, w) = (random.values(9), random.values(9), random.values(9))
    let centre = try #require(try GravityCentre.centre(x: x, y: y, weights: w))
    let moved = try #require(
      try GravityCentre.centre(x: x.map { $0 + 7 }, y: y, weights: w.map { $0 * 5 }))
    expectClose(moved.x, centre.x + 7)
    expectClose(moved.y, centre.y)
    let back = GravityCentre.step(from: moved, to: centre, coordinates: .projected)
    expectClose(back.distance, 7)
    expectClose(back.bearing, 270, 1e-9)
  }

  @Test("is not where nothing weighs, and refuses bad latitudes and weights")
  func refusals() throws {
    #expect(try GravityCentre.centre(x: [1], y: [2], weights: [0]) == nil)
    #expect(throws: IndexError.outOfRange(at: Position(0, in: .y), lower: -90, upper: 90)) {
      try GravityCentre.centre(x: [1], y: [91], weights: [1], surface: .sphere)
    }
    #expect(throws: IndexError.negative(at: Position(0, in: .weights))) {
      try GravityCentre.centre(x: [1], y: [2], weights: [-1])
    }
    #expect(throws: IndexError.lengthMismatch(expected: 1, found: 2)) {
      try GravityCentre.centre(x: [1], y: [2, 3], weights: [1])
    }
  }
}
