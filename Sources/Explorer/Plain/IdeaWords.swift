internal import Charts
internal import ClusterAtlas
internal import Drawing

/// What the diamond and the topics show, in words and without drawings.
struct IdeaWords {
  private let session: Session
  private static let width = 400

  init(_ session: Session) { self.session = session }

  private func word(_ english: String, _ chinese: String) -> String { session.word(english, chinese) }

  var text: String {
    switch session.stage.screen {
    case .diamond: diamond
    case .topics: topics
    default: ""
    }
  }

  private var diamond: String {
    switch session.diamond.mode {
    case .walk(let number):
      let topics = session.atlas.walkTopics
      guard topics.indices.contains(number) else { return "" }
      return word("page \(number + 1) of \(topics.count): ", "第 \(number + 1) 页，共 \(topics.count) 页：")
        + page(of: topics[number].id)
    case .balance: return balance
    case .factors: return PlainWords.text(of: factor)
    }
  }

  private var factor: Document {
    let writer = PageWriter(
      atlas: session.atlas, language: session.language, width: Self.width, looks: session.looks,
      abilities: session.abilities)
    return DiamondPage(writer: writer).document(of: session.diamond)
  }

  private var balance: String {
    let figure = session.balanceFigure
    let force = (figure.pushing + figure.holding).first { $0.id == session.diamond.force }
    let name = force.map { "\($0.name) \($0.weight)" } ?? ""
    return name + word("; net \(figure.net), your own weights", "；净值 \(figure.net)，自设权重")
  }

  private var topics: String {
    guard let id = session.topics.topic else { return session.topicName }
    guard session.topics.focus == .page else {
      return session.topicName + word(", ", "，") + session.topicsPosition
    }
    let part = session.topics.part.flatMap(session.atlas.part).map { part in
      part.name[session.language] + ": " + part.text[session.language] + "\n"
    }
    return (part ?? "") + page(of: id)
  }

  private func page(of id: Topic.ID) -> String {
    let name = session.atlas.topic(id)?.name[session.language] ?? ""
    return name + "\n" + (session.atlas.markdown(of: id, in: session.language) ?? "")
  }
}

extension Session {
  /// The page of the screen that is shown.
  var shownPane: PagePane {
    switch stage.screen {
    case .diamond: diamond.pane
    case .topics: topics.pane
    default: clusters.pane
    }
  }

  /// Goes to the page of a screen of ideas and lights a link there.
  mutating func light(link: Int) {
    switch stage.screen {
    case .diamond:
      diamond.focus = .page
      diamond.pane.link = link
    case .topics:
      topics.focus = .page
      topics.pane.link = link
    default: break
    }
  }
}
