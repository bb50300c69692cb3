import RegionalIndices
import Testing

@Suite("Location quotients")
struct LocationQuotientTests {
  @Test(
    "agree with EconGeo",
    arguments: Fixtures.cases("location_quotient"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let result = try locationQuotients(input["x"].matrix())
      return ["lq": Array(result.quotients), "lq_avg": result.averages]
    }
  }

  @Test("of a two-by-two table are those worked by hand")
  func byHand() throws {
    let result = try locationQuotients(Matrix([[40, 10], [20, 30]]))
    expectClose(result.quotients[0], [4.0 / 3, 0.5])
    expectClose(result.quotients[1], [2.0 / 3, 1.5])
    expectClose(result.symmetric[0], [1.0 / 7, -1.0 / 3])
    expectClose(result.averages, [0.8 * 4 / 3 + 0.2 * 0.5, 0.4 * 2 / 3 + 0.6 * 1.5])
  }

  @Test("average to 1 with the regions' shares of the total as weights", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = try random.table(6, 4)
    let result = try locationQuotients(table)
    let weights = table.rowTotals.map { $0 / table.values.reduce(0, +) }
    for industry in 0..<4 {
      let mean = (0..<6).map { weights[$0] * (result.quotients[$0][industry].value ?? -9) }
      expectClose(mean.reduce(0, +), 1)
    }
    #expect(result.averages.allSatisfy { ($0.value ?? 0) >= 1 - 1e-12 })
  }

  @Test("are found by the names of the table; without names, and for others, nothing is")
  func names() throws {
    let table = try Matrix(
      [[40, 10], [20, 30]], rowNames: ["Jiangsu", "Anhui"], columnNames: ["ICT", "textiles"])
    let result = try table.locationQuotients()
    expectClose(result.quotients["Anhui", "textiles"]?.value, 1.5)
    expectClose(result.symmetric["Jiangsu", "textiles"]?.value, -1.0 / 3)
    #expect(result.quotients["Anhui", "steel"] == nil)
    #expect(try Matrix(table.nested).locationQuotients().quotients["Anhui", "ICT"] == nil)
    expectClose(
      try table.transposed.locationQuotients().quotients["ICT", "Jiangsu"]?.value, 4.0 / 3)
    let complexity = try EconomicComplexity(table)
    #expect(complexity.presence["Jiangsu", "ICT"] == true)
    #expect(complexity.proximity["ICT", "ICT"]?.value == 1)
    #expect(try ClusterStrength(table).stars["Jiangsu", "ICT"] != nil)
    #expect(throws: IndexError.lengthMismatch(expected: 2, found: 1)) {
      try Matrix([[1, 2]], columnNames: ["ICT"])
    }
  }

  @Test("are undefined, not 0, for an empty region or industry")
  func undefined() throws {
    let result = try locationQuotients(Matrix([[1, 0, 2], [0, 0, 0], [3, 0, 0]]))
    #expect(result.quotients[1].allSatisfy { $0.value == nil })
    #expect(result.quotients[0][1].value == nil)
    #expect(result.quotients[2][2].value == 0)
    #expect(result.averages[1].value == nil)
  }

  @Test("refuse bad cells by row and column")
  func refusals() {
    #expect(throws: IndexError.negative(at: Position(row: 1, column: 0))) {
      try locationQuotients(Matrix([[1, 2], [-1, 2]]))
    }
    #expect(throws: IndexError.ragged(row: 1)) { try Matrix([[1, 2], [1]]) }
    #expect(throws: IndexError.zeroTotal) { try locationQuotients(Matrix([[0, 0]])) }
    #expect(throws: IndexError.noObservations) { try locationQuotients(Matrix([])) }
  }
}
