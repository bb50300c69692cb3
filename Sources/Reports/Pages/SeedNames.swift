internal import ClusterAtlas
internal import Drawing

extension Atlas {
  /// What a document is called; its key where it has no row.
  func seedName(_ id: SourceDocument.ID, _ language: Language) -> String {
    sourceDocument(id)?.short[language] ?? id.rawValue
  }

  /// Its name as a link to its source.
  func seedSpan(_ id: SourceDocument.ID, _ language: Language) -> Span {
    guard let source = sourceDocument(id)?.sourceID else {
      return Span(seedName(id, language), .dim)
    }
    return Span(seedName(id, language), .link, target: .source(source))
  }

  /// The names of the documents that a topic is from.
  func seedNames(of topic: Topic.ID, _ language: Language) -> String {
    var seen: Set<SourceDocument.ID> = []
    return passages(of: topic).map(\.documentID).filter { seen.insert($0).inserted }
      .map { seedName($0, language) }.joined(separator: language == .chinese ? "、" : ", ")
  }
}
