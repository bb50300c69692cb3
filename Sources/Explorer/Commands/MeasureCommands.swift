internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Tabular

extension CommandTable {
  /// What works on the measures screen.
  static let measureCommands: [Command] =
    slideRows + measureViewRows + measureDataRows + measureListRows + measureResultRows
    + measurePageRows

  // MARK: Everywhere on the screen

  private static let slideRows: [Command] = [
    slide("measures.left", [Key(.left)], Bilingual("year before", "上一年"), -1, hint: 4),
    slide("measures.right", [Key(.right)], Bilingual("next year", "下一年"), 1, hint: 5),
    slide(
      "measures.far-left", [Key(.left, .shift), Key("<")], Bilingual("five back", "前五个"), -5),
    slide(
      "measures.far-right", [Key(.right, .shift), Key(">")], Bilingual("five on", "后五个"), 5),
    slide("measures.first-year", [Key("^")], Bilingual("first year", "首年"), -100_000),
    slide("measures.last-year", [Key("$")], Bilingual("last year", "末年"), 100_000),
    Command(
      "measures.play", .measures, [Key(" ")], Bilingual("play", "播放"),
      Bilingual(
        "Goes on through the years by itself, and rests; any other key rests too.",
        "自动逐年播放，再按暂停；按其他键也暂停。"),
      hint: 9, obstacle: noSlides
    ) { session, _ in session.switchPlaying() },
  ]

  private static let measureViewRows: [Command] = [
    Command(
      "measures.how", .measures, [Key("h")], Bilingual("how", "方法"),
      Bilingual(
        "Shows the formula with these numbers in it, the variants, the data and the guide; and back.",
        "显示代入数值的公式、变体、数据与说明，再按恢复。"),
      hint: 10, twin: "jiqun measure NAME --explain"
    ) { session, _ in session.showMeasure(.how) },
    Command(
      "measures.variant", .measures, [Key("v")], Bilingual("variant", "变体"),
      Bilingual("Computes the next variant of the measure.", "按该测度的下一种变体计算。"),
      hint: 11, twin: "jiqun measure NAME --variant VARIANT",
      obstacle: { session in
        session.measures.measure.map { $0.variants.count > 1 } == true
          ? nil : Bilingual("there is one variant only", "仅有一种变体")
      }
    ) { session, _ in session.stepMeasureVariant() },
    Command(
      "measures.map", .measures, [Key("m")], Bilingual("map", "地图"),
      Bilingual(
        "Shows the values of a year on the map, the measure beside it; and back.",
        "在地图上显示某年数值，旁列测度，再按恢复。"),
      hint: 12, obstacle: noMap
    ) { session, _ in session.showMeasure(.map) },
    Command(
      "measures.years", .measures, [Key("g")], Bilingual("years", "历年"),
      Bilingual(
        "Shows how the value went through the years, and back.", "显示数值的历年走势，再按恢复。"),
      hint: 13, twin: "jiqun measure NAME --by year",
      obstacle: { session in
        session.measures.course != nil
          ? nil : Bilingual("there are not several years with one value each", "没有逐年单一数值")
      }
    ) { session, _ in session.showMeasure(.years) },
    Command(
      "measures.table", .measures, [Key("t")], Bilingual("table", "表格"),
      Bilingual("Shows the numbers as a table, and back.", "以表格显示数值，再按恢复。"),
      hint: 14, twin: "jiqun measure NAME --format csv",
      obstacle: { session in
        session.measures.result.isError ? Bilingual("there is no result", "没有结果") : nil
      }
    ) { session, _ in session.showMeasure(.table) },
    largest("measures.more", [Key("+")], Bilingual("one more", "多一个"), 1),
    largest("measures.fewer", [Key("-")], Bilingual("one less", "少一个"), -1),
    Command(
      "measures.classes", .measures, [Key("=")], Bilingual("classes", "分级"),
      Bilingual(
        "Switches the map between classes of equal numbers and of equal steps.",
        "地图分级在等量与等距之间切换。"),
      hint: 15,
      obstacle: { session in
        session.measures.shownView == .map
          ? nil : Bilingual("m shows the map first", "请先按 m 显示地图")
      }
    ) { session, _ in session.measures.hasEqualSteps.toggle() },
  ]

  private static let measureDataRows: [Command] = [
    Command(
      "measures.data", .measures, [Key("o")], Bilingual("data", "数据"),
      Bilingual(
        "Chooses a table of the package, or a file of your own.", "选择随附数据表或自己的文件。"),
      hint: 6, twin: "jiqun measures --data"
    ) { session, _ in session.openMeasureData() },
    Command(
      "measures.columns", .measures, [Key("c")], Bilingual("columns", "列"),
      Bilingual(
        "Chooses which column is the value, the unit, the weight and so on.",
        "选择数值、单位、权重等所用的列。"),
      hint: 7, twin: "jiqun measure NAME --value COLUMN",
      obstacle: { session in
        session.measures.table.outline == nil || session.measures.measure?.form.isMatrix == true
          ? Bilingual("there are no columns to choose", "没有可选的列") : nil
      }
    ) { session, _ in session.openMeasureColumns() },
    Command(
      "measures.rows", .measures, [Key("f")], Bilingual("rows", "行"),
      Bilingual("Takes only the rows with a text in a column.", "仅取某列为某值的行。"),
      hint: 16, twin: "jiqun measure NAME --where COLUMN=TEXT",
      obstacle: { session in
        session.measures.table.outline == nil
          ? Bilingual("there is no table", "没有数据表") : nil
      }
    ) { session, _ in session.openMeasureFilters() },
    Command(
      "measures.wide", .measures, [Key("Z")], Bilingual("whole screen", "全屏"),
      Bilingual("Gives the result the whole screen, and back.", "结果占满屏幕，再按恢复。")
    ) { session, _ in session.measures.isWide.toggle() },
    Command(
      "measures.search", .measures, [Key("/")], Bilingual("search", "查找"),
      Bilingual("Searches names and meanings of the measures.", "查找测度的名称与含义。"),
      hint: 50, twin: "jiqun measures"
    ) { session, _ in session.openMeasureSearch() },
    Command(
      "measures.next-hit", .measures, [Key("n")], Bilingual("next found", "下一个结果"),
      Bilingual("Goes to the next measure found.", "到下一个找到的测度。"), obstacle: noMeasureSearch
    ) { session, times in session.nextMeasureHit(times) },
    Command(
      "measures.previous-hit", .measures, [Key("N")], Bilingual("found before", "上一个结果"),
      Bilingual("Goes to the measure found before.", "到上一个找到的测度。"), obstacle: noMeasureSearch
    ) { session, times in session.nextMeasureHit(-times) },
  ]

  private static func largest(
    _ name: String, _ keys: [Key], _ title: Bilingual, _ step: Int
  ) -> Command {
    Command(
      name, .measures, keys, title,
      Bilingual(
        step > 0
          ? "Takes one more of the largest, for a concentration ratio."
          : "Takes one less of the largest, for a concentration ratio.",
        step > 0 ? "集中率多取一个最大者。" : "集中率少取一个最大者。"),
      twin: "jiqun measure cr -k 5",
      obstacle: { session in
        session.measures.measure?.usesOptions.contains(.k) == true
          ? nil : Bilingual("this is for concentration ratios", "仅用于集中率")
      }
    ) { session, _ in session.changeMeasureK(by: step) }
  }

  private static func noSlides(_ session: borrowing Session) -> Bilingual? {
    session.measures.result.slides.count > 1
      ? nil : Bilingual("there is one result only", "仅有一个结果")
  }

  private static func noMap(_ session: borrowing Session) -> Bilingual? {
    session.measures.result.placed.isEmpty
      ? Bilingual("the units are not provinces with a value each", "单位不是各有一个数值的省份") : nil
  }

  private static func noMeasureSearch(_ session: borrowing Session) -> Bilingual? {
    session.measures.search.hits.isEmpty ? Bilingual("search with / first", "请先用 / 查找") : nil
  }

  private static func slide(
    _ name: String, _ keys: [Key], _ title: Bilingual, _ step: Int, hint: Int? = nil
  ) -> Command {
    var command = Command(
      name, .measures, keys, title,
      help(step),
      hint: hint, obstacle: noSlides
    ) { session, times in session.slideMeasure(by: step * min(times, 1000)) }
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
        "measure-list.open", .measureList, [Key(.enter)], Bilingual("result", "结果"),
        Bilingual("Goes to the result of the selected measure.", "进入所选测度的结果。")
      ) { session, _ in session.enterMeasure() },
      Command(
        "measure-list.page-down", .measureList, [Key(.pageDown), .control("d")],
        Bilingual("page down", "下页"), Bilingual("Moves down by a screen.", "下移一屏。")
      ) { session, times in session.walkMeasures(times * session.measureListRows) },
      Command(
        "measure-list.page-up", .measureList, [Key(.pageUp), .control("u")],
        Bilingual("page up", "上页"), Bilingual("Moves up by a screen.", "上移一屏。")
      ) { session, times in session.walkMeasures(-times * session.measureListRows) },
    ] + walkingMeasures("measure-list", .measureList)

  private static let measureResultRows: [Command] =
    [
      Command(
        "measure-result.leave", .measureResult, [Key(.enter)], Bilingual("list", "列表"),
        Bilingual("Returns to the list.", "返回列表。")
      ) { session, _ in session.measures.focus = .list },
      Command(
        "measure-result.page-down", .measureResult, [Key(.pageDown), .control("d")],
        Bilingual("page down", "下页"), Bilingual("To the next rows of a ranking.", "到排名的下一批。")
      ) { session, times in session.turnMeasure(times) },
      Command(
        "measure-result.page-up", .measureResult, [Key(.pageUp), .control("u")],
        Bilingual("page up", "上页"), Bilingual("To the rows of a ranking before.", "到排名的上一批。")
      ) { session, times in session.turnMeasure(-times) },
    ] + walkingMeasures("measure-result", .measureResult)

  private static func walkingMeasures(_ name: String, _ place: Place) -> [Command] {
    [
      Command(
        name + ".down", place, [Key(.down), Key("j")], Bilingual("down", "向下"),
        Bilingual("Shows the next measure.", "显示下一个测度。")
      ) { session, times in session.walkMeasures(times) },
      Command(
        name + ".up", place, [Key(.up), Key("k")], Bilingual("up", "向上"),
        Bilingual("Shows the measure before.", "显示上一个测度。")
      ) { session, times in session.walkMeasures(-times) },
      Command(
        name + ".first", place, [Key(.home)], Bilingual("first", "首行"),
        Bilingual("Shows the first measure.", "显示第一个测度。")
      ) { session, _ in session.walkMeasures(-100_000) },
      Command(
        name + ".last", place, [Key(.end), Key("G")], Bilingual("last", "末行"),
        Bilingual("Shows the last measure.", "显示最后一个测度。")
      ) { session, _ in session.walkMeasures(100_000) },
    ]
  }

  private static let measurePageRows = pageCommands(
    "measures", .measurePage, top: [Key(.home)], pane: { $0.measures.pane },
    change: { session, body in body(&session.measures.pane) }, open: { $0.openMeasureLink() })
}
