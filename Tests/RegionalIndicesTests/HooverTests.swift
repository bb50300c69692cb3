import RegionalIndices
import Testing

@Suite("The Hoover index")
struct HooverTests {
  @Test("agrees with PySAL and exact fractions", arguments: Fixtures.cases("hoover"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let weights = input["w"].isNull ? nil : input["w"].numbers
      let hoover = try input["y"].numbers.hoover(weights: weights)
      return ["H": hoover.index, "p_at_max": hoover.shareBelowMean]
    }
  }

  @Test("of 1, 2, 3, 10 is 0.375: six of sixteen must move")
  func byHand() throws {
    expectClose(try [1, 2, 3, 10].hoover().index, 0.375)
    #expect(try [1, 2, 3, 10].hoover().shareBelowMean == 0.75)
    #expect(try [0.1, 0.1, 0.1].hoover().index == .value(0))
  }

  @Test("is the largest distance of the Lorenz curve from the diagonal", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    let gap = try lorenzCurve(x).points.map { $0.population - $0.value }.reduce(0, max)
    expectClose(try x.hoover().index, gap)
    expectClose(try (x + x).hoover().index, gap)
    #expect(try x.hoover().index.value ?? 9 <= gini(x).value ?? 0)
  }

  @Test("refuses negatives and nothing but zeros")
  func refusals() throws {
    #expect(throws: IndexError.negative(at: 1)) { try [1, -1].hoover() }
    #expect(throws: IndexError.zeroTotal) { try [0, 0].hoover() }
  }
}
