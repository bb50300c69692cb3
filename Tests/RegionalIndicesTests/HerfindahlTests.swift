import RegionalIndices
import Testing

@Suite("The Herfindahl–Hirschman index")
struct HerfindahlTests {
  @Test(
    "agrees with exact arithmetic",
    arguments: Fixtures.cases("hhi"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let x = input["x"].numbers
      return [
        "hhi": try herfindahl(x), "hhi_10000": try herfindahl(x, variant: .points),
        "hhi_normalised": try herfindahl(x, variant: .normalised),
        "equivalent_number": try herfindahl(x, variant: .equivalentNumber),
      ]
    }
  }

  @Test("of 50, 30, 20 is 0.38, 3800, 0.07, 2.6316 (mathmodels manual)")
  func published() throws {
    let x = [50.0, 30, 20]
    expectClose(try herfindahl(x), 0.38)
    expectClose(try herfindahl(x, variant: .points), 3800)
    expectClose(try herfindahl(x, variant: .normalised), 0.07)
    expectClose(try herfindahl(x, variant: .equivalentNumber), 2.6316, 1e-4)
  }

  @Test("stays in range; zeros change only the normalised form; order nothing", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    for variant in HerfindahlVariant.allCases {
      let h = try herfindahl(x, variant: variant)
      expectInRange(h)
      #expect(try herfindahl(x.shuffled(using: &random), variant: variant) == h)
      expectClose(try herfindahl(x.map { $0 * 1e-6 }, variant: variant), h.value ?? -1)
    }
    expectClose(try herfindahl(x + [0, 0]), try herfindahl(x).value ?? -1)
    expectClose(try herfindahl(x + x), (try herfindahl(x).value ?? -1) / 2)
  }

  @Test("normalised is undefined for one unit; refuses what has no shares")
  func refusals() throws {
    #expect(try herfindahl([3], variant: .normalised).measure.reason != nil)
    #expect(try herfindahl([3]).value == 1)
    #expect(throws: IndexError.zeroTotal) { try herfindahl([0]) }
    #expect(throws: IndexError.negative(at: 1)) { try herfindahl([1, -2]) }
    #expect(throws: IndexError.noObservations) { try herfindahl([]) }
  }
}
