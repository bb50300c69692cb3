internal import ClusterAtlas
package import Drawing
internal import Reports

/// A key that meant something else in 0.1.0: it says where that is now.
package struct FormerKey: Hashable, Sendable {
  package var place: PaneID
  package var key: Key
  /// The command it ran.
  package var command: String

  /// What the key was at the first of the places that knew it.
  package static func of(_ key: Key, in places: [PaneID]) -> FormerKey? {
    for place in places {
      if let former = all.first(where: { $0.key == key && $0.place == place }) { return former }
    }
    return nil
  }

  /// "g was growth: that is in the list of v now".
  func sentence(_ keyMap: KeyMap) -> Bilingual? {
    guard let command = CommandTable.command(command) else { return nil }
    let (key, title) = (key.label, command.title)
    if let now = keyMap.keys(of: command).first(where: { $0.typed != nil || $0.code == .enter })
      ?? keyMap.keys(of: command).first
    {
      guard now != self.key else { return nil }
      return Bilingual(
        "\(key) was “\(title.english)”: that is \(now.label) now",
        "\(key) 原为“\(title.chinese)”，现为 \(now.label)")
    }
    guard let list = command.list else { return nil }
    return Bilingual(
      "\(key) was “\(title.english)”: that is in the list of \(list.label) now",
      "\(key) 原为“\(title.chinese)”，现在 \(list.label) 的列表中")
  }

  package static let all: [FormerKey] = [
    on(nil, nil, [("u", "app.glyphs"), ("M", "app.mouse")]),
    on("clusters", nil, [("t", "list.trends"), ("r", "map.colour"), (" ", "list.mark")]),
    on("clusters", "page", [("J", "page.next-cluster"), ("K", "page.previous-cluster")]),
    on("clusters", "map", [("H", "map.pan-left")]),
    on(
      "diamond", nil,
      [("c", "diamond.clusters"), ("w", "diamond.walk"), ("b", "diamond.balance")]
    ),
    on("diamond", "figure", [("n", "diamond.other"), ("N", "diamond.other-back")]),
    on("diamond", "balance", [(" ", "balance.more"), ("0", "balance.clear")]),
    on("diamond", "walk", [("n", "walk.next"), ("N", "walk.back"), ("w", "app.leave")]),
    on(
      "trends", nil,
      [
        ("g", "trends.growth"), ("i", "trends.index"), ("c", "trends.per-head"),
        ("l", "trends.log"), ("h", "trends.how"), ("s", "trends.sources"),
        ("w", "trends.variant"), ("z", "trends.zoom"), ("m", "trends.marks"),
        ("v", "trends.all"), ("Z", "app.pane-size"),
      ]
    ),
    on(
      "topics", nil, [("n", "topics.next"), ("N", "topics.previous"), ("o", "topics.map")]
    ),
    on("topics", "page", [("J", "topics.next"), ("K", "topics.previous")]),
    on(
      "measures", nil,
      [
        ("h", "measures.how"), ("g", "measures.years"), ("m", "measures.map"),
        ("o", "measures.data"), ("c", "measures.columns"), ("Z", "app.pane-size"),
        ("=", "measures.classes"),
      ]),
  ].flatMap { $0 }

  private static func on(
    _ screen: ScreenID?, _ part: String?, _ keys: [(Unicode.Scalar, String)]
  ) -> [FormerKey] {
    keys.map { FormerKey(place: PaneID(screen, part), key: Key($0.0), command: $0.1) }
  }
}
