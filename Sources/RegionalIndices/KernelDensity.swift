/// The density of a list of values, by a normal kernel around each.
///
///     let density = try KernelDensity([1, 2, 4], bandwidth: 1)
///     density.value(at: 2)  // 0.2317…
///
/// Silverman (1986), *Density Estimation*; Sheather & Jones (1991),
/// doi:10.1111/j.2517-6161.1991.tb01857.x.
public struct KernelDensity: Equatable, Sendable {
  /// The values, those of weight zero left out.
  public let values: [Double]
  /// The standard deviation of each kernel, in the unit of the values.
  public let bandwidth: Double
  /// The rule it came from; nil for one that was given.
  public let rule: BandwidthRule?
  private let shares: [Double]

  /// A density with a bandwidth by a rule.
  ///
  /// - Parameters:
  ///   - values: any finite numbers.
  ///   - weights: zero or more, as many; 1 if nil. With weights only the rules of scipy apply.
  ///   - rule: Silverman's by default.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroWeight``; ``IndexError/tooFewObservations(needed:found:)`` for one value;
  ///   ``IndexError/noDivergence`` where the rule has no bandwidth, as for constant values.
  /// - Complexity: O(*n* log *n*); O(*n*²) for Sheather and Jones.
  public init(
    _ values: [Double], weights: [Double]? = nil, rule: BandwidthRule = .silverman
  ) throws(IndexError) {
    let bandwidth = try Self.bandwidth(values, weights: weights, rule: rule)
    guard let width = bandwidth.value, width > 0 else {
      if case .tooFewObservations(let needed, let found)? = bandwidth.reason {
        throw .tooFewObservations(needed: needed, found: found)
      }
      throw .noDivergence
    }
    try self.init(values, weights: weights, width, rule)
  }

  /// A density with a bandwidth of one's own, above 0.
  ///
  /// - Throws: as ``init(_:weights:rule:)``; ``IndexError/notPositive(at:)`` for the bandwidth.
  public init(
    _ values: [Double], weights: [Double]? = nil, bandwidth: Double
  ) throws(IndexError) {
    guard bandwidth > 0, bandwidth.isFinite else {
      throw .notPositive(at: Position(0, in: .bandwidth))
    }
    try self.init(values, weights: weights, bandwidth, nil)
  }

  private init(
    _ values: [Double], weights: [Double]?, _ bandwidth: Double, _ rule: BandwidthRule?
  ) throws(IndexError) {
    let shares = try Self.shares(values, weights)
    let used = values.indices.filter { shares[$0] > 0 }
    self.values = used.map { values[$0] }
    self.shares = used.map { shares[$0] }
    self.bandwidth = bandwidth
    self.rule = rule
  }

  /// The bandwidth of a rule; undefined for constant values, one value, or a rule that knows no
  /// weights.
  public static func bandwidth(
    _ values: [Double], weights: [Double]? = nil, rule: BandwidthRule = .silverman
  ) throws(IndexError) -> Measure {
    BandwidthSample(values, shares: try shares(values, weights), isWeighted: weights != nil)
      .bandwidth(rule)
  }

  private static func shares(
    _ values: [Double], _ weights: [Double]?
  ) throws(IndexError) -> [Double] {
    try Checks.finite(values)
    let weights = weights ?? Array(repeating: 1, count: values.count)
    let total = try Checks.weights(weights, count: values.count)
    return weights.map { $0 / total }
  }

  /// The density at a place, in one over the unit of the values.
  ///
  /// - Complexity: O(n).
  public func value(at place: Double) -> Double {
    var sum = CompensatedSum()
    for (value, share) in zip(values, shares) {
      let distance = (place - value) / bandwidth
      let exponent = -0.5 * distance * distance
      // Further away nothing is left of it, not even the least double.
      if exponent < -746 { continue }
      sum.add(share * CMath.exponential(exponent))
    }
    return sum.value / (bandwidth * (2 * Double.pi).squareRoot())
  }

  /// The density at places evenly spread from three bandwidths below the least value to three
  /// above the greatest.
  ///
  /// - Parameter count: two or more.
  /// - Complexity: O(*count* · *n*).
  public func curve(count: Int = 101) -> [(place: Double, density: Double)] {
    let low = values.reduce(.infinity, Swift.min) - 3 * bandwidth
    let high = values.reduce(-.infinity, Swift.max) + 3 * bandwidth
    let steps = Swift.max(1, count - 1)
    return (0...steps).map { step in
      let place = low + (high - low) * Double(step) / Double(steps)
      return (place, value(at: place))
    }
  }

  /// How many peaks the curve has on a fine grid: one, or more for clubs.
  public var modes: Int {
    let densities = curve(count: 401).map(\.density)
    return densities.indices.dropFirst().dropLast()
      .count { densities[$0] > densities[$0 - 1] && densities[$0] >= densities[$0 + 1] }
  }
}
