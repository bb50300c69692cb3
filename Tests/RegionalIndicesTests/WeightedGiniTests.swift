import RegionalIndices
import Testing

@Suite("The weighted Gini coefficient")
struct WeightedGiniTests {
  @Test(
    "agrees with R laeken and REAT gini2",
    arguments: Fixtures.cases("gini_weighted"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      ["gini_w": try gini(input["x"].numbers, weights: input["w"].numbers)]
    }
  }

  @Test("of 1, 2, 4 with 5, 3, 2 is 0.3, by hand, also from group totals")
  func byHand() throws {
    expectClose(try gini([1, 2, 4], weights: [5, 3, 2]), 0.3)
    expectClose(try gini(totals: [5, 6, 8], sizes: [5, 3, 2]), 0.3)
  }

  @Test("sorts weights with values, where REAT's gini does not: 0.28947, not 0.196")
  func sortsPairs() throws {
    expectClose(try gini([40, 10, 30, 20], weights: [1, 5, 2, 2]), 0.28947, 1e-5)
  }

  @Test("with equal weights is the plain one, with integer weights replication", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    let ones = x.map { _ in 3.7 }
    expectClose(try gini(x, weights: ones), try gini(x).value ?? -1)
    let counts = x.map { _ in random.next(below: 4) } + [1]
    let units = x + [5]
    let repeated = zip(units, counts).flatMap { Array(repeating: $0, count: $1) }
    let weighted = try gini(units, weights: counts.map(Double.init))
    expectClose(weighted, try gini(repeated).value ?? -1)
    expectInRange(weighted)
    let order = units.indices.shuffled(using: &random)
    let shuffled = try gini(
      order.map { units[$0] }, weights: order.map { Double(counts[$0]) })
    #expect(shuffled == weighted)
  }

  @Test("refuses bad weights")
  func refusals() {
    #expect(throws: IndexError.zeroWeight) { try gini([1, 2], weights: [0, 0]) }
    #expect(throws: IndexError.negative(at: Position(1, in: .weights))) {
      try gini([1, 2], weights: [1, -1])
    }
    #expect(throws: IndexError.lengthMismatch(expected: 2, found: 1)) {
      try gini([1, 2], weights: [1])
    }
    #expect(throws: IndexError.zeroTotal) { try gini([0, 0], weights: [1, 2]) }
    #expect(throws: IndexError.zeroTotal) { try gini([0, 3], weights: [1, 0]) }
    #expect(throws: IndexError.notPositive(at: Position(0, in: .sizes))) {
      try gini(totals: [1], sizes: [0])
    }
  }
}
