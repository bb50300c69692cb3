import ClusterAtlas
import Testing

@Suite struct SearchTests {
  let atlas: Atlas

  init() throws {
    atlas = try Atlas.builtIn()
  }

  @Test(arguments: ["xian", "xi'an", "Xi’an", "西安", "xa", "XIAN", "ｘｉａｎ", "xi-an", "xī'ān", "xi an"])
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

  @Test func `each of the 31 provinces is found by pinyin, initials, Chinese and English`() {
    for province in atlas.provinces where province.kind == .province {
      let joined = province.pinyin.split(separator: " ").joined()
      for text in [joined, province.name.chinese, province.name.english, province.fullNameChinese] {
        let found = Atlas.resolve(text, among: atlas.provinces)
        #expect(found == .found(province), "\(text)")
      }
      switch Atlas.resolve(province.initials, among: atlas.provinces) {
      case .found(let one): #expect(one == province)
      case .ambiguous(let several): #expect(several.contains(province))
      case .none: Issue.record("\(province.initials) finds nothing")
      }
    }
  }
}
