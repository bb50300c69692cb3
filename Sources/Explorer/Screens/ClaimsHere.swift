internal import ClusterAtlas
internal import Drawing
internal import Reports

/// How what is seen leads to the claims of documents that are checked on it.
extension ScreenState {
  /// The command that goes to the claims on what is seen: to the only one, or by a list.
  static func claimsCommand(
    _ name: String, claims: @escaping @Sendable (Visit<Self>) -> [Claim]
  ) -> Command {
    Command(
      name, on: Self.self, .claims, Bilingual("claims", "论断"),
      Bilingual(
        "Goes to the claims of documents that are checked on this: to the only one, or by a list.",
        "转到与此有关的论断核对：仅一条则直接打开，多条则列出。"), commandLine: "jiqun check ID",
      obstacle: { visit in
        claims(visit).isEmpty
          ? Bilingual("no claim of a document is checked on this", "没有与此有关的论断核对") : nil
      }
    ) { visit, _ in visit.open(claims: claims(visit)) }
  }
}

extension Visit {
  fileprivate mutating func open(claims: [Claim]) {
    if claims.count == 1 { return open(.claim(claims[0].id)) }
    let items = claims.map { claim in
      PickerItem(
        claim.short[language], note: claim.text[language],
        mark: atlas.claimDocument(claim.documentID)?.short[language] ?? "",
        aliases: claim.id.rawValue,
        target: .claim(claim.id))
    }
    present(
      Picker(
        title: word("Claims checked on this", "与此有关的论断"), prompt: word("claim:", "论断："),
        items: items))
  }
}

extension Atlas {
  /// The claims that name one of several things, each once, in the order of the package.
  func claims(naming names: [String]) -> [Claim] {
    let found = Set(names.flatMap { claims(naming: $0) }.map(\.id))
    return claims.filter { found.contains($0.id) }
  }

  /// The claims on a topic.
  func claims(about topic: Topic.ID?) -> [Claim] {
    topic.map { id in claims.filter { $0.topicID == id } } ?? []
  }

  /// The claims on what is drawn: those of the figure of a document, and those whose expressions
  /// name a series of it.
  func claims(on item: TrendItem, series: [Series.ID]) -> [Claim] {
    let names = series.flatMap { id in
      [id.rawValue, self.series(id)?.panelID?.rawValue].compactMap { $0 }
    }
    let named = Set(claims(naming: names + [item.id]).map(\.id))
    return claims.filter { $0.figureID?.rawValue == item.id || named.contains($0.id) }
  }
}
