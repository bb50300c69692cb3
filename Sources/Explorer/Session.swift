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
  case export(name: String, content: String, command: String)
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
  /// The screens that have a tab: those that the package has rows for.
  let tabs: [Screen]
  package private(set) var size: Size
  package var language: Language
  package var looks: Looks
  package var mouseIsOn = true
  /// For a room: the key just pressed is shown, dots are half blocks, colours of high contrast.
  package private(set) var isPresenting = false
  package private(set) var lastKey: Key?
  private var looksBefore: Looks?
  /// The one sentence at the bottom; gone at the next key.
  package var message: String?
  package var overlay: Overlay?
  package var stage: Stage
  package var trail = Trail()
  package var keyMap = KeyMap.standard
  package var effects: [Effect] = []
  /// Digits typed before a motion.
  package private(set) var count: Int?
  /// Whether the years go on by themselves.
  package internal(set) var isPlaying = false
  /// What a click does, as last drawn.
  package private(set) var hits: [Hit] = []

  package init(
    atlas: Atlas, size: Size, language: Language = .english, looks: Looks = Looks(),
    abilities: Abilities = Abilities()
  ) {
    self.atlas = atlas
    self.abilities = abilities
    tabs = Screen.all.filter { atlas.lack($0.id) == nil }
    self.size = size
    self.language = abilities.chinese ? language : .english
    self.looks = looks
    stage = Stage(
      clusters: ClustersScreen(atlas: atlas), diamond: DiamondScreen(atlas: atlas),
      topics: TopicsScreen(atlas: atlas))
    settle()
  }

  // MARK: Events

  /// Handles one event and says what the loop has to do.
  package mutating func handle(_ event: Event) -> [Effect] {
    effects = []
    switch event {
    case .key(let key):
      message = nil
      lastKey = key
      handle(key)
    case .mouse(let mouse):
      message = nil
      handle(mouse)
    case .paste(let text): paste(text)
    case .resize(let size): self.size = size
    case .resumed: effects.append(.redraw)
    case .tick: playOn()
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
    let command = keyMap.command(for: key, in: places)
    if command?.name != screen.play?.command { stopPlaying() }
    guard let command else {
      if key.typed != nil || key.code != .escape { say(unknown(key)) }
      return
    }
    run(command, count: times)
  }

  private func unknown(_ key: Key) -> Bilingual {
    Bilingual(
      "\(key.label) does nothing here; ? tells the keys", "\(key.label) 在此无作用；按 ? 查看按键")
  }

  /// A digit that is the number of a screen goes there, on that screen itself too, so that one after
  /// the other goes through them. Others are a number for the motion that follows, as in `8j`; one
  /// that begins with 0 is never a screen: `02j`.
  private mutating func collectCount(_ key: Key) -> Bool {
    guard overlay == nil, case .character(let scalar) = key.code, key.modifiers.isEmpty,
      let digit = Int(String(scalar)), (0...9).contains(digit)
    else { return false }
    if count == nil, let screen = ScreenID(rawValue: digit) {
      show(screen)
      return true
    }
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
    stopPlaying()
    guard Rect(size).contains(mouse.position) else { return }
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let rows = mouse.action == .wheelUp ? -3 : 3
      if overlay != nil { return moveInOverlay(by: rows) }
      hit(at: mouse.position) { $0.wheel != nil }?.wheel?(&self, rows)
    case .press:
      guard let hit = hit(at: mouse.position, where: { $0.click != nil }) else {
        overlay = nil
        return
      }
      hit.click?(&self)
    }
  }

  /// What was drawn last at a place.
  private func hit(at position: Point, where fits: (Hit) -> Bool) -> Hit? {
    hits.last { $0.area.contains(position) && fits($0) }
  }

  // MARK: State

  /// Screen 1, whichever is shown.
  package var clusters: ClustersScreen {
    get { stage.clusters }
    _modify { yield &stage.clusters }
  }

  /// Screen 2.
  package var diamond: DiamondScreen {
    get { stage.diamond }
    _modify { yield &stage.diamond }
  }

  /// Screen 4.
  package var topics: TopicsScreen {
    get { stage.topics }
    _modify { yield &stage.topics }
  }

  /// Screen 3.
  package var trends: TrendsScreen {
    get { stage.trends }
    _modify { yield &stage.trends }
  }

  /// Screen 5.
  package var measures: MeasuresScreen {
    get { stage.measures }
    _modify { yield &stage.measures }
  }

  var screen: Screen { .row(stage.screen) }

  /// The places whose commands work now, the nearest first.
  package var places: [Place] { screen.places(self) }

  /// Goes to another screen.
  package mutating func show(_ id: ScreenID) {
    guard id != stage.screen else { return }
    if let lack = atlas.lack(id) { return say(lack) }
    stopPlaying()
    trail.leave(stage)
    stage.screen = id
  }

  /// Presents to a room, or ends it with the looks as they were.
  mutating func switchPresenting() {
    isPresenting.toggle()
    if isPresenting {
      looksBefore = looks
      if looks.theme.hasColour { looks.theme = .contrast }
      if looks.glyphs == .braille { looks.glyphs = .blocks }
    } else if let looksBefore {
      looks = looksBefore
    }
  }

  package mutating func say(_ text: Bilingual) { message = text[language] }

  package func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// Brings what depends on something else up to date, once an event is handled.
  private mutating func settle() {
    screen.settle(&self)
  }

  /// Draws the screen as it is now.
  package mutating func frame() -> Frame {
    var painter = FramePainter(session: self)
    let frame = painter.paint()
    hits = painter.hits
    return frame
  }
}

/// An area that does something when it is clicked, or when the wheel turns over it.
package struct Hit: Sendable {
  package var area: Rect
  var click: (@Sendable (inout Session) -> Void)?
  var wheel: (@Sendable (inout Session, Int) -> Void)?

  init(
    _ area: Rect, wheel: (@Sendable (inout Session, Int) -> Void)? = nil,
    click: (@Sendable (inout Session) -> Void)? = nil
  ) {
    self.area = area
    self.click = click
    self.wheel = wheel
  }

  /// A click runs a row of the command table.
  init(_ area: Rect, command name: String) {
    self.init(
      area,
      click: { session in
        session.overlay = nil
        if let command = CommandTable.command(name) { session.run(command) }
      })
  }

  /// A click does nothing: what lies below is covered.
  static func cover(_ area: Rect) -> Hit { Hit(area, click: { _ in }) }
}
