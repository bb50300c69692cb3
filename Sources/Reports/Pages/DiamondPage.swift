internal import Charts
package import ClusterAtlas
internal import Drawing
internal import Markdown

/// What stands beside the diamond.
package struct DiamondPage {
  /// The heading of what acts on a factor.
  package static let neighbours = Bilingual("Acts on it", "作用于它")
  let writer: PageWriter

  package init(writer: PageWriter) {
    self.writer = writer
  }

  private var atlas: Atlas { writer.atlas }
  private var language: Language { writer.language }
  private var width: Int { writer.width }

  private func word(_ english: String, _ chinese: String) -> String {
    writer.word(english, chinese)
  }

  /// What the page is about.
  package enum Subject: Hashable {
    /// A factor, the one from which an edge was walked to it, and the clusters whose statements
    /// are told; none for all.
    case factor(Topic.ID, from: Topic.ID?, clusters: [Cluster.ID])
    case force(Topic.ID)
    case topic(Topic.ID)

    /// Whether it is the same but for the way one came.
    package func isSameThing(as other: Subject) -> Bool {
      switch (self, other) {
      case (.factor(let id, _, let clusters), .factor(let otherID, _, let others)):
        id == otherID && clusters == others
      default: self == other
      }
    }
  }

  package func document(of subject: Subject) -> Document {
    var builder = DocumentBuilder(width: width, language: language)
    switch subject {
    case .topic(let id):
      guard let topic = atlas.topic(id) else { break }
      return TopicPage(writer: writer).document(of: topic)
    case .force(let id): writeForce(id, &builder)
    case .factor(let id, let from, let clusters): writeFactor(id, from, clusters, &builder)
    }
    return builder.document
  }

  /// All factors one after the other.
  func whole(of clusters: [Cluster.ID]) -> Document {
    var builder = DocumentBuilder(width: width, language: language)
    for factor in atlas.diamondFactors {
      builder.blank()
      builder.section(factor.name)
      if let text = atlas.diamondText(of: factor.id) {
        builder.paragraph(text[language])
      }
      writeForces(factor, &builder)
      writeStatements(factor, clusters, isBefore: !clusters.isEmpty, &builder)
      if clusters.isEmpty {
        writeNeighbours(factor, &builder)
      }
    }
    return builder.document
  }

  // MARK: A factor

  private func writeFactor(
    _ id: Topic.ID, _ from: Topic.ID?, _ clusters: [Cluster.ID], _ builder: inout DocumentBuilder
  ) {
    guard let factor = atlas.topic(id) else { return }
    builder.paragraph(factor.name[language], .strong)
    builder.blank()
    if let text = atlas.diamondText(of: factor.id) {
      builder.paragraph(text[language])
    }
    writePassage(factor, &builder)
    if let from { writeEdge(from: from, to: id, &builder) }
    writeStatements(factor, clusters, isBefore: true, &builder)
    writeElements(factor, &builder)
    writeForces(factor, &builder)
    writeStatements(factor, clusters, isBefore: false, &builder)
    writeNeighbours(factor, &builder)
  }

  private func writePassage(_ factor: Topic, _ builder: inout DocumentBuilder) {
    let seed = atlas.passages(of: factor.id).first?.documentID
    builder.flow([
      seed.map { atlas.seedSpan($0, language) } ?? Span(""),
      Span(word("the whole text", "全文"), .link, target: .topic(factor.id)),
    ])
  }

  /// The edge just walked, in words.
  private func writeEdge(
    from fromID: Topic.ID, to: Topic.ID, _ builder: inout DocumentBuilder
  ) {
    guard let edge = atlas.diamondEdge(between: fromID, and: to),
      let from = atlas.topic(fromID)
    else { return }
    builder.blank()
    let isAgainst = !edge.isMutual && edge.fromID != fromID
    let arrow = Self.arrow(from: fromID, to: to, atlas)
    builder.running(
      [
        Span(word("from ", "来自"), .accent),
        Span(from.short[language], .link, target: .diamond(from.id, [])),
        Span(isAgainst ? word(", on which it acts", "（受其作用）") : "", .dim),
      ], lead: [Span(arrow + " ", .accent)], indent: 2)
    write(edge.way(from: fromID), &builder)
  }

  private func write(_ way: DiamondEdge.Way, _ builder: inout DocumentBuilder) {
    var spans: [Span] = [Span(way.sentence[language] + " ")]
    if let passage = way.passage {
      spans.append(atlas.seedSpan(passage.documentID, language))
    } else {
      spans.append(Span(word("interpretation", "解读"), .alert))
    }
    builder.running(spans, lead: [Span("  ")], indent: 2)
  }

  /// The way one went: ↑ when the arrow pointed up.
  static func arrow(from: Topic.ID, to: Topic.ID, _ atlas: Atlas) -> String {
    let seats = atlas.diamondSeats
    guard let a = seats[from], let b = seats[to] else { return "→" }
    let (dx, dy) = (b.spot.x - a.spot.x, b.spot.y - a.spot.y)
    if abs(dx) > abs(dy) { return dx > 0 ? "→" : "←" }
    return dy > 0 ? "↓" : "↑"
  }

  private func writeElements(_ factor: Topic, _ builder: inout DocumentBuilder) {
    let parts = atlas.parts(of: factor.id)
    guard !parts.isEmpty else { return }
    builder.blank()
    builder.flow(
      parts.map { Span($0.name[language], .link, target: .part(factor.id, $0.id)) },
      label: word("Elements  ", "构成  "))
  }

  private func writeForces(_ factor: Topic, _ builder: inout DocumentBuilder) {
    let forces = atlas.forces(of: factor.id)
    guard !forces.isEmpty else { return }
    builder.blank()
    let page = TopicPage(writer: writer)
    for force in forces { page.write(force, withReason: false, &builder) }
  }

  // MARK: Evidence

  /// A cluster's statements come before the elements, the list of all clusters after them.
  private func writeStatements(
    _ factor: Topic, _ clusters: [Cluster.ID], isBefore: Bool, _ builder: inout DocumentBuilder
  ) {
    switch (clusters.count, isBefore) {
    case (0, false): writeAll(factor, &builder)
    case (1, true): writeOne(factor, clusters[0], nil, &builder)
    case (2, true) where width >= 64: writePair(factor, clusters, &builder)
    case (2, true):
      for (number, id) in clusters.enumerated() { writeOne(factor, id, number, &builder) }
    default: break
    }
  }

  private func writeAll(_ factor: Topic, _ builder: inout DocumentBuilder) {
    let statements = atlas.evidence(about: factor.id)
    let groups = EvidenceGroups(statements).clusters
    builder.blank()
    builder.paragraph(
      word(
        "\(statements.count) seen in \(groups.count.counted("cluster"))",
        "\(groups.count)个集群中有\(statements.count)条印证"), .dim)
    builder.flow(EvidenceCount(statements, in: atlas).legend(language))
    for (id, mine) in groups {
      guard let cluster = atlas.cluster(id) else { continue }
      let bar = TextWidth.padded(EvidenceCount(mine, in: atlas).bar, to: 4) + " "
      builder.running(
        [Span(cluster.short[language], .link, target: .diamond(factor.id, [id]))],
        lead: [Span(bar, .accent)])
    }
  }

  private func writeOne(
    _ factor: Topic, _ id: Cluster.ID, _ number: Int?, _ builder: inout DocumentBuilder
  ) {
    for line in lines(factor, id, number, width) { builder.add(line) }
  }

  private func lines(
    _ factor: Topic, _ id: Cluster.ID, _ number: Int?, _ width: Int
  ) -> [DocumentLine] {
    guard let cluster = atlas.cluster(id) else { return [] }
    var builder = DocumentBuilder(width: width, language: language)
    builder.add(DocumentLine())
    let letter =
      number.map { [Span(DiamondNodes.letter($0) + " ", DiamondNodes.style($0).bold())] }
      ?? []
    builder.running(
      [Span(cluster.short[language], .link, target: .cluster(id))], lead: letter)
    let statements = atlas.evidence(of: id, about: factor.id)
    if statements.isEmpty {
      builder.paragraph(
        word("no evidence found: that is not weakness", "未见印证，不等于薄弱"), .dim)
    }
    builder.flow(EvidenceCount(statements, in: atlas).legend(language))
    for statement in statements { write(statement, to: &builder) }
    return builder.document.lines
  }

  private func write(_ statement: Evidence, to builder: inout DocumentBuilder) {
    let mark = ConfidenceMarks(atlas).mark(statement.confidenceID) + " "
    var spans: [Span] = [Span(statement.statement[language] + " ")]
    if !statement.shows.isEmpty {
      spans.append(
        Span(word("(shows: ", "（印证：") + statement.shows[language] + word(") ", "）"), .dim))
    }
    if atlas.isInterpretation(statement) {
      spans.append(Span(word("interpretation ", "解读 "), .alert))
    }
    let source = atlas.source(statement.sourceID)?.cited[language] ?? statement.sourceID.rawValue
    spans.append(Span("[\(source)]", .link, target: .source(statement.sourceID)))
    builder.running(
      spans, lead: [Span(mark, ConfidenceMarks.style(atlas.confidence(statement.confidenceID)))],
      indent: 2)
  }

  /// Two columns, a cluster each.
  private func writePair(
    _ factor: Topic, _ clusters: [Cluster.ID], _ builder: inout DocumentBuilder
  ) {
    let half = (width - 3) / 2
    let left = lines(factor, clusters[0], 0, half)
    let right = lines(factor, clusters[1], 1, half)
    for row in 0..<max(left.count, right.count) {
      let first = row < left.count ? left[row].spans : []
      let second = row < right.count ? right[row].spans : []
      let taken = first.reduce(0) { $0 + $1.columns }
      let gap = String(repeating: " ", count: max(0, half - taken))
      builder.add(DocumentLine(first + [Span(gap), Span(" │ ", .faint)] + second))
    }
  }

  // MARK: Neighbours

  /// All edges of the factor, each with its sentence towards it.
  private func writeNeighbours(_ factor: Topic, _ builder: inout DocumentBuilder) {
    builder.blank()
    builder.section(Self.neighbours)
    for edge in atlas.diamondEdges
    where edge.isMutual
      ? edge.fromID == factor.id || edge.toID == factor.id : edge.toID == factor.id
    {
      writeEdge(edge, from: edge.fromID == factor.id ? edge.toID : edge.fromID, &builder)
    }
    let outward = atlas.diamondEdges.filter { !$0.isMutual && $0.fromID == factor.id }
    for edge in outward { writeEdge(edge, from: edge.toID, isOutward: true, &builder) }
  }

  private func writeEdge(
    _ edge: DiamondEdge, from id: Topic.ID, isOutward: Bool = false,
    _ builder: inout DocumentBuilder
  ) {
    guard let from = atlas.topic(id) else { return }
    let lead = isOutward ? word("on ", "对") : ""
    builder.flow([
      Span(lead + from.short[language], .link, target: .diamond(from.id, []))
    ])
    write(edge.way(from: isOutward ? edge.fromID : id), &builder)
  }

  // MARK: A force

  private func writeForce(_ id: Topic.ID, _ builder: inout DocumentBuilder) {
    guard let force = atlas.topic(id) else { return }
    builder.running([Span(force.name[language], .link, target: .topic(id))])
    for place in atlas.factorForces where place.forceID == id {
      guard let factor = atlas.topic(place.factorID) else { continue }
      builder.running(
        [
          Span(factor.short[language] + "  ", .link, target: .topic(factor.id)),
          Span(place.reason[language], .dim),
        ], lead: [Span("▪ ", .dim)], indent: 2)
    }
    let blocks = atlas.markdown(of: id, in: language).map(Markdown.blocks) ?? []
    MarkdownLayout(target: { _ in nil }).write(blocks, to: &builder)
  }
}
