package import ClusterAtlas

/// A query in the words of the command line: the same as on the screen.
package enum QueryWords {
  /// The arguments of `jiqun list` that ask this query.
  package static func words(for query: Query) -> [String] {
    var words: [String] = []
    if query.list != .national25 { words.append("--list \(count(of: query.list))") }
    words += query.filters.map(word)
    if query.sort != .batch { words.append("--sort \(query.sort.rawValue)") }
    if !query.ascending { words.append("--descending") }
    return words
  }

  package static func count(of list: Cluster.List) -> Int { Atlas.announcedCounts[list] ?? 0 }

  private static func word(_ filter: Filter) -> String {
    switch filter {
    case .field(let id): "--field \(id)"
    case .province(let id): "--province \(id)"
    case .region(let id): "--region \(id)"
    case .city(let id): "--city \(id)"
    case .batch(let number): "--batch \(number)"
    case .year(let year): "--year \(year)"
    case .topic(let id): "--topic \(id)"
    case .enterprise(let id): "--enterprise \(id)"
    case .source(let id): "--source \(id)"
    case .certainty(let isConfirmed): isConfirmed ? "--confirmed" : "--unconfirmed"
    case .text(let text): "--text " + quoted(text)
    }
  }

  /// Text as one word for a shell.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
