/// A text that is looked for, folded.
struct SearchPattern: Sendable {
  let bytes: [UInt8]
  /// The places at which a word of it begins.
  let gaps: Set<Int>
  /// Whether it can be a spelling of Chinese: it has letters and nothing else.
  let isSpelling: Bool

  init(_ text: String) {
    let folded = FoldedText(text)
    bytes = folded.bytes
    gaps = Set(folded.starts.indices.filter { folded.starts[$0] })
    isSpelling =
      !bytes.isEmpty && bytes.count <= Readings.longest
      && bytes.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// One letter or digit by itself stands in every text.
  var isTooShortForTexts: Bool { bytes.count < 2 }
}

/// What a reader typed: the whole of it, and its words where there are several.
package struct SearchQuery: Sendable {
  package let text: String
  let whole: SearchPattern
  /// The first eight words that differ; empty where there is only one.
  let words: [SearchPattern]

  package init(_ text: String) {
    self.text = text
    whole = SearchPattern(text)
    var words: [SearchPattern] = []
    for part in text.split(whereSeparator: \.isWhitespace) where words.count < 8 {
      let word = SearchPattern(String(part))
      if !word.bytes.isEmpty, !words.contains(where: { $0.bytes == word.bytes }) {
        words.append(word)
      }
    }
    self.words = words.count > 1 ? words : []
  }

  /// Whether it can be a spelling of Chinese: it has Latin letters and nothing else.
  package var isSpelling: Bool { whole.isSpelling }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { whole.bytes.isEmpty }
}
