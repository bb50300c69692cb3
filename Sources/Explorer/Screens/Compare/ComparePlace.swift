internal import ClusterAtlas
internal import Comparison
internal import Drawing

extension CompareScreen {
  package static let phrases: [Phrase<Self>] = [
    Phrase("", .several("THING"), Bilingual("what is side by side", "并列比较的对象")) { screen, context in
      let ids = screen.things(context).map(\.id)
      return ids.isEmpty ? nil : ids
    } read: { screen, words, context in
      screen.go(to: words, context)
    },
    .flag("words", Bilingual("the differences as sentences", "用句子说明差异"), { $0.choices.inWords }) {
      $0.inWords = true
    },
    .flag("alike", Bilingual("what is alike row by row", "逐行列出相同项"), { $0.choices.showsAlike }) {
      $0.showsAlike = true
    },
    .number(
      "column", "NUMBER", 1...4, Bilingual("the thing at hand, from 1", "当前对象，自1起"),
      { $0.choices.column == 0 ? nil : $0.choices.column + 1 }
    ) { $0.column = $1 - 1 },
    .line("row", Bilingual("the row that is selected", "所选行"), { $0.choices.selection.index }) {
      $0.wantedRow = $1
    },
  ]

  private mutating func go(to words: [String], _ context: Context) -> PlaceProblem? {
    var things: [Comparand] = []
    for word in words.prefix(4) {
      guard let thing = Self.thing(word, things.first?.kind, context.atlas) else {
        return .unknown(word, Bilingual("thing to compare", "可比较对象"))
      }
      things.append(thing)
    }
    choices.things = things
    settle(context)
    return nil
  }

  private static func thing(
    _ word: String, _ kind: Comparand.Kind?, _ atlas: Atlas
  ) -> Comparand? {
    if word == "median" { return .median(kind ?? .cluster) }
    if atlas.cluster(word) != nil { return .cluster(word) }
    if atlas.province(word)?.kind == .province { return .province(word) }
    if atlas.region(word) != nil { return .region(word) }
    return atlas.topic(word) != nil ? .factor(word) : nil
  }
}
