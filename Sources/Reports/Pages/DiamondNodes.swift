package import Charts
package import ClusterAtlas
package import Drawing

/// The factors as nodes of the drawing, with how much evidence there is for each.
package struct DiamondNodes {
  let atlas: Atlas
  let language: Language

  package init(atlas: Atlas, language: Language) {
    self.atlas = atlas
    self.language = language
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// For all clusters the number of statements; for one or two a line for each.
  package func nodes(of clusters: [Cluster.ID]) -> [DiamondFigure.Node] {
    let seats = atlas.diamondSeats
    return atlas.diamondFactors.compactMap { factor in
      guard let seat = seats[factor.id] else { return nil }
      let total = atlas.evidence(about: factor.id).count
      return DiamondFigure.Node(
        id: factor.id.rawValue, seat: seat, name: factor.name[language],
        short: factor.short[language],
        number: clusters.isEmpty ? [.init(String(total), .accent)] : [],
        notes: clusters.isEmpty ? [] : [note(factor.id, clusters)])
    }
  }

  /// One line: of a cluster, or of two with their letters.
  private func note(_ factor: Topic.ID, _ clusters: [Cluster.ID]) -> [DiamondFigure.Piece] {
    if clusters.count > 1,
      clusters.allSatisfy({ atlas.evidence(of: $0, about: factor).isEmpty })
    {
      // In short: the corners beside it need the room.
      return clusters.indices.map { .init(Self.letter($0) + " ", Self.style($0)) }
        + [.init(word("none found", "未见"), .dim)]
    }
    return clusters.enumerated().flatMap { number, cluster -> [DiamondFigure.Piece] in
      let gap: [DiamondFigure.Piece] = number > 0 ? [.init("  ", .text)] : []
      return gap + note(factor, cluster, clusters.count > 1 ? number : nil)
    }
  }

  /// "●● 2 ◆ 1": a mark a statement by its confidence, with the numbers; or that there are none.
  private func note(_ factor: Topic.ID, _ cluster: Cluster.ID, _ number: Int?) -> [DiamondFigure
    .Piece]
  {
    let count = EvidenceCount(atlas.evidence(of: cluster, about: factor), in: atlas)
    var pieces: [DiamondFigure.Piece] = []
    if let number { pieces.append(.init(Self.letter(number) + " ", Self.style(number))) }
    guard count.total > 0 else {
      let none = number == nil ? word("no evidence found", "未见印证") : word("none found", "未见")
      return pieces + [.init(none, .dim)]
    }
    return pieces + count.pieces(number.map(Self.style), isShort: number != nil)
  }

  package static func letter(_ number: Int) -> String { number == 0 ? "A" : "B" }
  /// How far polygons reach, by the nodes of the figure.
  package static func lengths(_ shares: [Topic.ID: Double]) -> [String: Double] {
    Dictionary(shares.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  package static func style(_ number: Int) -> Style {
    number == 0 ? Style(.series1) : Style(.series2)
  }

  // MARK: Drawing

  /// The drawing; below it what the marks mean, where a cluster is looked at and there is room.
  package func sketch(_ figure: DiamondFigure, of clusters: [Cluster.ID], size: Size) -> Sketch {
    let lines = clusters.isEmpty || size.height < 16 ? [] : legend(of: clusters, size.width)
    let inner = Size(width: size.width, height: size.height - lines.count)
    var sketch = figure.sketch(size: inner).grown(to: size)
    for (row, line) in lines.enumerated() {
      var x = 0
      for span in line.spans {
        sketch.label(span.text, x: x, y: inner.height + row, span.style)
        x += span.columns
      }
    }
    return sketch
  }

  /// What the marks of these clusters mean.
  private func legend(of clusters: [Cluster.ID], _ width: Int) -> [DocumentLine] {
    let factors = Set(atlas.diamondFactors.map(\.id))
    let statements = clusters.flatMap(atlas.evidence(of:)).filter { factors.contains($0.topicID) }
    var builder = DocumentBuilder(width: width, language: language)
    builder.flow(
      EvidenceCount(statements, in: atlas).parts.map { part in
        Span(part.mark + " " + part.confidence.name[language], .dim)
      })
    return builder.document.lines
  }
}

extension Atlas {
  /// Where each factor stands in the drawing of the diamond.
  package var diamondSeats: [Topic.ID: DiamondFigure.Seat] {
    let parts = diamondTopic.map { drawingParts(of: $0.id) } ?? []
    return Dictionary(
      parts.compactMap { part in part.seat.inDiamond.map { (part.partID.asTopic, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What the topic of the diamond says of one of its factors.
  package func diamondText(of factor: Topic.ID) -> Bilingual? {
    diamondTopic.flatMap { topic in parts(of: topic.id).first { $0.id.asTopic == factor }?.text }
  }
}

extension DrawingPart.Seat {
  /// The place in the diamond; nil for a place in another drawing.
  fileprivate var inDiamond: DiamondFigure.Seat? {
    switch self {
    case .top: .top
    case .left: .left
    case .right: .right
    case .bottom: .bottom
    case .outerTop: .outerTop
    case .outerBottom: .outerBottom
    case .stage, .cell, .flow, .action: nil
    }
  }
}
