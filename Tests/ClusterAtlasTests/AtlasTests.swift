import ClusterAtlas
import TestPackages
import Testing

/// Lookups and links, on the real package.
@Suite struct AtlasTests {
  let atlas: Atlas

  init() throws {
    atlas = try Atlas.builtIn()
  }

  @Test func `every cluster is found by its identifier`() {
    for cluster in atlas.clusters { #expect(atlas.cluster(cluster.id) == cluster) }
    #expect(atlas.cluster("atlantis") == nil)
  }

  @Test func `the first 25 come first, then 2022, then 2024`() {
    #expect(atlas.clusters.map(\.list.rawValue) == atlas.clusters.map(\.list.rawValue).sorted())
    #expect(Set(atlas.clusters.map(\.year)) == [2021, 2022, 2024])
  }

  @Test func `figures stand in the order of the indicators, results first, of each the newest`() {
    for cluster in atlas.clusters {
      let facts = atlas.facts(of: cluster.id)
      for (first, second) in zip(facts, facts.dropFirst()) {
        let places = [first, second].map { fact in
          (
            atlas.indicator(fact.indicatorID)?.position ?? 0,
            fact.statusID == FactStatus.result ? 0 : 1, -(fact.year ?? 0)
          )
        }
        #expect(places[0] <= places[1], "\(first.id), \(second.id)")
      }
    }
    #expect(atlas.clusters.map { atlas.facts(of: $0.id).count }.reduce(0, +) == atlas.facts.count)
  }

  @Test func `a figure of size is the newest result of its measure and of no other`() {
    for measure in atlas.sizeMeasures {
      for cluster in atlas.clusters {
        guard let fact = atlas.sizeFigure(of: cluster.id, as: measure) else { continue }
        #expect(measure.measures(fact) && fact.detail.isEmpty)
        #expect(fact.periodID == Period.year && fact.statusID == FactStatus.result)
        let newer = atlas.facts(of: cluster.id).filter {
          measure.measures($0) && $0.periodID == Period.year && $0.detail.isEmpty
            && $0.statusID == FactStatus.result && ($0.year ?? 0) > (fact.year ?? 0)
        }
        #expect(newer.isEmpty)
      }
    }
  }

  @Test func `there are several measures of size, each with a figure`() {
    #expect(atlas.sizeMeasures.count > 10)
    #expect(Set(atlas.sizeMeasures).count == atlas.sizeMeasures.count)
    for measure in atlas.sizeMeasures {
      #expect(atlas.clusters.contains { atlas.sizeFigure(of: $0.id, as: measure) != nil })
    }
  }

  @Test func `the sources of a cluster are each there once, those of its figures first`() {
    for cluster in atlas.clusters(upTo: .national25) {
      let sources = atlas.sources(of: cluster.id).map(\.id)
      #expect(Set(sources).count == sources.count)
      let used = atlas.facts(of: cluster.id).map(\.sourceID)
      #expect(used.isEmpty || sources.first == used.first)
      #expect(Set(sources).isSuperset(of: used))
      #expect(Set(sources).isSuperset(of: atlas.evidence(of: cluster.id).map(\.sourceID)))
    }
  }

  @Test func `a source leads back to its clusters`() {
    for cluster in atlas.clusters {
      for source in atlas.sources(of: cluster.id) {
        #expect(atlas.clusters(from: source.id).contains(cluster))
      }
    }
  }

  @Test func `an enterprise leads back to its clusters`() {
    for cluster in atlas.clusters {
      for membership in atlas.memberships(in: cluster.id) {
        #expect(atlas.memberships(of: membership.enterpriseID).contains(membership))
        #expect(atlas.enterprise(membership.enterpriseID) != nil)
      }
    }
  }

  @Test func `a cluster that is not there has nothing`() {
    #expect(atlas.facts(of: "?").isEmpty && atlas.evidence(of: "?").isEmpty)
    #expect(atlas.memberships(in: "?").isEmpty && atlas.sources(of: "?").isEmpty)
    #expect(atlas.profile(of: "?").description.isEmpty)
    #expect(atlas.sizeFigure(of: "?", as: SizeMeasure()) == nil)
  }

  @Test func `tables are read once even when many ask at the same time`() async throws {
    let fresh = try Atlas.builtIn()
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<16 { group.addTask { fresh.clusters.count + fresh.facts.count } }
      for await count in group { #expect(count == 76 + 748) }
    }
  }

  @Test func `a package without the optional tables is whole`() throws {
    let small = try Fixture.small.atlas()
    #expect(small.clusters.map(\.id) == ["changsha", "hefei"])
    #expect(small.clusters.map(\.provinceIDs) == [["hunan"], ["anhui"]])
    #expect(small.version == "1.2.0" && small.title.english == "A small package")
    #expect(small.facts.isEmpty && small.outline.arcs.isEmpty && small.sources.isEmpty)
    #expect(small.cluster("hefei")?.short[.chinese] == "合肥语音")
    #expect(small.searchIndex.search("hefei").map(\.clusterID) == ["hefei"])
  }
}
