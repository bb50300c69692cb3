internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Reports

extension DiamondScreen {
  /// Screen 2.
  package static let commands: [Command] =
    diamondScreenRows + diamondVariantRows + sourceRows + figureRows + diamondPageRows + factorRows
    + balanceRows + walkRows + compareRows + searchRows

  private static let sourceRows = [sourcesCommand("diamond.sources")]

  private static let diamondScreenRows: [Command] = [
    Command(
      "diamond.clusters", on: DiamondScreen.self, .add, Bilingual("add cluster", "添加集群"),
      Bilingual(
        "Chooses whose diamond is seen: of all clusters, of one, or of two side by side.",
        "选择显示谁的钻石模型：全部25个集群、一个集群，或两个并列。"),
      hint: 20, commandLine: "jiqun diamond CLUSTER CLUSTER"
    ) { visit, _ in visit.openClusters() },
    Command(
      "diamond.walk", on: DiamondScreen.self, .goOn, Bilingual("walk all", "逐页讲解"),
      Bilingual(
        "Goes through all factors and forces, one a page, for a class.", "逐页讲解全部要素和驱动力，供授课使用。"),
      hint: 22
    ) { visit, _ in visit.startWalk() },
    Command(
      "diamond.list", on: DiamondScreen.self, .filter, Bilingual("list these", "列出"),
      Bilingual(
        "Lists the clusters with evidence of this factor or force on screen 1.",
        "在屏幕1列出印证该要素或驱动力的集群。"),
      hint: 23, commandLine: "jiqun list --topic ID"
    ) { visit, _ in visit.listClusters() },
    Command(
      "diamond.balance", on: DiamondScreen.self, nil, listedIn: .variant,
      Bilingual("balance", "平衡"),
      Bilingual(
        "Sets positive forces against reverse ones, with weights of one's own.",
        "以自设权重比较正向与反向驱动力。")
    ) { visit, _ in visit.switchBalance() },
    Command(
      "diamond.why", on: DiamondScreen.self, .why, Bilingual("why", "为何"),
      Bilingual(
        "Goes to what acts on the factor, each edge in a sentence.", "转到作用于该要素的各条边及其说明。"),
      obstacle: { visit in
        visit.screen.mode == .factors ? nil : Bilingual("this is for the factors", "仅用于要素")
      }
    ) { visit, _ in visit.explain() },
  ]

  private static let diamondVariantRows = variantCommands(
    "diamond.variants", before: "diamond.variant-before", hint: 24,
    Bilingual(
      "Chooses how the diamond is seen: of all clusters, of one, of the two side by side; or the balance of forces.",
      "选择钻石模型的显示方式：全部集群、一个集群、两个并列，或驱动力的平衡。"))

  // MARK: Search

  private static let searchRows: [Command] =
    [search("diamond.search", in: nil)] + nextFound("diamond.", in: nil)
    + [search("walk.search", in: .walk)] + nextFound("walk.", in: .walk)

  private static func search(_ name: String, in part: Part?) -> Command {
    Command(
      name, on: DiamondScreen.self, in: part, .search, Bilingual("search", "查找"),
      Bilingual(
        "Searches in the page that is seen, then in those of the other factors and forces.",
        "在所见页面中查找，然后在其他要素与驱动力的页面中查找。"),
      hint: 30
    ) { visit, _ in visit.openSearch() }
  }

  private static func nextFound(_ name: String, in part: Part?) -> [Command] {
    [
      Command(
        name + "next-hit", on: DiamondScreen.self, in: part, .nextFound,
        Bilingual("next found", "下一个结果"),
        Bilingual(
          "Goes to the next place found in the page, then to the next page in which there is one.",
          "转到页面内的下一个结果，然后转到下一个有结果的页面。"),
        obstacle: noSearch
      ) { visit, times in DiamondScreen.goToFound(times, &visit) },
      Command(
        name + "previous-hit", on: DiamondScreen.self, in: part, .previousFound,
        Bilingual("found before", "上一个结果"),
        Bilingual("Goes to the place or the page found before.", "转到上一个结果或有结果的页面。"),
        obstacle: noSearch
      ) { visit, times in DiamondScreen.goToFound(-times, &visit) },
    ]
  }

  private static func noSearch(_ visit: Visit<DiamondScreen>) -> Bilingual? {
    visit.screen.searchText.isEmpty ? Bilingual("search with / first", "请先用 / 查找") : nil
  }

  // MARK: Figure

  private static let figureRows: [Command] = [
    go("left", .left, Bilingual("left", "向左"), .left, 5),
    go("up", .up, Bilingual("up", "向上"), .up, 6),
    go("down", .down, Bilingual("down", "向下"), .down, 7),
    go("right", .right, Bilingual("right", "向右"), .right, 8),
    Command(
      "diamond.open", on: DiamondScreen.self, in: .figure, .open, Bilingual("open", "打开"),
      Bilingual("Goes into the page of the factor.", "进入要素页面。"), hint: 10,
      commandLine: "jiqun topic ID"
    ) { visit, _ in visit.enterFactor() },
    Command(
      "diamond.other", on: DiamondScreen.self, in: .figure, .after, Bilingual("other", "换一条边"),
      Bilingual(
        "Takes another edge that lay the way just walked; else the next of all edges.",
        "改走同方向的另一条边；没有则走下一条边。"), hint: 21
    ) { visit, times in visit.takeOtherEdge(times) },
    Command(
      "diamond.other-back", on: DiamondScreen.self, in: .figure, .before,
      Bilingual("edge before", "上一条"),
      Bilingual("Takes the edge before.", "改走上一条边。")
    ) { visit, times in visit.takeOtherEdge(-times) },
  ]

  private static func go(
    _ name: String, _ idea: Idea, _ title: Bilingual, _ direction: DiamondFigure.Seat.Direction,
    _ hint: Int
  ) -> Command {
    var command = Command(
      "diamond." + name, on: DiamondScreen.self, in: .figure, idea, title,
      Bilingual(
        "Walks along an edge to the neighbour in that direction, the nearest by angle.",
        "沿边走到该方向上角度最近的相邻要素。"),
      hint: hint
    ) { visit, times in for _ in 0..<min(times, 20) { visit.walk(direction) } }
    command.group = Bilingual("walk", "移动")
    return command
  }

  // MARK: Page

  private static let diamondPageRows: [Command] =
    pageCommands("diamond", .page, open: { $0.openLink() })

  private static let factorRows: [Command] = [
    Command(
      "diamond.page-go-on", on: DiamondScreen.self, in: .page, .goOn, Bilingual("go on", "继续"),
      Bilingual("Scrolls down by a screen.", "下滚一屏。")
    ) { visit, times in visit.screen.pane.turn(times) },
    Command(
      "diamond.next", on: DiamondScreen.self, in: .page, .after, Bilingual("next factor", "下一要素"),
      Bilingual("Shows the next factor without leaving the page.", "不离开页面，显示下一要素。")
    ) { visit, times in visit.stepFactor(times) },
    Command(
      "diamond.previous", on: DiamondScreen.self, in: .page, .before,
      Bilingual("factor before", "上一要素"), Bilingual("Shows the factor before.", "显示上一要素。")
    ) { visit, times in visit.stepFactor(-times) },
    Command(
      "diamond.leave", on: DiamondScreen.self, in: .page, .left,
      Bilingual("diamond", "钻石"),
      Bilingual("Returns to the drawing.", "返回图形。"), hint: 15
    ) { visit, _ in visit.screen.focus = .figure },
  ]

  // MARK: Balance

  private static let balanceRows: [Command] = [
    Command(
      "balance.more", on: DiamondScreen.self, in: .balance, .nearer,
      Bilingual("more", "加重"),
      Bilingual("Gives the force one point more, up to 5.", "该驱动力加一分，最多5分。"), hint: 5
    ) { visit, times in visit.weigh(times) },
    Command(
      "balance.less", on: DiamondScreen.self, in: .balance, .farther, Bilingual("less", "减轻"),
      Bilingual("Gives the force one point less, down to 0.", "该驱动力减一分，最少0分。"), hint: 6
    ) { visit, times in visit.weigh(-times) },
    Command(
      "balance.down", on: DiamondScreen.self, in: .balance, .down,
      Bilingual("down", "向下"),
      Bilingual("Goes to the next force.", "到下一个驱动力。"), hint: 7
    ) { visit, times in visit.moveForce(times) },
    Command(
      "balance.up", on: DiamondScreen.self, in: .balance, .up,
      Bilingual("up", "向上"),
      Bilingual("Goes to the force before.", "到上一个驱动力。")
    ) { visit, times in visit.moveForce(-times) },
    side("balance.side", .right),
    side("balance.side-left", .left),
    Command(
      "balance.clear", on: DiamondScreen.self, in: .balance, .unfilterAll, Bilingual("clear", "清零"),
      Bilingual("Drops own weights: those of the evidence count again.", "舍去自设权重，恢复为印证所给的数值。")
    ) { visit, _ in visit.clearWeights() },
    Command(
      "balance.open", on: DiamondScreen.self, in: .balance, .open, Bilingual("open", "打开"),
      Bilingual("Opens the page of the force.", "打开驱动力页面。"), hint: 10
    ) { visit, _ in visit.open(.topic(visit.screen.force)) },
  ]

  private static func side(_ name: String, _ idea: Idea) -> Command {
    var command = Command(
      name, on: DiamondScreen.self, in: .balance, idea, Bilingual("other side", "另一侧"),
      Bilingual("Goes over to the forces of the other side.", "转到另一侧的驱动力。"), hint: 8
    ) { visit, _ in visit.switchSide() }
    command.group = Bilingual("other side", "另一侧")
    return command
  }

  // MARK: Walk

  private static let walkRows: [Command] = [
    Command(
      "walk.next", on: DiamondScreen.self, in: .walk, .goOn,
      Bilingual("go on", "下一页"),
      Bilingual("Goes to the next page.", "到下一页。"), hint: 5
    ) { visit, times in visit.stepWalk(times) },
    Command(
      "walk.right", on: DiamondScreen.self, in: .walk, .right, Bilingual("go on", "下一页"),
      Bilingual("Goes to the next page.", "到下一页。")
    ) { visit, times in visit.stepWalk(times) },
    Command(
      "walk.back", on: DiamondScreen.self, in: .walk, .left,
      Bilingual("back", "上一页"), Bilingual("Goes to the page before.", "到上一页。"), hint: 6
    ) { visit, times in visit.stepWalk(-times) },
    Command(
      "walk.down", on: DiamondScreen.self, in: .walk, .down,
      Bilingual("scroll", "滚动"),
      Bilingual("Scrolls the text.", "滚动正文。"), hint: 7
    ) { visit, times in visit.screen.pane.scroll(by: times) },
    Command(
      "walk.up", on: DiamondScreen.self, in: .walk, .up,
      Bilingual("scroll back", "回滚"),
      Bilingual("Scrolls back.", "向上滚动。")
    ) { visit, times in visit.screen.pane.scroll(by: -times) },
    Command(
      "walk.page-down", on: DiamondScreen.self, in: .walk, .pageDown,
      Bilingual("page down", "下屏"),
      Bilingual("Scrolls down by a screen.", "下滚一屏。")
    ) { visit, times in visit.screen.pane.turn(times) },
    Command(
      "walk.page-up", on: DiamondScreen.self, in: .walk, .pageUp, Bilingual("page up", "上屏"),
      Bilingual("Scrolls up by a screen.", "上滚一屏。")
    ) { visit, times in visit.screen.pane.turn(-times) },
    Command(
      "walk.list", on: DiamondScreen.self, in: .walk, .filter, Bilingual("list these", "列出"),
      Bilingual("Lists the clusters that are lit on screen 1.", "在屏幕1列出点亮的集群。"), hint: 12
    ) { visit, _ in visit.listClusters() },
    Command(
      "walk.end", on: DiamondScreen.self, in: .walk, .close,
      Bilingual("end", "结束"),
      Bilingual("Ends the walk.", "结束讲解。"), hint: 10
    ) { visit, _ in visit.screen.mode = .factors },
  ]
}
