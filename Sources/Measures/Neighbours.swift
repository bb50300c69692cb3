internal import RegionalIndices
internal import Tabular

/// The units of a group, in the order of its rows, with their links.
struct Neighbours {
  let units: [String]
  let links: SpatialLinks

  /// Every name of the links must have a value in the group; a unit without links is an island.
  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let units = (part.units ?? []).map { context.units[Int($0)] }
    let list = context.links
    let isPlain = !list.isOrdered && !list.hasWeights
    let pairs = try Self.pairs(list, units, part, mayNumber: !isPlain)
    self.units = units
    links = try index(part) { () throws(IndexError) in
      guard isPlain else { return try SpatialLinks(count: units.count, ordered: pairs) }
      return try SpatialLinks(count: units.count, edges: pairs.map { ($0.from, $0.to) })
    }
  }

  private typealias Pair = (from: Int, to: Int, weight: Double)

  /// The links by the numbers of their units; those of unordered links in both orders, where order counts.
  ///
  /// Where they may number the rows, they do if no unit has one of their names and all are numbers.
  private static func pairs(
    _ list: LinkList, _ units: [String], _ part: GroupSample, mayNumber: Bool
  ) throws(MeasureError) -> [Pair] {
    let places = units.enumerated().reduce(into: [String: Int]()) { $0[$1.element] = $1.offset }
    let first = mayNumber ? firstNumber(list, places, units.count) : nil
    func place(_ name: String) throws(MeasureError) -> Int {
      guard let place = first.flatMap({ first in Int(name).map { $0 - first } }) ?? places[name]
      else { throw .reading(.linkToNothing(name, keys: part.keys)) }
      return place
    }
    var pairs: [Pair] = []
    for link in list.links {
      let (from, to) = (try place(link.from), try place(link.to))
      pairs.append((from, to, link.weight))
      if mayNumber, !list.isOrdered { pairs.append((to, from, link.weight)) }
    }
    return pairs
  }

  /// The number of the first row, where the links number the rows from 0 or from 1.
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
}
