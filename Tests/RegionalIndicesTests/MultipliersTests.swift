import RegionalIndices
import Testing

@Suite("Multipliers")
struct MultipliersTests {
  @Test(
    "agree with pymrio and R leontief",
    arguments: Fixtures.cases("io_multipliers"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let model = try Leontief(
        InputOutputTable(intermediate: input["Z"].matrix(), finalDemand: input["y"].numbers))
      let income = try model.multipliers(of: input["labour_income"].numbers)
      let jobs = try model.multipliers(of: input["employment"].numbers)
      let closed = try? model.typeIIMultipliers(
        income: input["labour_income"].numbers,
        consumption: input["household_consumption"].numbers)
      return [
        "output": model.outputMultipliers, "income_simple": income.simple,
        "income_type1": income.typeI, "employment_simple": jobs.simple,
        "employment_type1": jobs.typeI, "value_added": model.valueAddedMultipliers,
        "new_output": try model.output(for: input["dy"].numbers),
        "output_type2_truncated": closed?.truncated, "output_type2_total": closed?.total,
      ]
    }
  }

  @Test("of Miller and Blair's sectors are those in print")
  func published() throws {
    let model = try Leontief(millerBlair())
    expectClose(model.outputMultipliers, [1.51815, 1.45215], 1e-5)
    expectClose(try model.output(for: [600, 1500]), [1247.5, 1841.6], 1e-4)
    let income = try model.multipliers(of: [300, 500])
    // Coefficients 0.3 and 0.25 by the columns of L.
    expectClose(
      income.simple, [0.3 * 1.254125 + 0.25 * 0.264026, 0.3 * 0.330033 + 0.25 * 1.122112], 1e-6)
    expectClose(income.typeI[0], (0.3 * 1.254125 + 0.25 * 0.264026) / 0.3, 1e-6)
  }

  @Test("of type II for one sector are those worked by hand")
  func typeII() throws {
    // A = 0.2, wages 0.3 of output, spending 0.5 of wages: determinant 0.8 − 0.15 = 0.65.
    let model = try Leontief(
      InputOutputTable(intermediate: Matrix([[20]]), output: [100]))
    let closed = try model.typeIIMultipliers(income: [30], consumption: [15])
    expectClose(closed.truncated, [1 / 0.65])
    expectClose(closed.total, [1.3 / 0.65])
  }

  @Test("of value added are 1 without imports; type II exceed type I", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let n = 2 + random.next(below: 6)
    let table = try random.inputOutput(n)
    let model = try Leontief(table)
    expectClose(model.valueAddedMultipliers, [Double](repeating: 1, count: n), 1e-11)
    let income = table.valueAdded.map { max(0, $0) / 2 }
    let closed = try model.typeIIMultipliers(income: income, consumption: income.map { $0 / 4 })
    for (one, two) in zip(model.outputMultipliers, closed.truncated) { #expect(two >= one) }
    for (part, whole) in zip(closed.truncated, closed.total) { #expect(whole >= part) }
    let simple = try model.multipliers(of: income).simple
    let demand = table.finalDemand
    let all = zip(simple, demand).map { $0 * $1 }.reduce(0, +)
    expectClose(all, income.reduce(0, +), 1e-10)
  }

  @Test("are undefined without a direct coefficient; refuse a closed economy that eats itself")
  func refusals() throws {
    let model = try Leontief(millerBlair())
    #expect(try model.multipliers(of: [0, 5]).typeI[0].reason != nil)
    #expect(throws: IndexError.negative(at: Position(0, in: .input))) {
      try model.multipliers(of: [-1, 5])
    }
    #expect(throws: IndexError.self) {
      try model.typeIIMultipliers(income: [650, 1400], consumption: [3000, 3000])
    }
    #expect(throws: IndexError.negative(at: Position(1, in: .consumption))) {
      try model.typeIIMultipliers(income: [650, 1400], consumption: [900, -1])
    }
    #expect(throws: IndexError.zeroTotal) {
      try model.typeIIMultipliers(income: [0, 0], consumption: [1, 1])
    }
  }
}
