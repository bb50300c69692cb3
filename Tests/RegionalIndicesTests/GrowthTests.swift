import Foundation
import RegionalIndices
import Testing

@Suite("Growth and contributions")
struct GrowthTests {
  @Test(
    "agree with numpy_financial and pandas",
    arguments: Fixtures.cases("growth"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let g = try growth(years: input["years"].numbers, values: input["values"].numbers)
      let c = try growthContributions(
        start: input["components_start"].numbers, end: input["components_end"].numbers)
      return [
        "cagr": g.compoundAnnual, "log_growth": g.logarithmic, "yoy": g.yearOnYear,
        "mean_yoy": g.meanYearOnYear, "contribution_pp": c.points, "contribution_share": c.shares,
      ]
    }
  }

  @Test("of Chinese manufacturing 2016-2019 is 8.712 %, of producer services 11.609 %")
  func published() throws {
    let m = try growth(years: [2016, 2019], values: [20950.89, 26917.51])
    expectClose(m.compoundAnnual, 0.08712, 1e-6)
    let s = try growth(years: [2015, 2018], values: [24660.64, 34285.15])
    expectClose(s.compoundAnnual, 0.11609, 1e-5)
  }

  @Test("splits 60 + 40 to 75 + 60 into 15 and 20 points, by hand")
  func byHand() throws {
    let c = try growthContributions(start: [60, 40], end: [75, 60])
    expectClose(c.points, [15, 20])
    expectClose(c.shares, [3.0 / 7, 4.0 / 7])
    let g = try growth(years: [2000, 2001, 2002], values: [100, 110, 99])
    expectClose(g.yearOnYear, [0.1, -0.1])
    expectClose(g.meanYearOnYear, 0)
    expectClose(g.compoundAnnual, 0.99.squareRoot() - 1)
    expectClose(g.logarithmic, log(0.99) / 2)
  }

  @Test("compounds back to the last value; contributions sum to the growth", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let values = random.values(9)
    let years = (0..<9).map { 1990 + Double($0 * $0) }
    let g = try growth(years: years, values: values)
    expectClose(values[0] * pow(1 + (g.compoundAnnual.value ?? 0), 64), values[8])
    expectClose(values[0] * exp(64 * (g.logarithmic.value ?? 0)), values[8])
    let (a, b) = (random.values(5), random.values(5))
    let c = try growthContributions(start: a, end: b)
    let rate = 100 * (b.reduce(0, +) / a.reduce(0, +) - 1)
    expectClose(c.points.compactMap(\.value).reduce(0, +), rate, 1e-10)
    expectClose(c.shares.compactMap(\.value).reduce(0, +), 1, 1e-9)
  }

  @Test("is undefined from zero, over gaps, and for one year; -100 % to zero")
  func undefined() throws {
    #expect(try growth(years: [1, 2], values: [0, 5]).compoundAnnual.reason != nil)
    #expect(try growth(years: [1, 2], values: [5, -1]).compoundAnnual.reason != nil)
    #expect(try growth(years: [1, 2], values: [5, 0]).compoundAnnual.value == -1)
    #expect(try growth(years: [1, 2], values: [5, 0]).logarithmic.reason != nil)
    let gaps = try growth(years: [1, 2, 5], values: [5, 6, 7])
    #expect(gaps.yearOnYear[1] == .undefined(.notAdjacent))
    #expect(gaps.meanYearOnYear == .undefined(.partUndefined))
    #expect(try growth(years: [1], values: [5]).compoundAnnual.reason != nil)
    #expect(try growthContributions(start: [1, 2], end: [2, 1]).shares[0].reason != nil)
    #expect(try growthContributions(start: [0, 0], end: [2, 1]).points[0].reason != nil)
  }

  @Test("refuses years that do not increase")
  func refusals() {
    #expect(throws: IndexError.notIncreasing(at: Position(1, in: .years))) {
      try growth(years: [2, 2], values: [1, 1])
    }
    #expect(throws: IndexError.noObservations) { try growth(years: [], values: []) }
    #expect(throws: IndexError.lengthMismatch(expected: 1, found: 2)) {
      try growthContributions(start: [1], end: [1, 2])
    }
  }
}
