package import ClusterAtlas
internal import Measures
internal import Tabular

/// What a find is called: its title, what it belongs to, the sentence around it.
package struct HitWords: Sendable {
  let atlas: Atlas
  let language: Language
  /// Whether Chinese can be shown at all.
  let hasChinese: Bool

  package init(atlas: Atlas, language: Language, hasChinese: Bool = true) {
    self.atlas = atlas
    self.language = language
    self.hasChinese = hasChinese
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  package static func title(of group: SearchItem.Kind.Group) -> Bilingual {
    switch group {
    case .commands: Bilingual("Commands and screens", "命令与屏幕")
    case .own: Bilingual("What you wrote", "读者所写")
    case .lessons: Bilingual("Lessons", "课程")
    case .clusters: Bilingual("Clusters", "集群")
    case .places: Bilingual("Places", "地点")
    case .fields: Bilingual("Fields", "领域")
    case .statements: Bilingual("Statements", "印证")
    case .topics: Bilingual("Topics", "主题")
    case .measures: Bilingual("Measures", "测度")
    case .series: Bilingual("Series and charts", "序列与图表")
    case .claims: Bilingual("Claims and documents", "论断与文献")
    case .firms: Bilingual("Firms", "企业")
    case .events: Bilingual("Events", "大事")
    case .figures: Bilingual("Figures", "数据")
    case .sources: Bilingual("Sources", "来源")
    }
  }

  // MARK: A thing

  /// Its title in the language of the interface; nil where the package has it no more.
  package func title(of thing: SearchItem) -> String? { name(of: thing)?[language] }

  /// Its title in both languages.
  package func name(of thing: SearchItem) -> Bilingual? {
    let id = thing.id
    switch thing.kind {
    case .screen, .command, .note, .lesson: return nil
    case .province: return atlas.province(Province.ID(id))?.name
    case .cluster: return atlas.cluster(Cluster.ID(id))?.short
    case .city: return atlas.city(City.ID(id))?.name
    case .region: return atlas.region(Region.ID(id))?.name
    case .field: return atlas.field(Field.ID(id))?.name
    case .topic, .factor: return atlas.topic(Topic.ID(id))?.name
    case .topicGroup: return atlas.topicGroup(TopicGroup.ID(id))?.name
    case .topicPart: return atlas.part(TopicPart.ID(id))?.name
    case .measure: return MeasureDefinition.named(id).map { $0.title }
    case .chart: return atlas.documentFigure(DocumentFigure.ID(id))?.short
    case .indicator: return atlas.panelIndicator(PanelIndicator.ID(id))?.short
    case .series: return atlas.series(Series.ID(id))?.short
    case .claim: return atlas.claim(Claim.ID(id))?.short
    case .document: return atlas.claimDocument(ClaimDocument.ID(id))?.short
    case .firm: return atlas.enterprise(Enterprise.ID(id))?.name
    case .source: return atlas.source(Source.ID(id))?.cited
    case .statement:
      return atlas.statement(Evidence.ID(id)).flatMap {
        of(atlas.topic($0.topicID)?.short, $0.clusterID)
      }
    case .event:
      return atlas.event(ClusterEvent.ID(id)).flatMap {
        of(Bilingual($0.date, $0.date), $0.clusterID)
      }
    case .figure, .total:
      return atlas.fact(Fact.ID(id)).flatMap {
        of(atlas.indicator($0.indicatorID)?.short, $0.clusterID)
      }
    }
  }

  /// "Government guidance · Hefei intelligent voice"
  private func of(_ name: Bilingual?, _ cluster: Cluster.ID) -> Bilingual? {
    guard let name else { return nil }
    let whose =
      cluster.isEmpty
      ? Bilingual("all clusters", "全部集群") : atlas.cluster(cluster)?.short ?? Bilingual("", "")
    return Bilingual(
      name.english + " · " + whose.english, name.chinese + " · " + whose.chinese)
  }

  /// Dim behind the title: the other language, or more of a source.
  package func note(on thing: SearchItem) -> String {
    switch thing.kind {
    case .statement, .event, .figure, .total: return ""
    case .source: return atlas.source(Source.ID(thing.id))?.title[language] ?? ""
    case .document: return atlas.claimDocument(ClaimDocument.ID(thing.id))?.title ?? ""
    case .claim:
      return atlas.claim(Claim.ID(thing.id)).flatMap { atlas.claimDocument($0.documentID) }?.short[
        language]
        ?? ""
    case .topicPart:
      return atlas.part(TopicPart.ID(thing.id)).flatMap { atlas.topic($0.topicID) }?.short[language]
        ?? ""
    default:
      guard hasChinese || language == .chinese, let name = name(of: thing) else { return "" }
      let other = name[language.other]
      return other == name[language] ? "" : other
    }
  }

  /// At the right: what it is, where the heading leaves that open.
  package func mark(of thing: SearchItem) -> String {
    switch thing.kind {
    case .province: word("province", "省份")
    case .city: word("city", "城市")
    case .region: word("region", "区域")
    case .chart: word("figure", "图表")
    case .indicator: word("provinces", "各省")
    case .series: word("series", "序列")
    case .topicGroup: word("group", "分组")
    case .topicPart: word("part", "组成")
    case .factor: word("diamond", "钻石")
    case .claim: word("claim", "论断")
    case .document: word("document", "文献")
    case .cluster: list(of: Cluster.ID(thing.id))
    default: ""
    }
  }

  /// "list of 2022" of a later cluster.
  private func list(of id: Cluster.ID) -> String {
    guard let cluster = atlas.cluster(id), cluster.list != .national25 else { return "" }
    guard let year = cluster.year else { return "" }
    return word("list of \(year)", "\(year) 年名单")
  }

  // MARK: Its text

  /// The sentence around what was found, in the language in which it stands there.
  package func snippet(of passage: IndexedText, _ query: SearchQuery, columns: Int = 200) -> Snippet
  {
    let found = passage.language(of: query, preferring: language)
    let shown = found == .chinese && !hasChinese ? language : found
    return Snippet(passage.text[shown], query, columns: columns)
  }
}
