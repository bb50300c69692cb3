package import ClusterAtlas
internal import Drawing
package import Reports
package import Workspace

/// The name of a screen: the first word of a place's line.
package struct ScreenID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  package var rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
}

/// What a reader chose on a screen: history keeps it, a line of words writes it.
package protocol ScreenChoices: Hashable, Sendable {
  associatedtype View: Hashable
  /// The part of it that back tells apart: how a thing is seen, not which row is selected.
  var view: View { get }
}

extension ScreenChoices {
  func hasSameView(as other: any ScreenChoices) -> Bool {
    (other as? Self).map { $0.view == view } ?? false
  }

  func isSame(as other: any ScreenChoices) -> Bool { other as? Self == self }
}

/// A screen: what is chosen on it, what follows from that, its commands, its painting, its words.
///
/// A new screen is a folder with a conforming type, and a line in `Screens.all`.
@dynamicMemberLookup
package protocol ScreenState: Sendable {
  associatedtype Choices: ScreenChoices
  /// The parts of the screen in which commands work.
  associatedtype Part: RawRepresentable<String>, CaseIterable, Sendable

  static var id: ScreenID { get }
  static var title: Bilingual { get }
  /// What the lists of keys call a part.
  static func title(of part: Part) -> Bilingual
  /// What can be done here.
  static var commands: [Command] { get }
  /// The words of which the line of a place here is made.
  static var phrases: [Phrase<Self>] { get }
  /// Why there is nothing to be seen of a package; nil where there is.
  static func obstacle(in atlas: Atlas) -> Bilingual?

  init(atlas: Atlas)
  /// The same screen at its beginning, which keeps what it read of the package.
  func anew(_ atlas: Atlas) -> Self

  var choices: Choices { get set }
  /// Takes other choices whole, as back does.
  mutating func restore(_ choices: Choices)
  /// The parts whose commands work now, the nearest first.
  var activeParts: [Part] { get }
  /// Whether the commands of the whole screen work too.
  var takesScreenCommands: Bool { get }
  /// Brings what follows from the choices up to date, once an event is handled.
  mutating func settle(_ context: Context)
  static func paint(_ painter: inout ScreenPainter<Self>)

  /// Goes to what a link names; false where that is not on this screen.
  static func open(_ target: Destination, _ visit: inout Visit<Self>) -> Bool
  /// Moves the focus to another pane.
  mutating func moveFocus(by step: Int)
  /// Gives the pane with the focus more room.
  mutating func changePaneSize()
  /// What Esc does where nothing is on top; false where nothing was to be closed.
  static func escape(_ visit: inout Visit<Self>) -> Bool
  /// The choices once the view that lies in the screen is closed - a page, a table, a walk; nil at
  /// its top.
  var choicesBehind: Choices? { get }
  /// The other ways of seeing the same, in the order of their list.
  static func variants(_ visit: Visit<Self>) -> [Variant<Self>]
  /// Whether there is more than one: asked for each frame, so it makes none of them.
  static func hasVariants(_ visit: Visit<Self>) -> Bool

  /// Searches while one types; the choices are those before the search.
  static func find(_ text: String, from before: Choices, _ visit: inout Visit<Self>)
  /// How many things were found.
  var foundCount: Int { get }
  static func goToFound(_ step: Int, _ visit: inout Visit<Self>)

  /// Where one is, for the end of the hint line.
  func position(_ context: Context) -> String
  /// What a note here is about; nil where it is the place.
  func thing(_ context: Context) -> Thing?
  /// The sources of what is seen, those of what is selected first.
  func citedSources(_ context: Context) -> [Source.ID]
  /// What else can be cited of what is seen.
  func cited(_ context: Context) -> [CitableThing]
  /// What goes along with what is taken: what it is, its unit, years, scope, sources.
  func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance
  /// The page as Markdown, with footnotes that have the addresses; of a list a table.
  func markdown(_ context: Context) -> String
  /// What is selected, whole, where its row had to cut it; nil where nothing is missing.
  func caption(_ context: Context) -> String?
  /// What is copied: what is selected, and all of what is seen.
  func selectedText(_ context: Context) -> String
  func wholeText(_ context: Context) -> String
  /// Whether all of what is seen is only what is marked, where something is.
  var copiesOnlyMarked: Bool { get }
  /// The command that prints what is seen, and what is exported in a format.
  func commandLine(_ context: Context) -> String
  func exportCommand(_ format: ExportFormat, _ context: Context) -> String
  /// What is seen as a table: what it is called, and its rows.
  func tableTitle(_ context: Context) -> Bilingual
  func table(_ context: Context) -> ScreenTable
  /// The chart that is seen as a vector picture, and a name for its file; nil where there is none.
  func chart(_ context: Context) -> (file: String, svg: String)?
  var hasChart: Bool { get }
  /// What the signs of the chart mean; nil where it has none.
  var chartLegend: Bilingual? { get }

  /// The page that is read here, if there is one.
  var readPage: PagePane? { get }
  /// Goes to the page and lights a link there.
  mutating func light(link: Int)
  /// What is seen, in sentences; and all that can be read of it.
  func spoken(_ context: Context) -> Spoken
  func readAloud(_ context: Context) -> String
  /// Selects a row of the list by its number, from 1; false where there is none.
  mutating func selectRow(number: Int) -> Bool
  /// Whether its first picture takes so long that it is made beforehand where a class may go to it at once.
  static var isMadeBeforehand: Bool { get }
  /// The command that plays the years, and what it does: goes one on, or back to the first.
  static var playCommand: String? { get }
  static func playOn(_ visit: inout Visit<Self>) -> Bool
  static func rewind(_ visit: inout Visit<Self>)
}

extension ScreenState {
  package subscript<T>(dynamicMember path: WritableKeyPath<Choices, T>) -> T {
    get { choices[keyPath: path] }
    set { choices[keyPath: path] = newValue }
  }

  package func anew(_ atlas: Atlas) -> Self { Self(atlas: atlas) }
  package static func obstacle(in atlas: Atlas) -> Bilingual? { nil }
  package var takesScreenCommands: Bool { true }
  package func thing(_ context: Context) -> Thing? { nil }
  package func citedSources(_ context: Context) -> [Source.ID] { [] }
  package func cited(_ context: Context) -> [CitableThing] { [] }
  package func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance {
    Provenance(what: Self.title)
  }
  package func markdown(_ context: Context) -> String { wholeText(context) }
  package var choicesBehind: Choices? { nil }
  package static func variants(_ visit: Visit<Self>) -> [Variant<Self>] { [] }
  package static func hasVariants(_ visit: Visit<Self>) -> Bool { variants(visit).count > 1 }
  package static func find(_ text: String, from before: Choices, _ visit: inout Visit<Self>) {}
  package var foundCount: Int { 0 }
  package func caption(_ context: Context) -> String? { nil }
  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {}
  package func exportCommand(_ format: ExportFormat, _ context: Context) -> String {
    commandLine(context)
  }
  package func chart(_ context: Context) -> (file: String, svg: String)? { nil }
  package var hasChart: Bool { false }
  package var chartLegend: Bilingual? { nil }
  package var copiesOnlyMarked: Bool { false }
  package func readAloud(_ context: Context) -> String { spoken(context).item }
  package mutating func selectRow(number: Int) -> Bool { false }
  package static var isMadeBeforehand: Bool { false }
  package static var playCommand: String? { nil }
  package static func playOn(_ visit: inout Visit<Self>) -> Bool { false }
  package static func rewind(_ visit: inout Visit<Self>) {}
}

/// The screens there are, in the order of their tabs and keys.
package enum Screens {
  package static let all: [any ScreenState.Type] = [
    ClustersScreen.self, DiamondScreen.self, TrendsScreen.self, TopicsScreen.self,
    MeasuresScreen.self, CompareScreen.self, ChecksScreen.self,
  ]

  /// Where commands work, with what the lists of keys call it.
  package static var panes: [(id: PaneID, title: Bilingual)] {
    [(.everywhere, Bilingual("Everywhere", "通用"))] + PaneID.lessonPanes
      + PaneID.lecturePanes + PaneID.pointerPanes + all.flatMap { $0.panes }
  }

  package static func named(_ id: ScreenID) -> (any ScreenState.Type)? { all.first { $0.id == id } }

  /// The screen of a key.
  static func number(_ digit: Int) -> (any ScreenState.Type)? {
    all.indices.contains(digit - 1) ? all[digit - 1] : nil
  }
}

/// What a screen exports as rows.
package struct ScreenTable: Sendable {
  package var file: String
  package var csv: String
  package var json: String
  /// Why there are no rows, where the screen can tell.
  package var lack: String?
}

// MARK: A screen of any kind at work

extension ScreenState {
  /// The panes whose commands work now, the nearest first.
  var activePanes: [PaneID] {
    var panes = activeParts.map { PaneID(Self.id, $0.rawValue) }
    if takesScreenCommands { panes.append(PaneID(Self.id)) }
    return panes
  }

  /// Whether keys read the page now.
  var isReadingPage: Bool { activeParts.contains { $0.rawValue == "page" } }

  /// The screen as a whole and its parts, with what the lists of keys call them.
  package static var panes: [(id: PaneID, title: Bilingual)] {
    [(PaneID(id), title)]
      + Part.allCases.map { part in
        let name = title(of: part)
        return (
          PaneID(id, part.rawValue),
          Bilingual(
            title.english + ": " + name.english, title.chinese + "：" + name.chinese)
        )
      }
  }

  /// Works on the screen with a context.
  mutating func visit<R>(
    _ context: inout Context, _ body: (inout Visit<Self>) -> R
  ) -> R {
    var visit = Visit(screen: self, context: context)
    let result = body(&visit)
    self = visit.screen
    context = visit.context
    return result
  }

  /// A part by its name in either language.
  func pane(named name: String) -> PaneID? {
    Part.allCases.first { part in
      let title = Self.title(of: part)
      return [part.rawValue, title.english, title.chinese].contains(name)
    }.map { PaneID(Self.id, $0.rawValue) }
  }

  mutating func restoreAny(_ kept: any ScreenChoices) {
    if let kept = kept as? Choices, kept != choices { restore(kept) }
  }

  mutating func openAny(_ target: Destination, _ context: inout Context) -> Bool {
    visit(&context) { Self.open(target, &$0) }
  }

  mutating func escapeAny(_ context: inout Context) -> Bool {
    visit(&context) { Self.escape(&$0) }
  }

  /// Whether a view lies in the screen that can be closed.
  var canCloseView: Bool { choicesBehind != nil }

  /// Closes the view that lies in the screen; false at its top.
  mutating func closeView() -> Bool {
    guard let behind = choicesBehind else { return false }
    choices = behind
    return true
  }

  mutating func findAny(_ text: String, from before: any ScreenChoices, _ context: inout Context) {
    guard let before = before as? Choices else { return }
    visit(&context) { Self.find(text, from: before, &$0) }
  }

  mutating func goToFoundAny(_ step: Int, _ context: inout Context) {
    visit(&context) { Self.goToFound(step, &$0) }
  }

  mutating func playOnAny(_ context: inout Context) -> Bool {
    visit(&context) { Self.playOn(&$0) }
  }

  mutating func rewindAny(_ context: inout Context) { visit(&context) { Self.rewind(&$0) } }

  func painted(on surface: FrameSurface, _ context: Context) -> FrameSurface {
    var painter = ScreenPainter(screen: self, context: context, surface: surface)
    Self.paint(&painter)
    return painter.surface
  }
}
