import Testing

@testable import RegionalIndices

/// Numbers that are the same every time.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

@Suite("Very large, very small and nearly equal values")
struct ExtremeValueTests {
  @Test("the coefficient of variation has no unit, from all values and from summaries")
  func variation() throws {
    let cases: [([Double], Double)] = [
      ([2e160, 4e160, 4e160, 10e160], 0.6), ([1e-170, 2e-170, 4e-170], 0.534_522_483_824_848_8),
      ([2e307, 4e307, 4e307, 10e307], 0.6), ([1, 2, 4], 0.534_522_483_824_848_8),
    ]
    for (values, expected) in cases {
      let all = try #require(try coefficientOfVariation(values).measure.value)
      #expect(abs(all - expected) < 1e-14)
      for cut in 0...values.count {
        var (first, second) = (
          VariationSummary(variant: .population), VariationSummary(variant: .population)
        )
        for value in values[..<cut] { first.add(value) }
        for value in values[cut...] { second.add(value) }
        first.merge(second)
        let found = try #require(try first.value().measure.value)
        #expect(abs(found - expected) < 1e-13, "\(values) \(cut)")
      }
    }
  }

  @Test("Moran's I and the turning point are the same at any scale")
  func scales() throws {
    let values: [Double] = [1, 3, 2, 5, 9, 7, 4]
    let links = try SpatialLinks(count: 7, edges: (0..<6).map { ($0, $0 + 1) })
    let plain = try moransI(values, links: links)
    let knot = try turningPoint(times: (0..<7).map(Double.init), values: values)
    for power in [-1000, -530, -300, 300, 1000] {
      let scaled = values.map { Double(sign: .plus, exponent: power, significand: $0) }
      let found = try moransI(scaled, links: links)
      #expect(found.index == plain.index && found.randomised.z == plain.randomised.z)
      let other = try turningPoint(times: (0..<7).map(Double.init), values: scaled)
      #expect(other.knot == knot.knot)
      let slope = try #require(knot.slopeBefore.value)
      #expect(
        other.slopeBefore.value == Double(sign: .plus, exponent: power, significand: slope))
    }
  }

  @Test("Theil and the normalised Herfindahl index keep their digits where values are nearly equal")
  func offsets() throws {
    // Σ (x − mean)² / n = 4 for 0 … 6; T and L are half of its ratio to the squared mean, H* a sixth of it.
    for offset in [1e6, 1e9, 1e12, 1e14] {
      let values = (0...6).map { offset + Double($0) }
      let half = 2 / ((offset + 3) * (offset + 3))
      let t = try #require(try theil(values).measure.value)
      let l = try #require(try theil(values, variant: .l).measure.value)
      let h = try #require(try herfindahl(values, variant: .normalised).measure.value)
      #expect(abs(t / half - 1) < 1e-9, "\(offset)")
      #expect(abs(l / half - 1) < 1e-9, "\(offset)")
      #expect(abs(h / (half / 3) - 1) < 1e-9, "\(offset)")
      var (theil, herfindahl) = (TheilSummary(), HerfindahlSummary())
      for value in values {
        theil.add(value)
        herfindahl.add(value)
      }
      #expect(abs(try #require(try theil.value().measure.value) / half - 1) < 1e-9)
      #expect(abs(try #require(try theil.value(variant: .l).measure.value) / half - 1) < 1e-9)
      #expect(
        abs(try #require(try herfindahl.value(variant: .normalised).measure.value) / (half / 3) - 1)
          < 1e-9)
    }
  }

  @Test("where every order gives the same I, random orders have no deviation")
  func constantNull() throws {
    let complete = try SpatialLinks(
      count: 4, edges: [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)])
    let test = try moranPermutationTest([1, 2, 3, 5], links: complete)
    #expect(test.deviation == 0 && test.pGreater == 1 && test.pLess == 1)
    let path = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
    #expect(try moranPermutationTest([1, 2, 3, 5], links: path).deviation > 0)
  }

  @Test("Kendall's S by merging is that of all pairs, and the median slope that of all slopes")
  func trends() throws {
    var dice = Dice(state: 5)
    for count in [2, 3, 5, 16, 100, 301] {
      for most in [3, 1000] {
        let values = (0..<count).map { _ in Double(Int.random(in: 0...most, using: &dice)) }
        var (sum, slopes): (Int, [Double]) = (0, [])
        for i in 0..<count {
          for j in i + 1..<count {
            sum += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0
            slopes.append((values[j] - values[i]) / Double(j - i))
          }
        }
        let found = try mannKendall(values)
        #expect(found.s == sum)
        #expect(found.senSlope.value == median(slopes))
      }
    }
  }

  @Test("the median slope of many values is found without keeping the slopes")
  func manySlopes() throws {
    var dice = Dice(state: 8)
    // More than 2^20 pairs, so that slopes are counted; many of them are equal.
    for most in [2, 1_000_000] {
      let values = (0..<1600).map {
        0.01 * Double($0) + Double(Int.random(in: 0...most, using: &dice))
      }
      var slopes: [Double] = []
      for i in values.indices {
        for j in (i + 1)..<values.count { slopes.append((values[j] - values[i]) / Double(j - i)) }
      }
      #expect(try mannKendall(values).senSlope.value == median(slopes))
    }
  }
}
