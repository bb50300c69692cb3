import RegionalIndices
import Testing

@Suite("Quantile ratios and Palma's")
struct QuantileRatiosTests {
  @Test("agree with numpy and exact fractions", arguments: Fixtures.cases("quantile_ratios"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let weights = input["w"].isNull ? nil : input["w"].numbers
      let q = try input["y"].numbers.quantileRatios(weights: weights)
      return [
        "p10": q.p10, "p50": q.p50, "p90": q.p90, "p90_p10": q.p90p10, "p90_p50": q.p90p50,
        "p50_p10": q.p50p10, "top10_share": q.topTenth, "bottom40_share": q.bottomTwoFifths,
        "palma": q.palma, "top20_share": q.topFifth, "bottom20_share": q.bottomFifth,
        "s80_s20": q.s80s20,
      ]
    }
  }

  @Test("of 1 … 10 are 9.1/1.9 and 1, by hand")
  func byHand() throws {
    let q = try (1...10).map(Double.init).quantileRatios()
    expectClose(q.p90p10, 9.1 / 1.9)
    expectClose(q.palma, 1)
    expectClose(q.s80s20, 19.0 / 3)
    #expect(try [0, 0, 0, 0, 7].quantileRatios().palma.reason != nil)
    #expect(try [1, 2, 3, 10].quantile(0.5) == 2.5)
  }

  @Test("ignore order and unit; weights repeat units", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    let q = try x.quantileRatios()
    #expect(try x.shuffled(using: &random).quantileRatios() == q)
    expectClose(try x.map { $0 * 8 }.quantileRatios().palma, q.palma.value ?? -1)
    let twice = try x.quantileRatios(weights: x.map { _ in 2 })
    expectClose(twice.palma, try (x + x).quantileRatios().palma.value ?? -1)
    #expect(q.p10 <= q.p50 && q.p50 <= q.p90)
  }

  @Test("refuse negatives, and shares that are none")
  func refusals() throws {
    #expect(throws: IndexError.negative(at: 0)) { try [-1, 2].quantileRatios() }
    #expect(throws: IndexError.outOfRange(at: Position(0, in: .share), lower: 0, upper: 1)) {
      try [1, 2].quantile(1.5)
    }
  }
}
