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

  @Test func `an empty text finds all in their order`() {
    let hits = atlas.searchIndex.search(" ' - ")
    #expect(hits.map(\.clusterID) == atlas.clusters.map(\.id))
    #expect(hits.allSatisfy { $0.ranges.isEmpty && $0.score == 0 })
  }

  @Test(arguments: [
    ("hefei", "合肥"), ("hf", "合肥"), ("hefzn", "合肥智能"), ("hefeizn", "合肥智能"), ("zhineng", "智能"),
    ("heifei", ""), ("合肥", "合肥"),
  ])
  func `pinyin highlights the characters it stands for`(typed: String, shown: String) throws {
    let cluster = try #require(atlas.cluster("hefei-intelligent-voice"))
    let index = SearchIndex(clusters: [cluster], atlas: atlas)
    let match = index.search(typed).first?.ranges.first { $0.field == .short(.chinese) }
    let scalars = Array(cluster.short.chinese.unicodeScalars)
    let highlighted = match.map { String(String.UnicodeScalarView(scalars[$0.range])) }
    #expect((highlighted ?? "") == shown)
  }

  @Test func `every range lies in the text it is of`() {
    for typed in ["a", "sh", "xin", "materials", "集", "new mat", "华"] {
      for hit in atlas.searchIndex.search(typed) {
        for match in hit.ranges {
          let length = text(match.field, of: hit.clusterID)?.unicodeScalars.count ?? 0
          #expect(match.range.lowerBound >= 0 && match.range.upperBound <= length, "\(typed)")
        }
      }
    }
  }

  private func text(_ field: SearchedText, of id: Cluster.ID) -> String? {
    guard let cluster = atlas.cluster(id) else { return nil }
    switch field {
    case .name(let language): return cluster.name[language]
    case .short(let language): return cluster.short[language]
    case .city(let id, let language): return atlas.city(id)?.name[language]
    case .province(let id, let language): return atlas.province(id)?.name[language]
    case .enterprise(let id, let language): return atlas.enterprise(id)?.name[language]
    case .field(let language):
      return cluster.fieldID.flatMap(atlas.field)?.name[language]
    }
  }

  @Test func `the better match comes first, equal ones in their order`() {
    let hits = atlas.searchIndex.search("shen")
    #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
    let places = Dictionary(
      uniqueKeysWithValues: atlas.clusters.enumerated().map { ($1.id, $0) })
    for (first, second) in zip(hits, hits.dropFirst()) where first.score == second.score {
      #expect(places[first.clusterID, default: 0] < places[second.clusterID, default: 0])
    }
  }

  @Test func `words that do not stand together are all looked for`() {
    let found = atlas.searchIndex.search("voice hefei").map(\.clusterID)
    #expect(found == ["hefei-intelligent-voice"])
    #expect(atlas.searchIndex.search("voice shenzhen").isEmpty)
  }

  @Test func `an enterprise finds the clusters it stands in`() {
    let found = Set(atlas.searchIndex.search("Huawei").map(\.clusterID))
    #expect(found.isSuperset(of: atlas.memberships(of: "huawei").map(\.clusterID)))
    #expect(Set(atlas.searchIndex.search("hw").map(\.clusterID)).isSuperset(of: found))
  }

  @Test func `a very long text is no trouble`() {
    #expect(atlas.searchIndex.search(String(repeating: "shenzhen", count: 500)).isEmpty)
    let alike = atlas.searchIndex.search(String(repeating: "深 圳 ", count: 500))
    #expect(alike.map(\.clusterID) == atlas.searchIndex.search("深 圳").map(\.clusterID))
  }
}
