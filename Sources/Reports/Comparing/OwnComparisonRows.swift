package import ClusterAtlas
package import Comparison
package import Workspace

/// Rows of what the reader wrote about the clusters that are compared: notes, and scores by factor.
package struct OwnComparisonRows {
  let atlas: Atlas
  let notebook: Notebook
  let things: [Comparand]

  package init(atlas: Atlas, notebook: Notebook, things: [Comparand]) {
    self.atlas = atlas
    self.notebook = notebook
    self.things = things
  }

  private var clusters: [Cluster.ID?] {
    things.map { thing in
      if case .cluster(let id) = thing { return id }
      return nil
    }
  }

  /// None where nothing was written about any of them.
  package var rows: [ComparisonRow] {
    guard notebook.operationCount > 0 else { return [] }
    return [notes].compactMap { $0 } + scores
  }

  private var notes: ComparisonRow? {
    let texts = clusters.map { id -> Bilingual? in
      let notes = id.map { notebook.notes(on: Thing(.cluster, $0), parts: true) } ?? []
      let text = notes.map { one in
        one.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
      .joined(separator: " · ")
      return text.isEmpty ? nil : Bilingual(text, text)
    }
    guard texts.contains(where: { $0 != nil }) else { return nil }
    return .own(
      "own-notes", Bilingual("Your notes", "我的笔记"), unit: Bilingual("", ""),
      numbers: texts.map { _ in nil }, texts: texts, position: 0)
  }

  private var scores: [ComparisonRow] {
    let own = clusters.map { id in
      let given = notebook.scores.filter { $0.cluster == id?.rawValue }
      return Dictionary(given.map { ($0.factor, $0) }) { $1 }
    }
    let factors = atlas.topics.filter { topic in own.contains { $0[topic.id.rawValue] != nil } }
    return factors.enumerated().map { place, topic -> ComparisonRow in
      let numbers = own.map { $0[topic.id.rawValue]?.score }
      return .own(
        "own-score:" + topic.id.rawValue,
        Bilingual("Your score: " + topic.short.english, "我的评分：" + topic.short[.chinese]),
        unit: Bilingual("of 5", "/5"), numbers: numbers,
        texts: numbers.map { number in number.map { Bilingual("\($0)", "\($0)") } },
        position: place + 1)
    }
  }
}
