/// Which units are neighbours.
///
///     let links = try SpatialLinks(count: 4, edges: [(0, 1), (1, 2), (2, 3)])
///     links.neighbours(of: 1)  // [0, 2]
public struct SpatialLinks: Equatable, Sendable {
  /// How many units, islands included.
  public let count: Int
  let starts: [Int]
  let members: [Int32]

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
        throw .unknownMember(at: Position(index, in: "edges"))
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

  /// Calls `body` with each pair once, the smaller unit first.
  func forEachPair(_ body: (Int, Int) -> Void) {
    for unit in 0..<count {
      for member in members[starts[unit]..<starts[unit + 1]] where Int(member) > unit {
        body(unit, Int(member))
      }
    }
  }
}
