import RegionalIndices
import Testing

@Suite("Geary's C")
struct GearyCTests {
  @Test("agrees with esda", arguments: Fixtures.cases("geary"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let (x, weights) = (input["x"].numbers, try input.spatialWeights())
      let c = try x.gearyC(weights)
      let exact = try exactTails(x) { try $0.gearyC(weights).index.value }
      return [
        "C": c.index, "EC": c.expectation, "VC_norm": c.normal.variance, "z_norm": c.normal.z,
        "p_norm": c.normal.p, "VC_rand": c.randomised.variance, "z_rand": c.randomised.z,
        "p_rand": c.randomised.p, "p_exact_greater": exact.greater, "p_exact_less": exact.less,
      ]
    }
  }

  @Test("of a chain 1, 2, 3, 4 is 0.3, by hand")
  func byHand() throws {
    let chain = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
    // (4 − 1)·2·3·1/(2·6·5) = 18/60.
    expectClose(try [1, 2, 3, 4].gearyC(SpatialWeights(chain, .binary)).index, 0.3)
    let complete = try SpatialLinks(count: 3, edges: [(0, 1), (1, 2), (0, 2)])
    expectClose(try [1, 2, 9].gearyC(SpatialWeights(complete)).index, 1)
  }

  @Test("has the variance of all orders, ignores origin and scale", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let weights = SpatialWeights(try random.links(6))
    let x = random.values(6)
    let all = try allOrders(x).map { try $0.gearyC(weights).index.value ?? .nan }
    let mean = all.reduce(0, +) / 720
    let c = try x.gearyC(weights)
    expectClose(mean, 1, 1e-10)
    if let variance = c.randomised.variance.value {
      expectClose(variance, all.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 720, 1e-9)
    }
    expectClose(try x.map { 3 - 2 * $0 }.gearyC(weights).index, c.index.value ?? -1, 1e-9)
    let test = try #require(try x.gearyTest(weights, permutations: 2000, seed: seed))
    let share = Double(all.count { $0 <= (c.index.value ?? 0) + 1e-9 }) / 720
    expectClose(test.pLess, share, 0.06)
  }

  @Test("is undefined for constants and without links, and refuses NaN")
  func undefined() throws {
    let none = SpatialWeights(try SpatialLinks(count: 2, edges: []))
    #expect(try [1, 2].gearyC(none).index.reason != nil)
    #expect(try [1, 2].gearyC(none).islands == 2)
    #expect(try [1, 2].gearyTest(none) == nil)
    #expect(throws: IndexError.notFinite(at: 0)) { try [.nan, 1].gearyC(none) }
    #expect(throws: IndexError.lengthMismatch(expected: 2, found: 1)) { try [1].gearyC(none) }
  }
}
