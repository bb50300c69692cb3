internal import ClusterAtlas
internal import Drawing

extension TrendsScreen {
  /// What works on the trends screen.
  package static let commands: [Command] =
    readRows + viewRows + moreRows + trendListRows + trendChartRows + trendPageRows

  // MARK: Everywhere on the screen

  private static let readRows: [Command] = [
    read("trends.left", [Key(.left)], Bilingual("year before", "上一年"), -1, hint: 4),
    read("trends.right", [Key(.right)], Bilingual("next year", "下一年"), 1, hint: 5),
    read("trends.far-left", [Key(.left, .shift), Key("<")], Bilingual("five back", "前五年"), -5),
    read("trends.far-right", [Key(.right, .shift), Key(">")], Bilingual("five on", "后五年"), 5),
    Command(
      "trends.play", on: TrendsScreen.self, [Key(" ")], Bilingual("play", "播放"),
      Bilingual(
        "Goes on through the years by itself, and rests; any other key rests too.",
        "自动逐年播放，再按暂停；按其他键也暂停。"),
      hint: 18, obstacle: noChart
    ) { visit, _ in visit.switchPlaying() },
    Command(
      "trends.first-year", on: TrendsScreen.self, [Key("^")], Bilingual("first year", "首年"),
      Bilingual("Moves the crosshair to the first year.", "十字线移到第一年。"), obstacle: noChart
    ) { visit, _ in visit.read(by: -100_000) },
    Command(
      "trends.last-year", on: TrendsScreen.self, [Key("$")], Bilingual("last year", "末年"),
      Bilingual("Moves the crosshair to the last year.", "十字线移到最后一年。"), obstacle: noChart
    ) { visit, _ in visit.read(by: 100_000) },
  ]

  private static let viewRows: [Command] = [
    Command(
      "trends.growth", on: TrendsScreen.self, [Key("g")], Bilingual("growth", "增速"),
      Bilingual("Shows the change on the year before, and back.", "显示比上年的变动，再按恢复。"),
      hint: 10, commandLine: "jiqun chart ID --growth", obstacle: noChart
    ) { visit, _ in visit.switchGrowth() },
    Command(
      "trends.index", on: TrendsScreen.self, [Key("i")], Bilingual("index", "指数"),
      Bilingual(
        "Shows each series with the year of the crosshair as 100, and back.",
        "以十字线所在年份为 100 显示各序列，再按恢复。"),
      hint: 11, commandLine: "jiqun chart ID --index YEAR", obstacle: noChart
    ) { visit, _ in visit.switchIndex() },
    Command(
      "trends.per-head", on: TrendsScreen.self, [Key("c")], Bilingual("per head", "人均"),
      Bilingual(
        "Divides amounts by the population of the same year, of the province or the nation; and back.",
        "将总量除以本省或全国同年人口，再按恢复。"),
      hint: 19, commandLine: "jiqun chart ID --per-head", obstacle: noChart
    ) { visit, _ in visit.switchPerHead() },
    Command(
      "trends.add", on: TrendsScreen.self, [Key("a")], Bilingual("add", "添加"),
      Bilingual(
        "Adds series to the chart or takes them away; a second unit gets an axis at the right.",
        "在图中添加或去掉序列；第二种单位用右轴。"),
      hint: 12, commandLine: "jiqun chart ID ID", obstacle: noChart
    ) { visit, _ in visit.openSeriesPicker() },
    Command(
      "trends.provinces", on: TrendsScreen.self, [Key("p")], Bilingual("provinces", "各省"),
      Bilingual(
        "Shows the same of all provinces: lines, a small chart each, the ranking of a year.",
        "显示各省同一指标：折线、小图、某年排名。"),
      hint: 13, commandLine: "jiqun chart secondary-va --kind ranking",
      obstacle: { visit in
        visit.screen.item?.panelID(visit.atlas) == nil
          ? Bilingual("no figures of the provinces for it", "该项无分省数据") : nil
      }
    ) { visit, _ in visit.stepProvinces() },
    page("trends.table", "t", Bilingual("table", "表格"), .table, hint: 14)(
      Bilingual("Shows the figures of the chart as a table, and back.", "以表格显示图中数据，再按恢复。")),
    page("trends.how", "h", Bilingual("how", "方法"), .how, hint: 15)(
      Bilingual(
        "Tells how it was made, what the document says and what came of it; and back.",
        "说明计算方法、文献说法与核对结果，再按恢复。")),
    page("trends.sources", "s", Bilingual("sources", "来源"), .sources, hint: 16)(
      Bilingual("Lists the sources of what is drawn, and back.", "列出图中数据的来源，再按恢复。")),
    Command(
      "trends.log", on: TrendsScreen.self, [Key("l")], Bilingual("log", "对数"),
      Bilingual("Makes the scale logarithmic, and back.", "改用对数坐标，再按恢复。"),
      hint: 40, commandLine: "jiqun chart ID --log", obstacle: noChart
    ) { visit, _ in visit.switchLog() },
    Command(
      "trends.variant", on: TrendsScreen.self, [Key("w")], Bilingual("weights", "权重"),
      Bilingual(
        "Steps through the variants of the document's figure: plain, weighted by population, by area.",
        "切换文献图表的变体：不加权、人口加权、面积加权。"),
      hint: 17, commandLine: "jiqun chart spatial-gini-population",
      obstacle: { visit in
        visit.variants.count > 1
          ? nil : Bilingual("there is one variant only", "仅有一种变体")
      }
    ) { visit, _ in visit.stepVariant() },
  ]

  private static let moreRows: [Command] = [
    Command(
      "trends.zoom", on: TrendsScreen.self, [Key("z"), Key("+"), Key("=")], Bilingual("zoom", "放大"),
      Bilingual("Shows fewer years, around the crosshair.", "以十字线为中心显示更少年份。"),
      hint: 41, commandLine: "jiqun chart ID --from YEAR --to YEAR", obstacle: noChart
    ) { visit, _ in visit.zoom(nearer: true) },
    Command(
      "trends.zoom-out", on: TrendsScreen.self, [Key("-")], Bilingual("zoom out", "缩小"),
      Bilingual("Shows more years.", "显示更多年份。"), obstacle: noChart
    ) { visit, _ in visit.zoom(nearer: false) },
    Command(
      "trends.marks", on: TrendsScreen.self, [Key("m")], Bilingual("marks", "标注"),
      Bilingual(
        "Hides events, turning points and periods, and shows them again.", "隐藏或显示事件、转折点与时段。"),
      obstacle: noChart
    ) { visit, _ in visit.screen.hasMarks.toggle() },
    Command(
      "trends.all", on: TrendsScreen.self, [Key("v")], Bilingual("all vintages", "全部版本"),
      Bilingual(
        "Lists earlier vintages, series behind figures and checks too, or the best ones only.",
        "同时列出旧版本、图表数据与核对序列，或仅列首选序列。"),
      commandLine: "jiqun series"
    ) { visit, _ in visit.screen.hasAll.toggle() },
    Command(
      "trends.wide", on: TrendsScreen.self, [Key("Z")], Bilingual("whole screen", "全屏"),
      Bilingual("Gives the chart the whole screen, and back.", "图表占满屏幕，再按恢复。")
    ) { visit, _ in visit.screen.isWide.toggle() },
    Command(
      "trends.search", on: TrendsScreen.self, [Key("/")], Bilingual("search", "查找"),
      Bilingual("Searches the names of the series while you type.", "边输入边查找序列名称。"),
      hint: 50, commandLine: "jiqun series"
    ) { visit, _ in visit.openSearch() },
    Command(
      "trends.next-hit", on: TrendsScreen.self, [Key("n")], Bilingual("next found", "下一个结果"),
      Bilingual("Goes to the next series found.", "到下一个找到的序列。"), obstacle: noTrendSearch
    ) { visit, times in TrendsScreen.goToFound(times, &visit) },
    Command(
      "trends.previous-hit", on: TrendsScreen.self, [Key("N")], Bilingual("found before", "上一个结果"),
      Bilingual("Goes to the series found before.", "到上一个找到的序列。"), obstacle: noTrendSearch
    ) { visit, times in TrendsScreen.goToFound(-times, &visit) },
    Command(
      "trends.clear", on: TrendsScreen.self, [Key("x")], Bilingual("plain", "还原"),
      Bilingual("Takes away all views and added series.", "去掉全部变换与添加的序列。"),
      obstacle: { visit in
        visit.screen.isPlain ? Bilingual("it is plain already", "已是原样") : nil
      }
    ) { visit, _ in visit.screen.reset(keepsOpened: true) },
  ]

  private static func noChart(_ visit: Visit<TrendsScreen>) -> Bilingual? {
    visit.screen.picture?.chart == nil
      ? Bilingual("this is a table, not a chart", "此为表格，不是图") : nil
  }

  private static func noTrendSearch(_ visit: Visit<TrendsScreen>) -> Bilingual? {
    visit.screen.found.rows.isEmpty ? Bilingual("search with / first", "请先用 / 查找") : nil
  }

  private static func read(
    _ name: String, _ keys: [Key], _ title: Bilingual, _ step: Int, hint: Int? = nil
  ) -> Command {
    var command = Command(
      name, on: TrendsScreen.self, keys, title,
      Bilingual(
        step < 0 ? "Moves the crosshair back." : "Moves the crosshair on.",
        step < 0 ? "十字线向前移。" : "十字线向后移。"),
      hint: hint, obstacle: noChart
    ) { visit, times in visit.read(by: step * min(times, 1000)) }
    if hint != nil { command.group = Bilingual("read", "读数") }
    return command
  }

  private static func page(
    _ name: String, _ key: Unicode.Scalar, _ title: Bilingual, _ kind: TrendPage.Kind, hint: Int
  ) -> (Bilingual) -> Command {
    { help in
      Command(
        name, on: TrendsScreen.self, [Key(key)], title, help, hint: hint,
        commandLine: "jiqun series ID"
      ) {
        visit, _ in visit.showPage(kind)
      }
    }
  }

  // MARK: Panes

  private static let trendListRows: [Command] =
    [
      Command(
        "trend-list.open", on: TrendsScreen.self, in: .list, [Key(.enter)],
        Bilingual("chart", "图表"),
        Bilingual("Goes to the chart of the selected series.", "进入所选序列的图表。")
      ) { visit, _ in visit.enter() }
    ] + walking("trend-list", .list)

  private static let trendChartRows: [Command] =
    [
      Command(
        "trend-chart.leave", on: TrendsScreen.self, in: .chart, [Key(.enter)],
        Bilingual("list", "列表"),
        Bilingual("Returns to the list.", "返回列表。")
      ) { visit, _ in visit.screen.focus = .list }
    ] + walking("trend-chart", .chart)

  private static func walking(_ name: String, _ part: Part) -> [Command] {
    [
      Command(
        name + ".down", on: TrendsScreen.self, in: part, [Key(.down), Key("j")],
        Bilingual("down", "向下"),
        Bilingual("Shows the next series.", "显示下一个序列。")
      ) { visit, times in visit.walk(times) },
      Command(
        name + ".up", on: TrendsScreen.self, in: part, [Key(.up), Key("k")], Bilingual("up", "向上"),
        Bilingual("Shows the series before.", "显示上一个序列。")
      ) { visit, times in visit.walk(-times) },
      Command(
        name + ".page-down", on: TrendsScreen.self, in: part, [Key(.pageDown), .control("d")],
        Bilingual("page down", "下页"),
        Bilingual(
          "Moves down by a screen; in a ranking and in small charts to the next provinces.",
          "下移一屏；在排名和小图中到下一批省份。")
      ) { visit, times in visit.turn(times) },
      Command(
        name + ".page-up", on: TrendsScreen.self, in: part, [Key(.pageUp), .control("u")],
        Bilingual("page up", "上页"),
        Bilingual(
          "Moves up by a screen; in a ranking and in small charts to the provinces before.",
          "上移一屏；在排名和小图中到上一批省份。")
      ) { visit, times in visit.turn(-times) },
      Command(
        name + ".first", on: TrendsScreen.self, in: part, [Key(.home)], Bilingual("first", "首行"),
        Bilingual("Shows the first series.", "显示第一个序列。")
      ) { visit, _ in visit.walk(-100_000) },
      Command(
        name + ".last", on: TrendsScreen.self, in: part, [Key(.end), Key("G")],
        Bilingual("last", "末行"),
        Bilingual("Shows the last series.", "显示最后一个序列。")
      ) { visit, _ in visit.walk(100_000) },
    ]
  }

  private static let trendPageRows: [Command] = [
    Command(
      "trend-page.open", on: TrendsScreen.self, in: .page, [Key(.enter)],
      Bilingual("follow link", "打开链接"),
      Bilingual("Opens the source that is lit.", "打开当前来源。"), hint: 8,
      obstacle: { visit in
        visit.screen.pane.link == nil
          ? Bilingual("no link is lit; ↓ goes to the next", "尚未选中链接；↓ 到下一个") : nil
      }
    ) { visit, _ in visit.openLink() },
    Command(
      "trend-page.next-link", on: TrendsScreen.self, in: .page, [Key(.down), Key("j")],
      Bilingual("next link", "下一链接"),
      Bilingual("Lights the next link; scrolls where there is none in sight.", "移到下一链接；视野内没有则滚动。"),
      hint: 9
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: 1) } },
    Command(
      "trend-page.previous-link", on: TrendsScreen.self, in: .page, [Key(.up), Key("k")],
      Bilingual("link before", "上一链接"),
      Bilingual("Lights the link before.", "移到上一链接。")
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: -1) } },
    Command(
      "trend-page.down", on: TrendsScreen.self, in: .page,
      [Key(.pageDown), .control("d"), .control("f")],
      Bilingual("page down", "下页"), Bilingual("Scrolls down by a screen.", "下滚一屏。")
    ) { visit, times in visit.screen.pane.turn(times) },
    Command(
      "trend-page.up", on: TrendsScreen.self, in: .page,
      [Key(.pageUp), .control("u"), .control("b")],
      Bilingual("page up", "上页"), Bilingual("Scrolls up by a screen.", "上滚一屏。")
    ) { visit, times in visit.screen.pane.turn(-times) },
    Command(
      "trend-page.first", on: TrendsScreen.self, in: .page, [Key(.home)], Bilingual("top", "页首"),
      Bilingual("Goes to the top of the page.", "到页首。")
    ) { visit, _ in visit.screen.pane.turn(-1000) },
    Command(
      "trend-page.last", on: TrendsScreen.self, in: .page, [Key(.end), Key("G")],
      Bilingual("end", "页末"),
      Bilingual("Goes to the end of the page.", "到页末。")
    ) { visit, _ in visit.screen.pane.turn(1000) },
  ]
}
