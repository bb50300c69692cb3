import ClusterAtlas
import Testing

@Suite struct SearchTests {
  let atlas: Atlas

  init() throws {
    atlas = try Atlas.builtIn()
  }

  @Test(arguments: [
    "xian", "xi'an", "Xi’an", "西安", "xa", "XIAN", "ｘｉａｎ", "xi-an", "xī'ān", "xi an",
  ])
  func `Xi'an is found however it is typed`(text: String) {
    let index = SearchIndex(clusters: atlas.clusters(upTo: .national25), atlas: atlas)
    #expect(index.search(text).first?.clusterID == "xian-aviation")
  }

  @Test func `each of the first 25 is found by pinyin, initials, Chinese and English`() {
    let clusters = atlas.clusters(upTo: .national25)
    let index = SearchIndex(clusters: clusters, atlas: atlas)
    for cluster in clusters {
      let joined = cluster.pinyin.split(separator: " ").joined()
      let typed = [
        cluster.pinyin, joined, cluster.initials, cluster.name.chinese, cluster.short.chinese,
        cluster.name.english, cluster.short.english, cluster.namePinyin, cluster.nameInitials,
      ]
      for text in typed {
        #expect(index.search(text).first?.clusterID == cluster.id, "\(text)")
      }
    }
  }

  @Test func `each of the 31 provinces is found by Chinese and English`() {
    for province in atlas.provinces where province.kind == .province {
      for text in [province.name.chinese, province.name.english, province.fullNameChinese] {
        #expect(Atlas.resolve(text, among: atlas.provinces) == .found(province), "\(text)")
      }
    }
  }

  @Test func `each of the 31 provinces is found by pinyin, and by initials if they are its own`() {
    for province in atlas.provinces where province.kind == .province && province.id != "shaanxi" {
      #expect(Atlas.resolve(province.pinyin, among: atlas.provinces) == .found(province))
      let alike = atlas.provinces.filter { $0.initials == province.initials }
      let expected = alike.count == 1 ? NameResolution.found(province) : .ambiguous(alike)
      #expect(Atlas.resolve(province.initials, among: atlas.provinces) == expected)
    }
  }

  @Test func `a search for a province finds all its clusters, however it is typed`() {
    let index = SearchIndex(clusters: atlas.clusters, atlas: atlas)
    for province in atlas.provinces where province.kind == .province {
      let names = [
        province.name.english, province.name.chinese, province.pinyin, province.initials,
        province.pinyin.split(separator: " ").joined(),
      ]
      let there = atlas.clusters.filter { $0.provinceIDs.contains(province.id) }.map(\.id)
      for name in names {
        let found = Set(index.search(name).map(\.clusterID))
        #expect(found.isSuperset(of: there), "\(name)")
      }
    }
  }
}
