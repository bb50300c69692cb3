internal import ClusterAtlas
internal import Drawing

/// What a session shows, in sentences.
struct PlainWords {
  private let session: Session
  /// Items told at once.
  private static let most = 20

  init(_ session: Session) { self.session = session }

  private var atlas: Atlas { session.atlas }
  private var language: Language { session.language }
  private var comma: String { word(", ", "，") }

  func word(_ english: String, _ chinese: String) -> String { session.word(english, chinese) }

  // MARK: List

  /// "25 national clusters, by batch", with the filters.
  var listTitle: String {
    let query = session.clusters.query
    let sort = Session.title(of: query.sort)[language]
    let order = query.ascending ? "" : word(", the largest first", "，从大到小")
    let filters = query.filters.map { session.label(of: $0) }
    let narrowed = filters.isEmpty ? "" : word("; only ", "；仅 ") + filters.joined(separator: comma)
    return session.listTitle + word(", by ", "，按") + sort + order + narrowed
  }

  /// "3 of 25, Hefei intelligent speech, Anhui, Hefei, …"
  var selection: String {
    let clusters = session.clusters
    guard let cluster = clusters.selected else { return word("The list is empty.", "列表为空。") }
    let number = clusters.selection.index + 1
    let position = word(
      "\(number) of \(clusters.results.count)", "\(clusters.results.count) 个中的第 \(number) 个")
    let mark = clusters.marks.contains(cluster.id) ? [word("marked", "已标记")] : []
    return ([position] + mark + facts(of: cluster)).joined(separator: comma)
  }

  private func facts(of cluster: Cluster) -> [String] {
    var parts = [cluster.short[language]]
    parts += cluster.provinceIDs.compactMap { atlas.province($0)?.name[language] }
    for city in cluster.cityIDs.compactMap(atlas.city) where !parts.contains(city.name[language]) {
      parts.append(city.name[language])
    }
    if let field = cluster.fieldID.flatMap(atlas.field) { parts.append(field.name[language]) }
    parts.append(round(of: cluster))
    if !cluster.isBatchConfirmed { parts.append(word("not confirmed", "未经证实")) }
    if let output = atlas.headlineOutput(of: cluster.id) { parts.append(figure(output)) }
    let count = atlas.evidence(of: cluster.id).count
    if count > 0 { parts.append(word("\(count) statements", "印证 \(count) 条")) }
    return parts
  }

  private func round(of cluster: Cluster) -> String {
    if let batch = cluster.batch { return word("batch \(batch)", "第\(batch)批") }
    return word("list of \(cluster.year)", "\(cluster.year) 年名单")
  }

  /// "output about 210 bn yuan in 2020"
  private func figure(_ fact: Fact) -> String {
    let figure = Figure(fact, atlas: atlas, language: language)
    let name = atlas.indicator(fact.indicatorID)?.short[language].lowercased() ?? ""
    let qualifier = fact.qualifierID.flatMap(atlas.qualifier)?.name[language] ?? ""
    let parts = [name, qualifier, figure.number, figure.unit].filter { !$0.isEmpty }
    let year = fact.year.map { word(" in \($0)", "（\($0) 年）") } ?? ""
    return parts.joined(separator: language == .chinese ? "" : " ") + year
  }

  // MARK: Place

  var whereOneIs: String {
    if session.stage.screen != .clusters { return ideas }
    if session.clusters.focus == .page, let link { return focus + "\n" + link }
    return session.clusters.focus == .list ? selection : focus + "\n" + selection
  }

  /// The diamond and the topics: which screen, and what is read there.
  var ideas: String { session.screen.title[language] + ". " + IdeaWords(session).text }

  var focus: String {
    switch session.clusters.focus {
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
    guard let place = session.clusters.selected?.coordinate else { return "" }
    return word(
      "\(place.latitude) north, \(place.longitude) east.",
      "北纬 \(place.latitude)，东经 \(place.longitude)。")
  }

  // MARK: Links

  var link: String? {
    let document = session.shownPane.document
    guard let number = session.shownPane.link, document.links.indices.contains(number) else {
      return nil
    }
    return word(
      "link \(number + 1) of \(document.links.count), ",
      "第 \(number + 1) 个链接，共 \(document.links.count) 个，")
      + document.text(of: number)
  }

  var links: String {
    let document = session.shownPane.document
    guard !document.links.isEmpty else { return word("no links\n", "没有链接\n") }
    return document.links.indices.map { "\($0 + 1). \(document.text(of: $0))\n" }.joined()
  }

  // MARK: Choosing

  func items(of picker: Picker) -> [String] {
    let shown = picker.matches.prefix(Self.most).enumerated().map { row, match in
      "\(row + 1). " + text(of: picker.items[match.item])
    }
    let rest = picker.matches.count - shown.count
    let more =
      rest > 0 ? [word("and \(rest) more; type text to narrow", "还有 \(rest) 项；输入文字缩小范围")] : []
    let hint = word("a number chooses, text narrows, close leaves", "数字选择，文字筛选，close 关闭")
    let count = picker.matches.isEmpty ? [word("nothing fits", "没有匹配项")] : []
    return [picker.title + comma + hint] + shown + more + count
  }

  private func text(of item: PickerItem) -> String {
    let isOn = item.isOn ? [word("on", "已选")] : []
    let obstacle = item.obstacle.map { [word("not now: ", "暂不可用：") + $0] } ?? []
    return ([item.title, item.note, item.mark].filter { !$0.isEmpty } + isOn + obstacle)
      .joined(separator: comma)
  }

  // MARK: Help

  var help: String {
    let rows = CommandTable.rows(in: session.places).map { command in
      let keys = session.keyMap.keys(of: command).map(\.name).joined(separator: " ")
      return [keys, command.title[language], command.help[language]].filter { !$0.isEmpty }
        .joined(separator: comma)
    }
    let own = word(
      "Also: a number, /text, :text, links, read, a name of a cluster, an empty line to hear where you are, quit.",
      "另有：数字、/文字、:文字、links、read、集群名称、空行（当前位置）、quit。")
    return (rows + [own]).map { $0 + "\n" }.joined()
  }

  func notUnderstood(_ text: String) -> String {
    word("“\(text)” is not understood here; help lists what is", "“\(text)”无法识别；help 列出可用命令")
  }

  // MARK: Pages

  /// A page in lines of words: gaps between columns are commas, ornaments are left out.
  static func text(of document: Document) -> String {
    document.lines.map { line in
      let spans = line.spans.filter { !$0.text.contains("▪") }
      let text = spoken(spans.map(\.text).joined(separator: ""))
      return line.hasRule ? text + ":\n" : text + "\n"
    }.joined()
  }

  private static func spoken(_ text: String) -> String {
    var parts: [String] = []
    var part = ""
    var gap = 0
    for character in text {
      if character == " " {
        gap += 1
        continue
      }
      if gap > 1, !part.isEmpty {
        parts.append(part)
        part = ""
      } else if gap == 1, !part.isEmpty {
        part += " "
      }
      gap = 0
      part.append(character)
    }
    if !part.isEmpty { parts.append(part) }
    return parts.joined(separator: ", ")
  }
}
