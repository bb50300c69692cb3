package import ClusterAtlas
internal import Drawing
internal import Reports

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
  /// The sources of what is seen; by themselves those that the page names.
  func sourcesSeen(_ context: Context) -> [Source.ID]
}

extension PageScreen {
  package func sourcesSeen(_ context: Context) -> [Source.ID] { namedSources }

  /// The sources that the page names, in their order.
  var namedSources: [Source.ID] {
    let document = pane.document
    return Source.unique(
      document.links.indices.compactMap { link in
        guard case .source(let id) = document.target(of: link) else { return nil }
        return id
      })
  }

  package func citedSources(_ context: Context) -> [Source.ID] { sourcesSeen(context) }

  package var readPage: PagePane? { pane }

  /// Lights what is looked for in the page as it is laid out now.
  mutating func lightFound() {
    var pane = pane
    pane.keepLooking(for: choices.searchText)
    pane.goToSought()
    self.pane = pane
  }

  /// The commands of the part with the page.
  static func pageCommands(
    _ prefix: String, _ part: Part,
    open: @escaping @Sendable (inout Visit<Self>) -> Void
  ) -> [Command] {
    [
      Command(
        prefix + ".page-open", on: Self.self, in: part, .open,
        Bilingual("follow link", "打开链接"),
        Bilingual("Opens the link that is lit.", "打开当前链接。"), hint: 10,
        obstacle: { visit in
          visit.screen.pane.link == nil
            ? Bilingual("no link is lit; j goes to the next", "尚未选中链接；按 j 到下一个") : nil
        }
      ) { visit, _ in open(&visit) },
      Command(
        prefix + ".next-link", on: Self.self, in: part, .down,
        Bilingual("next link", "下一链接"),
        Bilingual(
          "Lights the next link; scrolls where there is none in sight.", "移到下一链接；视野内没有则滚动。"),
        hint: 11
      ) { visit, times in
        for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: 1) }
      },
      Command(
        prefix + ".link-before", on: Self.self, in: part, .up,
        Bilingual("link before", "上一链接"),
        Bilingual("Lights the link before.", "移到上一链接。")
      ) { visit, times in
        for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: -1) }
      },
      Command(
        prefix + ".page-down", on: Self.self, in: part,
        .pageDown,
        Bilingual("page down", "下一页"), Bilingual("Scrolls down by a screen.", "下滚一屏。"), hint: 12
      ) { visit, times in visit.screen.pane.turn(times) },
      Command(
        prefix + ".page-up", on: Self.self, in: part, .pageUp,
        Bilingual("page up", "上一页"), Bilingual("Scrolls up by a screen.", "上滚一屏。")
      ) { visit, times in visit.screen.pane.turn(-times) },
      Command(
        prefix + ".page-half-down", on: Self.self, in: part, .halfDown,
        Bilingual("half down", "下半屏"), Bilingual("Scrolls down by half a screen.", "下滚半屏。")
      ) { visit, times in visit.screen.pane.turn(halves: times) },
      Command(
        prefix + ".page-half-up", on: Self.self, in: part, .halfUp,
        Bilingual("half up", "上半屏"), Bilingual("Scrolls up by half a screen.", "上滚半屏。")
      ) { visit, times in visit.screen.pane.turn(halves: -times) },
      Command(
        prefix + ".page-first", on: Self.self, in: part, .first, Bilingual("top", "页首"),
        Bilingual("Goes to the top of the page.", "到页首。")
      ) { visit, _ in visit.screen.pane.turn(-1000) },
      Command(
        prefix + ".page-last", on: Self.self, in: part, .last,
        Bilingual("end", "页末"),
        Bilingual("Goes to the end of the page.", "到页末。")
      ) { visit, _ in visit.screen.pane.turn(1000) },
    ]
  }

  /// The command that lists where what is seen is from.
  static func sourcesCommand(_ name: String, hint: Int? = nil) -> Command {
    Command(
      name, on: Self.self, .sources, Bilingual("where from", "来源"),
      Bilingual(
        "Lists the sources of what is seen, official or not; Enter opens one.",
        "列出所见内容的来源及其性质；回车打开。"),
      hint: hint,
      obstacle: { visit in
        visit.screen.sourcesSeen(visit.context).isEmpty
          ? Bilingual("no source is named here", "此处未列来源") : nil
      }
    ) { visit, _ in visit.list(sources: visit.screen.sourcesSeen(visit.context)) }
  }
}

extension Visit where S: PageScreen {
  /// Scrolls to a section of the page.
  mutating func showSection(_ name: Bilingual) {
    settle()
    if let line = screen.pane.line(ofSection: name[language]) { screen.pane.show(line: line) }
  }
}

extension Visit {
  /// Sources in a list; choosing one opens it.
  mutating func list(sources ids: [Source.ID]) {
    let items = ids.compactMap(atlas.source).map { source in
      let copy = atlas.copy(of: source.id)?.kind.name[language]
      let facts = [
        source.publishedBy[language], source.date ?? word("undated", "未注明日期"), copy ?? "",
      ]
      return PickerItem(
        source.title[language],
        note: facts.filter { !$0.isEmpty }.joined(separator: word(", ", "，")),
        aliases: source.id.rawValue + " " + source.cited[language], target: .source(source.id))
    }
    present(
      Picker(title: word("Where it is from", "来自何处"), prompt: word("source:", "来源："), items: items))
  }
}
