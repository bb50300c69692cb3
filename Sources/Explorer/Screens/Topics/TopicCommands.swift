internal import ClusterAtlas
internal import Drawing
internal import Reports

extension TopicsScreen {
  /// Screen 4.
  package static let commands: [Command] =
    topicScreenRows + compareRows + sourceRows + outlineRows + topicPageRows

  private static let sourceRows = [sourcesCommand("topics.sources")]

  private static let topicScreenRows: [Command] = [
    Command(
      "topics.search", on: TopicsScreen.self, .search, Bilingual("search", "查找"),
      Bilingual(
        "Searches all texts of the topics, in both languages, while one types.", "边输入边查找全部主题的中英文内容。"
      ),
      hint: 30, commandLine: "jiqun topics --text TEXT"
    ) { visit, _ in visit.openSearch() },
    Command(
      "topics.next-hit", on: TopicsScreen.self, .nextFound, Bilingual("next", "下一个"),
      Bilingual(
        "Goes to the next place found in the page, then to the next topic found.",
        "转到页面内下一处查找结果，然后转到下一个含结果的主题。"),
      hint: 31, obstacle: noTopicSearch
    ) { visit, times in visit.nextFound(times) },
    Command(
      "topics.previous-hit", on: TopicsScreen.self, .previousFound, Bilingual("previous", "上一个"),
      Bilingual(
        "Goes to the place found before in the page, then to the topic found before.",
        "转到页面内上一处查找结果，然后转到上一个含结果的主题。"),
      obstacle: noTopicSearch
    ) { visit, times in visit.nextFound(-times) },
    Command(
      "topics.mark", on: TopicsScreen.self, .mark, Bilingual("mark", "标记"),
      Bilingual("Marks the topic, or unmarks it.", "标记该主题，或取消标记。"),
      obstacle: { visit in
        visit.screen.topic == nil ? Bilingual("a group is selected", "所选为分组") : nil
      }
    ) { visit, _ in visit.mark() },
    Command(
      "topics.why", on: TopicsScreen.self, .why, Bilingual("why", "为何"),
      Bilingual("Goes to the clusters in which the topic is seen.", "转到印证该主题的集群。"),
      obstacle: noEvidence
    ) { visit, _ in visit.explain() },
    Command(
      "topics.clusters", on: TopicsScreen.self, .filter, Bilingual("list clusters", "列出集群"),
      Bilingual("Lists the clusters with evidence of this topic on screen 1.", "在屏幕1列出印证该主题的集群。"),
      hint: 40, commandLine: "jiqun list --topic ID", obstacle: noEvidence
    ) { visit, _ in visit.listClusters() },
    Command(
      "topics.map", on: TopicsScreen.self, .map, Bilingual("on the map", "地图"),
      Bilingual("Shows the places of this topic on the map of screen 1.", "在屏幕1的地图上显示该主题的地点。"),
      hint: 41, commandLine: "jiqun map --overlay NAME", obstacle: noPlaces
    ) { visit, _ in visit.mapTopic() },
  ]

  private static func noTopicSearch(_ visit: Visit<TopicsScreen>) -> Bilingual? {
    visit.screen.hits.isEmpty ? Bilingual("search with / first", "请先用 / 查找") : nil
  }

  private static func noEvidence(_ visit: Visit<TopicsScreen>) -> Bilingual? {
    guard let id = visit.screen.topic else { return Bilingual("a group is selected", "所选为分组") }
    return visit.atlas.evidence(about: id).isEmpty
      ? Bilingual("no evidence of this topic in the clusters", "集群中未见该主题的印证") : nil
  }

  private static func noPlaces(_ visit: Visit<TopicsScreen>) -> Bilingual? {
    let overlay = visit.screen.topic.flatMap(visit.atlas.overlayID(showing:))
    return overlay != nil ? nil : Bilingual("this topic names no places", "该主题不涉及地点")
  }

  // MARK: Outline

  private static let outlineRows: [Command] = [
    Command(
      "topics.open", on: TopicsScreen.self, in: .outline, .open, Bilingual("open", "打开"),
      Bilingual("Goes into the page of the topic; folds or unfolds a group.", "进入主题页面；折叠或展开分组。"),
      hint: 10, commandLine: "jiqun topic ID"
    ) { visit, _ in visit.enterOutline() },
    Command(
      "topics.unfold", on: TopicsScreen.self, in: .outline, .right,
      Bilingual("unfold", "展开"),
      Bilingual("Unfolds a group; goes into the page of a topic.", "展开分组；进入主题页面。"), hint: 16
    ) { visit, _ in visit.unfold() },
    Command(
      "topics.fold", on: TopicsScreen.self, in: .outline, .left,
      Bilingual("fold", "折叠"),
      Bilingual("Folds a group; goes from a topic to its group.", "折叠分组；由主题回到分组。"), hint: 15
    ) { visit, _ in visit.fold() },
    Command(
      "topics.fold-all", on: TopicsScreen.self, in: .outline, .foldAll,
      Bilingual("fold all", "全部折叠"),
      Bilingual("Folds all groups, or unfolds all.", "折叠全部分组，或全部展开。")
    ) { visit, _ in visit.foldAll() },
    Command(
      "topics.down", on: TopicsScreen.self, in: .outline, .down,
      Bilingual("down", "向下"),
      Bilingual("Selects the next line.", "选择下一行。")
    ) { visit, times in visit.screen.selection.move(by: times) },
    Command(
      "topics.up", on: TopicsScreen.self, in: .outline, .up, Bilingual("up", "向上"),
      Bilingual("Selects the line before.", "选择上一行。")
    ) { visit, times in visit.screen.selection.move(by: -times) },
    Command(
      "topics.outline-down", on: TopicsScreen.self, in: .outline, .pageDown,
      Bilingual("page down", "下一页"), Bilingual("Moves down by a screen.", "下移一屏。")
    ) { visit, times in
      visit.screen.selection.move(by: times * visit.screen.layout.outlineRows)
    },
    Command(
      "topics.outline-up", on: TopicsScreen.self, in: .outline, .pageUp,
      Bilingual("page up", "上一页"), Bilingual("Moves up by a screen.", "上移一屏。")
    ) { visit, times in
      visit.screen.selection.move(by: -times * visit.screen.layout.outlineRows)
    },
    Command(
      "topics.half-down", on: TopicsScreen.self, in: .outline, .halfDown,
      Bilingual("half down", "下半屏"), Bilingual("Moves down by half a screen.", "下移半屏。")
    ) { visit, times in visit.screen.selection.move(by: times * visit.halfOutline) },
    Command(
      "topics.half-up", on: TopicsScreen.self, in: .outline, .halfUp, Bilingual("half up", "上半屏"),
      Bilingual("Moves up by half a screen.", "上移半屏。")
    ) { visit, times in visit.screen.selection.move(by: -times * visit.halfOutline) },
    Command(
      "topics.outline-go-on", on: TopicsScreen.self, in: .outline, .goOn, Bilingual("go on", "继续"),
      Bilingual("Moves down by a screen.", "下移一屏。")
    ) { visit, times in
      visit.screen.selection.move(by: times * visit.screen.layout.outlineRows)
    },
    Command(
      "topics.first", on: TopicsScreen.self, in: .outline, .first,
      Bilingual("first", "首行"),
      Bilingual("Selects the first line.", "选择首行。")
    ) { visit, _ in visit.screen.selection.select(0) },
    Command(
      "topics.last", on: TopicsScreen.self, in: .outline, .last,
      Bilingual("last", "末行"),
      Bilingual("Selects the last line.", "选择末行。")
    ) { visit, _ in visit.screen.selection.select(visit.screen.rows.count - 1) },
  ]

  // MARK: Page

  private static let topicPageRows: [Command] =
    pageCommands("topics", .page, open: { $0.openLink() })
    + [
      Command(
        "topics.leave", on: TopicsScreen.self, in: .page, .left,
        Bilingual("outline", "大纲"),
        Bilingual("Returns to the outline.", "返回大纲。"), hint: 15
      ) { visit, _ in visit.screen.focus = .outline },
      Command(
        "topics.next", on: TopicsScreen.self, in: .page, .after,
        Bilingual("next topic", "下一主题"),
        Bilingual("Shows the next topic without leaving the page.", "不离开页面，显示下一主题。"), hint: 13
      ) { visit, times in visit.stepTopic(times) },
      Command(
        "topics.go-on", on: TopicsScreen.self, in: .page, .goOn, Bilingual("go on", "继续"),
        Bilingual("Scrolls down by a screen; at the end shows the next topic.", "下滚一屏；到页末则显示下一主题。")
      ) { visit, times in for _ in 0..<min(times, 100) { visit.readOn() } },
      Command(
        "topics.previous", on: TopicsScreen.self, in: .page, .before,
        Bilingual("topic before", "上一主题"),
        Bilingual("Shows the topic before.", "显示上一主题。")
      ) { visit, times in visit.stepTopic(-times) },
    ]
}
