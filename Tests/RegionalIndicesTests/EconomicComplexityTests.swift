import RegionalIndices
import Testing

@Suite("Economic complexity")
struct EconomicComplexityTests {
  @Test(
    "agrees with ecomplexity, economic-complexity and scipy",
    arguments: Fixtures.cases("complexity"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let c =
        input["m"].isNull
        ? try EconomicComplexity(input["x"].matrix())
        : try EconomicComplexity(presence: input["m"].matrix())
      return [
        "rca": c.advantage.map { Array($0) }, "m": c.presence.map { $0.map { $0 ? 1 : 0 } },
        "diversity": c.diversity, "ubiquity": c.ubiquity, "lambda2": c.eigenvalue,
        "eci": c.regions, "pci": c.industries, "pci_eci_scale": c.industriesOnRegionScale,
        "proximity": Array(c.proximity), "density": Array(c.density),
        "density_without_self": Array(c.relatedness),
      ]
    }
  }

  @Test("of nested regions follows diversity, by hand")
  func byHand() throws {
    let c = try EconomicComplexity(presence: Matrix([[1, 1, 1], [1, 1, 0], [1, 0, 0]]))
    #expect(c.diversity == [3, 2, 1] && c.ubiquity == [3, 2, 1])
    expectClose(c.proximity[0][1], 2.0 / 3)
    expectClose(c.proximity[1][2], 0.5)
    let regions = c.regions.compactMap(\.value)
    #expect(regions == regions.sorted(by: >) && regions.count == 3)
    // The rarest industry is the most complex one.
    let industries = c.industries.compactMap(\.value)
    #expect(industries == industries.sorted() && industries.count == 3)
  }

  @Test("has mean 0 and deviation 1; a region is the mean of its industries", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let c = try EconomicComplexity(random.table(9, 7))
    let values = c.regions.compactMap(\.value)
    guard values.count == 9 else { return #expect(c.eigenvalue.reason == .notUnique) }
    expectClose(values.reduce(0, +), 0, 1e-9)
    expectClose(values.map { $0 * $0 }.reduce(0, +) / 9, 1, 1e-9)
    for (row, has) in c.presence.enumerated() {
      let own = has.indices.filter { has[$0] }.compactMap { c.industriesOnRegionScale[$0].value }
      expectClose(own.reduce(0, +) / Double(own.count), values[row], 1e-6)
    }
  }

  @Test("has no answer for regions that are all alike, and refuses negatives")
  func refusals() throws {
    let same = try EconomicComplexity(presence: Matrix([[1, 1], [1, 1]]))
    #expect(same.regions[0].reason == .notUnique)
    #expect(throws: IndexError.negative(at: Position(row: 0, column: 1))) {
      try EconomicComplexity(Matrix([[1, -1]]))
    }
    #expect(throws: IndexError.outOfRange(at: Position(row: 0, column: 0), lower: 0, upper: 1)) {
      try EconomicComplexity(presence: Matrix([[2]]))
    }
  }
}

@Suite("Cluster strength")
struct ClusterStrengthTests {
  @Test(
    "agrees with numpy, exact fractions and economic-complexity",
    arguments: Fixtures.cases("cluster_strength"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let top = input["top"].integers
      let s = try ClusterStrength(
        input["x1"].matrix(), start: input["x0"].isNull ? nil : input["x0"].matrix(),
        rule: .init(
          quotient: input["lq_threshold"].number ?? 2, top: (top[0], top[1]),
          minimum: input["min_employment"].number ?? 0,
          focusBySector: input["focus_scope"].text == "sector"))
      return [
        "lq": Array(s.quotients), "share": Array(s.shares), "focus": Array(s.focus),
        "growth": s.growth.map { Array($0) },
        "growth_quartile": s.growthQuartile.map { Array($0) }, "star_size": Array(s.sizeStars),
        "star_specialisation": Array(s.specialisationStars), "star_focus": Array(s.focusStars),
        "stars": Array(s.stars),
      ]
    }
  }

  @Test("of two regions that share out two sectors has a star of size and one of focus, by hand")
  func byHand() throws {
    let s = try ClusterStrength(Matrix([[9, 1], [1, 9]]), start: Matrix([[6, 1], [1, 0]]))
    expectClose(s.quotients[0][0], 1.8)
    #expect(Array(s.sizeStars) == [[1, 0], [0, 1]])
    #expect(Array(s.specialisationStars) == [[0, 0], [0, 0]])
    #expect(Array(s.focusStars) == [[1, 0], [0, 1]] && s.stars[0] == [2, 0])
    expectClose(s.growth?[0, 0] ?? .undefined(.constant), 0.5)
    #expect(s.growth?[1, 1].value == nil && s.growthQuartile?[0][0] == nil)
  }

  @Test("ignores the unit; no cell without anything has a star", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = try random.table(12, 4)
    let s = try ClusterStrength(table)
    let other = try ClusterStrength(Matrix(table.nested.map { $0.map { $0 * 16 } }))
    #expect(other.stars == s.stars)
    #expect(s.sizeStars.joined().reduce(0, +) == 8)
  }

  @Test("refuses negatives, nothing, and a start of another shape")
  func refusals() throws {
    #expect(throws: IndexError.zeroTotal) { try ClusterStrength(Matrix([[0, 0]])) }
    #expect(throws: IndexError.lengthMismatch(expected: 1, found: 2)) {
      try ClusterStrength(Matrix([[1]]), start: Matrix([[1], [2]]))
    }
  }
}
