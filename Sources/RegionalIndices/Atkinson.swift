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
    let index = Swift.max(0, Atkinson.index(units, epsilon))
    return Atkinson(
      epsilon: epsilon, index: Measure(index),
      equallyDistributedEquivalent: Measure(units.mean * (1 - index)), count: units.count)
  }
}

extension Atkinson {
  fileprivate static func index(_ units: WeightedUnits, _ epsilon: Double) -> Double {
    if epsilon == 0 || units.values.allSatisfy({ $0 == units.values[0] }) { return 0 }
    if epsilon >= 1, units.values.contains(0) { return 1 }
    let logs = units.values.map { CMath.logarithm($0 / units.mean) }
    return -CMath.exponentialLessOne(logMean(logs, units.frequencies, power: 1 - epsilon))
  }

  /// The logarithm of the power mean: ln (Σ f e^(power · ln x))^(1/power).
  private static func logMean(_ logs: [Double], _ shares: [Double], power: Double) -> Double {
    if power == 0 { return zip(logs, shares).lazy.map { $0 * $1 }.exactSum() }
    let exponents = logs.map { $0 * power }
    if exponents.allSatisfy({ $0 < 1 }) {
      // Near 1 the power mean is a small number over a small number: keep both exact.
      return CMath.logarithmOfOnePlus(
        zip(exponents, shares).lazy.map { CMath.exponentialLessOne($0) * $1 }.exactSum()) / power
    }
    let largest = exponents.reduce(-.infinity, Swift.max)
    let sum = zip(exponents, shares).lazy.map { CMath.exponential($0 - largest) * $1 }.exactSum()
    return (largest + CMath.logarithm(sum)) / power
  }
}
