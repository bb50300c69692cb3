package import ClusterAtlas
package import Drawing

/// Writes the pages of the clusters screen: clusters, sources, enterprises, topics.
package struct PageWriter {
  let atlas: Atlas
  let language: Language
  let width: Int
  let appearance: Appearance
  let abilities: Abilities

  package init(
    atlas: Atlas, language: Language, width: Int, appearance: Appearance, abilities: Abilities
  ) {
    self.atlas = atlas
    self.language = language
    self.width = width
    self.appearance = appearance
    self.abilities = abilities
  }

  package func document(for page: PageSubject) -> Document {
    var builder = DocumentBuilder(width: width, language: language)
    switch page {
    case .cluster(let id):
      if let cluster = atlas.cluster(id) { ClusterPage(writer: self).write(cluster, to: &builder) }
    case .source(let id):
      if let source = atlas.source(id) { write(source, to: &builder) }
    case .enterprise(let id):
      if let enterprise = atlas.enterprise(id) { write(enterprise, to: &builder) }
    case .totals: TotalsPage(writer: self).write(to: &builder)
    case .topic(let id):
      if let topic = atlas.topic(id) { return TopicPage(writer: self).document(of: topic) }
    }
    return builder.document
  }

  func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// The other language's name; pinyin where the terminal has no Chinese.
  func second(_ name: Bilingual, pinyin: String = "") -> String {
    if language == .chinese { return name.english }
    return abilities.chinese ? name.chinese : pinyin
  }

  /// Name in the language of the interface, and dim below it the other one.
  func heading(_ name: Bilingual, pinyin: String = "", to builder: inout DocumentBuilder) {
    builder.paragraph(name[language], Style.strong)
    let other = second(name, pinyin: pinyin)
    if !other.isEmpty, other != name[language] { builder.paragraph(other, .dim) }
  }

  // MARK: Source

  private func write(_ source: Source, to builder: inout DocumentBuilder) {
    heading(source.title, to: &builder)
    builder.blank()
    field(word("Publisher", "发布者"), source.publishedBy[language], &builder)
    field(word("Date", "日期"), source.date ?? word("not given", "未注明"), &builder)
    field(word("Language", "语言"), languageName(source.language), &builder)
    if let copy = atlas.copy(of: source.id) {
      field(word("Copy", "版本"), copy.kind.name[language], &builder)
      field(word("Original", "原文"), copy.originalURL ?? "", &builder)
    }
    if let url = source.url {
      let room = width - TextWidth.columns(label(""))
      for (row, part) in LineBreaking.wrap(url, width: max(8, room)).enumerated() {
        let lead = label(row == 0 ? word("Address", "网址") : "")
        builder.add(
          DocumentLine([
            Span(lead, .dim), Span(part, .link, target: .source(source.id), goesOn: row > 0),
          ]))
      }
      builder.paragraph(word("y copies the address", "按 y 复制网址"), .dim)
    } else {
      field(word("Address", "网址"), word("none", "无"), &builder)
    }
    if !source.note.isEmpty {
      builder.blank()
      builder.paragraph(source.note[language])
    }
    writeUses(of: source, to: &builder)
  }

  private func writeUses(of source: Source, to builder: inout DocumentBuilder) {
    let facts = atlas.facts(from: source.id)
    let statements = atlas.evidence(from: source.id)
    builder.blank()
    builder.section(Bilingual("Used for", "用于"))
    if facts.isEmpty, statements.isEmpty {
      builder.paragraph(word("context only, no figure", "仅作背景，无数据"), .dim)
    }
    let ids = facts.map(\.clusterID) + statements.map(\.clusterID)
    for cluster in unique(ids).compactMap(atlas.cluster) {
      let figures = facts.filter { $0.clusterID == cluster.id }.count
      let told = statements.filter { $0.clusterID == cluster.id }.count
      let note = word(
        figures.counted("figure") + ", " + told.counted("statement"),
        "数据\(figures)条，陈述\(told)条")
      builder.row(
        [Span(cluster.short[language], .link, target: .cluster(cluster.id))],
        right: [(Span(note, .dim), TextWidth.columns(note) + 1)])
    }
  }

  private func languageName(_ code: String) -> String {
    switch code {
    case "zh": word("Chinese", "中文")
    case "en": word("English", "英文")
    case "ja": word("Japanese", "日文")
    default: code
    }
  }

  func label(_ text: String) -> String { TextWidth.padded(text, to: language == .chinese ? 8 : 11) }

  func field(_ name: String, _ value: String, _ builder: inout DocumentBuilder) {
    guard !value.isEmpty else { return }
    let lines = LineBreaking.wrap(value, width: max(8, width - TextWidth.columns(label(name))))
    for (row, line) in lines.enumerated() {
      let lead =
        row == 0 ? label(name) : String(repeating: " ", count: TextWidth.columns(label(name)))
      builder.add(DocumentLine([Span(lead, .dim), Span(line)]))
    }
  }

  // MARK: Enterprise

  private func write(_ enterprise: Enterprise, to builder: inout DocumentBuilder) {
    heading(enterprise.name, pinyin: enterprise.pinyin, to: &builder)
    builder.blank()
    builder.section(Bilingual("Leading enterprise in", "龙头企业所在集群"))
    for membership in atlas.memberships(of: enterprise.id) {
      guard let cluster = atlas.cluster(membership.clusterID) else { continue }
      var spans: [Span] = [
        Span(cluster.short[language], .link, target: .cluster(cluster.id))
      ]
      if !membership.detail.isEmpty { spans.append(Span(membership.detail[language], .dim)) }
      if !membership.isConfirmed { spans.append(Span(word("? not confirmed", "？未经证实"), .alert)) }
      builder.flow(spans)
    }
    builder.blank()
    let filter = Filter.enterprise(enterprise.id)
    builder.flow([Span(word("List these clusters", "列出这些集群"), .link, target: .filter(filter))])
  }

  // MARK: Statements

  /// A statement, marked if it is an interpretation, with its source behind it.
  func write(_ statement: Evidence, mark: String, to builder: inout DocumentBuilder) {
    var tail: [Span] = []
    if atlas.isInterpretation(statement) {
      tail.append(Span(word("interpretation ", "解读 "), .alert))
    }
    tail.append(Span("[\(mark)]", .link, target: .source(statement.sourceID)))
    builder.paragraph(statement.statement[language], indent: 1, tail: tail)
    if !statement.shows.isEmpty {
      builder.paragraph(word("shows: ", "印证：") + statement.shows[language], .dim, indent: 3)
    }
  }

  func unique<T: Hashable>(_ values: [T]) -> [T] {
    var seen: Set<T> = []
    return values.filter { seen.insert($0).inserted }
  }
}
