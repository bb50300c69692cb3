package import Charts
package import ClusterAtlas
package import Drawing

/// The clusters of a map by the cells where they lie, in the order of the list.
package struct MapGroups: Sendable {
  /// Clusters in one cell: their numbers in the list.
  package struct Group: Sendable {
    package var cell: Point
    package var members: [Int32]
  }

  package private(set) var groups: [Group] = []
  /// How many of those that have a place are of each field, in the order of their first.
  let fieldCounts: [(field: Field.ID, count: Int)]
  let clusters: [Cluster]
  private let view: ProvinceMap.View
  private let glyphs: GlyphSet
  private let size: Size

  /// Those that lie on the part of the map that is seen. O(clusters).
  package init(
    _ clusters: [Cluster], _ view: ProvinceMap.View, _ glyphs: GlyphSet, _ size: Size
  ) {
    self.clusters = clusters
    self.view = view
    self.glyphs = glyphs
    self.size = size
    fieldCounts = Self.counts(of: clusters)
    var numbers = CellGrid(size)
    for (member, cluster) in clusters.enumerated() {
      guard let place = cluster.coordinate else { continue }
      let cell = MapCover.cell(place, view, glyphs)
      guard Rect(size).contains(cell) else { continue }
      if let number = numbers[cell] {
        groups[number].members.append(Int32(clamping: member))
      } else {
        numbers[cell] = groups.count
        groups.append(Group(cell: cell, members: [Int32(clamping: member)]))
      }
    }
  }

  /// How many clusters with a place are of each field, in the order of their first. O(clusters).
  static func counts(of clusters: [Cluster]) -> [(field: Field.ID, count: Int)] {
    var counts: [(field: Field.ID, count: Int)] = []
    for cluster in clusters where cluster.coordinate != nil {
      guard let field = cluster.fieldID else { continue }
      if let number = counts.firstIndex(where: { $0.field == field }) {
        counts[number].count += 1
      } else {
        counts.append((field, 1))
      }
    }
    return counts
  }

  /// The clusters of a group, in the order of the list.
  func clusters(of group: Int) -> some Collection<Cluster> {
    groups[group].members.lazy.map { clusters[Int($0)] }
  }

  /// The group at the cell of a cluster, where it is one of it. O(groups and members of it).
  func group(of id: Cluster.ID, at cell: Point) -> Int? {
    groups.firstIndex { $0.cell == cell }.flatMap { number in
      clusters(of: number).contains { $0.id == id } ? number : nil
    }
  }

  /// Whether they are those of this very array, seen so. O(1).
  func are(
    of clusters: [Cluster], _ view: ProvinceMap.View, _ glyphs: GlyphSet, _ size: Size
  ) -> Bool {
    self.view == view && self.glyphs == glyphs && self.size == size
      && Self.isSame(self.clusters, clusters)
  }

  /// Whether both are one array in memory: what is kept here stays there.
  private static func isSame(_ first: [Cluster], _ second: [Cluster]) -> Bool {
    first.count == second.count
      && first.withUnsafeBufferPointer { one in
        second.withUnsafeBufferPointer { one.baseAddress == $0.baseAddress }
      }
  }
}
