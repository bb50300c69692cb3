import RegionalIndices
import Testing

@Suite("The diamond")
struct DiamondTests {
  @Test(
    "agrees with shapely",
    arguments: Fixtures.cases("diamond"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let d = try diamond(input["r"].numbers, maximum: input["r_max"].number ?? 0)
      let double = try doubleDiamond(
        domestic: input["r"].numbers, international: input["outer"].numbers)
      return [
        "area": d.area, "normalised": d.normalised, "mean": d.mean,
        "outer_area": double.internationalArea, "outer_over_inner": double.ratio,
        "net_force": try netForce(
          positive: .init(
            weights: input["w_positive"].numbers, scores: input["s_positive"].numbers),
          reverse: .init(weights: input["w_reverse"].numbers, scores: input["s_reverse"].numbers)),
      ]
    }
  }

  @Test("of 4, 3, 5, 2 of 5 is 22.5 and 0.45, by hand: half of (4 + 5)(3 + 2)")
  func byHand() throws {
    let d = try diamond([4, 3, 5, 2], maximum: 5)
    expectClose(d.area, 22.5)
    expectClose(d.normalised, 0.45)
    expectClose(d.mean, 3.5)
    // A regular hexagon of side 2 has the area 6√3.
    expectClose(try diamond([2, 2, 2, 2, 2, 2], maximum: 2).area, 6 * 3.0.squareRoot())
    let force = try netForce(
      positive: .init(weights: [0.5, 0.5], scores: [4, 2]),
      reverse: .init(weights: [0.25, 0.75], scores: [4, 8]))
    expectClose(force, 3 - 7)
  }

  @Test("ignores turning and mirroring, squares the scale, stays in 0 … 1", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let k = 3 + random.next(below: 6)
    let r = (0..<k).map { _ in 5 * random.nextUnit() }
    let d = try diamond(r, maximum: 5)
    #expect((0...1).contains(d.normalised.value ?? -1))
    #expect(try diamond(Array(r[1...] + r[..<1]), maximum: 5) == d)
    #expect(try diamond(r.reversed(), maximum: 5) == d)
    let double = try doubleDiamond(domestic: r, international: r.map { $0 * 3 })
    expectClose(double.ratio, 9)
    expectClose(double.domesticArea, d.area.value ?? -1)
  }

  @Test("has no area with fewer than three axes, no ratio without a domestic area")
  func undefined() throws {
    let line = try diamond([3, 2], maximum: 5)
    #expect(line.area.reason != nil && line.normalised.reason != nil && line.mean == 2.5)
    let none = try doubleDiamond(domestic: [0, 0, 0], international: [1, 1, 1])
    #expect(none.ratio.reason != nil)
  }

  @Test("refuses scores outside the scale")
  func refusals() {
    #expect(throws: IndexError.outOfRange(at: Position(1, in: .scores), lower: 0, upper: 5)) {
      try diamond([1, 6, 2], maximum: 5)
    }
    #expect(throws: IndexError.invalidParameter(.maximum)) {
      try diamond([0, 0, 0], maximum: 0)
    }
    #expect(throws: IndexError.lengthMismatch(expected: 3, found: 2)) {
      try doubleDiamond(domestic: [1, 1, 1], international: [1, 2])
    }
    #expect(throws: IndexError.negative(at: Position(0, in: .reverseWeights))) {
      try netForce(
        positive: .init(weights: [], scores: []), reverse: .init(weights: [-1], scores: [1]))
    }
  }
}
