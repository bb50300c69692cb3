import ClusterAtlas
import Testing

@Suite struct IdentifierTests {
  @Test func `each kind of row has a type of identifiers of its own`() {
    let types: [Any.Type] = [
      City.ID.self, Claim.ID.self, ClaimDocument.ID.self, ClaimTest.ID.self, Cluster.ID.self,
      ClusterEvent.ID.self, Confidence.ID.self, Coverage.ID.self, DiamondEdge.ID.self,
      DocumentFigure.ID.self, DocumentValue.ID.self, Enterprise.ID.self, Evidence.ID.self,
      Fact.ID.self, FactStatus.ID.self, Field.ID.self, FigureStatement.ID.self, Indicator.ID.self,
      IOTable.ID.self, MapOverlay.ID.self, MeasurableTable.ID.self, ObservationFlag.ID.self,
      PanelIndicator.ID.self, PanelVintage.ID.self, Period.ID.self, Province.ID.self,
      ProvinceGrouping.ID.self, ProvinceSet.ID.self, Qualifier.ID.self, Region.ID.self,
      Scope.ID.self, Series.ID.self, SeriesGroup.ID.self, Source.ID.self, SourceDocument.ID.self,
      Topic.ID.self, TopicGroup.ID.self, TopicKind.ID.self, TopicPart.ID.self,
      UnitOfMeasure.ID.self,
    ]
    #expect(Set(types.map { ObjectIdentifier($0) }).count == types.count)
  }

  @Test func `an identifier is its text, and costs no more`() throws {
    let atlas = try Atlas.builtIn()
    for cluster in atlas.clusters {
      #expect(Cluster.ID(cluster.id.rawValue) == cluster.id)
      #expect("\(cluster.id)" == cluster.id.rawValue)
    }
    let ids = atlas.sources.map(\.id)
    #expect(ids.sorted().map(\.rawValue) == ids.map(\.rawValue).sorted())
    #expect(MemoryLayout<Cluster.ID>.size == MemoryLayout<String>.size)
    #expect(MemoryLayout<Cluster.ID?>.size == MemoryLayout<String>.size)
  }
}
