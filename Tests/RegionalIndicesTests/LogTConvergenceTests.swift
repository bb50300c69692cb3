import RegionalIndices
import Testing

@Suite("The log t regression")
struct LogTConvergenceTests {
  @Test("agrees with statsmodels and mpmath", arguments: Fixtures.cases("club_convergence"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let test = try LogTConvergence(
        input["X"].items.map(\.numbers), discarded: input["r"].number ?? .nan,
        lags: Int(input["lags"].number ?? 0))
      return [
        "h_last": test.relative, "H": test.dispersion, "t0": test.start, "n_obs": test.count,
        "a": test.intercept, "b": test.slope, "se_b": test.slopeError, "t_b": test.t,
        "converges": test.converges.map { $0 ? 1 : 0 },
      ]
    }
  }

  private func paths(_ exponent: Int) -> [[Double]] {
    [-0.5, -0.25, 0.25, 0.5].map { start in
      (1...30).map { t in
        1 + start
          * (0..<abs(exponent)).reduce(1.0) { value, _ in
            exponent < 0 ? value / Double(t) : value * Double(t) / 30
          }
      }
    }
  }

  @Test("finds those who draw near and those who drift apart")
  func directions() throws {
    let near = try LogTConvergence(paths(-1))
    #expect(near.converges == true && (near.slope.value ?? 0) > 0)
    let apart = try LogTConvergence(paths(1))
    #expect(apart.converges == false && (apart.slope.value ?? 0) < 0)
    #expect(try LogTConvergence(paths(-1).map { $0.map { $0 * 8 } }) == near)
  }

  @Test("refuses what is not positive, one unit, and bad parameters")
  func refusals() throws {
    #expect(throws: IndexError.notPositive(at: Position(row: 1, column: 0, in: .values))) {
      try LogTConvergence([[1, 2], [0, 1]])
    }
    #expect(throws: IndexError.tooFewObservations(needed: 2, found: 1)) {
      try LogTConvergence([[1, 2]])
    }
    #expect(throws: IndexError.self) { try LogTConvergence([[1, 2], [2, 1]], lags: -1) }
    #expect(try LogTConvergence([[1, 2], [2, 1]]).slope.reason != nil)
  }
}

@Suite("σ-convergence")
struct SigmaConvergenceTests {
  @Test("of 1, 3 and then 2, 4 is 0.5 and 1/3, by hand")
  func byHand() throws {
    let sigma = try SigmaConvergence([[1, 2], [3, 4]])
    expectClose(sigma.variation, [0.5, 1.0 / 3])
    expectClose(sigma.slope, 1.0 / 3 - 0.5)
    #expect(try SigmaConvergence([[0, 1], [1, 2]]).logDeviation[0].reason == .notPositive(at: 0))
  }

  @Test("is found where all draw near, and not where they drift apart", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let gaps = random.values(8)
    let near = gaps.map { gap in (1...12).map { 10 + gap / Double($0) } }
    let sigma = try SigmaConvergence(near)
    #expect(sigma.converges())
    #expect(try !SigmaConvergence(near.map { Array($0.reversed()) }).converges())
    let period = near.map { $0[4] }
    expectClose(sigma.variation[4], try coefficientOfVariation(period).value ?? -1)
  }

  @Test("refuses negatives and uneven rows")
  func refusals() throws {
    #expect(throws: IndexError.ragged(row: 1)) { try SigmaConvergence([[1, 2], [1]]) }
    #expect(throws: IndexError.negative(at: Position(row: 0, column: 1, in: .values))) {
      try SigmaConvergence([[1, -2]])
    }
  }
}
