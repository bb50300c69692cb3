package import ClusterAtlas
internal import Reports

extension ClustersScreen {
  package func position(_ context: Context) -> String {
    switch choices.focus {
    case .list, .map:
      let total = results.count
      let number = total == 0 ? 0 : choices.selection.index + 1
      return context.word("\(number) of \(total)", "\(number)/\(total)")
    case .page: return pane.position(context.word("all", "全部"))
    }
  }

  package func selectedText(_ context: Context) -> String {
    let atlas = context.atlas
    if choices.focus == .page, case .source(let id) = pane.target ?? subjectTarget,
      let source = atlas.source(id)
    {
      return source.url ?? source.title[context.language]
    }
    if choices.focus == .page, let text = pane.linkText { return text }
    return selected?.name[context.language] ?? ""
  }

  private var subjectTarget: Destination? {
    if case .source(let id) = subject { return .source(id) }
    return nil
  }

  package var copiesOnlyMarked: Bool { choices.focus != .page }

  package func wholeText(_ context: Context) -> String {
    switch choices.focus {
    case .page: markdown(context)
    case .list, .map:
      listing(context).tabSeparated(taken(context))
    }
  }

  /// What a copy and an export take of the list: the marked clusters, where there are any.
  func taken(_ context: Context) -> [Cluster] {
    let marks = context.made.marks
    guard !marks.isEmpty else { return results }
    let seen = results.filter { marks.contains($0.id) }
    let others = context.atlas.clusters.filter { cluster in
      marks.contains(cluster.id) && !seen.contains { $0.id == cluster.id }
    }
    return seen + others
  }

  package func commandLine(_ context: Context) -> String {
    switch (choices.focus, subject) {
    case (.page, .cluster(let id)?): return "jiqun show \(id)"
    case (.page, .source(let id)?): return "jiqun sources \(id)"
    case (.map, _): return "jiqun map" + (selected.map { " " + $0.id.rawValue } ?? "")
    default:
      return "jiqun list" + QueryWords.words(for: choices.query).map { " " + $0 }.joined()
    }
  }

  package func tableTitle(_ context: Context) -> Bilingual {
    let count = context.made.marks.count
    return count == 0
      ? Bilingual("list", "列表")
      : Bilingual("the \(count.counted("marked cluster"))", "已标记的\(count)个集群")
  }

  package func exportCommand(_ format: ExportFormat, _ context: Context) -> String {
    guard !context.made.marks.isEmpty, format == .csv || format == .json else {
      return commandLine(context)
    }
    var query = choices.query
    query.filters = [.clusters(taken(context).map(\.id))]
    return "jiqun list" + QueryWords.words(for: query).map { " " + $0 }.joined()
  }

  private func listing(_ context: Context) -> ClusterListing {
    ClusterListing(
      atlas: context.atlas, language: context.language, size: choices.query.size,
      again: exportCommand(.csv, context))
  }

  package func table(_ context: Context) -> ScreenTable {
    let listing = listing(context)
    return ScreenTable(
      file: "jiqun-clusters", csv: listing.csv(taken(context)),
      json: listing.json(taken(context)))
  }
}
