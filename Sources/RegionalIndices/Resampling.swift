/// How far an index hangs on single units: left out one at a time.
///
/// Where the units are a whole (31 provinces) this is no error of sampling but a sign of how much
/// single units matter.
///
///     let g = try [1, 2, 3, 10].jackknife { try gini($0).measure }
///     g.estimate  // 0.4375
///
/// Tukey (1958); Efron & Tibshirani (1993), *An Introduction to the Bootstrap*.
public struct Jackknife: Equatable, Hashable, Sendable {
  /// The index of all units.
  public let estimate: Double
  /// The index without each unit, in input order.
  public let leaveOneOut: [Double]
  /// The mean of those.
  public let mean: Double
  /// √((n − 1)/n Σ(θ₍₋ᵢ₎ − mean)²).
  public let standardError: Double
  /// (n − 1)(mean − estimate).
  public var bias: Double { Double(leaveOneOut.count - 1) * (mean - estimate) }
  /// The estimate less the bias.
  public var biasCorrected: Double { estimate - bias }
  /// The normal 95 % interval, not cut at the index's range.
  public var interval: ClosedRange<Double> {
    let reach = 1.959963984540054 * standardError
    return estimate - reach...estimate + reach
  }
}

/// An interval from samples drawn from the units with replacement.
///
/// Efron (1979), doi:10.1214/aos/1176344552.
public struct Bootstrap: Equatable, Hashable, Sendable {
  /// The index of all units.
  public let estimate: Double
  /// How many samples had an index; those that had none are left out.
  public let samples: Int
  /// The seed of the samples; the same seed gives the same interval.
  public let seed: UInt64
  /// The standard deviation (n − 1) of the samples' indices.
  public let standardError: Double
  /// The mean of the samples' indices less the estimate.
  public let bias: Double
  /// The percentile interval: the 2.5 % and 97.5 % quantiles (type 7) for a level of 0.95.
  public let interval: ClosedRange<Double>
}

extension Collection<Double> {
  /// The jackknife of any index of a list.
  ///
  /// - Parameter index: computes the index; called n + 1 times.
  /// - Returns: nil where the index of all units, or of all but one, is undefined or refused.
  /// - Throws: ``IndexError/tooFewObservations(needed:found:)`` below three units; what `index`
  ///   refuses in all units.
  /// - Complexity: O(*n*) times the index.
  public func jackknife(
    of index: ([Double]) throws(IndexError) -> Measure
  ) throws(IndexError) -> Jackknife? {
    let values = Array(self)
    guard values.count >= 3 else {
      throw .tooFewObservations(needed: 3, found: values.count)
    }
    guard let estimate = try index(values).value else { return nil }
    var out: [Double] = []
    var rest = Array(values.dropFirst())
    for place in values.indices {
      if place > 0 { rest[place - 1] = values[place - 1] }
      guard let value = (try? index(rest))?.value else { return nil }
      out.append(value)
    }
    let n = Double(out.count)
    return Jackknife(
      estimate: estimate, leaveOneOut: out, mean: out.exactMean(),
      standardError: ((n - 1) / n * out.squaredDeviations()).squareRoot())
  }

  /// The percentile bootstrap of any index of a list.
  ///
  /// - Parameters:
  ///   - samples: how many; 999 is usual, at least two.
  ///   - level: of the interval, inside 0 … 1; 0.95 is usual.
  ///   - seed: of the samples.
  ///   - index: computes the index of a sample of as many units.
  /// - Returns: nil where the index of all units, or of all but one sample, is undefined.
  /// - Throws: ``IndexError/outOfRange(at:lower:upper:)`` for `samples` or `level`; what `index`
  ///   refuses in all units.
  /// - Complexity: O(*samples*) times the index.
  public func bootstrap(
    samples: Int = 999, level: Double = 0.95, seed: UInt64 = 1,
    of index: ([Double]) throws(IndexError) -> Measure
  ) throws(IndexError) -> Bootstrap? {
    guard samples >= 2 else {
      throw .outOfRange(at: Position(0, in: .samples), lower: 2, upper: .infinity)
    }
    guard level > 0, level < 1 else {
      throw .outOfRange(at: Position(0, in: .level), lower: 0, upper: 1)
    }
    let values = Array(self)
    guard let estimate = try index(values).value else { return nil }
    var random = SeededGenerator(seed: seed)
    var sample = values
    let drawn = (0..<samples).compactMap { _ -> Double? in
      for place in sample.indices { sample[place] = values[random.next(below: values.count)] }
      return (try? index(sample))?.value
    }
    guard drawn.count >= 2 else { return nil }
    return Bootstrap(estimate: estimate, drawn: drawn, level: level, seed: seed)
  }
}

extension Bootstrap {
  fileprivate init(estimate: Double, drawn: [Double], level: Double, seed: UInt64) {
    let sorted = RadixSort.ascending(drawn)
    self.estimate = estimate
    samples = drawn.count
    self.seed = seed
    standardError = (drawn.squaredDeviations() / Double(drawn.count - 1)).squareRoot()
    bias = drawn.exactMean() - estimate
    interval =
      sorted.sortedQuantile((1 - level) / 2)...sorted.sortedQuantile((1 + level) / 2)
  }
}
