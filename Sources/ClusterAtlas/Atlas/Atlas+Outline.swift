extension Atlas {
  /// The outlines of the provinces; empty when the package has none. The first call reads them:
  /// O(points).
  public var outline: Outline {
    derived.outline {
      let arcs = arcsWithPoints()
      return Outline(arcs: arcs, rings: rings(of: arcs))
    }
  }

  private func arcsWithPoints() -> [Outline.Arc] {
    var arcs = Table<Outline.Arc>.read(from: files)
    let places = ArcPlaces(arcs)
    let points = arcPoints()
    var start = 0
    while start < points.count {
      let id = points[start].arcID
      var end = start + 1
      while end < points.count, points[end].arcID == id { end += 1 }
      if let place = places[id] { arcs[place].points = points[start..<end].map(\.coordinate) }
      start = end
    }
    return arcs
  }

  /// The points by arc and sequence: already so in most files.
  private func arcPoints() -> [ArcPoint] {
    if case .embedded = files { return ArcPoint.packed }
    let points = ArcPoint.readFast(files) ?? Table<ArcPoint>.read(from: files)
    func isLess(_ first: ArcPoint, _ second: ArcPoint) -> Bool {
      (first.arcID, first.sequence) < (second.arcID, second.sequence)
    }
    let isSorted = zip(points, points.dropFirst()).allSatisfy { isLess($0, $1) }
    return isSorted ? points : points.sorted(by: isLess)
  }

  private func rings(of arcs: [Outline.Arc]) -> [Outline.Ring] {
    let places = ArcPlaces(arcs)
    var rings: [Outline.Ring] = []
    for row in Table<RingArc>.read(from: files) {
      guard let place = places[row.arcID] else { continue }
      if rings.last?.isOf(row) != true { rings.append(Outline.Ring(row)) }
      rings[rings.count - 1].arcs.append(Outline.ArcUse(arc: place, reversed: row.reversed))
    }
    return rings
  }
}

/// Where the arc of an identifier is: without hashing as long as identifiers are small.
private struct ArcPlaces {
  private static let most = 1 << 16
  private var near: [Int32] = []
  private var far: [Int: Int] = [:]

  init(_ arcs: [Outline.Arc]) {
    let greatest = arcs.lazy.map(\.id).filter { $0 < Self.most }.max() ?? 0
    near = Array(repeating: -1, count: max(0, greatest) + 1)
    for (place, arc) in arcs.enumerated() {
      if near.indices.contains(arc.id) {
        if near[arc.id] < 0 { near[arc.id] = Int32(clamping: place) }
      } else if far[arc.id] == nil {
        far[arc.id] = place
      }
    }
  }

  subscript(id: Int) -> Int? {
    guard near.indices.contains(id) else { return far[id] }
    return near[id] < 0 ? nil : Int(near[id])
  }
}

extension Outline.Ring {
  fileprivate init(_ row: RingArc) {
    self.init(provinceID: row.provinceID, polygon: row.polygon, ring: row.ring, arcs: [])
  }

  fileprivate func isOf(_ row: RingArc) -> Bool {
    provinceID == row.provinceID && polygon == row.polygon && ring == row.ring
  }
}
