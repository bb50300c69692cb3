import RegionalIndices
import Testing

@Suite("The Theil decomposition")
struct TheilDecompositionTests {
  @Test(
    "agrees with PySAL and scipy",
    arguments: Fixtures.cases("theil_decomp"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let population = input["pop"].isNull ? nil : input["pop"].numbers
      let d = try theilDecomposition(
        input["y"].numbers, population: population, groups: input["group"].texts)
      let order = input["group_names"].texts.compactMap { d.groups.firstIndex(of: $0) }
      func sorted(_ list: [Measure]) -> [Measure] { order.map { list[$0] } }
      let l = d.l.total.value != nil
      return [
        "T": d.t.total, "T_between": d.t.between, "T_within": d.t.within,
        "T_by_group": sorted(d.t.byGroup), "between_share": d.betweenShare,
        "income_share_by_group": order.map { d.incomeShares[$0] },
        "within_share": d.withinShare, "contribution_by_group": sorted(d.contributions),
        "L": d.l.total, "L_between": d.l.between, "L_within": d.l.within,
        "L_by_group": l ? sorted(d.l.byGroup).json : .null,
      ]
    }
  }

  @Test("of East 10, 12 and West 6, 4 is 0.072061 + 0.009137, by hand")
  func byHand() throws {
    let d = try theilDecomposition([10, 12, 6, 4], groups: ["E", "E", "W", "W"])
    expectClose(d.t.total, 0.081198, 1e-6)
    expectClose(d.t.between, 0.072061, 1e-6)
    expectClose(d.t.within, 0.009137, 1e-6)
    expectClose(d.betweenShare, 0.8875, 1e-4)
    expectClose(d.l.total, 0.088055, 1e-6)
  }

  @Test("sums to the whole, for T and L, with and without population", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let y = random.values(20)
    let people = random.values(20)
    let groups = y.map { _ in "g\(random.next(below: 4))" }
    for population in [nil, people] {
      let d = try theilDecomposition(y, population: population, groups: groups)
      for split in [d.t, d.l] {
        expectClose(split.total, (split.between.value ?? -1) + (split.within.value ?? -1))
      }
      let parts = d.contributions.compactMap(\.value).reduce(0, +)
      expectClose(parts + (d.betweenShare.value ?? -1), 1)
      expectClose(d.incomeShares.reduce(0, +), 1)
      expectClose(d.populationShares.reduce(0, +), 1)
    }
    let plain = try theilDecomposition(y, groups: groups)
    expectClose(plain.t.total, try theil(y).value ?? -1)
    expectClose(plain.l.total, try theil(y, variant: .l).value ?? -1)
    let equal = try theilDecomposition(y, population: y.map { _ in 7 }, groups: groups)
    expectClose(equal.t.total, plain.t.total.value ?? -1)
  }

  @Test("is exactly nothing where all have the same, whatever their weights", arguments: seeds)
  func alike(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = 2 + random.next(below: 8)
    let value = 0.1 * Double(1 + random.next(below: 9))
    let people = (0..<count).map { _ in 0.1 * Double(1 + random.next(below: 99)) }
    let groups = (0..<count).map { _ in "g\(random.next(below: 3))" }
    let found = try theilDecomposition(
      Array(repeating: value, count: count), population: people, groups: groups)
    for split in [found.t, found.l] {
      #expect(split.total == .value(0) && split.between == .value(0) && split.within == .value(0))
    }
    #expect(found.betweenShare.reason != nil && found.withinShare.reason != nil)
  }

  @Test("has undefined shares without inequality, and refuses lists that do not fit")
  func refusals() throws {
    let flat = try theilDecomposition([3, 3], groups: ["a", "b"])
    #expect(flat.betweenShare.reason != nil)
    #expect(flat.contributions.allSatisfy { $0.value == nil })
    #expect(throws: IndexError.lengthMismatch(expected: 2, found: 1)) {
      try theilDecomposition([1, 2], groups: ["a"])
    }
    #expect(throws: IndexError.notPositive(at: Position(1, in: .population))) {
      try theilDecomposition([1, 2], population: [1, 0], groups: ["a", "b"])
    }
    #expect(throws: IndexError.zeroTotal) { try theilDecomposition([0], groups: ["a"]) }
  }
}
