import RegionalIndices
import Testing

@Suite("The turning point")
struct TurningPointTests {
  @Test(
    "agrees with exhaustive search and R strucchange", arguments: Fixtures.cases("breakpoint"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let t = try turningPoint(
        times: input["t"].numbers, values: input["y"].numbers,
        minimumSegment: Int(input["min_segment"].number ?? 3))
      return [
        "knot": t.knot, "slope_before": t.slopeBefore, "slope_after": t.slopeAfter,
        "sse": t.squaredError, "f_stat": t.fStatistic, "split_after_index": t.splitAfter,
        "rss_two_lines": t.splitSquaredError, "argmax_t": t.highest, "argmin_t": t.lowest,
      ]
    }
  }

  @Test("of a rise and fall around 2003 is that worked by hand")
  func byHand() throws {
    let t = try turningPoint(
      times: [2000, 2001, 2002, 2003, 2004, 2005, 2006], values: [1, 2, 3.1, 4, 3, 2.1, 1])
    #expect(t.knot.value == 2003)
    expectClose(t.slopeBefore, 1.00934, 1e-5)
    expectClose(t.slopeAfter, -1.00220, 1e-5)
    expectClose(t.squaredError, 0.0136813, 1e-6)
    #expect(t.highest == 2003 && t.lowest == 2000)
  }

  @Test("has the F of the squared errors and the split of two level lines, by hand")
  func fAndSplit() throws {
    // Three noisy points at 0 and three at 10: method B splits after the third.
    let t = try turningPoint(times: [0, 1, 2, 3, 4, 5], values: [0, 1, 0, 10, 11, 10])
    #expect(t.splitAfter.value == 3)
    expectClose(t.splitSquaredError, 4.0 / 3)
    // One line: Sxx = 17.5, Sxy = 43, Syy = 451/3, so SSE₀ = Syy − Sxy²/Sxx.
    let values = [0.0, 1, 0, 10, 11, 10]
    let mean = 32.0 / 6
    let syy = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    let sxy = values.enumerated().map { (Double($0) - 2.5) * ($1 - mean) }.reduce(0, +)
    let sse0 = syy - sxy * sxy / 17.5
    let sse = t.squaredError.value ?? 1
    expectClose(t.fStatistic, ((sse0 - sse) / 2) / (sse / 2), 1e-9)
  }

  @Test("finds an exact tent wherever its knot is, whatever the scale", arguments: seeds)
  func tents(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let knot = 3 + random.next(below: 9)
    let (up, down) = (0.5 + random.nextUnit(), -0.5 - random.nextUnit())
    let values = (0..<15).map { 7 + ($0 < knot ? up : down) * Double($0 - knot) }
    let times = (0..<15).map { 1990 + Double($0) }
    let t = try turningPoint(times: times, values: values)
    #expect(t.knot.value == times[knot])
    expectClose(t.slopeBefore, up, 1e-9)
    expectClose(t.slopeAfter, down, 1e-9)
    expectClose(t.squaredError, 0, 1e-12)
    #expect(t.fStatistic.reason == .noResidualVariance)
    #expect(t.splitAfter.reason == .notUnique)
    #expect(t.highest == times[knot])
  }

  @Test("is none for a straight line, and none for a short series")
  func edges() throws {
    let line = try turningPoint(times: [0, 1, 2, 3, 4, 5], values: [3, 3.5, 4, 4.5, 5, 5.5])
    #expect(line.knot.reason == .noTurningPoint)
    #expect(line.splitAfter.reason == .noTurningPoint)
    let short = try turningPoint(times: [0, 1, 2, 3], values: [0, 1, 2, 0])
    #expect(short.knot.reason == .tooFewObservations(needed: 5, found: 4))
    #expect(short.splitAfter.reason == .tooFewObservations(needed: 6, found: 4))
    #expect(short.highest == 2)
  }

  @Test("refuses times that do not increase and segments below two")
  func refusals() {
    #expect(throws: IndexError.notIncreasing(at: Position(2, in: .times))) {
      try turningPoint(times: [0, 1, 1], values: [1, 2, 3])
    }
    #expect(throws: IndexError.invalidParameter(.minimumSegment)) {
      try turningPoint(times: [0], values: [1], minimumSegment: 1)
    }
  }
}
