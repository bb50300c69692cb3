import RegionalIndices
import Testing

@Suite("Bivariate Moran's I")
struct BivariateMoranTests {
  @Test("agrees with esda", arguments: Fixtures.cases("bivariate_moran"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let (x, y) = (input["x"].numbers, input["y"].numbers)
      let weights = try input.spatialWeights()
      let moran = try x.bivariateMoran(with: y, weights)
      let exact = try exactTails(y) { try x.bivariateMoran(with: $0, weights).index.value }
      return [
        "I_esda": moran.index, "I_s0": moran.scaled, "I_local": moran.local,
        "p_exact_greater": exact.greater, "p_exact_less": exact.less,
      ]
    }
  }

  @Test("of a variable with itself is Moran's I, with its opposite the negative", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let links = try random.links(15)
    let (x, weights) = (random.values(15), SpatialWeights(links))
    let plain = try moransI(x, links: links).index.value ?? .nan
    expectClose(try x.bivariateMoran(with: x, weights).scaled, plain, 1e-10)
    expectClose(try x.bivariateMoran(with: x.map { -$0 }, weights).scaled, -plain, 1e-10)
  }

  @Test("has the p of all orders, the same for the same seed")
  func test() throws {
    let weights = SpatialWeights(
      try SpatialLinks(count: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4)]))
    let (x, y) = ([1.0, 5, 2, 8, 3], [2.0, 1, 7, 4, 9])
    let exact = try exactTails(y) { try x.bivariateMoran(with: $0, weights).index.value }
    let test = try #require(
      try x.bivariateMoranTest(with: y, weights, permutations: 20_000, seed: 1))
    expectClose(test.pGreater, exact.greater.number ?? .nan, 0.015)
    expectClose(test.pLess, exact.less.number ?? .nan, 0.015)
    #expect(try x.bivariateMoranTest(with: y, weights, permutations: 20_000, seed: 1) == test)
    #expect(try x.bivariateMoranTest(with: [1, 1, 1, 1, 1], weights) == nil)
  }

  @Test("no p is above 1, not even of an order that is drawn as it is")
  func certain() throws {
    let weights = SpatialWeights(try SpatialLinks(count: 2, edges: [(0, 1)]))
    let all = try (1...8).compactMap { seed in
      try [1, 2].bivariateMoranTest(with: [1, 2], weights, permutations: 1, seed: seed)
    }
    #expect(all.count == 8 && all.contains { $0.pGreater == 1 && $0.pLess == 1 })
    #expect(all.allSatisfy { $0.pTwoSided == 1 })
  }

  @Test("refuses lists that do not fit")
  func refusals() throws {
    let weights = SpatialWeights(try SpatialLinks(count: 2, edges: [(0, 1)]))
    #expect(throws: IndexError.lengthMismatch(expected: 2, found: 1)) {
      try [1, 2].bivariateMoran(with: [1], weights)
    }
  }
}
