import ClusterAtlas
import Testing

@Suite struct NameResolutionTests {
  let atlas: Atlas

  init() throws {
    atlas = try Atlas.builtIn()
  }

  private func names(_ resolution: NameResolution<Cluster>) -> [Cluster.ID] {
    switch resolution {
    case .found(let cluster): [cluster.id]
    case .ambiguous(let clusters): clusters.map(\.id)
    case .none: []
    }
  }

  @Test func `an identifier is itself, whatever else begins like it`() {
    for cluster in atlas.clusters { #expect(atlas.resolve(cluster.id.rawValue) == .found(cluster)) }
  }

  @Test func `full and short names are found in both languages`() {
    for cluster in atlas.clusters(upTo: .national25) {
      for name in [cluster.name.english, cluster.name.chinese, cluster.short.chinese] {
        #expect(atlas.resolve(name) == .found(cluster), "\(name)")
      }
    }
  }

  @Test(arguments: ["长沙", "changsha", "cs", "Chang Sha"])
  func `a city stands for its clusters`(name: String) {
    let there = atlas.clusters.filter { $0.cityIDs.contains("changsha") }.map(\.id)
    #expect(there.count > 1)
    #expect(names(atlas.resolve(name)) == there)
  }

  @Test func `a beginning that only one has is enough`() {
    #expect(names(atlas.resolve("hefei int", upTo: .national25)) == ["hefei-intelligent-voice"])
  }

  @Test func `what is nowhere is none`() {
    #expect(atlas.resolve("qqqq") == .none)
    #expect(atlas.resolve("") == .none)
    #expect(atlas.resolve("'-") == .none)
  }

  @Test func `things other than clusters are resolved too`() {
    #expect(
      Atlas.resolve("anh", among: atlas.provinces) == atlas.province("anhui").map { .found($0) })
    #expect(Atlas.resolve("深圳", among: atlas.cities) == atlas.city("shenzhen").map { .found($0) })
    #expect(
      Atlas.resolve("Huawei", among: atlas.enterprises)
        == atlas.enterprise("huawei").map { .found($0) })
  }
}
