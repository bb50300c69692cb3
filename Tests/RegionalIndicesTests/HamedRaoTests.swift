import RegionalIndices
import Testing

@Suite("The Mann–Kendall test of Hamed and Rao")
struct HamedRaoTests {
  @Test("agrees with pymannkendall", arguments: Fixtures.cases("hamed_rao"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let test = try input["x"].numbers.hamedRao(
        alpha: input["alpha"].number ?? .nan, lags: input["lag"].number.map { Int($0) })
      let plain = test.uncorrected
      return [
        "S": plain.s, "var_S_uncorrected": plain.variance, "sen_slope": plain.senSlope,
        "sen_intercept": plain.senIntercept, "tau_a": plain.tauA,
        "correction": test.correction, "significant_lags": test.significantLags,
        "var_S": test.variance, "z": test.z, "p": test.p,
      ]
    }
  }

  @Test("of 1, 3, 2 corrects nothing; of a straight line there is nothing left")
  func byHand() throws {
    let test = try [1, 3, 2].hamedRao()
    #expect(test.correction == .value(1) && test.z == .value(0) && test.significantLags == [])
    let line = try (0..<10).map { 2 * Double($0) }.hamedRao()
    #expect(line.correction.reason == .constant && line.p.value == nil)
  }

  @Test("ignores the unit, and turns with the sign", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values(24)
    let test = try x.hamedRao()
    let turned = try x.map { -$0 }.hamedRao()
    #expect(turned.significantLags == test.significantLags)
    if let z = test.z.value { expectClose(turned.z, -z, 1e-9) }
  }

  @Test("refuses one value and a level that is none")
  func refusals() throws {
    #expect(throws: IndexError.tooFewObservations(needed: 2, found: 1)) { try [1].hamedRao() }
    #expect(throws: IndexError.outOfRange(at: Position(0, in: .alpha), lower: 0, upper: 1)) {
      try [1, 2, 3].hamedRao(alpha: 0)
    }
    #expect(throws: IndexError.outOfRange(at: Position(0, in: .lags), lower: 1, upper: .infinity)) {
      try [1, 2, 3].hamedRao(lags: 0)
    }
  }
}
