import RegionalIndices
import Testing

/// Miller & Blair (2009), section 2.3: two sectors.
func millerBlair() throws -> InputOutputTable {
  try InputOutputTable(
    intermediate: Matrix([[150, 500], [200, 100]]), finalDemand: [350, 1700])
}

@Suite("The input–output core")
struct InputOutputTableTests {
  @Test(
    "agrees with pymrio and R leontief",
    arguments: Fixtures.cases("io_core"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let table = try InputOutputTable(
        intermediate: input["Z"].matrix(), finalDemand: input["y"].numbers)
      return [
        "x": table.output, "A": table.technicalCoefficients, "B": table.allocationCoefficients,
        "va": table.valueAdded, "L": orNull { try Leontief(table).inverse },
        "G": orNull { try Leontief(table).ghoshInverse },
        "complete": orNull { try Leontief(table).completeCoefficients },
      ]
    }
  }

  @Test("has the coefficients and the inverse of Miller and Blair")
  func published() throws {
    let table = try millerBlair()
    #expect(table.output == [1000, 2000])
    expectClose(table.technicalCoefficients.values, [0.15, 0.25, 0.2, 0.05])
    expectClose(table.allocationCoefficients.values, [0.15, 0.5, 0.1, 0.05])
    #expect(table.valueAdded == [650, 1400])
    #expect(table.finalDemand == [350, 1700])
    let inverse = try Leontief(table).inverse
    expectClose(inverse.values, [1.254125, 0.330033, 0.264026, 1.122112], 1e-6)
  }

  @Test("keeps its identities: (I-A)L = I, Lx and G = x̂⁻¹Lx̂, (I-B)G = I", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let n = 2 + random.next(below: 9)
    let table = try random.inputOutput(n)
    let model = try Leontief(table)
    let (l, g) = (model.inverse, model.ghoshInverse)
    let (a, b) = (table.technicalCoefficients, table.allocationCoefficients)
    for i in 0..<n {
      for j in 0..<n {
        let identity = i == j ? 1.0 : 0
        let al = (0..<n).map { a[i, $0] * l[$0, j] }.reduce(0, +)
        expectClose(l[i, j] - al, identity, 1e-11)
        let bg = (0..<n).map { b[i, $0] * g[$0, j] }.reduce(0, +)
        expectClose(g[i, j] - bg, identity, 1e-11)
        expectClose(g[i, j], l[i, j] * table.output[j] / table.output[i], 1e-11)
      }
    }
    expectClose(try model.output(for: table.finalDemand), table.output, 1e-11)
    expectClose(model.rowTotals, l.rowTotals, 1e-11)
    expectClose(model.columnTotals, l.columnTotals, 1e-11)
    expectClose(model.ghoshRowTotals, g.rowTotals, 1e-11)
    #expect(model.conditionNumber >= 1)
  }

  @Test("does the same by blocks as by hand for a matrix of order 150, with pivots")
  func blocked() throws {
    var random = SeededGenerator(seed: 3)
    for n in [1, 2, 63, 64, 65, 130, 150] {
      let a = try Matrix(
        (0..<n).map { _ in (0..<n).map { _ in random.nextUnit() - 0.5 } })
      let lu = try LUFactorization(a)
      let inverse = lu.inverse()
      let x = (0..<n).map { _ in random.nextUnit() }
      let b = (0..<n).map { i in (0..<n).map { a[i, $0] * x[$0] }.reduce(0, +) }
      let bt = (0..<n).map { j in (0..<n).map { a[$0, j] * x[$0] }.reduce(0, +) }
      expectClose(lu.solve(b), x, 1e-8)
      expectClose(lu.solveTransposed(bt), x, 1e-8)
      for i in [0, n / 2, n - 1] {
        let row = (0..<n).map { j in
          (0..<n).map { inverse[i, $0] * a[$0, j] }.reduce(0, +)
        }
        expectClose(row, (0..<n).map { $0 == i ? 1 : 0 }, 1e-8)
      }
    }
  }

  @Test("knows singular from small: the limit follows the size of the numbers")
  func scales() throws {
    for scale in [1e-20, 1, 1e20] {
      let regular = try LUFactorization(Matrix([[scale, 0], [0, 2 * scale]]))
      expectClose(regular.solve([scale, scale]), [1, 0.5])
      #expect(throws: IndexError.singular(sector: 1)) {
        try LUFactorization(Matrix([[0.1 * scale, 0.3 * scale], [0.2 * scale, 0.6 * scale]]))
      }
    }
  }

  @Test("gives a sector without output a unit row and column")
  func zeroSector() throws {
    let table = try InputOutputTable(
      intermediate: Matrix([[1, 0], [0, 0]]), finalDemand: [4, 0])
    let model = try Leontief(table)
    expectClose(model.inverse.values, [1.25, 0, 0, 1])
    expectClose(model.ghoshInverse.values, [1.25, 0, 0, 1])
    expectClose(model.ghoshRowTotals, [1.25, 1])
  }

  @Test("refuses unproductive, singular and malformed tables with the sector")
  func refusals() throws {
    let singular = try InputOutputTable(
      intermediate: Matrix([[5, 5], [5, 5]]), finalDemand: [0, 0])
    #expect(throws: IndexError.singular(sector: 1)) { try Leontief(singular) }
    let greedy = try InputOutputTable(
      intermediate: Matrix([[5, 9], [9, 5]]), finalDemand: [-4, -4])
    #expect(throws: IndexError.notProductive(sector: 0)) { try Leontief(greedy) }
    #expect(throws: IndexError.negative(at: Position(row: 0, column: 1, in: .intermediate))) {
      try InputOutputTable(intermediate: Matrix([[1, -2], [1, 1]]), finalDemand: [5, 5])
    }
    #expect(throws: IndexError.notSquare(rows: 1, columns: 2)) {
      try InputOutputTable(intermediate: Matrix([[1, 2]]), output: [5])
    }
    #expect(throws: IndexError.inputsWithoutOutput(sector: 1)) {
      try InputOutputTable(intermediate: Matrix([[1, 2], [0, 0]]), finalDemand: [5, 0])
    }
    #expect(throws: IndexError.negative(at: Position(1, in: .output))) {
      try InputOutputTable(intermediate: Matrix([[1, 2], [0, 0]]), finalDemand: [5, -1])
    }
  }
}
