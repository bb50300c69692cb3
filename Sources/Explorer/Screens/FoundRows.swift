internal import ClusterAtlas
internal import Reports
internal import Search

/// The rows of a list in which a text was found, from the top down.
package struct FoundRows: Hashable, Sendable {
  package private(set) var text = ""
  package private(set) var rows: [Int] = []
  /// The row that is meant most likely.
  package private(set) var best: Int?
  /// Whether a name was found, and not only a text about the thing.
  package private(set) var isByName = true

  /// Finds a text again where it is another one; `find` gives the best row first.
  mutating func settle(_ text: String, _ find: (String) -> [(row: Int, tier: Tier)]) {
    guard text != self.text else { return }
    self.text = text
    let all = text.isEmpty ? [] : find(text)
    let named = all.filter(\.tier.isName)
    isByName = !named.isEmpty
    // Where names are found, what only mentions the text is not meant.
    let hits = named.isEmpty ? all : named
    rows = Self.ascending(hits.map(\.row))
    best = hits.first?.row
  }

  /// Each number once. O(n log n).
  private static func ascending(_ numbers: [Int]) -> [Int] {
    let sorted = numbers.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  /// In lines that are looked through as they are shown; the one at or behind a row is meant.
  mutating func settle(_ text: String, _ lines: () -> [Int]) {
    settle(text) { _ in lines().map { (row: $0, tier: .word) } }
  }

  /// In a list of clusters.
  mutating func settle(_ text: String, _ clusters: [Cluster], _ index: PackageIndex) {
    settle(text) { text in
      let rows = RowNumbers(clusters, by: \.id.rawValue)
      return index().clusters(SearchQuery(text)).compactMap { hit in
        rows.first(hit.id.rawValue).map { (row: $0, tier: hit.tier) }
      }
    }
  }

  /// In a list of other things, each row of which stands for one or for none; a row is found by the
  /// title that it shows too.
  mutating func settle(
    _ text: String, _ things: [SearchItem?], titles: [Bilingual] = [], _ index: PackageIndex
  ) {
    settle(text) { text in
      let rows = Dictionary(grouping: things.indices, by: { things[$0] })
      let indexed = index().search(SearchQuery(text), limit: 10_000).groups.flatMap(\.hits).flatMap
      { hit in
        (rows[hit.thing] ?? []).map { (row: $0, tier: hit.tier) }
      }
      let titled = titles.enumerated().compactMap { row, title -> (row: Int, tier: Tier)? in
        guard things[row] != nil, title.has(text) else { return nil }
        return (row: row, tier: .inside)
      }
      return (indexed + titled).sorted { ($0.tier, $0.row) < ($1.tier, $1.row) }
    }
  }

  /// Where the text stands in a name of a row that was found: the whole of it where it was found
  /// by something else.
  func ranges(in name: String, row: Int) -> [Range<Int>] {
    guard rows.contains(row) else { return [] }
    let ranges = SearchQuery(text).ranges(in: name)
    return ranges.isEmpty ? [0..<name.unicodeScalars.count] : ranges
  }

  /// The row found that lies so many on from another row, around the end; nil if none was found.
  func next(from row: Int, by step: Int) -> Int? {
    guard !rows.isEmpty else { return nil }
    let here = rows.firstIndex { $0 >= row } ?? rows.count
    let isOnHit = here < rows.count && rows[here] == row
    let from = isOnHit || step < 0 ? here : here - 1
    return rows.element(step, after: from)
  }
}

extension Bilingual {
  /// Whether a text stands in it as it is, in either language.
  fileprivate func has(_ text: String) -> Bool {
    [english, chinese].contains { !TextMatch.ranges(of: text, in: $0).isEmpty }
  }
}
