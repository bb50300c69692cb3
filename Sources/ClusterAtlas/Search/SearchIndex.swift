/// A cluster that a search found.
public struct SearchHit: Hashable, Sendable {
  /// Where the text was found.
  public struct Match: Hashable, Sendable {
    /// The text of the cluster.
    public let field: SearchedText
    /// The place in it, in unicode scalar offsets. For pinyin: the characters it stands for.
    public let range: Range<Int>
  }

  /// The cluster.
  public let clusterID: Cluster.ID
  /// How well it fits: the higher the better; 0 for an empty text.
  public let score: Int
  /// Where the text was found, at most once in each text, for highlighting.
  public let ranges: [Match]
}

/// A text search over clusters: make it once, then ask at each key stroke.
///
/// Names, short names, provinces, cities, fields and enterprises are looked at, in English, in
/// Chinese, and in pinyin: in full, by initials and in mixtures (`hefei`, `hf`, `hefzn`). Case,
/// accents, full width, apostrophes, hyphens and spaces do not matter. Words that do not stand
/// together are looked for each on its own, the first eight of them; all must be found.
///
///     let index = SearchIndex(clusters: atlas.clusters, atlas: atlas)
///     index.search("xa").first?.clusterID  // "xian-aviation"
public struct SearchIndex: Sendable {
  private let clusterIDs: [Cluster.ID]
  private let pool: SearchPool
  /// The slots of each cluster's own texts.
  private let own: [Range<Int>]
  /// The slots of each thing that clusters share, such as a province.
  private let shared: [Range<Int>]
  /// For each cluster the numbers of what it shares.
  private let sharedOf: [[Int]]

  /// Prepares a search over these clusters: O(length of all texts). It reads the tables of
  /// enterprises and of their places.
  public init(clusters: [Cluster], atlas: Atlas) {
    var builder = SearchIndexBuilder(atlas: atlas)
    own = clusters.map { builder.addTexts(of: $0) }
    sharedOf = clusters.map { builder.shared(of: $0) }
    shared = builder.shared
    pool = builder.pool
    clusterIDs = clusters.map(\.id)
  }

  /// The clusters that fit, the best first and equal ones in their order. For an empty text all
  /// in their order. O(length of all texts).
  public func search(_ text: String) -> [SearchHit] {
    let whole = SearchPattern(text)
    guard !whole.bytes.isEmpty else {
      return clusterIDs.map { SearchHit(clusterID: $0, score: 0, ranges: []) }
    }
    var found = matches(of: whole, in: Array(clusterIDs.indices))
    let words = Self.words(of: text)
    if words.count > 1 { found += matches(ofAll: words, butNot: Set(found.map(\.cluster))) }
    return ranked(found)
  }

  /// The matches in the texts of one cluster.
  private struct Found {
    let cluster: Int
    var matches: [SlotMatch]

    var score: Int { matches.reduce(0) { max($0, $1.score) } }
  }

  /// The words of a text that are looked for: the first eight that differ.
  private static func words(of text: String) -> [SearchPattern] {
    var words: [SearchPattern] = []
    for part in text.split(whereSeparator: \.isWhitespace) where words.count < 8 {
      let word = SearchPattern(String(part))
      let isKnown = words.contains { $0.bytes == word.bytes }
      if !word.bytes.isEmpty, !isKnown { words.append(word) }
    }
    return words
  }

  /// The clusters in which each of the words stands somewhere.
  private func matches(ofAll words: [SearchPattern], butNot others: Set<Int>) -> [Found] {
    let rest = clusterIDs.indices.filter { !others.contains($0) }
    var all = rest.map { Found(cluster: $0, matches: []) }
    for word in words {
      let before = all
      all = matches(of: word, in: before.map(\.cluster))
      var place = 0
      for index in all.indices {
        while before[place].cluster != all[index].cluster { place += 1 }
        all[index].matches = before[place].matches + all[index].matches
      }
    }
    return all
  }

  /// The clusters among these in whose texts the pattern stands, in their order.
  private func matches(of pattern: SearchPattern, in clusters: [Int]) -> [Found] {
    pool.withMatcher(pattern) { matcher in
      let sharedMatches = shared.map { matches(in: $0, matcher) }
      return clusters.compactMap { number in
        var found = matches(in: own[number], matcher)
        for thing in sharedOf[number] where !sharedMatches[thing].isEmpty {
          found += sharedMatches[thing]
        }
        return found.isEmpty ? nil : Found(cluster: number, matches: found)
      }
    }
  }

  private func ranked(_ found: [Found]) -> [SearchHit] {
    let scores = found.map(\.score)
    let order = found.indices.sorted { first, second in
      (scores[second], found[first].cluster) < (scores[first], found[second].cluster)
    }
    return order.map { index in
      let ranges = found[index].matches.map { match in
        SearchHit.Match(field: pool.slots[match.slot].text, range: pool.range(match.bytes))
      }
      let id = clusterIDs[found[index].cluster]
      return SearchHit(clusterID: id, score: scores[index], ranges: ranges)
    }
  }

  private func matches(in slots: Range<Int>, _ matcher: SlotMatcher) -> [SlotMatch] {
    var found: [SlotMatch] = []
    for number in slots {
      guard let match = matcher.match(pool.slots[number], number: number) else { continue }
      if let last = found.last, pool.slots[last.slot].text == pool.slots[number].text {
        if match.score > last.score { found[found.count - 1] = match }
      } else {
        found.append(match)
      }
    }
    return found
  }
}

extension SearchPool {
  /// Calls `body` with a matcher for this pattern; it must not be kept beyond the call.
  fileprivate func withMatcher<Result>(
    _ pattern: SearchPattern, _ body: (SlotMatcher) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        pattern.bytes.withUnsafeBufferPointer { wanted in
          body(SlotMatcher(bytes, starts: starts, pattern: wanted, isASCII: pattern.isASCII))
        }
      }
    }
  }
}

extension Atlas {
  /// A search over all clusters. The first call prepares it: O(length of all texts).
  public var searchIndex: SearchIndex {
    derived.searchIndex { SearchIndex(clusters: clusters, atlas: self) }
  }
}
