internal import ClusterAtlas
internal import Drawing

extension CommandTable {
  /// Screen 4.
  static let topicCommands: [Command] = topicScreenRows + outlineRows + topicPageRows

  private static let topicScreenRows: [Command] = [
    Command(
      "topics.search", .topics, [Key("/")], Bilingual("search", "查找"),
      Bilingual(
        "Searches all texts of the topics, in both languages, while one types.", "边输入边查找全部主题的中英文内容。"
      ),
      hint: 30, twin: "jiqun topics --text TEXT"
    ) { session, _ in session.openTopicSearch() },
    Command(
      "topics.next-hit", .topics, [Key("n")], Bilingual("next", "下一个"),
      Bilingual(
        "Goes to the next place found in the page, then to the next topic found; without a search, to the next topic.",
        "转到页面内下一处查找结果，然后转到下一个含结果的主题；未查找时转到下一主题。"),
      hint: 31
    ) { session, times in
      if session.topics.search.hits.isEmpty {
        session.stepTopic(times)
      } else {
        session.nextFound(times)
      }
    },
    Command(
      "topics.previous-hit", .topics, [Key("N")], Bilingual("previous", "上一个"),
      Bilingual(
        "Goes to the place found before in the page, then to the topic found before; without a search, to the topic before.",
        "转到页面内上一处查找结果，然后转到上一个含结果的主题；未查找时转到上一主题。")
    ) { session, times in
      if session.topics.search.hits.isEmpty {
        session.stepTopic(-times)
      } else {
        session.nextFound(-times)
      }
    },
    Command(
      "topics.clusters", .topics, [Key("f")], Bilingual("list clusters", "列出集群"),
      Bilingual("Lists the clusters with evidence of this topic on screen 1.", "在屏幕1列出印证该主题的集群。"),
      hint: 40, twin: "jiqun list --topic ID", obstacle: noEvidence
    ) { session, _ in session.listClustersOfTopic() },
    Command(
      "topics.map", .topics, [Key("o")], Bilingual("on the map", "地图"),
      Bilingual("Shows the places of this topic on the map of screen 1.", "在屏幕1的地图上显示该主题的地点。"),
      hint: 41, twin: "jiqun map --overlay NAME", obstacle: noPlaces
    ) { session, _ in session.mapTopic() },
  ]

  private static func noEvidence(_ session: borrowing Session) -> Bilingual? {
    guard let id = session.topics.topic else { return Bilingual("a group is selected", "所选为分组") }
    return session.atlas.evidence(about: id).isEmpty
      ? Bilingual("no evidence of this topic in the clusters", "集群中未见该主题的印证") : nil
  }

  private static func noPlaces(_ session: borrowing Session) -> Bilingual? {
    let overlay = session.topics.topic.flatMap(session.atlas.overlayID(showing:))
    return overlay != nil ? nil : Bilingual("this topic names no places", "该主题不涉及地点")
  }

  // MARK: Outline

  private static let outlineRows: [Command] = [
    Command(
      "topics.open", .topicOutline, [Key(.enter)], Bilingual("open", "打开"),
      Bilingual("Goes into the page of the topic; folds or unfolds a group.", "进入主题页面；折叠或展开分组。"),
      hint: 10, twin: "jiqun topic ID"
    ) { session, _ in session.enterOutline() },
    Command(
      "topics.unfold", .topicOutline, [Key(.right), Key("l")], Bilingual("unfold", "展开"),
      Bilingual("Unfolds a group; goes into the page of a topic.", "展开分组；进入主题页面。"), hint: 16
    ) { session, _ in session.unfold() },
    Command(
      "topics.fold", .topicOutline, [Key(.left), Key("h")], Bilingual("fold", "折叠"),
      Bilingual("Folds a group; goes from a topic to its group.", "折叠分组；由主题回到分组。"), hint: 15
    ) { session, _ in session.fold() },
    Command(
      "topics.fold-all", .topicOutline, [Key("*")], Bilingual("fold all", "全部折叠"),
      Bilingual("Folds all groups, or unfolds all.", "折叠全部分组，或全部展开。")
    ) { session, _ in session.foldAll() },
    Command(
      "topics.down", .topicOutline, [Key(.down), Key("j")], Bilingual("down", "向下"),
      Bilingual("Selects the next line.", "选择下一行。")
    ) { session, times in session.topics.selection.move(by: times) },
    Command(
      "topics.up", .topicOutline, [Key(.up), Key("k")], Bilingual("up", "向上"),
      Bilingual("Selects the line before.", "选择上一行。")
    ) { session, times in session.topics.selection.move(by: -times) },
    Command(
      "topics.outline-down", .topicOutline, [Key(.pageDown), .control("d")],
      Bilingual("page down", "下页"), Bilingual("Moves down by a screen.", "下移一屏。")
    ) { session, times in
      session.topics.selection.move(by: times * session.topics.layout.outlineRows)
    },
    Command(
      "topics.outline-up", .topicOutline, [Key(.pageUp), .control("u")],
      Bilingual("page up", "上页"), Bilingual("Moves up by a screen.", "上移一屏。")
    ) { session, times in
      session.topics.selection.move(by: -times * session.topics.layout.outlineRows)
    },
    Command(
      "topics.first", .topicOutline, [Key(.home), Key("g")], Bilingual("first", "首行"),
      Bilingual("Selects the first line.", "选择首行。")
    ) { session, _ in session.topics.selection.select(0) },
    Command(
      "topics.last", .topicOutline, [Key(.end), Key("G")], Bilingual("last", "末行"),
      Bilingual("Selects the last line.", "选择末行。")
    ) { session, _ in session.topics.selection.select(session.topics.rows.count - 1) },
  ]

  // MARK: Page

  private static let topicPageRows: [Command] =
    pageCommands(
      "topics", .topicPage, pane: { $0.topics.pane },
      change: { session, body in body(&session.topics.pane) }, open: { $0.openTopicLink() })
    + [
      Command(
        "topics.leave", .topicPage, [Key(.left), Key("h")], Bilingual("outline", "大纲"),
        Bilingual("Returns to the outline.", "返回大纲。"), hint: 15
      ) { session, _ in session.topics.focus = .outline },
      Command(
        "topics.next", .topicPage, [Key("J"), Key("]"), Key(" ")], Bilingual("next topic", "下一主题"),
        Bilingual("Shows the next topic without leaving the page.", "不离开页面，显示下一主题。"), hint: 13
      ) { session, times in session.stepTopic(times) },
      Command(
        "topics.previous", .topicPage, [Key("K"), Key("[")], Bilingual("topic before", "上一主题"),
        Bilingual("Shows the topic before.", "显示上一主题。")
      ) { session, times in session.stepTopic(-times) },
    ]
}
