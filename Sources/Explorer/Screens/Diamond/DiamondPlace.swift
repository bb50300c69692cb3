internal import Charts
internal import ClusterAtlas

extension DiamondScreen {
  package static let phrases: [Phrase<Self>] =
    [
      cluster("", Bilingual("whose diamond is seen; of all without it", "谁的钻石模型；无则为全部"), 0),
      cluster("with", Bilingual("the second, side by side", "并列的第二个集群"), 1),
      topic("at", "FACTOR", Bilingual("the factor one is at", "所在的要素"), { $0.choices.factor }) {
        $0.factor = $1
        $0.choices.step = nil
      },
      topic(
        "from", "FACTOR", Bilingual("the factor from which one walked here", "由此走来的要素"),
        { $0.choices.step?.from }
      ) { $0.choices.step = Step(from: $1, way: nil) },
      Phrase(
        "going", .one("WAY"), Bilingual("the way one walked: left, right, up, down", "移动方向")
      ) { screen, _ in
        screen.choices.step?.way.map { [$0.rawValue] }
      } read: { screen, words, _ in
        guard let way = words.first.flatMap(DiamondFigure.Seat.Direction.init(rawValue:)) else {
          return PlaceProblem(
            words.first ?? "going", "left, right, up or down", "left、right、up 或 down")
        }
        screen.choices.step?.way = way
        return nil
      },
      .number(
        "walk", "PAGE", 1...1000, Bilingual("a page of the walk through all", "讲解的某页"),
        { if case .walk(let number) = $0.choices.mode { number + 1 } else { nil } }
      ) { $0.mode = .walk($1 - 1) },
      .flag(
        "balance", Bilingual("forces against each other", "驱动力的平衡"), { $0.choices.mode == .balance }
      ) { $0.mode = .balance },
      topic(
        "force", "FORCE", Bilingual("the force one weighs", "正在加权的驱动力"),
        { screen in
          screen.choices.mode == .balance ? screen.choices.force : nil
        }
      ) { $0.force = $1 },
      Phrase(
        "weights", .several("FORCE:POINTS"), Bilingual("points of one's own", "自设权重")
      ) { screen, context in
        guard screen.choices.mode == .balance, screen.hasOwnWeights(context) else { return nil }
        let words = Made.weights(screen.weights(context.made))
        return words.isEmpty ? ["none"] : words
      } read: { screen, words, context in
        let pairs = words.map { $0.split(separator: ":") }
        var weights: [Topic.ID: Int] = [:]
        if words == ["none"] {
          let atlas = context.atlas
          for force in atlas.drivingForces + atlas.reverseForces { weights[force.id] = 0 }
        }
        for pair in pairs {
          guard pair.count == 2 else { continue }
          let text = String(pair[1])
          guard let points = Int(text), (0...BalanceFigure.most).contains(points) else { continue }
          weights[Topic.ID(String(pair[0]))] = points
        }
        context.made.weights[screen.choices.clusters.first ?? ""] = weights
        return nil
      },
      .text("find", Bilingual("what is looked for", "查找的文字"), { $0.choices.searchText }) {
        $0.searchText = $1
      },
      .flag("wide", Bilingual("one pane takes all", "占满屏幕"), { $0.choices.isWide }) {
        $0.isWide = true
      },
    ] + pagePhrases(isIn: { $0.choices.focus == .page }, enter: { $0.focus = .page })

  /// A cluster by its identifier or another of its names.
  private static func cluster(
    _ word: String, _ meaning: Bilingual, _ number: Int
  ) -> Phrase<Self> {
    Phrase(word, .one("CLUSTER"), meaning) { screen, _ in
      let clusters = screen.choices.clusters
      return clusters.indices.contains(number) ? [clusters[number].rawValue] : nil
    } read: { screen, words, context in
      let name = words.first ?? ""
      guard case .found(let cluster) = context.atlas.resolve(name) else {
        let names = context.atlas.clusters.map(\.id.rawValue)
        return .unknown(name, Bilingual("cluster", "集群"), among: names)
      }
      screen.choices.clusters = Array(screen.choices.clusters.prefix(number)) + [cluster.id]
      return nil
    }
  }

  /// A topic by its identifier.
  private static func topic(
    _ word: String, _ name: String, _ meaning: Bilingual,
    _ value: @escaping @Sendable (Self) -> Topic.ID?,
    set: @escaping @Sendable (inout Self, Topic.ID) -> Void
  ) -> Phrase<Self> {
    Phrase(word, .one(name), meaning) { screen, _ in
      value(screen).map { [$0.rawValue] }
    } read: { screen, words, context in
      guard let id = words.first.flatMap({ context.atlas.topic(Topic.ID($0)) })?.id else {
        return .unknown(
          words.first ?? word, Bilingual("factor or force", "要素或驱动力"),
          among: context.atlas.topics.map(\.id.rawValue))
      }
      set(&screen, id)
      return nil
    }
  }
}
