import RegionalIndices
import Testing

@Suite("The interregional transfer")
struct InterregionalTransferTests {
  @Test(
    "agrees with pymrio",
    arguments: Fixtures.cases("io_transfer"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let t = try interregionalTransfer(
        from: InterregionalTable(
          intermediate: input["Z0"].matrix(), finalDemand: input["Y0"].matrix()),
        to: InterregionalTable(
          intermediate: input["Z1"].matrix(), finalDemand: input["Y1"].matrix()))
      return [
        "induced0": t.start, "induced1": t.end, "transfer": t.transfer,
        "relative_transfer": t.relative,
      ]
    }
  }

  @Test("between two regions is that worked by hand")
  func byHand() throws {
    let t = try interregionalTransfer(
      from: InterregionalTable(
        intermediate: Matrix([[10, 5], [5, 10]]), finalDemand: Matrix([[30, 5], [5, 30]])),
      to: InterregionalTable(
        intermediate: Matrix([[10, 6], [8, 15]]), finalDemand: Matrix([[30, 4], [10, 40]])))
    expectClose(t.start.values, [38.8889, 11.1111, 11.1111, 38.8889], 1e-5)
    expectClose(t.transfer.values, [0.7238, -0.7238, 9.4523, 13.5477], 1e-4)
    // Total output grows from 100 to 123.
    expectClose(t.relative[0, 0], 38.8889 + 0.7238 - 38.8889 * 1.23, 1e-4)
  }

  @Test("has rows that sum to output, and a relative form that sums to zero", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (first, last) = (try table(&random), try table(&random))
    let t = try interregionalTransfer(from: first, to: last)
    for region in 0..<3 {
      let rows = [2 * region, 2 * region + 1]
      let output = rows.map {
        first.intermediate.row($0).reduce(0, +) + first.finalDemand.row($0).reduce(0, +)
      }
      expectClose(t.start.row(region).reduce(0, +), output.reduce(0, +), 1e-10)
    }
    expectClose(t.relative.values.reduce(0, +), 0, 1e-8)
    expectClose(t.transfer.values, zip(t.end.values, t.start.values).map { $0 - $1 })
  }

  @Test("refuses tables that do not fit together")
  func refusals() throws {
    let small = InterregionalTable(intermediate: try Matrix([[1]]), finalDemand: try Matrix([[5]]))
    var random = SeededGenerator(seed: 1)
    let large = try table(&random)
    #expect(throws: IndexError.lengthMismatch(expected: 1, found: 3)) {
      try interregionalTransfer(from: small, to: large)
    }
    let odd = InterregionalTable(
      intermediate: try Matrix([[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
      finalDemand: try Matrix([[5, 1], [5, 1], [5, 1]]))
    #expect(throws: IndexError.lengthMismatch(expected: 3, found: 2)) { try odd.inducedOutput() }
    let none = InterregionalTable(intermediate: try Matrix([]), finalDemand: try Matrix([]))
    #expect(throws: IndexError.noObservations) { try none.inducedOutput() }
  }

  private func table(_ random: inout SeededGenerator) throws -> InterregionalTable {
    let demand = try Matrix((0..<6).map { _ in (0..<3).map { _ in 50 + 100 * random.nextUnit() } })
    return InterregionalTable(intermediate: try random.table(6, 6), finalDemand: demand)
  }
}
