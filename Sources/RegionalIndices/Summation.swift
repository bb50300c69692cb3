/// A sum that is rounded once, whatever the order of the terms (Shewchuk 1997,
/// doi:10.1007/PL00009321).
struct ExactSum: Equatable {
  private var partials: [Double] = []

  /// Adds one term without loss.
  mutating func add(_ term: Double) {
    var x = term
    var kept = 0
    for index in partials.indices {
      let (high, low) = Self.twoSum(x, partials[index])
      if low != 0 {
        partials[kept] = low
        kept += 1
      }
      x = high
    }
    partials.removeSubrange(kept...)
    partials.append(x)
  }

  /// Adds another sum without loss.
  mutating func add(_ other: ExactSum) {
    for partial in other.partials { add(partial) }
  }

  /// The sum, correctly rounded (half to even).
  var value: Double {
    guard var high = partials.last else { return 0 }
    var low = 0.0
    var index = partials.count - 1
    while index > 0, low == 0 {
      index -= 1
      (high, low) = Self.twoSum(high, partials[index])
    }
    guard index > 0, (low < 0) == (partials[index - 1] < 0) else { return high }
    let doubled = low * 2
    let next = high + doubled
    return doubled == next - high ? next : high
  }

  private static func twoSum(_ a: Double, _ b: Double) -> (Double, Double) {
    let sum = a + b
    let virtual = sum - a
    return (sum, (a - (sum - virtual)) + (b - virtual))
  }
}

/// A sum of many terms that is rounded once: integers for each binary exponent (after Neal 2015,
/// arXiv:1505.05571).
struct BinnedSum {
  private var bins = Array(repeating: Int128(0), count: 2048)

  /// Adds one term without loss.
  @inline(__always)
  mutating func add(_ term: Double) {
    let bits = term.bitPattern
    let exponent = Int(truncatingIfNeeded: (bits &>> 52) & 0x7FF)
    let leading: UInt64 = exponent == 0 ? 0 : 1 &<< 52
    let magnitude = Int64(truncatingIfNeeded: bits & ((1 &<< 52) &- 1) | leading)
    let sign = Int64(bitPattern: bits) &>> 63
    bins[exponent] &+= Int128((magnitude ^ sign) &- sign)
  }

  /// The sum, correctly rounded; NaN if a term was not finite.
  var value: Double {
    if bins[2047] != 0 { return .nan }
    var sum = ExactSum()
    for (exponent, bin) in bins.enumerated() where bin != 0 {
      var rest = bin.magnitude
      var scale = max(exponent, 1) - 1075
      while rest != 0 {
        let piece = Double(UInt32(truncatingIfNeeded: rest))
        let part = Double(sign: bin < 0 ? .minus : .plus, exponent: scale, significand: piece)
        if part != 0 { sum.add(part) }
        rest >>= 32
        scale += 32
      }
    }
    return sum.value
  }
}

/// A running sum with a correction term (Neumaier 1974, doi:10.1002/zamm.19740540106).
struct CompensatedSum: Equatable {
  private var total: Double
  private var correction = 0.0

  init(_ total: Double = 0) { self.total = total }

  /// The sum so far.
  var value: Double { total + correction }

  /// Adds one term.
  mutating func add(_ term: Double) {
    let sum = total + term
    correction += total.magnitude >= term.magnitude ? (total - sum) + term : (term - sum) + total
    total = sum
  }

  /// Adds another sum with its correction.
  mutating func add(_ other: CompensatedSum) {
    add(other.total)
    correction += other.correction
  }

  /// Multiplies by a power of two, which loses nothing.
  mutating func scale(by factor: Double) {
    total *= factor
    correction *= factor
  }
}

extension Sequence<Double> {
  /// The sum, rounded once and the same in every order.
  ///
  ///     [1e100, 1, -1e100].exactSum()  // 1
  ///
  /// - Complexity: O(n).
  public func exactSum() -> Double {
    // Another module asks for it without knowing what this is: numbers that lie in memory are read there.
    withContiguousStorageIfAvailable { $0.summed() } ?? summed()
  }

  fileprivate func summed() -> Double {
    if underestimatedCount > 1000 { return binnedSum() }
    var sum = ExactSum()
    for term in self { sum.add(term) }
    return sum.value
  }

  private func binnedSum() -> Double {
    var sum = BinnedSum()
    for term in self { sum.add(term) }
    return sum.value
  }
}

extension Collection<Double> {
  /// The arithmetic mean of at least one number.
  func exactMean() -> Double { exactSum() / Double(count) }

  /// The sum of squared deviations from the mean.
  func squaredDeviations() -> Double {
    let mean = exactMean()
    return lazy.map { ($0 - mean) * ($0 - mean) }.exactSum()
  }
}
