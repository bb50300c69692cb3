import ClusterAtlas
import Foundation
import Testing

/// The program that `docs/library.md` shows.
private func program() throws {
  // begin
  let atlas = try Atlas.builtIn()
  let query = Query(filters: [.province("jiangsu")], sort: .output, isAscending: false)
  for cluster in atlas.clusters(matching: query) {
    print(cluster.short[.english], cluster.short[.chinese])
    guard let fact = atlas.sizeFigure(of: cluster.id, as: query.size) else { continue }
    let unit = atlas.unit(fact.unitID)?.symbol[.english] ?? ""
    let year = fact.year.map(String.init) ?? "no year"
    print(" ", fact.rawValue, unit, year, atlas.source(fact.sourceID)?.citation ?? "")
  }
  // end
}

@Suite struct LibraryGuideTests {
  private func text(_ path: String) throws -> String {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func `the program of the guide runs`() throws {
    try program()
  }

  @Test func `the guide shows the program as it is compiled here`() throws {
    let source = try text("Tests/ClusterAtlasTests/LibraryGuideTests.swift")
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "  // begin"))
    let end = try #require(lines.firstIndex(of: "  // end"))
    let shown = lines[(start + 1)..<end].map { $0.dropFirst(2) }.joined(separator: "\n")
    #expect(try text("docs/library.md").contains("import ClusterAtlas\n\n" + shown + "\n```"))
    #expect(end - start - 1 <= 10)
  }
}
