package import ClusterAtlas
internal import Drawing

/// The page of one cluster.
package struct ClusterPage {
  let writer: PageWriter
  /// The heading of the statements.
  package static let evidence = Bilingual("Seen here", "印证")

  private var atlas: Atlas { writer.atlas }
  private var language: Language { writer.language }
  private var width: Int { writer.width }

  private func word(_ english: String, _ chinese: String) -> String {
    writer.word(english, chinese)
  }

  func write(_ cluster: Cluster, to builder: inout DocumentBuilder) {
    writer.heading(cluster.name, pinyin: cluster.namePinyin, to: &builder)
    writePlace(cluster, to: &builder)
    let facts = atlas.facts(of: cluster.id)
    let marks = SourceMarks(atlas.sources(of: cluster.id, behind: facts))
    writeFacts(facts, marks, to: &builder)
    writeEnterprises(cluster, to: &builder)
    writeStory(cluster, to: &builder)
    writeEvents(cluster, marks, to: &builder)
    writeEvidence(cluster, marks, to: &builder)
    writeSources(marks, to: &builder)
  }

  // MARK: Place

  private func writePlace(_ cluster: Cluster, to builder: inout DocumentBuilder) {
    var spans: [Span] = []
    for province in cluster.provinceIDs.compactMap(atlas.province) {
      spans.append(Span(province.name[language], .link, target: .filter(.province(province.id))))
    }
    // A municipality is a city and a province of one identifier.
    for city in cluster.cityIDs.compactMap(atlas.city)
    where !cluster.provinceIDs.contains(Province.ID(city.id.rawValue)) {
      spans.append(Span(city.name[language], .link, target: .filter(.city(city.id))))
    }
    if let field = cluster.fieldID.flatMap(atlas.field) {
      spans.append(Span(field.name[language], .link, target: .filter(.field(field.id))))
    }
    if let round = round(of: cluster) { spans.append(round) }
    builder.flow(spans)
    if !cluster.isBatchConfirmed {
      builder.paragraph(
        word("? batch not confirmed by a document", "？批次未经文件证实"), .alert)
    }
    if cluster.fieldID == nil {
      builder.paragraph(word("field: no figure found in a document", "领域：未见文件记载"), .dim)
    } else if cluster.fieldIsInferred {
      builder.paragraph(word("field inferred from the name", "领域据名称推断"), .dim)
    }
  }

  private func round(of cluster: Cluster) -> Span? {
    if let batch = cluster.batch {
      return Span(word("batch \(batch)", "第\(batch)批"), .link, target: .filter(.batch(batch)))
    }
    guard let year = cluster.year else { return nil }
    return Span(word("list of \(year)", "\(year) 年名单"), .link, target: .filter(.year(year)))
  }

  // MARK: Facts

  private func writeFacts(
    _ facts: [Fact], _ marks: SourceMarks, to builder: inout DocumentBuilder
  ) {
    if facts.isEmpty {
      builder.blank()
      builder.paragraph(word("No figure found for this cluster.", "未找到该集群的数据。"), .dim)
    }
    for group in Indicator.Group.allCases {
      let rows = facts.filter { atlas.indicator($0.indicatorID)?.group == group }
      guard !rows.isEmpty else { continue }
      builder.blank()
      builder.section(group.name)
      FactRows(writer: writer, marks: marks).write(rows, to: &builder)
    }
  }

  // MARK: Enterprises

  private func writeEnterprises(_ cluster: Cluster, to builder: inout DocumentBuilder) {
    let memberships = atlas.memberships(in: cluster.id)
    guard !memberships.isEmpty else { return }
    let spans = memberships.compactMap { membership -> Span? in
      guard let enterprise = atlas.enterprise(membership.enterpriseID) else { return nil }
      let doubt = membership.isConfirmed ? "" : " ?"
      return Span(
        enterprise.name[language] + doubt, .link, target: .enterprise(enterprise.id))
    }
    builder.blank()
    builder.flow(spans, label: word("Leading  ", "龙头  "))
    if memberships.contains(where: { !$0.isConfirmed }) {
      builder.paragraph(word("? not confirmed by a document", "？未经文件证实"), .alert)
    }
  }

  // MARK: Story

  private func writeStory(_ cluster: Cluster, to builder: inout DocumentBuilder) {
    let profile = atlas.profile(of: cluster.id)
    section(Bilingual("What it is", "概况"), profile.description, &builder)
    section(Bilingual("How it began", "缘起"), profile.origin, &builder)
    if !profile.promotionOrg.isEmpty {
      section(Bilingual("Promotion organisation", "集群促进机构"), profile.promotionOrg, &builder)
      if !profile.promotionNote.isEmpty {
        builder.paragraph("? " + profile.promotionNote[language], .alert)
      }
    }
    section(Bilingual("Note", "说明"), profile.note, &builder)
    if !profile.unverified.isEmpty {
      builder.paragraph(
        word("? not confirmed: ", "？未经证实：") + profile.unverified[language], .alert)
    }
  }

  private func section(_ name: Bilingual, _ text: Bilingual, _ builder: inout DocumentBuilder) {
    guard !text.isEmpty else { return }
    builder.blank()
    builder.section(name)
    builder.paragraph(text[language])
  }

  // MARK: Events

  private func writeEvents(
    _ cluster: Cluster, _ marks: SourceMarks, to builder: inout DocumentBuilder
  ) {
    let events = atlas.events(of: cluster.id)
    guard !events.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("Events", "大事"))
    for event in events {
      let mark = Span(
        "[\(marks.mark(of: event.sourceID))]", .link, target: Destination.source(event.sourceID))
      builder.paragraph(event.date + "  " + event.text[language], indent: 1, tail: [mark])
    }
  }

  // MARK: Evidence

  private func writeEvidence(
    _ cluster: Cluster, _ marks: SourceMarks, to builder: inout DocumentBuilder
  ) {
    let statements = atlas.evidence(of: cluster.id)
    guard !statements.isEmpty else { return }
    builder.blank()
    builder.section(Self.evidence)
    let topics = atlas.topics.filter { topic in statements.contains { $0.topicID == topic.id } }
    for topic in topics {
      let mine = statements.filter { $0.topicID == topic.id }
      let bar = TextWidth.padded(String(repeating: "▪", count: min(3, mine.count)), to: 4)
      builder.add(
        DocumentLine([
          Span(bar, .accent), Span(topic.name[language], .link, target: .topic(topic.id)),
        ]))
      for statement in mine {
        writer.write(statement, mark: marks.mark(of: statement.sourceID), to: &builder)
      }
    }
  }

  // MARK: Sources

  func writeSources(_ marks: SourceMarks, to builder: inout DocumentBuilder) {
    guard !marks.sources.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("Sources", "来源"))
    for (number, source) in marks.sources.enumerated() {
      let mark = TextWidth.rightAligned("[\(number + 1)]", to: 5) + " "
      builder.running(
        [Span(source.cited[language], .link, target: .source(source.id))], lead: [Span(mark, .dim)])
    }
  }
}

/// The numbers that stand for the sources of a page.
struct SourceMarks {
  /// Some dozen at most: looking through them costs less than making a dictionary.
  let sources: [Source]

  init(_ sources: [Source]) { self.sources = sources }

  func mark(of id: Source.ID) -> String {
    sources.firstIndex { $0.id == id }.map { String($0 + 1) } ?? "?"
  }
}
