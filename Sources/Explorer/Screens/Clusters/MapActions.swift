internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Reports

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

  /// Opens the selected cluster; where others lie at the same place, the list of them.
  mutating func openPlace() {
    guard let selected = screen.selected, let view = screen.mapPane.view,
      let area = screen.layout.map
    else { return openSelected() }
    let places = MapPlaces(
      screen.scene(context), view: view, glyphs: appearance.glyphs, size: area.size,
      groups: screen.mapPane.groups)
    let together = places.together(with: selected.id)
    guard together.count > 1 else { return openSelected() }
    let city = selected.cityIDs.first.flatMap(atlas.city)?.name[language]
    let items = together.map { cluster in
      PickerItem(
        cluster.short[language], note: cluster.fieldID.flatMap(atlas.field)?.short[language] ?? "",
        target: .cluster(cluster.id))
    }
    present(
      Picker(
        title: city ?? selected.short[language], prompt: word("at this place:", "此处："),
        items: items))
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

  mutating func colourMap() { stepMap(among: MapChoices.Colouring.classes(of: atlas)) }

  private mutating func stepMap(among all: [MapChoices.Colouring]) {
    let index = all.firstIndex(of: screen.map.colouring) ?? 0
    screen.map.colouring = all.element(1, after: index) ?? screen.map.colouring
    say(told(screen.map.colouring))
  }

  /// What lies over the map, in a sentence.
  private func told(_ colouring: MapChoices.Colouring) -> Bilingual {
    switch colouring {
    case .overlay(let id): return atlas.overlay(id)?.note ?? Bilingual(id.rawValue, id.rawValue)
    case .none: return Bilingual("map without classes", "地图不分类")
    case .regions(let id):
      guard let grouping = atlas.grouping(id) else { return Bilingual(id.rawValue, id.rawValue) }
      return grouping.note.isEmpty ? grouping.name : grouping.note
    case .clusters:
      let count = atlas.count(upTo: .national25)
      return Bilingual("clusters of the \(count) in each province", "\(count)个集群的省份分布")
    }
  }

  /// All that can lie over the map.
  mutating func openOverlays() {
    let all = [MapChoices.Colouring.none] + MapChoices.Colouring.all(in: atlas)
    let items = all.map { colouring in
      PickerItem(
        name(of: colouring)[language], note: told(colouring)[language],
        aliases: colouring.placeWord, isOn: screen.map.colouring == colouring,
        on: ClustersScreen.self
      ) { visit in
        visit.screen.map.colouring = colouring
        visit.say(visit.told(colouring))
      }
    }
    var picker = Picker(
      title: word("What lies over the map", "地图叠加"), prompt: word("show:", "显示："), items: items)
    let on = all.firstIndex(of: screen.map.colouring) ?? 0
    picker.selection.select((on + 1) % all.count)
    present(picker)
  }

  private func name(of colouring: MapChoices.Colouring) -> Bilingual {
    switch colouring {
    case .none: Bilingual("nothing", "无")
    case .clusters: Bilingual("number of clusters", "集群数量")
    case .regions(let id): atlas.grouping(id)?.name ?? Bilingual(id.rawValue, id.rawValue)
    case .overlay(let id): atlas.overlay(id)?.name ?? Bilingual(id.rawValue, id.rawValue)
    }
  }
}
