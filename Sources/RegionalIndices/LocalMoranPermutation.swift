/// Local Moran's I of each unit beside random orders of the others' values.
///
/// The unit keeps its value, its neighbours' are drawn without replacement from all others. The
/// draws are shared by all units, as in PySAL: each unit's p is that of its own test, and the same
/// seed gives the same p.
///
/// Anselin (1995), doi:10.1111/j.1538-4632.1995.tb00338.x.
public struct LocalMoranTest: Equatable, Sendable {
  /// What to say of a unit.
  public enum Class: String, CaseIterable, Sendable {
    /// Significantly high among high.
    case highHigh = "high-high"
    /// Significantly low among high.
    case lowHigh = "low-high"
    /// Significantly low among low.
    case lowLow = "low-low"
    /// Significantly high among low.
    case highLow = "high-low"
    /// Chance explains it.
    case notSignificant = "not significant"
    /// It has no neighbours.
    case island
  }

  /// The indices themselves.
  public let local: LocalMoran
  /// How many random orders were drawn.
  public let permutations: Int
  /// Their seed.
  public let seed: UInt64
  /// (r + 1)/(m + 1), r the orders with an I at least as far out on the unit's side; undefined for
  /// an island and for a unit at the mean.
  public let p: [Measure]
  /// The level below which a p is significant.
  public let alpha: Double
  /// Whether the level was corrected for the number of tests (false discovery rate).
  public let isCorrected: Bool
  /// The class of each unit.
  public let classes: [Class]
}

extension Collection<Double> {
  /// Local Moran's I tested by conditional permutation.
  ///
  /// - Parameters:
  ///   - weights: who is whose neighbour, and how much; one row a value.
  ///   - permutations: one or more; 999 is usual.
  ///   - seed: of the draws.
  ///   - alpha: the level of significance, above 0 and at most 1.
  ///   - corrected: whether the level is that of the false discovery rate over all units.
  /// - Throws: as ``Swift/Collection/localMoran(_:)``; ``IndexError/outOfRange(at:lower:upper:)``
  ///   for `permutations` or `alpha`.
  /// - Complexity: O(*n* + *m* log *m* + *permutations* · *d* log *permutations*) for m links and
  ///   at most d neighbours where a unit's neighbours weigh the same; else O(*permutations* · *m*).
  public func localMoranTest(
    _ weights: SpatialWeights, permutations: Int = 999, seed: UInt64 = 1, alpha: Double = 0.05,
    corrected: Bool = false
  ) throws(IndexError) -> LocalMoranTest {
    guard permutations >= 1 else {
      throw .outOfRange(at: Position(0, in: .permutations), lower: 1, upper: .infinity)
    }
    guard alpha > 0, alpha <= 1 else {
      throw .outOfRange(at: Position(0, in: .alpha), lower: 0, upper: 1)
    }
    let local = try localMoran(weights)
    let p = local.permutedP(weights, permutations, seed)
    let defined = p.compactMap(\.value)
    let level =
      corrected && !defined.isEmpty
      ? try defined.falseDiscoveryRate(alpha: alpha).cutoff ?? 0 : alpha
    return LocalMoranTest(
      local: local, permutations: permutations, seed: seed, p: p, alpha: alpha,
      isCorrected: corrected,
      classes: p.indices.map { LocalMoranTest.Class(local, p[$0], $0, weights, level) })
  }
}

extension LocalMoranTest.Class {
  fileprivate init(
    _ local: LocalMoran, _ p: Measure, _ unit: Int, _ weights: SpatialWeights, _ level: Double
  ) {
    if weights.degree(of: unit) == 0 {
      self = .island
    } else if let p = p.value, p <= level, let quadrant = local.quadrants[unit] {
      switch quadrant {
      case .highHigh: self = .highHigh
      case .lowHigh: self = .lowHigh
      case .lowLow: self = .lowLow
      case .highLow: self = .highLow
      }
    } else {
      self = .notSignificant
    }
  }
}

extension LocalMoran {
  fileprivate func permutedP(
    _ weights: SpatialWeights, _ permutations: Int, _ seed: UInt64
  ) -> [Measure] {
    let z = deviations.compactMap(\.value)
    guard z.count == weights.count, weights.count > 1 else {
      return deviations.map { _ in .undefined(.constant) }
    }
    let draws = ConditionalDraws(z, weights, permutations, seed)
    return z.indices.map { unit in
      if weights.degree(of: unit) == 0 { return .undefined(.zeroDenominator(.links)) }
      guard z[unit] != 0, let lag = lags[unit].value else { return .undefined(.noVariance) }
      let tails = draws.tails(unit, lag)
      return .value(Double(min(tails.above, tails.below) + 1) / Double(permutations + 1))
    }
  }
}

/// Random neighbours for all units at once: in each order so many distinct units as the largest
/// number of neighbours and one more, which steps in where the unit itself is drawn.
///
/// A unit with k neighbours has the first k of each order. Where they weigh the same, only their
/// sum matters, and the sums of the first k are the same for all units with k neighbours: sorted
/// once, a unit finds its place by halving, and only the few orders that hold itself are redone.
private struct ConditionalDraws {
  private let z: [Double]
  private let weights: SpatialWeights
  private let width: Int
  private let permutations: Int
  /// The units drawn, order by order.
  private let drawn: [Int32]
  /// Where each unit was drawn: order · width + place, unit by unit.
  private let starts: [Int32]
  private let places: [Int32]
  /// The sums of the first k of each order, plain and sorted, for the k that occur.
  private let sums: [Int: (plain: [Double], sorted: [Double])]

  init(_ z: [Double], _ weights: SpatialWeights, _ permutations: Int, _ seed: UInt64) {
    self.z = z
    self.weights = weights
    self.permutations = permutations
    let largest = (0..<weights.count).lazy.map { weights.degree(of: $0) }.max() ?? 0
    width = min(z.count, largest + 1)
    drawn = Self.draw(z.count, width, permutations, seed)
    (starts, places) = Self.occurrences(drawn, z.count)
    sums = weights.isEvenByRow ? Self.prefixSums(z, weights, drawn, width) : [:]
  }

  /// Distinct units by the first steps of a shuffle that is undone again.
  private static func draw(
    _ count: Int, _ width: Int, _ permutations: Int, _ seed: UInt64
  ) -> [Int32] {
    var random = SeededGenerator(seed: seed)
    var order = (0..<count).map { Int32(truncatingIfNeeded: $0) }
    var drawn: [Int32] = []
    drawn.reserveCapacity(width * permutations)
    for _ in 0..<permutations {
      for place in 0..<width {
        order.swapAt(place, place + random.next(below: count - place))
        drawn.append(order[place])
      }
    }
    return drawn
  }

  private static func occurrences(_ drawn: [Int32], _ count: Int) -> ([Int32], [Int32]) {
    var starts = Array(repeating: Int32(0), count: count + 1)
    for unit in drawn { starts[Int(unit) + 1] += 1 }
    for unit in 0..<count { starts[unit + 1] += starts[unit] }
    var next = starts
    var places = Array(repeating: Int32(0), count: drawn.count)
    for (place, unit) in drawn.enumerated() {
      places[Int(next[Int(unit)])] = Int32(truncatingIfNeeded: place)
      next[Int(unit)] += 1
    }
    return (starts, places)
  }

  private static func prefixSums(
    _ z: [Double], _ weights: SpatialWeights, _ drawn: [Int32], _ width: Int
  ) -> [Int: (plain: [Double], sorted: [Double])] {
    let sizes = Set((0..<weights.count).map { weights.degree(of: $0) })
    return Dictionary(
      uniqueKeysWithValues: sizes.map { size in
        let plain = stride(from: 0, to: drawn.count, by: width).map { start in
          drawn[start..<start + min(size, width)].reduce(0.0) { $0 + z[Int($1)] }
        }
        return (size, (plain, plain.sorted()))
      })
  }

  /// How many orders give a lag at least as large, and at most as large; equal up to rounding
  /// counts for both.
  func tails(_ unit: Int, _ lag: Double) -> (above: Int, below: Int) {
    let (first, end) = (weights.starts[unit], weights.starts[unit + 1])
    let slack = 1e-12 * max(1, lag.magnitude)
    guard weights.isEvenByRow, let sums = sums[end - first] else {
      return direct(unit, lag - slack, lag + slack)
    }
    let weight = weights.weights[first]
    if weight == 0 { return (permutations, permutations) }
    let (low, high) = ((lag - slack) / weight, (lag + slack) / weight)
    var above = permutations - sums.sorted.partitioningIndex { $0 >= low }
    var below = sums.sorted.partitioningIndex { $0 > high }
    for place in places[Int(starts[unit])..<Int(starts[unit + 1])] {
      let (order, position) = Int(place).quotientAndRemainder(dividingBy: width)
      guard position < end - first else { continue }
      let wrong = sums.plain[order]
      let right = wrong - z[unit] + z[Int(drawn[order * width + end - first])]
      above += (right >= low ? 1 : 0) - (wrong >= low ? 1 : 0)
      below += (right <= high ? 1 : 0) - (wrong <= high ? 1 : 0)
    }
    return (above, below)
  }

  private func direct(_ unit: Int, _ low: Double, _ high: Double) -> (above: Int, below: Int) {
    let row = weights.weights[weights.starts[unit]..<weights.starts[unit + 1]]
    var (above, below) = (0, 0)
    for order in 0..<permutations {
      var place = order * width
      var sum = 0.0
      for weight in row {
        if Int(drawn[place]) == unit { place += 1 }
        sum += weight * z[Int(drawn[place])]
        place += 1
      }
      above += sum >= low ? 1 : 0
      below += sum <= high ? 1 : 0
    }
    return (above, below)
  }
}

extension [Double] {
  /// The first index from which on a condition holds, by halving.
  fileprivate func partitioningIndex(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
