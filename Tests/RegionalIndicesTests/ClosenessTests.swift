import RegionalIndices
import Testing

@Suite("The four-ratio closeness")
struct ClosenessTests {
  @Test(
    "agrees with exact fractions",
    arguments: Fixtures.cases("io_fusion"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let table = try InputOutputTable(
        intermediate: input["Z"].matrix(), finalDemand: input["y"].numbers)
      let c = try closeness(
        table, manufacturing: input["M"].integers, services: input["S"].integers)
      let known = c.coordination?.coupling.value != nil
      return [
        "in_MS": c.serviceShareOfInputs, "in_SM": c.manufacturingShareOfInputs,
        "out_MS": c.serviceShareOfSales, "out_SM": c.manufacturingShareOfSales,
        "closeness4": c.closeness, "service_input_coeff": c.serviceInput,
        "service_input_complete": c.completeServiceInput,
        "C": c.coordination?.coupling, "T": known ? c.coordination?.development : nil,
        "D": c.coordination?.coordination,
      ]
    }
  }

  @Test("of three sectors is that worked by hand")
  func byHand() throws {
    let table = try InputOutputTable(
      intermediate: Matrix([[20, 10, 5], [10, 30, 15], [5, 10, 10]]), finalDemand: [65, 45, 75])
    let c = try closeness(table, manufacturing: [1], services: [2])
    expectClose(c.serviceShareOfInputs, 0.2)
    expectClose(c.manufacturingShareOfInputs, 0.5)
    expectClose(c.serviceShareOfSales, 15.0 / 55)
    expectClose(c.manufacturingShareOfSales, 0.4)
    expectClose(c.closeness, 0.343182, 1e-6)
    expectClose(c.serviceInput, 0.1)
    expectClose(c.completeServiceInput, 0.177083, 1e-6)
    expectClose(c.coordination?.coupling.value, 2 * 0.1.squareRoot() / 0.7)
  }

  @Test("mirrors itself when the groups change places; complete exceeds direct", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = try random.inputOutput(7)
    let c = try closeness(table, manufacturing: [0, 3], services: [5, 2])
    let mirror = try closeness(table, manufacturing: [2, 5], services: [3, 0])
    #expect(c.closeness == mirror.closeness)
    #expect(c.serviceShareOfInputs == mirror.manufacturingShareOfInputs)
    #expect(c.serviceShareOfSales == mirror.manufacturingShareOfSales)
    #expect((0...1).contains(c.closeness.value ?? -1))
    #expect((c.completeServiceInput.value ?? -1) > (c.serviceInput.value ?? 9))
    // Σ (L − I)ᵢⱼxⱼ from the inverse itself.
    let complete = try Leontief(table).completeCoefficients
    let sum = [5, 2].flatMap { i in [0, 3].map { complete[i, $0] * table.output[$0] } }
    let made = table.output[0] + table.output[3]
    expectClose(c.completeServiceInput, sum.reduce(0, +) / made, 1e-10)
  }

  @Test("refuses empty, overlapping and unknown groups; has no ratio without deliveries")
  func refusals() throws {
    let table = try millerBlair()
    #expect(throws: IndexError.noObservations) {
      try closeness(table, manufacturing: [], services: [1])
    }
    #expect(throws: IndexError.unknownMember(at: Position(0, in: .services))) {
      try closeness(table, manufacturing: [1], services: [1])
    }
    #expect(throws: IndexError.unknownMember(at: Position(0, in: .manufacturing))) {
      try closeness(table, manufacturing: [2], services: [1])
    }
    let idle = try InputOutputTable(intermediate: Matrix([[0, 0], [0, 0]]), output: [1, 2])
    let c = try closeness(idle, manufacturing: [0], services: [1])
    #expect(c.closeness.reason == .partUndefined && c.coordination == nil)
  }
}
