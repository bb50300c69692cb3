package import ClusterAtlas
package import Drawing

/// Where a command works.
package enum Place: Hashable, Sendable, CaseIterable {
  case everywhere
  /// One of the panes of the clusters screen.
  case clusters
  case clusterList
  case clusterPage
  case clusterMap
  /// Screen 2, and what it shows.
  case diamond
  case diamondFigure
  case diamondPage
  case diamondBalance
  case diamondWalk
  /// One of the panes of the topics screen.
  case topics
  case topicOutline
  case topicPage
  /// One of the panes of the trends screen.
  case trends
  case trendList
  case trendChart
  case trendPage
  /// One of the panes of the measures screen.
  case measures
  case measureList
  case measureResult
  case measurePage
}

/// One row of the command table: from it come dispatch, hint line, help, palette, `docs/keys.md` and the manual page.
package struct Command: Sendable {
  /// Stable name, as in `docs/keys.md`: `list.filter`.
  package var name: String
  package var place: Place
  package var keys: [Key]
  /// One or two words for the hint line and the palette.
  package var title: Bilingual
  /// One sentence for help and manual.
  package var help: Bilingual
  /// Place in the hint line, smallest first; nil: not in it.
  package var hint: Int?
  /// Commands of one group are one hint, such as the four arrows.
  package var group: Bilingual?
  /// The same without a screen.
  package var twin: String?
  /// Why it cannot run now.
  package var obstacle: @Sendable (borrowing Session) -> Bilingual?
  /// Does it; the number is what was typed before the key, 1 if nothing was.
  package var run: @Sendable (inout Session, Int) -> Void

  package init(
    _ name: String, _ place: Place, _ keys: [Key], _ title: Bilingual, _ help: Bilingual,
    hint: Int? = nil, twin: String? = nil,
    obstacle: @escaping @Sendable (borrowing Session) -> Bilingual? = { _ in nil },
    run: @escaping @Sendable (inout Session, Int) -> Void
  ) {
    self.name = name
    self.place = place
    self.keys = keys
    self.title = title
    self.help = help
    self.hint = hint
    self.twin = twin
    self.obstacle = obstacle
    self.run = run
  }
}

/// All commands.
package enum CommandTable {
  package static let all: [Command] =
    globalCommands + clusterCommands + diamondCommands + trendCommands + topicCommands
    + measureCommands

  /// The commands that work in some places, those of the first place first.
  package static func rows(in places: [Place]) -> [Command] {
    places.flatMap { place in all.filter { $0.place == place } }
  }

  package static func command(_ name: String) -> Command? { byName[name] }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
