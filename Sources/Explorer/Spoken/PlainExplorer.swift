internal import ClusterAtlas
internal import Drawing
internal import Reports
package import Workspace

/// The explorer in lines of words, for screen readers and terminals without a cursor.
///
/// It drives the same session by the same events; after each line it says what changed.
package struct PlainExplorer {
  private var loop: Loop
  private var said: Said

  package init(session: Session, outbox: any Outbox, keeper: (any Keeper)? = nil) {
    var session = session
    session.appearance.glyphs = .ascii
    session.own.keepsDrafts = false
    loop = Loop(session: session, outbox: outbox, keeper: keeper)
    said = Said(loop.session)
  }

  var session: Session { loop.session }

  /// Whether the quit key by itself leaves now.
  package var takesQuitKey: Bool { session.overlay == nil }

  /// What is said first.
  package var greeting: String {
    let words = PlainWords(session)
    let hint = words.word(
      "Type a key or a command and Enter; a number selects; /text searches; help lists the commands; quit leaves.",
      "输入按键或命令后回车；数字选择；/文字 查找；help 列出命令；quit 退出。")
    return [session.message, said.spoken.title, said.spoken.item, said.lesson, hint]
      .compactMap { $0 }
      .map { $0 + "\n" }.joined()
  }

  /// Does what a line asks and says what came of it.
  package mutating func answer(_ line: String) -> (text: String, ends: Bool) {
    let text = line.trimmed
    if Self.leaving.contains(text) || (text == "q" && session.overlay == nil) { return ("", true) }
    let words = PlainWords(session)
    if text.isEmpty { return (whereOneIs + "\n", false) }
    if session.overlay == nil, ["help", "?", "帮助"].contains(text) { return (words.help, false) }
    if text == "links" || text == "链接" { return (words.links, false) }
    if text == "read" || text == "朗读" { return (readAloud + "\n", false) }
    guard let events = events(for: text) else {
      return (words.notUnderstood(text) + "\n", false)
    }
    return play(events)
  }

  /// Takes what is new in the lecture that is followed; what changed, empty where nothing did.
  package mutating func take(_ news: [LectureEntry]) -> String {
    let before = (session.shown, session.placeLine, session.lessonSpoken)
    loop.session.take(news)
    guard before != (session.shown, session.placeLine, session.lessonSpoken) else { return "" }
    defer { loop.session.message = nil }
    let now = Said(session)
    defer { said = now }
    return changes(from: said, to: now)
  }

  private static let leaving: Set<String> = ["quit", "exit", ":q", "退出"]

  // MARK: What a line means

  private mutating func events(for text: String) -> [Event]? {
    if let number = Int(text), number > 0 { return numbered(number) }
    if let overlay = session.overlay { return events(for: text, in: overlay) }
    if text.hasPrefix("/") { return searching(for: String(text.dropFirst())) }
    if text.hasPrefix(":"), text.count > 1, let palette = CommandTable.command("app.palette") {
      loop.session.run(palette)
      return [.paste(String(text.dropFirst()))]
    }
    if let screen = screen(text) {
      loop.session.show(screen)
      return []
    }
    if let command = command(text) { return choosing(command) }
    if let events = choosing(line: text) { return events }
    if let keys = keys(toPart: text) { return keys }
    if let events = try? KeyScript.events(text) { return events }
    guard case .found(let cluster) = session.atlas.resolve(text) else { return nil }
    loop.session.open(.cluster(cluster.id))
    loop.session.focusList()
    return []
  }

  /// A line where something lies on top: it is typed there.
  private func events(for text: String, in overlay: Overlay) -> [Event] {
    switch overlay {
    case .picker:
      if ["close", "esc", "关闭"].contains(text) { return [.key(Key(.escape))] }
      if text == "enter" { return [.key(Key(.enter))] }
      return [.key(.control("e")), .key(.control("u")), .paste(text)]
    case .search: return [.paste(text), .key(Key(.enter))]
    case .editor:
      return [.key(.control("a")), .key(.control("k")), .paste(text), .key(Key(.escape))]
    }
  }

  /// `/text` looks for a text in what is seen here; nil where nothing can be looked for.
  private mutating func searching(for text: String) -> [Event]? {
    guard let command = session.keyMap.command(for: Key("/"), in: session.activePanes) else {
      return nil
    }
    loop.session.run(command)
    return [.paste(text), .key(Key(.enter))]
  }

  /// A command is chosen as from the palette, so that the loop carries out what it asks for.
  private mutating func choosing(_ command: Command) -> [Event] {
    let item = PickerItem(command.title.english) { $0.run(command) }
    loop.session.overlay = .picker(Picker(title: "", prompt: "", items: [item]))
    return [.key(Key(.enter))]
  }

  /// A command with what is to be chosen in its list, as `filter west` or `f west`: what alone fits is
  /// chosen; of several the list is read.
  private mutating func choosing(line: String) -> [Event]? {
    for space in line.indices.reversed() where line[space] == " " {
      let (head, rest) = (String(line[..<space]), String(line[line.index(after: space)...]))
      guard !head.isEmpty, !rest.isEmpty, let command = self.command(head) ?? self.key(head) else {
        continue
      }
      var trial = session
      trial.run(command)
      switch trial.overlay {
      case .search:
        loop.session.run(command)
        return [.paste(rest), .key(Key(.enter))]
      case .picker(var picker):
        picker.type(rest)
        trial.overlay = .picker(picker)
        loop.session = trial
        guard picker.isCertain else { return [] }
        return [.key(Key(.enter))] + (picker.staysOpen ? [.key(Key(.escape))] : [])
      case .editor, nil: continue
      }
    }
    return nil
  }

  /// The command of a key's name that works here.
  private func key(_ name: String) -> Command? {
    Key(name: name).flatMap { session.keyMap.command(for: $0, in: session.activePanes) }
  }

  /// A number chooses what was listed: an item, a link, a row of the list.
  private mutating func numbered(_ number: Int) -> [Event]? {
    if case .picker(var picker) = session.overlay {
      guard picker.matches.indices.contains(number - 1) else { return nil }
      picker.selection.select(number - 1)
      loop.session.overlay = .picker(picker)
      return [.key(Key(.enter))]
    }
    let isReading = session.screen.activePanes.first?.name == "page"
    if !isReading, loop.session.selectRow(number: number) { return [] }
    guard let page = session.screen.readPage, page.document.links.indices.contains(number - 1)
    else { return nil }
    loop.session.light(link: number - 1)
    return [.key(Key(.enter))]
  }

  /// Tab as often as it takes to a part of the screen.
  private func keys(toPart name: String) -> [Event]? {
    var session = session
    guard let part = session.screen.pane(named: name) else { return nil }
    for count in 0..<4 {
      if session.activePanes.contains(part) {
        return Array(repeating: .key(Key(.tab)), count: count)
      }
      _ = session.handle(.key(Key(.tab)))
    }
    return nil
  }

  /// The screen of a name: `topics`, or `screen diamond` where the name is a command too.
  private func screen(_ text: String) -> ScreenID? {
    let name = text.hasPrefix("screen ") ? String(text.dropFirst(7)) : text
    return Screens.all.first { screen in
      screen.title.english.lowercased() == name.lowercased() || screen.title.chinese == name
    }?.id
  }

  /// The command of a name or a title that works here.
  private func command(_ text: String) -> Command? {
    let here = CommandTable.rows(in: session.activePanes)
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
    var lines: [String] = []
    if let message = session.message { lines.append(message) }
    if case .picker(let picker) = session.overlay {
      lines += PlainWords(session).items(of: picker)
    } else if case .editor(let editor) = session.overlay {
      lines += [editor.title, session.word("type the text and Enter", "输入文字后回车")]
    } else if now.screen != before.screen {
      lines.append(title + now.spoken.title + now.spoken.item)
    } else if let page = now.spoken.page, page != before.spoken.page {
      lines.append(readAloud.trimmed)
    } else {
      lines += told(before, now)
    }
    if session.overlay == nil, now.lesson != before.lesson, let lesson = now.lesson {
      lines.append(lesson)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is another one now: the list, the part, the link; else what one is at.
  private func told(_ before: Said, _ now: Said) -> [String] {
    var lines: [String] = []
    if now.spoken.title != before.spoken.title { lines.append(now.spoken.title) }
    if now.spoken.part != before.spoken.part { lines.append(now.spoken.part) }
    if now.spoken.page != nil, let link = PlainWords(session).link, now.link != before.link {
      lines.append(link)
    } else if now != before || lines.isEmpty {
      lines.append(now.spoken.item)
    }
    return lines
  }

  /// The screen's name before what it says.
  private var title: String { type(of: session.screen).title[session.language] + ". " }

  private var readAloud: String { session.screen.readAloud(session.context) }

  /// The answer to an empty line.
  private var whereOneIs: String {
    let now = Said(session).spoken
    guard !now.part.isEmpty else { return title + now.item }
    if now.page != nil, let link = PlainWords(session).link { return now.part + "\n" + link }
    return now.page == nil && session.screen.activePanes.first?.name == "list"
      ? now.item : now.part + "\n" + now.item
  }
}

/// What was told last, to tell what changed.
private struct Said: Equatable {
  var screen: ScreenID
  var spoken: Spoken
  var link: Int?
  var language: Language
  var made: Made
  var lesson: String?

  init(_ session: Session) {
    screen = session.shown
    spoken = session.screen.spoken(session.context)
    link = session.screen.readPage?.link
    language = session.language
    made = session.made
    lesson = session.lessonSpoken
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
  func show(_ frame: Frame, appearance: Appearance) {}
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
