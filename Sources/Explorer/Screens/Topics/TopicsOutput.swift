package import ClusterAtlas
internal import Drawing
internal import Reports

extension TopicsScreen {
  /// What the selected line is called.
  func name(_ context: Context) -> String {
    switch selected {
    case .topic(let id): context.atlas.topic(id)?.name[context.language] ?? ""
    case .group(let id): context.atlas.topicGroup(id)?.name[context.language] ?? ""
    case nil: ""
    }
  }

  package func position(_ context: Context) -> String {
    if choices.focus == .page { return pane.position(context.word("all", "全部")) }
    let topics = context.atlas.topics
    let all = topics.count
    guard let id = topic, let number = topics.firstIndex(where: { $0.id == id }) else {
      return context.word(all.counted("topic"), "\(all)个主题")
    }
    return context.word("\(number + 1) of \(all)", "\(number + 1)/\(all)")
  }

  package func selectedText(_ context: Context) -> String {
    choices.focus == .page ? pane.linkText ?? name(context) : name(context)
  }

  package func wholeText(_ context: Context) -> String { markdown(context) }

  package func commandLine(_ context: Context) -> String {
    topic.map { "jiqun topic " + $0.rawValue } ?? "jiqun topics"
  }

  package func tableTitle(_ context: Context) -> Bilingual { Bilingual("topics", "主题") }

  package func table(_ context: Context) -> ScreenTable {
    let listing = TopicListing(atlas: context.atlas, again: "jiqun topics")
    return ScreenTable(
      file: "jiqun-topics", csv: listing.csv(context.atlas.topics),
      json: listing.json(context.atlas.topics))
  }

  package func spoken(_ context: Context) -> Spoken {
    Spoken(item: spokenText(context))
  }

  private func spokenText(_ context: Context) -> String {
    guard let id = topic else { return name(context) }
    guard choices.focus == .page else {
      return name(context) + context.word(", ", "，") + position(context)
    }
    let part = choices.part.flatMap(context.atlas.part).map { part in
      part.name[context.language] + ": " + part.text[context.language] + "\n"
    }
    return (part ?? "") + Spoken.page(of: id, context)
  }
}
