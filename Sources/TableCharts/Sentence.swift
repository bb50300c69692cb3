import Tabular

/// Parts of sentences.
enum Sentence {
  /// Names in quotes; of many the first and how many more.
  static func list(_ names: [Words], most: Int = 6) -> Words {
    let more = names.count - most
    let shown = names.prefix(most)
    let end =
      more > 0 ? Words(" and \(more) more", "等\(names.count)列") : Words("", "")
    return Words(
      shown.map { "'\($0.en)'" }.joined(separator: ", ") + end.en,
      shown.map { "“\($0.zh)”" }.joined(separator: "、") + end.zh)
  }

  static func quoted(_ name: Words) -> Words { Words("'\(name.en)'", "“\(name.zh)”") }

  static func number(_ value: Double) -> String {
    value.rounded() == value && abs(value) < 1e15 ? "\(Int(bounded: value))" : "\(value)"
  }
}
