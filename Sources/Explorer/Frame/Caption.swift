internal import ClusterAtlas
internal import Reports

extension Session {
  /// What the foot says of what is lit or selected: a source with what kind it is, what was cut of it.
  func caption(of cuts: [CutText]) -> String? {
    if screen.isReadingPage, case .source(let id)? = screen.readPage?.target,
      let text = screen.readPage?.linkText
    {
      return SourceCaption(atlas: atlas, language: language).text(of: id, after: text)
    }
    var parts = [screen.caption(context)].compactMap { $0 }
    for cut in cuts where cut.way == .foot && !parts.contains(where: { $0.contains(cut.whole) }) {
      parts.append(cut.whole)
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

/// A source in one line: its number on the page, what it is cited as, what kind it is.
struct SourceCaption {
  let atlas: Atlas
  let language: Language

  func text(of id: Source.ID, after mark: String) -> String? {
    guard let source = atlas.source(id) else { return nil }
    let isNumber = mark.dropFirst().dropLast().allSatisfy(\.isNumber) && mark.hasPrefix("[")
    let parts = [source.cited[language], kinds(of: id)].filter { !$0.isEmpty }
    return (isNumber ? mark + " " : "") + parts.joined(separator: " · ")
  }

  /// "Official", "Press": how far what is taken from it can be trusted.
  private func kinds(of id: Source.ID) -> String {
    let ids =
      atlas.facts(from: id).map(\.confidenceID) + atlas.evidence(from: id).map(\.confidenceID)
    let found = atlas.confidences.filter { confidence in
      confidence.basis == .source && ids.contains { $0 == confidence.id }
    }
    return found.map { $0.name[language] }.joined(separator: language == .chinese ? "、" : ", ")
  }
}
