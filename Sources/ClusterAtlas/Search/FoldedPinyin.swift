extension FoldedText {
  /// The pinyin of a Chinese text: each byte comes from the character its syllable stands for.
  ///
  /// Syllables are separated by spaces; a run of Latin letters or digits in the text is one.
  init(pinyin: String, of shown: String) {
    self.init(pinyin)
    let words = Self.words(of: shown)
    var syllable = -1
    var letter = 0
    let places = starts.indices.map { index in
      if starts[index] { (syllable, letter) = (syllable + 1, 0) }
      defer { letter += 1 }
      guard !words.isEmpty else { return Int32(0) }
      let word = words[min(syllable, words.count - 1)]
      return Int32(min(word.lowerBound + letter, word.upperBound - 1))
    }
    self.replaceOrigins(places)
  }

  /// The scalars of each character, or of each run of letters and digits that are not Han.
  private static func words(of shown: String) -> [Range<Int>] {
    let folded = FoldedText(shown)
    var words: [Range<Int>] = []
    for (index, origin) in folded.origins.enumerated() {
      let place = Int(origin)
      if folded.starts[index] || words.isEmpty {
        words.append(place..<place + 1)
      } else if let last = words.last {
        words[words.count - 1] = last.lowerBound..<place + 1
      }
    }
    return words
  }
}
