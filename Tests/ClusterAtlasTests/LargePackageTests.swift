import ClusterAtlas
import TestPackages
import Testing

/// A package of 10,000 clusters.
@Suite struct LargePackageTests {
  private static func fixture(_ count: Int) -> Fixture {
    var fixture = Fixture.small
    var clusters = "id,name_en,name_zh,batch,field_id,longitude,latitude\n"
    var links = "cluster_id,province_id,position\n"
    for number in 0..<count {
      clusters += "c-\(number),Town \(number) machines,城\(number)机械,1,machines,110.\(number),30\n"
      links += "c-\(number),\(number.isMultiple(of: 2) ? "hunan" : "anhui"),1\n"
    }
    fixture["clusters"] = clusters
    fixture["cluster_provinces"] = links
    return fixture
  }

  @Test func `ten thousand clusters load, sort, filter and are searched`() throws {
    let atlas = try Self.fixture(10_000).atlas()
    #expect(atlas.clusters.count == 10_000)
    #expect(atlas.cluster("c-9999")?.name.english == "Town 9999 machines")
    #expect(atlas.clusters(matching: Query(filters: [.province("hunan")])).count == 5_000)
    #expect(atlas.searchIndex.search("town 4242").first?.clusterID == "c-4242")
    #expect(atlas.searchIndex.search("hunan").count == 5_000)
  }

  @Test func `one wrong row among ten thousand is found`() throws {
    var fixture = Self.fixture(10_000)
    fixture["clusters"] += "c-77,Twice,两次,1,machines,1,1\n"
    let found = try fixture.defects()
    #expect(
      found == [
        "tables/clusters.csv:10002:1: \"c-77\" in id is there already, in line 79: "
          + "expected it once."
      ])
  }
}
