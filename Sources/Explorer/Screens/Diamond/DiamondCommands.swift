internal import Charts
internal import ClusterAtlas
internal import Drawing

extension DiamondScreen {
  /// Screen 2.
  package static let commands: [Command] =
    diamondScreenRows + figureRows + diamondPageRows + balanceRows + walkRows

  private static let diamondScreenRows: [Command] = [
    Command(
      "diamond.clusters", on: DiamondScreen.self, [Key("c")], Bilingual("cluster", "集群"),
      Bilingual(
        "Chooses whose diamond is seen: of all clusters, of one, or of two side by side.",
        "选择显示谁的钻石模型：全部25个集群、一个集群，或两个并列。"),
      hint: 20, commandLine: "jiqun diamond CLUSTER CLUSTER"
    ) { visit, _ in visit.openClusters() },
    Command(
      "diamond.walk", on: DiamondScreen.self, [Key("w")], Bilingual("walk all", "漫游"),
      Bilingual(
        "Goes through all factors and forces, one a page, for a class.", "逐页讲解全部要素和驱动力，供授课使用。"),
      hint: 22
    ) { visit, _ in visit.startWalk() },
    Command(
      "diamond.list", on: DiamondScreen.self, [Key("f")], Bilingual("list these", "列出"),
      Bilingual(
        "Lists the clusters with evidence of this factor or force on screen 1.",
        "在屏幕1列出印证该要素或驱动力的集群。"),
      hint: 23, commandLine: "jiqun list --topic ID"
    ) { visit, _ in visit.listClusters() },
    Command(
      "diamond.balance", on: DiamondScreen.self, [Key("b")], Bilingual("balance", "平衡"),
      Bilingual(
        "Sets positive forces against reverse ones, with weights of one's own.", "以自设权重比较正向与反向驱动力。"),
      hint: 24
    ) { visit, _ in visit.switchBalance() },
    search("diamond.search", in: nil),
  ]

  private static func search(_ name: String, in part: Part?) -> Command {
    Command(
      name, on: DiamondScreen.self, in: part, [Key("/")], Bilingual("search", "查找"),
      Bilingual(
        "Searches in the page that is seen, then in those of the other factors and forces.",
        "在所见页面中查找，然后在其他要素与驱动力的页面中查找。"),
      hint: 30
    ) { visit, _ in visit.openSearch() }
  }

  private static func noSearch(_ visit: Visit<DiamondScreen>) -> Bilingual? {
    visit.screen.searchText.isEmpty ? Bilingual("search with / first", "请先用 / 查找") : nil
  }

  // MARK: Figure

  private static let figureRows: [Command] = [
    go("left", [Key(.left), Key("h")], Bilingual("left", "向左"), .left, 5),
    go("up", [Key(.up), Key("k")], Bilingual("up", "向上"), .up, 6),
    go("down", [Key(.down), Key("j")], Bilingual("down", "向下"), .down, 7),
    go("right", [Key(.right), Key("l")], Bilingual("right", "向右"), .right, 8),
    Command(
      "diamond.open", on: DiamondScreen.self, in: .figure, [Key(.enter)], Bilingual("open", "打开"),
      Bilingual("Goes into the page of the factor.", "进入要素页面。"), hint: 10,
      commandLine: "jiqun topic ID"
    ) { visit, _ in visit.enterFactor() },
    Command(
      "diamond.other", on: DiamondScreen.self, in: .figure, [Key("n")], Bilingual("other", "另一条"),
      Bilingual(
        "Takes another edge that lay the way just walked; else the next of all edges.",
        "改走同方向的另一条边；没有则走下一条边。"), hint: 21
    ) { visit, times in visit.takeOtherEdge(times) },
    Command(
      "diamond.other-back", on: DiamondScreen.self, in: .figure, [Key("N")],
      Bilingual("edge before", "上一条"),
      Bilingual("Takes the edge before.", "改走上一条边。")
    ) { visit, times in visit.takeOtherEdge(-times) },
  ]

  private static func go(
    _ name: String, _ keys: [Key], _ title: Bilingual, _ direction: DiamondFigure.Seat.Direction,
    _ hint: Int
  ) -> Command {
    var command = Command(
      "diamond." + name, on: DiamondScreen.self, in: .figure, keys, title,
      Bilingual(
        "Walks along an edge to the neighbour in that direction, the nearest by angle.",
        "沿边走到该方向上角度最近的相邻要素。"),
      hint: hint
    ) { visit, times in for _ in 0..<min(times, 20) { visit.walk(direction) } }
    command.group = Bilingual("walk", "行走")
    return command
  }

  // MARK: Page

  private static let diamondPageRows: [Command] =
    pageCommands("diamond", .page, open: { $0.openLink() })
    + [
      Command(
        "diamond.leave", on: DiamondScreen.self, in: .page, [Key(.left), Key("h")],
        Bilingual("diamond", "钻石"),
        Bilingual("Returns to the drawing.", "返回图形。"), hint: 15
      ) { visit, _ in visit.screen.focus = .figure },
      Command(
        "diamond.next-hit", on: DiamondScreen.self, in: .page, [Key("n")],
        Bilingual("next found", "下一个结果"),
        Bilingual(
          "Goes to the next place found in the page, then to the next factor found.",
          "转到页面内的下一个结果，然后转到下一个要素。"),
        obstacle: noSearch
      ) { visit, times in DiamondScreen.goToFound(times, &visit) },
      Command(
        "diamond.previous-hit", on: DiamondScreen.self, in: .page, [Key("N")],
        Bilingual("found before", "上一个结果"),
        Bilingual("Goes to the place or factor found before.", "转到上一个结果。"), obstacle: noSearch
      ) { visit, times in DiamondScreen.goToFound(-times, &visit) },
    ]

  // MARK: Balance

  private static let balanceRows: [Command] = [
    Command(
      "balance.more", on: DiamondScreen.self, in: .balance, [Key("+"), Key("="), Key(" ")],
      Bilingual("more", "加重"),
      Bilingual("Gives the force one point more, up to 5.", "该驱动力加一分，最多5分。"), hint: 5
    ) { visit, times in visit.weigh(times) },
    Command(
      "balance.less", on: DiamondScreen.self, in: .balance, [Key("-")], Bilingual("less", "减轻"),
      Bilingual("Gives the force one point less, down to 0.", "该驱动力减一分，最少0分。"), hint: 6
    ) { visit, times in visit.weigh(-times) },
    Command(
      "balance.down", on: DiamondScreen.self, in: .balance, [Key(.down), Key("j")],
      Bilingual("down", "向下"),
      Bilingual("Goes to the next force.", "到下一个驱动力。"), hint: 7
    ) { visit, times in visit.moveForce(times) },
    Command(
      "balance.up", on: DiamondScreen.self, in: .balance, [Key(.up), Key("k")],
      Bilingual("up", "向上"),
      Bilingual("Goes to the force before.", "到上一个驱动力。")
    ) { visit, times in visit.moveForce(-times) },
    Command(
      "balance.side", on: DiamondScreen.self, in: .balance,
      [Key(.right), Key(.left), Key("l"), Key("h")],
      Bilingual("other side", "另一侧"),
      Bilingual("Goes over to the forces of the other side.", "转到另一侧的驱动力。"), hint: 8
    ) { visit, _ in visit.switchSide() },
    Command(
      "balance.clear", on: DiamondScreen.self, in: .balance, [Key("0")], Bilingual("clear", "清零"),
      Bilingual("Sets all weights of this cluster to 0.", "将该集群的全部权重清零。")
    ) { visit, _ in visit.clearWeights() },
    Command(
      "balance.open", on: DiamondScreen.self, in: .balance, [Key(.enter)], Bilingual("open", "打开"),
      Bilingual("Opens the page of the force.", "打开驱动力页面。"), hint: 10
    ) { visit, _ in visit.open(.topic(visit.screen.force)) },
  ]

  // MARK: Walk

  private static let walkRows: [Command] = [
    Command(
      "walk.next", on: DiamondScreen.self, in: .walk, [Key(" "), Key(.right), Key("l"), Key("n")],
      Bilingual("go on", "下一页"),
      Bilingual("Goes to the next page.", "到下一页。"), hint: 5
    ) { visit, times in visit.stepWalk(times) },
    Command(
      "walk.back", on: DiamondScreen.self, in: .walk, [Key(.left), Key("h"), Key("N")],
      Bilingual("back", "上一页"), Bilingual("Goes to the page before.", "到上一页。"), hint: 6
    ) { visit, times in visit.stepWalk(-times) },
    Command(
      "walk.down", on: DiamondScreen.self, in: .walk, [Key(.down), Key("j")],
      Bilingual("scroll", "滚动"),
      Bilingual("Scrolls the text.", "滚动正文。"), hint: 7
    ) { visit, times in visit.screen.pane.scroll(by: times) },
    Command(
      "walk.up", on: DiamondScreen.self, in: .walk, [Key(.up), Key("k")],
      Bilingual("scroll back", "回滚"),
      Bilingual("Scrolls back.", "向上滚动。")
    ) { visit, times in visit.screen.pane.scroll(by: -times) },
    Command(
      "walk.page-down", on: DiamondScreen.self, in: .walk, [Key(.pageDown)],
      Bilingual("page down", "下屏"),
      Bilingual("Scrolls down by a screen.", "下滚一屏。")
    ) { visit, times in visit.screen.pane.turn(times) },
    Command(
      "walk.page-up", on: DiamondScreen.self, in: .walk, [Key(.pageUp)], Bilingual("page up", "上屏"),
      Bilingual("Scrolls up by a screen.", "上滚一屏。")
    ) { visit, times in visit.screen.pane.turn(-times) },
    Command(
      "walk.list", on: DiamondScreen.self, in: .walk, [Key("f")], Bilingual("list these", "列出"),
      Bilingual("Lists the clusters that are lit on screen 1.", "在屏幕1列出点亮的集群。"), hint: 12
    ) { visit, _ in visit.listClusters() },
    Command(
      "walk.end", on: DiamondScreen.self, in: .walk, [Key("w"), Key(.escape)],
      Bilingual("end", "结束"),
      Bilingual("Ends the walk.", "结束漫游。"), hint: 10
    ) { visit, _ in visit.screen.mode = .factors },
    search("walk.search", in: .walk),
  ]
}
