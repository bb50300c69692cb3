internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Tabular

extension Session {
  /// The palette: every command that can run here and every named thing.
  mutating func openPalette() {
    var picker = Picker(
      title: word("Go to", "转到"), prompt: ":",
      items: commandItems(CommandTable.all.filter(isReachable)) + thingItems)
    let mark = word("place", "位置")
    picker.itself = { Self.placeItem($0, mark) }
    context.overlay = .picker(picker)
  }

  /// The place that a typed line names: a screen and at least one word more.
  private static func placeItem(_ line: String, _ mark: String) -> PickerItem? {
    let words = PlaceWords.words(line)
    guard words.count > 1, Screens.all.contains(where: { $0.id.rawValue == words[0] }) else {
      return nil
    }
    return PickerItem(line, mark: mark) { $0.go(to: line) }
  }

  private func isReachable(_ command: Command) -> Bool {
    activePanes.contains(command.place) && command.name != "app.palette"
  }

  /// The keys that work here, to be searched and run.
  mutating func openHelp() {
    let rows = CommandTable.rows(in: activePanes)
    context.overlay = .picker(
      Picker(
        title: word("Keys that work here", "此处可用的按键"), prompt: "?", items: commandItems(rows)))
  }

  private func commandItems(_ commands: [Command]) -> [PickerItem] {
    commands.map { command in
      let own = keyMap.keys(of: command).map(\.label).joined(separator: " ")
      let keys = own.isEmpty ? command.list.map { $0.label + " …" } ?? "" : own
      let other: Language = language == .english ? .chinese : .english
      return PickerItem(
        command.title[language], note: command.help[language], mark: keys,
        aliases: [command.name, command.title[other], keys].joined(separator: " "),
        obstacle: obstacle(to: command)?[language]
      ) { session in session.run(command) }
    }
  }

  private var thingItems: [PickerItem] {
    clusterItems + trendThings + measureThings
      + atlas.topics.map { topic in
        thing(topic.name, "", "", word("idea", "概念"), .topic(topic.id))
      }
      + atlas.provinces.map { province in
        thing(
          province.name, province.pinyin, province.initials, word("province", "省份"),
          .filter(.province(province.id)))
      }
      + atlas.cities.map { city in
        thing(city.name, city.pinyin, city.initials, word("city", "城市"), .filter(.city(city.id)))
      }
      + atlas.enterprises.map { firm in
        thing(firm.name, firm.pinyin, firm.initials, word("enterprise", "企业"), .enterprise(firm.id))
      }
      + atlas.fields.map { field in
        thing(field.name, "", "", word("field", "领域"), .filter(.field(field.id)))
      }
      + atlas.claims.map { claim in
        var item = thing(claim.short, "", "", word("claim", "论断"), .claim(claim.id))
        item.aliases += " " + claim.id + " " + claim.text.english + " " + claim.text.chinese
        return item
      }
      + atlas.sources.map { source in
        PickerItem(
          source.cited[language], note: source.title[language], mark: word("source", "来源"),
          aliases: source.id + " " + source.cited[language.other] + " "
            + source.title[language.other], target: .source(source.id))
      }
  }

  private var trendThings: [PickerItem] {
    atlas.figures.map { figure in
      thing(figure.short, "", "", word("figure", "图表"), .series(figure.id))
    }
      + atlas.listedIndicators.map { indicator in
        thing(indicator.short, "", "", word("provinces", "各省"), .series(indicator.id))
      }
      + atlas.series.filter { $0.isPreferred && $0.status != .document }.map { series in
        thing(series.short, "", "", word("series", "序列"), .series(series.id))
      }
  }

  private var measureThings: [PickerItem] {
    MeasureDefinition.all.map { row in
      let other = language == .english ? row.title.zh : row.title.en
      return PickerItem(
        Bilingual(row.title.en, row.title.zh)[language], note: abilities.chinese ? other : "",
        mark: word("measure", "测度"),
        aliases: ([row.name, other] + row.aliases).joined(separator: " "),
        target: .measure(row.name))
    }
  }

  private var clusterItems: [PickerItem] {
    atlas.clusters.map { cluster in
      var item = thing(
        cluster.short, cluster.pinyin, cluster.initials, word("cluster", "集群"),
        .cluster(cluster.id))
      item.weight = 100
      return item
    }
  }

  private func thing(
    _ name: Bilingual, _ pinyin: String, _ initials: String, _ kind: String, _ target: Target
  ) -> PickerItem {
    let other: Language = language == .english ? .chinese : .english
    let note = other == .chinese && !abilities.chinese ? "" : name[other]
    return PickerItem(
      name[language], note: note, mark: kind,
      aliases: [name[other], pinyin.filter { $0 != " " }, initials].joined(separator: " "),
      target: target)
  }
}
