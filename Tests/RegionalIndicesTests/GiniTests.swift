import RegionalIndices
import Testing

@Suite("The Gini coefficient")
struct GiniTests {
  @Test(
    "agrees with PySAL and R ineq",
    arguments: Fixtures.cases("gini"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let x = input["x"].numbers
      return [
        "gini": try gini(x), "gini_corrected": try gini(x, variant: .corrected),
      ]
    }
  }

  @Test("of 2, 4, 4, 10 is 0.3, corrected 0.4, by hand")
  func byHand() throws {
    expectClose(try gini([2, 4, 4, 10]), 0.3)
    expectClose(try gini([2, 4, 4, 10], variant: .corrected), 0.4)
  }

  @Test("of 10, 20, 20, 50 is 0.3 and 0.4 (Dörsam, in the REAT manual)")
  func published() throws {
    expectClose(try gini([10, 20, 20, 50]), 0.3)
    expectClose(try gini([10, 20, 20, 50], variant: .corrected), 0.4)
  }

  @Test("of one owner among n is (n - 1)/n, corrected 1; of equals exactly 0")
  func extremes() throws {
    let owner = [Double](repeating: 0, count: 30) + [7]
    expectClose(try gini(owner), 30.0 / 31)
    expectClose(try gini(owner, variant: .corrected), 1)
    #expect(try gini([0.1, 0.1, 0.1]).value == 0)
    #expect(try gini([22]).value == 0)
    #expect(try gini([22], variant: .corrected).measure.reason != nil)
  }

  @Test("keeps its laws: order, scale, replication, range, pairs", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    let g = try gini(x)
    expectInRange(g)
    #expect(try gini(x.shuffled(using: &random)) == g)
    expectClose(try gini(x.map { $0 * 1e9 }), g.value ?? -1)
    expectClose(try gini(x + x + x), g.value ?? -1)
    let total = x.reduce(0, +)
    let pairs = x.flatMap { a in x.map { abs(a - $0) } }.reduce(0, +)
    expectClose(g, pairs / (2 * Double(x.count) * total), 1e-12)
  }

  @Test("falls when the richest gives to the poorest", arguments: seeds)
  func transfer(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values().sorted()
    var y = x
    let gift = (x[x.count - 1] - x[0]) / 4
    y[0] += gift
    y[x.count - 1] -= gift
    #expect(try gini(y).value ?? 1 < gini(x).value ?? 0)
  }

  @Test("of many values equals the formula on sorted ones, by radix sort")
  func large() throws {
    var random = SeededGenerator(seed: 9)
    for spread in [1.0, 1e-9, 0] {
      let x = (0..<5000).map { _ in 1 + spread * random.nextUnit() } + [0, 1, 1, 2]
      let sorted = x.sorted()
      let n = Double(x.count)
      let ranked = sorted.enumerated().map { (2 * Double($0) + 1 - n) * $1 }.reduce(0, +)
      expectClose(try gini(x), ranked / (n * x.reduce(0, +)), 1e-11)
    }
  }

  @Test("refuses nothing, NaN, infinity, negatives and all zeros, with the position")
  func refusals() throws {
    #expect(throws: IndexError.noObservations) { try gini([]) }
    #expect(throws: IndexError.notFinite(at: 1)) { try gini([1, .nan]) }
    #expect(throws: IndexError.notFinite(at: 0)) { try gini([.infinity, 1]) }
    #expect(throws: IndexError.negative(at: 2)) { try gini([1, 2, -1]) }
    #expect(throws: IndexError.zeroTotal) { try gini([0, 0]) }
    #expect(try gini([1e308, 1.5e308]).measure == .undefined(.overflow))
  }
}
