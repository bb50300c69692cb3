package import ClusterAtlas
internal import Tabular

/// A query in the words of the command line: the same as on the screen.
package enum QueryWords {
  /// The arguments of `jiqun list` that ask this query, as they stand in a shell.
  package static func words(for query: Query) -> [String] {
    options(for: query).map { option in
      option.count == 2 ? option[0] + " " + ShellWord.quoted(option[1]) : option[0]
    }
  }

  /// The same, each argument for itself.
  package static func arguments(for query: Query) -> [String] { options(for: query).flatMap { $0 } }

  private static func options(for query: Query) -> [[String]] {
    var options: [[String]] = []
    if query.list != .national25 { options.append(["--list", String(count(of: query.list))]) }
    options += query.filters.map(option)
    if query.sort != .batch { options.append(["--sort", query.sort.rawValue]) }
    if query.sizeScope != Scope.cluster { options.append(["--scope", query.sizeScope.rawValue]) }
    if query.sizeCoverage != Coverage.all {
      options.append(["--coverage", query.sizeCoverage.rawValue])
    }
    if !query.isAscending { options.append(["--descending"]) }
    return options
  }

  /// The number that a list goes by in commands and places.
  package static func count(of list: Cluster.List) -> Int {
    switch list {
    case .national25: 25
    case .round2022: 45
    case .round2024: 80
    }
  }

  private static func option(_ filter: Filter) -> [String] {
    switch filter {
    case .field(let id): ["--field", id.rawValue]
    case .province(let id): ["--province", id.rawValue]
    case .region(let id): ["--region", id.rawValue]
    case .city(let id): ["--city", id.rawValue]
    case .batch(let number): ["--batch", String(number)]
    case .year(let year): ["--year", String(year)]
    case .topic(let id): ["--topic", id.rawValue]
    case .enterprise(let id): ["--enterprise", id.rawValue]
    case .source(let id): ["--source", id.rawValue]
    case .certainty(let isConfirmed): [isConfirmed ? "--confirmed" : "--unconfirmed"]
    case .text(let text): ["--text", text]
    case .clusters(let ids): ["--clusters", ids.map(\.rawValue).joined(separator: ",")]
    }
  }
}
