internal import Charts
package import ClusterAtlas
internal import Drawing
package import Reports
package import Workspace

/// Screen 1: the list of the clusters, a page about the one selected, and a map.
package struct ClustersScreen: PageScreen {
  package enum Part: String, CaseIterable, Sendable {
    case list, page, map
  }

  package struct Choices: PageChoices {
    package var query = Query(list: .national25)
    package var selection = ListSelection(count: 0)
    /// What `/` looks for.
    package var searchText = ""
    package var focus = Part.list
    package var paneSize = PaneSize.normal
    /// A page that was opened; nil while the page follows the list.
    package var opened: PageSubject?
    package var reading = PageReading()
    package var map = MapChoices()

    package struct View: Hashable {
      var query: Query
      var focus: Part
      var paneSize: PaneSize
      var opened: PageSubject?
      var colouring: MapChoices.Colouring
    }

    package var view: View {
      View(
        query: query, focus: focus, paneSize: paneSize, opened: opened, colouring: map.colouring)
    }
  }

  package static let id: ScreenID = "clusters"
  package static let title = Bilingual("Clusters", "集群")

  package var choices = Choices()
  /// The clusters of the list, and the query they answer.
  package private(set) var results: [Cluster] = []
  private var answered: Query?
  /// The rows where the text was found that is looked for.
  package private(set) var found = FoundRows()
  private var page = PagePane()
  private var document = Derived<PageRequest>()
  private(set) var sizes = Derived<SizeColumn>()
  package private(set) var mapPane = MapPane()
  package private(set) var layout = ClustersLayout()

  package init(atlas: Atlas) { run(atlas: atlas) }

  package mutating func restore(_ choices: Choices) {
    self.choices = choices
    document.forget()
  }

  package var selected: Cluster? {
    let index = choices.selection.index
    return results.indices.contains(index) ? results[index] : nil
  }

  /// What the page is about.
  package var subject: PageSubject? { choices.opened ?? selected.map { .cluster($0.id) } }

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

  // MARK: List

  /// Asks the query again and keeps the selected cluster selected where it is still there.
  package mutating func run(atlas: Atlas) {
    let before = selected?.id
    ask(atlas)
    let index = choices.selection.index
    let row = results.firstIndex { $0.id == before } ?? min(index, results.count - 1)
    choices.selection.resize(count: results.count, selecting: row)
    if before != selected?.id { closePage() }
    choices.searchText = ""
  }

  private mutating func ask(_ atlas: Atlas) {
    answered = choices.query
    results = atlas.clusters(matching: choices.query)
    found = FoundRows()
  }

  package mutating func select(_ id: Cluster.ID) {
    if let row = results.firstIndex(where: { $0.id == id }) { choices.selection.select(row) }
  }

  /// The page follows the list again.
  package mutating func closePage() {
    choices.opened = nil
    choices.reading = PageReading()
  }

  // MARK: Page

  package mutating func show(_ page: PageSubject) {
    choices.opened = page
    choices.reading = PageReading()
    choices.focus = .page
  }

  // MARK: Settling

  /// Brings list, layout, page and map up to date with the choices and the size of the screen.
  package mutating func settle(_ context: Context) {
    if answered != choices.query {
      ask(context.atlas)
      choices.selection.resize(count: results.count, selecting: choices.selection.index)
    }
    found.settle(choices.searchText, results, context.index)
    layout = ClustersLayout(
      size: context.size, focus: choices.focus,
      paneSize: context.isPresenting ? .full : choices.paneSize, rows: results.count
    ) { context.divided($0, on: Self.id) }
    if context.isPresenting { layout.narrowPage() }
    choices.selection.reveal(height: layout.listRows)
    if context.isSought { return }
    if let column = sizeColumn(context) { _ = sizes.settle(column, context.atlas) }
    settlePage(context)
    if layout.page != nil { lightFound() }
    if let area = layout.map {
      mapPane.settle(scene(context), size: area.size, appearance: context.appearance)
    }
  }

  private mutating func settlePage(_ context: Context) {
    guard let area = layout.page else { return }
    let request = PageRequest(
      subject: subject, width: min(area.width, 84), language: context.language,
      appearance: context.appearance, abilities: context.abilities,
      own: context.own.section(about: subject?.thing))
    let before = document.request
    guard document.settle(request, context.atlas) else { return pane.resize(height: area.height) }
    if let before, before.subject != request.subject, choices.opened == nil { pane.reset() }
    pane.show(document.value ?? Document(lines: []), height: area.height)
  }

  private struct PageRequest: Request {
    var subject: PageSubject?
    var width: Int
    var language: Language
    var appearance: Appearance
    var abilities: Abilities
    var own: OwnSection

    func made(of atlas: Atlas) -> Document {
      let writer = PageWriter(
        atlas: atlas, language: language, width: width, appearance: appearance, abilities: abilities
      )
      return subject.map { writer.document(for: $0).with(own, atlas, language, width: width) }
        ?? Document(lines: [])
    }
  }

  /// What the map shows.
  func scene(_ context: Context) -> MapScene {
    var scene = MapScene(
      atlas: context.atlas, language: context.language, clusters: results, selected: selected,
      choices: choices.map)
    scene.marks = context.made.marks
    scene.isFocused = choices.focus == .map
    return scene
  }

  package func thing(_ context: Context) -> Thing? {
    choices.focus == .page ? subject?.thing : selected.map { Thing(.cluster, $0.id) }
  }

  // MARK: The frame around it

  package static func title(of part: Part) -> Bilingual {
    switch part {
    case .list: Bilingual("list", "列表")
    case .page: Bilingual("page", "页面")
    case .map: Bilingual("map", "地图")
    }
  }

  package var activeParts: [Part] { [choices.focus] }

  package mutating func moveFocus(by step: Int) { choices.focus = choices.focus.next(step) }

  package mutating func changePaneSize() { choices.paneSize = choices.paneSize.next(1) }

  package mutating func light(link: Int) {
    choices.focus = .page
    pane.link = link
  }
}

/// How much of the screen the pane with the focus takes.
package enum PaneSize: String, CaseIterable, Hashable, Sendable {
  case normal, wide, full
}

extension CaseIterable where Self: Equatable {
  /// The case so many on, around the end.
  func next(_ step: Int) -> Self {
    let all = Array(Self.allCases)
    guard let index = all.firstIndex(of: self) else { return self }
    return all[((index + step) % all.count + all.count) % all.count]
  }
}
