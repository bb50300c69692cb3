internal import ClusterAtlas
internal import Drawing

extension TopicsScreen {
  package static let phrases: [Phrase<Self>] =
    [
      Phrase(
        "", .one("TOPIC"), Bilingual("the topic, or group:ID for a group", "主题，或 group:ID 表示分组")
      ) { screen, _ in
        screen.selected.map { [$0.placeWord] }
      } read: { screen, words, context in
        screen.go(to: words.first ?? "", context.atlas)
      },
      Phrase(
        "open", .several("GROUP"), Bilingual("the groups whose topics are seen", "已展开的分组")
      ) { screen, context in
        let open = screen.openGroups(context.atlas)
        let groups = context.atlas.topicGroups.map(\.id).filter(open.contains)
        return screen.opensByItself(context.atlas) == open ? nil : groups.map(\.rawValue)
      } read: { screen, words, context in
        screen.choices.open = Set(
          words.map { TopicGroup.ID($0) }.filter { context.atlas.topicGroup($0) != nil })
        screen.arrange(context.atlas)
        return nil
      },
      Phrase("top", .one("TOPIC"), Bilingual("the first line that is seen", "可见的首行")) { screen, _ in
        screen.selection.ownTop(height: screen.layout.outlineRows).flatMap { row in
          screen.rows.indices.contains(row) ? [screen.rows[row].placeWord] : nil
        }
      } read: { screen, words, _ in
        let row = screen.rows.firstIndex { $0.placeWord == words.first }
        if let row { screen.selection.scroll(to: row) }
        return nil
      },
      Phrase(
        "part", .one("PART"), Bilingual("the part that is chosen in the drawing", "图中所选部分")
      ) { screen, _ in
        screen.choices.part.map { [$0.rawValue] }
      } read: { screen, words, context in
        guard let id = words.first.flatMap({ context.atlas.part(TopicPart.ID($0)) })?.id else {
          return .unknown(words.first ?? "part", Bilingual("part", "组成部分"), among: [])
        }
        screen.choices.part = id
        return nil
      },
      .text("find", Bilingual("what is looked for", "查找的文字"), { $0.choices.searchText }) {
        $0.searchText = $1
      },
      markedTopics,
      .flag("wide", Bilingual("one pane takes all", "占满屏幕"), { $0.choices.isWide }) {
        $0.isWide = true
      },
    ] + pagePhrases(isIn: { $0.choices.focus == .page }, enter: { $0.focus = .page })

  /// The groups that are open of themselves where the selected line is gone to.
  private func opensByItself(_ atlas: Atlas) -> Set<TopicGroup.ID> {
    var open = Set(atlas.topicGroups.prefix(2).map(\.id))
    if let topic, let group = atlas.topic(topic)?.groupID { open.insert(group) }
    return open
  }

  /// Selects a line by its word.
  private mutating func go(to word: String, _ atlas: Atlas) -> PlaceProblem? {
    if word.hasPrefix("group:") {
      let id = String(word.dropFirst(6))
      guard atlas.topicGroup(TopicGroup.ID(id)) != nil else {
        return .unknown(id, Bilingual("group", "分组"), among: atlas.topicGroups.map(\.id.rawValue))
      }
      arrange(atlas)
      select(.group(TopicGroup.ID(id)))
    } else {
      guard atlas.topic(Topic.ID(word)) != nil else {
        return .unknown(word, Bilingual("topic", "主题"), among: atlas.topics.map(\.id.rawValue))
      }
      select(Topic.ID(word), atlas: atlas)
    }
    return nil
  }
}

extension TopicsScreen.Row {
  var placeWord: String {
    switch self {
    case .group(let id): "group:" + id.rawValue
    case .topic(let id): id.rawValue
    }
  }
}
