internal import Charts
package import ClusterAtlas
package import Drawing
package import Reports
package import Workspace

/// What the loop has to do after an event.
package enum Effect: Hashable, Sendable {
  case quit
  case suspend
  /// Everything is sent anew.
  case redraw
  case mouse(Bool)
  /// Text for the clipboard; the message is completed by what became of it.
  case copy(String)
  /// An answer to a question of a lesson, for whoever keeps answers.
  case answered(QuizRecord)
  /// A file to be written; over another one only where the reader said so.
  case export(ExportedFile)
  /// To be written where what the reader keeps is.
  case keep(KeepStep)
  /// A text to be written on in the reader's own editor.
  case editText(String)
}

/// The state of the explorer: a value. Handling an event and drawing a frame are functions of it.
@dynamicMemberLookup
package struct Session: Sendable {
  package var context: Context
  /// Which screen is shown.
  package internal(set) var shown: ScreenID
  /// The screens, in their order.
  package internal(set) var screens: [any ScreenState]
  /// The screens that have a tab, with their numbers: those that the package has rows for.
  let tabs: [(number: Int, screen: any ScreenState.Type)]
  package var history = History()
  package var keyMap = KeyMap.standard
  package private(set) var lastKey: Key?
  private var appearanceBefore: Appearance?
  /// The number that is typed for a motion, behind its sign; nil while none is.
  package private(set) var count: Int?
  /// Former keys that were told of, which have another meaning now.
  private var toldKeys: Set<FormerKey> = []
  /// What follows the pointer while the button is held.
  private var grip: (@Sendable (inout Session, Point) -> Void)?
  /// Where one was when what lies on top was opened.
  private var placeBelow: Place?
  /// The whole window; a lesson's words take a part of it from the screen.
  package private(set) var window: Size
  /// The lesson that is walked.
  package internal(set) var walk: LessonWalk?
  /// The lecture that is followed.
  package internal(set) var following: Following?
  /// The cell of the window that is pointed at; nil while there is no pointer.
  package internal(set) var pointer: Point?
  /// Seconds of any clock, to tell how long a lesson lasts; nil where pictures must be the same always.
  package var clock: (@Sendable () -> Int)?
  /// A lesson moved: the way back is its own.
  var isGuided = false
  /// The command that the last key ran.
  private var ranCommand: String?
  /// The move that goes on; what is seen beside it is not made yet.
  private var repeated: Event?

  package init(
    atlas: Atlas, size: Size, language: Language = .english, appearance: Appearance = Appearance(),
    abilities: Abilities = Abilities(), settles: Bool = true
  ) {
    context = Context(
      atlas: atlas, abilities: abilities, size: size,
      language: abilities.chinese ? language : .english, appearance: appearance)
    window = size
    screens = Screens.all.map { $0.init(atlas: atlas) }
    tabs = Screens.all.enumerated().map { (number: $0, screen: $1) }
      .filter { $0.screen.obstacle(in: atlas) == nil }
    shown = Screens.all.first?.id ?? ""
    if settles { settle() }
  }

  package subscript<T>(dynamicMember path: WritableKeyPath<Context, T>) -> T {
    get { context[keyPath: path] }
    set { context[keyPath: path] = newValue }
  }

  package var atlas: Atlas { context.atlas }
  package var language: Language {
    get { context.language }
    set { context.language = newValue }
  }
  package var appearance: Appearance {
    get { context.appearance }
    set { context.appearance = newValue }
  }
  package var abilities: Abilities { context.abilities }
  package var size: Size { window }

  package mutating func say(_ text: Bilingual) { context.say(text) }

  package func word(_ english: String, _ chinese: String) -> String {
    context.word(english, chinese)
  }

  // MARK: Events

  /// Handles one event and says what the loop has to do.
  ///
  /// - Parameter isFollowed: The next event is there already. Where a key moves and is pressed again, what
  ///   is seen beside it is made for the last one only; `catchUp` makes it before anything is shown.
  package mutating func handle(_ event: Event, isFollowed: Bool = false) -> [Effect] {
    if repeated != event { catchUp() }
    context.effects = []
    context.leavesPlace = false
    isGuided = false
    ranCommand = nil
    let before = placeBelow ?? place
    let isMoving = take(event)
    repeated = isFollowed && isMove(event) ? event : nil
    context.isSought = repeated != nil
    settle()
    context.isSought = false
    remember(before, isMoving: isMoving || isGuided)
    keepIn()
    if !isGuided { noteLesson(event, ranCommand) }
    return context.effects
  }

  /// Makes what was put off while a key was repeated.
  package mutating func catchUp() {
    guard repeated != nil else { return }
    repeated = nil
    settle()
  }

  /// Whether an event goes up or down and does nothing else: pressed again it needs none of what is seen
  /// beside it. A crosshair that goes left or right needs the picture it is in.
  private func isMove(_ event: Event) -> Bool {
    guard case .key(let key) = event, context.overlay == nil, walk == nil else { return false }
    switch Idea(key) {
    case .up, .down, .farUp, .farDown, .halfUp, .halfDown, .pageUp, .pageDown: return true
    default: return false
    }
  }

  /// Does what an event asks; true where it went through the history.
  private mutating func take(_ event: Event) -> Bool {
    switch event {
    case .key(let key):
      context.message = nil
      lastKey = key
      return handle(key)
    case .mouse(let mouse):
      context.message = nil
      handle(mouse)
    case .paste(let text): paste(text)
    case .resize(let size):
      window = size
      if let pointer { setPointer(pointer) }
    case .resumed: context.effects.append(.redraw)
    case .tick: playOn()
    case .news: break
    case .closed:
      keepDraft()
      context.effects.append(.quit)
    }
    return false
  }

  /// Keeps the place before for the way back, where another one is seen now. What lies on top is
  /// none: while it is there the place below it waits.
  private mutating func remember(_ before: Place, isMoving: Bool) {
    guard context.overlay == nil else {
      placeBelow = before
      return
    }
    placeBelow = nil
    guard !isMoving else { return }
    if context.leavesPlace || before.screen != shown || !hasSameView(as: before) {
      history.leave(before)
    }
  }

  private func hasSameView(as place: Place) -> Bool {
    guard let index = shownIndex, place.choices.indices.contains(index) else { return true }
    return screens[index].choices.hasSameView(as: place.choices[index])
  }

  private mutating func handle(_ key: Key) -> Bool {
    if context.overlay != nil, handleInOverlay(key) { return false }
    if collectCount(key) { return false }
    let times = count
    count = nil
    let command = keyMap.command(for: key, in: activePanes)
    if command?.name != playCommand { stopPlaying() }
    guard let command else {
      if key.typed != nil || key.code != .escape { say(unknown(key)) }
      return false
    }
    ranCommand = command.name
    let isLesson = (pointerPanes + lessonPanes).contains(command.place)
    let former = isLesson ? nil : FormerKey.of(key, in: activePanes)
    let screen = shown
    run(command, count: times)
    if let former, shown == screen { tell(former, besides: command) }
    return command.movesInHistory
  }

  /// What a key meant before, once, where it means something else now and led to no other screen.
  private mutating func tell(_ former: FormerKey, besides command: Command) {
    guard context.message == nil, context.overlay == nil, former.command != command.name,
      let sentence = former.sentence(keyMap), toldKeys.insert(former).inserted
    else { return }
    say(sentence)
  }

  /// Why a key does nothing: it was something else, or it means something that is not to be had here.
  private func unknown(_ key: Key) -> Bilingual {
    if let former = FormerKey.of(key, in: activePanes)?.sentence(keyMap) { return former }
    guard let meaning = Idea(key)?.meaning else {
      return Bilingual(
        "\(key.label) does nothing here; ? tells the keys", "\(key.label) 在此无作用；按 ? 查看按键")
    }
    return Bilingual(
      "\(key.label) does nothing here (\(meaning.english)); ? tells the keys",
      "\(key.label)（\(meaning.chinese)）在此无作用；按 ? 查看按键")
  }

  /// A digit goes to the screen of its number, on that screen itself too, so that one after the
  /// other goes through them. Behind the sign for a number digits are that number: `#8j`.
  private mutating func collectCount(_ key: Key) -> Bool {
    guard context.overlay == nil else { return false }
    if let before = count, let after = Self.edited(before, by: key) {
      count = after < 0 ? nil : after
      return true
    }
    guard count == nil, let digit = Self.digit(key) else { return false }
    if let screen = Screens.number(digit) {
      show(screen.id)
      return true
    }
    guard keyMap.command(for: key, in: activePanes) == nil else { return false }
    if let former = FormerKey.of(key, in: activePanes)?.sentence(keyMap) {
      say(former)
      return true
    }
    let sign = Idea.count.label
    say(
      Bilingual(
        "there is no screen \(digit); \(sign)\(digit)j goes \(digit) down",
        "没有屏幕 \(digit)；\(sign)\(digit)j 下移\(digit)行"))
    return true
  }

  /// A number after another digit, or without its last one; -1 where it is given up; nil for a key
  /// that ends it.
  private static func edited(_ count: Int, by key: Key) -> Int? {
    if let digit = digit(key) { return min(99_999, count * 10 + digit) }
    switch key.code {
    case .backspace: return count == 0 ? -1 : count / 10
    case .escape: return -1
    default: return nil
    }
  }

  private static func digit(_ key: Key) -> Int? {
    guard case .character(let scalar) = key.code, key.modifiers.isEmpty,
      ("0"..."9").contains(scalar)
    else { return nil }
    return Int(scalar.value) - 48
  }

  /// Begins a number for the motion that follows.
  mutating func beginCount() { count = 0 }

  /// Does what a row of the table says, or says why not.
  package mutating func run(_ command: Command, count: Int? = nil) {
    if let obstacle = obstacle(to: command) {
      say(obstacle)
    } else {
      command.run(&self, max(1, count ?? 1))
    }
  }

  private mutating func paste(_ text: String) {
    guard context.overlay != nil else {
      say(Bilingual("pasted text is taken only where one types", "粘贴的文字只在输入处有效"))
      return
    }
    if case .editor(var editor) = context.overlay {
      editor.area.insert(text)
      context.overlay = .editor(editor)
      return
    }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    typeInOverlay(line)
  }

  private mutating func handle(_ mouse: MouseEvent) {
    stopPlaying()
    guard Rect(window).contains(mouse.position), !takePointer(mouse) else { return }
    if mouse.action == .drag {
      grip?(&self, mouse.position)
      return
    }
    grip = nil
    guard mouse.action != .release else { return }
    let areas = painted.areas
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let rows = mouse.action == .wheelUp ? -3 : 3
      if context.overlay != nil { return moveInOverlay(by: rows) }
      let area = areas.last { $0.wheel != nil && $0.area.contains(mouse.position) }
      area?.wheel?(&self, rows)
    case .press:
      let area = areas.last { $0.click != nil && $0.area.contains(mouse.position) }
      guard let area else {
        context.overlay = nil
        return
      }
      grip = area.drag
      area.click?(&self, mouse.position)
    case .drag, .release: break
    }
  }

  // MARK: The frame

  /// Presents to a room, or ends it with the looks as they were.
  mutating func switchPresenting() {
    context.isPresenting.toggle()
    if context.isPresenting {
      appearanceBefore = context.appearance
      if context.appearance.theme.hasColour { context.appearance.theme = .contrast }
      if context.appearance.glyphs.hasDots { context.appearance.glyphs = .blocks }
    } else {
      pointer = nil
      context.appearance = appearanceBefore ?? context.appearance
    }
  }

  /// Brings what depends on something else up to date, once an event is handled.
  mutating func settle() {
    context.size = LessonStrip(of: self)?.layout.screen ?? window
    guard let index = shownIndex else { return }
    screens[index].settle(context)
  }

  /// Makes beforehand what is seen next, once the first picture is shown and nobody types: the index of
  /// a large package, and of a class the screens whose first picture takes long.
  mutating func prepare() {
    prepareSearch()
    guard following != nil else { return }
    for (index, screen) in Screens.all.enumerated()
    where screen.isMadeBeforehand && screen.obstacle(in: atlas) == nil {
      screens[index].settle(context)
    }
  }

  /// The same with so many rows fewer for the screen; nil where a lesson has the rows below it, or too
  /// few would be left.
  func shortened(by rows: Int) -> Session? {
    guard let index = shownIndex, walk == nil,
      context.size.height - rows >= ClustersLayout.least.height
    else { return nil }
    var session = self
    session.context.size.height -= rows
    session.screens[index].settle(session.context)
    return session
  }

  /// Brings the screen up to date where something changed without an event.
  mutating func refresh() { settle() }

  /// Draws the screen as it is now.
  package var frame: Frame { painted.frame }

  /// The frame, and what can be clicked in it.
  var painted: (frame: Frame, areas: [ClickArea]) {
    var painter = FramePainter(session: self)
    return (painter.paint(), painter.surface.areas)
  }
}
