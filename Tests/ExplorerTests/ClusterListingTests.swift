import ClusterAtlas
import Foundation
import Reports
import Testing

@Suite("Lists of clusters for files")
struct ClusterListingTests {
  /// A file says of every cluster what the screen says: the figure asked for, or the one there is
  /// instead, with its kind.
  @Test func `a row without the figure has the one that is known instead`() throws {
    let atlas = try Atlas.builtIn()
    let text = ClusterListing(atlas: atlas, language: .english).json(atlas.clusters)
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(rows.count == atlas.clusters.count)
    var instead = 0
    for (cluster, row) in zip(atlas.clusters, rows) {
      let own = atlas.sizeFigure(of: cluster.id, as: SizeMeasure())
      let other = own == nil ? atlas.otherSizeFigure(of: cluster.id) : nil
      #expect((row["size"] as? NSNumber)?.doubleValue == own?.value, "\(cluster.id)")
      #expect((row["instead"] as? NSNumber)?.doubleValue == other?.value, "\(cluster.id)")
      #expect(row["instead_scope"] as? String == other?.scopeID.rawValue, "\(cluster.id)")
      #expect(row["instead_source_id"] as? String == other?.sourceID.rawValue, "\(cluster.id)")
      instead += other == nil ? 0 : 1
    }
    #expect(instead > 5)
  }
}
