internal import ClusterAtlas
internal import Drawing

/// The screens there are, in the order of their tabs.
package enum ScreenID: Int, CaseIterable, Hashable, Sendable {
  case clusters
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

  static let all: [Screen] = [.clusters]

  static func row(_ id: ScreenID) -> Screen { all[min(id.rawValue, all.count - 1)] }
}

/// All that back and forward bring back: which screen one is on, and the state of each.
package struct Stage: Sendable {
  package var screen: ScreenID = .clusters
  package var clusters: ClustersScreen
}
