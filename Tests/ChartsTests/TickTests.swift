import Charts
import Testing

@Suite struct TickTests {
  /// Random ranges of all sizes, on both sides of zero.
  static let ranges: [ClosedRange<Double>] = {
    var random = Seeded(7)
    return (0..<60).map { _ in
      let size = PowersOfTen.power(Double.random(in: -9...12, using: &random))
      let low = Double.random(in: -3...3, using: &random) * size
      return low...low + Double.random(in: 0.01...5, using: &random) * size
    }
  }()

  @Test("where numbers are further apart than one, the search ends")
  func endsBeyondWholeNumbers() {
    for low in [9_007_199_254_740_992.0, 1e17, -1e17, 4e18, 1e300] {
      for steps in 1...4 {
        var high = low
        for _ in 0..<steps { high = high.nextUp }
        let found = TickSearch.ticks(for: low...high, wanted: 8)
        let count = found?.values.count ?? 0
        #expect(count < 200)
      }
    }
  }

  @Test func ticksAscendByANiceStep() throws {
    for range in Self.ranges {
      for wanted in [2.0, 4, 7, 12] {
        let ticks = try #require(TickSearch.ticks(for: range, wanted: wanted))
        #expect(NiceStep.factors.contains(ticks.step.factor))
        let values = ticks.values
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(range)")
        for (a, b) in zip(values, values.dropFirst()) {
          #expect(abs((b - a) / ticks.step.value - 1) < 1e-6)
        }
      }
    }
  }

  @Test func ticksCoverMostOfTheRangeAndDoNotGoFarBeyond() throws {
    for range in Self.ranges {
      let ticks = try #require(TickSearch.ticks(for: range, wanted: 6))
      let span = range.upperBound - range.lowerBound
      #expect(ticks.first > range.lowerBound - span * 0.6, "\(range) \(ticks.values)")
      #expect(ticks.last < range.upperBound + span * 0.6, "\(range) \(ticks.values)")
      #expect(ticks.last - ticks.first > span * 0.4, "\(range) \(ticks.values)")
    }
  }

  @Test func theirNumberIsAboutTheOneWanted() throws {
    for range in Self.ranges {
      let ticks = try #require(TickSearch.ticks(for: range, wanted: 6))
      #expect((3...10).contains(ticks.count), "\(range) \(ticks.values)")
    }
  }

  @Test func theClassicExamplesComeOutAsInThePaper() {
    #expect(TickSearch.ticks(for: 8.1...14.1, wanted: 4)?.values == [8, 10, 12, 14])
    #expect(TickSearch.ticks(for: 0...100, wanted: 5)?.values == [0, 25, 50, 75, 100])
    #expect(TickSearch.ticks(for: 1992...2022, wanted: 4)?.values == [1990, 2000, 2010, 2020])
  }

  @Test func valuesAreTheNearestToTheirDecimals() {
    let step = NiceStep(factor: 2, power: -2)
    #expect(step.multiple(21) == 0.42)
    #expect(step.multiple(23) == 0.46)
    #expect(NiceStep(factor: 2.5, power: -1).multiple(3) == 0.75)
    #expect(NiceStep(factor: 1, power: -1).multiple(3) == 0.3)
  }

  @Test func aRangeWithoutLengthHasNoTicks() {
    #expect(TickSearch.ticks(for: 3...3, wanted: 5) == nil)
  }

  @Test func whatLegibilityRefusesIsNotChosen() throws {
    let ticks = try #require(
      TickSearch.ticks(for: 0...10, wanted: 10) { $0.count <= 3 ? 1 : nil })
    #expect(ticks.count <= 3)
  }

  @Test func logTicksArePowersOrOneTwoFive() {
    let candidates = LogTicks.candidates(for: 1...1000)
    #expect(candidates.contains([1, 10, 100, 1000]))
    #expect(candidates.contains([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]))
    #expect(LogTicks.candidates(for: -1...10).isEmpty)
    #expect(LogTicks.candidates(for: 0...10).isEmpty)
    #expect(LogTicks.label(1000) == "1,000")
    #expect(LogTicks.label(1e9) == "1e9")
    #expect(LogTicks.label(0.02) == "0.02")
  }

  @Test func logTicksOfLessThanADecadeAreOrdinary() {
    for ticks in LogTicks.candidates(for: 30...70) {
      #expect(ticks.allSatisfy { (30...70).contains($0) })
    }
    #expect(LogTicks.candidates(for: 30...70).first?.count ?? 0 >= 4)
  }
}
