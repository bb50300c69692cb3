import RegionalIndices
import Testing

@Suite("Generalised entropy")
struct GeneralisedEntropyTests {
  @Test("agrees with numpy, PySAL and mpmath", arguments: Fixtures.cases("generalised_entropy"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let weights = input["w"].isNull ? nil : input["w"].numbers
      let names = input["group_names"].texts
      let all = try input["alpha"].numbers.map {
        try input["y"].numbers.generalisedEntropy(
          alpha: $0, groups: input["group"].texts, weights: weights)
      }
      // A group that is named but has no unit is refused by its weight.
      if all.contains(where: { $0.groups.count != names.count }) { throw IndexError.zeroWeight }
      let order = names.compactMap { all.first?.groups.firstIndex(of: $0) }
      return [
        "GE": all.map(\.total), "within": all.map(\.within), "between": all.map(\.between),
        "by_group": all.map { entropy in order.map { entropy.byGroup[$0] } },
      ]
    }
  }

  @Test("of 1 and 3 is 0.125 at alpha 2, by hand")
  func byHand() throws {
    expectClose(try [1, 3].generalisedEntropy(alpha: 2).total, 0.125)
    expectClose(try [0, 4].generalisedEntropy(alpha: 2).total, 0.5)
    expectClose(
      try [0, 4].generalisedEntropy(alpha: 0.25).total, (1 - 0.5946035575013605) / 0.1875)
  }

  @Test("is Theil's L and T and half of CV², and sums to its parts", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    let groups = x.map { _ in "\(random.next(below: 3))" }
    expectClose(
      try x.generalisedEntropy(alpha: 0).total, try theil(x, variant: .l).value ?? -1)
    expectClose(try x.generalisedEntropy(alpha: 1).total, try theil(x).value ?? -1)
    let cv = try coefficientOfVariation(x).value ?? -1
    expectClose(try x.generalisedEntropy(alpha: 2).total, cv * cv / 2)
    for alpha in [-1, 0, 0.3, 1, 2, 3] {
      let split = try x.generalisedEntropy(alpha: alpha, groups: groups)
      let (within, between) = (split.within.value ?? .nan, split.between.value ?? .nan)
      expectClose(split.total, within + between, 1e-11)
      #expect(within >= 0 && between >= 0)
    }
  }

  @Test("of one group is all within it")
  func oneGroup() throws {
    let found = try [1, 2, 4].generalisedEntropy(alpha: 2)
    #expect(found.within == found.total && found.between == .value(0))
  }

  @Test("has no value for a zero at alpha 0, and refuses negatives")
  func refusals() throws {
    #expect(try [0, 2].generalisedEntropy(alpha: 0).total.reason == .notPositive(at: 0))
    #expect(throws: IndexError.negative(at: 1)) { try [1, -1].generalisedEntropy(alpha: 1) }
    #expect(throws: IndexError.notFinite(at: Position(0, in: .alpha))) {
      try [1, 2].generalisedEntropy(alpha: .nan)
    }
  }
}
