import Testing

@testable import ClusterAtlas

/// Indices by hash, beside what a dictionary and a search through everything find.
@Suite struct RowNumbersTests {
  @Test func `all rows with a text are found in order, and no others`() {
    let keys =
      (0..<3_000).map { "id-\($0 * 7_919 % 700)" + ($0 % 3 == 0 ? "-长名-of-many-bytes" : "") } + [""]
    let numbers = RowNumbers(keys)
    let groups = Dictionary(grouping: keys.indices) { keys[$0] }
    #expect(groups.count > 1_000)
    for (key, group) in groups {
      #expect(numbers.all(key) == group)
      #expect(numbers.first(key) == group.first)
    }
    for key in ["id", "id-700", "id-1 ", "长"] { #expect(numbers.all(key).isEmpty) }
    #expect(RowNumbers([]).first("a") == nil)
  }

  @Test func `a hash depends on each byte and on the length`() {
    let texts =
      (0..<40).map { String(repeating: "a", count: $0) } + [
        "b", "ab", "ba", "aaaaaaaab", "aaaaaaaaba",
      ]
    #expect(Set(texts.map { TextHash.of($0) }).count == texts.count)
  }

  @Test func `claims are found by what their expressions name`() throws {
    let atlas = try Atlas.builtIn()
    func names(_ text: String) -> Set<String> {
      Set(
        text.split { !($0.isASCII ? $0.isLetter || $0.isNumber || "-_".contains($0) : true) }
          .map(String.init))
    }
    var expected: [String: Set<Claim.ID>] = [:]
    for test in atlas.claimTests {
      for name in names(test.expression) { expected[name, default: []].insert(test.claimID) }
    }
    for variant in atlas.claimVariants {
      for name in names(variant.bindings) { expected[name, default: []].insert(variant.claimID) }
    }
    #expect(expected.count > 100)
    for (name, claims) in expected {
      let found = atlas.claims(naming: name).map(\.id)
      #expect(found == atlas.claims.map(\.id).filter(claims.contains), "\(name)")
    }
    #expect(atlas.claims(naming: "").isEmpty)
  }

  @Test func `the package says of itself what its descriptor says`() throws {
    let atlas = try Atlas.builtIn()
    let read = PackageFiles.embedded.descriptor?.withBytes { bytes in
      About(try? JSONReader.members(About.members, of: bytes))
    }
    #expect(atlas.about == read)
    #expect(!atlas.about.title.isEmpty)
  }
}
