import RegionalIndices
import Testing

@Suite("The Mann–Kendall test")
struct MannKendallTests {
  @Test(
    "agrees with pymannkendall, scipy and R Kendall",
    arguments: Fixtures.cases("mann_kendall"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let m = try mannKendall(input["x"].numbers)
      return [
        "S": m.s, "var_S": m.variance, "z": m.z, "p_normal": m.p, "tau_a": m.tauA,
        "tau_b": m.tauB, "sen_slope": m.senSlope, "sen_intercept": m.senIntercept,
      ]
    }
  }

  @Test("of 1, 3, 2, 4, 4 has S = 7 and the rest worked by hand")
  func byHand() throws {
    let m = try mannKendall([1, 3, 2, 4, 4])
    #expect(m.s == 7)
    expectClose(m.variance, 47.0 / 3)
    expectClose(m.z, 1.51587, 1e-5)
    expectClose(m.tauA, 0.7)
    expectClose(m.tauB, 0.737865, 1e-6)
    expectClose(m.senSlope, 0.625)
    expectClose(m.senIntercept, 3 - 0.625 * 2)
    expectClose(m.p, 0.12955, 1e-4)
  }

  @Test("changes sign when the series is reversed; ignores monotone change", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values(12).map { $0.rounded() }
    let (m, back) = (try mannKendall(x), try mannKendall(x.reversed()))
    #expect(m.s == -back.s && m.variance == back.variance)
    let cubed = try mannKendall(x.map { $0 * $0 * $0 })
    #expect(cubed.s == m.s && cubed.p == m.p)
    let yearly = try mannKendall(x, times: x.indices.map { 2000 + 2 * Double($0) })
    expectClose(yearly.senSlope, (m.senSlope.value ?? 9) / 2)
  }

  @Test("of a constant series has S = 0 and no z; two values are the least")
  func edges() throws {
    let m = try mannKendall([3, 3, 3])
    #expect(m.s == 0 && m.variance == 0)
    #expect(m.z.reason == .constant && m.p.reason == .constant && m.tauB.reason == .constant)
    #expect(m.senSlope.value == 0 && m.senIntercept.value == 3)
    #expect(throws: IndexError.tooFewObservations(needed: 2, found: 1)) { try mannKendall([4]) }
    #expect(throws: IndexError.notFinite(at: 1)) { try mannKendall([4, .nan]) }
    #expect(throws: IndexError.notIncreasing(at: Position(1, in: .times))) {
      try mannKendall([1, 2], times: [1, 1])
    }
  }
}
