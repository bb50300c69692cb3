internal import ClusterAtlas
internal import Drawing
internal import Reports

extension ClustersScreen {
  /// Screen 1: what works in all its panes, then in each.
  package static let commands: [Command] =
    screenRows + claimRows + variantRows + sourceRows + listRows + pageRows + mapRows

  private static let sourceRows = [sourcesCommand("list.sources")]

  private static let variantRows = variantCommands(
    "list.variants", before: "list.variant-before", hint: 45,
    Bilingual(
      "Chooses the list - the 25, the 45 of 2022, the 80 of 2024 (76 of them are named here) - and the figure beside the names; or what is said of all together.",
      "选择名单（25 个、2022 年 45 个、2024 年 80 个，此处载名 76 个）与名称旁的数据，或查看合计。"),
    commandLine: "jiqun list --list 45")

  private static let screenRows: [Command] = [
    Command(
      "list.search", on: ClustersScreen.self, .search, Bilingual("search", "查找"),
      Bilingual(
        "Searches the list while one types, in English, Chinese, pinyin and initials: xian, 西安, xa; in a page, the page.",
        "边输入边查找列表：英文、中文、拼音、首字母（xian、西安、xa）；在页面中则查找页面。"),
      hint: 30, commandLine: "jiqun search TEXT"
    ) { visit, _ in visit.openSearch() },
    Command(
      "list.next-hit", on: ClustersScreen.self, .nextFound, Bilingual("next", "下一个"),
      Bilingual("Goes to the next cluster found.", "转到下一个查找结果。"),
      obstacle: noSearch
    ) { visit, times in ClustersScreen.goToFound(times, &visit) },
    Command(
      "list.previous-hit", on: ClustersScreen.self, .previousFound, Bilingual("previous", "上一个"),
      Bilingual("Goes to the cluster found before.", "转到上一个查找结果。"),
      obstacle: noSearch
    ) { visit, times in ClustersScreen.goToFound(-times, &visit) },
    Command(
      "list.filter", on: ClustersScreen.self, .filter, Bilingual("filter", "筛选"),
      Bilingual(
        "Narrows the list by field, province, region, city, batch, idea, firm or certainty.",
        "按领域、省份、区域、城市、批次、概念、企业或确定程度筛选。"),
      hint: 35, commandLine: "jiqun list --field ID --province ID …"
    ) { visit, _ in visit.openFilters() },
    Command(
      "list.unfilter", on: ClustersScreen.self, .unfilter, Bilingual("unfilter", "取消筛选"),
      Bilingual("Removes the last filter.", "移除最后一个筛选条件。"),
      hint: 36, obstacle: noFilter
    ) { visit, _ in visit.removeFilter(visit.screen.query.filters.count - 1) },
    Command(
      "list.unfilter-all", on: ClustersScreen.self, .unfilterAll, Bilingual("no filter", "清除筛选"),
      Bilingual("Removes every filter.", "移除全部筛选条件。"), obstacle: noFilter
    ) { visit, _ in visit.clearFilters() },
    Command(
      "list.sort", on: ClustersScreen.self, .sort, Bilingual("sort", "排序"),
      Bilingual(
        "Chooses the column to sort by; the same again turns the order round.",
        "选择排序列；再次选择则反向。"),
      hint: 40, commandLine: "jiqun list --sort KEY"
    ) { visit, _ in visit.openSorting() },
    Command(
      "list.reverse", on: ClustersScreen.self, .reverse, Bilingual("reverse", "倒序"),
      Bilingual("Turns the order round.", "反转排序。"), commandLine: "jiqun list --descending"
    ) { visit, _ in visit.sort(by: visit.screen.query.sort) },
    Command(
      "list.extent", on: ClustersScreen.self, nil, listedIn: .variant,
      Bilingual("25/45/80", "25/45/80"),
      Bilingual(
        "Switches among the 25, the 45 of 2022 and the 80 of 2024 (76 of them are named here).",
        "在 25 个、2022 年 45 个与 2024 年 80 个（此处载名 76 个）之间切换。"),
      commandLine: "jiqun list --list 45",
      obstacle: { visit in
        visit.atlas.hasLaterLists
          ? nil : Bilingual("the package has no later lists", "数据包没有后续名单")
      }
    ) { visit, _ in visit.switchList() },
    Command(
      "list.totals", on: ClustersScreen.self, nil, listedIn: .variant,
      Bilingual("all together", "合计"),
      Bilingual(
        "Shows what sources say of all clusters of a list together.",
        "显示来源对名单全部集群整体的陈述。"),
      commandLine: "jiqun show all"
    ) { visit, _ in visit.screen.show(.totals) },
    Command(
      "list.mark", on: ClustersScreen.self, .mark, Bilingual("mark", "标记"),
      Bilingual("Marks the selected cluster, or unmarks it.", "标记所选集群，或取消标记。"),
      hint: 50,
      obstacle: { visit in
        visit.screen.selected == nil ? Bilingual("the list is empty", "列表为空") : nil
      }
    ) { visit, _ in visit.mark() },
    Command(
      "list.trends", on: ClustersScreen.self, .trends, Bilingual("province's series", "所在省序列"),
      Bilingual(
        "Opens GDP and secondary industry of the province of the selected cluster; of two or more marked ones the GDP of their provinces together.",
        "打开所选集群所在省份的地区生产总值与第二产业序列；标记两个以上时，合列其省份的地区生产总值。"),
      commandLine: "jiqun chart PROVINCE",
      obstacle: { visit in
        if let obstacle = TrendsScreen.obstacle(in: visit.atlas) { return obstacle }
        return visit.screen.selected?.provinceIDs.isEmpty ?? true
          ? Bilingual("no province", "无所属省份") : nil
      }
    ) { visit, _ in visit.openProvinces() },
    Command(
      "map.colour", on: ClustersScreen.self, nil, listedIn: .overlay, Bilingual("regions", "区域"),
      Bilingual(
        "Tells provinces apart on the map: three regions, four regions, number of clusters.",
        "在地图上区分省份：三大地带、四大区域、集群数量。")
    ) { visit, _ in visit.colourMap() },
    Command(
      "map.overlay", on: ClustersScreen.self, .overlay, Bilingual("overlay", "叠加"),
      Bilingual(
        "Chooses what lies over the map: regions, numbers of clusters; one belt, three cores, two supports; the places of the four modes; the eleven major clusters.",
        "选择地图上的叠加内容：区域、集群数量；一带三核两支撑、四种模式的地点、11个重点集群。"),
      commandLine: "jiqun map --overlay belt"
    ) { visit, _ in visit.openOverlays() },
    Command(
      "map.focus", on: ClustersScreen.self, .map, Bilingual("map", "地图"),
      Bilingual("Goes to the map, and back to the list.", "转到地图，再按返回列表。"), hint: 47
    ) { visit, _ in visit.switchMap() },
    Command(
      "list.why", on: ClustersScreen.self, .why, Bilingual("why", "为何"),
      Bilingual(
        "Goes to the statements that show factors, forces and mechanisms in the selected cluster.",
        "转到印证所选集群要素、驱动力与机制的陈述。"),
      obstacle: { visit in visit.noStatements }
    ) { visit, _ in visit.goToSection(ClusterPage.evidence) },
    Command(
      "list.diamond", on: ClustersScreen.self, .diamond, Bilingual("diamond", "钻石"),
      Bilingual(
        "Shows the diamond of the selected cluster; of two marked ones both side by side.",
        "显示所选集群的钻石模型；标记两个时并列显示。"),
      hint: 46, commandLine: "jiqun diamond CLUSTER",
      obstacle: { visit in
        DiamondScreen.obstacle(in: visit.atlas)
          ?? (visit.screen.selected == nil ? Bilingual("the list is empty", "列表为空") : nil)
      }
    ) { visit, _ in visit.openDiamond() },
    Command(
      "list.compare", on: ClustersScreen.self, .compare, Bilingual("compare", "比较"),
      Bilingual(
        "Puts the marked clusters side by side, up to four; without marks the selected one and its nearest.",
        "并列比较已标记的集群（至多四个）；未标记时比较所选集群与最接近者。"),
      commandLine: "jiqun compare A B",
      obstacle: { visit in
        visit.screen.selected == nil ? Bilingual("the list is empty", "列表为空") : nil
      }
    ) { visit, _ in
      visit.compare(visit.markedPair ?? [visit.screen.selected?.id].compactMap { $0 })
    },
    Command(
      "map.in", on: ClustersScreen.self, .nearer, Bilingual("nearer", "放大"),
      Bilingual("Shows the map twice as large, around the selected cluster.", "以所选集群为中心放大地图。")
    ) { visit, times in visit.zoomMap(times) },
    Command(
      "map.out", on: ClustersScreen.self, .farther, Bilingual("farther", "缩小"),
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
      "list.open", on: ClustersScreen.self, in: .list, .open,
      Bilingual("open", "打开"),
      Bilingual("Goes into the page of the selected cluster.", "进入所选集群的页面。"),
      hint: 10, commandLine: "jiqun show ID"
    ) { visit, _ in visit.openSelected() },
    Command(
      "list.enter", on: ClustersScreen.self, in: .list, .right, Bilingual("open", "打开"),
      Bilingual("Goes into the page of the selected cluster.", "进入所选集群的页面。")
    ) { visit, _ in visit.openSelected() },
    Command(
      "list.down", on: ClustersScreen.self, in: .list, .down,
      Bilingual("down", "向下"),
      Bilingual("Selects the next cluster; #5j goes five down.", "选择下一个集群；#5j 下移五行。")
    ) { visit, times in visit.screen.selection.move(by: times) },
    Command(
      "list.up", on: ClustersScreen.self, in: .list, .up, Bilingual("up", "向上"),
      Bilingual("Selects the cluster before.", "选择上一个集群。")
    ) { visit, times in visit.screen.selection.move(by: -times) },
    Command(
      "list.page-down", on: ClustersScreen.self, in: .list, .pageDown,
      Bilingual("page down", "下一页"),
      Bilingual("Moves down by a screen.", "下移一屏。")
    ) { visit, times in
      visit.screen.selection.move(by: times * visit.screen.layout.listRows)
    },
    Command(
      "list.page-up", on: ClustersScreen.self, in: .list, .pageUp,
      Bilingual("page up", "上一页"),
      Bilingual("Moves up by a screen.", "上移一屏。")
    ) { visit, times in
      visit.screen.selection.move(by: -times * visit.screen.layout.listRows)
    },
    Command(
      "list.half-down", on: ClustersScreen.self, in: .list, .halfDown,
      Bilingual("half down", "下半屏"), Bilingual("Moves down by half a screen.", "下移半屏。")
    ) { visit, times in visit.screen.selection.move(by: times * visit.halfList) },
    Command(
      "list.half-up", on: ClustersScreen.self, in: .list, .halfUp, Bilingual("half up", "上半屏"),
      Bilingual("Moves up by half a screen.", "上移半屏。")
    ) { visit, times in visit.screen.selection.move(by: -times * visit.halfList) },
    Command(
      "list.go-on", on: ClustersScreen.self, in: .list, .goOn, Bilingual("go on", "继续"),
      Bilingual("Moves down by a screen.", "下移一屏。")
    ) { visit, times in
      visit.screen.selection.move(by: times * visit.screen.layout.listRows)
    },
    Command(
      "list.first", on: ClustersScreen.self, in: .list, .first,
      Bilingual("first", "首行"),
      Bilingual("Selects the first cluster.", "选择第一个集群。")
    ) { visit, _ in visit.screen.selection.select(0) },
    Command(
      "list.last", on: ClustersScreen.self, in: .list, .last,
      Bilingual("last", "末行"),
      Bilingual("Selects the last cluster.", "选择最后一个集群。")
    ) { visit, _ in visit.screen.selection.select(visit.screen.results.count - 1) },
  ]

  // MARK: Page

  private static let pageRows: [Command] = [
    Command(
      "page.open", on: ClustersScreen.self, in: .page, .open,
      Bilingual("follow link", "打开链接"),
      Bilingual(
        "Opens the link that is lit: a source, a firm, an idea, a filter.", "打开当前链接：来源、企业、概念或筛选。"),
      hint: 10,
      obstacle: { visit in
        visit.screen.pane.link == nil
          ? Bilingual("no link is lit; j goes to the next", "尚未选中链接；按 j 到下一个") : nil
      }
    ) { visit, _ in visit.openLink() },
    Command(
      "page.next-link", on: ClustersScreen.self, in: .page, .down,
      Bilingual("next link", "下一链接"),
      Bilingual("Lights the next link; scrolls where there is none in sight.", "移到下一链接；视野内没有则滚动。"),
      hint: 11
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: 1) } },
    Command(
      "page.previous-link", on: ClustersScreen.self, in: .page, .up,
      Bilingual("link before", "上一链接"),
      Bilingual("Lights the link before.", "移到上一链接。")
    ) { visit, times in for _ in 0..<min(times, 500) { visit.screen.pane.walkLinks(by: -1) }
    },
    Command(
      "page.leave", on: ClustersScreen.self, in: .page, .left,
      Bilingual("list", "列表"),
      Bilingual("Returns to the list.", "返回列表。"), hint: 9
    ) { visit, _ in visit.screen.focus = .list },
    Command(
      "page.next-cluster", on: ClustersScreen.self, in: .page, .after,
      Bilingual("next cluster", "下一集群"),
      Bilingual("Shows the next cluster of the list without leaving the page.", "不离开页面，显示下一个集群。")
    ) { visit, times in visit.stepCluster(times) },
    Command(
      "page.previous-cluster", on: ClustersScreen.self, in: .page, .before,
      Bilingual("cluster before", "上一集群"),
      Bilingual("Shows the cluster before.", "显示上一个集群。")
    ) { visit, times in visit.stepCluster(-times) },
    Command(
      "page.down", on: ClustersScreen.self, in: .page,
      .pageDown,
      Bilingual("page down", "下一页"), Bilingual("Scrolls down by a screen.", "下滚一屏。"), hint: 12
    ) { visit, times in visit.screen.pane.turn(times) },
    Command(
      "page.up", on: ClustersScreen.self, in: .page, .pageUp,
      Bilingual("page up", "上一页"), Bilingual("Scrolls up by a screen.", "上滚一屏。")
    ) { visit, times in visit.screen.pane.turn(-times) },
    Command(
      "page.half-down", on: ClustersScreen.self, in: .page, .halfDown,
      Bilingual("half down", "下半屏"), Bilingual("Scrolls down by half a screen.", "下滚半屏。")
    ) { visit, times in visit.screen.pane.turn(halves: times) },
    Command(
      "page.half-up", on: ClustersScreen.self, in: .page, .halfUp, Bilingual("half up", "上半屏"),
      Bilingual("Scrolls up by half a screen.", "上滚半屏。")
    ) { visit, times in visit.screen.pane.turn(halves: -times) },
    Command(
      "page.go-on", on: ClustersScreen.self, in: .page, .goOn, Bilingual("go on", "继续"),
      Bilingual("Scrolls down by a screen; at the end shows the next cluster.", "下滚一屏；到页末则显示下一个集群。")
    ) { visit, times in for _ in 0..<min(times, 100) { visit.readOn() } },
    Command(
      "page.first", on: ClustersScreen.self, in: .page, .first,
      Bilingual("top", "页首"),
      Bilingual("Goes to the top of the page.", "到页首。")
    ) { visit, _ in visit.screen.pane.turn(-1000) },
    Command(
      "page.last", on: ClustersScreen.self, in: .page, .last,
      Bilingual("end", "页末"),
      Bilingual("Goes to the end of the page.", "到页末。")
    ) { visit, _ in visit.screen.pane.turn(1000) },
  ]

  // MARK: Map

  private static let mapRows: [Command] = [
    walk("map.left", .left, Bilingual("westward", "向西"), -1, 0),
    walk("map.right", .right, Bilingual("eastward", "向东"), 1, 0),
    walk("map.up", .up, Bilingual("northward", "向北"), 0, -1),
    walk("map.down", .down, Bilingual("southward", "向南"), 0, 1),
    pan("map.pan-left", .farLeft, Bilingual("move west", "西移"), -1, 0),
    pan("map.pan-right", .farRight, Bilingual("move east", "东移"), 1, 0),
    pan("map.pan-up", .farUp, Bilingual("move north", "北移"), 0, -1),
    pan("map.pan-down", .farDown, Bilingual("move south", "南移"), 0, 1),
    Command(
      "map.open", on: ClustersScreen.self, in: .map, .open, Bilingual("open", "打开"),
      Bilingual(
        "Goes into the page of the selected cluster; where several lie at one place, lists them first.",
        "进入所选集群的页面；同一地点有多个集群时先列出它们。"), hint: 10
    ) { visit, _ in visit.openPlace() },
    Command(
      "map.all", on: ClustersScreen.self, in: .map, .first,
      Bilingual("whole map", "全图"),
      Bilingual("Shows all of the map.", "显示全图。")
    ) { visit, _ in
      visit.screen.map.showAll()
    },
  ]

  private static func walk(
    _ name: String, _ idea: Idea, _ title: Bilingual, _ dx: Int, _ dy: Int
  ) -> Command {
    var command = Command(
      name, on: ClustersScreen.self, in: .map, idea, title,
      Bilingual("Goes to the nearest cluster in that direction.", "转到该方向最近的集群。"),
      hint: dx == -1 ? 5 : dx == 1 ? 6 : dy == -1 ? 7 : 8
    ) { visit, times in for _ in 0..<min(times, 100) { visit.walkMap(dx: dx, dy: dy) } }
    command.group = Bilingual("walk", "移动")
    return command
  }

  private static func pan(
    _ name: String, _ idea: Idea, _ title: Bilingual, _ dx: Int, _ dy: Int
  ) -> Command {
    Command(
      name, on: ClustersScreen.self, in: .map, idea, title,
      Bilingual("Moves the part of the map that is seen.", "移动地图的可见部分。"),
      obstacle: { visit in
        visit.screen.map.zoom > 0
          ? nil : Bilingual("the whole map is seen; + goes nearer", "已显示全图；+ 放大")
      }
    ) { visit, _ in visit.screen.map.pan(east: dx, south: dy) }
  }
}
