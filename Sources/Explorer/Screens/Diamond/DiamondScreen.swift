internal import Charts
package import ClusterAtlas
package import Drawing

/// Screen 2: Porter's diamond, walked along its edges; of all clusters, of one, or of two.
package struct DiamondScreen: Sendable {
  package enum Focus: Hashable, Sendable { case figure, page }

  /// What is shown.
  package enum Mode: Hashable, Sendable {
    case factors
    /// Positive forces against reverse ones, weighed by the user.
    case balance
    /// All factors and forces in order, one a page.
    case walk(Int)
  }

  /// The edge just walked, and the others that lay that way.
  package struct Step: Hashable, Sendable {
    package var from: Topic.ID
    package var to: Topic.ID
    /// What could have been walked to, the nearest by angle first.
    package var choices: [Topic.ID]
  }

  package var factor: Topic.ID
  package var step: Step?
  /// The clusters whose diamonds are seen: none for all 25, at most two.
  package var clusters: [Cluster.ID] = []
  package var mode: Mode = .factors
  package var focus: Focus = .figure
  package var isWide = false
  package var pane = PagePane()
  /// The force one weighs.
  package var force: Topic.ID
  /// The user's own weights from 0 to 5 by cluster ("" for all), then by force.
  package var weights: [Cluster.ID: [Topic.ID: Int]] = [:]
  package private(set) var layout = DiamondLayout()
  package private(set) var walkMap: WalkMap?
  private var drawn: PageKey?

  /// The first factor and the first driving force of the package are chosen.
  package init(atlas: Atlas) {
    factor = atlas.diamondFactors.first?.id ?? ""
    force = atlas.drivingForces.first?.id ?? ""
  }

  /// The weights in use.
  package var ownWeights: [Topic.ID: Int] { weights[clusters.first ?? ""] ?? [:] }

  // MARK: Settling

  private struct PageKey: Hashable {
    var factor: Topic.ID
    var step: Step?
    var clusters: [Cluster.ID]
    var mode: Mode
    var force: Topic.ID
    var weights: [Topic.ID: Int]
    var width: Int
    var language: Language
    var looks: Looks
  }

  mutating func settle(_ session: borrowing Session) {
    layout = DiamondLayout(
      size: session.size, focus: focus, mode: mode, isPair: clusters.count > 1, isWide: isWide)
    if case .walk(let number) = mode { settleMap(number, session) }
    guard let area = layout.page else { return }
    pane.resize(height: area.height)
    let key = PageKey(
      factor: factor, step: step, clusters: clusters, mode: mode, force: force,
      weights: mode == .balance ? ownWeights : [:], width: area.width,
      language: session.language, looks: session.looks)
    guard key != drawn else { return }
    if drawn?.factor != factor || drawn?.mode != mode || drawn?.clusters != clusters
      || drawn?.force != force
    {
      pane.reset()
    }
    drawn = key
    let writer = PageWriter(
      atlas: session.atlas, language: session.language, width: area.width, looks: session.looks,
      abilities: session.abilities)
    pane.show(DiamondPage(writer: writer).document(of: self))
  }

  private mutating func settleMap(_ number: Int, _ session: borrowing Session) {
    guard let area = layout.map else { return }
    let topics = session.atlas.walkTopics
    guard topics.indices.contains(number) else { return }
    let key = WalkMap.Key(topic: topics[number].id, size: area.size, glyphs: session.looks.glyphs)
    guard walkMap?.key != key else { return }
    let lit = Set(session.atlas.evidence(about: key.topic).map(\.clusterID))
    let figure = MapFigure(
      atlas: session.atlas, language: session.language, glyphs: session.looks.glyphs)
    walkMap = WalkMap(key: key, sketch: figure.sketch(lit: lit, size: area.size))
  }

  /// The map of a page of the walk.
  package struct WalkMap: Sendable {
    struct Key: Hashable, Sendable {
      var topic: Topic.ID
      var size: Size
      var glyphs: GlyphSet
    }

    let key: Key
    let sketch: Sketch
  }
}

extension Atlas {
  /// What the walk goes through: the factors, then the forces.
  var walkTopics: [Topic] {
    diamondFactors
      + topics.filter { topic in
        let role = kind(of: topic)?.role
        return role == .driving || role == .reverse
      }
  }
}

/// Where the panes lie.
package struct DiamondLayout: Hashable, Sendable {
  package private(set) var figure: Rect?
  package private(set) var page: Rect?
  package private(set) var map: Rect?
  /// Forces against each other, and the shape they give.
  package private(set) var balance: Rect?
  package private(set) var shape: Rect?
  package private(set) var rule: Rect?

  package init() {}

  init(
    size: Size, focus: DiamondScreen.Focus, mode: DiamondScreen.Mode, isPair: Bool, isWide: Bool
  ) {
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    switch mode {
    case .factors: layFactors(body, focus, isPair, isWide)
    case .balance: layBalance(body)
    case .walk: layWalk(body)
    }
  }

  private mutating func layFactors(
    _ body: Rect, _ focus: DiamondScreen.Focus, _ isPair: Bool, _ isWide: Bool
  ) {
    if body.width < 76 || isWide || (isPair && focus == .page && body.width < 110) {
      if body.width < 76, body.height >= 30, !isWide {
        let (upper, lower) = body.split(top: max(18, body.height / 2))
        figure = upper
        page = lower.inset(left: 1, top: 1, right: 1)
      } else if focus == .figure {
        figure = body
      } else {
        page = body.inset(left: 1, right: 1)
      }
      return
    }
    let left = body.width < 100 ? 47 : min(110, body.width * 54 / 100)
    figure = Rect(x: 0, y: body.y, width: left, height: body.height)
    divide(body, left)
  }

  private mutating func divide(_ body: Rect, _ left: Int) {
    rule = Rect(x: left, y: body.y, width: 1, height: body.height)
    page = Rect(
      x: left + 2, y: body.y, width: min(100, body.width - left - 3), height: body.height)
  }

  private mutating func layBalance(_ body: Rect) {
    let rows = body.height >= 32 ? 12 : 6
    balance = Rect(x: 0, y: body.y + 2, width: min(120, body.width), height: rows)
    let lower = body.split(top: rows + 4).rest
    guard lower.height > 3 else { return }
    if body.width >= 76 {
      let left = min(body.width / 2, 50)
      shape = Rect(x: 0, y: lower.y, width: left - 2, height: min(lower.height, 20))
      page = Rect(
        x: left + 1, y: lower.y, width: min(100, body.width - left - 2), height: lower.height)
    } else {
      page = lower.inset(left: 1, right: 1)
    }
  }

  private mutating func layWalk(_ body: Rect) {
    let rest = body.inset(top: 2)
    guard body.width >= 76 else {
      page = rest.inset(left: 1, right: 1)
      return
    }
    let left = min(100, body.width * 52 / 100)
    page = Rect(x: 1, y: rest.y, width: left - 4, height: rest.height)
    rule = Rect(x: left, y: rest.y, width: 1, height: rest.height)
    let width = body.width - left - 2
    let height = min(rest.height - 3, Int(Double(width) * 2 / 1.41 / 4) + 1)
    map = Rect(x: left + 2, y: rest.y + 2, width: width, height: height)
  }
}
