internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Workspace

/// What is reported of clusters, in pieces.
struct ClusterReport {
  let atlas: Atlas
  let language: Language
  let clusters: [Cluster]
  let notebook: Notebook
  /// The command that makes it again.
  let again: String

  func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  var title: String {
    clusters.map { $0.short[language] }.joined(separator: word(", ", "、"))
  }

  var blocks: [ReportBlock] {
    var blocks: [ReportBlock] =
      clusters.count > 1 ? [.heading(1, title)] + ReportCharts(report: self).comparison : []
    for cluster in clusters {
      blocks += self.blocks(of: cluster, level: clusters.count > 1 ? 2 : 1)
    }
    return blocks + [
      .paragraph(
        [
          word("Data: ", "数据：") + Provenance.data(atlas), word("Again: ", "重现：") + again,
        ].joined(separator: "\n"))
    ]
  }

  private func blocks(of cluster: Cluster, level: Int) -> [ReportBlock] {
    let sources = atlas.sources(of: cluster.id)
    var blocks: [ReportBlock] = [
      .heading(level, cluster.name[language]), .paragraph(head(of: cluster)),
    ]
    blocks += own(cluster, level + 1)
    blocks += figures(of: cluster, sources, level + 1)
    blocks += ReportCharts(report: self).years(of: cluster)
    blocks += texts(of: cluster, level + 1)
    blocks += statements(of: cluster, sources, level + 1)
    blocks += list(sources, level + 1)
    return blocks
  }

  // MARK: What it is

  private func head(of cluster: Cluster) -> String {
    let places =
      (cluster.provinceIDs.compactMap { atlas.province($0)?.name }
      + cluster.cityIDs.compactMap { atlas.city($0)?.name }).map { $0[language] }
    let field = cluster.fieldID.flatMap(atlas.field)?.name[language]
    let round =
      cluster.batch.map { word("batch \($0)", "第\($0)批") }
      ?? cluster.year.map { word("list of \($0)", "\($0) 年名单") }
      ?? word("year of the list not known", "名单年份不详")
    var unique: [String] = []
    for part in places + [field, round].compactMap({ $0 }) where !unique.contains(part) {
      unique.append(part)
    }
    let doubt =
      cluster.isBatchConfirmed ? "" : word(" (batch not confirmed by a document)", "（批次未经文件证实）")
    return unique.joined(separator: " · ") + doubt
  }

  private func texts(of cluster: Cluster, _ level: Int) -> [ReportBlock] {
    let profile = atlas.profile(of: cluster.id)
    let parts: [(Bilingual, Bilingual)] = [
      (Bilingual("What it is", "概况"), profile.description),
      (Bilingual("How it began", "缘起"), profile.origin),
      (Bilingual("Promotion organisation", "集群促进机构"), profile.promotionOrg),
      (Bilingual("Note", "说明"), profile.note),
      (Bilingual("Not confirmed", "未经证实"), profile.unverified),
    ]
    return parts.filter { !$0.1.isEmpty }.flatMap { name, text -> [ReportBlock] in
      [.heading(level, name[language]), .paragraph(text[language])]
    }
  }

  // MARK: Figures

  private func figures(of cluster: Cluster, _ sources: [Source], _ level: Int) -> [ReportBlock] {
    let facts = atlas.facts(of: cluster.id)
    let title = ReportBlock.heading(level, word("Figures", "数据"))
    guard !facts.isEmpty else {
      return [title, .paragraph(word("No figure was found.", "未找到数据。"))]
    }
    let head = [
      word("what", "指标"), word("figure", "数值"), word("year", "年份"), word("of whom", "范围"),
      word("to be read with it", "说明"), word("source", "来源"),
    ]
    return [title, .table(head, facts.map { row($0, sources) })]
  }

  private func row(_ fact: Fact, _ sources: [Source]) -> [String] {
    let period = fact.periodID == Period.year ? nil : atlas.period(fact.periodID)?.name[language]
    let year = fact.year.map(String.init) ?? word("not said", "未注明")
    return [
      atlas.indicator(fact.indicatorID)?.title[language] ?? fact.indicatorID.rawValue,
      Figure(fact, atlas: atlas, language: language).text,
      [year, period].compactMap { $0 }.joined(separator: " "),
      atlas.scope(fact.scopeID)?.name[language] ?? fact.scopeID.rawValue,
      atlas.remarks(on: fact).map { $0[language] }.joined(separator: word("; ", "；")),
      mark(fact.sourceID, sources),
    ]
  }

  private func mark(_ id: Source.ID, _ sources: [Source]) -> String {
    sources.firstIndex { $0.id == id }.map { "[\($0 + 1)]" } ?? id.rawValue
  }

  // MARK: Statements and events

  private func statements(of cluster: Cluster, _ sources: [Source], _ level: Int) -> [ReportBlock] {
    let events = atlas.events(of: cluster.id)
    let statements = atlas.evidence(of: cluster.id)
    var blocks: [ReportBlock] = []
    if !events.isEmpty {
      blocks.append(.heading(level, word("Events", "大事")))
      blocks.append(
        .table(
          [word("date", "日期"), word("event", "事件"), word("source", "来源")],
          events.map { [$0.date, $0.text[language], mark($0.sourceID, sources)] }))
    }
    if !statements.isEmpty {
      blocks.append(.heading(level, word("What is said of it", "文献所述")))
      blocks.append(
        .table(
          [word("topic", "主题"), word("statement", "陈述"), word("source", "来源")],
          statements.map { statement in
            [
              atlas.topic(statement.topicID)?.name[language] ?? statement.topicID.rawValue,
              statement.statement[language], mark(statement.sourceID, sources),
            ]
          }))
    }
    return blocks
  }

  private func list(_ sources: [Source], _ level: Int) -> [ReportBlock] {
    guard !sources.isEmpty else { return [] }
    let items = sources.map { source in
      var parts = [source.cited[language]]
      if !source.title[language].isEmpty, source.title[language] != source.citation {
        parts.append(source.title[language])
      }
      parts += [source.publisher, source.date, source.url].compactMap { $0 }.filter { !$0.isEmpty }
      return parts.joined(separator: word(", ", "，"))
    }
    return [.heading(level, word("Sources", "来源")), .list(items)]
  }

  // MARK: One's own

  private func own(_ cluster: Cluster, _ level: Int) -> [ReportBlock] {
    let whole = Thing(.cluster, cluster.id)
    let notes = notebook.notes { thing in
      thing == whole || thing.kind == .factor && thing.part == cluster.id.rawValue
        || thing.kind == .fact && atlas.fact(Fact.ID(thing.id))?.clusterID == cluster.id
    }
    let scores = notebook.scores(of: cluster.id.rawValue)
    guard !notes.isEmpty || !scores.isEmpty else { return [] }
    var blocks: [ReportBlock] = [.heading(level, word("My notes", "我的笔记"))]
    for note in notes { blocks += self.blocks(of: note, whole) }
    if !scores.isEmpty { blocks += self.blocks(of: scores, cluster) }
    return blocks
  }

  private func blocks(of note: Note, _ whole: Thing) -> [ReportBlock] {
    let about = note.thing == whole ? nil : atlas.name(of: note.thing)?[language]
    let head = [note.changed.day, about].compactMap { $0 }.joined(separator: " · ")
    return [.paragraph(([note.text] + note.others + [head]).joined(separator: "\n"))]
      + (atlas.change(since: note).map { [.remark($0[language])] } ?? [])
  }

  private func blocks(of scores: [String: Score], _ cluster: Cluster) -> [ReportBlock] {
    let rows = atlas.diamondFactors.compactMap { factor in
      scores[factor.id.rawValue].map { [factor.name[language], "\($0.score)/5", $0.reason] }
    }
    let lengths = Dictionary(
      scores.map { (Topic.ID($0.key), Double($0.value.score) / 5) },
      uniquingKeysWith: { first, _ in first })
    let picture = Drawings(atlas: atlas, language: language, appearance: Appearance(theme: .light))
      .diamond(
        of: [cluster.id], scores: [lengths],
        size: Size(width: 78, height: 24))
    return [
      .table([word("factor", "要素"), word("score", "评分"), word("why", "理由")], rows),
      .picture(
        text: PlainText.encode(picture.canvas), svg: picture.svg,
        title: word("My scores on the diamond, 5 outermost", "钻石模型上的评分，最外为5")),
    ]
  }
}

/// The charts of a report.
struct ReportCharts {
  let report: ClusterReport

  private var atlas: Atlas { report.atlas }
  private var language: Language { report.language }

  /// The size of the clusters against each other, where at least two have it in one unit.
  var comparison: [ReportBlock] {
    let measure = SizeMeasure()
    let facts = report.clusters.compactMap { cluster in
      atlas.sizeFigure(of: cluster.id, as: measure).map { (cluster, $0) }
    }
    guard facts.count > 1, let unit = facts.first?.1.unitID,
      facts.allSatisfy({ $0.1.unitID == unit })
    else { return [] }
    let title = atlas.title(of: measure)
    let series = facts.map { cluster, fact in
      ChartSeries(
        id: cluster.id.rawValue, title: name(cluster.short, year: fact.year), unit: symbol(unit),
        points: [(x: 0, y: shown(fact.value, unit))])
    }
    var options = ChartOptions(
      kind: .ranking, title: title,
      language: language, x: .numbers)
    options.at = 0
    return [picture(Chart(series, options), rows: facts.count + 6)]
  }

  private func name(_ name: Bilingual, year: Int?) -> Bilingual {
    let end = year.map { " \($0)" } ?? ""
    return Bilingual(name.english + end, name.chinese + end)
  }

  private func symbol(_ unit: ClusterAtlas.UnitOfMeasure.ID) -> Bilingual {
    let symbol = atlas.unit(unit)?.symbol ?? Bilingual("", "")
    return symbol
  }

  private func shown(_ value: Double, _ unit: ClusterAtlas.UnitOfMeasure.ID) -> Double {
    value * (atlas.unit(unit)?.factor(in: report.language) ?? 1)
  }

  /// What makes figures of several years ones of the same.
  private struct Kind: Hashable {
    var indicator: Indicator.ID
    var scope: Scope.ID
    var coverage: Coverage.ID
    var unit: ClusterAtlas.UnitOfMeasure.ID
    var term: String
  }

  /// A line for what is known of at least three years: results of whole years, exact.
  func years(of cluster: Cluster) -> [ReportBlock] {
    let facts = atlas.facts(of: cluster.id).filter { fact in
      fact.year != nil && fact.periodID == Period.year && fact.qualifierID == nil
        && fact.statusID == FactStatus.result && fact.ofID == nil && fact.detail.isEmpty
    }
    let groups = Dictionary(grouping: facts) { fact in
      Kind(
        indicator: fact.indicatorID, scope: fact.scopeID, coverage: fact.coverageID,
        unit: fact.unitID, term: fact.term)
    }
    return groups.filter { Set($0.value.compactMap(\.year)).count > 2 }
      .sorted { ($0.value.first?.id ?? "") < ($1.value.first?.id ?? "") }
      .map { kind, facts in line(kind, facts) }
  }

  private func line(_ kind: Kind, _ facts: [Fact]) -> ReportBlock {
    let title = atlas.indicator(kind.indicator)?.title ?? Bilingual(kind.indicator.rawValue, "")
    let points = facts.sorted { ($0.year ?? 0) < ($1.year ?? 0) }.map { fact in
      (x: Double(fact.year ?? 0), y: Optional(shown(fact.value, kind.unit)))
    }
    let series = ChartSeries(
      id: kind.indicator.rawValue, title: title,
      unit: symbol(kind.unit), points: points)
    return picture(Chart([series], ChartOptions(kind: .line, language: language)), rows: 14)
  }

  private func picture(_ chart: Chart, rows: Int) -> ReportBlock {
    .picture(
      text: PlainText.encode(chart.canvas(Size(width: 78, height: rows), hasColour: false)),
      svg: chart.svg(width: 780, height: rows * 20 + 40, theme: .print),
      title: chart.describe().split(separator: "\n").first.map(String.init) ?? "")
  }
}
