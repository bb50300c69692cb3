internal import Charts
internal import ClusterAtlas
internal import Drawing

/// The factors as nodes of the drawing, with how much evidence there is for each.
struct DiamondNodes {
  let atlas: Atlas
  let language: Language

  static let seats: [Topic.ID: DiamondFigure.Seat] = [
    "strategy-structure-rivalry": .top, "factor-conditions": .left, "demand-conditions": .right,
    "related-and-supporting-industries": .bottom, "chance": .outerTop, "government": .outerBottom,
  ]

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// For all clusters the number of statements; for one or two a line for each.
  func nodes(of clusters: [Cluster.ID]) -> [DiamondFigure.Node] {
    atlas.diamondFactors.compactMap { factor in
      guard let seat = Self.seats[factor.id] else { return nil }
      let total = atlas.evidence(about: factor.id).count
      return DiamondFigure.Node(
        id: factor.id, seat: seat, name: factor.name[language], short: factor.short[language],
        number: clusters.isEmpty ? [.init(String(total), .accent)] : [],
        notes: clusters.isEmpty ? [] : [note(factor.id, clusters)])
    }
  }

  /// One line: of a cluster, or of two with their letters.
  private func note(_ factor: Topic.ID, _ clusters: [Cluster.ID]) -> [DiamondFigure.Piece] {
    clusters.enumerated().flatMap { number, cluster -> [DiamondFigure.Piece] in
      let gap: [DiamondFigure.Piece] = number > 0 ? [.init("  ", .text)] : []
      return gap + note(factor, cluster, clusters.count > 1 ? number : nil)
    }
  }

  /// "▪▪▪▫ 4": documented statements, then interpretations; or that there are none.
  private func note(_ factor: Topic.ID, _ cluster: Cluster.ID, _ number: Int?) -> [DiamondFigure
    .Piece]
  {
    let count = EvidenceCount(atlas.evidence(of: cluster, about: factor))
    var pieces: [DiamondFigure.Piece] = []
    if let number { pieces.append(.init(Self.letter(number) + " ", Self.style(number))) }
    guard count.total > 0 else {
      let none = number == nil ? word("no evidence found", "未见印证") : word("none found", "未见")
      return pieces + [.init(none, .dim)]
    }
    return pieces + [
      .init(count.bar, number.map(Self.style) ?? .accent), .init(" \(count.total)", .strong),
    ]
  }

  static func letter(_ number: Int) -> String { number == 0 ? "A" : "B" }
  static func style(_ number: Int) -> Style { number == 0 ? Style(.series1) : Style(.series2) }
}

/// How many statements there are, and how many of them are interpretations.
struct EvidenceCount {
  let documented: Int
  let interpreted: Int
  var total: Int { documented + interpreted }

  init(_ statements: [Evidence]) {
    interpreted = statements.filter(\.isInterpretation).count
    documented = statements.count - interpreted
  }

  /// A square a statement: full where a source says so, empty for an interpretation.
  var bar: String {
    String(repeating: "▪", count: min(9, documented))
      + String(repeating: "▫", count: min(9, interpreted))
  }
}
