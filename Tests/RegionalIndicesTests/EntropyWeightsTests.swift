import RegionalIndices
import Testing

@Suite("Entropy weights")
struct EntropyWeightsTests {
  @Test(
    "agree with scikit-criteria",
    arguments: Fixtures.cases("entropy_weight"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let raw = input["mode"].text == "raw"
      let directions = input["direction"].texts.map {
        $0 == "-" ? IndicatorDirection.cost : .benefit
      }
      let e = try entropyWeights(
        input["x"].matrix(), scaling: raw ? .none : .minMax, directions: raw ? nil : directions)
      return [
        "z": e.scaled, "entropy": e.entropies, "weight": e.weights, "score": e.scores,
        "rank": e.ranking.competition,
      ]
    }
  }

  @Test("of a three-by-two table are those worked by hand")
  func byHand() throws {
    let e = try entropyWeights(Matrix([[1, 4], [2, 3], [3, 2]]))
    expectClose(e.entropies, [0.92062, 0.96563], 1e-5)
    expectClose(e.weights, [0.69787, 0.30213], 1e-5)
    expectClose(e.scores, [1.9064, 2.3021, 2.6979], 1e-4)
    #expect(e.ranking.competition == [3, 2, 1])
  }

  @Test("of mathmodels' table are 0.5452 and 0.4548 without its squeeze, by min–max")
  func minMax() throws {
    let table = try Matrix([[1, 40], [2, 30], [4, 10]])
    let e = try entropyWeights(table, scaling: .minMax, directions: [.benefit, .cost])
    expectClose(e.scaled.column(0), [0, 1.0 / 3, 1])
    expectClose(e.scaled.column(1), [0, 1.0 / 3, 1])
    expectClose(e.weights, [0.5, 0.5])
    #expect(e.scores[2] == 1 && e.scores[0] == 0)
  }

  @Test("sum to 1; scale, order and constant indicators change nothing", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = try random.table(8, 4)
    let e = try entropyWeights(table)
    expectClose(e.weights.reduce(0, +), 1)
    #expect(e.entropies.allSatisfy { (0...1).contains($0) })
    let order = (0..<8).shuffled(using: &random)
    let shuffled = try entropyWeights(Matrix(order.map { table.row($0) }))
    #expect(shuffled.weights == e.weights)
    let scaled = try entropyWeights(Matrix(table.nested.map { $0.map { $0 * 1000 } }))
    expectClose(scaled.weights, e.weights, 1e-10)
    let constant = try entropyWeights(Matrix(table.nested.map { $0 + [5] }))
    #expect(constant.weights[4] == 0)
    expectClose(Array(constant.weights.prefix(4)), e.weights)
    let shifted = try entropyWeights(table, scaling: .minMax, shift: 0.01)
    #expect(shifted.weights != (try entropyWeights(table, scaling: .minMax).weights))
    #expect(shifted.scaled.values.allSatisfy { (0.01...1.01).contains($0) })
  }

  @Test("refuse one row, negatives, constants")
  func refusals() {
    #expect(throws: IndexError.tooFewObservations(needed: 2, found: 1)) {
      try entropyWeights(Matrix([[1, 2]]))
    }
    #expect(throws: IndexError.negative(at: Position(row: 0, column: 1))) {
      try entropyWeights(Matrix([[1, -2], [3, 4]]))
    }
    #expect(throws: IndexError.constantIndicator(1)) {
      try entropyWeights(Matrix([[1, 2], [3, 2]]), scaling: .minMax)
    }
    #expect(throws: IndexError.noDivergence) { try entropyWeights(Matrix([[2, 2], [2, 2]])) }
    #expect(throws: IndexError.zeroTotal) { try entropyWeights(Matrix([[0, 2], [0, 3]])) }
    #expect(throws: IndexError.invalidParameter(.scalingOfCosts)) {
      try entropyWeights(Matrix([[1, 2], [3, 4]]), directions: [.benefit, .cost])
    }
  }
}
