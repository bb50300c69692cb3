internal import ClusterAtlas
internal import Reports

/// Why a list of clusters is empty, and what undoes it.
struct EmptyList {
  private let query: Query
  private let atlas: Atlas
  private let language: Language

  init(_ query: Query, _ atlas: Atlas, _ language: Language) {
    self.query = query
    self.atlas = atlas
    self.language = language
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  var text: String {
    guard !query.filters.isEmpty else {
      return word("The package has no clusters.", "数据包没有集群。")
    }
    let filters = query.filters.map { atlas.label(of: $0, in: language) }
    let total = atlas.count(upTo: query.list)
    let reason =
      filters.count == 1
      ? word(
        "None of the \(total.counted("cluster")) passes the filter \(filters[0]).",
        "\(total)个集群均不符合筛选条件 \(filters[0])。")
      : word(
        "None of the \(total.counted("cluster")) passes all of these filters: \(filters.joined(separator: ", ")).",
        "\(total)个集群均不能同时符合：\(filters.joined(separator: "、"))。")
    return ([reason, key] + elsewhere).joined(separator: word(" ", ""))
  }

  private var key: String {
    query.filters.count == 1
      ? word("x takes it off.", "按 x 移除。")
      : word("x takes the last one off, X all of them.", "按 x 移除最后一个，按 X 全部移除。")
  }

  /// How many there are in a later list.
  private var elsewhere: [String] {
    let later = Cluster.List.allCases.filter { $0.rawValue > query.list.rawValue }
    for list in later {
      var wider = query
      wider.list = list
      let count = atlas.clusters(matching: wider).count
      guard count > 0 else { continue }
      let all = atlas.announced(upTo: list)
      return [
        word(
          "The list of \(all) has \(count); v chooses it.", "\(all)个的名单中有\(count)个，按 v 选择。")
      ]
    }
    return []
  }
}
