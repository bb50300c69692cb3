internal import ClusterAtlas
internal import Reports

/// What the list of clusters is.
struct ClusterListTitle {
  private let screen: ClustersScreen
  private let atlas: Atlas
  private let language: Language

  init(_ screen: ClustersScreen, _ atlas: Atlas, _ language: Language) {
    self.screen = screen
    self.atlas = atlas
    self.language = language
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// "25 national clusters", "7 of 25", "69 of 80 national clusters".
  var text: String {
    let list = screen.query.list
    let known = atlas.count(upTo: list)
    let total = atlas.announced(upTo: list)
    let all = known == total ? "\(total)" : word("\(known) of \(total)", "\(total)个中的 \(known)")
    let name = atlas.clusterNoun(of: known)[language]
    guard !screen.query.filters.isEmpty else {
      return all + (language == .chinese ? "" : " ") + name
    }
    return word(
      "\(screen.results.count) of \(known.counted("cluster"))",
      "\(known)个集群中的\(screen.results.count)个"
    )
  }
}
