internal import ClusterAtlas

/// What is marked, in words: understood on every screen, written where it is seen.
extension ScreenState {
  static var markPhrases: [Phrase<Self>] {
    [markedClusters, markedSeries, markedTopics, markedClaims]
  }

  static var markedClusters: Phrase<Self> {
    Phrase(
      "marked", .several("CLUSTER"), Bilingual("the clusters that are marked", "已标记的集群")
    ) { _, context in
      context.made.marks.isEmpty ? nil : context.made.marks.sorted()
    } read: { _, words, context in
      context.made.marks = Set(words.filter { context.atlas.cluster($0) != nil })
      return nil
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
    Phrase(
      "marked-topics", .several("TOPIC"), Bilingual("the topics that are marked", "已标记的主题")
    ) { _, context in
      context.made.markedTopics.isEmpty ? nil : context.made.markedTopics.sorted()
    } read: { _, words, context in
      context.made.markedTopics = Set(words.filter { context.atlas.topic($0) != nil })
      return nil
    }
  }

  static var markedClaims: Phrase<Self> {
    Phrase(
      "marked-claims", .several("CLAIM"), Bilingual("the claims that are marked", "已标记的论断")
    ) { _, context in
      context.made.markedClaims.isEmpty ? nil : context.made.markedClaims.sorted()
    } read: { _, words, context in
      context.made.markedClaims = Set(words.filter { context.atlas.claim($0) != nil })
      return nil
    }
  }
}
