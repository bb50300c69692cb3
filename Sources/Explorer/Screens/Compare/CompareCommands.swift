internal import ClusterAtlas
internal import Comparison
internal import Drawing
internal import Reports

extension CompareScreen {
  /// Screen 6.
  package static let commands: [Command] = thingRows + rowRows + placeRows + markRows + moveRows

  // MARK: Things

  private static let thingRows: [Command] = [
    Command(
      "compare.open", on: CompareScreen.self, .open, Bilingual("open", "打开"),
      Bilingual(
        "Unfolds what stands behind the cells: figures, statements, courses, sources; from there goes to the thing itself.",
        "展开单元格背后的内容：数据、论述、走势、来源；再按则转到对象本身。"), hint: 10, obstacle: nothing
    ) { visit, _ in visit.openCell() },
    Command(
      "compare.add", on: CompareScreen.self, .add, Bilingual("add", "添加"),
      Bilingual(
        "Adds a thing of the same kind; the last of four gives way.", "添加同类对象；已有四个时替换最后一个。"),
      hint: 20, commandLine: "jiqun compare A B"
    ) { visit, _ in visit.addThing() },
    Command(
      "compare.remove", on: CompareScreen.self, .unfilter, Bilingual("take off", "去掉"),
      Bilingual(
        "Takes the filter of the rows off; without one, takes the thing at hand away.",
        "取消行的筛选；未筛选时移除当前对象。"), hint: 21, obstacle: nothingToTakeOff
    ) { visit, _ in visit.takeOff() },
    Command(
      "compare.remove-all", on: CompareScreen.self, .unfilterAll, Bilingual("take all off", "全部去掉"),
      Bilingual(
        "Takes the filter off, and all that was added where clusters are marked: those are compared.",
        "取消筛选；有已标记的集群时也取消全部添加，改为比较它们。")
    ) { visit, _ in visit.takeAllOff() },
    Command(
      "compare.companions", on: CompareScreen.self, .compare, Bilingual("companions", "比较对象"),
      Bilingual(
        "Offers the marked clusters, and what the first is usefully compared with: same province, same field, nearest in evidence, the median.",
        "列出已标记的集群，以及与首个集群可比者：同省、同领域、论述最接近、中位数。"), hint: 23,
      commandLine: "jiqun compare A --companions"
    ) { visit, _ in visit.offerCompanions() },
    Command(
      "compare.benchmark", on: CompareScreen.self, .variant,
      Bilingual("benchmark", "基准"),
      Bilingual(
        "Sets the median of all that have a figure beside them, or takes it away.",
        "加入或去掉有数据者的中位数。"), hint: 25, commandLine: "jiqun compare A B median",
      obstacle: nothing
    ) { visit, _ in visit.switchBenchmark() },
  ]

  // MARK: Rows

  private static let rowRows: [Command] = [
    Command(
      "compare.words", on: CompareScreen.self, .why, Bilingual("in words", "用文字"),
      Bilingual("Tells the differences as sentences.", "用句子说明差异。"), hint: 22,
      commandLine: "jiqun compare A B --words", obstacle: nothing
    ) { visit, _ in visit.screen.inWords.toggle() },
    Command(
      "compare.filter", on: CompareScreen.self, .filter, Bilingual("filter", "筛选"),
      Bilingual(
        "Lists only rows of one kind of difference, or of one subject.", "只列某类差异或某一内容的行。"),
      hint: 26, obstacle: nothing
    ) { visit, _ in visit.offerRows() },
    Command(
      "compare.sort", on: CompareScreen.self, .sort, Bilingual("sort", "排序"),
      Bilingual(
        "Orders the rows by how far the things lie apart, or by what they are about.",
        "按差异大小或内容排列各行。"), obstacle: nothing
    ) { visit, _ in visit.offerOrder() },
    Command(
      "compare.reverse", on: CompareScreen.self, .reverse, Bilingual("reverse", "倒序"),
      Bilingual("Turns the order of the rows round.", "反转行的次序。"), obstacle: nothing
    ) { visit, _ in visit.screen.isReversed.toggle() },
    Command(
      "compare.search", on: CompareScreen.self, .search, Bilingual("search", "查找"),
      Bilingual("Searches all lines of the table while one types.", "边输入边查找表中各行。"), hint: 30,
      obstacle: nothing
    ) { visit, _ in visit.beginSearch() },
    Command(
      "compare.next-hit", on: CompareScreen.self, .nextFound, Bilingual("next", "下一个"),
      Bilingual("Goes to the next line found.", "转到下一查找结果。"), obstacle: noSearch
    ) { visit, times in goToFound(times, &visit) },
    Command(
      "compare.previous-hit", on: CompareScreen.self, .previousFound, Bilingual("previous", "上一个"),
      Bilingual("Goes to the line found before.", "转到上一查找结果。"), obstacle: noSearch
    ) { visit, times in goToFound(-times, &visit) },
  ]

  // MARK: Elsewhere

  private static let placeRows: [Command] = [
    Command(
      "compare.source", on: CompareScreen.self, .sources, Bilingual("sources", "来源"),
      Bilingual(
        "Lists the sources by their numbers, those of the number at hand first.",
        "按编号列出来源，当前数据的来源在前。"), hint: 27, obstacle: nothing
    ) { visit, _ in visit.offerSources() },
    Command(
      "compare.diamond", on: CompareScreen.self, .diamond, Bilingual("diamond", "钻石"),
      Bilingual("Shows the clusters in the diamond of screen 2.", "在屏幕2的钻石模型中显示这些集群。"),
      hint: 28, obstacle: noCluster
    ) { visit, _ in visit.openDiamond() },
    Command(
      "compare.trends", on: CompareScreen.self, .trends, Bilingual("trends", "走势"),
      Bilingual(
        "Shows the series of the row, else of the provinces, in one chart on screen 3.",
        "在屏幕3用一张图显示该行的序列，或各省的序列。"), hint: 29, obstacle: noSeries
    ) { visit, _ in visit.openTrends() },
  ]

  private static let markRows: [Command] = [
    Command(
      "compare.mark", on: CompareScreen.self, .mark, Bilingual("mark", "标记"),
      Bilingual("Marks the cluster at hand, or unmarks it.", "标记当前集群，或取消标记。"),
      obstacle: { visit in
        visit.clusterAtHand == nil
          ? Bilingual("clusters are marked here, and this is none", "此处只标记集群，当前不是集群") : nil
      }
    ) { visit, _ in visit.markCluster() },
    Command(
      "compare.map", on: CompareScreen.self, .map, Bilingual("map", "地图"),
      Bilingual(
        "Shows the clusters on the map of screen 1; of provinces and regions the row by province on screen 3.",
        "在屏幕1的地图上显示这些集群；比较省份或区域时，在屏幕3分省显示该行。"),
      obstacle: { visit in
        visit.places == nil
          ? Bilingual("there is no place to be shown", "没有可显示的地点") : nil
      }
    ) { visit, _ in
      if let target = visit.places { visit.open(target) }
    },
    claimsCommand("compare.claims") { $0.claimsOfRow },
  ]

  // MARK: Obstacles

  private static func nothing(_ visit: Visit<CompareScreen>) -> Bilingual? {
    visit.screen.shown == nil
      ? Bilingual("two to four things are needed; a adds one", "需要2至4个对象；按a添加") : nil
  }

  private static func nothingToTakeOff(_ visit: Visit<CompareScreen>) -> Bilingual? {
    visit.screen.things(visit.context).isEmpty ? Bilingual("there is nothing", "没有对象") : nil
  }

  private static func noCluster(_ visit: Visit<CompareScreen>) -> Bilingual? {
    let hasCluster = visit.screen.things(visit.context).contains { thing in
      if case .cluster = thing { return true }
      return false
    }
    return hasCluster ? nil : Bilingual("there is no cluster", "没有集群")
  }

  private static func noSeries(_ visit: Visit<CompareScreen>) -> Bilingual? {
    visit.screen.seriesAtHand.isEmpty
      ? Bilingual("there is no series of screen 3", "没有屏幕3的序列") : nil
  }

  private static func noSearch(_ visit: Visit<CompareScreen>) -> Bilingual? {
    visit.screen.searchText.isEmpty
      ? Bilingual("nothing is looked for; / searches", "尚未查找；按/查找") : nil
  }

  // MARK: Moving

  private static func page(_ visit: Visit<CompareScreen>) -> Int {
    max(1, visit.screen.layout.rows.height - 1)
  }

  private static let moveRows: [Command] = [
    Command(
      "compare.down", on: CompareScreen.self, .down, Bilingual("down", "向下"),
      Bilingual("Selects the next line.", "选择下一行。")
    ) { visit, times in visit.screen.move(by: times) },
    Command(
      "compare.up", on: CompareScreen.self, .up, Bilingual("up", "向上"),
      Bilingual("Selects the line before.", "选择上一行。")
    ) { visit, times in visit.screen.move(by: -times) },
    Command(
      "compare.right", on: CompareScreen.self, .right, Bilingual("right", "向右"),
      Bilingual("Goes to the next thing.", "转到下一对象。")
    ) { visit, times in visit.screen.moveFocus(by: times) },
    Command(
      "compare.left", on: CompareScreen.self, .left, Bilingual("left", "向左"),
      Bilingual("Goes to the thing before.", "转到上一对象。")
    ) { visit, times in visit.screen.moveFocus(by: -times) },
    Command(
      "compare.next-row", on: CompareScreen.self, .after,
      Bilingual("next row", "下一行"),
      Bilingual(
        "Goes to the next row; what stands behind it stays unfolded.", "转到下一行，展开的内容随之更换。"),
      hint: 40
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.stepRow(1) } },
    Command(
      "compare.row-before", on: CompareScreen.self, .before, Bilingual("row before", "上一行"),
      Bilingual("Goes to the row before.", "转到上一行。")
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.stepRow(-1) } },
    Command(
      "compare.half-down", on: CompareScreen.self, .halfDown, Bilingual("half down", "下半屏"),
      Bilingual("Moves down by half a screen.", "下移半屏。")
    ) { visit, times in visit.screen.move(by: times * max(1, page(visit) / 2)) },
    Command(
      "compare.half-up", on: CompareScreen.self, .halfUp, Bilingual("half up", "上半屏"),
      Bilingual("Moves up by half a screen.", "上移半屏。")
    ) { visit, times in visit.screen.move(by: -times * max(1, page(visit) / 2)) },
    Command(
      "compare.page-down", on: CompareScreen.self, .pageDown,
      Bilingual("page down", "下一页"), Bilingual("Moves down by a screen.", "下移一屏。")
    ) { visit, times in visit.screen.move(by: times * page(visit)) },
    Command(
      "compare.page-up", on: CompareScreen.self, .pageUp,
      Bilingual("page up", "上一页"), Bilingual("Moves up by a screen.", "上移一屏。")
    ) { visit, times in visit.screen.move(by: -times * page(visit)) },
    Command(
      "compare.first", on: CompareScreen.self, .first, Bilingual("first", "首行"),
      Bilingual("Selects the first row.", "选择首行。")
    ) { visit, _ in visit.screen.move(by: -100_000) },
    Command(
      "compare.last", on: CompareScreen.self, .last, Bilingual("last", "末行"),
      Bilingual("Selects the last row.", "选择末行。")
    ) { visit, _ in visit.screen.move(by: 100_000) },
  ]
}
