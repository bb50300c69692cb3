import RegionalIndices
import Testing

@Suite("Moran's I")
struct MoransITests {
  @Test(
    "agrees with esda and spdep",
    arguments: Fixtures.cases("morans_i"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let links = try SpatialLinks(
        count: Int(input["n"].number ?? 0), edges: input["edges"].pairs)
      let m = try moransI(
        input["x"].numbers, links: links,
        weighting: input["style"].text == "binary" ? .binary : .rowStandardised)
      return [
        "I": m.index, "EI": m.expectation, "VI_norm": m.normal.variance, "z_norm": m.normal.z,
        "p_norm": m.normal.p, "VI_rand": m.randomised.variance, "z_rand": m.randomised.z,
        "p_rand": m.randomised.p,
      ]
    }
  }

  @Test("of a chain 1, 2, 3, 4 is 1/3 binary and 0.4 by rows, by hand")
  func byHand() throws {
    let chain = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
    let binary = try moransI([1, 2, 3, 4], links: chain, weighting: .binary)
    expectClose(binary.index, 1.0 / 3)
    expectClose(binary.normal.variance, 0.148148, 1e-6)
    expectClose(binary.normal.z, 1.7321, 1e-4)
    expectClose(try moransI([1, 2, 3, 4], links: chain).index, 0.4)
    expectClose(binary.expectation, -1.0 / 3)
    expectClose(binary.normal.p, 0.0832645, 1e-6)
  }

  @Test("under randomisation has the variance of all 120 orders of five values")
  func allOrders() throws {
    let links = try SpatialLinks(count: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4), (0, 2)])
    let x = [1.0, 2, 4, 8, 9]
    for weighting in SpatialWeighting.allCases {
      let all = try orders(of: x).map {
        try moransI($0, links: links, weighting: weighting).index.value ?? 9
      }
      let mean = all.reduce(0, +) / 120
      let variance = all.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 120
      let m = try moransI(x, links: links, weighting: weighting)
      expectClose(m.expectation, mean)
      expectClose(m.randomised.variance, variance, 1e-11)
    }
  }

  @Test("ignores origin and scale of the values", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let links = try random.links(20)
    let x = random.values(20)
    let m = try moransI(x, links: links)
    let moved = try moransI(x.map { 5 - 2 * $0 }, links: links)
    expectClose(moved.index, m.index.value ?? -9, 1e-10)
    expectClose(moved.randomised.z, m.randomised.z.value ?? -9, 1e-9)
  }

  @Test("is undefined for constant values or no links; z on a complete graph; says its islands")
  func undefined() throws {
    let complete = try SpatialLinks(
      count: 4, edges: [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)])
    let m = try moransI([1, 2, 4, 9], links: complete)
    expectClose(m.index, -1.0 / 3)
    #expect(m.normal.z.reason == .noVariance && m.randomised.p.reason == .noVariance)
    #expect(try moransI([0.1, 0.1, 0.1, 0.1], links: complete).index.reason == .constant)
    let none = try SpatialLinks(count: 2, edges: [])
    #expect(try moransI([1, 2], links: none).index.reason != nil)
    #expect(try moransI([1, 2], links: none).islands == 2)
    #expect(throws: IndexError.notFinite(at: 0)) { try moransI([.nan, 1], links: none) }
  }

  private func orders(of values: [Double]) -> [[Double]] {
    if values.count <= 1 { return [values] }
    return values.indices.flatMap { index in
      var rest = values
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }
}
