import RegionalIndices
import Testing

@Suite("Jackknife and bootstrap")
struct ResamplingTests {
  @Test("the jackknife agrees with PySAL and mpmath", arguments: Fixtures.cases("theil_ci"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let x = input["x"].numbers
      return [
        "gini": answer(try x.jackknife { x throws(IndexError) in try gini(x).measure }),
        "theil_t": answer(try x.jackknife { x throws(IndexError) in try theil(x).measure }),
        "theil_l": answer(
          try x.jackknife { x throws(IndexError) in try theil(x, variant: .l).measure }),
      ]
    }
  }

  private func answer(_ jackknife: Jackknife?) -> JSON {
    guard let jackknife else { return .null }
    let limits = [jackknife.interval.lowerBound, jackknife.interval.upperBound]
    return .object([
      "estimate": jackknife.estimate.json, "leave_one_out": jackknife.leaveOneOut.json,
      "mean_leave_one_out": jackknife.mean.json, "se": jackknife.standardError.json,
      "bias": jackknife.bias.json, "bias_corrected": jackknife.biasCorrected.json,
      "ci95": limits.json,
    ])
  }

  private func mean(_ values: [Double]) throws(IndexError) -> Measure {
    if values.isEmpty { throw .noObservations }
    return Measure(values.reduce(0, +) / Double(values.count))
  }

  @Test("the jackknife of a mean is its standard error, without bias", arguments: seeds)
  func jackknife(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values(12)
    let jack = try #require(try x.jackknife { x throws(IndexError) in try mean(x) })
    let average = x.reduce(0, +) / 12
    let variance = x.map { ($0 - average) * ($0 - average) }.reduce(0, +) / 11
    expectClose(jack.standardError, (variance / 12).squareRoot(), 1e-11)
    expectClose(jack.bias, 0, 1e-10)
  }

  @Test("the bootstrap of a mean has its error and holds it, the same for the same seed")
  func bootstrap() throws {
    var random = SeededGenerator(seed: 3)
    let x = random.values(40)
    let boot = { (seed: UInt64) in
      try x.bootstrap(samples: 4000, seed: seed) { x throws(IndexError) in try self.mean(x) }
    }
    let first = try #require(try boot(1))
    #expect(try boot(1) == first)
    #expect(try boot(2)?.interval != first.interval)
    let average = x.reduce(0, +) / 40
    let variance = x.map { ($0 - average) * ($0 - average) }.reduce(0, +) / 40
    expectClose(first.standardError / (variance / 40).squareRoot(), 1, 0.05)
    #expect(first.interval.contains(average))
    let reach = 1.96 * (variance / 40).squareRoot()
    expectClose((first.interval.upperBound - first.interval.lowerBound) / (2 * reach), 1, 0.1)
  }

  @Test("have no answer where the index has none, and refuse too few")
  func refusals() throws {
    #expect(
      try [0, 1, 2].jackknife { x throws(IndexError) in try theil(x, variant: .l).measure } == nil)
    #expect(throws: IndexError.tooFewObservations(needed: 3, found: 2)) {
      try [1, 2].jackknife { x throws(IndexError) in try gini(x).measure }
    }
    #expect(throws: IndexError.negative(at: 0)) {
      try [-1, 2, 3].bootstrap { x throws(IndexError) in try gini(x).measure }
    }
    #expect(throws: IndexError.outOfRange(at: Position(0, in: .level), lower: 0, upper: 1)) {
      try [1, 2, 3].bootstrap(level: 1) { x throws(IndexError) in try gini(x).measure }
    }
  }
}
