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
    let places = Dictionary(
      arcs.indices.map { (arcs[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for point in arcPoints() {
      guard let place = places[point.arcID] else { continue }
      arcs[place].points.append(point.coordinate)
    }
    return arcs
  }

  /// The points by arc and sequence: already so in most files.
  private func arcPoints() -> [ArcPoint] {
    let points = ArcPoint.readFast(files) ?? Table<ArcPoint>.read(from: files)
    func isLess(_ first: ArcPoint, _ second: ArcPoint) -> Bool {
      (first.arcID, first.sequence) < (second.arcID, second.sequence)
    }
    let isSorted = zip(points, points.dropFirst()).allSatisfy { isLess($0, $1) }
    return isSorted ? points : points.sorted(by: isLess)
  }

  private func rings(of arcs: [Outline.Arc]) -> [Outline.Ring] {
    let places = Dictionary(
      arcs.indices.map { (arcs[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var rings: [Outline.Ring] = []
    for row in Table<RingArc>.read(from: files) {
      guard let place = places[row.arcID] else { continue }
      if rings.last?.isOf(row) != true { rings.append(Outline.Ring(row)) }
      rings[rings.count - 1].arcs.append(Outline.ArcUse(arc: place, reversed: row.reversed))
    }
    return rings
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
