import RegionalIndices
import Testing

@Suite("Lorenz dominance")
struct LorenzDominanceTests {
  @Test("agrees with numpy and exact fractions", arguments: Fixtures.cases("lorenz_dominance"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let order = try input["x"].numbers.lorenzDominance(
        over: input["y"].numbers, weights: input["wx"].isNull ? nil : input["wx"].numbers,
        otherWeights: input["wy"].isNull ? nil : input["wy"].numbers)
      return [
        "relation": order.relation.rawValue, "n_crossings": order.crossings.count,
        "crossings": order.crossings.map { [$0.population, $0.value] },
        "max_difference": order.maximumDifference,
      ]
    }
  }

  @Test("finds the more equal of two, and where two cross, by hand")
  func byHand() throws {
    #expect(try [2, 3, 4].lorenzDominance(over: [1, 2, 6]).relation == .firstDominates)
    let order = try [1, 1, 4].lorenzDominance(over: [0.5, 2, 3.5])
    #expect(order.relation == .cross && order.crossings.count == 1)
    // Both are straight from a third to two thirds: 1/6 + t/6 = 1/12 + t/3 at t = 1/2.
    expectClose(order.crossings[0].population, 0.5)
    expectClose(order.crossings[0].value, 0.25)
  }

  @Test("follows a transfer, and turns round with its arguments", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values().sorted()
    var y = x
    let gift = (x[x.count - 1] - x[0]) / 4
    y[0] += gift
    y[x.count - 1] -= gift
    let order = try y.lorenzDominance(over: x)
    #expect(order.relation == .firstDominates && order.crossings.isEmpty)
    #expect(try x.lorenzDominance(over: y).relation == .secondDominates)
    #expect(try x.lorenzDominance(over: x + x).relation == .equal)
  }

  @Test("refuses negatives in either")
  func refusals() throws {
    #expect(throws: IndexError.negative(at: 1)) { try [1, 2].lorenzDominance(over: [1, -2]) }
    #expect(throws: IndexError.zeroTotal) { try [0, 0].lorenzDominance(over: [1, 2]) }
  }
}
