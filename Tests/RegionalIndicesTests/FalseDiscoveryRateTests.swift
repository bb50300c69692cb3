import RegionalIndices
import Testing

@Suite("The false discovery rate")
struct FalseDiscoveryRateTests {
  @Test("agrees with esda, statsmodels and scipy", arguments: Fixtures.cases("fdr"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let fdr = try input["p"].numbers.falseDiscoveryRate(alpha: input["alpha"].number ?? .nan)
      return [
        "cutoff_esda": fdr.strictCutoff, "n_reject_esda": fdr.strictCount, "k_bh": fdr.count,
        "cutoff_bh": fdr.cutoff, "n_reject_bh": fdr.count,
        "reject_bh": fdr.rejected.map { $0 ? 1 : 0 }, "p_adj_bh": fdr.adjusted,
        "p_adj_by": fdr.dependentAdjusted, "n_reject_by": fdr.dependentCount,
      ]
    }
  }

  @Test("of 0.001, 0.02, 0.04, 0.2 leaves two, by hand")
  func byHand() throws {
    let fdr = try [0.001, 0.02, 0.04, 0.2].falseDiscoveryRate()
    #expect(fdr.rejected == [true, true, false, false])
    expectClose(fdr.cutoff, 0.025)
    expectClose(fdr.adjusted[2], 0.04 * 4 / 3)
  }

  @Test("rejects what is adjusted to at most alpha", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let p = (0..<40).map { _ in random.nextUnit() * random.nextUnit() * random.nextUnit() }
    let fdr = try p.falseDiscoveryRate(alpha: 0.1)
    #expect(fdr.rejected == fdr.adjusted.map { $0 <= 0.1 })
    #expect(zip(fdr.adjusted, p).allSatisfy { $0 >= $1 * (1 - 1e-12) })
  }

  @Test("refuses what is no p")
  func refusals() throws {
    #expect(throws: IndexError.outOfRange(at: 1, lower: 0, upper: 1)) {
      try [0.1, 1.2].falseDiscoveryRate()
    }
    #expect(throws: IndexError.noObservations) { try [].falseDiscoveryRate() }
    for alpha in [0, 1.5] {
      #expect(throws: IndexError.self) { try [0.1].falseDiscoveryRate(alpha: alpha) }
    }
  }
}
