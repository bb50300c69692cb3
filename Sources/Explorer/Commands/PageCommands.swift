internal import ClusterAtlas
internal import Drawing

extension CommandTable {
  /// The commands of a pane with a page, for a screen; `top` are the keys that go to its top.
  static func pageCommands(
    _ prefix: String, _ place: Place, top: [Key] = [Key(.home), Key("g")],
    pane: @escaping @Sendable (borrowing Session) -> PagePane,
    change: @escaping @Sendable (inout Session, (inout PagePane) -> Void) -> Void,
    open: @escaping @Sendable (inout Session) -> Void
  ) -> [Command] {
    [
      Command(
        prefix + ".page-open", place, [Key(.enter)], Bilingual("follow link", "打开链接"),
        Bilingual("Opens the link that is lit.", "打开当前链接。"), hint: 10,
        obstacle: { session in
          pane(session).link == nil
            ? Bilingual("no link is lit; ↓ goes to the next", "尚未选中链接；↓ 到下一个") : nil
        }
      ) { session, _ in open(&session) },
      Command(
        prefix + ".next-link", place, [Key(.down), Key("j")], Bilingual("next link", "下一链接"),
        Bilingual(
          "Lights the next link; scrolls where there is none in sight.", "移到下一链接；视野内没有则滚动。"),
        hint: 11
      ) { session, times in
        change(&session) { pane in for _ in 0..<min(times, 500) { pane.walkLinks(by: 1) } }
      },
      Command(
        prefix + ".link-before", place, [Key(.up), Key("k")], Bilingual("link before", "上一链接"),
        Bilingual("Lights the link before.", "移到上一链接。")
      ) { session, times in
        change(&session) { pane in for _ in 0..<min(times, 500) { pane.walkLinks(by: -1) } }
      },
      Command(
        prefix + ".page-down", place, [Key(.pageDown), .control("d"), .control("f")],
        Bilingual("page down", "下页"), Bilingual("Scrolls down by a screen.", "下滚一屏。"), hint: 12
      ) { session, times in change(&session) { $0.turn(times) } },
      Command(
        prefix + ".page-up", place, [Key(.pageUp), .control("u"), .control("b")],
        Bilingual("page up", "上页"), Bilingual("Scrolls up by a screen.", "上滚一屏。")
      ) { session, times in change(&session) { $0.turn(-times) } },
      Command(
        prefix + ".page-first", place, top, Bilingual("top", "页首"),
        Bilingual("Goes to the top of the page.", "到页首。")
      ) { session, _ in change(&session) { $0.turn(-1000) } },
      Command(
        prefix + ".page-last", place, [Key(.end), Key("G")], Bilingual("end", "页末"),
        Bilingual("Goes to the end of the page.", "到页末。")
      ) { session, _ in change(&session) { $0.turn(1000) } },
    ]
  }
}
