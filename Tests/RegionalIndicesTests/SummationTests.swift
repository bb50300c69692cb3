import Testing

@testable import RegionalIndices

@Suite("Sums")
struct SummationTests {
  @Test("are exact where a plain sum loses everything")
  func exact() {
    let terms = [1, 1e100, 1, -1e100, 1e-30]
    #expect(terms.exactSum() == 2)
    #expect(Array(repeating: 0.1, count: 10).exactSum() == 1)
    var compensated = CompensatedSum()
    for term in [1, 1e100, 1, -1e100] { compensated.add(term) }
    #expect(compensated.value == 2)
  }

  @Test("do not depend on the order, short or long", arguments: seeds)
  func order(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for count in [50, 2000] {
      let terms = (0..<count).map { index in
        let size = Double(sign: .plus, exponent: random.next(below: 200) - 100, significand: 1)
        return (random.nextUnit() - 0.5) * size
      }
      let sum = terms.exactSum()
      #expect(terms.shuffled(using: &random).exactSum() == sum)
      var binned = BinnedSum()
      var expansion = ExactSum()
      for term in terms {
        binned.add(term)
        expansion.add(term)
      }
      #expect(binned.value == sum && expansion.value == sum)
    }
  }

  @Test("of what is not finite or too large is not a number")
  func overflow() {
    let tiny = Double.leastNonzeroMagnitude
    #expect(!Array(repeating: 1e308, count: 3).exactSum().isFinite)
    #expect(!Array(repeating: Double.infinity, count: 2000).exactSum().isFinite)
    #expect(Array(repeating: tiny, count: 2000).exactSum() == 2000 * tiny)
  }

  @Test("sort by bits as by comparison, on both threads, whatever the spread", arguments: seeds)
  func sorting(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let wide = (0..<3000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
    let few = (0..<3000).map { _ in Double(random.next(below: 5)) - 2 }
    let near = (0..<3000).map { _ in 1 + 1e-13 * random.nextUnit() }
    let outlier = [1e300, -1e300] + near
    for values in [wide, few, near, outlier] {
      #expect(RadixSort.ascending(values) == values.sorted())
    }
  }

  @Test("sort a million numbers, half of them equal")
  func large() {
    var random = SeededGenerator(seed: 1)
    let values = (0..<600_000).map { $0 % 2 == 0 ? 1 : random.nextUnit() * 2 }
    #expect(RadixSort.ascending(values) == values.sorted())
  }
}
