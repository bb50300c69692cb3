extension TextIndex {
  /// The name that a text with a slip of the fingers is nearest to, as it is spelled: one letter
  /// may differ, two where there are six or more. Nil where no name is so near. O(names × letters²).
  ///
  ///     index.nearest(to: "Xuzou")  // "Xuzhou"
  package func nearest(to text: String) -> String? {
    let wanted = FoldedText(text).bytes
    guard wanted.count >= 4, wanted.count <= 40, wanted.allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
    var best: (distance: Int, name: String)?
    let most = wanted.count < 6 ? 1 : 2
    for name in names.passages.lazy.flatMap(\.spellings) {
      let folded = FoldedText(name).bytes
      guard abs(folded.count - wanted.count) <= most else { continue }
      let distance = Slips.count(from: folded, to: wanted)
      if distance <= most, distance < best?.distance ?? .max { best = (distance, name) }
    }
    return best?.name
  }
}

extension IndexedText {
  /// A name in Latin letters.
  fileprivate var spellings: [String] {
    [text.english, pinyin.filter { $0 != " " }].filter { !$0.isEmpty }
  }
}
