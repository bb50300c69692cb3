import RegionalIndices
import Testing

@Suite("The analytic hierarchy process")
struct AnalyticHierarchyTests {
  @Test(
    "agrees with numpy, pyDecision and mathmodels",
    arguments: Fixtures.cases("ahp"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let a = try analyticHierarchy(input["M"].matrix(), randomIndex: input["RI"].numbers)
      return [
        "weights": a.weights, "lambda_max": a.largestEigenvalue, "CI": a.consistencyIndex,
        "CR": a.consistencyRatio, "weights_geometric": a.geometricWeights,
        "consistent": a.isConsistent.map { $0 ? 1 : 0 },
      ]
    }
  }

  @Test("of a three-by-three matrix is that worked by hand")
  func byHand() throws {
    let a = try analyticHierarchy(
      Matrix([[1, 2, 4], [1.0 / 2, 1, 3], [1.0 / 4, 1.0 / 3, 1]]))
    expectClose(a.weights, [0.55842, 0.31962, 0.12196], 1e-5)
    expectClose(a.largestEigenvalue, 3.018295, 1e-6)
    expectClose(a.consistencyRatio, 0.01577, 1e-5)
    expectClose(a.consistencyIndex, 0.018295 / 2, 1e-6)
    #expect(a.isConsistent == true)
    // For three items the row geometric means are the eigenvector (Crawford & Williams 1985).
    expectClose(a.geometricWeights, a.weights, 1e-10)
  }

  @Test("finds the weights that made the comparisons; λ is n and CR 0", arguments: seeds)
  func consistent(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let raw = random.values(3 + random.next(below: 10))
    let weights = raw.map { $0 / raw.reduce(0, +) }
    let a = try analyticHierarchy(Matrix(weights.map { w in weights.map { w / $0 } }))
    expectClose(a.weights, weights, 1e-10)
    expectClose(a.geometricWeights, weights, 1e-10)
    expectClose(a.largestEigenvalue, Double(weights.count), 1e-10)
    expectClose(a.consistencyRatio, 0, 1e-10)
  }

  @Test("satisfies Mw = λw with λ ≥ n for inconsistent comparisons", arguments: seeds)
  func eigenvector(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let n = 5
    var rows = Array(repeating: Array(repeating: 1.0, count: n), count: n)
    for i in 0..<n {
      for j in 0..<i {
        rows[i][j] = Double(1 + random.next(below: 9))
        rows[j][i] = 1 / rows[i][j]
      }
    }
    let a = try analyticHierarchy(Matrix(rows))
    for i in 0..<n {
      let image = zip(rows[i], a.weights).map { $0 * $1 }.reduce(0, +)
      expectClose(image, a.largestEigenvalue * a.weights[i], 1e-10)
    }
    #expect(a.largestEigenvalue >= Double(n))
    expectClose(a.weights.reduce(0, +), 1)
  }

  @Test("has CR 0 for one or two items, none beyond the table; CI needs two")
  func edges() throws {
    let one = try analyticHierarchy(Matrix([[1]]))
    #expect(one.consistencyIndex.reason != nil && one.consistencyRatio.value == 0)
    let sixteen = try analyticHierarchy(
      Matrix(Array(repeating: Array(repeating: 1, count: 16), count: 16)))
    #expect(sixteen.consistencyRatio.reason != nil && sixteen.isConsistent == nil)
  }

  @Test("refuses comparisons that are not reciprocal or not above zero")
  func refusals() {
    #expect(throws: IndexError.notReciprocal(row: 0, column: 2)) {
      try analyticHierarchy(Matrix([[1, 2, 3], [0.5, 1, 2], [1, 0.5, 1]]))
    }
    #expect(throws: IndexError.notPositive(at: Position(row: 0, column: 1, in: .comparisons))) {
      try analyticHierarchy(Matrix([[1, -2], [-0.5, 1]]))
    }
    #expect(throws: IndexError.notReciprocal(row: 0, column: 0)) {
      try analyticHierarchy(Matrix([[2]]))
    }
    #expect(throws: IndexError.notSquare(rows: 1, columns: 2)) {
      try analyticHierarchy(Matrix([[1, 2]]))
    }
  }
}
