/// Atkinson's index: the share of the total that could be given up, were the rest equally spread.
///
///     let a = try [1, 2, 3, 10].atkinson(epsilon: 0.5)
///     a.index.value                       // 0.176…
///     a.equallyDistributedEquivalent      // the mean that would be worth as much
///
/// Atkinson (1970), doi:10.1016/0022-0531(70)90039-6.
public struct Atkinson: Equatable, Hashable, Sendable {
  /// The aversion to inequality, 0 or more.
  public let epsilon: Double
  /// The index, 0 (equality) … 1; 1 where one has nothing and epsilon is 1 or more.
  public let index: Measure
  /// Mean × (1 − index), in the unit of the values.
  public let equallyDistributedEquivalent: Measure
  /// How many units count, those of weight zero left out.
  public let count: Int
}

extension Collection<Double> {
  /// Atkinson's index of inequality.
  ///
  /// A = 1 − (Σ f (x/μ)^(1 − ε))^(1/(1 − ε)), and 1 − exp(Σ f ln(x/μ)) for ε = 1.
  ///
  /// - Parameters:
  ///   - epsilon: the aversion to inequality, 0 or more; 0.5, 1 and 2 are usual.
  ///   - weights: zero or more, one a value: the population where values are per head; 1 if nil.
  /// - Returns: the index with its equally distributed equivalent.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroWeight``, ``IndexError/zeroTotal``,
  ///   ``IndexError/outOfRange(at:lower:upper:)`` for epsilon.
  /// - Complexity: O(n).
  ///
  /// Atkinson (1970), *Journal of Economic Theory* 2(3), doi:10.1016/0022-0531(70)90039-6.
  public func atkinson(
    epsilon: Double, weights: [Double]? = nil
  ) throws(IndexError) -> Atkinson {
    guard epsilon >= 0, epsilon.isFinite else {
      throw .outOfRange(at: Position(0, in: .epsilon), lower: 0, upper: .infinity)
    }
    let units = try WeightedUnits(self, weights)
    let log = Swift.min(0, Atkinson.logMean(units, epsilon))
    return Atkinson(
      epsilon: epsilon, index: Measure(0 - CMath.exponentialLessOne(log)),
      equallyDistributedEquivalent: Measure(units.mean * CMath.exponential(log)),
      count: units.count)
  }
}

extension Atkinson {
  /// The logarithm of the equally distributed equivalent over the mean: both it and the index keep their
  /// digits, however near 0 or 1 the index is.
  fileprivate static func logMean(_ units: WeightedUnits, _ epsilon: Double) -> Double {
    if epsilon == 0 || units.values.allSatisfy({ $0 == units.values[0] }) { return 0 }
    if epsilon >= 1, units.values.contains(0) { return -.infinity }
    let logs = units.values.map { CMath.logarithm($0 / units.mean) }
    return logMean(logs, units.frequencies, power: 1 - epsilon)
  }

  /// The logarithm of the power mean: ln (Σ f e^(power · ln x))^(1/power).
  private static func logMean(_ logs: [Double], _ shares: [Double], power: Double) -> Double {
    if power == 0 { return zip(logs, shares).lazy.map { $0 * $1 }.exactSum() }
    let exponents = logs.map { $0 * power }
    if exponents.allSatisfy({ $0 < 1 }) {
      // Near 1 the power mean is a small number over a small number: keep both exact.
      let excess = zip(exponents, shares).lazy.map { CMath.exponentialLessOne($0) * $1 }.exactSum()
      if excess > -0.5 { return CMath.logarithmOfOnePlus(excess) / power }
    }
    let largest = exponents.reduce(-.infinity, Swift.max)
    let sum = zip(exponents, shares).lazy.map { CMath.exponential($0 - largest) * $1 }.exactSum()
    return (largest + CMath.logarithm(sum)) / power
  }
}
