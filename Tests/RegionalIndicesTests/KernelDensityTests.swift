import Testing

@testable import RegionalIndices

@Suite("Kernel density")
struct KernelDensityTests {
  @Test("agrees with scipy and statsmodels", arguments: Fixtures.cases("kernel"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let x = input["x"].numbers
      let weights = input["w"].isNull ? nil : input["w"].numbers
      let rules: [(String, BandwidthRule)] = [
        ("scipy_scott", .plain), ("scipy_silverman", .normal), ("sm_scott", .scott),
        ("sm_silverman", .silverman), ("sm_normal_reference", .normalReference),
      ]
      let grid = input["grid"].numbers
      let total = (weights ?? x.map { _ in 1 }).reduce(0, +)
      let shares = (weights ?? x.map { _ in 1 }).map { $0 / total }
      let sample = BandwidthSample(x, shares: shares, isWeighted: weights != nil)
      var answers: [String: any Answer] = [
        "n_eff": sample.effectiveCount, "sd": sample.deviation, "iqr": sample.quartileRange,
        "A": sample.scale,
        "density_fixed": grid.map(
          try KernelDensity(x, weights: weights, bandwidth: input["h_fixed"].number ?? 0).value),
      ]
      for (name, rule) in rules {
        answers["bw_\(name)"] = try KernelDensity.bandwidth(x, weights: weights, rule: rule)
        answers["density_\(name)"] = orNull {
          grid.map(try KernelDensity(x, weights: weights, rule: rule).value)
        }
      }
      return answers
    }
  }

  @Test("has the bandwidth of R's bw.SJ", arguments: Fixtures.cases("sheather_jones"))
  func sheatherJones(_ item: FixtureCase) throws {
    try item.check { input in
      ["bandwidth": try KernelDensity.bandwidth(input["x"].numbers, rule: .sheatherJones)]
    }
  }

  @Test("of one value is the normal curve; of two far ones has two peaks")
  func byHand() throws {
    let one = try KernelDensity([2], bandwidth: 1)
    expectClose(one.value(at: 2), 0.3989422804014327)
    expectClose(one.value(at: 3), 0.24197072451914337)
    #expect(try KernelDensity([0, 10], bandwidth: 1).modes == 2)
    #expect(try KernelDensity([0, 1], bandwidth: 1).modes == 1)
  }

  @Test("has an area of 1, and moves with its values", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values(20)
    for rule in BandwidthRule.allCases {
      let density = try KernelDensity(x, rule: rule)
      let curve = density.curve(count: 4001)
      let step = curve[1].place - curve[0].place
      expectClose(curve.map(\.density).reduce(0, +) * step, 1, 0.004)
      let moved = try KernelDensity(x.map { 3 * $0 + 7 }, rule: rule)
      expectClose(moved.bandwidth, 3 * density.bandwidth, 1e-8)
      expectClose(moved.value(at: 3 * x[0] + 7), density.value(at: x[0]) / 3, 1e-8)
    }
  }

  @Test("has both its ends however few points are asked for")
  func fewPoints() throws {
    let density = try KernelDensity([1, 2, 4])
    #expect([0, 1, 2, 3].map { density.curve(count: $0).count } == [2, 2, 2, 3])
  }

  @Test("refuses constant values, one value by rule, and no bandwidth")
  func refusals() throws {
    #expect(throws: IndexError.noDivergence) { try KernelDensity([2, 2, 2]) }
    #expect(throws: IndexError.tooFewObservations(needed: 2, found: 1)) { try KernelDensity([2]) }
    #expect(throws: IndexError.notPositive(at: Position(0, in: .bandwidth))) {
      try KernelDensity([1, 2], bandwidth: 0)
    }
    #expect(throws: IndexError.zeroWeight) {
      try KernelDensity([1, 2], weights: [0, 0], bandwidth: 1)
    }
  }
}
