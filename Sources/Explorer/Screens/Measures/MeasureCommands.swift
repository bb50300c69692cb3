internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Reports
internal import Tabular

extension MeasuresScreen {
  /// What works on the measures screen.
  package static let commands: [Command] =
    slideRows + measureViewRows + measureVariantRows + measureDataRows + measureListRows
    + measureResultRows
    + measurePageRows + compareRows

  // MARK: Everywhere on the screen

  private static let slideRows: [Command] = [
    slide("measures.left", .left, Bilingual("year before", "上一年"), -1, hint: 4),
    slide("measures.right", .right, Bilingual("next year", "下一年"), 1, hint: 5),
    slide("measures.year-before", .yearBefore, Bilingual("year before", "上一年"), -1),
    slide("measures.next-year", .yearAfter, Bilingual("next year", "下一年"), 1),
    slide("measures.before", .before, Bilingual("year before", "上一年"), -1),
    slide("measures.after", .after, Bilingual("next year", "下一年"), 1),
    slide("measures.far-left", .farLeft, Bilingual("five back", "前五个"), -5),
    slide("measures.far-right", .farRight, Bilingual("five on", "后五个"), 5),
    slide("measures.first-year", .firstYear, Bilingual("first year", "首年"), -100_000),
    slide("measures.last-year", .lastYear, Bilingual("last year", "末年"), 100_000),
    Command(
      "measures.play", on: MeasuresScreen.self, .goOn, Bilingual("play", "播放"),
      Bilingual(
        "Goes on through the years by itself, and rests; any other key rests too.",
        "自动逐年播放，再按暂停；按其他键也暂停。"),
      hint: 10, obstacle: noSlides
    ) { visit, _ in visit.switchPlaying() },
  ]

  private static let measureViewRows: [Command] =
    [
      Command(
        "measures.how", on: MeasuresScreen.self, .why, Bilingual("why", "方法"),
        Bilingual(
          "Shows the formula with these numbers in it, the variants, the data and the guide; and back.",
          "显示代入数值的公式、变体、数据与说明，再按恢复。"),
        hint: 10, commandLine: "jiqun measure NAME --explain"
      ) { visit, _ in visit.show(.how) },
      Command(
        "measures.map", on: MeasuresScreen.self, .map, Bilingual("map", "地图"),
        Bilingual(
          "Shows the values of a year on the map, the measure beside it; and back.",
          "在地图上显示某年数值，旁列测度，再按恢复。"),
        hint: 12, obstacle: noMap
      ) { visit, _ in visit.show(.map) },
      Command(
        "measures.years", on: MeasuresScreen.self, nil, listedIn: .variant,
        Bilingual("years", "历年"),
        Bilingual(
          "Shows how the value went through the years, and back.", "显示数值的历年走势，再按恢复。"),
        commandLine: "jiqun measure NAME --by year",
        obstacle: { visit in
          visit.screen.hasCourse
            ? nil : Bilingual("there are not several years with one value each", "没有逐年单一数值")
        }
      ) { visit, _ in visit.show(.years) },
      Command(
        "measures.table", on: MeasuresScreen.self, .table, Bilingual("table", "表格"),
        Bilingual("Shows the numbers as a table, and back.", "以表格显示数值，再按恢复。"),
        hint: 14, commandLine: "jiqun measure NAME --format csv",
        obstacle: { visit in
          visit.screen.result.isError ? Bilingual("there is no result", "没有结果") : nil
        }
      ) { visit, _ in visit.show(.table) },
      largest("measures.more", .nearer, Bilingual("one more", "多一个"), 1),
      largest("measures.fewer", .farther, Bilingual("one less", "少一个"), -1),
      Command(
        "measures.classes", on: MeasuresScreen.self, .overlay, Bilingual("classes", "分级"),
        Bilingual(
          "Switches the map between classes of equal numbers and of equal steps.",
          "地图分级在等量与等距之间切换。"),
        hint: 15,
        obstacle: { visit in
          visit.screen.shownAspect == .map
            ? nil : Bilingual("p shows the map first", "请先按 p 显示地图")
        }
      ) { visit, _ in visit.screen.hasEqualSteps.toggle() },
    ]

  private static let measureVariantRows: [Command] = variantCommands(
    "measures.variant", before: "measures.variant-before", hint: 11,
    Bilingual(
      "Chooses how the measure is seen: its variants, the picture of a year, its course through the years.",
      "选择测度的显示方式：其变体、某年的图、历年走势。"),
    commandLine: "jiqun measure NAME --variant VARIANT")

  private static let measureDataRows: [Command] = [
    Command(
      "measures.data", on: MeasuresScreen.self, .data, Bilingual("data", "数据"),
      Bilingual(
        "Chooses a table of the package, or a file of your own.", "选择随附数据表或自己的文件。"),
      hint: 6, commandLine: "jiqun measures --tables"
    ) { visit, _ in visit.openData() },
    Command(
      "measures.columns", on: MeasuresScreen.self, .add, Bilingual("columns", "列"),
      Bilingual(
        "Chooses which column is the value, the unit, the weight and so on.",
        "选择数值、单位、权重等所用的列。"),
      hint: 7, commandLine: "jiqun measure NAME --value COLUMN",
      obstacle: { visit in
        visit.screen.table.outline == nil || visit.screen.measure?.form.isMatrix == true
          ? Bilingual("there are no columns to choose", "没有可选的列") : nil
      }
    ) { visit, _ in visit.openColumns() },
    Command(
      "measures.rows", on: MeasuresScreen.self, .filter, Bilingual("rows", "行"),
      Bilingual("Takes only the rows with a text in a column.", "仅取某列为某值的行。"),
      hint: 16, commandLine: "jiqun measure NAME --where COLUMN=TEXT",
      obstacle: { visit in
        visit.screen.table.outline == nil
          ? Bilingual("there is no table", "没有数据表") : nil
      }
    ) { visit, _ in visit.openFilters() },
    Command(
      "measures.wide", on: MeasuresScreen.self, nil, listedIn: .goTo,
      Bilingual("whole screen", "全屏"),
      Bilingual("Gives the result the whole screen, and back.", "结果占满屏幕，再按恢复。")
    ) { visit, _ in visit.screen.isWide.toggle() },
    measureSources,
    Command(
      "measures.unfilter", on: MeasuresScreen.self, .unfilter, Bilingual("take off", "去掉"),
      Bilingual("Takes the choice of rows off.", "去掉对行的选择。"),
      obstacle: { visit in
        visit.screen.choice.filters.isEmpty ? Bilingual("no rows were chosen", "未选择行") : nil
      }
    ) { visit, _ in visit.screen.choice.filters = [:] },
    Command(
      "measures.unfilter-all", on: MeasuresScreen.self, .unfilterAll,
      Bilingual("take all off", "全部去掉"),
      Bilingual("Takes the choice of rows and columns off.", "去掉对行与列的选择。"),
      obstacle: { visit in
        visit.screen.choice == MeasureSetup.Choice()
          ? Bilingual("nothing was chosen", "未作选择") : nil
      }
    ) { visit, _ in visit.screen.choice = MeasureSetup.Choice() },
    Command(
      "measures.search", on: MeasuresScreen.self, .search, Bilingual("search", "查找"),
      Bilingual("Searches names and meanings of the measures.", "查找测度的名称与含义。"),
      hint: 50, commandLine: "jiqun measures"
    ) { visit, _ in visit.openSearch() },
    Command(
      "measures.next-hit", on: MeasuresScreen.self, .nextFound, Bilingual("next found", "下一个结果"),
      Bilingual("Goes to the next measure found.", "到下一个找到的测度。"), obstacle: noMeasureSearch
    ) { visit, times in MeasuresScreen.goToFound(times, &visit) },
    Command(
      "measures.previous-hit", on: MeasuresScreen.self, .previousFound,
      Bilingual("found before", "上一个结果"),
      Bilingual("Goes to the measure found before.", "到上一个找到的测度。"), obstacle: noMeasureSearch
    ) { visit, times in MeasuresScreen.goToFound(-times, &visit) },
  ]

  private static let measureSources = Command(
    "measures.sources", on: MeasuresScreen.self, .sources, Bilingual("where from", "来源"),
    Bilingual(
      "Lists the sources of the numbers that are seen; Enter opens one.", "列出所见数值的来源；回车打开。"),
    obstacle: { visit in
      visit.screen.sourceIDs.isEmpty
        ? Bilingual("no source is named here", "此处未列来源") : nil
    }
  ) { visit, _ in visit.list(sources: visit.screen.sourceIDs) }

  private static func largest(
    _ name: String, _ idea: Idea, _ title: Bilingual, _ step: Int
  ) -> Command {
    Command(
      name, on: MeasuresScreen.self, idea, title,
      Bilingual(
        step > 0
          ? "Takes one more of the largest, for a concentration ratio."
          : "Takes one less of the largest, for a concentration ratio.",
        step > 0 ? "集中率多取一个最大者。" : "集中率少取一个最大者。"),
      commandLine: "jiqun measure cr -k 5",
      obstacle: { visit in
        visit.screen.measure?.steppedParameter != nil
          ? nil : Bilingual("this is for concentration ratios", "仅用于集中率")
      }
    ) { visit, _ in visit.changeK(by: step) }
  }

  private static func noSlides(_ visit: Visit<MeasuresScreen>) -> Bilingual? {
    visit.screen.result.slides.count > 1
      ? nil : Bilingual("there is one result only", "仅有一个结果")
  }

  private static func noMap(_ visit: Visit<MeasuresScreen>) -> Bilingual? {
    visit.screen.result.placed.isEmpty
      ? Bilingual("the units are not provinces with a value each", "单位不是各有一个数值的省份") : nil
  }

  private static func noMeasureSearch(_ visit: Visit<MeasuresScreen>) -> Bilingual? {
    visit.screen.found.rows.isEmpty ? Bilingual("search with / first", "请先用 / 查找") : nil
  }

  private static func slide(
    _ name: String, _ idea: Idea, _ title: Bilingual, _ step: Int, hint: Int? = nil
  ) -> Command {
    var command = Command(
      name, on: MeasuresScreen.self, idea, title,
      help(step),
      hint: hint, obstacle: noSlides
    ) { visit, times in visit.slide(by: step * min(times, 1000)) }
    if hint != nil { command.group = Bilingual("year", "年份") }
    return command
  }

  private static func help(_ step: Int) -> Bilingual {
    switch step {
    case ..<(-1000): Bilingual("Goes to the first year or unit.", "到第一个年份或单位。")
    case ..<(-1): Bilingual("Goes five years or units back.", "前移五个年份或单位。")
    case ..<0: Bilingual("Goes a year, unit or end of a change back.", "前移一个年份、单位或变化终点。")
    case 1: Bilingual("Goes a year, unit or end of a change on.", "后移一个年份、单位或变化终点。")
    case ...1000: Bilingual("Goes five years or units on.", "后移五个年份或单位。")
    default: Bilingual("Goes to the last year or unit.", "到最后一个年份或单位。")
    }
  }

  // MARK: Panes

  private static let measureListRows: [Command] =
    [
      Command(
        "measure-list.open", on: MeasuresScreen.self, in: .list, .open,
        Bilingual("result", "结果"),
        Bilingual("Goes to the result of the selected measure.", "进入所选测度的结果。")
      ) { visit, _ in visit.enter() },
      Command(
        "measure-list.page-down", on: MeasuresScreen.self, in: .list,
        .pageDown,
        Bilingual("page down", "下一页"), Bilingual("Moves down by a screen.", "下移一屏。")
      ) { visit, times in visit.walk(times * visit.listRows) },
      Command(
        "measure-list.page-up", on: MeasuresScreen.self, in: .list, .pageUp,
        Bilingual("page up", "上一页"), Bilingual("Moves up by a screen.", "上移一屏。")
      ) { visit, times in visit.walk(-times * visit.listRows) },
      half("measure-list.half-down", .halfDown, 1),
      half("measure-list.half-up", .halfUp, -1),
    ] + walkingMeasures("measure-list", .list)

  private static func half(_ name: String, _ idea: Idea, _ way: Int) -> Command {
    Command(
      name, on: MeasuresScreen.self, in: .list, idea,
      way > 0 ? Bilingual("half down", "下半屏") : Bilingual("half up", "上半屏"),
      way > 0
        ? Bilingual("Moves down by half a screen.", "下移半屏。")
        : Bilingual("Moves up by half a screen.", "上移半屏。")
    ) { visit, times in visit.walk(way * times * max(1, visit.listRows / 2)) }
  }

  private static let measureResultRows: [Command] =
    [
      Command(
        "measure-result.leave", on: MeasuresScreen.self, in: .result, .open,
        Bilingual("list", "列表"),
        Bilingual("Returns to the list.", "返回列表。")
      ) { visit, _ in visit.screen.focus = .list },
      Command(
        "measure-result.page-down", on: MeasuresScreen.self, in: .result,
        .pageDown,
        Bilingual("page down", "下一页"), Bilingual("To the next rows of a ranking.", "到排名的下一批。")
      ) { visit, times in visit.turn(times) },
      Command(
        "measure-result.page-up", on: MeasuresScreen.self, in: .result,
        .pageUp,
        Bilingual("page up", "上一页"), Bilingual("To the rows of a ranking before.", "到排名的上一批。")
      ) { visit, times in visit.turn(-times) },
    ] + walkingMeasures("measure-result", .result)

  private static func walkingMeasures(_ name: String, _ part: Part) -> [Command] {
    [
      Command(
        name + ".down", on: MeasuresScreen.self, in: part, .down,
        Bilingual("down", "向下"),
        Bilingual("Shows the next measure.", "显示下一个测度。")
      ) { visit, times in visit.walk(times) },
      Command(
        name + ".up", on: MeasuresScreen.self, in: part, .up,
        Bilingual("up", "向上"),
        Bilingual("Shows the measure before.", "显示上一个测度。")
      ) { visit, times in visit.walk(-times) },
      Command(
        name + ".first", on: MeasuresScreen.self, in: part, .first, Bilingual("first", "首行"),
        Bilingual("Shows the first measure.", "显示第一个测度。")
      ) { visit, _ in visit.walk(-100_000) },
      Command(
        name + ".last", on: MeasuresScreen.self, in: part, .last,
        Bilingual("last", "末行"),
        Bilingual("Shows the last measure.", "显示最后一个测度。")
      ) { visit, _ in visit.walk(100_000) },
    ]
  }

  private static let measurePageRows = pageCommands(
    "measures", .page, open: { $0.openLink() })
}
