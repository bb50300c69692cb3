import RegionalIndices
import Testing

@Suite("The concentration ratio CR_k")
struct ConcentrationRatioTests {
  @Test(
    "agrees with pandas",
    arguments: Fixtures.cases("cr_k"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let x = input["x"].numbers
      return ["cr": try input["k"].integers.map { try concentrationRatio(x, k: $0) }]
    }
  }

  @Test("of 50, 30, 15, 5 is 0.5 for k = 1 and 0.95 for k = 3, by hand")
  func byHand() throws {
    expectClose(try concentrationRatio([15, 50, 5, 30], k: 1), 0.5)
    expectClose(try concentrationRatio([15, 50, 5, 30], k: 3), 0.95)
    #expect(try concentrationRatio([1, 2], k: 5).value == 1)
  }

  @Test("grows with k to 1 and stays in range", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    var previous = 0.0
    for k in 1...x.count {
      let ratio = try concentrationRatio(x, k: k)
      expectInRange(ratio)
      #expect(ratio.value ?? 0 > previous)
      previous = ratio.value ?? 0
      #expect(try concentrationRatio(x.shuffled(using: &random), k: k) == ratio)
    }
    #expect(previous == 1)
  }

  @Test("refuses k below 1 and what has no shares")
  func refusals() {
    #expect(throws: IndexError.invalidParameter(.largestCount)) {
      try concentrationRatio([1], k: 0)
    }
    #expect(throws: IndexError.zeroTotal) { try concentrationRatio([0, 0], k: 1) }
    #expect(throws: IndexError.negative(at: 0)) { try concentrationRatio([-1, 2], k: 1) }
  }
}
