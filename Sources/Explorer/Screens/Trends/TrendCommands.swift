internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Reports

extension TrendsScreen {
  /// What works on the trends screen.
  package static let commands: [Command] =
    readRows + viewRows + variantRows + moreRows + compareRows + trendListRows + trendListEnds
    + trendChartRows
    + trendChartEnds + trendPageRows

  // MARK: Everywhere on the screen

  private static let readRows: [Command] = [
    read("trends.left", .left, Bilingual("year before", "上一年"), -1, hint: 4),
    read("trends.right", .right, Bilingual("next year", "下一年"), 1, hint: 5),
    read("trends.year-before", .yearBefore, Bilingual("year before", "上一年"), -1),
    read("trends.next-year", .yearAfter, Bilingual("next year", "下一年"), 1),
    read("trends.before", .before, Bilingual("year before", "上一年"), -1),
    read("trends.after", .after, Bilingual("next year", "下一年"), 1),
    read("trends.far-left", .farLeft, Bilingual("five back", "前五年"), -5),
    read("trends.far-right", .farRight, Bilingual("five on", "后五年"), 5),
    Command(
      "trends.play", on: TrendsScreen.self, .goOn, Bilingual("play", "播放"),
      Bilingual(
        "Goes on through the years by itself, and rests; any other key rests too.",
        "自动逐年播放，再按暂停；按其他键也暂停。"),
      hint: 18, obstacle: noChart
    ) { visit, _ in visit.switchPlaying() },
    Command(
      "trends.first-year", on: TrendsScreen.self, .firstYear, Bilingual("first year", "首年"),
      Bilingual("Moves the crosshair to the first year.", "十字线移到第一年。"), obstacle: noChart
    ) { visit, _ in visit.read(by: -100_000) },
    Command(
      "trends.last-year", on: TrendsScreen.self, .lastYear, Bilingual("last year", "末年"),
      Bilingual("Moves the crosshair to the last year.", "十字线移到最后一年。"), obstacle: noChart
    ) { visit, _ in visit.read(by: 100_000) },
  ]

  private static let viewRows: [Command] =
    [
      Command(
        "trends.growth", on: TrendsScreen.self, nil, listedIn: .variant, Bilingual("growth", "增速"),
        Bilingual("Shows the change on the year before, and back.", "显示比上年的变动，再按恢复。"),
        commandLine: "jiqun chart ID --growth", obstacle: noChart
      ) { visit, _ in visit.switchGrowth() },
      Command(
        "trends.index", on: TrendsScreen.self, nil, listedIn: .variant, Bilingual("index", "指数"),
        Bilingual(
          "Shows each series with the year of the crosshair as 100, and back.",
          "以十字线所在年份为 100 显示各序列，再按恢复。"),
        commandLine: "jiqun chart ID --index YEAR", obstacle: noChart
      ) { visit, _ in visit.switchIndex() },
      Command(
        "trends.per-head", on: TrendsScreen.self, nil, listedIn: .variant,
        Bilingual("per head", "人均"),
        Bilingual(
          "Divides amounts by the population of the same year, of the province or the nation; and back.",
          "将总量除以本省或全国同年人口，再按恢复。"),
        commandLine: "jiqun chart ID --per-head", obstacle: noChart
      ) { visit, _ in visit.switchPerHead() },
      Command(
        "trends.add", on: TrendsScreen.self, .add, Bilingual("add", "添加"),
        Bilingual(
          "Adds series to the chart or takes them away; a second unit gets an axis at the right.",
          "在图中添加或去掉序列；第二种单位用右轴。"),
        hint: 12, commandLine: "jiqun chart ID ID", obstacle: noChart
      ) { visit, _ in visit.openSeriesPicker() },
      Command(
        "trends.provinces", on: TrendsScreen.self, .map, Bilingual("provinces", "各省"),
        Bilingual(
          "Shows the same of all provinces: lines, a small chart each, the ranking of a year.",
          "显示各省同一指标：折线、小图、某年排名。"),
        hint: 13, commandLine: "jiqun chart secondary-va --kind ranking",
        obstacle: { visit in
          visit.screen.item?.panelID(visit.atlas) == nil
            ? Bilingual("no figures of the provinces for it", "该项无分省数据") : nil
        }
      ) { visit, _ in visit.stepProvinces() },
      Command(
        "trends.scales", on: TrendsScreen.self, nil, listedIn: .variant,
        Bilingual("own scales", "各自坐标"),
        Bilingual(
          "Gives each small chart a scale of its own, or all one again.", "小图各用自己的坐标，或恢复同一坐标。"),
        commandLine: "jiqun chart secondary-va --kind multiples --own-scales",
        obstacle: { visit in
          visit.screen.picture?.chart?.options.kind.arrangement == .grid
            ? nil : Bilingual("it is for the small charts of provinces: p", "仅用于各省小图：按 p")
        }
      ) { visit, _ in visit.screen.drawing.ownScales.toggle() },
      page("trends.table", .table, Bilingual("table", "表格"), .table, hint: 14)(
        Bilingual("Shows the figures of the chart as a table, and back.", "以表格显示图中数据，再按恢复。")),
      page("trends.how", .why, Bilingual("why", "方法"), .how, hint: 15)(
        Bilingual(
          "Tells how it was made, what the document says and what came of it; and back.",
          "说明计算方法、文献说法与核对结果，再按恢复。")),
      page("trends.sources", .sources, Bilingual("sources", "来源"), .sources, hint: 16)(
        Bilingual("Lists the sources of what is drawn, and back.", "列出图中数据的来源，再按恢复。")),
      Command(
        "trends.log", on: TrendsScreen.self, nil, listedIn: .variant, Bilingual("log", "对数"),
        Bilingual("Makes the scale logarithmic, and back.", "改用对数坐标，再按恢复。"),
        commandLine: "jiqun chart ID --log", obstacle: noChart
      ) { visit, _ in visit.switchLog() },
    ]

  private static let variantRows: [Command] = variantCommands(
    "trends.variant", before: "trends.variant-before", hint: 10,
    Bilingual(
      "Chooses how the series are seen: as given, growth, index, per head, on a log scale; of a document's figure plain, weighted by population, by area.",
      "选择显示方式：原值、增速、指数、人均、对数坐标；文献图表可选不加权、人口加权、面积加权。"),
    commandLine: "jiqun chart ID --growth")

  private static let moreRows: [Command] = [
    Command(
      "trends.zoom", on: TrendsScreen.self, .nearer, Bilingual("zoom", "放大"),
      Bilingual("Shows fewer years, around the crosshair.", "以十字线为中心显示更少年份。"),
      hint: 41, commandLine: "jiqun chart ID --from YEAR --to YEAR", obstacle: noChart
    ) { visit, _ in visit.zoom(nearer: true) },
    Command(
      "trends.zoom-out", on: TrendsScreen.self, .farther, Bilingual("zoom out", "缩小"),
      Bilingual("Shows more years.", "显示更多年份。"), obstacle: noChart
    ) { visit, _ in visit.zoom(nearer: false) },
    Command(
      "trends.marks", on: TrendsScreen.self, .overlay, Bilingual("marks", "标注"),
      Bilingual(
        "Hides events, turning points and periods, and shows them again.", "隐藏或显示事件、转折点与时段。"),
      obstacle: noChart
    ) { visit, _ in visit.screen.hasMarks.toggle() },
    Command(
      "trends.all", on: TrendsScreen.self, .filter, Bilingual("all series", "全部序列"),
      Bilingual(
        "Lists earlier vintages, series behind figures and checks too, or the best ones only.",
        "同时列出旧版本、图表数据与核对序列，或仅列首选序列。"),
      commandLine: "jiqun series"
    ) { visit, _ in visit.screen.hasAll.toggle() },
    Command(
      "trends.wide", on: TrendsScreen.self, nil, listedIn: .goTo, Bilingual("whole screen", "全屏"),
      Bilingual("Gives the chart the whole screen, and back.", "图表占满屏幕，再按恢复。")
    ) { visit, _ in visit.screen.isWide.toggle() },
    Command(
      "trends.mark", on: TrendsScreen.self, .mark, Bilingual("mark", "标记"),
      Bilingual("Marks the series, or unmarks it.", "标记该序列，或取消标记。"),
      obstacle: { visit in
        visit.screen.item == nil ? Bilingual("no series is selected", "未选中序列") : nil
      }
    ) { visit, _ in visit.mark() },
    Command(
      "trends.together", on: TrendsScreen.self, .trends, Bilingual("marked together", "合列"),
      Bilingual("Draws the marked series in one chart.", "将已标记的序列画在同一图中。"),
      commandLine: "jiqun chart ID ID",
      obstacle: { visit in
        visit.markedSeries.count < 2
          ? Bilingual("mark two series with m first", "请先用 m 标记两个序列") : nil
      }
    ) { visit, _ in visit.drawMarked() },
    Command(
      "trends.search", on: TrendsScreen.self, .search, Bilingual("search", "查找"),
      Bilingual("Searches the names of the series while you type.", "边输入边查找序列名称。"),
      hint: 50, commandLine: "jiqun series"
    ) { visit, _ in visit.openSearch() },
    Command(
      "trends.next-hit", on: TrendsScreen.self, .nextFound, Bilingual("next found", "下一个结果"),
      Bilingual("Goes to the next series found.", "到下一个找到的序列。"), obstacle: noTrendSearch
    ) { visit, times in TrendsScreen.goToFound(times, &visit) },
    Command(
      "trends.previous-hit", on: TrendsScreen.self, .previousFound,
      Bilingual("found before", "上一个结果"),
      Bilingual("Goes to the series found before.", "到上一个找到的序列。"), obstacle: noTrendSearch
    ) { visit, times in TrendsScreen.goToFound(-times, &visit) },
    Command(
      "trends.remove", on: TrendsScreen.self, .unfilter, Bilingual("take off", "去掉"),
      Bilingual(
        "Takes away the series added last; where none was, the way of seeing.",
        "去掉最后添加的序列；没有则还原显示方式。"),
      obstacle: { visit in
        visit.screen.isPlain ? Bilingual("it is plain already", "已是原样") : nil
      }
    ) { visit, _ in visit.takeOff() },
    Command(
      "trends.clear", on: TrendsScreen.self, .unfilterAll, Bilingual("plain", "还原"),
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
    _ name: String, _ idea: Idea, _ title: Bilingual, _ step: Int, hint: Int? = nil
  ) -> Command {
    var command = Command(
      name, on: TrendsScreen.self, idea, title,
      Bilingual(
        step < 0 ? "Moves the crosshair back." : "Moves the crosshair on.",
        step < 0 ? "十字线向前移。" : "十字线向后移。"),
      hint: hint, obstacle: noChart
    ) { visit, times in visit.read(by: step * min(times, 1000)) }
    if hint != nil { command.group = Bilingual("read", "读数") }
    return command
  }

  private static func page(
    _ name: String, _ idea: Idea, _ title: Bilingual, _ kind: TrendPage.Kind, hint: Int
  ) -> (Bilingual) -> Command {
    { help in
      Command(
        name, on: TrendsScreen.self, idea, title, help, hint: hint,
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
        "trend-list.open", on: TrendsScreen.self, in: .list, .open,
        Bilingual("chart", "图表"),
        Bilingual("Goes to the chart of the selected series.", "进入所选序列的图表。")
      ) { visit, _ in visit.enter() }
    ] + walking("trend-list", .list)

  private static let trendListEnds: [Command] = [
    Command(
      "trend-list.first", on: TrendsScreen.self, in: .list, .first, Bilingual("first", "首行"),
      Bilingual("Shows the first series.", "显示第一个序列。")
    ) { visit, _ in visit.walk(-100_000) },
    Command(
      "trend-list.last", on: TrendsScreen.self, in: .list, .last, Bilingual("last", "末行"),
      Bilingual("Shows the last series.", "显示最后一个序列。")
    ) { visit, _ in visit.walk(100_000) },
  ]

  private static let trendChartRows: [Command] =
    [
      Command(
        "trend-chart.leave", on: TrendsScreen.self, in: .chart, .open,
        Bilingual("list", "列表"),
        Bilingual("Returns to the list.", "返回列表。")
      ) { visit, _ in visit.screen.focus = .list }
    ] + walking("trend-chart", .chart)

  private static let trendChartEnds: [Command] = [
    Command(
      "trend-chart.first", on: TrendsScreen.self, in: .chart, .first,
      Bilingual("first year", "首年"),
      Bilingual("Moves the crosshair to the first year.", "十字线移到第一年。"), obstacle: noChart
    ) { visit, _ in visit.read(by: -100_000) },
    Command(
      "trend-chart.last", on: TrendsScreen.self, in: .chart, .last, Bilingual("last year", "末年"),
      Bilingual("Moves the crosshair to the last year.", "十字线移到最后一年。"), obstacle: noChart
    ) { visit, _ in visit.read(by: 100_000) },
  ]

  private static func walking(_ name: String, _ part: Part) -> [Command] {
    [
      Command(
        name + ".down", on: TrendsScreen.self, in: part, .down,
        Bilingual("down", "向下"),
        Bilingual("Shows the next series.", "显示下一个序列。")
      ) { visit, times in visit.walk(times) },
      Command(
        name + ".up", on: TrendsScreen.self, in: part, .up, Bilingual("up", "向上"),
        Bilingual("Shows the series before.", "显示上一个序列。")
      ) { visit, times in visit.walk(-times) },
      Command(
        name + ".page-down", on: TrendsScreen.self, in: part, .pageDown,
        Bilingual("page down", "下一页"),
        Bilingual(
          "Moves down by a screen; in a ranking and in small charts to the next provinces.",
          "下移一屏；在排名和小图中到下一批省份。")
      ) { visit, times in visit.turn(times) },
      Command(
        name + ".page-up", on: TrendsScreen.self, in: part, .pageUp,
        Bilingual("page up", "上一页"),
        Bilingual(
          "Moves up by a screen; in a ranking and in small charts to the provinces before.",
          "上移一屏；在排名和小图中到上一批省份。")
      ) { visit, times in visit.turn(-times) },
      Command(
        name + ".half-down", on: TrendsScreen.self, in: part, .halfDown,
        Bilingual("half down", "下半屏"), Bilingual("Moves down by half a screen.", "下移半屏。")
      ) { visit, times in visit.turn(halves: times) },
      Command(
        name + ".half-up", on: TrendsScreen.self, in: part, .halfUp,
        Bilingual("half up", "上半屏"), Bilingual("Moves up by half a screen.", "上移半屏。")
      ) { visit, times in visit.turn(halves: -times) },
    ]
  }

  private static let trendPageRows: [Command] = [
    Command(
      "trend-page.open", on: TrendsScreen.self, in: .page, .open,
      Bilingual("follow link", "打开链接"),
      Bilingual("Opens the source that is lit.", "打开当前来源。"), hint: 8,
      obstacle: { visit in
        visit.screen.pane.link == nil
          ? Bilingual("no link is lit; j goes to the next", "尚未选中链接；按 j 到下一个") : nil
      }
    ) { visit, _ in visit.openLink() },
    Command(
      "trend-page.next-link", on: TrendsScreen.self, in: .page, .down,
      Bilingual("next link", "下一链接"),
      Bilingual("Lights the next link; scrolls where there is none in sight.", "移到下一链接；视野内没有则滚动。"),
      hint: 9
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: 1) } },
    Command(
      "trend-page.previous-link", on: TrendsScreen.self, in: .page, .up,
      Bilingual("link before", "上一链接"),
      Bilingual("Lights the link before.", "移到上一链接。")
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: -1) } },
    Command(
      "trend-page.down", on: TrendsScreen.self, in: .page,
      .pageDown,
      Bilingual("page down", "下一页"), Bilingual("Scrolls down by a screen.", "下滚一屏。")
    ) { visit, times in visit.screen.pane.turn(times) },
    Command(
      "trend-page.up", on: TrendsScreen.self, in: .page,
      .pageUp,
      Bilingual("page up", "上一页"), Bilingual("Scrolls up by a screen.", "上滚一屏。")
    ) { visit, times in visit.screen.pane.turn(-times) },
    Command(
      "trend-page.half-down", on: TrendsScreen.self, in: .page, .halfDown,
      Bilingual("half down", "下半屏"), Bilingual("Scrolls down by half a screen.", "下滚半屏。")
    ) { visit, times in visit.screen.pane.turn(halves: times) },
    Command(
      "trend-page.half-up", on: TrendsScreen.self, in: .page, .halfUp,
      Bilingual("half up", "上半屏"), Bilingual("Scrolls up by half a screen.", "上滚半屏。")
    ) { visit, times in visit.screen.pane.turn(halves: -times) },
    Command(
      "trend-page.go-on", on: TrendsScreen.self, in: .page, .goOn, Bilingual("go on", "继续"),
      Bilingual("Scrolls down by a screen.", "下滚一屏。")
    ) { visit, times in visit.screen.pane.turn(times) },
    Command(
      "trend-page.first", on: TrendsScreen.self, in: .page, .first, Bilingual("top", "页首"),
      Bilingual("Goes to the top of the page.", "到页首。")
    ) { visit, _ in visit.screen.pane.turn(-1000) },
    Command(
      "trend-page.last", on: TrendsScreen.self, in: .page, .last,
      Bilingual("end", "页末"),
      Bilingual("Goes to the end of the page.", "到页末。")
    ) { visit, _ in visit.screen.pane.turn(1000) },
  ]
}
