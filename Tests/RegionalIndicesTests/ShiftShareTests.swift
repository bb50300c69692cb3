import RegionalIndices
import Testing

@Suite("Shift–share")
struct ShiftShareTests {
  @Test(
    "agrees with REAT and pandas",
    arguments: Fixtures.cases("shift_share"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let s = try shiftShare(
        region: (input["region0"].numbers, input["region1"].numbers),
        nation: (input["nation0"].numbers, input["nation1"].numbers))
      return [
        "national_by_industry": s.nationalByIndustry, "mix_by_industry": s.mixByIndustry,
        "regional_by_industry": s.regionalByIndustry, "total_change": s.change,
        "national": s.national, "mix": s.mix, "regional": s.regional,
        "net_total_shift": s.netShift, "esteban_competitive": s.competitive,
        "esteban_allocation": s.allocation,
      ]
    }
  }

  @Test("of Farhauer and Kröll's region is 25 = 27 + 1 - 3 (REAT manual)")
  func published() throws {
    let s = try shiftShare(
      region: ([90, 20, 10, 60], [100, 40, 10, 55]),
      nation: ([400, 150, 150, 400], [440, 210, 135, 480]))
    #expect(s.change == 25)
    expectClose(s.national, 27)
    expectClose(s.mix, 1)
    expectClose(s.regional, -3)
    expectClose(s.netShift, -2)
  }

  @Test("adds up exactly, also by industry, and in Esteban-Marquillas' form", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (x0, x1) = (random.values(6), random.values(6))
    let (n0, n1) = (random.values(6).map { $0 + 200 }, random.values(6).map { $0 + 200 })
    let s = try shiftShare(region: (x0, x1), nation: (n0, n1))
    let parts = [s.national, s.mix, s.regional].compactMap(\.value).reduce(0, +)
    expectClose(parts, s.change, 1e-10)
    for j in 0..<6 {
      let sum = [s.nationalByIndustry, s.mixByIndustry, s.regionalByIndustry]
        .compactMap { $0[j].value }.reduce(0, +)
      expectClose(sum, x1[j] - x0[j], 1e-10)
    }
    expectClose(
      s.regional, (s.competitive.value ?? 9) + (s.allocation.value ?? 9), 1e-10)
    let nation = try shiftShare(region: (n0, n1), nation: (n0, n1))
    expectClose(nation.mix, 0, 1e-9)
    expectClose(nation.regional, 0, 1e-9)
    expectClose(nation.allocation, 0, 1e-9)
  }

  @Test("gives a number for an industry absent at the start, none for one new to the nation")
  func edges() throws {
    let absent = try shiftShare(region: ([0, 5], [3, 6]), nation: ([10, 20], [12, 22]))
    #expect(absent.regionalByIndustry[0].value == 3)
    #expect(absent.competitive.reason != nil)
    let new = try shiftShare(region: ([0, 5], [3, 6]), nation: ([0, 20], [12, 22]))
    #expect(new.mix.reason != nil && new.regionalByIndustry[0].reason != nil)
    #expect(new.netShift.value != nil)
    let nowhere = try shiftShare(region: ([0, 5], [0, 6]), nation: ([0, 20], [0, 22]))
    #expect(nowhere.regional.value != nil)
  }

  @Test("refuses a region that has what the nation has not")
  func refusals() {
    #expect(throws: IndexError.absentFromReference(at: Position(0, in: .nationStart))) {
      try shiftShare(region: ([1, 5], [3, 6]), nation: ([0, 20], [12, 22]))
    }
    #expect(throws: IndexError.lengthMismatch(expected: 1, found: 2)) {
      try shiftShare(region: ([1], [3, 6]), nation: ([1], [12]))
    }
    #expect(throws: IndexError.zeroTotal) {
      try shiftShare(region: ([0], [0]), nation: ([0], [12]))
    }
  }
}
