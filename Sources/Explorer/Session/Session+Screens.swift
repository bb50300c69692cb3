internal import ClusterAtlas
internal import Drawing
package import Reports

/// The screens of a session: which is shown, how one goes to another, what each of them does in its way.
extension Session {
  var shownIndex: Int? { Screens.all.firstIndex { $0.id == shown } }

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
  package mutating func open(_ target: Destination) {
    let before = place
    follow(target)
    settle()
    history.leave(before)
  }

  /// Goes to what a link names, while an event is handled.
  mutating func follow(_ target: Destination) {
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
  package var activePanes: [PaneID] {
    pointerPanes + lessonPanes + screen.activePanes + [.everywhere]
  }

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

  /// Closes the view one is in; at the top the program is left.
  mutating func leaveView() {
    if visitShown({ screen, _ in screen.closeView() }) != true { context.effects.append(.quit) }
  }

  /// Whether there is a view to be closed.
  var canCloseView: Bool { screen.canCloseView }

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
    _ = visitShown { screen, _ in screen.seek(passage, text) }
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
}
