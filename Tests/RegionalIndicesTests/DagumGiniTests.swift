import RegionalIndices
import Testing

@Suite("Dagum's split of the Gini")
struct DagumGiniTests {
  @Test("agrees with PySAL and exact fractions", arguments: Fixtures.cases("dagum"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let weights = input["w"].isNull ? nil : input["w"].numbers
      let split = try input["y"].numbers.dagumGini(groups: input["group"].texts, weights: weights)
      let names = input["group_names"].texts
      let order = names.compactMap(split.groups.firstIndex(of:))
      let pairs = names.indices.flatMap { a in (a + 1..<names.count).map { (order[a], order[$0]) } }
        .compactMap { a, b in split.pairs.first { [a, b].sorted() == [$0.first, $0.second] } }
      return [
        "G": split.gini, "Gw": split.within, "Gnb": split.netBetween, "Gt": split.transvariation,
        "share_w": split.withinShare, "share_nb": split.netBetweenShare,
        "share_t": split.transvariationShare, "group_gini": order.map { split.groupGini[$0] },
        "population_share": order.map { split.populationShares[$0] },
        "income_share": order.map { split.incomeShares[$0] },
        "pairs": names.indices.flatMap { a in
          (a + 1..<names.count).map { [names[a], names[$0]] }
        }, "G_jh": pairs.map(\.gini), "D_jh": pairs.map(\.distance),
      ]
    }
  }

  @Test("of 1, 3 | 5, 7 is 0.0625 within, 0.25 between and nothing across, by hand")
  func byHand() throws {
    let split = try [1, 3, 5, 7].dagumGini(groups: ["a", "a", "b", "b"])
    expectClose(split.gini, 0.3125)
    expectClose(split.within, 0.0625)
    expectClose(split.netBetween, 0.25)
    #expect(split.transvariation == 0)
    expectClose(split.pairs[0].distance, 1)
    let across = try [1, 5, 3, 7].dagumGini(groups: ["a", "a", "b", "b"])
    expectClose(across.transvariation, 2 * 2 / 64.0)
  }

  @Test("has parts that sum to the Gini, in any order and unit", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values(31)
    let groups = x.map { _ in "\(random.next(below: 4))" }
    let weights = seed % 2 == 0 ? nil : random.values(31)
    let split = try x.dagumGini(groups: groups, weights: weights)
    let sum = split.within + split.netBetween + split.transvariation
    expectClose(sum, split.gini, 1e-14)
    let plain = try weights.map { try gini(x, weights: $0).value } ?? gini(x).value
    expectClose(split.gini, plain ?? -1)
    let scaled = try x.map { $0 * 1e9 }.dagumGini(groups: groups, weights: weights)
    expectClose(scaled.transvariation, split.transvariation)
    for pair in split.pairs { #expect((0...1).contains(pair.distance.value ?? 0)) }
    let one = try x.dagumGini(groups: x.map { _ in "all" }, weights: weights)
    expectClose(one.within, split.gini)
    #expect(one.netBetween == 0 && one.transvariation == 0)
  }

  @Test("refuses what has no shares, and groups that weigh nothing")
  func refusals() throws {
    #expect(throws: IndexError.noObservations) { try [].dagumGini(groups: []) }
    #expect(throws: IndexError.lengthMismatch(expected: 2, found: 1)) {
      try [1, 2].dagumGini(groups: ["a"])
    }
    #expect(throws: IndexError.negative(at: 1)) { try [1, -2].dagumGini(groups: ["a", "b"]) }
    #expect(throws: IndexError.zeroTotal) { try [0, 0].dagumGini(groups: ["a", "b"]) }
    #expect(throws: IndexError.zeroWeight) {
      try [1, 2].dagumGini(groups: ["a", "b"], weights: [0, 1])
    }
  }
}
