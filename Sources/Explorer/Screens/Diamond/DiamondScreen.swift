internal import Charts
package import ClusterAtlas
internal import Drawing
internal import Reports
package import Workspace

/// Screen 2: Porter's diamond, walked along its edges; of all clusters, of one, or of two.
package struct DiamondScreen: PageScreen {
  package enum Part: String, CaseIterable, Sendable {
    case figure, page, balance, walk
  }

  package enum Focus: Hashable, Sendable { case figure, page }

  /// What is shown.
  package enum Mode: Hashable, Sendable {
    case factors
    /// Positive forces against reverse ones, weighed by the user.
    case balance
    /// All factors and forces in order, one a page.
    case walk(Int)
  }

  /// The edge just walked to the factor one is at.
  struct Step: Hashable, Sendable {
    var from: Topic.ID
    /// The way it lay, where it was walked by an arrow: others may lie that way too.
    var way: DiamondFigure.Seat.Direction?
  }

  package struct Choices: PageChoices {
    /// The factor one is at; the first of all until the screen was shown.
    package var factor: Topic.ID = ""
    var step: Step?
    /// The clusters whose diamonds are seen: none for all, at most two.
    package var clusters: [Cluster.ID] = []
    package var mode = Mode.factors
    package var focus = Focus.figure
    package var isWide = false
    /// The force one weighs.
    package var force: Topic.ID = ""
    package var reading = PageReading()
    /// What `/` looks for.
    package var searchText = ""

    package struct View: Hashable {
      var clusters: [Cluster.ID]
      var mode: Mode
      var focus: Focus
      var isWide: Bool
    }

    package var view: View {
      View(clusters: clusters, mode: mode, focus: focus, isWide: isWide)
    }
  }

  package static let id: ScreenID = "diamond"
  package static let title = Bilingual("Diamond", "钻石")

  package static func obstacle(in atlas: Atlas) -> Bilingual? {
    atlas.lackOfDiamond
  }

  package var choices = Choices()
  private var page = PagePane()
  private var document = Derived<PageRequest>()
  private var map = Derived<MapRequest>()
  package private(set) var layout = DiamondLayout()

  package init(atlas: Atlas) {}

  package mutating func restore(_ choices: Choices) {
    self.choices = choices
    document.forget()
  }

  /// The page as it is read.
  package var pane: PagePane {
    get {
      var pane = page
      pane.reading = choices.reading
      return pane
    }
    set {
      page = newValue
      choices.reading = newValue.reading
    }
  }

  /// The map of a page of the walk.
  var walkMap: Sketch? { map.value.flatMap { $0 } }

  /// The reader's own weights.
  package func weights(_ made: Made) -> [Topic.ID: Int] {
    made.weights[choices.clusters.first ?? ""] ?? [:]
  }

  /// The weights in use: the reader's own, or to begin with those of the evidence.
  func weights(in context: Context) -> [Topic.ID: Int] {
    hasOwnWeights(context)
      ? weights(context.made) : Balance.evidence(of: choices.clusters.first, in: context.atlas)
  }

  /// Whether the weights are the reader's own.
  func hasOwnWeights(_ context: Context) -> Bool { !weights(context.made).isEmpty }

  // MARK: Settling

  package mutating func settle(_ context: Context) {
    if choices.factor.isEmpty { choices.factor = context.atlas.diamondFactors.first?.id ?? "" }
    if choices.force.isEmpty { choices.force = context.atlas.drivingForces.first?.id ?? "" }
    layout = DiamondLayout(
      size: context.size, focus: choices.focus, mode: choices.mode,
      isPair: choices.clusters.count > 1, isWide: choices.isWide || context.isPresenting
    ) { context.divided($0, on: Self.id, least: 40) }
    if context.isPresenting { layout.narrowPage() }
    if context.isSought { return }
    if let area = layout.map, let topic = walkTopic(context.atlas) {
      let request = MapRequest(
        topic: topic, size: area.size, glyphs: context.appearance.glyphs, language: context.language
      )
      _ = map.settle(request, context.atlas)
    }
    settlePage(context)
    if layout.page != nil { lightFound() }
  }

  private mutating func settlePage(_ context: Context) {
    guard let area = layout.page else { return }
    let request = PageRequest(
      subject: subject(context.atlas), width: area.width, language: context.language,
      appearance: context.appearance, abilities: context.abilities,
      own: context.own.section(about: thing(context)))
    let before = document.request
    guard document.settle(request, context.atlas) else { return pane.resize(height: area.height) }
    if let before, !before.subject.isSameThing(as: request.subject) { pane.reset() }
    pane.show(document.value ?? Document(lines: []), height: area.height)
  }

  /// What the page is about.
  func subject(_ atlas: Atlas) -> DiamondPage.Subject {
    switch choices.mode {
    case .factors:
      .factor(choices.factor, from: choices.step?.from, clusters: choices.clusters)
    case .balance: .force(choices.force)
    case .walk: .topic(walkTopic(atlas) ?? "")
    }
  }

  /// The topic of a page of the walk.
  func walkTopic(_ atlas: Atlas) -> Topic.ID? {
    guard case .walk(let number) = choices.mode, atlas.walkTopics.indices.contains(number) else {
      return nil
    }
    return atlas.walkTopics[number].id
  }

  private struct PageRequest: Request {
    var subject: DiamondPage.Subject
    var width: Int
    var language: Language
    var appearance: Appearance
    var abilities: Abilities
    var own: OwnSection

    func made(of atlas: Atlas) -> Document {
      let writer = PageWriter(
        atlas: atlas, language: language, width: width, appearance: appearance, abilities: abilities
      )
      return DiamondPage(writer: writer).document(of: subject)
        .with(own, atlas, language, width: width)
    }
  }

  private struct MapRequest: Request {
    var topic: Topic.ID
    var size: Size
    var glyphs: GlyphSet
    var language: Language

    func made(of atlas: Atlas) -> Sketch? {
      let lit = Set(atlas.evidence(about: topic).map(\.clusterID))
      return MapFigure(atlas: atlas, language: language, glyphs: glyphs)
        .sketch(lit: lit, size: size)
    }
  }

  package func thing(_ context: Context) -> Thing? {
    switch choices.mode {
    case .factors:
      Thing(
        .factor, choices.factor,
        part: choices.clusters.count == 1 ? choices.clusters[0].rawValue : nil)
    case .balance: Thing(.topic, choices.force)
    case .walk: walkTopic(context.atlas).map { Thing(.topic, $0) }
    }
  }

  // MARK: The frame around it

  package static func title(of part: Part) -> Bilingual {
    switch part {
    case .figure: Bilingual("drawing", "图形")
    case .page: Bilingual("page", "页面")
    case .balance: Bilingual("balance of forces", "驱动力的平衡")
    case .walk: Bilingual("walk", "逐页讲解")
    }
  }

  package var activeParts: [Part] {
    switch choices.mode {
    case .walk: choices.focus == .page ? [.page, .walk] : [.walk]
    case .balance: [choices.focus == .page ? .page : .balance]
    case .factors: [choices.focus == .page ? .page : .figure]
    }
  }

  /// A walk has keys of its own.
  package var takesScreenCommands: Bool {
    if case .walk = choices.mode { false } else { true }
  }

  package mutating func moveFocus(by step: Int) {
    choices.focus = choices.focus == .figure ? .page : .figure
  }

  package mutating func changePaneSize() { choices.isWide.toggle() }

  package mutating func light(link: Int) {
    choices.focus = .page
    pane.link = link
  }
}
