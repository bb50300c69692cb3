internal import ClusterAtlas
internal import Drawing
internal import Reports

/// The commands and screens of the palette, found by their names and by words that people use.
struct PaletteCommands: Sendable {
  /// In the order of the table; those of the screen that is shown first.
  let items: [PickerItem]
  private let index: TextIndex
  private let byName: [String: PickerItem]
  private let language: Language

  init(_ session: Session) {
    language = session.language
    let commands = CommandTable.all.filter(session.isReachable)
    items = session.commandItems(commands)
    var index = TextIndex()
    var byName: [String: PickerItem] = [:]
    for (command, item) in zip(commands, items) {
      byName[command.name] = item
      let words = (Self.otherWords[command.name] ?? []).map { Bilingual($0, "") }
      index.add(
        SearchItem(.command, command.name),
        names: ([command.title, Bilingual(command.name, "")] + words).map { ($0, "") },
        texts: [command.help])
    }
    for screen in Screens.all where screen.obstacle(in: session.atlas) == nil {
      let id = screen.id
      byName[id.rawValue] = PickerItem(
        screen.title[language], note: session.word("the screen", "屏幕")
      ) { $0.show(id) }
      let words = (Self.otherWords[id.rawValue] ?? []).map { Bilingual($0, "") }
      index.add(
        SearchItem(.screen, id.rawValue),
        names: ([screen.title, Bilingual(id.rawValue, "")] + words).map { ($0, "") })
    }
    byName["map"] = PickerItem(session.word("Map", "地图"), note: session.word("the screen", "屏幕")) {
      $0.go(to: "clusters map")
    }
    index.add(
      SearchItem(.screen, "map"),
      names: [(Bilingual("Map", "地图"), ""), (Bilingual("maps", ""), "")])
    self.index = index
    self.byName = byName
  }

  /// What people call a thing elsewhere finds it by a few letters only where these are all of it.
  func search(_ query: SearchQuery) -> SearchResults {
    index.search(query).only { hit in
      hit.tier == .whole || query.text.count > 3
        || !(Self.otherWords[hit.thing.id] ?? []).contains(hit.passage.text.english)
    }
  }

  func item(_ hit: TextHit) -> PickerItem? {
    switch hit.thing.kind {
    case .screen, .command: byName[hit.thing.id]
    default: nil
    }
  }

  /// What people call commands and screens elsewhere.
  private static let otherWords: [String: [String]] = [
    "app.quit": ["q", "q!", "qa", "qa!", "exit", "x", "wq", "wq!", "bye", "leave", "离开", "关闭程序"],
    "app.help": ["h", "keys", "manual", "man", "shortcuts", "usage", "快捷键", "使用说明"],
    "app.export": [
      "w", "write", "save", "print", "download", "pdf", "svg", "png", "csv", "json", "file", "保存",
      "打印", "下载", "share", "分享", "另存为",
    ],
    "app.about": [
      "version", "versions", "licence", "license", "licences", "licenses", "copyright", "credits",
      "author", "authors", "who made this", "版本", "许可", "许可证", "版权", "作者", "致谢", "关于",
    ],
    "app.copy": ["yank", "clipboard", "剪贴板"],
    "app.lessons": [
      "tour", "learn", "getting started", "学习", "入门", "handout", "hand-out", "tutorial", "lesson",
      "course", "teach", "教程", "教学",
    ],
    "own.write": ["write a note", "bookmark", "favourite", "favorite", "score", "书签", "收藏"],
    "own.undo": ["undo"],
    "app.marks": ["bookmarks", "notes", "my notes", "favourites"],
    "app.looks": ["set", "settings", "preferences", "options", "config", "appearance", "设置"],
    "app.present": ["slides", "projector", "full screen", "presentation"],
    "app.redraw": ["refresh", "reload"],
    "app.language": ["language", "lang", "chinese", "english", "语言"],
    "app.theme": ["colours", "colors", "colorscheme", "dark", "light", "high contrast", "颜色"],
    "app.glyphs": ["braille", "dots", "ascii"],
    "app.command-line": ["command", "shell", "cli"],
    "app.back": ["previous view", "go back"],
    "list.sort": [
      "biggest", "largest", "top", "ranking", "rank", "order", "smallest", "排名", "最大", "最小",
    ],
    "list.unfilter-all": ["clear", "reset", "clear filters", "show all", "重置", "清空"],
    "map.in": ["zoom", "zoom in", "缩放"],
    "clusters": ["list", "home", "start", "列表", "首页"],
    "diamond": ["porter", "factors"],
    "trends": ["chart", "charts", "graph", "time series", "图表"],
    "topics": ["ideas", "outline"],
    "measures": ["indices", "indicators", "compute", "指数"],
    "compare": ["side by side", "versus", "vs", "对比"],
    "checks": ["claims", "verify", "fact check", "验证"],
  ]

  // MARK: Lines

  /// What a whole line says by itself: a place, a setting, or how one leaves elsewhere.
  func exact(_ text: String) -> [PickerItem] {
    let words = PlaceWords.words(text)
    if words.count > 1, Screens.all.contains(where: { $0.id.rawValue == words[0] }) {
      return [
        PickerItem(text, mark: language == .chinese ? "位置" : "place") { $0.go(to: text) }
      ]
    }
    return setting(text).map { [$0] } ?? []
  }

  /// `set lang zh`, `set theme=light`: what the keys of the looks do.
  private func setting(_ text: String) -> PickerItem? {
    let parts = text.split { $0 == " " || $0 == "=" || $0 == ":" }.map { $0.lowercased() }
    guard parts.count == 3, ["set", "se"].contains(parts[0]) else { return nil }
    let run: (@Sendable (inout Session) -> Void)?
    switch (parts[1], parts[2]) {
    case ("lang", let value), ("language", let value): run = Self.language(value)
    case ("theme", let value), ("background", let value), ("bg", let value):
      run = Self.theme(value)
    case ("glyphs", let value): run = Self.glyphs(value)
    case ("mouse", let value): run = Self.mouse(value)
    default: run = nil
    }
    return run.map { PickerItem(text, mark: language == .chinese ? "设置" : "setting", run: $0) }
  }

  private static func language(_ value: String) -> (@Sendable (inout Session) -> Void)? {
    let wanted: Language
    switch value {
    case "zh", "cn", "chinese", "中文": wanted = .chinese
    case "en", "english", "英文": wanted = .english
    default: return nil
    }
    return { session in
      guard session.language != wanted, let command = CommandTable.command("app.language") else {
        return
      }
      session.run(command)
    }
  }

  private static func theme(_ value: String) -> (@Sendable (inout Session) -> Void)? {
    guard let name = Session.themes.first(where: { "\($0.0)" == value })?.0 else { return nil }
    return { session in
      if session.abilities.colour || name == .plain {
        session.setTheme(name)
      } else {
        session.say(
          Bilingual("this terminal has no colours, or NO_COLOR is set", "终端无颜色，或设置了 NO_COLOR"))
      }
    }
  }

  private static func glyphs(_ value: String) -> (@Sendable (inout Session) -> Void)? {
    let wanted: GlyphSet
    switch value {
    case "braille": wanted = .braille
    case "blocks": wanted = .blocks
    case "ascii": wanted = .ascii
    default: return nil
    }
    return { session in session.set(wanted) }
  }

  private static func mouse(_ value: String) -> (@Sendable (inout Session) -> Void)? {
    guard ["on", "off"].contains(value) else { return nil }
    return { session in
      if session.context.mouseIsOn != (value == "on") { session.switchMouse() }
    }
  }
}
