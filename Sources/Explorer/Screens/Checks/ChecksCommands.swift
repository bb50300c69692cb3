internal import Checks
internal import ClusterAtlas
internal import Drawing

extension ChecksScreen {
  /// Screen 7.
  package static let commands: [Command] = screenRows + listRows + pageRows

  private static let screenRows: [Command] = [
    Command(
      "checks.variants", on: ChecksScreen.self, [Key("v")], Bilingual("variants", "算法"),
      Bilingual(
        "Shows the claim in the next way to compute it: another vintage, method or span of years.",
        "用下一种算法显示论断：另一数据版本、方法或年份。"), hint: 20,
      commandLine: "jiqun check ID", obstacle: oneWay
    ) { visit, times in visit.stepWay(times) },
    Command(
      "checks.variants-back", on: ChecksScreen.self, [Key("V")],
      Bilingual("variant before", "上一算法"),
      Bilingual("Shows the claim in the way before.", "用上一种算法显示论断。"), obstacle: oneWay
    ) { visit, times in visit.stepWay(-times) },
    Command(
      "checks.filter", on: ChecksScreen.self, [Key("f")], Bilingual("filter", "筛选"),
      Bilingual(
        "Lists only what holds, holds in part, does not hold, could not be checked; then all again.",
        "依次只列成立、部分成立、不成立、未能核对的论断，再回到全部。"), hint: 21
    ) { visit, times in visit.stepShown(times) },
    Command(
      "checks.document", on: ChecksScreen.self, [Key("F")], Bilingual("document", "文献"),
      Bilingual("Lists only the claims of one document.", "只列某一文献的论断。"),
      commandLine: "jiqun check --document NAME"
    ) { visit, _ in visit.chooseDocument() },
    Command(
      "checks.series", on: ChecksScreen.self, [Key("s")], Bilingual("series", "序列"),
      Bilingual("Shows the series at stake on screen 3.", "在屏幕3显示相关序列。"), hint: 22,
      obstacle: noSeries
    ) { visit, _ in visit.openSeries() },
    Command(
      "checks.cite", on: ChecksScreen.self, [Key("c")], Bilingual("cite", "引文"),
      Bilingual("Copies the citation of the document.", "复制文献引文。"), hint: 24
    ) { visit, _ in visit.cite() },
    Command(
      "checks.search", on: ChecksScreen.self, [Key("/")], Bilingual("search", "查找"),
      Bilingual("Searches the claims and documents while one types.", "边输入边查找论断和文献。"), hint: 30
    ) { visit, _ in visit.beginSearch() },
    Command(
      "checks.next-hit", on: ChecksScreen.self, [Key("n")], Bilingual("next", "下一个"),
      Bilingual(
        "Goes to the next claim found; without a search, to the next claim.",
        "转到下一条查找结果；未查找时转到下一论断。")
    ) { visit, times in ChecksScreen.goToFound(times, &visit) },
    Command(
      "checks.previous-hit", on: ChecksScreen.self, [Key("N")], Bilingual("previous", "上一个"),
      Bilingual("Goes to the claim found before.", "转到上一条查找结果。")
    ) { visit, times in ChecksScreen.goToFound(-times, &visit) },
  ]

  private static func oneWay(_ visit: Visit<ChecksScreen>) -> Bilingual? {
    (visit.screen.selected?.ways.count ?? 0) > 1
      ? nil : Bilingual("there is one way to compute it", "只有一种算法")
  }

  private static func noSeries(_ visit: Visit<ChecksScreen>) -> Bilingual? {
    visit.screen.seriesAtStake(visit.atlas) == nil
      ? Bilingual("it rests on no series of screen 3", "不涉及屏幕3的序列") : nil
  }

  // MARK: List

  private static let listRows: [Command] = [
    Command(
      "checks.open", on: ChecksScreen.self, in: .list, [Key(.enter), Key(.right), Key("l")],
      Bilingual("open", "打开"), Bilingual("Goes into the page of the claim.", "进入论断页面。"), hint: 10,
      commandLine: "jiqun check ID"
    ) { visit, _ in visit.enterPage() },
    Command(
      "checks.down", on: ChecksScreen.self, in: .list, [Key(.down), Key("j")],
      Bilingual("down", "向下"),
      Bilingual("Selects the next claim.", "选择下一论断。")
    ) { visit, times in visit.screen.selection.move(by: times) },
    Command(
      "checks.up", on: ChecksScreen.self, in: .list, [Key(.up), Key("k")], Bilingual("up", "向上"),
      Bilingual("Selects the claim before.", "选择上一论断。")
    ) { visit, times in visit.screen.selection.move(by: -times) },
    Command(
      "checks.list-down", on: ChecksScreen.self, in: .list, [Key(.pageDown), .control("d")],
      Bilingual("page down", "下页"), Bilingual("Moves down by a screen.", "下移一屏。")
    ) { visit, times in visit.screen.selection.move(by: times * visit.screen.layout.listRows) },
    Command(
      "checks.list-up", on: ChecksScreen.self, in: .list, [Key(.pageUp), .control("u")],
      Bilingual("page up", "上页"), Bilingual("Moves up by a screen.", "上移一屏。")
    ) { visit, times in visit.screen.selection.move(by: -times * visit.screen.layout.listRows) },
    Command(
      "checks.first", on: ChecksScreen.self, in: .list, [Key(.home), Key("g")],
      Bilingual("first", "首行"),
      Bilingual("Selects the first claim.", "选择首条论断。")
    ) { visit, _ in visit.screen.selection.select(0) },
    Command(
      "checks.last", on: ChecksScreen.self, in: .list, [Key(.end), Key("G")],
      Bilingual("last", "末行"),
      Bilingual("Selects the last claim.", "选择末条论断。")
    ) { visit, _ in visit.screen.selection.select(visit.screen.rows.count - 1) },
  ]

  // MARK: Page

  private static let pageRows: [Command] =
    pageCommands("checks", .page, open: { $0.openLink() })
    + [
      Command(
        "checks.leave", on: ChecksScreen.self, in: .page, [Key(.left), Key("h")],
        Bilingual("list", "列表"), Bilingual("Returns to the list.", "返回列表。"), hint: 15
      ) { visit, _ in visit.screen.focus = .list },
      Command(
        "checks.next", on: ChecksScreen.self, in: .page, [Key("J"), Key("]"), Key(" ")],
        Bilingual("next claim", "下一论断"),
        Bilingual("Shows the next claim without leaving the page.", "不离开页面，显示下一论断。"), hint: 13
      ) { visit, times in visit.screen.selection.move(by: times) },
      Command(
        "checks.previous", on: ChecksScreen.self, in: .page, [Key("K"), Key("[")],
        Bilingual("claim before", "上一论断"), Bilingual("Shows the claim before.", "显示上一论断。")
      ) { visit, times in visit.screen.selection.move(by: -times) },
    ]
}
