internal import ClusterAtlas
internal import Drawing

extension Screen {
  /// Screen 4.
  static let topics = Screen(
    id: .topics, title: Bilingual("Topics", "主题"),
    places: { [$0.topics.focus == .outline ? .topicOutline : .topicPage, .topics, .everywhere] },
    settle: { session in
      var screen = session.topics
      screen.settle(session)
      session.topics = screen
    },
    paint: { $0.paintTopics() },
    position: { $0.topicsPosition },
    find: { session, text, before in session.findTopics(text, before.topics) },
    found: { $0.topics.search.hits.count },
    nextHit: { $0.nextTopicHit($1) },
    moveFocus: { session, _ in
      session.topics.focus = session.topics.focus == .outline ? .page : .outline
    },
    changePaneSize: { $0.topics.isWide.toggle() },
    escape: { $0.escapeInTopics() },
    canGoHome: { $0.topics.focus == .page },
    goHome: { $0.topics.focus = .outline },
    selectedText: { session in
      session.topics.focus == .page
        ? session.topics.pane.linkText ?? session.topicName : session.topicName
    },
    wholeText: { session in
      let markdown = session.topics.topic.flatMap {
        session.atlas.markdown(of: $0, in: session.language)
      }
      return markdown.map { "# \(session.topicName)\n\n" + $0 }
        ?? session.topics.pane.document.markdown
    },
    commandLine: { session in
      session.topics.topic.map { "jiqun topic " + $0 } ?? "jiqun topics"
    },
    table: { session in
      let listing = TopicListing(atlas: session.atlas)
      return ScreenTable(
        file: "jiqun-topics", title: Bilingual("topics", "主题"),
        csv: listing.csv(session.atlas.topics), json: listing.json(session.atlas.topics))
    })
}
