/// A text of a cluster that a search looks at.
public enum SearchedText: Hashable, Sendable {
  /// The full name.
  case name(Language)
  /// The short name.
  case short(Language)
  /// The name of a province it lies in.
  case province(Province.ID, Language)
  /// The name of a city it lies in.
  case city(City.ID, Language)
  /// The name of its field.
  case field(Language)
  /// The name of an enterprise it names.
  case enterprise(Enterprise.ID, Language)
}

/// A folded text in the pool, or the pinyin of one.
struct SearchSlot: Sendable {
  let text: SearchedText
  let start: Int
  let end: Int
  let isPinyin: Bool
  /// What a match here adds to the score.
  let weight: Int
}

/// All folded texts behind one another, so that a search runs through memory once.
struct SearchPool: Sendable {
  private(set) var bytes: [UInt8] = []
  /// For each byte the place of its scalar in the shown text.
  private(set) var origins: [Int32] = []
  /// For each byte 1 when a word or syllable begins with it, else 0.
  private(set) var starts: [UInt8] = []
  private(set) var slots: [SearchSlot] = []

  /// Adds a text; nothing when it is empty.
  mutating func add(_ shown: String, as text: SearchedText, weight: Int) {
    append(FoldedText(shown), as: text, isPinyin: false, weight: weight)
  }

  /// Adds the pinyin of a Chinese text. Matches are of the characters that are shown.
  mutating func add(pinyin: String, of shown: String, as text: SearchedText, weight: Int) {
    let folded = FoldedText(pinyin: pinyin, of: shown)
    append(folded, as: text, isPinyin: true, weight: weight)
  }

  private mutating func append(
    _ folded: FoldedText, as text: SearchedText, isPinyin: Bool, weight: Int
  ) {
    guard !folded.bytes.isEmpty else { return }
    let start = bytes.count
    bytes += folded.bytes
    origins += folded.origins
    starts += folded.starts.lazy.map { $0 ? 1 : 0 }
    slots.append(
      SearchSlot(text: text, start: start, end: bytes.count, isPinyin: isPinyin, weight: weight))
  }

  /// The scalars of the shown text that these bytes stand for.
  func range(_ part: Range<Int>) -> Range<Int> {
    let (first, last) = (Int(origins[part.lowerBound]), Int(origins[part.upperBound - 1]))
    return first..<max(first, last) + 1
  }
}
