import Foundation
import Testing

@testable import ClusterAtlas

/// The points that were packed when the program was built are those of the table.
@Suite struct PackedPointsTests {
  @Test func `the packed points are those of the table`() throws {
    let rows = Table<ArcPoint>.read(from: .embedded)
    let packed = ArcPoint.packed
    #expect(rows.count == packed.count && rows.count > 4_000)
    for (row, point) in zip(rows, packed)
    where row.arcID != point.arcID
      || row.coordinate != point.coordinate
    {
      Issue.record("arc \(row.arcID) point \(row.sequence): run Scripts/points.py")
      return
    }
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy {
      ($0.arcID, $0.sequence) < ($1.arcID, $1.sequence)
    }
    #expect(isSorted, "the packed points must be in order")
  }

  @Test func `the outlines are the same from the program and from a folder`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = try Atlas(directory: root.appending(path: "Assets").path)
    let (read, built) = (folder.outline, try Atlas.builtIn().outline)
    #expect(read.arcs.map(\.points) == built.arcs.map(\.points))
    #expect(read.rings.map(\.provinceID) == built.rings.map(\.provinceID))
    #expect(read.rings.map { $0.arcs.map(\.arc) } == built.rings.map { $0.arcs.map(\.arc) })
  }
}
