import Testing

@testable import ClusterAtlas

@Suite("Names in the expressions of claims")
struct ClaimNamesTests {
  /// The runs of letters, digits, hyphens and low lines of a text.
  private func names(_ text: String) -> Set<String> {
    Set(
      text.split { !($0.isASCII ? $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" : true) }
        .map(String.init))
  }

  @Test func `claims are found by each name as a whole and by no part of one`() throws {
    let atlas = try Atlas.builtIn()
    var byName: [String: Set<Claim.ID>] = [:]
    for test in atlas.claimTests {
      for name in names(test.expression) { byName[name, default: []].insert(test.claimID) }
    }
    for variant in atlas.claimVariants {
      for name in names(variant.bindings) { byName[name, default: []].insert(variant.claimID) }
    }
    #expect(byName.count > 100)
    let parts = byName.keys.flatMap { [String($0.dropLast()), String($0.dropFirst())] }
    for name in Set(byName.keys).union(parts) where !name.isEmpty {
      #expect(Set(atlas.claims(naming: name).map(\.id)) == byName[name] ?? [], "\(name)")
    }
    #expect(atlas.claims(naming: "").isEmpty)
  }

  @Test func `only the rows in which a word stands are read`() throws {
    let all = Table<ClaimTest>.texts("claim_id", "expression", in: .embedded)
    #expect(all.count > 100)
    for word in ["industrial-growth", "fact-0", "iva[2020] / 10", "mean(", "no such word", "\""] {
      let found = Table<ClaimTest>.texts(
        "id", "expression", mentioning: word, in: .embedded)
      let expected = try Atlas.builtIn().claimTests.filter { $0.expression.contains(word) }
      #expect(Set(expected.map(\.id.rawValue)).isSubset(of: found.map(\.first)), "\(word)")
      #expect(found.count < all.count, "\(word)")
      if word == "no such word" { #expect(found.isEmpty) }
    }
  }
}
