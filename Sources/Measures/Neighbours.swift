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
    var edges: [(Int, Int)] = []
    for link in context.links { edges.append((try place(link.from), try place(link.to))) }
    self.units = units
    links = try index(part) { () throws(IndexError) in
      try SpatialLinks(count: units.count, edges: edges)
    }
  }
}
