internal import ClusterAtlas
internal import Reports

/// What is marked, in words: understood on every screen, written where it is seen.
extension ScreenState {
  static var markPhrases: [Phrase<Self>] {
    [markedClusters, markedSeries, markedTopics, markedClaims]
  }

  static var markedClusters: Phrase<Self> {
    marked("marked", "CLUSTER", Bilingual("the clusters that are marked", "已标记的集群"), \.marks) {
      $0.cluster($1) != nil
    }
  }

  static var markedSeries: Phrase<Self> {
    Phrase(
      "marked-series", .several("SERIES"), Bilingual("the series that are marked", "已标记的序列")
    ) { _, context in
      let words = context.made.markedSeries.map { $0.placeWord(context.atlas) }
      return words.isEmpty ? nil : words.sorted()
    } read: { _, words, context in
      context.made.markedSeries = Set(
        words.compactMap { TrendItem(placeWord: $0, context.atlas) })
      return nil
    }
  }

  static var markedTopics: Phrase<Self> {
    marked(
      "marked-topics", "TOPIC", Bilingual("the topics that are marked", "已标记的主题"),
      \.markedTopics
    ) { $0.topic($1) != nil }
  }

  static var markedClaims: Phrase<Self> {
    marked(
      "marked-claims", "CLAIM", Bilingual("the claims that are marked", "已标记的论断"),
      \.markedClaims
    ) { $0.claim($1) != nil }
  }

  /// Marks that are kept by their identifiers; those that the package lacks are left out.
  private static func marked<Row>(
    _ name: String, _ word: String, _ meaning: Bilingual,
    _ marks: any WritableKeyPath<Made, Set<Identifier<Row>>> & Sendable,
    isThere: @escaping @Sendable (Atlas, Identifier<Row>) -> Bool
  ) -> Phrase<Self> {
    Phrase(name, .several(word), meaning) { _, context in
      let found = context.made[keyPath: marks]
      return found.isEmpty ? nil : found.map(\.rawValue).sorted()
    } read: { _, words, context in
      let atlas = context.atlas
      context.made[keyPath: marks] = Set(
        words.map { Identifier($0) }.filter { isThere(atlas, $0) })
      return nil
    }
  }
}
