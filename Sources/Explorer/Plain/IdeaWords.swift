internal import Charts
internal import ClusterAtlas
internal import Drawing

/// What the diamond, the trends and the topics show, in words and without drawings.
struct IdeaWords {
  private let session: Session
  private static let width = 400

  init(_ session: Session) { self.session = session }

  private func word(_ english: String, _ chinese: String) -> String {
    session.word(english, chinese)
  }

  var text: String {
    switch session.stage.screen {
    case .diamond: diamond
    case .trends: trends
    case .topics: topics
    case .measures: measures
    case .clusters: ""
    }
  }

  private var diamond: String {
    switch session.diamond.mode {
    case .walk(let number):
      let topics = session.atlas.walkTopics
      guard topics.indices.contains(number) else { return "" }
      let place = word(
        "page \(number + 1) of \(topics.count): ", "第 \(number + 1) 页，共 \(topics.count) 页：")
      return place + page(of: topics[number].id)
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
    let net = session.balance.netText
    return name + word("; net \(net), your own weights", "；净值 \(net)，自设权重")
  }

  /// A sentence for each series, what stands below the chart; or the page that is shown.
  private var trends: String {
    guard let picture = session.trends.picture else { return "" }
    if session.trends.shownPage != nil {
      return PlainWords.text(of: session.trends.pane.document)
    }
    let notes = TrendNotes(
      atlas: session.atlas, picture: picture, width: Self.width, most: 8, hasKeys: false
    ).lines.map(\.text)
    let many = picture.series.count > 8
    let chart =
      many
      ? picture.request.item.title(session.atlas)[session.language]
      : picture.chart?.describe() ?? ""
    return ([chart] + notes).joined(separator: "\n")
  }

  /// The result in lines, or the page that is shown.
  private var measures: String {
    let head = MeasureHead(session).lines.joined(separator: "\n")
    let screen = session.measures
    guard screen.focus == .result else { return head }
    let page = MeasurePage(
      atlas: session.atlas, language: session.language, width: Self.width, screen: screen)
    let document = screen.shownView == .how ? page.how : page.table
    return head + "\n" + PlainWords.text(of: document)
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
    case .trends: trends.pane
    case .topics: topics.pane
    case .measures: measures.pane
    case .clusters: clusters.pane
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
    case .trends:
      trends.focus = .chart
      trends.pane.link = link
    case .measures:
      measures.focus = .result
      measures.pane.link = link
    case .clusters: break
    }
  }
}
