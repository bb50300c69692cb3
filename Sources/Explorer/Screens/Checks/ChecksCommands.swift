internal import Checks
internal import ClusterAtlas
internal import Drawing
internal import Reports

extension ChecksScreen {
  /// Screen 7.
  package static let commands: [Command] = screenRows + listRows + pageRows

  private static let screenRows: [Command] = [
    Command(
      "checks.variants", on: ChecksScreen.self, .variant, Bilingual("variants", "算法"),
      Bilingual(
        "Lists the ways to compute the claim: other vintages, methods, units, years; shows it in one.",
        "列出论断的各种算法：其他数据版本、方法、地区或年份；选一种显示。"), hint: 20,
      commandLine: "jiqun check ID", obstacle: oneWay
    ) { visit, _ in visit.offerWays() },
    Command(
      "checks.variants-back", on: ChecksScreen.self, .variantBefore,
      Bilingual("variant before", "上一算法"),
      Bilingual("Shows the claim in the way before.", "用上一种算法显示论断。"), obstacle: oneWay
    ) { visit, times in visit.stepWay(-times) },
    Command(
      "checks.filter", on: ChecksScreen.self, .filter, Bilingual("filter", "筛选"),
      Bilingual(
        "Lists only what holds, holds in part, does not hold, was not checked; or one document.",
        "只列成立、部分成立、不成立或未能核对的论断；或某一文献。"), hint: 21,
      commandLine: "jiqun check --document NAME"
    ) { visit, _ in visit.offerFilters() },
    Command(
      "checks.unfilter", on: ChecksScreen.self, .unfilter, Bilingual("unfilter", "取消筛选"),
      Bilingual("Takes the last filter off.", "移除最后一个筛选条件。"), hint: 23, obstacle: noFilter
    ) { visit, _ in visit.takeOff() },
    Command(
      "checks.unfilter-all", on: ChecksScreen.self, .unfilterAll, Bilingual("no filter", "清除筛选"),
      Bilingual("Takes every filter off.", "移除全部筛选条件。"), obstacle: noFilter
    ) { visit, _ in visit.takeAllOff() },
    Command(
      "checks.sort", on: ChecksScreen.self, .sort, Bilingual("sort", "排序"),
      Bilingual(
        "Orders the list by document, verdict or name; the same again turns it round.",
        "按文献、结论或名称排列；再次选择则反向。")
    ) { visit, _ in visit.offerOrder() },
    Command(
      "checks.reverse", on: ChecksScreen.self, .reverse, Bilingual("reverse", "倒序"),
      Bilingual("Turns the order of the list round.", "反转列表次序。")
    ) { visit, _ in visit.screen.isReversed.toggle() },
    Command(
      "checks.table", on: ChecksScreen.self, .table, Bilingual("numbers", "数字"),
      Bilingual(
        "Shows the printed and the computed numbers in the list, and the documents again.",
        "在列表中显示所载与计算的数字，再按恢复文献。"), hint: 26
    ) { visit, _ in visit.screen.isTable.toggle() },
    Command(
      "checks.series", on: ChecksScreen.self, .trends, Bilingual("series", "序列"),
      Bilingual("Shows the series at stake on screen 3.", "在屏幕3显示相关序列。"), hint: 22,
      obstacle: noSeries
    ) { visit, _ in visit.openSeries() },
    Command(
      "checks.working", on: ChecksScreen.self, .why, Bilingual("working", "计算过程"),
      Bilingual(
        "Goes to the working on the page: each step with its numbers.", "转到页面中的计算过程：逐步列出数字。"),
      hint: 24, obstacle: noClaim
    ) { visit, _ in visit.showWorking() },
    Command(
      "checks.sources", on: ChecksScreen.self, .sources, Bilingual("sources", "来源"),
      Bilingual(
        "Lists where the claim and the numbers are from: the document, the series, their sources.",
        "列出论断与数据的来源：文献、序列及其来源。"), hint: 27, obstacle: noClaim
    ) { visit, _ in visit.offerSources() },
    Command(
      "checks.own", on: ChecksScreen.self, .add, Bilingual("own claim", "自拟论断"),
      Bilingual(
        "Copies the command that begins a file of claims of your own paper.",
        "复制新建论断文件的命令，用于核对自己的论文。"), commandLine: "jiqun check --new"
    ) { visit, _ in visit.beginOwn() },
    Command(
      "checks.mark", on: ChecksScreen.self, .mark, Bilingual("mark", "标记"),
      Bilingual(
        "Marks the claim, or unmarks it; copies and exports take the marked ones.",
        "标记该论断，或取消标记；复制与导出取已标记者。"), obstacle: noClaim
    ) { visit, _ in visit.mark() },
    Command(
      "checks.map", on: ChecksScreen.self, .map, Bilingual("provinces", "各省"),
      Bilingual(
        "Shows the series at stake by province on screen 3, or the places the claim is about on the map.",
        "在屏幕3分省显示相关序列，或在地图上显示论断所涉地点。"),
      obstacle: { visit in
        visit.places == nil
          ? Bilingual("it is about no places that are known by province", "不涉及分省数据或地点") : nil
      }
    ) { visit, _ in
      if let target = visit.places { visit.open(target) }
    },
    Command(
      "checks.compare", on: ChecksScreen.self, .compare, Bilingual("compare", "比较"),
      Bilingual(
        "Puts the clusters side by side whose figures the claim is about, else the marked ones.",
        "并列比较论断数据所属的集群，否则比较已标记的集群。"), commandLine: "jiqun compare A B",
      obstacle: { visit in
        visit.clustersOfClaim.isEmpty
          ? Bilingual("the claim is about no cluster, and none is marked", "论断不涉及集群，亦无已标记的集群") : nil
      }
    ) { visit, _ in visit.compare(visit.clustersOfClaim) },
    Command(
      "checks.next", on: ChecksScreen.self, .after, Bilingual("next claim", "下一论断"),
      Bilingual("Shows the next claim without leaving the page.", "不离开页面，显示下一论断。"), hint: 28
    ) { visit, times in visit.screen.selection.move(by: times) },
    Command(
      "checks.previous", on: ChecksScreen.self, .before, Bilingual("claim before", "上一论断"),
      Bilingual("Shows the claim before.", "显示上一论断。")
    ) { visit, times in visit.screen.selection.move(by: -times) },
    Command(
      "checks.search", on: ChecksScreen.self, .search, Bilingual("search", "查找"),
      Bilingual(
        "Searches the claims and documents while one types; in a page, the page.",
        "边输入边查找论断和文献；在页面中则查找页面。"), hint: 30
    ) { visit, _ in visit.openSearch() },
    Command(
      "checks.next-hit", on: ChecksScreen.self, .nextFound, Bilingual("next", "下一个"),
      Bilingual(
        "Goes to the next claim found; without a search, to the next claim.",
        "转到下一条查找结果；未查找时转到下一论断。")
    ) { visit, times in ChecksScreen.goToFound(times, &visit) },
    Command(
      "checks.previous-hit", on: ChecksScreen.self, .previousFound, Bilingual("previous", "上一个"),
      Bilingual("Goes to the claim found before.", "转到上一条查找结果。")
    ) { visit, times in ChecksScreen.goToFound(-times, &visit) },
  ]

  private static func oneWay(_ visit: Visit<ChecksScreen>) -> Bilingual? {
    (visit.screen.selected?.ways.count ?? 0) > 1
      ? nil : Bilingual("there is one way to compute it", "只有一种算法")
  }

  private static func noFilter(_ visit: Visit<ChecksScreen>) -> Bilingual? {
    visit.screen.choices.isFiltered ? nil : Bilingual("no filter is on", "未设筛选")
  }

  private static func noClaim(_ visit: Visit<ChecksScreen>) -> Bilingual? {
    visit.screen.selected == nil ? Bilingual("no claim is listed", "没有列出论断") : nil
  }

  private static func noSeries(_ visit: Visit<ChecksScreen>) -> Bilingual? {
    visit.screen.seriesAtStake(visit.atlas) == nil
      ? Bilingual("it rests on no series of screen 3", "不涉及屏幕3的序列") : nil
  }

  private static func listRows(_ visit: Visit<ChecksScreen>) -> Int {
    visit.screen.layout.listRows
  }

  // MARK: List

  private static let listRows: [Command] = [
    Command(
      "checks.open", on: ChecksScreen.self, in: .list,
      .open,
      Bilingual("open", "打开"), Bilingual("Goes into the page of the claim.", "进入论断页面。"), hint: 10,
      commandLine: "jiqun check ID"
    ) { visit, _ in visit.enterPage() },
    Command(
      "checks.page", on: ChecksScreen.self, in: .list, .right, Bilingual("page", "页面"),
      Bilingual("Goes into the page of the claim.", "进入论断页面。")
    ) { visit, _ in visit.enterPage() },
    Command(
      "checks.down", on: ChecksScreen.self, in: .list, .down,
      Bilingual("down", "向下"),
      Bilingual("Selects the next claim.", "选择下一论断。")
    ) { visit, times in visit.screen.selection.move(by: times) },
    Command(
      "checks.up", on: ChecksScreen.self, in: .list, .up, Bilingual("up", "向上"),
      Bilingual("Selects the claim before.", "选择上一论断。")
    ) { visit, times in visit.screen.selection.move(by: -times) },
    Command(
      "checks.half-down", on: ChecksScreen.self, in: .list, .halfDown,
      Bilingual("half down", "下半屏"), Bilingual("Moves down by half a screen.", "下移半屏。")
    ) { visit, times in visit.screen.selection.move(by: times * max(1, listRows(visit) / 2)) },
    Command(
      "checks.half-up", on: ChecksScreen.self, in: .list, .halfUp,
      Bilingual("half up", "上半屏"), Bilingual("Moves up by half a screen.", "上移半屏。")
    ) { visit, times in visit.screen.selection.move(by: -times * max(1, listRows(visit) / 2)) },
    Command(
      "checks.list-down", on: ChecksScreen.self, in: .list, .pageDown,
      Bilingual("page down", "下一页"), Bilingual("Moves down by a screen.", "下移一屏。")
    ) { visit, times in visit.screen.selection.move(by: times * listRows(visit)) },
    Command(
      "checks.list-up", on: ChecksScreen.self, in: .list, .pageUp,
      Bilingual("page up", "上一页"), Bilingual("Moves up by a screen.", "上移一屏。")
    ) { visit, times in visit.screen.selection.move(by: -times * listRows(visit)) },
    Command(
      "checks.first", on: ChecksScreen.self, in: .list, .first,
      Bilingual("first", "首行"),
      Bilingual("Selects the first claim.", "选择首条论断。")
    ) { visit, _ in visit.screen.selection.select(0) },
    Command(
      "checks.last", on: ChecksScreen.self, in: .list, .last,
      Bilingual("last", "末行"),
      Bilingual("Selects the last claim.", "选择末条论断。")
    ) { visit, _ in visit.screen.selection.select(visit.screen.rows.count - 1) },
  ]

  // MARK: Page

  private static let pageRows: [Command] =
    pageCommands("checks", .page, open: { $0.openLink() })
    + [
      Command(
        "checks.leave", on: ChecksScreen.self, in: .page, .left,
        Bilingual("list", "列表"), Bilingual("Returns to the list.", "返回列表。"), hint: 15
      ) { visit, _ in visit.screen.focus = .list }
    ]
}
