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
      let mean = try input["y"].numbers.atkinson(epsilon: 0, weights: weights)
        .equallyDistributedEquivalent
      return ["A": all.map(\.index), "ede": all.map { Self.defined($0, mean) }]
    }
  }

  /// The equivalent as the fixtures define it, mean · (1 − A) in doubles, where it is that within the
  /// rounding of 1 − A: next to zero it has more digits than they can tell.
  private static func defined(_ one: Atkinson, _ mean: Measure) -> Measure {
    guard let found = one.equallyDistributedEquivalent.value, let index = one.index.value,
      let mean = mean.value, abs(found - mean * (1 - index)) <= 2 * mean.ulp
    else { return one.equallyDistributedEquivalent }
    return .value(mean * (1 - index))
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

  @Test(
    "index and equivalent keep their digits next to 0 and to 1, by mpmath with 60 digits",
    arguments: [
      ([1e-6, 2e4, 3e4], 1.25, 0.999999995237171688, 7.93804718715641789e-5),
      ([1e-30, 1, 2, 3], 2, 1, 4.00000000000000033e-30),
      ([1e-200, 1e-180, 5], 0.9, 0.999949194736574709, 8.46754390421512277e-5),
      ([1, 1 + 1e-9, 1], 3, 3.33333388123212486e-19, 1.00000000033333336),
    ] as [([Double], Double, Double, Double)])
  func digits(_ values: [Double], _ epsilon: Double, _ index: Double, _ equivalent: Double) throws {
    let found = try values.atkinson(epsilon: epsilon)
    let (one, other) = (found.index.value ?? .nan, found.equallyDistributedEquivalent.value ?? .nan)
    #expect(abs(one - index) < 1e-15 && abs(other / equivalent - 1) < 1e-12)
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
