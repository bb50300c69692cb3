internal import Charts
package import ClusterAtlas
package import Drawing
internal import Search

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

/// The state of the explorer: a value. Handling an event and drawing a frame are functions of it.
@dynamicMemberLookup
package struct Session: Sendable {
  package var context: Context
  /// Which screen is shown.
  package private(set) var shown: ScreenID
  /// The screens, in their order.
  package private(set) var screens: [any ScreenState]
  /// The screens that have a tab, with their numbers: those that the package has rows for.
  let tabs: [(number: Int, screen: any ScreenState.Type)]
  package var history = History()
  package var keyMap = KeyMap.standard
  package private(set) var lastKey: Key?
  private var looksBefore: Looks?
  /// Digits typed before a motion.
  package private(set) var count: Int?
  /// Where one was when what lies on top was opened.
  private var placeBelow: Place?

  package init(
    atlas: Atlas, size: Size, language: Language = .english, looks: Looks = Looks(),
    abilities: Abilities = Abilities()
  ) {
    context = Context(
      atlas: atlas, index: PackageIndex(atlas), abilities: abilities, size: size,
      language: abilities.chinese ? language : .english, looks: looks)
    screens = Screens.all.map { $0.init(atlas: atlas) }
    tabs = Screens.all.enumerated().map { (number: $0, screen: $1) }
      .filter { $0.screen.obstacle(in: atlas) == nil }
    shown = Screens.all.first?.id ?? ""
    settle()
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
  package var looks: Looks {
    get { context.looks }
    set { context.looks = newValue }
  }
  package var abilities: Abilities { context.abilities }
  package var size: Size { context.size }

  package mutating func say(_ text: Bilingual) { context.say(text) }

  package func word(_ english: String, _ chinese: String) -> String {
    context.word(english, chinese)
  }

  // MARK: Events

  /// Handles one event and says what the loop has to do.
  package mutating func handle(_ event: Event) -> [Effect] {
    context.effects = []
    context.leavesPlace = false
    let before = placeBelow ?? place
    let isMoving = take(event)
    settle()
    remember(before, isMoving: isMoving)
    keepIn()
    return context.effects
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
    case .resize(let size): context.size = size
    case .resumed: context.effects.append(.redraw)
    case .tick: playOn()
    case .closed: context.effects.append(.quit)
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
    run(command, count: times)
    return command.movesInHistory
  }

  private func unknown(_ key: Key) -> Bilingual {
    Bilingual(
      "\(key.label) does nothing here; ? tells the keys", "\(key.label) 在此无作用；按 ? 查看按键")
  }

  /// A digit that is the number of a screen goes there, on that screen itself too, so that one after
  /// the other goes through them. Others are a number for the motion that follows, as in `8j`; one
  /// that begins with 0 is never a screen: `02j`.
  private mutating func collectCount(_ key: Key) -> Bool {
    guard context.overlay == nil, case .character(let scalar) = key.code, key.modifiers.isEmpty,
      let digit = Int(String(scalar)), (0...9).contains(digit)
    else { return false }
    if count == nil, let screen = Screens.number(digit) {
      show(screen.id)
      return true
    }
    count = min(99_999, (count ?? 0) * 10 + digit)
    return true
  }

  /// Does what a row of the table says, or says why not.
  package mutating func run(_ command: Command, count: Int? = nil) {
    if let obstacle = obstacle(to: command) {
      say(obstacle)
    } else {
      command.run(&self, count ?? 1)
    }
  }

  private mutating func paste(_ text: String) {
    guard context.overlay != nil else {
      say(Bilingual("pasted text is taken only where one types", "粘贴的文字只在输入处有效"))
      return
    }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    typeInOverlay(line)
  }

  private mutating func handle(_ mouse: MouseEvent) {
    stopPlaying()
    guard Rect(size).contains(mouse.position) else { return }
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
      area.click?(&self, mouse.position)
    }
  }

  // MARK: Screens

  private var shownIndex: Int? { Screens.all.firstIndex { $0.id == shown } }

  /// The screen that is shown.
  package var screen: any ScreenState {
    shownIndex.map { screens[$0] } ?? screens[0]
  }

  /// A screen by its type, whichever is shown.
  package subscript<S: ScreenState>(_ type: S.Type) -> S {
    get { screens.lazy.compactMap { $0 as? S }.first ?? S(atlas: atlas) }
    set {
      guard let index = Screens.all.firstIndex(where: { $0.id == S.id }) else { return }
      screens[index] = newValue
    }
  }

  /// Works on a screen, whichever is shown; then goes where it asks to.
  mutating func visit<S: ScreenState, R>(
    _ type: S.Type, _ body: (inout Visit<S>) -> R
  ) -> R {
    var screen = self[type]
    let result = screen.visit(&context, body)
    self[type] = screen
    goOn()
    return result
  }

  /// Looks at a screen without changing it.
  func look<S: ScreenState, R>(_ type: S.Type, _ body: (Visit<S>) -> R) -> R {
    body(Visit(screen: self[type], context: context))
  }

  /// Works on the screen that is shown.
  private mutating func visitShown<R>(_ body: (inout any ScreenState, inout Context) -> R) -> R? {
    guard let index = shownIndex else { return nil }
    let result = body(&screens[index], &context)
    goOn()
    return result
  }

  /// Goes where a screen asked to.
  private mutating func goOn() {
    guard let target = context.destination else { return }
    context.destination = nil
    follow(target)
  }

  /// Goes to what a link names, from without, and remembers where one was.
  package mutating func open(_ target: Target) {
    let before = place
    follow(target)
    settle()
    history.leave(before)
  }

  /// Goes to what a link names, while an event is handled.
  mutating func follow(_ target: Target) {
    stopPlaying()
    for index in screens.indices where screens[index].openAny(target, &context) {
      if let obstacle = Screens.all[index].obstacle(in: atlas) { return say(obstacle) }
      shown = Screens.all[index].id
      context.leavesPlace = true
      return goOn()
    }
  }

  /// Goes to another screen.
  package mutating func show(_ id: ScreenID) {
    guard let screen = Screens.named(id), id != shown else { return }
    if let obstacle = screen.obstacle(in: atlas) { return say(obstacle) }
    stopPlaying()
    shown = id
  }

  /// The panes whose commands work now, the nearest first.
  package var activePanes: [PaneID] { screen.activePanes + [.everywhere] }

  // MARK: Places

  /// Where one is.
  package var place: Place { Place(screen: shown, choices: screens.map { $0.choices }) }

  /// Goes to a place as it was.
  package mutating func restore(_ place: Place) {
    shown = place.screen
    for (index, choices) in place.choices.enumerated() where screens.indices.contains(index) {
      screens[index].restoreAny(choices)
    }
  }

  /// Goes to a place of a screen that is named by words.
  mutating func go(to words: [String], onScreen index: Int) -> [PlaceProblem] {
    stopPlaying()
    context.leavesPlace = true
    shown = Screens.all[index].id
    return screens[index].go(to: words, &context)
  }

  mutating func goBack() {
    if let place = history.back(from: place) { restore(place) }
  }

  mutating func goForward() {
    if let place = history.forward(from: place) { restore(place) }
  }

  // MARK: What every screen has

  mutating func escape() {
    if visitShown({ $0.escapeAny(&$1) }) != true { say(Bilingual("q quits", "按 q 退出")) }
  }

  mutating func moveFocus(by step: Int) {
    _ = visitShown { screen, _ in screen.moveFocus(by: step) }
  }

  mutating func changePaneSize() { _ = visitShown { screen, _ in screen.changePaneSize() } }

  mutating func find(_ text: String, from before: any ScreenChoices) {
    _ = visitShown { $0.findAny(text, from: before, &$1) }
  }

  mutating func goToFound(_ step: Int) { _ = visitShown { $0.goToFoundAny(step, &$1) } }

  /// Scrolls the page to a text that stands in it, and lights what was looked for.
  mutating func seek(_ passage: String, _ text: String) {
    _ = visitShown { $0.seek(passage, text, $1) }
  }

  mutating func takeBack(to choices: any ScreenChoices) {
    _ = visitShown { screen, _ in screen.restoreAny(choices) }
  }

  mutating func light(link: Int) { _ = visitShown { screen, _ in screen.light(link: link) } }

  mutating func selectRow(number: Int) -> Bool {
    visitShown { screen, _ in screen.selectRow(number: number) } ?? false
  }

  /// From a page back to its list.
  mutating func focusList() { self[ClustersScreen.self].choices.focus = .list }

  mutating func playOneOn() -> Bool { visitShown { $0.playOnAny(&$1) } ?? false }

  mutating func rewind() { _ = visitShown { $0.rewindAny(&$1) } }

  var playCommand: String? { type(of: screen).playCommand }

  /// Presents to a room, or ends it with the looks as they were.
  mutating func switchPresenting() {
    context.isPresenting.toggle()
    if context.isPresenting {
      looksBefore = context.looks
      if context.looks.theme.hasColour { context.looks.theme = .contrast }
      if context.looks.glyphs == .braille { context.looks.glyphs = .blocks }
    } else if let looksBefore {
      context.looks = looksBefore
    }
  }

  /// Brings what depends on something else up to date, once an event is handled.
  private mutating func settle() {
    guard let index = shownIndex else { return }
    screens[index].settle(context)
  }

  /// Draws the screen as it is now.
  package var frame: Frame { painted.frame }

  /// The frame, and what can be clicked in it.
  var painted: (frame: Frame, areas: [ClickArea]) {
    var painter = FramePainter(session: self)
    return (painter.paint(), painter.surface.areas)
  }
}
