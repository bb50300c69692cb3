internal import ClusterAtlas
internal import Drawing

/// The choices of a screen with a page: where one reads in it is one of them.
package protocol PageChoices: ScreenChoices {
  var reading: PageReading { get set }
  /// What is looked for.
  var searchText: String { get set }
}

/// A screen with a page that is read.
package protocol PageScreen: ScreenState where Choices: PageChoices {
  /// The page as it is read.
  var pane: PagePane { get set }
}

extension PageScreen {
  package var readPage: PagePane? { pane }

  /// Lights what is looked for in the page as it is laid out now.
  mutating func lightFound() {
    var pane = pane
    pane.keepLooking(for: choices.searchText)
    self.pane = pane
  }

  /// The commands of the part with the page; `top` are the keys that go to its top.
  static func pageCommands(
    _ prefix: String, _ part: Part, top: [Key] = [Key(.home), Key("g")],
    open: @escaping @Sendable (inout Visit<Self>) -> Void
  ) -> [Command] {
    [
      Command(
        prefix + ".page-open", on: Self.self, in: part, [Key(.enter)],
        Bilingual("follow link", "打开链接"),
        Bilingual("Opens the link that is lit.", "打开当前链接。"), hint: 10,
        obstacle: { visit in
          visit.screen.pane.link == nil
            ? Bilingual("no link is lit; ↓ goes to the next", "尚未选中链接；↓ 到下一个") : nil
        }
      ) { visit, _ in open(&visit) },
      Command(
        prefix + ".next-link", on: Self.self, in: part, [Key(.down), Key("j")],
        Bilingual("next link", "下一链接"),
        Bilingual(
          "Lights the next link; scrolls where there is none in sight.", "移到下一链接；视野内没有则滚动。"),
        hint: 11
      ) { visit, times in
        for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: 1) }
      },
      Command(
        prefix + ".link-before", on: Self.self, in: part, [Key(.up), Key("k")],
        Bilingual("link before", "上一链接"),
        Bilingual("Lights the link before.", "移到上一链接。")
      ) { visit, times in
        for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: -1) }
      },
      Command(
        prefix + ".page-down", on: Self.self, in: part,
        [Key(.pageDown), .control("d"), .control("f")],
        Bilingual("page down", "下页"), Bilingual("Scrolls down by a screen.", "下滚一屏。"), hint: 12
      ) { visit, times in visit.screen.pane.turn(times) },
      Command(
        prefix + ".page-up", on: Self.self, in: part, [Key(.pageUp), .control("u"), .control("b")],
        Bilingual("page up", "上页"), Bilingual("Scrolls up by a screen.", "上滚一屏。")
      ) { visit, times in visit.screen.pane.turn(-times) },
      Command(
        prefix + ".page-first", on: Self.self, in: part, top, Bilingual("top", "页首"),
        Bilingual("Goes to the top of the page.", "到页首。")
      ) { visit, _ in visit.screen.pane.turn(-1000) },
      Command(
        prefix + ".page-last", on: Self.self, in: part, [Key(.end), Key("G")],
        Bilingual("end", "页末"),
        Bilingual("Goes to the end of the page.", "到页末。")
      ) { visit, _ in visit.screen.pane.turn(1000) },
    ]
  }
}
