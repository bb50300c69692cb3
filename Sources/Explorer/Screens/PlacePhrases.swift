internal import ClusterAtlas

/// Phrases that screens with a page share.
extension PageScreen {
  /// The first line of the page and the link that is lit, in words; `isIn` tells whether one reads
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
    ]
  }
}
