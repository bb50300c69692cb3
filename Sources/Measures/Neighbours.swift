internal import RegionalIndices
internal import Tabular

/// The units of a group, in the order of its rows, with their links.
struct Neighbours {
  let units: [String]
  let links: SpatialLinks

  /// Every name of the links must have a value in the group; a unit without links is an island.
  init(_ part: Part, _ context: MeasureContext) throws(MeasureError) {
    let units = (part.units ?? []).map { context.units[Int($0)] }
    let places = units.enumerated().reduce(into: [String: Int]()) { $0[$1.element] = $1.offset }
    func place(_ name: String) throws(MeasureError) -> Int {
      guard let place = places[name] else {
        throw .reading(.linkToNothing(name, keys: part.keys))
      }
      return place
    }
    self.units = units
    if let list = context.linkList, list.isOrdered || list.hasWeights {
      links = try Self.ordered(list, units, part)
      return
    }
    var edges: [(Int, Int)] = []
    for link in context.links { edges.append((try place(link.from), try place(link.to))) }
    links = try index(part) { () throws(IndexError) in
      try SpatialLinks(count: units.count, edges: edges)
    }
  }

  /// Links with order and weights. Where no unit has one of their names and all are numbers, they number
  /// the rows, from 0 or from 1.
  private static func ordered(
    _ list: LinkList, _ units: [String], _ part: Part
  ) throws(MeasureError) -> SpatialLinks {
    let places = units.enumerated().reduce(into: [String: Int]()) { $0[$1.element] = $1.offset }
    let first = firstNumber(list, places, units.count)
    var pairs: [(from: Int, to: Int, weight: Double)] = []
    for link in list.links {
      var ends: [Int] = []
      for name in [link.from, link.to] {
        guard let place = first.flatMap({ first in Int(name).map { $0 - first } }) ?? places[name]
        else { throw .reading(.linkToNothing(name, keys: part.keys)) }
        ends.append(place)
      }
      pairs.append((ends[0], ends[1], link.weight))
      if !list.isOrdered { pairs.append((ends[1], ends[0], link.weight)) }
    }
    return try index(part) { () throws(IndexError) in
      try SpatialLinks(count: units.count, ordered: pairs)
    }
  }

  /// The number of the first row, where the links number the rows.
  private static func firstNumber(
    _ list: LinkList, _ places: [String: Int], _ count: Int
  ) -> Int? {
    let names = Set(list.links.flatMap { [$0.from, $0.to] })
    guard !names.contains(where: { places[$0] != nil }) else { return nil }
    let numbers = names.compactMap { Int($0) }
    guard numbers.count == names.count, let least = numbers.min(), let most = numbers.max() else {
      return nil
    }
    if least >= 1, most == count { return 1 }
    return least >= 0 && most < count ? (least == 0 ? 0 : 1) : nil
  }

  /// The mean of the neighbours' values; nil for an island.
  func lag(_ values: [Double], of unit: Int) -> Double? {
    links.lag(values, of: unit)
  }
}
