/// How much each unit counts as a neighbour of each other: a sparse table of weights.
///
///     let chain = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
///     let weights = SpatialWeights(chain)          // each row sums to 1
///     weights.total                                // 4
public struct SpatialWeights: Equatable, Hashable, Sendable {
  /// How many units, islands included.
  public let count: Int
  let starts: [Int]
  let members: [Int32]
  let weights: [Double]
  /// Whether all neighbours of a unit weigh the same.
  let isEvenByRow: Bool

  /// Weights of links, each row summing to 1 or as the links have them, 1 where they have none.
  ///
  /// - Complexity: O(links).
  public init(_ links: SpatialLinks, _ weighting: SpatialWeighting = .rowStandardised) {
    count = links.count
    starts = links.starts
    members = links.members
    let given = links.weights ?? Array(repeating: 1, count: links.members.count)
    isEvenByRow = links.weights == nil
    weights =
      weighting == .binary
      ? given
      : (0..<links.count).flatMap { unit in
        let row = given[links.starts[unit]..<links.starts[unit + 1]]
        let sum = row.reduce(0, +)
        return row.map { $0 / sum }
      }
  }

  /// Weights as they are given; they need not be symmetric.
  ///
  /// - Parameters:
  ///   - count: how many units, one or more.
  ///   - entries: unit, neighbour and weight (0 or more); a pair given twice sums.
  /// - Throws: ``IndexError/noObservations``; ``IndexError/unknownMember(at:)`` for a unit outside
  ///   `0..<count` or linked with itself; ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)`` for a weight.
  /// - Complexity: O(*n* + *m* log *m*) for m entries.
  public init(
    count: Int, entries: [(unit: Int, neighbour: Int, weight: Double)]
  ) throws(IndexError) {
    guard count > 0 else { throw .noObservations }
    for (index, entry) in entries.enumerated() {
      let inside = (0..<count).contains(entry.unit) && (0..<count).contains(entry.neighbour)
      guard inside, entry.unit != entry.neighbour else {
        throw .unknownMember(at: Position(index, in: .entries))
      }
      guard entry.weight.isFinite else { throw .notFinite(at: Position(index, in: .entries)) }
      guard entry.weight >= 0 else { throw .negative(at: Position(index, in: .entries)) }
    }
    self.init(count: count, checked: entries)
  }

  private init(count: Int, checked entries: [(unit: Int, neighbour: Int, weight: Double)]) {
    let sorted = entries.sorted { ($0.unit, $0.neighbour) < ($1.unit, $1.neighbour) }
    var starts = Array(repeating: 0, count: count + 1)
    var (members, weights): ([Int32], [Double]) = ([], [])
    var last = (unit: -1, neighbour: -1)
    for entry in sorted {
      if (entry.unit, entry.neighbour) == last {
        weights[weights.count - 1] += entry.weight
        continue
      }
      members.append(Int32(truncatingIfNeeded: entry.neighbour))
      weights.append(entry.weight)
      starts[entry.unit + 1] += 1
      last = (entry.unit, entry.neighbour)
    }
    for unit in 0..<count { starts[unit + 1] += starts[unit] }
    (self.count, self.starts, self.members, self.weights) = (count, starts, members, weights)
    isEvenByRow = (0..<count).allSatisfy { unit in
      let row = weights[starts[unit]..<starts[unit + 1]]
      return row.allSatisfy { $0 == row.first }
    }
  }

  /// The same weights, those of each unit divided by their sum; a unit without weight keeps none.
  ///
  /// - Complexity: O(links).
  public var rowStandardised: SpatialWeights {
    let totals = rowTotals
    let shares = (0..<count).flatMap { unit in
      weights[starts[unit]..<starts[unit + 1]].map { totals[unit] == 0 ? 0 : $0 / totals[unit] }
    }
    return SpatialWeights(self, weights: shares)
  }

  private init(_ other: SpatialWeights, weights: [Double]) {
    (count, starts, members) = (other.count, other.starts, other.members)
    self.weights = weights
    isEvenByRow = other.isEvenByRow
  }

  /// The neighbours of a unit with their weights, by ascending unit.
  ///
  /// - Complexity: O(neighbours).
  public func neighbours(of unit: Int) -> [(unit: Int, weight: Double)] {
    (starts[unit]..<starts[unit + 1]).map { (Int(members[$0]), weights[$0]) }
  }

  /// How many neighbours a unit has.
  public func degree(of unit: Int) -> Int { starts[unit + 1] - starts[unit] }

  /// The units without neighbours, ascending.
  public var islands: [Int] { (0..<count).filter { degree(of: $0) == 0 } }

  /// The sum of all weights.
  public var total: Double { weights.exactSum() }

  /// Σⱼ wᵢⱼ of each unit.
  var rowTotals: [Double] { rows { weight, _ in weight } }

  /// Σⱼ wᵢⱼ² of each unit.
  var rowSquares: [Double] { rows { weight, _ in weight * weight } }

  /// Σⱼ wᵢⱼxⱼ of each unit: the spatial lag, 0 for an island.
  ///
  /// - Complexity: O(links).
  public func lag(_ values: [Double]) throws(IndexError) -> [Double] {
    try Checks.sameLength(values.count, count)
    return lags(values)
  }

  func lags(_ values: [Double]) -> [Double] { rows { weight, other in weight * values[other] } }

  private func rows(_ term: (Double, Int) -> Double) -> [Double] {
    (0..<count).map { unit in
      var sum = CompensatedSum()
      for place in starts[unit]..<starts[unit + 1] {
        sum.add(term(weights[place], Int(members[place])))
      }
      return sum.value
    }
  }

  /// Calls `body` with each unit, each of its neighbours and the weight.
  func forEach(_ body: (Int, Int, Double) -> Void) {
    for unit in 0..<count {
      for place in starts[unit]..<starts[unit + 1] {
        body(unit, Int(members[place]), weights[place])
      }
    }
  }

  /// The sums that the variances of spatial indices need (Cliff & Ord 1981, p. 44).
  var moments: Moments {
    var pairs: [Double] = []
    var both = rowTotals
    forEach { unit, other, weight in
      let back = self.weight(other, unit)
      both[other] += weight
      if unit < other || back == nil { pairs.append(weight + (back ?? 0)) }
    }
    return Moments(
      s0: total, s1: pairs.lazy.map { $0 * $0 }.exactSum(), s2: both.lazy.map { $0 * $0 }.exactSum()
    )
  }

  private func weight(_ unit: Int, _ other: Int) -> Double? {
    var (low, high) = (starts[unit], starts[unit + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(members[middle]) < other { low = middle + 1 } else { high = middle }
    }
    return low < starts[unit + 1] && Int(members[low]) == other ? weights[low] : nil
  }

  struct Moments {
    let s0: Double
    let s1: Double
    let s2: Double
  }
}
