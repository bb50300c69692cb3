internal import Charts
package import ClusterAtlas
package import Drawing

/// What the loop has to do after an event.
package enum Effect: Hashable, Sendable {
  case quit
  case suspend
  /// Everything is sent anew.
  case redraw
  case mouse(Bool)
  /// Text for the clipboard; the message is completed by what became of it.
  case copy(String)
  /// A file to be written beside those that are there; never over one.
  case export(name: String, content: String)
}

/// What the terminal can do, as far as the session must know.
package struct Abilities: Hashable, Sendable {
  /// False where the locale has no Chinese characters: names are in English and pinyin.
  package var chinese = true
  /// The most the terminal can draw.
  package var glyphs: GlyphSet = .braille
  package var colour = true

  package init(chinese: Bool = true, glyphs: GlyphSet = .braille, colour: Bool = true) {
    self.chinese = chinese
    self.glyphs = glyphs
    self.colour = colour
  }
}

/// The state of the explorer: a value. Handling an event and drawing a frame are functions of it.
package struct Session: Sendable {
  package let atlas: Atlas
  package let abilities: Abilities
  package private(set) var size: Size
  package var language: Language
  package var looks: Looks
  package var mouseIsOn = true
  /// The one sentence at the bottom; gone at the next key.
  package var message: String?
  package var overlay: Overlay?
  package var clusters: ClustersScreen
  package var trail = Trail()
  package var effects: [Effect] = []
  /// Digits typed before a motion.
  package private(set) var count: Int?
  /// What a click does, as last drawn.
  package private(set) var hits: [Hit] = []

  package init(
    atlas: Atlas, size: Size, language: Language = .english, looks: Looks = Looks(),
    abilities: Abilities = Abilities()
  ) {
    self.atlas = atlas
    self.abilities = abilities
    self.size = size
    self.language = abilities.chinese ? language : .english
    self.looks = looks
    clusters = ClustersScreen(atlas: atlas)
    settle()
  }

  // MARK: Events

  /// Handles one event and says what the loop has to do.
  package mutating func handle(_ event: Event) -> [Effect] {
    effects = []
    switch event {
    case .key(let key):
      message = nil
      handle(key)
    case .mouse(let mouse):
      message = nil
      handle(mouse)
    case .paste(let text): paste(text)
    case .resize(let size): self.size = size
    case .resumed: effects.append(.redraw)
    case .closed: effects.append(.quit)
    }
    settle()
    return effects
  }

  private mutating func handle(_ key: Key) {
    if overlay != nil, handleInOverlay(key) { return }
    if collectCount(key) { return }
    let times = count
    count = nil
    guard let command = CommandTable.command(for: key, in: places) else {
      if key.typed != nil || key.code != .escape { say(unknown(key)) }
      return
    }
    run(command, count: times)
  }

  private func unknown(_ key: Key) -> Bilingual {
    Bilingual(
      "\(key.label) does nothing here; ? tells the keys", "\(key.label) 在此无作用；按 ? 查看按键")
  }

  /// Digits are a number for the motion that follows: `5j`.
  private mutating func collectCount(_ key: Key) -> Bool {
    guard overlay == nil, case .character(let scalar) = key.code, key.modifiers.isEmpty,
      let digit = Int(String(scalar)), (0...9).contains(digit)
    else { return false }
    count = min(99_999, (count ?? 0) * 10 + digit)
    return true
  }

  /// Does what a row of the table says, or says why not.
  package mutating func run(_ command: Command, count: Int? = nil) {
    if let obstacle = command.obstacle(self) {
      say(obstacle)
    } else {
      command.run(&self, count ?? 1)
    }
  }

  private mutating func paste(_ text: String) {
    guard overlay != nil else {
      say(Bilingual("pasted text is taken only where one types", "粘贴的文字只在输入处有效"))
      return
    }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    typeInOverlay(line)
  }

  private mutating func handle(_ mouse: MouseEvent) {
    guard Rect(size).contains(mouse.position) else { return }
    switch mouse.action {
    case .wheelUp, .wheelDown: scroll(at: mouse.position, by: mouse.action == .wheelUp ? -3 : 3)
    case .press:
      guard let hit = hits.last(where: { $0.area.contains(mouse.position) }) else {
        overlay = nil
        return
      }
      click(hit.action)
    }
  }

  // MARK: State

  /// The places whose commands work now, the nearest first.
  package var places: [Place] {
    [clusters.focus.place, .clusters, .everywhere]
  }

  package mutating func say(_ text: Bilingual) { message = text[language] }

  package func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// Brings what depends on something else up to date, once an event is handled.
  private mutating func settle() {
    clusters.settle(atlas: atlas, language: language, size: size, looks: looks, abilities: abilities)
  }

  /// Draws the screen as it is now.
  package mutating func frame() -> Frame {
    var painter = FramePainter(session: self)
    let frame = painter.paint()
    hits = painter.hits
    return frame
  }
}

/// An area that can be clicked.
package struct Hit: Sendable {
  package enum Action: Hashable, Sendable {
    case command(String)
    case row(Int)
    case link(Int)
    case mapCluster(Cluster.ID)
    case focus(ClustersScreen.Focus)
    case pick(Int)
    case removeFilter(Int)
    case nothing
  }

  package var area: Rect
  package var action: Action

  package init(_ area: Rect, _ action: Action) {
    self.area = area
    self.action = action
  }
}

extension Session {
  mutating func click(_ action: Hit.Action) {
    switch action {
    case .command(let name):
      overlay = nil
      if let command = CommandTable.command(name) { run(command) }
    case .row(let row):
      if clusters.focus == .list, clusters.selection.index == row {
        openSelected()
      } else {
        clusters.focus = .list
        clusters.selection.select(row)
      }
    case .link(let link):
      clusters.focus = .page
      clusters.link = link
      openLink()
    case .mapCluster(let id):
      clusters.focus = .map
      clusters.select(id)
    case .focus(let pane): clusters.focus = pane
    case .pick(let row): pickRow(row)
    case .removeFilter(let index): removeFilter(index)
    case .nothing: break
    }
  }

  mutating func scroll(at position: Point, by rows: Int) {
    if overlay != nil {
      moveInOverlay(by: rows)
      return
    }
    let pane = hits.last { hit in
      if case .focus = hit.action { return hit.area.contains(position) }
      return false
    }
    switch pane?.action {
    case .focus(.page): clusters.scrollPage(by: rows)
    case .focus(.map): zoomMap(rows < 0 ? 1 : -1)
    default: clusters.selection.move(by: rows)
    }
  }
}
