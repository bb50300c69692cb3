internal import ClusterAtlas
internal import Drawing

extension CommandTable {
  /// Screen 1: what works in all its panes, then in each.
  static let clusterCommands: [Command] = screenRows + listRows + pageRows + mapRows

  private static let screenRows: [Command] = [
    Command(
      "list.search", .clusters, [Key("/")], Bilingual("search", "查找"),
      Bilingual(
        "Searches while one types, in English, Chinese, pinyin and initials: xian, 西安, xa.",
        "边输入边查找：英文、中文、拼音、首字母（xian、西安、xa）。"),
      hint: 30, twin: "jiqun search TEXT"
    ) { session, _ in session.openSearch() },
    Command(
      "list.next-hit", .clusters, [Key("n")], Bilingual("next", "下一个"),
      Bilingual("Goes to the next cluster found.", "转到下一个查找结果。"),
      obstacle: noSearch
    ) { session, times in session.clusters.nextHit(times) },
    Command(
      "list.previous-hit", .clusters, [Key("N")], Bilingual("previous", "上一个"),
      Bilingual("Goes to the cluster found before.", "转到上一个查找结果。"),
      obstacle: noSearch
    ) { session, times in session.clusters.nextHit(-times) },
    Command(
      "list.filter", .clusters, [Key("f")], Bilingual("filter", "筛选"),
      Bilingual(
        "Narrows the list by field, province, region, city, batch, idea, firm or certainty.",
        "按领域、省份、区域、城市、批次、概念、企业或确定程度筛选。"),
      hint: 35, twin: "jiqun list --field ID --province ID …"
    ) { session, _ in session.openFilters() },
    Command(
      "list.unfilter", .clusters, [Key("x")], Bilingual("unfilter", "去筛选"),
      Bilingual("Removes the last filter.", "移除最后一个筛选条件。"),
      hint: 36, obstacle: noFilter
    ) { session, _ in session.removeFilter(session.clusters.query.filters.count - 1) },
    Command(
      "list.unfilter-all", .clusters, [Key("X")], Bilingual("no filter", "清除筛选"),
      Bilingual("Removes every filter.", "移除全部筛选条件。"), obstacle: noFilter
    ) { session, _ in session.clearFilters() },
    Command(
      "list.sort", .clusters, [Key("s")], Bilingual("sort", "排序"),
      Bilingual(
        "Chooses the column to sort by; the same again turns the order round.",
        "选择排序列；再次选择则反向。"),
      hint: 40, twin: "jiqun list --sort KEY"
    ) { session, _ in session.openSorting() },
    Command(
      "list.reverse", .clusters, [Key("S")], Bilingual("reverse", "反序"),
      Bilingual("Turns the order round.", "反转排序。"), twin: "jiqun list --descending"
    ) { session, _ in session.sort(by: session.clusters.query.sort) },
    Command(
      "list.extent", .clusters, [Key("v")], Bilingual("25/45/80", "25/45/80"),
      Bilingual(
        "Switches among the 25, the 45 of 2022 and the 80 of 2024 (69 of them are named here).",
        "在 25 个、2022 年 45 个与 2024 年 80 个（此处载名 69 个）之间切换。"),
      hint: 45, twin: "jiqun list --list 45",
      obstacle: { session in
        session.atlas.hasLaterLists
          ? nil : Bilingual("the package has no later lists", "数据包没有后续名单")
      }
    ) { session, _ in session.switchList() },
    Command(
      "list.mark", .clusters, [Key("m"), Key(" ")], Bilingual("mark", "标记"),
      Bilingual("Marks the selected cluster, or unmarks it.", "标记所选集群，或取消标记。"),
      hint: 50,
      obstacle: { session in
        session.clusters.selected == nil ? Bilingual("the list is empty", "列表为空") : nil
      }
    ) { session, _ in session.mark() },
    Command(
      "list.trends", .clusters, [Key("t")], Bilingual("province's series", "所在省序列"),
      Bilingual(
        "Opens GDP and secondary industry of the province of the selected cluster.",
        "打开所选集群所在省份的地区生产总值与第二产业序列。"),
      twin: "jiqun chart PROVINCE",
      obstacle: { session in
        if let lack = session.atlas.lack(.trends) { return lack }
        return session.clusters.selected?.provinceIDs.isEmpty ?? true
          ? Bilingual("no province", "无所属省份") : nil
      }
    ) { session, _ in
      if let id = session.clusters.selected?.provinceIDs.first { session.open(.series(id)) }
    },
    Command(
      "map.colour", .clusters, [Key("r")], Bilingual("regions", "区域"),
      Bilingual(
        "Tells provinces apart on the map: three regions, four regions, number of clusters.",
        "在地图上区分省份：三大地带、四大区域、集群数量。")
    ) { session, _ in session.colourMap() },
    Command(
      "map.overlay", .clusters, [Key("o")], Bilingual("overlay", "叠加"),
      Bilingual(
        "Lays over the map: one belt, three cores, two supports; the places of the four modes; the eleven major clusters.",
        "在地图上叠加：一带三核两支撑、四种模式的地点、11个重点集群。"),
      twin: "jiqun map --overlay belt"
    ) { session, _ in session.overlayMap() },
    Command(
      "list.diamond", .clusters, [Key("d")], Bilingual("diamond", "钻石"),
      Bilingual("Shows the diamond of the selected cluster.", "显示所选集群的钻石模型。"),
      hint: 46, twin: "jiqun diamond CLUSTER",
      obstacle: { session in
        session.atlas.lack(.diamond)
          ?? (session.clusters.selected == nil ? Bilingual("the list is empty", "列表为空") : nil)
      }
    ) { session, _ in
      guard let id = session.clusters.selected?.id else { return }
      session.open(.diamond(session.diamond.factor, [id]))
    },
    Command(
      "map.in", .clusters, [Key("+"), Key("=")], Bilingual("nearer", "放大"),
      Bilingual("Shows the map twice as large, around the selected cluster.", "以所选集群为中心放大地图。")
    ) { session, times in session.zoomMap(times) },
    Command(
      "map.out", .clusters, [Key("-")], Bilingual("farther", "缩小"),
      Bilingual("Shows more of the map.", "缩小地图。")
    ) { session, times in session.zoomMap(-times) },
  ]

  private static func noSearch(_ session: borrowing Session) -> Bilingual? {
    session.clusters.search.hits.isEmpty ? Bilingual("search with / first", "请先用 / 查找") : nil
  }

  private static func noFilter(_ session: borrowing Session) -> Bilingual? {
    session.clusters.query.filters.isEmpty ? Bilingual("no filter is set", "未设筛选") : nil
  }

  // MARK: List

  private static let listRows: [Command] = [
    Command(
      "list.open", .clusterList, [Key(.enter), Key(.right), Key("l")], Bilingual("open", "打开"),
      Bilingual("Goes into the page of the selected cluster.", "进入所选集群的页面。"),
      hint: 10, twin: "jiqun show ID"
    ) { session, _ in session.openSelected() },
    Command(
      "list.down", .clusterList, [Key(.down), Key("j")], Bilingual("down", "向下"),
      Bilingual("Selects the next cluster; 5j goes five down.", "选择下一个集群；5j 下移五行。")
    ) { session, times in session.clusters.selection.move(by: times) },
    Command(
      "list.up", .clusterList, [Key(.up), Key("k")], Bilingual("up", "向上"),
      Bilingual("Selects the cluster before.", "选择上一个集群。")
    ) { session, times in session.clusters.selection.move(by: -times) },
    Command(
      "list.page-down", .clusterList, [Key(.pageDown), .control("d")], Bilingual("page down", "下页"),
      Bilingual("Moves down by a screen.", "下移一屏。")
    ) { session, times in
      session.clusters.selection.move(by: times * session.clusters.layout.listRows)
    },
    Command(
      "list.page-up", .clusterList, [Key(.pageUp), .control("u")], Bilingual("page up", "上页"),
      Bilingual("Moves up by a screen.", "上移一屏。")
    ) { session, times in
      session.clusters.selection.move(by: -times * session.clusters.layout.listRows)
    },
    Command(
      "list.first", .clusterList, [Key(.home), Key("g")], Bilingual("first", "首行"),
      Bilingual("Selects the first cluster.", "选择第一个集群。")
    ) { session, _ in session.clusters.selection.select(0) },
    Command(
      "list.last", .clusterList, [Key(.end), Key("G")], Bilingual("last", "末行"),
      Bilingual("Selects the last cluster.", "选择最后一个集群。")
    ) { session, _ in session.clusters.selection.select(session.clusters.results.count - 1) },
  ]

  // MARK: Page

  private static let pageRows: [Command] = [
    Command(
      "page.open", .clusterPage, [Key(.enter)], Bilingual("follow link", "打开链接"),
      Bilingual(
        "Opens the link that is lit: a source, a firm, an idea, a filter.", "打开当前链接：来源、企业、概念或筛选。"),
      hint: 10,
      obstacle: { session in
        session.clusters.pane.link == nil
          ? Bilingual("no link is lit; ↓ goes to the next", "尚未选中链接；↓ 到下一个") : nil
      }
    ) { session, _ in session.openLink() },
    Command(
      "page.next-link", .clusterPage, [Key(.down), Key("j")], Bilingual("next link", "下一链接"),
      Bilingual("Lights the next link; scrolls where there is none in sight.", "移到下一链接；视野内没有则滚动。"),
      hint: 11
    ) { session, times in for _ in 0..<min(times, 500) { session.clusters.pane.walkLinks(by: 1) } },
    Command(
      "page.previous-link", .clusterPage, [Key(.up), Key("k")], Bilingual("link before", "上一链接"),
      Bilingual("Lights the link before.", "移到上一链接。")
    ) { session, times in for _ in 0..<min(times, 500) { session.clusters.pane.walkLinks(by: -1) }
    },
    Command(
      "page.leave", .clusterPage, [Key(.left), Key("h")], Bilingual("list", "列表"),
      Bilingual("Returns to the list.", "返回列表。"), hint: 9
    ) { session, _ in session.clusters.focus = .list },
    Command(
      "page.next-cluster", .clusterPage, [Key("J"), Key("]")], Bilingual("next cluster", "下一集群"),
      Bilingual("Shows the next cluster of the list without leaving the page.", "不离开页面，显示下一个集群。")
    ) { session, times in session.stepCluster(times) },
    Command(
      "page.previous-cluster", .clusterPage, [Key("K"), Key("[")],
      Bilingual("cluster before", "上一集群"),
      Bilingual("Shows the cluster before.", "显示上一个集群。")
    ) { session, times in session.stepCluster(-times) },
    Command(
      "page.down", .clusterPage, [Key(.pageDown), .control("d"), .control("f")],
      Bilingual("page down", "下页"), Bilingual("Scrolls down by a screen.", "下滚一屏。"), hint: 12
    ) { session, times in session.clusters.pane.turn(times) },
    Command(
      "page.up", .clusterPage, [Key(.pageUp), .control("u"), .control("b")],
      Bilingual("page up", "上页"), Bilingual("Scrolls up by a screen.", "上滚一屏。")
    ) { session, times in session.clusters.pane.turn(-times) },
    Command(
      "page.first", .clusterPage, [Key(.home), Key("g")], Bilingual("top", "页首"),
      Bilingual("Goes to the top of the page.", "到页首。")
    ) { session, _ in session.clusters.pane.turn(-1000) },
    Command(
      "page.last", .clusterPage, [Key(.end), Key("G")], Bilingual("end", "页末"),
      Bilingual("Goes to the end of the page.", "到页末。")
    ) { session, _ in session.clusters.pane.turn(1000) },
  ]

  // MARK: Map

  private static let mapRows: [Command] = [
    walk("map.left", "←", [Key(.left), Key("h")], Bilingual("west", "向西"), -1, 0),
    walk("map.right", "→", [Key(.right), Key("l")], Bilingual("east", "向东"), 1, 0),
    walk("map.up", "↑", [Key(.up), Key("k")], Bilingual("north", "向北"), 0, -1),
    walk("map.down", "↓", [Key(.down), Key("j")], Bilingual("south", "向南"), 0, 1),
    pan("map.pan-left", [Key(.left, .shift), Key("H")], Bilingual("move west", "西移"), -0.25, 0),
    pan("map.pan-right", [Key(.right, .shift)], Bilingual("move east", "东移"), 0.25, 0),
    pan("map.pan-up", [Key(.up, .shift), Key("K")], Bilingual("move north", "北移"), 0, -0.25),
    pan("map.pan-down", [Key(.down, .shift), Key("J")], Bilingual("move south", "南移"), 0, 0.25),
    Command(
      "map.open", .clusterMap, [Key(.enter)], Bilingual("open", "打开"),
      Bilingual("Goes into the page of the selected cluster.", "进入所选集群的页面。"), hint: 10
    ) { session, _ in session.openSelected() },
    Command(
      "map.all", .clusterMap, [Key(.home), Key("g")], Bilingual("whole map", "全图"),
      Bilingual("Shows all of the map.", "显示全图。")
    ) { session, _ in
      session.clusters.map.zoom = 0
      session.clusters.map.pan = (0, 0)
    },
  ]

  private static func walk(
    _ name: String, _ arrow: String, _ keys: [Key], _ title: Bilingual, _ dx: Int, _ dy: Int
  ) -> Command {
    var command = Command(
      name, .clusterMap, keys, title,
      Bilingual("Goes to the nearest cluster in that direction.", "转到该方向最近的集群。"),
      hint: dx == -1 ? 5 : dx == 1 ? 6 : dy == -1 ? 7 : 8
    ) { session, times in for _ in 0..<min(times, 100) { session.walkMap(dx: dx, dy: dy) } }
    command.group = Bilingual("walk", "移动")
    return command
  }

  private static func pan(
    _ name: String, _ keys: [Key], _ title: Bilingual, _ dx: Double, _ dy: Double
  ) -> Command {
    Command(
      name, .clusterMap, keys, title,
      Bilingual("Moves the part of the map that is seen.", "移动地图的可见部分。"),
      obstacle: { session in
        session.clusters.map.zoom > 0
          ? nil : Bilingual("the whole map is seen; + goes nearer", "已显示全图；+ 放大")
      }
    ) { session, _ in session.panMap(dx, dy) }
  }
}
