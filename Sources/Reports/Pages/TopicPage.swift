internal import Charts
package import ClusterAtlas
internal import Drawing
internal import Markdown

/// The page of a topic: text, drawing, parts, evidence, relations, where it is from.
package struct TopicPage {
  /// The heading of the clusters in which a topic is seen.
  package static let evidence = Bilingual("Seen in", "印证")
  let writer: PageWriter
  /// The part that is chosen in the drawing.
  var part: TopicPart.ID? = nil

  package init(writer: PageWriter, part: TopicPart.ID? = nil) {
    self.writer = writer
    self.part = part
  }

  private var atlas: Atlas { writer.atlas }
  private var language: Language { writer.language }
  private var width: Int { writer.width }

  private func word(_ english: String, _ chinese: String) -> String {
    writer.word(english, chinese)
  }

  package func document(of topic: Topic) -> Document {
    var builder = DocumentBuilder(width: width, language: language)
    writeHead(topic, &builder)
    let blocks = atlas.markdown(of: topic.id, in: language).map(Markdown.blocks) ?? []
    if !blocks.isEmpty { writeSeeds(topic, &builder) }
    let layout = MarkdownLayout { Self.target($0, in: atlas) }
    let opening = Self.opening(blocks, width)
    layout.write(Array(blocks.prefix(opening)), to: &builder)
    let hasFigure = writeFigure(topic, &builder)
    layout.write(Array(blocks.dropFirst(opening)), to: &builder)
    if blocks.isEmpty {
      writeWhere(topic, &builder)
      writeSeeds(topic, &builder)
    }
    writeParts(topic, hasFigure, &builder)
    writeForces(topic, &builder)
    writeEvidence(topic, &builder)
    writeLinks(topic, &builder)
    writeClaims(topic, &builder)
    writePassages(topic, &builder)
    return builder.document
  }

  /// How many blocks stand before the drawing: a first paragraph that is short and complete.
  private static func opening(_ blocks: [Block], _ width: Int) -> Int {
    guard case .paragraph(let inlines) = blocks.first else { return 0 }
    let text = inlines.map(\.plain).joined()
    let isOpen = text.hasSuffix(":") || text.hasSuffix("：")
    return isOpen || LineBreaking.wrap(text, width: width).count > 8 ? 0 : 1
  }

  /// What a link in a text leads to.
  package static func target(_ address: String, in atlas: Atlas) -> Destination? {
    let parts = address.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "figure" where TrendItem(parts[1], atlas: atlas) != nil: return .series(parts[1])
    case "topic", "figure":
      if let topic = atlas.topic(Topic.ID(parts[1])) { return .topic(topic.id) }
      return atlas.part(TopicPart.ID(parts[1])).map { .part($0.topicID, $0.id) }
    case "cluster": return atlas.cluster(Cluster.ID(parts[1])).map { .cluster($0.id) }
    default: return nil
    }
  }

  // MARK: Head

  private func writeHead(_ topic: Topic, _ builder: inout DocumentBuilder) {
    let name = topic.name[language]
    builder.paragraph(name, .strong)
    let other = writer.second(topic.name)
    if !other.isEmpty, other != name { builder.paragraph(other, .dim) }
  }

  /// The documents in which it is found.
  private func writeSeeds(_ topic: Topic, _ builder: inout DocumentBuilder) {
    var seen: Set<SourceDocument.ID> = []
    let seeds = atlas.passages(of: topic.id).map(\.documentID).filter { seen.insert($0).inserted }
    if !seeds.isEmpty { builder.flow(seeds.map { atlas.seedSpan($0, language) }) }
  }

  /// The claims of documents on the topic: each leads to its check.
  private func writeClaims(_ topic: Topic, _ builder: inout DocumentBuilder) {
    let claims = atlas.claims.filter { $0.topicID == topic.id }
    guard !claims.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("Claims checked", "论断核对"))
    for claim in claims {
      builder.flow([Span(claim.short[language], .link, target: .claim(claim.id))])
    }
  }

  // MARK: Drawing

  private func writeFigure(_ topic: Topic, _ builder: inout DocumentBuilder) -> Bool {
    let figure = TopicFigure(atlas: atlas, language: language, glyphs: writer.appearance.glyphs)
    guard let sketch = figure.sketch(of: topic.id, width: width, chosen: part) else { return false }
    builder.blank()
    builder.drawing(sketch, appearance: writer.appearance) { id in
      guard let part = atlas.part(TopicPart.ID(id)) else { return nil }
      return topic.id == atlas.diamondTopic?.id
        ? .diamond(Topic.ID(id), []) : .part(topic.id, part.id)
    }
    writeChosen(topic, atlas.drawing(of: topic.id), &builder)
    return true
  }

  private func writeChosen(
    _ topic: Topic, _ drawing: TopicDrawing?, _ builder: inout DocumentBuilder
  ) {
    if let part = part.flatMap(atlas.part), part.topicID == topic.id {
      builder.running([
        Span(part.name[language] + "  ", Style.accent.bold()), Span(part.text[language]),
      ])
    }
    switch drawing?.nature {
    case .illustration: builder.paragraph(word("illustration, not data", "示意图，非数据"), .dim)
    case .interpretation:
      guard let overlay = drawing?.overlayID.flatMap(atlas.overlay) else { return }
      if !overlay.doubt.isEmpty { builder.paragraph(overlay.doubt[language], .dim) }
      writeLegend(topic, overlay.id, &builder)
    case .layout, nil: break
    }
  }

  private func writeLegend(
    _ topic: Topic, _ overlay: MapOverlay.ID, _ builder: inout DocumentBuilder
  ) {
    builder.flow(
      atlas.areas(of: overlay).enumerated().compactMap { number, area in
        atlas.part(area.partID).map { part in
          Span(
            area.letter + " " + part.name[language], MapClasses.style(number).linked(),
            target: .part(topic.id, part.id))
        }
      })
  }

  /// A topic without a text is seen on another screen.
  private func writeWhere(_ topic: Topic, _ builder: inout DocumentBuilder) {
    builder.blank()
    if atlas.kind(of: topic)?.role == .list {
      let listed = atlas.clusters(upTo: .national25)
      let text = word("List the \(listed.count.counted("cluster"))", "列出\(listed.count)个集群")
      let target = listed.first?.year.map { Destination.filter(.year($0)) }
      builder.flow([Span(text, target == nil ? .text : .link, target: target)])
    } else if TrendItem(topic.id.rawValue, atlas: atlas) != nil {
      let text = word("See the numbers and what was said of them", "查看数据及文献论断")
      builder.flow([Span(text, .link, target: .series(topic.id.rawValue))])
    }
  }

  // MARK: Parts

  private func writeParts(_ topic: Topic, _ hasFigure: Bool, _ builder: inout DocumentBuilder) {
    let parts = atlas.parts(of: topic.id)
    guard !parts.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("Parts", "组成"))
    for item in parts {
      let leads: Destination? =
        atlas.topic(item.id.asTopic) != nil
        ? .topic(item.id.asTopic) : hasFigure ? .part(topic.id, item.id) : nil
      let isChosen = item.id == part
      let style: Style = isChosen ? Style.accent.bold() : leads == nil ? .strong : .link
      let name = Span(item.name[language], style, target: leads)
      builder.running(
        [name, Span("  " + item.text[language])], lead: [Span("▪ ", .dim)], indent: 2)
    }
  }

  /// The forces that belong to a factor of the diamond.
  private func writeForces(_ topic: Topic, _ builder: inout DocumentBuilder) {
    let forces = atlas.forces(of: topic.id)
    guard !forces.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("Forces", "驱动力"))
    for force in forces { write(force, &builder) }
  }

  func write(_ force: FactorForce, withReason: Bool = true, _ builder: inout DocumentBuilder) {
    guard let topic = atlas.topic(force.forceID) else { return }
    let isPositive = force.sign == .positive
    var spans: [Span] = [
      Span(topic.short[language], .link, target: .topic(topic.id))
    ]
    if withReason {
      spans.append(Span("  " + force.reason[language]))
      if force.basis == .interpretation {
        spans.append(Span(word(" interpretation", " 解读"), .alert))
      }
    } else if force.role == .also {
      spans.append(Span(word(" also here", " 兼属"), .dim))
    }
    let sign: Span = Span(
      isPositive ? "+ " : "− ", Style(isPositive ? .positive : .negative).bold())
    builder.running(spans, lead: [sign], indent: 2)
  }

  // MARK: Evidence

  private func writeEvidence(_ topic: Topic, _ builder: inout DocumentBuilder) {
    let statements = atlas.evidence(about: topic.id)
    guard !statements.isEmpty else { return }
    let groups = EvidenceGroups(statements)
    builder.blank()
    builder.section(Self.evidence)
    builder.flow([
      Span(
        word(
          "\(statements.count.counted("statement")) in \(groups.clusters.count.counted("cluster"))",
          "\(groups.clusters.count)个集群中的\(statements.count)条陈述"), .dim),
      Span(word("list these", "列出"), .link, target: .filter(.topic(topic.id))),
    ])
    builder.flow(EvidenceCount(statements, in: atlas).legend(language))
    for (id, mine) in groups.clusters {
      guard let cluster = atlas.cluster(id) else { continue }
      builder.blank()
      builder.add(
        DocumentLine([
          Span(TextWidth.padded(EvidenceCount(mine, in: atlas).bar, to: 4) + " ", .accent),
          Span(cluster.short[language], .link, target: .cluster(id)),
        ]))
      for statement in mine {
        let mark = atlas.source(statement.sourceID)?.cited[language] ?? ""
        writer.write(statement, mark: TextWidth.truncated(mark, to: width - 18), to: &builder)
      }
    }
  }

  // MARK: Relations

  private func writeLinks(_ topic: Topic, _ builder: inout DocumentBuilder) {
    let links = atlas.links(from: topic.id).map { (word: $0.relation[language], id: $0.targetID) }
    let others = atlas.links(to: topic.id).map {
      (word: "← " + $0.relation[language], id: $0.topicID)
    }
    guard !links.isEmpty || !others.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("Beside it", "相关"))
    for (word, ids) in Self.grouped(links + others) {
      let spans = ids.compactMap(atlas.topic).map { other in
        Span(other.short[language], .link, target: .topic(other.id))
      }
      builder.flow(spans, label: TextWidth.padded(word, to: language == .chinese ? 13 : 20))
    }
  }

  private static func grouped(
    _ links: [(word: String, id: Topic.ID)]
  ) -> [(word: String, ids: [Topic.ID])] {
    var groups: [(word: String, ids: [Topic.ID])] = []
    for link in links {
      if let index = groups.firstIndex(where: { $0.word == link.word }) {
        groups[index].ids.append(link.id)
      } else {
        groups.append((link.word, [link.id]))
      }
    }
    return groups
  }

  private func writePassages(_ topic: Topic, _ builder: inout DocumentBuilder) {
    let passages = atlas.passages(of: topic.id)
    guard !passages.isEmpty else { return }
    builder.blank()
    builder.section(Bilingual("From", "出处"))
    for passage in passages {
      let title = atlas.sourceDocument(passage.documentID)?.title[language] ?? ""
      builder.running(
        [Span(title + ": ", .dim), Span(passage.section[language], .dim)],
        lead: [atlas.seedSpan(passage.documentID, language), Span("  ")], indent: 4)
    }
  }
}

/// Statements cluster by cluster, those with most first.
package struct EvidenceGroups {
  package let clusters: [(id: Cluster.ID, statements: [Evidence])]

  package init(_ statements: [Evidence]) {
    var order: [Cluster.ID] = []
    var groups: [Cluster.ID: [Evidence]] = [:]
    for statement in statements {
      if groups[statement.clusterID] == nil { order.append(statement.clusterID) }
      groups[statement.clusterID, default: []].append(statement)
    }
    clusters = order.enumerated()
      .sorted { first, second in
        let (left, right) = (groups[first.element]?.count ?? 0, groups[second.element]?.count ?? 0)
        return (right, first.offset) < (left, second.offset)
      }
      .map { ($0.element, groups[$0.element] ?? []) }
  }
}
