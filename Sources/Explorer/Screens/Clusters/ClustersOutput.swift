package import ClusterAtlas
internal import Drawing

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

  private var subjectTarget: Target? {
    if case .source(let id) = subject { return .source(id) }
    return nil
  }

  package func wholeText(_ context: Context) -> String {
    switch choices.focus {
    case .page: pane.document.markdown
    case .list, .map:
      ClusterListing(atlas: context.atlas, language: context.language).tabSeparated(results)
    }
  }

  package func commandLine(_ context: Context) -> String {
    switch (choices.focus, subject) {
    case (.page, .cluster(let id)?): return "jiqun show \(id)"
    case (.page, .source(let id)?): return "jiqun sources \(id)"
    case (.map, _): return "jiqun map" + (selected.map { " " + $0.id } ?? "")
    default:
      return "jiqun list" + QueryWords.words(for: choices.query).map { " " + $0 }.joined()
    }
  }

  package func tableTitle(_ context: Context) -> Bilingual { Bilingual("list", "列表") }

  package func table(_ context: Context) -> ScreenTable {
    let listing = ClusterListing(atlas: context.atlas, language: context.language)
    return ScreenTable(
      file: "jiqun-clusters", csv: listing.csv(results), json: listing.json(results))
  }
}
