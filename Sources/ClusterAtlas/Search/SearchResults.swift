/// One thing that was found, and where.
package struct TextHit: Sendable {
  package let thing: SearchItem
  package let tier: Tier
  /// The name or the text in which it was found.
  package let passage: IndexedText
  /// The place among all hits: the smaller the better.
  package let rank: UInt64
}

/// What was found, in groups: the one with the best hit first.
package struct SearchResults: Sendable {
  package struct Group: Sendable {
    package let kind: SearchItem.Kind.Group
    /// The best ones first, at most as many as were asked for.
    package let hits: [TextHit]
    /// How many there are in all.
    package let count: Int
  }

  package var groups: [Group] = []

  package var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// What was found, without some of it.
  package func only(_ isWanted: (TextHit) -> Bool) -> SearchResults {
    var some = SearchResults()
    some.groups = groups.compactMap { group in
      let hits = group.hits.filter(isWanted)
      let rest = group.count - (group.hits.count - hits.count)
      return hits.isEmpty ? nil : Group(kind: group.kind, hits: hits, count: rest)
    }
    return some
  }

  /// What was found of one kind, the best first.
  package func hits(of kind: SearchItem.Kind.Group) -> [TextHit] {
    groups.first { $0.kind == kind }?.hits ?? []
  }

  package var first: TextHit? { groups.first?.hits.first }

  /// The groups of two searches, by their best hits.
  package func merged(with other: SearchResults) -> SearchResults {
    var all = SearchResults()
    all.groups = (groups + other.groups).sorted {
      ($0.hits.first?.rank ?? .max) < ($1.hits.first?.rank ?? .max)
    }
    return all
  }
}

extension TextIndex {
  /// What a query finds, at most so many hits of each group. O(bytes of all texts).
  package func search(_ query: SearchQuery, limit: Int = 200) -> SearchResults {
    guard !query.isEmpty else { return SearchResults() }
    let finding = Finding(query, in: self)
    var best = SearchItem.Kind.Group.allCases.map { _ in BestHits(limit: limit) }
    for (number, tier) in finding.tiers.enumerated() where tier != Finding.nowhere {
      let group = Int(entries[number].thing.kind.group.rawValue)
      best[group].add(rank(number, tier, Int(finding.passages[number]), query), number)
    }
    var results = SearchResults()
    for (kind, found) in zip(SearchItem.Kind.Group.allCases, best) where found.count > 0 {
      let hits = found.sorted.map { hit($0.thing, finding, $0.rank) }
      results.groups.append(SearchResults.Group(kind: kind, hits: hits, count: found.count))
    }
    return SearchResults().merged(with: results)
  }

  private func hit(_ number: Int, _ finding: Finding, _ rank: UInt64) -> TextHit {
    TextHit(
      thing: entries[number].thing, tier: Tier(rawValue: finding.tiers[number]) ?? .textInitials,
      passage: passage(Int(finding.passages[number])), rank: rank)
  }

  private func passage(_ number: Int) -> IndexedText {
    let first = names.passages.count
    return number < first ? names.passages[number] : texts.passages[number - first]
  }

  /// By tier, then by kind, then by list, then the shorter name, then the order of the package.
  private func rank(
    _ number: Int, _ tier: UInt8, _ passage: Int, _ query: SearchQuery
  ) -> UInt64 {
    let entry = entries[number]
    // Parts of a topic bear names of other things.
    let tier = entry.thing.kind == .topicPart ? max(tier, Tier.word.rawValue) : tier
    let isName = passage < names.passages.count
    let length = isName ? min(255, self.passage(passage).text.english.utf8.count) : 0
    return UInt64(tier) << 56 | UInt64(entry.thing.kind.rawValue) << 48
      | UInt64(clamping: entry.list) << 40 | UInt64(length) << 32 | UInt64(number)
  }
}

/// The best of many, and how many there are.
private struct BestHits {
  let limit: Int
  private(set) var count = 0
  private var kept: [(rank: UInt64, thing: Int)] = []
  private var worst = UInt64.max

  init(limit: Int) { self.limit = max(1, limit) }

  mutating func add(_ rank: UInt64, _ thing: Int) {
    count += 1
    guard rank < worst else { return }
    kept.append((rank, thing))
    guard kept.count >= 2 * limit else { return }
    kept = sorted
    worst = kept[kept.count - 1].rank
  }

  var sorted: [(rank: UInt64, thing: Int)] {
    Array(kept.sorted { $0.rank < $1.rank }.prefix(limit))
  }
}

// MARK: Clusters of a list

/// A cluster that a search found.
struct ClusterFind {
  /// By tier, then by how near it is to what was found, then by its number.
  let rank: UInt64

  /// Its number in the index.
  var number: Int { Int(rank & 0xFFFF_FFFF_FFFF) }

  var tier: Tier { Tier(rawValue: UInt8(truncatingIfNeeded: rank >> 56)) ?? .textInitials }
  /// How far what was found is from the cluster.
  var distance: Int { Int(rank >> 48 & 0xFF) }
}

extension TextIndex {
  /// The clusters that a query finds by anything that is known of them, the best first, with the
  /// tier: names and texts of their own, then of what they share with others, such as a province,
  /// then what is said of them. Several words may each stand in another of these.
  package func clusters(_ query: SearchQuery) -> [(id: Cluster.ID, tier: Tier)] {
    clusterFinds(query).map { (Cluster.ID(entries[$0.number].thing.id), $0.tier) }
  }

  func clusterFinds(_ query: SearchQuery) -> [ClusterFind] {
    guard !query.isEmpty else { return [] }
    var best = clusterRanks(Finding(query, in: self))
    let apart = query.words.map { clusterRanks(Finding($0, in: self)) }
    for cluster in best.indices where !apart.isEmpty && best[cluster] == .max {
      guard let worst = apart.map({ $0[cluster] }).max(), worst != .max else { continue }
      // Words apart are never as good as the words together.
      best[cluster] = max(worst, UInt64(Tier.word.rawValue) << 56 | worst & 0x00FF_FFFF_FFFF_FFFF)
    }
    // The number of the cluster is in its rank.
    return best.filter { $0 != .max }.sorted().map { ClusterFind(rank: $0) }
  }

  /// By the number of a thing: its rank as a cluster, `UInt64.max` where it is not found or none.
  private func clusterRanks(_ finding: Finding) -> [UInt64] {
    var best = Array(repeating: UInt64.max, count: entries.count)
    func note(_ cluster: Int, _ tier: UInt8, _ distance: UInt64) {
      let rank = UInt64(tier) << 56 | distance << 48 | UInt64(cluster)
      best[cluster] = min(best[cluster], rank)
    }
    for (number, tier) in finding.tiers.enumerated() where tier != Finding.nowhere {
      let kind = entries[number].thing.kind
      if kind == .cluster { note(number, tier, 1) }
      if let owner = entries[number].owner, entries[owner].thing.kind == .cluster {
        note(owner, tier, 9)
      }
      guard let clusters = sharing[number] else { continue }
      // The beginning of a firm's name is not meant before a word of the cluster's own.
      let isFirm = kind == .firm && tier > Tier.whole.rawValue
      let shared = isFirm ? max(tier, Tier.word.rawValue) : tier
      for cluster in clusters { note(cluster, shared, Self.distance(kind)) }
    }
    return best
  }

  /// A cluster is meant by its city or its own name before its province, its field, a firm.
  private static func distance(_ kind: SearchItem.Kind) -> UInt64 {
    switch kind {
    case .city: 0
    case .province: 2
    case .field: 3
    default: 4
    }
  }
}
