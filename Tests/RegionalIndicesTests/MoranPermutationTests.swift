import RegionalIndices
import Testing

@Suite("The permutation test of Moran's I")
struct MoranPermutationTests {
  @Test(
    "has the mean and deviation of the randomisation formulas", arguments: SpatialWeighting.allCases
  )
  func moments(weighting: SpatialWeighting) throws {
    var random = SeededGenerator(seed: 5)
    let links = try random.links(30)
    let x = random.values(30)
    let test = try moranPermutationTest(
      x, links: links, weighting: weighting, permutations: 20_000, seed: 11)
    let m = try moransI(x, links: links, weighting: weighting)
    let sd = (m.randomised.variance.value ?? 0).squareRoot()
    expectClose(test.mean, -1.0 / 29, 4 * sd / 20_000.0.squareRoot())
    expectClose(test.deviation / sd, 1, 0.03)
    expectClose(test.index, m.index.value ?? 9)
  }

  @Test("counts exactly: of all orders of a chain 1, 2, 3, 4 one in twelve is as large")
  func chain() throws {
    let chain = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
    let test = try moranPermutationTest(
      [1, 2, 3, 4], links: chain, weighting: .binary, permutations: 60_000, seed: 2)
    expectClose(test.pGreater, 2.0 / 24, 0.006)
    expectClose(test.pLess, 1, 1e-9)
  }

  @Test("weighs each pair of neighbours as I does: one high unit among equals")
  func spike() throws {
    let edges = [(0, 5), (0, 3), (1, 2), (2, 5), (3, 4), (4, 5), (5, 6), (6, 7), (0, 7), (1, 7)]
    let links = try SpatialLinks(count: 8, edges: edges)
    let placed = try (0..<8).map { unit in
      try moransI((0..<8).map { $0 == unit ? 1 : 0 }, links: links).index.value ?? 9
    }
    for unit in 0..<8 {
      let test = try moranPermutationTest(
        (0..<8).map { $0 == unit ? 1 : 0 }, links: links, permutations: 20_000, seed: 3)
      let atLeast = placed.count { $0 >= placed[unit] - 1e-12 }
      expectClose(test.pGreater, Double(atLeast) / 8, 0.015)
    }
  }

  @Test("gives the same p for the same seed, at least 1/(m + 1)")
  func seeded() throws {
    let ring = try SpatialLinks(count: 12, edges: (0..<12).map { ($0, ($0 + 1) % 12) })
    let x = (0..<12).map { Double($0 < 6 ? 1 : 0) }
    let a = try moranPermutationTest(x, links: ring, permutations: 99, seed: 7)
    let b = try moranPermutationTest(x, links: ring, permutations: 99, seed: 7)
    #expect(a == b)
    #expect(a.pGreater >= 0.01 && a.pGreater <= 0.1)
    expectClose(a.pTwoSided, 2 * a.pGreater)
  }

  @Test("refuses constant values, no links and no permutations")
  func refusals() throws {
    let ring = try SpatialLinks(count: 3, edges: [(0, 1)])
    #expect(throws: IndexError.self) { try moranPermutationTest([1, 1, 1], links: ring) }
    #expect(throws: IndexError.invalidParameter(.permutations)) {
      try moranPermutationTest([1, 2, 3], links: ring, permutations: 0)
    }
  }
}
