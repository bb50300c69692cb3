internal import ClusterAtlas
internal import Comparison
internal import Drawing

extension CompareScreen {
  /// Screen 6.
  package static let commands: [Command] = thingRows + moveRows

  private static let thingRows: [Command] = [
    Command(
      "compare.open", on: CompareScreen.self, [Key(.enter)], Bilingual("open", "打开"),
      Bilingual(
        "Goes to what stands behind the cell: the cluster, the topic, the series; unfolds what is alike.",
        "转到单元格对应的集群、主题或序列；展开相同项。"), hint: 10, obstacle: nothing
    ) { visit, _ in visit.openCell() },
    Command(
      "compare.add", on: CompareScreen.self, [Key("a")], Bilingual("add", "添加"),
      Bilingual("Adds a cluster; the last of four gives way.", "添加集群；已有四个时替换最后一个。"), hint: 20,
      commandLine: "jiqun compare A B"
    ) { visit, _ in visit.addThing() },
    Command(
      "compare.remove", on: CompareScreen.self, [Key("x")], Bilingual("remove", "移除"),
      Bilingual("Takes the thing at hand away.", "移除当前对象。"), hint: 21, obstacle: nothing
    ) { visit, _ in visit.removeThing() },
    Command(
      "compare.words", on: CompareScreen.self, [Key("d")], Bilingual("in words", "用文字"),
      Bilingual("Tells the differences as sentences.", "用句子说明差异。"), hint: 22,
      commandLine: "jiqun compare A B --words", obstacle: nothing
    ) { visit, _ in visit.screen.inWords.toggle() },
    Command(
      "compare.companions", on: CompareScreen.self, [Key("b")], Bilingual("companions", "可比对象"),
      Bilingual(
        "Offers what the first is usefully compared with: same province, same field, nearest in evidence, the median.",
        "列出与首个集群可比者：同省、同领域、论述最接近、中位数。"), hint: 23,
      commandLine: "jiqun compare A --companions", obstacle: noCluster
    ) { visit, _ in visit.offerCompanions() },
    Command(
      "compare.marks", on: CompareScreen.self, [Key("m")], Bilingual("marked", "已标记"),
      Bilingual("Compares what is marked on screen 1.", "比较屏幕1中已标记的集群。"), hint: 25
    ) { visit, _ in visit.takeMarks() },
    Command(
      "compare.source", on: CompareScreen.self, [Key("s")], Bilingual("source", "来源"),
      Bilingual("Goes to the source of the number at hand.", "转到当前数据的来源。"), hint: 26,
      obstacle: noSource
    ) { visit, _ in visit.openSource() },
    Command(
      "compare.diamond", on: CompareScreen.self, [Key("D")], Bilingual("diamond", "钻石"),
      Bilingual("Shows the clusters in the diamond of screen 2.", "在屏幕2的钻石模型中显示这些集群。"),
      obstacle: noCluster
    ) { visit, _ in visit.openDiamond() },
    Command(
      "compare.trends", on: CompareScreen.self, [Key("t")], Bilingual("province", "省份"),
      Bilingual("Shows the chart of the province on screen 3.", "在屏幕3显示所在省份的图表。"), obstacle: nothing
    ) { visit, _ in visit.openProvince() },
  ]

  private static func nothing(_ visit: Visit<CompareScreen>) -> Bilingual? {
    visit.screen.shown == nil
      ? Bilingual("two to four things are needed; a adds one", "需要2至4个对象；按a添加") : nil
  }

  private static func noCluster(_ visit: Visit<CompareScreen>) -> Bilingual? {
    guard case .cluster = visit.screen.things(visit.context).first else {
      return Bilingual("there is no cluster", "没有集群")
    }
    return nil
  }

  private static func noSource(_ visit: Visit<CompareScreen>) -> Bilingual? {
    visit.screen.cell?.sourceIDs.isEmpty ?? true
      ? Bilingual("it has no source of its own", "没有单独的来源") : nil
  }

  private static let moveRows: [Command] = [
    Command(
      "compare.down", on: CompareScreen.self, [Key(.down), Key("j")], Bilingual("down", "向下"),
      Bilingual("Selects the next row.", "选择下一行。")
    ) { visit, times in visit.screen.move(by: times) },
    Command(
      "compare.up", on: CompareScreen.self, [Key(.up), Key("k")], Bilingual("up", "向上"),
      Bilingual("Selects the row before.", "选择上一行。")
    ) { visit, times in visit.screen.move(by: -times) },
    Command(
      "compare.right", on: CompareScreen.self, [Key(.right), Key("l")], Bilingual("right", "向右"),
      Bilingual("Goes to the next thing.", "转到下一对象。")
    ) { visit, times in visit.screen.moveFocus(by: times) },
    Command(
      "compare.left", on: CompareScreen.self, [Key(.left), Key("h")], Bilingual("left", "向左"),
      Bilingual("Goes to the thing before.", "转到上一对象。")
    ) { visit, times in visit.screen.moveFocus(by: -times) },
    Command(
      "compare.page-down", on: CompareScreen.self, [Key(.pageDown), .control("d")],
      Bilingual("page down", "下页"), Bilingual("Moves down by a screen.", "下移一屏。")
    ) { visit, times in visit.screen.move(by: times * visit.screen.layout.rows.height / 2) },
    Command(
      "compare.page-up", on: CompareScreen.self, [Key(.pageUp), .control("u")],
      Bilingual("page up", "上页"), Bilingual("Moves up by a screen.", "上移一屏。")
    ) { visit, times in visit.screen.move(by: -times * visit.screen.layout.rows.height / 2) },
    Command(
      "compare.first", on: CompareScreen.self, [Key(.home), Key("g")], Bilingual("first", "首行"),
      Bilingual("Selects the first row.", "选择首行。")
    ) { visit, _ in visit.screen.move(by: -100_000) },
    Command(
      "compare.last", on: CompareScreen.self, [Key(.end), Key("G")], Bilingual("last", "末行"),
      Bilingual("Selects the last row.", "选择末行。")
    ) { visit, _ in visit.screen.move(by: 100_000) },
  ]
}
