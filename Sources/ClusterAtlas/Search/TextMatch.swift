/// Matching of single texts, by the rules of the search.
public enum TextMatch {
  /// The text as it is compared: lower case, without accents, spaces, apostrophes, hyphens and
  /// other marks, full-width letters as plain ones.
  ///
  ///     TextMatch.fold("Xī’ān - Ｘ")  // "xianx"
  public static func fold(_ text: String) -> String {
    String(decoding: FoldedText(text).bytes, as: UTF8.self)
  }

  /// Where `query` stands in `text`, for highlighting: ranges of unicode scalar offsets, in order
  /// and apart. Empty when it does not stand there or is empty. O(query × text).
  ///
  ///     TextMatch.ranges(of: "xian", in: "Xi'an")  // [0..<5]
  public static func ranges(of query: String, in text: String) -> [Range<Int>] {
    FoldedText(text).ranges(of: FoldedText(query))
  }

  /// Whether the letters of `query` stand in `candidate` in order, with gaps, and how well: the
  /// higher the score the better. Letters that follow each other or begin words count more.
  /// The ranges are of unicode scalar offsets of `candidate`, in order and apart. Nil when they do not;
  /// score 0 and no ranges for an empty query. O(query × candidate).
  ///
  ///     TextMatch.fuzzy("omp", "open map")?.ranges  // [0..<1, 5..<6, 7..<8]
  public static func fuzzy(
    _ query: String, _ candidate: String
  ) -> (score: Int, ranges: [Range<Int>])? {
    FoldedText(candidate).fuzzy(FoldedText(query))
  }
}

extension FoldedText {
  /// Where `query` stands in this text: ranges of offsets of unicode scalars, in order and apart.
  /// Empty when it does not stand there or is empty. O(query × text).
  public func ranges(of query: FoldedText) -> [Range<Int>] {
    let wanted = query.bytes
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= bytes.count {
      if bytes[start] == wanted[0], bytes[start..<start + wanted.count].elementsEqual(wanted) {
        ranges.append(range(start, start + wanted.count))
        start += wanted.count
      } else {
        start += 1
      }
    }
    return ranges
  }

  /// Whether the letters of `query` stand in this text in order, with gaps, and how well: see
  /// `TextMatch.fuzzy(_:_:)`. O(query × text).
  public func fuzzy(_ query: FoldedText) -> (score: Int, ranges: [Range<Int>])? {
    FuzzyMatcher(query: query.bytes, candidate: self).best()
  }

  /// The scalars of the original text that these bytes come from.
  func range(_ start: Int, _ end: Int) -> Range<Int> {
    Int(origins[start])..<Int(origins[end - 1]) + 1
  }
}

extension String {
  /// A place that a search tells in offsets of Unicode scalars, in this text: for slices and for
  /// attributes. Nil where the text is shorter. O(offset).
  ///
  ///     let text = "Xi'an"
  ///     TextMatch.ranges(of: "an", in: text).compactMap(text.range(ofScalars:)).map { text[$0] }  // ["an"]
  public func range(ofScalars offsets: Range<Int>) -> Range<String.Index>? {
    let scalars = unicodeScalars
    guard
      let start = scalars.index(
        scalars.startIndex, offsetBy: offsets.lowerBound, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: offsets.count, limitedBy: scalars.endIndex)
    else { return nil }
    return start..<end
  }
}
