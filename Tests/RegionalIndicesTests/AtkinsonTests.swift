import RegionalIndices
import Testing

@Suite("Atkinson's index")
struct AtkinsonTests {
  @Test("agrees with PySAL, IneqPy and mpmath", arguments: Fixtures.cases("atkinson"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let weights = input["w"].isNull ? nil : input["w"].numbers
      let all = try input["epsilon"].numbers.map {
        try input["y"].numbers.atkinson(epsilon: $0, weights: weights)
      }
      return ["A": all.map(\.index), "ede": all.map(\.equallyDistributedEquivalent)]
    }
  }

  @Test("of 1 and 4 is 0.2 at epsilon 1 and 0.36 at 2, by hand")
  func byHand() throws {
    expectClose(try [1, 4].atkinson(epsilon: 1).index, 0.2)
    expectClose(try [1, 4].atkinson(epsilon: 2).index, 0.36)
    expectClose(try [1, 4].atkinson(epsilon: 1).equallyDistributedEquivalent, 2)
    expectClose(try [0, 4].atkinson(epsilon: 0.5).index, 0.5)
    #expect(try [0, 4].atkinson(epsilon: 1).index == .value(1))
  }

  @Test("rises with epsilon, ignores unit and replication, is smooth at 1", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    let index = { (x: [Double], epsilon: Double) in
      try x.atkinson(epsilon: epsilon).index.value ?? -1
    }
    let rising = try [0, 0.1, 0.5, 1, 2, 5, 50, 2000].map { try index(x, $0) }
    #expect(rising == rising.sorted() && rising[0] == 0 && rising[7] <= 1)
    expectClose(try index(x.map { $0 * 1e6 }, 0.7), try index(x, 0.7))
    expectClose(try index(x + x, 2), try index(x, 2))
    expectClose(try index(x, 1 + 1e-9), try index(x, 1), 1e-8)
    expectClose(
      try x.atkinson(epsilon: 2, weights: x.map { _ in 3 }).index, try index(x, 2))
  }

  @Test("refuses a negative epsilon, values and weights")
  func refusals() throws {
    #expect(
      throws: IndexError.outOfRange(at: Position(0, in: .epsilon), lower: 0, upper: .infinity)
    ) { try [1, 2].atkinson(epsilon: -1) }
    #expect(throws: IndexError.negative(at: 0)) { try [-1, 2].atkinson(epsilon: 1) }
    #expect(throws: IndexError.zeroTotal) { try [0, 0].atkinson(epsilon: 1) }
    #expect(throws: IndexError.zeroWeight) { try [1, 2].atkinson(epsilon: 1, weights: [0, 0]) }
  }
}
