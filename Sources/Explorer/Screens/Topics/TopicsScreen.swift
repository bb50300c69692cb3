package import ClusterAtlas
internal import Drawing
internal import Reports
package import Workspace

/// Screen 4: the outline of all topics, and the page of the one selected.
package struct TopicsScreen: PageScreen {
  package enum Part: String, CaseIterable, Sendable { case outline, page }

  /// A line of the outline.
  package enum Row: Hashable, Sendable {
    case group(TopicGroup.ID)
    case topic(Topic.ID)
  }

  package struct Choices: PageChoices {
    package var selection = ListSelection(count: 0)
    /// The groups whose topics are seen; the first two until the screen was shown.
    package var open: Set<TopicGroup.ID>?
    package var focus = Part.outline
    package var isWide = false
    /// The part of the topic that is chosen in its drawing.
    package var part: TopicPart.ID?
    package var reading = PageReading()
    /// What `/` looks for.
    package var searchText = ""

    package struct View: Hashable {
      var focus: Part
      var isWide: Bool
      var part: TopicPart.ID?
    }

    package var view: View { View(focus: focus, isWide: isWide, part: part) }
  }

  package static let id: ScreenID = "topics"
  package static let title = Bilingual("Topics", "主题")

  package static func obstacle(in atlas: Atlas) -> Bilingual? {
    atlas.topics.isEmpty ? Bilingual("the package has no topics", "数据包没有主题") : nil
  }

  package var choices = Choices()
  package private(set) var rows: [Row] = []
  private var arranged: Set<TopicGroup.ID>?
  /// The topics in which the text is that is looked for.
  package var hits: [Topic.ID] { found.topics }
  private(set) var found = TopicHits()
  private var searched = ""
  private var page = PagePane()
  private var document = Derived<PageRequest>()
  package private(set) var layout = TopicsLayout()
  /// The page in which the text was looked for last; nil where it was restored.
  private var foundIn: Row?
  private var isRestored = false

  package init(atlas: Atlas) {}

  package mutating func restore(_ choices: Choices) {
    self.choices = choices
    // The selection is one of the rows of these choices.
    rows = []
    arranged = nil
    document.forget()
    isRestored = true
  }

  package var selected: Row? {
    let index = choices.selection.index
    return rows.indices.contains(index) ? rows[index] : nil
  }

  package var topic: Topic.ID? {
    if case .topic(let id) = selected { return id }
    return nil
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

  // MARK: Outline

  /// The groups that are open.
  func openGroups(_ atlas: Atlas) -> Set<TopicGroup.ID> {
    choices.open ?? Set(atlas.topicGroups.prefix(2).map(\.id))
  }

  /// Makes the lines; where they were there before, the selected one stays selected, or its group.
  mutating func arrange(_ atlas: Atlas) {
    let open = openGroups(atlas)
    guard arranged != open else { return }
    let before = selected
    arranged = open
    choices.open = open
    rows = atlas.topicGroups.flatMap { group -> [Row] in
      let topics = open.contains(group.id) ? atlas.topics(in: group.id) : []
      return [.group(group.id)] + topics.map { .topic($0.id) }
    }
    var row = before.flatMap(rows.firstIndex)
    if row == nil, case .topic(let id) = before, let group = atlas.topic(id)?.groupID {
      row = rows.firstIndex(of: .group(group))
    }
    let first = choices.selection.count == 0 ? 1 : choices.selection.index
    choices.selection.resize(count: rows.count, selecting: row ?? min(first, rows.count - 1))
  }

  package mutating func setOpen(_ group: TopicGroup.ID, _ isOpen: Bool, atlas: Atlas) {
    var open = openGroups(atlas)
    if isOpen { open.insert(group) } else { open.remove(group) }
    choices.open = open
    arrange(atlas)
  }

  /// Selects a topic, whose group opens.
  package mutating func select(_ id: Topic.ID, atlas: Atlas) {
    arrange(atlas)
    if let group = atlas.topic(id)?.groupID { setOpen(group, true, atlas: atlas) }
    select(.topic(id))
  }

  package mutating func select(_ row: Row) {
    if let index = rows.firstIndex(of: row) { choices.selection.select(index) }
  }

  // MARK: Settling

  package mutating func settle(_ context: Context) {
    arrange(context.atlas)
    layout = TopicsLayout(
      size: context.size, focus: choices.focus, isWide: choices.isWide || context.isPresenting
    ) { context.divided($0, on: Self.id) }
    if context.isPresenting { layout.narrowPage() }
    choices.selection.reveal(height: layout.outlineRows)
    settleHits(context)
    defer { isRestored = false }
    guard let area = layout.page, !context.isSought else { return }
    let place = choices.reading.found
    settlePage(context, area)
    settleFound(at: place)
  }

  private mutating func settlePage(_ context: Context, _ area: Rect) {
    let isNew = document.request.map { $0.row != selected } ?? false
    if isNew {
      pane.reset()
      if let chosen = choices.part, context.atlas.part(chosen)?.topicID != topic {
        choices.part = nil
      }
    }
    let request = PageRequest(
      row: selected, part: choices.part, width: area.width, language: context.language,
      appearance: context.appearance, abilities: context.abilities,
      own: context.own.section(about: thing(context)))
    guard document.settle(request, context.atlas) else { return pane.resize(height: area.height) }
    pane.show(document.value ?? Document(lines: []), height: area.height)
  }

  /// Finds the topics again where the text is another one.
  mutating func settleHits(_ context: Context) {
    guard searched != choices.searchText else { return }
    searched = choices.searchText
    found =
      searched.isEmpty ? TopicHits() : TopicHits(searched, in: context.atlas, context.index)
  }

  /// Marks what is looked for; a page that is new, or a new text, begins at the place found first.
  private mutating func settleFound(at place: Int?) {
    defer {
      pane.boundFound()
      pane.goToSought()
    }
    let text = choices.searchText
    let isNew = page.wanted != text || foundIn != selected
    pane.look(for: text)
    guard isNew else { return }
    foundIn = selected
    if isRestored {
      choices.reading.found = place.flatMap { pane.found.indices.contains($0) ? $0 : nil }
    } else if !text.isEmpty {
      pane.showFirstFound()
    }
  }

  private struct PageRequest: Request {
    var row: Row?
    var part: TopicPart.ID?
    var width: Int
    var language: Language
    var appearance: Appearance
    var abilities: Abilities
    var own: OwnSection

    func made(of atlas: Atlas) -> Document {
      let writer = PageWriter(
        atlas: atlas, language: language, width: width, appearance: appearance, abilities: abilities
      )
      switch row {
      case .topic(let id):
        guard let topic = atlas.topic(id) else { break }
        return TopicPage(writer: writer, part: part).document(of: topic)
          .with(own, atlas, language, width: width)
      case .group(let id):
        guard let group = atlas.topicGroup(id) else { break }
        return GroupPage(writer: writer).document(of: group)
      case nil: break
      }
      return Document(lines: [])
    }
  }

  package func thing(_ context: Context) -> Thing? { topic.map { Thing(.topic, $0) } }

  // MARK: The frame around it

  package static func title(of part: Part) -> Bilingual {
    switch part {
    case .outline: Bilingual("outline", "大纲")
    case .page: Bilingual("page", "页面")
    }
  }

  package var activeParts: [Part] { [choices.focus] }

  package mutating func moveFocus(by step: Int) { choices.focus = choices.focus.next(step) }

  package mutating func changePaneSize() { choices.isWide.toggle() }

  package mutating func light(link: Int) {
    choices.focus = .page
    pane.link = link
  }
}
