import RegionalIndices
import Testing

@Suite("The Ellison–Glaeser index")
struct EllisonGlaeserTests {
  @Test(
    "agrees with REAT and exact fractions",
    arguments: Fixtures.cases("ellison_glaeser"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let names = input["region_names"].texts
      let e = try ellisonGlaeser(
        plants: input["plant_size"].numbers,
        regions: input["plant_region"].texts.map { names.firstIndex(of: $0) ?? -1 },
        totals: input["region_total"].numbers)
      return [
        "gamma": e.gamma, "G": e.rawConcentration, "H": e.plantHerfindahl, "z": e.z,
      ]
    }
  }

  @Test("of plants 50, 30 and 20 is -0.344086, by hand")
  func byHand() throws {
    let e = try ellisonGlaeser(plants: [50, 30, 20], regions: [0, 0, 1], totals: [60, 40])
    expectClose(e.rawConcentration, 0.08)
    expectClose(e.plantHerfindahl, 0.38)
    expectClose(e.gamma, -0.344086, 1e-6)
    // Var[G] = 2{H²(Σx² − 2Σx³ + (Σx²)²) − Σz⁴(Σx² − 4Σx³ + 3(Σx²)²)}
    let variance = 2 * (0.1444 * (0.52 - 0.56 + 0.2704) - 0.0722 * (0.52 - 1.12 + 0.8112))
    expectClose(e.z, (0.08 - 0.48 * 0.38) / variance.squareRoot(), 1e-10)
  }

  @Test("ignores scale and the order of plants", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let plants = random.values(25)
    let regions = plants.map { _ in random.next(below: 6) }
    let totals = random.values(6)
    let e = try ellisonGlaeser(plants: plants, regions: regions, totals: totals)
    let order = plants.indices.shuffled(using: &random)
    let shuffled = try ellisonGlaeser(
      plants: order.map { plants[$0] }, regions: order.map { regions[$0] }, totals: totals)
    #expect(shuffled == e)
    let scaled = try ellisonGlaeser(
      plants: plants.map { $0 * 1000 }, regions: regions, totals: totals.map { $0 / 8 })
    expectClose(scaled.gamma, e.gamma.value ?? -9, 1e-10)
    #expect((e.z.value ?? 0) * (e.gamma.value ?? 0) >= 0)
  }

  @Test("is undefined for one plant or one region; refuses unknown regions")
  func refusals() throws {
    let plant = try ellisonGlaeser(plants: [7], regions: [0], totals: [1, 2])
    #expect(plant.gamma.reason != nil && plant.z.reason != nil)
    let region = try ellisonGlaeser(plants: [7, 2], regions: [0, 0], totals: [5])
    #expect(region.gamma.reason != nil)
    #expect(throws: IndexError.unknownMember(at: Position(1, in: .regions))) {
      try ellisonGlaeser(plants: [1, 2], regions: [0, 2], totals: [1, 1])
    }
    #expect(throws: IndexError.zeroTotal) {
      try ellisonGlaeser(plants: [0], regions: [0], totals: [1])
    }
  }
}
