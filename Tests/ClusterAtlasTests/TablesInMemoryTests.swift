import ClusterAtlas
import Testing

@Suite("An atlas of tables at hand")
struct TablesInMemoryTests {
  @Test("has a cluster of two columns, and the tables that belong to it")
  func small() throws {
    let atlas = try Atlas(tables: [
      "clusters": "id,name_en,name_zh,batch\nmine,\"My, own\",我的,2\nyours,Yours,,1\n",
      "provinces": "id,name_en,label_longitude,label_latitude\nhere,Here,100,30\n",
      "cluster_provinces": "cluster_id,province_id,position\nmine,here,1\n",
    ])
    #expect(atlas.cluster("mine")?.name[.english] == "My, own")
    #expect(atlas.cluster("mine")?.provinceIDs == ["here"])
    let query = Query(sort: .batch, isAscending: true)
    #expect(atlas.clusters(matching: query).map(\.id) == ["yours", "mine"])
    let none = Query(filters: [.province("here")])
    #expect(atlas.clusters(matching: none).map(\.id) == ["mine"])
  }

  @Test("is checked as one of a directory, and tells file, line and column")
  func defects() {
    for (tables, place) in [
      (["clusters": "id,name_en,batch\nmine,Mine,two\n"], "tables/clusters.csv:2:11"),
      (["clusters": "id\nmine\n"], "tables/clusters.csv"),
      ([:], "datapackage.json"),
      (["clusters": "id,name_en\n\"a,A\n"], "tables/clusters.csv"),
    ] {
      do throws(AtlasError) {
        _ = try Atlas(tables: tables)
        Issue.record("\(tables) has no defect")
      } catch {
        #expect(error.defects.first?.description.hasPrefix(place) == true, "\(error.defects)")
      }
    }
  }

  @Test("a place in scalars is one in the text")
  func ranges() {
    let text = "Xi'an 西安 e\u{301}"
    for query in ["xian", "西安", "an", "é"] {
      let found = TextMatch.ranges(of: query, in: text).compactMap(text.range(ofScalars:))
      #expect(found.count == 1, "\(query)")
    }
    #expect(text.range(ofScalars: 0..<5).map { String(text[$0]) } == "Xi'an")
    #expect(text.range(ofScalars: 6..<8).map { String(text[$0]) } == "西安")
    #expect(text.range(ofScalars: 5..<99) == nil && text.range(ofScalars: 99..<99) == nil)
  }
}
