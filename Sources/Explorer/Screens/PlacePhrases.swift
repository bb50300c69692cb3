internal import ClusterAtlas

/// Phrases that screens with a page share.
extension PageScreen {
  /// The first line of the page, the link that is lit, the place that was found, in words; `isIn` tells whether one reads
  /// in the page, `enter` goes into it.
  static func pagePhrases(
    isIn: @escaping @Sendable (Self) -> Bool, enter: @escaping @Sendable (inout Self) -> Void
  ) -> [Phrase<Self>] {
    [
      .line(
        "page", Bilingual("in the page, from a line on", "在页面中，自某行起"),
        {
          isIn($0) ? $0.choices.reading.top : nil
        }
      ) {
        enter(&$0)
        $0.choices.reading.top = $1
      },
      .line(
        "read", Bilingual("the page beside begins at a line", "旁边的页面自某行起"),
        {
          let top = $0.choices.reading.top
          return !isIn($0) && top > 0 ? top : nil
        }
      ) { $0.choices.reading.top = $1 },
      .number(
        "link", "NUMBER", 1...100_000, Bilingual("the link that is lit", "当前链接"),
        { $0.choices.reading.link.map { $0 + 1 } }
      ) { $0.choices.reading.link = $1 - 1 },
      .number(
        "hit", "NUMBER", 1...100_000, Bilingual("the place found in the page", "页面内的查找结果"),
        { $0.choices.reading.found.map { $0 + 1 } }
      ) { $0.choices.reading.found = $1 - 1 },
      // Read only, as in the lines of `jiqun search`: it stands in the page at any width.
      .text(
        "seek", Bilingual("the page is scrolled to this text of it", "页面滚动到其中的此文字"), { _ in "" }
      ) { $0.choices.reading.sought = $1 },
    ]
  }
}
