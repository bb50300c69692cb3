internal import ClusterAtlas
internal import Drawing
internal import Reports

extension ClustersScreen {
  package func spoken(_ context: Context) -> Spoken {
    let words = ClusterWords(self, context)
    var spoken = Spoken(item: words.selection)
    spoken.title = words.listTitle
    spoken.part = words.part
    spoken.page = choices.focus == .page ? subject : nil
    return spoken
  }

  package func readAloud(_ context: Context) -> String {
    guard let subject else { return ClusterWords(self, context).selection }
    return Spoken.text(of: Spoken.writer(context).document(for: subject))
  }

  package mutating func selectRow(number: Int) -> Bool {
    guard results.indices.contains(number - 1) else { return false }
    choices.selection.select(number - 1)
    return true
  }
}

/// The list of clusters and the one selected, in sentences.
private struct ClusterWords {
  private let clusters: ClustersScreen
  private let atlas: Atlas
  private let language: Language
  private let marks: Set<Cluster.ID>

  init(_ screen: ClustersScreen, _ context: Context) {
    clusters = screen
    atlas = context.atlas
    language = context.language
    marks = context.made.marks
  }

  private var comma: String { word(", ", "，") }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// "25 national clusters, by batch", with the filters.
  var listTitle: String {
    let query = clusters.choices.query
    let sort = query.sort.title[language]
    let order = query.isAscending ? "" : word(", the largest first", "，从大到小")
    let filters = query.filters.map { atlas.label(of: $0, in: language) }
    let narrowed = filters.isEmpty ? "" : word("; only ", "；仅 ") + filters.joined(separator: comma)
    return ClusterListTitle(clusters, atlas, language).text + word(", by ", "，按") + sort + order
      + narrowed
  }

  /// "3 of 25, Hefei intelligent speech, Anhui, Hefei, …"
  var selection: String {
    guard let cluster = clusters.selected else { return word("The list is empty.", "列表为空。") }
    let number = clusters.choices.selection.index + 1
    let position = word(
      "\(number) of \(clusters.results.count)", "\(clusters.results.count)个中的第\(number)个")
    let mark = marks.contains(cluster.id) ? [word("marked", "已标记")] : []
    return ([position] + mark + facts(of: cluster)).joined(separator: comma)
  }

  private func facts(of cluster: Cluster) -> [String] {
    var parts = [cluster.short[language]]
    parts += cluster.provinceIDs.compactMap { atlas.province($0)?.name[language] }
    for city in cluster.cityIDs.compactMap(atlas.city) where !parts.contains(city.name[language]) {
      parts.append(city.name[language])
    }
    if let field = cluster.fieldID.flatMap(atlas.field) { parts.append(field.name[language]) }
    if let round = round(of: cluster) { parts.append(round) }
    if !cluster.isBatchConfirmed { parts.append(word("not confirmed", "未经证实")) }
    if let size = atlas.sizeFigure(of: cluster.id, as: clusters.choices.query.size) {
      parts.append(figure(size))
    }
    let count = atlas.evidenceCount(of: cluster.id)
    if count > 0 { parts.append(word(count.counted("statement"), "印证\(count)条")) }
    return parts
  }

  private func round(of cluster: Cluster) -> String? {
    if let batch = cluster.batch { return word("batch \(batch)", "第\(batch)批") }
    return cluster.year.map { word("list of \($0)", "\($0) 年名单") }
  }

  /// "output about 210 bn yuan in 2020"
  private func figure(_ fact: Fact) -> String {
    let figure = Figure(fact, atlas: atlas, language: language)
    let name = atlas.indicator(fact.indicatorID)?.short[language].lowercased() ?? ""
    let parts = [name, figure.qualifier, figure.number, figure.unit].filter { !$0.isEmpty }
    let year = fact.year.map { word(" in \($0)", "（\($0) 年）") } ?? ""
    return parts.joined(separator: language == .chinese ? "" : " ") + year
  }

  var part: String {
    switch clusters.choices.focus {
    case .list: word("In the list.", "在列表中。")
    case .page:
      word(
        "On the page; read reads it, links lists its links, a number follows one, back returns.",
        "在页面中；read 朗读，links 列出链接，数字打开链接，back 返回。")
    case .map:
      word("On the map; arrows go to the nearest cluster. ", "在地图上；方向键转到最近的集群。") + coordinate
    }
  }

  private var coordinate: String {
    guard let place = clusters.selected?.coordinate else { return "" }
    return word(
      "\(place.latitude) north, \(place.longitude) east.",
      "北纬 \(place.latitude)，东经 \(place.longitude)。")
  }
}
