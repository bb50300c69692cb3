import RegionalIndices
import Testing

@Suite("Local Moran's I")
struct LocalMoranTests {
  @Test("agrees with esda and spdep's scaling", arguments: Fixtures.cases("lisa"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let local = try input["x"].numbers.localMoran(input.spatialWeights())
      return [
        "Ii": local.index, "Ii_spdep": local.unscaled, "lag_z": local.lags,
        "EI": local.total.map(\.expectation), "VI": local.total.map(\.variance),
        "z_total": local.total.map(\.z), "z_total_esda": local.esdaZ,
        "EIc": local.conditional.map(\.expectation), "VIc": local.conditional.map(\.variance),
        "z_cond": local.conditional.map(\.z), "quadrant": local.quadrants.map(\.?.rawValue),
        "sum_Ii_spdep_over_S0": local.global, "islands": local.islands,
      ]
    }
  }

  @Test("has moments of all orders of the others, and sums to Moran's I", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let links = try random.links(7)
    let x = random.values(7)
    let local = try x.localMoran(SpatialWeights(links))
    expectClose(local.global, try moransI(x, links: links).index.value ?? 9, 1e-10)
    let all = try allOrders(Array(x[1...])).map {
      try ([x[0]] + $0).localMoran(SpatialWeights(links)).unscaled[0].value ?? .nan
    }
    let mean = all.reduce(0, +) / 720
    expectClose(local.conditional[0].expectation, mean, 1e-10)
    expectClose(
      local.conditional[0].variance, all.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 720, 1e-9)
  }

  @Test("says quadrants, islands and constants")
  func quadrants() throws {
    let chain = try SpatialLinks(count: 7, edges: (0..<5).map { ($0, $0 + 1) })
    let local = try [9, 8, 9, 1, 2, 1, 5].localMoran(SpatialWeights(chain))
    #expect(local.quadrants[0] == .highHigh && local.quadrants[5] == .lowLow)
    #expect(local.quadrants[6] == nil && local.islands == [6])
    #expect(local.conditional[6].z.reason == .noVariance)
    let same = try [2, 2, 2, 2, 2, 2, 2].localMoran(SpatialWeights(chain))
    #expect(same.index[0].reason == .constant && same.quadrants[0] == nil)
  }
}

extension LocalMoran {
  /// esda's attributes combined as they stand: its I with the moments of the other scale.
  fileprivate var esdaZ: [Measure] {
    zip(index, total).map { index, moments in
      guard let i = index.value, let mean = moments.expectation.value,
        let variance = moments.variance.value, moments.z.value != nil
      else { return moments.z }
      return Measure((i - mean) / variance.squareRoot())
    }
  }
}

@Suite("The permutation test of local Moran's I")
struct LocalMoranPermutationTests {
  /// The share of all orders of the others that are as far out.
  private func exact(_ x: [Double], _ weights: SpatialWeights, _ unit: Int) throws -> Double {
    var rest = x
    let own = rest.remove(at: unit)
    let all = try allOrders(rest).map { order in
      var values = order
      values.insert(own, at: unit)
      return try values.localMoran(weights).unscaled[unit].value ?? .nan
    }
    let observed = try x.localMoran(weights).unscaled[unit].value ?? .nan
    let above = all.count { $0 >= observed - 1e-9 }
    let below = all.count { $0 <= observed + 1e-9 }
    return Double(min(above, below)) / Double(all.count)
  }

  @Test("has the p of all orders, with even weights and with uneven ones")
  func allOrdersAgree() throws {
    var random = SeededGenerator(seed: 4)
    let links = try random.links(7)
    let x = random.values(7)
    let entries = (0..<7).flatMap { unit in
      links.neighbours(of: unit).map { (unit, $0, 0.2 + random.nextUnit()) }
    }
    for weights in [
      SpatialWeights(links), SpatialWeights(links, .binary),
      try SpatialWeights(count: 7, entries: entries),
    ] {
      let test = try x.localMoranTest(weights, permutations: 20_000, seed: 8)
      for unit in x.indices {
        expectClose(test.p[unit], try exact(x, weights, unit), 0.02)
      }
    }
  }

  @Test("gives even weights the same p by sums as one by one", arguments: seeds)
  func sums(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let links = try random.links(30)
    let x = random.values(30)
    let even = SpatialWeights(links, .binary)
    // One weight differs by nothing that counts, so that each order is summed by itself.
    var entries = (0..<30).flatMap { unit in links.neighbours(of: unit).map { (unit, $0, 1.0) } }
    entries[0].2 = 1 + 1e-15
    let uneven = try SpatialWeights(count: 30, entries: entries)
    let (a, b) = (try x.localMoranTest(even, seed: seed), try x.localMoranTest(uneven, seed: seed))
    #expect(a.p.dropFirst() == b.p.dropFirst())
  }

  @Test("keeps class and chance apart: ten high in a corner of a grid, islands said")
  func classes() throws {
    let n = 12
    var edges: [(Int, Int)] = []
    for cell in 0..<n * n {
      if cell % n < n - 1 { edges.append((cell, cell + 1)) }
      if cell + n < n * n { edges.append((cell, cell + n)) }
    }
    let links = try SpatialLinks(count: n * n + 1, edges: edges)
    var random = SeededGenerator(seed: 2)
    let x = (0...n * n).map { cell -> Double in
      let isCorner = cell / n < 3 && cell % n < 3
      return (isCorner ? 10.0 : 0.0) + random.nextUnit()
    }
    let weights = SpatialWeights(links)
    let test = try x.localMoranTest(weights, permutations: 999, seed: 5)
    #expect(test.classes[0] == .highHigh && test.classes[n + 1] == .highHigh)
    #expect(test.classes[n * n] == .island)
    let corrected = try x.localMoranTest(weights, permutations: 999, seed: 5, corrected: true)
    let calm = { (test: LocalMoranTest) in test.classes.count { $0 == .notSignificant } }
    #expect(calm(corrected) >= calm(test))
    #expect(try x.localMoranTest(weights, permutations: 999, seed: 5) == test)
    #expect(throws: IndexError.self) { try x.localMoranTest(weights, permutations: 0) }
  }
}
