/// Which units are neighbours.
///
///     let links = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
///     links.neighbours(of: 1)  // [0, 2]
public struct SpatialLinks: Equatable, Sendable {
  /// How many units, islands included.
  public let count: Int
  let starts: [Int]
  let members: [Int32]
  /// The weight of each member; nil where all are 1.
  let weights: [Double]?
  /// Whether whoever is a neighbour has the other as one too, with the same weight.
  public let isSymmetric: Bool

  /// Links from undirected pairs of units; a pair given twice counts once.
  ///
  /// - Parameters:
  ///   - count: how many units, one or more.
  ///   - edges: the pairs, units counted from 0.
  /// - Throws: ``IndexError/noObservations``; ``IndexError/unknownMember(at:)`` for a unit outside
  ///   `0..<count` or a unit linked with itself.
  /// - Complexity: O(*n* + *m* log *m*) for m pairs.
  public init(count: Int, edges: [(Int, Int)]) throws(IndexError) {
    guard count > 0 else { throw .noObservations }
    for (index, (a, b)) in edges.enumerated() {
      guard (0..<count).contains(a), (0..<count).contains(b), a != b else {
        throw .unknownMember(at: Position(index, in: .edges))
      }
    }
    self.init(count: count, checked: edges)
  }

  private init(count: Int, checked edges: [(Int, Int)]) {
    var lists = Array(repeating: [Int32](), count: count)
    for (a, b) in edges {
      lists[a].append(Int32(truncatingIfNeeded: b))
      lists[b].append(Int32(truncatingIfNeeded: a))
    }
    var starts = [0]
    var members: [Int32] = []
    for list in lists {
      var previous: Int32 = -1
      for member in list.sorted() where member != previous {
        members.append(member)
        previous = member
      }
      starts.append(members.count)
    }
    (self.count, self.starts, self.members) = (count, starts, members)
    (weights, isSymmetric) = (nil, true)
  }

  /// Links from ordered pairs with weights: the second unit is a neighbour of the first, which does
  /// not make the first one of the second, as with the *k* nearest neighbours.
  ///
  /// - Parameters:
  ///   - count: how many units, one or more.
  ///   - ordered: the pairs, units counted from 0, with weights above 0; a pair given twice counts once.
  /// - Throws: ``IndexError/noObservations``; ``IndexError/unknownMember(at:)`` for a unit outside
  ///   `0..<count` or a unit linked with itself; ``IndexError/negative(at:)`` for a weight below 0;
  ///   ``IndexError/notFinite(at:)``.
  /// - Complexity: O(*n* + *m* log *m*) for m pairs.
  public init(count: Int, ordered: [(from: Int, to: Int, weight: Double)]) throws(IndexError) {
    guard count > 0 else { throw .noObservations }
    var lists = Array(repeating: [(member: Int32, weight: Double)](), count: count)
    for (index, pair) in ordered.enumerated() {
      guard (0..<count).contains(pair.from), (0..<count).contains(pair.to), pair.from != pair.to
      else { throw .unknownMember(at: Position(index, in: .edges)) }
      guard pair.weight.isFinite else { throw .notFinite(at: Position(index, in: .weights)) }
      guard pair.weight >= 0 else { throw .negative(at: Position(index, in: .weights)) }
      guard pair.weight > 0 else { continue }
      lists[pair.from].append((Int32(truncatingIfNeeded: pair.to), pair.weight))
    }
    var (starts, members, weights): ([Int], [Int32], [Double]) = ([0], [], [])
    for list in lists {
      var previous: Int32 = -1
      for one in list.sorted(by: { $0.member < $1.member }) where one.member != previous {
        members.append(one.member)
        weights.append(one.weight)
        previous = one.member
      }
      starts.append(members.count)
    }
    (self.count, self.starts, self.members) = (count, starts, members)
    self.weights = weights.allSatisfy { $0 == 1 } ? nil : weights
    isSymmetric = Self.isSymmetric(starts, members, weights)
  }

  private static func isSymmetric(
    _ starts: [Int], _ members: [Int32], _ weights: [Double]
  ) -> Bool {
    (0..<starts.count - 1).allSatisfy { unit in
      (starts[unit]..<starts[unit + 1]).allSatisfy { place in
        let other = Int(members[place])
        let theirs = starts[other]..<starts[other + 1]
        return theirs.contains { members[$0] == Int32(unit) && weights[$0] == weights[place] }
      }
    }
  }

  /// The neighbours of one unit, ascending.
  ///
  /// - Complexity: O(neighbours).
  public func neighbours(of unit: Int) -> [Int] {
    members[starts[unit]..<starts[unit + 1]].map(Int.init)
  }

  /// How many neighbours a unit has.
  ///
  /// - Complexity: O(1).
  public func degree(of unit: Int) -> Int { starts[unit + 1] - starts[unit] }

  /// How many ordered pairs are neighbours: twice the links.
  public var orderedPairs: Int { members.count }

  /// The units without neighbours, ascending.
  public var islands: [Int] { (0..<count).filter { degree(of: $0) == 0 } }

  /// The weighted mean of the neighbours' values; nil for an island.
  ///
  /// - Complexity: O(neighbours).
  public func lag(_ values: [Double], of unit: Int) -> Double? {
    let places = starts[unit]..<starts[unit + 1]
    guard !places.isEmpty else { return nil }
    guard let weights else {
      return places.reduce(0) { $0 + values[Int(members[$1])] } / Double(places.count)
    }
    let total = places.reduce(0) { $0 + weights[$1] }
    return places.reduce(0) { $0 + weights[$1] * values[Int(members[$1])] } / total
  }

  /// Calls `body` with each pair of units that are linked in one order or both, the smaller one
  /// first, and w₁₂ + w₂₁.
  func forEachPair(_ weighting: SpatialWeighting, _ body: (Int, Int, Double) -> Void) {
    guard weights != nil || !isSymmetric else {
      return forEachPair { body($0, $1, weighting.pairWeight(degree(of: $0), degree(of: $1))) }
    }
    var sums: [Int: Double] = [:]
    for unit in 0..<count {
      let places = starts[unit]..<starts[unit + 1]
      let total = places.reduce(0) { $0 + (weights?[$1] ?? 1) }
      for place in places {
        let other = Int(members[place])
        let weight = (weights?[place] ?? 1) / (weighting == .binary ? 1 : total)
        sums[min(unit, other) * count + max(unit, other), default: 0] += weight
      }
    }
    for (key, sum) in sums.sorted(by: { $0.key < $1.key }) { body(key / count, key % count, sum) }
  }

  /// Calls `body` with each unit and each of its neighbours.
  func forEachOrderedPair(_ body: (Int, Int) -> Void) {
    for unit in 0..<count {
      for member in members[starts[unit]..<starts[unit + 1]] { body(unit, Int(member)) }
    }
  }

  /// Calls `body` with each pair once, the smaller unit first.
  func forEachPair(_ body: (Int, Int) -> Void) {
    for unit in 0..<count {
      for member in members[starts[unit]..<starts[unit + 1]] where Int(member) > unit {
        body(unit, Int(member))
      }
    }
  }
}
