package import ClusterAtlas
package import Drawing

/// Screen 4: the outline of all topics, and the page of the one selected.
package struct TopicsScreen: Sendable {
  package enum Focus: Hashable, Sendable { case outline, page }

  /// A line of the outline.
  package enum Row: Hashable, Sendable {
    case group(TopicGroup.ID)
    case topic(Topic.ID)
  }

  package private(set) var rows: [Row] = []
  package var selection = ListSelection(count: 0)
  /// The groups whose topics are seen.
  package private(set) var open: Set<TopicGroup.ID>
  package var focus: Focus = .outline
  package var isWide = false
  /// The part of the topic that is chosen in its drawing.
  package var part: TopicPart.ID?
  package var pane = PagePane()
  package var search = TopicSearch()
  package private(set) var layout = TopicsLayout()
  private var drawn: PageKey?
  /// The page in which the text was looked for last.
  private var found: Row?

  /// The first two groups are open.
  package init(atlas: Atlas) {
    open = Set(atlas.topicGroups.prefix(2).map(\.id))
  }

  package var selected: Row? {
    rows.indices.contains(selection.index) ? rows[selection.index] : nil
  }

  package var topic: Topic.ID? {
    if case .topic(let id) = selected { return id }
    return nil
  }

  // MARK: Outline

  /// Makes the lines again; the selected one stays selected, or its group is.
  mutating func arrange(_ atlas: Atlas) {
    let before = selected
    rows = atlas.topicGroups.flatMap { group -> [Row] in
      let topics = open.contains(group.id) ? atlas.topics(in: group.id) : []
      return [.group(group.id)] + topics.map { .topic($0.id) }
    }
    var row = before.flatMap(rows.firstIndex)
    if row == nil, case .topic(let id) = before, let group = atlas.topic(id)?.groupID {
      row = rows.firstIndex(of: .group(group))
    }
    selection.resize(count: rows.count, selecting: row ?? min(1, rows.count - 1))
  }

  package mutating func setOpen(_ group: TopicGroup.ID, _ isOpen: Bool, atlas: Atlas) {
    if isOpen { open.insert(group) } else { open.remove(group) }
    arrange(atlas)
  }

  /// Selects a topic, whose group opens.
  package mutating func select(_ id: Topic.ID, atlas: Atlas) {
    if let group = atlas.topic(id)?.groupID { open.insert(group) }
    arrange(atlas)
    select(.topic(id))
  }

  package mutating func select(_ row: Row) {
    if let index = rows.firstIndex(of: row) { selection.select(index) }
  }

  // MARK: Settling

  private struct PageKey: Hashable {
    var row: Row?
    var part: TopicPart.ID?
    var width: Int
    var language: Language
    var looks: Looks
  }

  mutating func settle(_ session: borrowing Session) {
    if rows.isEmpty { arrange(session.atlas) }
    layout = TopicsLayout(size: session.size, focus: focus, isWide: isWide)
    selection.reveal(height: layout.outlineRows)
    guard let area = layout.page else { return }
    pane.resize(height: area.height)
    let key = PageKey(
      row: selected, part: part, width: area.width, language: session.language,
      looks: session.looks)
    defer { settleFound() }
    guard key != drawn else { return }
    let isNew = drawn?.row != selected
    if isNew {
      pane.reset()
      if let chosen = part, session.atlas.part(chosen)?.topicID != topic { part = nil }
    }
    drawn = key
    pane.show(document(session, width: area.width))
  }

  /// Marks what is looked for; a page that is new, or a new text, begins at the place found first.
  private mutating func settleFound() {
    let isNew = pane.wanted != search.text || found != selected
    pane.look(for: search.text)
    guard isNew else { return }
    found = selected
    if !search.text.isEmpty { pane.showFirstFound() }
  }

  private func document(_ session: borrowing Session, width: Int) -> Document {
    let writer = PageWriter(
      atlas: session.atlas, language: session.language, width: width, looks: session.looks,
      abilities: session.abilities)
    switch selected {
    case .topic(let id):
      guard let topic = session.atlas.topic(id) else { break }
      return TopicPage(writer: writer, part: part).document(of: topic)
    case .group(let id):
      guard let group = session.atlas.topicGroup(id) else { break }
      return GroupPage(writer: writer).document(of: group)
    case nil: break
    }
    return Document(lines: [])
  }
}

/// Where the panes lie.
package struct TopicsLayout: Hashable, Sendable {
  package private(set) var outline: Rect?
  package private(set) var page: Rect?
  package private(set) var rule: Rect?

  package init() {}

  init(size: Size, focus: TopicsScreen.Focus, isWide: Bool) {
    let body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    guard size.width >= 76, !isWide else {
      if focus == .outline { outline = body } else { page = body.inset(left: 1, right: 1) }
      return
    }
    let left = size.width < 100 ? 32 : min(40, size.width * 30 / 100)
    outline = Rect(x: 0, y: body.y, width: left, height: body.height)
    rule = Rect(x: left, y: body.y, width: 1, height: body.height)
    // Lines of more than 100 columns are hard to read.
    page = Rect(
      x: left + 2, y: body.y, width: min(100, size.width - left - 3), height: body.height)
  }

  var outlineRows: Int { max(1, (outline?.height ?? 2) - 1) }
}

/// What `/` looks for, and the topics in which it is.
package struct TopicSearch: Sendable {
  package var text = ""
  package var hits: [Topic.ID] = []
}

/// The page of a group: its topics, each with its first part or sentence.
struct GroupPage {
  let writer: PageWriter

  func document(of group: TopicGroup) -> Document {
    var builder = DocumentBuilder(width: writer.width, language: writer.language)
    writer.heading(group.name, to: &builder)
    builder.blank()
    for topic in writer.atlas.topics(in: group.id) {
      let seeds = writer.atlas.passages(of: topic.id).map(\.seedID).joined(separator: " ")
      let count = writer.atlas.evidence(about: topic.id).count
      let note = count == 0 ? seeds : "▪ \(count)  " + seeds
      builder.row(
        [
          Span(
            TextWidth.truncated(topic.name[writer.language], to: writer.width - 12), .link,
            target: .topic(topic.id))
        ],
        right: [(Span(note, .dim), TextWidth.columns(note) + 1)])
    }
    return builder.document
  }
}
