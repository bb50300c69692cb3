internal import Charts
package import ClusterAtlas
internal import Drawing
internal import Reports
internal import Workspace

extension DiamondScreen {
  package func position(_ context: Context) -> String {
    let atlas = context.atlas
    switch choices.mode {
    case .walk(let number): return "\(number + 1)/\(atlas.walkTopics.count)"
    case .balance:
      return hasOwnWeights(context)
        ? context.word("own weights", "自设权重") : context.word("by the evidence", "取自印证")
    case .factors:
      if choices.focus == .page { return pane.position(context.word("all", "全部")) }
      let count =
        choices.clusters.isEmpty
        ? atlas.evidence(about: choices.factor).count
        : choices.clusters.reduce(0) {
          $0 + atlas.evidence(of: $1, about: choices.factor).count
        }
      let all = atlas.evidence.count
      return context.word("\(count) of \(all)", "\(count)/\(all)")
    }
  }

  package func selectedText(_ context: Context) -> String {
    if choices.focus == .page, let text = pane.linkText { return text }
    return context.atlas.topic(choices.factor)?.name[context.language] ?? ""
  }

  package func wholeText(_ context: Context) -> String { markdown(context) }

  package func commandLine(_ context: Context) -> String {
    "jiqun diamond" + choices.clusters.map { " " + $0.rawValue }.joined()
  }

  package func tableTitle(_ context: Context) -> Bilingual {
    Bilingual("diamond", "钻石模型")
  }

  package func table(_ context: Context) -> ScreenTable {
    let listing = DiamondListing(
      atlas: context.atlas, clusters: choices.clusters, again: commandLine(context))
    return ScreenTable(file: "jiqun-diamond", csv: listing.csv, json: listing.json)
  }

  // MARK: Figures

  /// The forces by the weights in use.
  func balance(_ context: Context) -> Balance {
    Balance(atlas: context.atlas, points: weights(in: context))
  }

  func balanceFigure(_ context: Context) -> BalanceFigure {
    let weights = weights(in: context)
    let language = context.language
    let make = { (topic: Topic) in
      BalanceFigure.Force(
        id: topic.id.rawValue, name: topic.short[language], weight: weights[topic.id] ?? 0)
    }
    return BalanceFigure(
      pushing: context.atlas.drivingForces.map(make),
      holding: context.atlas.reverseForces.map(make), chosen: choices.force.rawValue)
  }

  /// The four corners, each as far out as its positive forces outweigh its reverse ones.
  func shapeFigure(_ context: Context) -> ShapeFigure {
    let language = context.language
    let corners = balance(context).corners.map { corner in
      ShapeFigure.Corner(
        seat: corner.seat, name: corner.factor.short[language], value: corner.value)
    }
    return ShapeFigure(corners: corners, most: Double(BalanceFigure.most))
  }

  /// The diamond as it is now.
  func sketch(_ context: Context, size: Size) -> Sketch {
    let nodes = DiamondNodes(atlas: context.atlas, language: context.language)
    var figure = DiamondFigure(
      nodes: nodes.nodes(of: choices.clusters), focus: choices.factor.rawValue,
      walked: choices.step.map { ($0.from.rawValue, choices.factor.rawValue) })
    figure.isActive = choices.focus == .figure
    figure.scores = choices.clusters.enumerated().map { number, cluster in
      let style = choices.clusters.count > 1 ? DiamondNodes.style(number) : Style(.alert)
      return (
        DiamondNodes.lengths(context.own.scores(of: cluster).mapValues { Double($0.score) / 5 }),
        style
      )
    }
    return nodes.sketch(figure, of: choices.clusters, size: size)
  }

  // MARK: Speech

  package func spoken(_ context: Context) -> Spoken {
    Spoken(item: spokenText(context))
  }

  private func spokenText(_ context: Context) -> String {
    switch choices.mode {
    case .walk(let number):
      guard let topic = walkTopic(context.atlas) else { return "" }
      let count = context.atlas.walkTopics.count
      let place = context.word(
        "page \(number + 1) of \(count): ", "第 \(number + 1) 页，共 \(count) 页：")
      return place + Spoken.page(of: topic, context)
    case .balance: return spokenBalance(context)
    case .factors:
      let subject = DiamondPage.Subject.factor(
        choices.factor, from: choices.step?.from, clusters: choices.clusters)
      return Spoken.text(of: DiamondPage(writer: Spoken.writer(context)).document(of: subject))
    }
  }

  private func spokenBalance(_ context: Context) -> String {
    let figure = balanceFigure(context)
    let force = (figure.pushing + figure.holding).first { $0.id == choices.force.rawValue }
    let name = force.map { "\($0.name) \($0.weight)" } ?? ""
    let net = balance(context).netText
    return name
      + (hasOwnWeights(context)
        ? context.word("; net \(net), your own weights", "；净值 \(net)，自设权重")
        : context.word("; net \(net), weights by the evidence", "；净值 \(net)，权重取自印证"))
  }
}
