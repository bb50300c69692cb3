/// Which of two distributions is the more equal one by every index that respects transfers.
///
///     let order = try [2, 3, 4].lorenzDominance(over: [1, 2, 6])
///     order.relation  // .firstDominates
///
/// Atkinson (1970), doi:10.1016/0022-0531(70)90039-6.
public struct LorenzDominance: Equatable, Hashable, Sendable {
  /// How two Lorenz curves lie.
  public enum Relation: String, CaseIterable, Sendable {
    /// The curves are one within 10⁻¹².
    case equal
    /// The first is nowhere below the second: it is the more equal one.
    case firstDominates = "first-dominates"
    /// The second is nowhere below the first.
    case secondDominates = "second-dominates"
    /// They cross: indices may disagree.
    case cross
  }

  /// How the curves lie.
  public let relation: Relation
  /// Where they cross, inside (0, 1), ascending; a touch is none.
  public let crossings: [LorenzCurve.Point]
  /// The largest distance of the two, in shares of the total.
  public let maximumDifference: Double
}

extension Collection<Double> {
  /// Compares the Lorenz curve of these values with that of others.
  ///
  /// - Parameters:
  ///   - other: the second distribution; another number of units is fine.
  ///   - weights: of these values; 1 if nil.
  ///   - otherWeights: of the other values; 1 if nil.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroWeight``, ``IndexError/zeroTotal``.
  /// - Complexity: O(*n* log *n*).
  ///
  /// Atkinson (1970), *Journal of Economic Theory* 2(3).
  public func lorenzDominance(
    over other: some Collection<Double>, weights: [Double]? = nil, otherWeights: [Double]? = nil
  ) throws(IndexError) -> LorenzDominance {
    let first = LorenzPath(try WeightedUnits(self, weights))
    let second = LorenzPath(try WeightedUnits(other, otherWeights))
    return LorenzDominance(first.differences(second))
  }
}

extension LorenzDominance {
  /// From the distances at all corners of both curves, ascending.
  fileprivate init(_ corners: [LorenzPath.Distance]) {
    let signs = corners.map(\.sign)
    let (above, below) = (signs.contains(1), signs.contains(-1))
    relation =
      above && below ? .cross : above ? .firstDominates : below ? .secondDominates : .equal
    maximumDifference = corners.lazy.map(\.difference.magnitude).reduce(0, max)
    crossings = Self.crossings(corners)
  }

  private static func crossings(_ corners: [LorenzPath.Distance]) -> [LorenzCurve.Point] {
    var last: Int?
    var found: [LorenzCurve.Point] = []
    for (place, corner) in corners.enumerated() where corner.sign != 0 {
      if let last, corners[last].sign != corner.sign {
        found.append(crossing(corners[last], corners[last + 1], touches: last + 1 < place))
      }
      last = place
    }
    return found
  }

  /// Where the sign changes: at the first corner without distance, or between two corners.
  private static func crossing(
    _ a: LorenzPath.Distance, _ b: LorenzPath.Distance, touches: Bool
  ) -> LorenzCurve.Point {
    if touches { return .init(population: b.population, value: b.value) }
    let part = a.difference / (a.difference - b.difference)
    return .init(
      population: a.population + part * (b.population - a.population),
      value: a.value + part * (b.value - a.value))
  }
}

/// A Lorenz curve by its corners.
private struct LorenzPath {
  /// How far two curves lie apart at a share of the units.
  struct Distance {
    let population: Double
    let value: Double
    let difference: Double
    var sign: Int { difference.magnitude <= 1e-12 ? 0 : difference > 0 ? 1 : -1 }
  }

  let population: [Double]
  let income: [Double]

  init(_ units: WeightedUnits) {
    let (values, weights) = units.ascending
    population = Self.shares(weights)
    income = Self.shares(zip(values, weights).map { $0 * $1 })
  }

  private static func shares(_ terms: [Double]) -> [Double] {
    var sum = CompensatedSum()
    let running = terms.map { (term: Double) -> Double in
      sum.add(term)
      return sum.value
    }
    return [0] + running.map { $0 / (running.last ?? 1) }
  }

  func differences(_ other: LorenzPath) -> [Distance] {
    var (i, j) = (0, 0)
    var result: [Distance] = []
    while i < population.count, j < other.population.count {
      let at = min(population[i], other.population[j])
      let (own, its) = (height(at, i), other.height(at, j))
      result.append(Distance(population: at, value: own, difference: own - its))
      if population[i] == at { i += 1 }
      if j < other.population.count, other.population[j] == at { j += 1 }
    }
    return result
  }

  /// The curve at a share at or before corner `next` and after the one before.
  private func height(_ share: Double, _ next: Int) -> Double {
    guard next > 0, population[next] > population[next - 1] else { return income[next] }
    let part = (share - population[next - 1]) / (population[next] - population[next - 1])
    return income[next - 1] + part * (income[next] - income[next - 1])
  }
}
