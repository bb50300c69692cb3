internal import ClusterAtlas
internal import Drawing

/// The explorer in lines of words, for screen readers and terminals without a cursor.
///
/// It drives the same session by the same events; after each line it says what changed.
package struct PlainExplorer {
  private var loop: Loop
  private let page: Pages
  private var said: Said

  package init(session: Session, outbox: any Outbox) {
    var session = session
    session.looks.glyphs = .ascii
    loop = Loop(session: session, outbox: outbox)
    page = Pages(atlas: session.atlas, language: session.language, width: Self.pageWidth)
    said = Said(session)
  }

  private static let pageWidth = 400
  var session: Session { loop.session }

  /// Whether the quit key by itself leaves now.
  package var takesQuitKey: Bool { session.overlay == nil }

  /// What is said first.
  package var greeting: String {
    let words = PlainWords(session)
    let hint = words.word(
      "Type a key or a command and Enter; a number selects; /text searches; help lists the commands; quit leaves.",
      "输入按键或命令后回车；数字选择；/文字 查找；help 列出命令；quit 退出。")
    return [session.message, words.listTitle, words.selection, hint].compactMap { $0 }
      .map { $0 + "\n" }.joined()
  }

  /// Does what a line asks and says what came of it.
  package mutating func answer(_ line: String) -> (text: String, ends: Bool) {
    let text = line.trimmed
    if Self.leaving.contains(text) || (text == "q" && session.overlay == nil) { return ("", true) }
    let words = PlainWords(session)
    if text.isEmpty { return (words.whereOneIs + "\n", false) }
    if session.overlay == nil, ["help", "?", "帮助"].contains(text) { return (words.help, false) }
    if text == "links" || text == "链接" { return (words.links, false) }
    if text == "read" || text == "朗读" { return (pageText, false) }
    guard let events = events(for: text) else {
      return (words.notUnderstood(text) + "\n", false)
    }
    return play(events)
  }

  private static let leaving: Set<String> = ["quit", "exit", ":q", "退出"]

  private static let panes: [String: ClustersScreen.Focus] = [
    "list": .list, "列表": .list, "page": .page, "页面": .page, "map": .map, "地图": .map,
  ]

  // MARK: What a line means

  private mutating func events(for text: String) -> [Event]? {
    if let number = Int(text), number > 0 { return numbered(number) }
    switch session.overlay {
    case .picker:
      if ["close", "esc", "关闭"].contains(text) { return [.key(Key(.escape))] }
      if text == "enter" { return [.key(Key(.enter))] }
      return [.key(.control("e")), .key(.control("u")), .paste(text)]
    case .search: return [.paste(text), .key(Key(.enter))]
    case nil: break
    }
    if text.hasPrefix("/") {
      loop.session.overlay = nil
      guard let command = CommandTable.command("list.search") else { return nil }
      loop.session.run(command)
      return [.paste(String(text.dropFirst())), .key(Key(.enter))]
    }
    if text.hasPrefix(":"), text.count > 1, let palette = CommandTable.command("app.palette") {
      loop.session.run(palette)
      return [.paste(String(text.dropFirst()))]
    }
    if let screen = screen(text) {
      loop.session.show(screen)
      return []
    }
    if let command = command(text) { return choosing(command) }
    if let pane = Self.panes[text] {
      loop.session.clusters.focus = pane
      return []
    }
    if let events = try? KeyScript.events(text) { return events }
    guard case .found(let cluster) = session.atlas.resolve(text) else { return nil }
    loop.session.open(.cluster(cluster.id))
    loop.session.clusters.focus = .list
    return []
  }

  /// A command is chosen as from the palette, so that the loop carries out what it asks for.
  private mutating func choosing(_ command: Command) -> [Event] {
    let item = PickerItem(command.title.english, choice: .command(command.name))
    loop.session.overlay = .picker(Picker(title: "", prompt: "", items: [item]))
    return [.key(Key(.enter))]
  }

  /// A number chooses what was listed: an item, a link, a row of the list.
  private mutating func numbered(_ number: Int) -> [Event]? {
    if case .picker(var picker) = session.overlay {
      guard picker.matches.indices.contains(number - 1) else { return nil }
      picker.selection.select(number - 1)
      loop.session.overlay = .picker(picker)
      return [.key(Key(.enter))]
    }
    if session.stage.screen != .clusters {
      guard session.shownPane.document.links.indices.contains(number - 1) else { return nil }
      loop.session.light(link: number - 1)
      return [.key(Key(.enter))]
    }
    if session.clusters.focus == .page {
      guard session.clusters.pane.document.links.indices.contains(number - 1) else { return nil }
      loop.session.clusters.pane.link = number - 1
      return [.key(Key(.enter))]
    }
    guard session.clusters.results.indices.contains(number - 1) else { return nil }
    loop.session.clusters.selection.select(number - 1)
    return []
  }

  /// The screen of a name: `topics`, or `screen diamond` where the name is a command too.
  private func screen(_ text: String) -> ScreenID? {
    let name = text.hasPrefix("screen ") ? String(text.dropFirst(7)) : text
    return Screen.all.first { screen in
      screen.title.english.lowercased() == name.lowercased() || screen.title.chinese == name
    }?.id
  }

  /// The command of a name or a title that works here.
  private func command(_ text: String) -> Command? {
    let here = CommandTable.rows(in: session.places)
    if let exact = here.first(where: { $0.name == text }) { return exact }
    guard text.count > 1 else { return nil }
    return here.first { $0.title.english == text || $0.title.chinese == text }
  }

  // MARK: Saying

  private mutating func play(_ events: [Event]) -> (text: String, ends: Bool) {
    let terminal = LineTerminal(size: session.size, events: events)
    loop.run(on: terminal)
    guard terminal.ranOut else { return ("", true) }
    defer { loop.session.message = nil }
    let now = Said(session)
    let text = changes(from: said, to: now)
    // What a picker changes is told when it is closed.
    if session.overlay == nil { said = now }
    return (text, false)
  }

  private func changes(from before: Said, to now: Said) -> String {
    let words = PlainWords(session)
    var lines: [String] = []
    if let message = session.message { lines.append(message) }
    if case .picker(let picker) = session.overlay {
      lines += words.items(of: picker)
    } else if now.screen != .clusters {
      lines.append(now.screen != before.screen ? words.ideas : now.idea)
    } else if now.page != before.page, now.focus == .page {
      lines.append(pageText.trimmed)
    } else {
      if now.title != before.title { lines.append(now.title) }
      if now.focus != before.focus { lines.append(words.focus) }
      if now.focus == .page, let link = words.link, now.link != before.link {
        lines.append(link)
      } else if now != before || lines.isEmpty {
        lines.append(words.selection)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var pageText: String {
    if session.stage.screen != .clusters { return IdeaWords(session).text + "\n" }
    guard let shown = session.clusters.page else { return PlainWords(session).selection + "\n" }
    let pages = session.language == page.language ? page : nil
    let document =
      (pages
      ?? Pages(
        atlas: session.atlas, language: session.language, width: Self.pageWidth)).document(
        for: shown)
    return PlainWords.text(of: document)
  }
}

/// What was told last, to tell what changed.
private struct Said: Equatable {
  var title: String
  var selected: Cluster.ID?
  var page: ClustersScreen.Page?
  var focus: ClustersScreen.Focus
  var link: Int?
  var language: Language
  var marks: Set<Cluster.ID>
  var screen: ScreenID
  /// What is read on the screens of ideas.
  var idea: String

  init(_ session: Session) {
    title = PlainWords(session).listTitle
    selected = session.clusters.selected?.id
    focus = session.clusters.focus
    page = focus == .page ? session.clusters.page : nil
    link = session.clusters.pane.link
    language = session.language
    marks = session.clusters.marks
    screen = session.stage.screen
    idea = screen == .clusters ? "" : IdeaWords(session).text
  }
}

/// Plays the events of one line.
private final class LineTerminal: Terminal {
  let size: Size
  private var events: ArraySlice<Event>
  /// All events were taken: the user did not leave.
  private(set) var ranOut = false

  init(size: Size, events: [Event]) {
    self.size = size
    self.events = events[...]
  }

  func nextEvent(within milliseconds: Int?) -> Event {
    if let event = events.popFirst() { return event }
    ranOut = true
    return .closed
  }

  var hasPendingInput: Bool { !events.isEmpty }
  func show(_ frame: Frame, looks: Looks) {}
  func invalidate() {}
  func setMouse(_ isOn: Bool) {}
  func suspend() {}
  func copy(_ text: String) -> Bool { false }
}

extension String {
  /// Without spaces at both ends.
  fileprivate var trimmed: String {
    let head = drop { $0.isWhitespace }
    return String(String(head.reversed()).drop { $0.isWhitespace }.reversed())
  }
}
