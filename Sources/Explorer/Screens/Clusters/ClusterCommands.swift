internal import ClusterAtlas
internal import Drawing

extension ClustersScreen {
  /// Screen 1: what works in all its panes, then in each.
  package static let commands: [Command] = screenRows + listRows + pageRows + mapRows

  private static let screenRows: [Command] = [
    Command(
      "list.search", on: ClustersScreen.self, [Key("/")], Bilingual("search", "查找"),
      Bilingual(
        "Searches while one types, in English, Chinese, pinyin and initials: xian, 西安, xa.",
        "边输入边查找：英文、中文、拼音、首字母（xian、西安、xa）。"),
      hint: 30, commandLine: "jiqun search TEXT"
    ) { visit, _ in visit.openSearch() },
    Command(
      "list.next-hit", on: ClustersScreen.self, [Key("n")], Bilingual("next", "下一个"),
      Bilingual("Goes to the next cluster found.", "转到下一个查找结果。"),
      obstacle: noSearch
    ) { visit, times in ClustersScreen.goToFound(times, &visit) },
    Command(
      "list.previous-hit", on: ClustersScreen.self, [Key("N")], Bilingual("previous", "上一个"),
      Bilingual("Goes to the cluster found before.", "转到上一个查找结果。"),
      obstacle: noSearch
    ) { visit, times in ClustersScreen.goToFound(-times, &visit) },
    Command(
      "list.filter", on: ClustersScreen.self, [Key("f")], Bilingual("filter", "筛选"),
      Bilingual(
        "Narrows the list by field, province, region, city, batch, idea, firm or certainty.",
        "按领域、省份、区域、城市、批次、概念、企业或确定程度筛选。"),
      hint: 35, commandLine: "jiqun list --field ID --province ID …"
    ) { visit, _ in visit.openFilters() },
    Command(
      "list.unfilter", on: ClustersScreen.self, [Key("x")], Bilingual("unfilter", "去筛选"),
      Bilingual("Removes the last filter.", "移除最后一个筛选条件。"),
      hint: 36, obstacle: noFilter
    ) { visit, _ in visit.removeFilter(visit.screen.query.filters.count - 1) },
    Command(
      "list.unfilter-all", on: ClustersScreen.self, [Key("X")], Bilingual("no filter", "清除筛选"),
      Bilingual("Removes every filter.", "移除全部筛选条件。"), obstacle: noFilter
    ) { visit, _ in visit.clearFilters() },
    Command(
      "list.sort", on: ClustersScreen.self, [Key("s")], Bilingual("sort", "排序"),
      Bilingual(
        "Chooses the column to sort by; the same again turns the order round.",
        "选择排序列；再次选择则反向。"),
      hint: 40, commandLine: "jiqun list --sort KEY"
    ) { visit, _ in visit.openSorting() },
    Command(
      "list.reverse", on: ClustersScreen.self, [Key("S")], Bilingual("reverse", "反序"),
      Bilingual("Turns the order round.", "反转排序。"), commandLine: "jiqun list --descending"
    ) { visit, _ in visit.sort(by: visit.screen.query.sort) },
    Command(
      "list.extent", on: ClustersScreen.self, [Key("v")], Bilingual("25/45/80", "25/45/80"),
      Bilingual(
        "Switches among the 25, the 45 of 2022 and the 80 of 2024 (76 of them are named here).",
        "在 25 个、2022 年 45 个与 2024 年 80 个（此处载名 76 个）之间切换。"),
      hint: 45, commandLine: "jiqun list --list 45",
      obstacle: { visit in
        visit.atlas.hasLaterLists
          ? nil : Bilingual("the package has no later lists", "数据包没有后续名单")
      }
    ) { visit, _ in visit.switchList() },
    Command(
      "list.totals", on: ClustersScreen.self, [Key("A")], Bilingual("all together", "合计"),
      Bilingual(
        "Shows what sources say of all clusters of a list together.",
        "显示来源对名单全部集群整体的陈述。"),
      commandLine: "jiqun show all"
    ) { visit, _ in visit.screen.show(.totals) },
    Command(
      "list.mark", on: ClustersScreen.self, [Key("m"), Key(" ")], Bilingual("mark", "标记"),
      Bilingual("Marks the selected cluster, or unmarks it.", "标记所选集群，或取消标记。"),
      hint: 50,
      obstacle: { visit in
        visit.screen.selected == nil ? Bilingual("the list is empty", "列表为空") : nil
      }
    ) { visit, _ in visit.mark() },
    Command(
      "list.trends", on: ClustersScreen.self, [Key("t")], Bilingual("province's series", "所在省序列"),
      Bilingual(
        "Opens GDP and secondary industry of the province of the selected cluster.",
        "打开所选集群所在省份的地区生产总值与第二产业序列。"),
      commandLine: "jiqun chart PROVINCE",
      obstacle: { visit in
        if let obstacle = TrendsScreen.obstacle(in: visit.atlas) { return obstacle }
        return visit.screen.selected?.provinceIDs.isEmpty ?? true
          ? Bilingual("no province", "无所属省份") : nil
      }
    ) { visit, _ in
      if let id = visit.screen.selected?.provinceIDs.first { visit.open(.series(id)) }
    },
    Command(
      "map.colour", on: ClustersScreen.self, [Key("r")], Bilingual("regions", "区域"),
      Bilingual(
        "Tells provinces apart on the map: three regions, four regions, number of clusters.",
        "在地图上区分省份：三大地带、四大区域、集群数量。")
    ) { visit, _ in visit.colourMap() },
    Command(
      "map.overlay", on: ClustersScreen.self, [Key("o")], Bilingual("overlay", "叠加"),
      Bilingual(
        "Lays over the map: one belt, three cores, two supports; the places of the four modes; the eleven major clusters.",
        "在地图上叠加：一带三核两支撑、四种模式的地点、11个重点集群。"),
      commandLine: "jiqun map --overlay belt"
    ) { visit, _ in visit.overlayMap() },
    Command(
      "list.diamond", on: ClustersScreen.self, [Key("d")], Bilingual("diamond", "钻石"),
      Bilingual("Shows the diamond of the selected cluster.", "显示所选集群的钻石模型。"),
      hint: 46, commandLine: "jiqun diamond CLUSTER",
      obstacle: { visit in
        DiamondScreen.obstacle(in: visit.atlas)
          ?? (visit.screen.selected == nil ? Bilingual("the list is empty", "列表为空") : nil)
      }
    ) { visit, _ in
      guard let id = visit.screen.selected?.id else { return }
      visit.open(.diamond(nil, [id]))
    },
    Command(
      "map.in", on: ClustersScreen.self, [Key("+"), Key("=")], Bilingual("nearer", "放大"),
      Bilingual("Shows the map twice as large, around the selected cluster.", "以所选集群为中心放大地图。")
    ) { visit, times in visit.zoomMap(times) },
    Command(
      "map.out", on: ClustersScreen.self, [Key("-")], Bilingual("farther", "缩小"),
      Bilingual("Shows more of the map.", "缩小地图。")
    ) { visit, times in visit.zoomMap(-times) },
  ]

  private static func noSearch(_ visit: Visit<ClustersScreen>) -> Bilingual? {
    visit.screen.foundCount == 0 ? Bilingual("search with / first", "请先用 / 查找") : nil
  }

  private static func noFilter(_ visit: Visit<ClustersScreen>) -> Bilingual? {
    visit.screen.query.filters.isEmpty ? Bilingual("no filter is set", "未设筛选") : nil
  }

  // MARK: List

  private static let listRows: [Command] = [
    Command(
      "list.open", on: ClustersScreen.self, in: .list, [Key(.enter), Key(.right), Key("l")],
      Bilingual("open", "打开"),
      Bilingual("Goes into the page of the selected cluster.", "进入所选集群的页面。"),
      hint: 10, commandLine: "jiqun show ID"
    ) { visit, _ in visit.openSelected() },
    Command(
      "list.down", on: ClustersScreen.self, in: .list, [Key(.down), Key("j")],
      Bilingual("down", "向下"),
      Bilingual("Selects the next cluster; 5j goes five down.", "选择下一个集群；5j 下移五行。")
    ) { visit, times in visit.screen.selection.move(by: times) },
    Command(
      "list.up", on: ClustersScreen.self, in: .list, [Key(.up), Key("k")], Bilingual("up", "向上"),
      Bilingual("Selects the cluster before.", "选择上一个集群。")
    ) { visit, times in visit.screen.selection.move(by: -times) },
    Command(
      "list.page-down", on: ClustersScreen.self, in: .list, [Key(.pageDown), .control("d")],
      Bilingual("page down", "下页"),
      Bilingual("Moves down by a screen.", "下移一屏。")
    ) { visit, times in
      visit.screen.selection.move(by: times * visit.screen.layout.listRows)
    },
    Command(
      "list.page-up", on: ClustersScreen.self, in: .list, [Key(.pageUp), .control("u")],
      Bilingual("page up", "上页"),
      Bilingual("Moves up by a screen.", "上移一屏。")
    ) { visit, times in
      visit.screen.selection.move(by: -times * visit.screen.layout.listRows)
    },
    Command(
      "list.first", on: ClustersScreen.self, in: .list, [Key(.home), Key("g")],
      Bilingual("first", "首行"),
      Bilingual("Selects the first cluster.", "选择第一个集群。")
    ) { visit, _ in visit.screen.selection.select(0) },
    Command(
      "list.last", on: ClustersScreen.self, in: .list, [Key(.end), Key("G")],
      Bilingual("last", "末行"),
      Bilingual("Selects the last cluster.", "选择最后一个集群。")
    ) { visit, _ in visit.screen.selection.select(visit.screen.results.count - 1) },
  ]

  // MARK: Page

  private static let pageRows: [Command] = [
    Command(
      "page.open", on: ClustersScreen.self, in: .page, [Key(.enter)],
      Bilingual("follow link", "打开链接"),
      Bilingual(
        "Opens the link that is lit: a source, a firm, an idea, a filter.", "打开当前链接：来源、企业、概念或筛选。"),
      hint: 10,
      obstacle: { visit in
        visit.screen.pane.link == nil
          ? Bilingual("no link is lit; ↓ goes to the next", "尚未选中链接；↓ 到下一个") : nil
      }
    ) { visit, _ in visit.openLink() },
    Command(
      "page.next-link", on: ClustersScreen.self, in: .page, [Key(.down), Key("j")],
      Bilingual("next link", "下一链接"),
      Bilingual("Lights the next link; scrolls where there is none in sight.", "移到下一链接；视野内没有则滚动。"),
      hint: 11
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: 1) } },
    Command(
      "page.previous-link", on: ClustersScreen.self, in: .page, [Key(.up), Key("k")],
      Bilingual("link before", "上一链接"),
      Bilingual("Lights the link before.", "移到上一链接。")
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: -1) }
    },
    Command(
      "page.leave", on: ClustersScreen.self, in: .page, [Key(.left), Key("h")],
      Bilingual("list", "列表"),
      Bilingual("Returns to the list.", "返回列表。"), hint: 9
    ) { visit, _ in visit.screen.focus = .list },
    Command(
      "page.next-cluster", on: ClustersScreen.self, in: .page, [Key("J"), Key("]")],
      Bilingual("next cluster", "下一集群"),
      Bilingual("Shows the next cluster of the list without leaving the page.", "不离开页面，显示下一个集群。")
    ) { visit, times in visit.stepCluster(times) },
    Command(
      "page.previous-cluster", on: ClustersScreen.self, in: .page, [Key("K"), Key("[")],
      Bilingual("cluster before", "上一集群"),
      Bilingual("Shows the cluster before.", "显示上一个集群。")
    ) { visit, times in visit.stepCluster(-times) },
    Command(
      "page.down", on: ClustersScreen.self, in: .page,
      [Key(.pageDown), .control("d"), .control("f")],
      Bilingual("page down", "下页"), Bilingual("Scrolls down by a screen.", "下滚一屏。"), hint: 12
    ) { visit, times in visit.screen.pane.turn(times) },
    Command(
      "page.up", on: ClustersScreen.self, in: .page, [Key(.pageUp), .control("u"), .control("b")],
      Bilingual("page up", "上页"), Bilingual("Scrolls up by a screen.", "上滚一屏。")
    ) { visit, times in visit.screen.pane.turn(-times) },
    Command(
      "page.first", on: ClustersScreen.self, in: .page, [Key(.home), Key("g")],
      Bilingual("top", "页首"),
      Bilingual("Goes to the top of the page.", "到页首。")
    ) { visit, _ in visit.screen.pane.turn(-1000) },
    Command(
      "page.last", on: ClustersScreen.self, in: .page, [Key(.end), Key("G")],
      Bilingual("end", "页末"),
      Bilingual("Goes to the end of the page.", "到页末。")
    ) { visit, _ in visit.screen.pane.turn(1000) },
  ]

  // MARK: Map

  private static let mapRows: [Command] = [
    walk("map.left", "←", [Key(.left), Key("h")], Bilingual("west", "向西"), -1, 0),
    walk("map.right", "→", [Key(.right), Key("l")], Bilingual("east", "向东"), 1, 0),
    walk("map.up", "↑", [Key(.up), Key("k")], Bilingual("north", "向北"), 0, -1),
    walk("map.down", "↓", [Key(.down), Key("j")], Bilingual("south", "向南"), 0, 1),
    pan("map.pan-left", [Key(.left, .shift), Key("H")], Bilingual("move west", "西移"), -1, 0),
    pan("map.pan-right", [Key(.right, .shift)], Bilingual("move east", "东移"), 1, 0),
    pan("map.pan-up", [Key(.up, .shift), Key("K")], Bilingual("move north", "北移"), 0, -1),
    pan("map.pan-down", [Key(.down, .shift), Key("J")], Bilingual("move south", "南移"), 0, 1),
    Command(
      "map.open", on: ClustersScreen.self, in: .map, [Key(.enter)], Bilingual("open", "打开"),
      Bilingual("Goes into the page of the selected cluster.", "进入所选集群的页面。"), hint: 10
    ) { visit, _ in visit.openSelected() },
    Command(
      "map.all", on: ClustersScreen.self, in: .map, [Key(.home), Key("g")],
      Bilingual("whole map", "全图"),
      Bilingual("Shows all of the map.", "显示全图。")
    ) { visit, _ in
      visit.screen.map.showAll()
    },
  ]

  private static func walk(
    _ name: String, _ arrow: String, _ keys: [Key], _ title: Bilingual, _ dx: Int, _ dy: Int
  ) -> Command {
    var command = Command(
      name, on: ClustersScreen.self, in: .map, keys, title,
      Bilingual("Goes to the nearest cluster in that direction.", "转到该方向最近的集群。"),
      hint: dx == -1 ? 5 : dx == 1 ? 6 : dy == -1 ? 7 : 8
    ) { visit, times in for _ in 0..<min(times, 100) { visit.walkMap(dx: dx, dy: dy) } }
    command.group = Bilingual("walk", "移动")
    return command
  }

  private static func pan(
    _ name: String, _ keys: [Key], _ title: Bilingual, _ dx: Int, _ dy: Int
  ) -> Command {
    Command(
      name, on: ClustersScreen.self, in: .map, keys, title,
      Bilingual("Moves the part of the map that is seen.", "移动地图的可见部分。"),
      obstacle: { visit in
        visit.screen.map.zoom > 0
          ? nil : Bilingual("the whole map is seen; + goes nearer", "已显示全图；+ 放大")
      }
    ) { visit, _ in visit.screen.map.pan(east: dx, south: dy) }
  }
}
