internal import ClusterAtlas
internal import Drawing
internal import Tabular

/// What names typed on the command line stand for, and the sentence where they stand for nothing.
enum Naming {
  /// The cluster of an identifier or a name in either language, in pinyin or by initials.
  static func cluster(_ name: String, in atlas: Atlas) throws(Failure) -> Cluster {
    switch atlas.resolve(name) {
    case .found(let cluster): return cluster
    case .ambiguous(let clusters): throw ambiguous(name, "clusters", clusters)
    case .none: throw unknown(name, "cluster", atlas.clusters)
    }
  }

  /// The identifier of the thing that an option names.
  static func id<Item: Named>(
    _ name: String, _ option: String, _ items: [Item]
  ) throws(Failure) -> Item.ID {
    switch Atlas.resolve(name, among: items) {
    case .found(let item): return item.id
    case .ambiguous(let several): throw ambiguous(name, option, several)
    case .none: throw unknown(name, option, items)
    }
  }

  /// The source of an identifier, of its beginning, or with such words in citation or title.
  static func source(_ name: String, in atlas: Atlas) throws(Failure) -> Source {
    if let source = atlas.source(Source.ID(name)) { return source }
    let wanted = TextMatch.fold(name)
    let fits =
      wanted.isEmpty ? [] : atlas.sources.filter { texts(of: $0).contains { $0.contains(wanted) } }
    let beginning = atlas.sources.filter { !name.isEmpty && $0.id.rawValue.hasPrefix(name) }
    let found = beginning.isEmpty ? fits : beginning
    if found.count == 1 { return found[0] }
    let near = Slips.nearest(to: name, among: found.isEmpty ? atlas.sources : []) {
      [$0.id.rawValue, $0.citation]
    }
    let rows = (found.isEmpty ? Array(near.prefix(5)) : found).map {
      ($0.id.rawValue, $0.citation)
    }
    let reason = found.isEmpty ? "no source '\(name)'" : "'\(name)' fits several sources"
    throw Failure(reason + listing(rows, isGuess: found.isEmpty), status: 2)
  }

  private static func texts(of source: Source) -> [String] {
    [source.citation, source.title.english, source.title.chinese].map(TextMatch.fold)
  }

  // MARK: Sentences

  private static func ambiguous<Item: Named>(
    _ name: String, _ what: String, _ items: [Item]
  ) -> Failure {
    let reason =
      what.hasPrefix("--") ? "\(what) \(name): this fits several" : "'\(name)' fits several \(what)"
    return Failure(
      reason + listing(items.map { ($0.id.rawValue, label($0)) }, isGuess: false), status: 2)
  }

  private static func unknown<Item: Named>(
    _ name: String, _ what: String, _ items: [Item]
  ) -> Failure {
    let near = Slips.nearest(to: name, among: items) { item in
      [item.id.rawValue, item.name.english, item.name.chinese, item.short.english, item.pinyin]
        + item.id.rawValue.split(separator: "-").map(String.init)
    }
    let reason =
      what.hasPrefix("--") ? "\(what) \(name): there is no such name" : "no \(what) '\(name)'"
    guard !near.isEmpty else {
      return Failure(
        reason + listing(items.map { ($0.id.rawValue, label($0)) }, "; there are:"), status: 2)
    }
    return Failure(
      reason + listing(near.prefix(5).map { ($0.id.rawValue, label($0)) }, isGuess: true), status: 2
    )
  }

  private static func label<Item: Named>(_ item: Item) -> String {
    "\(item.short[.english]) \(item.short[.chinese])"
  }

  /// Rows of identifiers and names below a sentence; at most 12.
  private static func listing(_ rows: [(id: String, name: String)], isGuess: Bool) -> String {
    listing(rows, isGuess ? "; the nearest:" : "; say which:")
  }

  private static func listing(_ rows: [(id: String, name: String)], _ head: String) -> String {
    guard !rows.isEmpty else { return "" }
    let shown = rows.prefix(12)
    let width = shown.map { TextWidth.columns($0.id) }.max() ?? 0
    let lines = shown.map { "  " + TextWidth.padded($0.id, to: width) + "  " + $0.name }
    let rest = rows.count > shown.count ? ["  … and \(rows.count - shown.count) more"] : []
    return ([head] + lines + rest).joined(separator: "\n")
  }
}
