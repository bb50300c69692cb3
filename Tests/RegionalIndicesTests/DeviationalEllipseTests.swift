import RegionalIndices
import Testing

@Suite("The standard deviational ellipse")
struct DeviationalEllipseTests {
  @Test("agrees with pointpats in four variants", arguments: Fixtures.cases("ellipse"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let weights = input["w"].isNull ? nil : input["w"].numbers
      let all = try EllipseVariant.allCases.map {
        try DeviationalEllipse(
          x: input["x"].numbers, y: input["y"].numbers, weights: weights, variant: $0)
      }
      let (plain, expected) = (all[0], item.expected)
      let turned = { (angle: Measure, key: String) in
        angle.map { $0.near(expected[key].number ?? $0, modulo: 180) }
      }
      return [
        "centre": [plain.centre.x, plain.centre.y], "major": plain.semiMajor,
        "minor": plain.semiMinor, "major_sqrt2": all[1].semiMajor,
        "minor_sqrt2": all[1].semiMinor, "major_dof": all[2].semiMajor,
        "minor_dof": all[2].semiMinor, "major_crimestat": all[3].semiMajor,
        "minor_crimestat": all[3].semiMinor,
        "angle_math_deg": turned(plain.angle, "angle_math_deg"),
        "azimuth_deg": turned(plain.rotation, "azimuth_deg"), "area": plain.area,
        "flattening": plain.flattening,
      ]
    }
  }

  @Test("of a cross four wide and one high is √8 and √½, lying east–west, by hand")
  func byHand() throws {
    let e = try DeviationalEllipse(x: [0, 4, 0, -4], y: [1, 0, -1, 0])
    expectClose(e.semiMajor, 8.0.squareRoot())
    expectClose(e.semiMinor, 0.5.squareRoot())
    expectClose(e.rotation, 90)
    expectClose(e.angle, 0)
    let circle = try DeviationalEllipse(x: [1, 0, -1, 0], y: [0, 1, 0, -1])
    #expect(circle.rotation.reason == .notUnique && circle.flattening.value == 0)
  }

  @Test("turns with its places and grows with them", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (x, y, w) = (random.values(12), random.values(12), random.values(12))
    let e = try DeviationalEllipse(x: x, y: y, weights: w)
    // A quarter turn clockwise: east becomes south.
    let turned = try DeviationalEllipse(x: y, y: x.map { -$0 }, weights: w)
    expectClose(turned.semiMajor, e.semiMajor.value ?? .nan, 1e-10)
    let angle = (turned.rotation.value ?? .nan).near((e.rotation.value ?? .nan) + 90, modulo: 180)
    expectClose(angle, (e.rotation.value ?? .nan) + 90, 1e-8)
    let large = try DeviationalEllipse(x: x.map { 3 * $0 }, y: y.map { 3 * $0 }, weights: w)
    expectClose(large.semiMinor, 3 * (e.semiMinor.value ?? .nan), 1e-9)
  }

  @Test("has as many points of its outline as are asked for; upright it is not turned")
  func outline() throws {
    let e = try DeviationalEllipse(x: [1, 2, 4], y: [1, 3, 3])
    #expect([0, 1, 2, 5].map { e.outline(count: $0).count } == [0, 1, 2, 5])
    #expect(try DeviationalEllipse(x: [1, 1, 1], y: [1, 2, 4]).rotation == .value(0))
  }

  @Test("refuses weights that are nothing; two places have no n − 2")
  func refusals() throws {
    #expect(throws: IndexError.zeroWeight) {
      try DeviationalEllipse(x: [1, 2], y: [1, 2], weights: [0, 0])
    }
    let two = try DeviationalEllipse(x: [1, 2], y: [1, 3], variant: .crimeStat)
    #expect(two.semiMajor.reason == .tooFewObservations(needed: 3, found: 2))
  }
}
