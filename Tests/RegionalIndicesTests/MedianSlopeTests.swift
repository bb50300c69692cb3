import Testing

@testable import RegionalIndices

@Suite struct MedianSlopeTests {
  private func slopes(_ x: [Double], _ y: [Double]) -> Double? {
    var all: [Double] = []
    for i in x.indices {
      for j in x.indices where j > i && x[i] != x[j] { all.append((y[j] - y[i]) / (x[j] - x[i])) }
    }
    return all.isEmpty ? nil : RegionalIndices.median(all)
  }

  @Test func isTheMedianOfAllSlopes() throws {
    var state: UInt64 = 5
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
    for round in 0..<60 {
      let count = 2 + round
      let isWhole = round % 2 == 0
      let x = (0..<count).map { _ in isWhole ? (random() * 12).rounded() : random() * 100 }
      let y = (0..<count).map { _ in isWhole ? (random() * 5).rounded() : random() - 0.5 }
      let expected = slopes(x, y)
      let found = MedianSlope(x, y)?.median
      #expect((expected == nil) == (found == nil))
      if let expected, let found { #expect(abs(expected - found) <= abs(expected) * 1e-14) }
    }
  }

  @Test func thirdsAndTiesAreExact() {
    #expect(MedianSlope([0, 3], [0, 1])?.median == 1.0 / 3)
    #expect(MedianSlope([0, 1, 2, 3], [5, 5, 5, 5])?.median == 0)
    #expect(MedianSlope([1, 1], [2, 3])?.median == nil)
    #expect(MedianSlope([0, 1, .nan], [1, 2, 3])?.median == nil)
  }

  @Test func longSeriesHaveTheSlopeOfShortOnes() throws {
    let values = (0..<2_500).map { Double($0 * 7 % 1_009) + Double($0) * 0.25 }
    let times = values.indices.map(Double.init)
    let slow = PairwiseSlopes(values, times).median
    let fast = try #require(MedianSlope(times, values)?.median)
    #expect(abs(slow - fast) <= abs(slow) * 1e-14)
  }
}
