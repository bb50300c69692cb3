internal import Charts
internal import ClusterAtlas
internal import Drawing

extension Visit where S == ClustersScreen {
  mutating func zoomMap(_ step: Int) {
    let zoom = screen.map.zoom + step
    guard (0...MapChoices.deepest).contains(zoom) else {
      say(
        step > 0
          ? Bilingual("as near as it goes", "已放到最大") : Bilingual("all of it is seen", "已显示全图"))
      return
    }
    screen.map.zoom = zoom
    if zoom == 0 { screen.map.showAll() }
  }

  /// The nearest cluster of the list in a direction, as the compass goes.
  mutating func walkMap(dx: Int, dy: Int) {
    guard let from = screen.selected?.coordinate else { return }
    var best: (id: Cluster.ID, score: Double)?
    for cluster in screen.results {
      guard let to = cluster.coordinate else { continue }
      let east = (to.longitude - from.longitude) * ProvinceMap.aspect
      let north = to.latitude - from.latitude
      let along = east * Double(dx) - north * Double(dy)
      let across = abs(east * Double(dy)) + abs(north * Double(dx))
      guard along > 0.01, along >= across * 0.5 else { continue }
      let score = along + 2 * across
      if score < best?.score ?? .infinity { best = (cluster.id, score) }
    }
    guard let best else {
      say(Bilingual("no cluster that way", "该方向没有集群"))
      return
    }
    screen.select(best.id)
    screen.map.east = 0
    screen.map.south = 0
  }

  mutating func colourMap() {
    stepMap(among: MapChoices.Colouring.classes)
  }

  mutating func overlayMap() {
    stepMap(among: MapChoices.Colouring.overlays)
  }

  private mutating func stepMap(among all: [MapChoices.Colouring]) {
    let index = all.firstIndex(of: screen.map.colouring) ?? 0
    screen.map.colouring = all[(index + 1) % all.count]
    switch screen.map.colouring {
    case .belt:
      say(
        Bilingual(
          "one belt, three cores, two supports: extent is an interpretation", "一带三核两支撑：范围为解读"))
    case .modes: say(Bilingual("places of the four modes of development", "四种发展模式的地点"))
    case .table: say(Bilingual("the eleven major clusters of S2's Table I", "S2表I的11个重点集群"))
    case .none: say(Bilingual("map without classes", "地图不分类"))
    case .threeRegions: say(Bilingual("three regions: east, central, west", "三大地带：东部、中部、西部"))
    case .fourRegions:
      say(Bilingual("four regions: east, central, west, northeast", "四大区域：东部、中部、西部、东北"))
    case .clusters: say(Bilingual("clusters of the 25 in each province", "25 个集群的省份分布"))
    }
  }
}
