internal import ClusterAtlas
internal import Drawing

/// The screens there are, in the order of their tabs; the number is that of the key and the tab.
package enum ScreenID: Int, CaseIterable, Hashable, Sendable {
  case clusters = 1
  case diamond = 2
  case trends = 3
  case topics = 4
  case measures = 5
}

/// What every screen is shown with; a screen is a file of this and a line in `Screen.all`.
struct Screen: Sendable {
  var id: ScreenID
  var title: Bilingual
  /// The places whose commands work now, the nearest first.
  var places: @Sendable (borrowing Session) -> [Place]
  /// Brings what depends on something else up to date, once an event is handled.
  var settle: @Sendable (inout Session) -> Void
  var paint: @Sendable (inout FramePainter) -> Void
  /// Where one is, for the end of the hint line.
  var position: @Sendable (borrowing Session) -> String
  /// Searches while one types: the text, and the stage as it was before.
  var find: @Sendable (inout Session, String, Stage) -> Void
  /// How many things were found, and going on among them.
  var found: @Sendable (borrowing Session) -> Int
  var nextHit: @Sendable (inout Session, Int) -> Void

  /// Moves the focus to another pane.
  var moveFocus: @Sendable (inout Session, Int) -> Void
  /// Gives the pane with the focus more room.
  var changePaneSize: @Sendable (inout Session) -> Void
  /// What Esc does where nothing is on top.
  var escape: @Sendable (inout Session) -> Void
  /// Whether there is something to go back to that the trail does not know.
  var canGoHome: @Sendable (borrowing Session) -> Bool
  var goHome: @Sendable (inout Session) -> Void
  /// What is copied: what is selected, and all of what is seen.
  var selectedText: @Sendable (borrowing Session) -> String
  var wholeText: @Sendable (borrowing Session) -> String
  /// The command that prints what is seen.
  var commandLine: @Sendable (borrowing Session) -> String
  /// The command that prints what is exported in a format.
  var exportCommand: @Sendable (borrowing Session, ExportFormat) -> String = { session, _ in
    session.commandLine
  }
  /// What is seen as a table: a name for the file, and what it is called.
  var table: @Sendable (borrowing Session) -> ScreenTable

  /// The chart that is seen as a vector picture, and a name for its file; nil where there is none.
  var chart: @Sendable (borrowing Session) -> (file: String, svg: String)? = { _ in nil }
  /// How it goes on by itself, where it can.
  var play: Play?

  static let all: [Screen] = [.clusters, .diamond, .trends, .topics, .measures]

  static func row(_ id: ScreenID) -> Screen { all.first { $0.id == id } ?? .clusters }
}

/// All that back and forward bring back: which screen one is on, and the state of each.
package struct Stage: Sendable {
  package var screen: ScreenID = .clusters
  package var clusters: ClustersScreen
  package var diamond: DiamondScreen
  package var topics: TopicsScreen
  package var trends = TrendsScreen()
  package var measures = MeasuresScreen()
}

/// What a screen exports as rows.
struct ScreenTable: Sendable {
  var file: String
  var title: Bilingual
  var csv: String
  var json: String
}
