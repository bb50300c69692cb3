import Tabular

/// Parts of sentences.
enum Sentence {
  /// Names in quotes; of many the first and how many more.
  static func list(_ names: [Bilingual], most: Int = 6) -> Bilingual {
    let more = names.count - most
    let shown = names.prefix(most)
    let end =
      more > 0 ? Bilingual(" and \(more) more", "等\(names.count)列") : Bilingual("", "")
    return Bilingual(
      shown.map { "'\($0.english)'" }.joined(separator: ", ") + end.english,
      shown.map { "“\($0.chinese)”" }.joined(separator: "、") + end.chinese)
  }

  static func quoted(_ name: Bilingual) -> Bilingual {
    Bilingual("'\(name.english)'", "“\(name.chinese)”")
  }

  static func number(_ value: Double) -> String {
    value.rounded() == value && abs(value) < 1e15 ? "\(Int(bounded: value))" : "\(value)"
  }
}
