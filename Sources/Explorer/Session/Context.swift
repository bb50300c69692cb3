package import ClusterAtlas
package import Drawing
package import Reports
package import Search

/// What the reader made: going back and forward leaves it as it is.
package struct Made: Hashable, Sendable {
  /// The clusters that are marked.
  package var marks: Set<Cluster.ID> = []
  /// The series, charts and indicators that are marked.
  package var markedSeries: Set<TrendItem> = []
  /// The topics that are marked.
  package var markedTopics: Set<Topic.ID> = []
  /// The claims that are marked.
  package var markedClaims: Set<Claim.ID> = []
  /// Weights of forces from 0 to 5 by cluster ("" for all), then by force.
  package var weights: [Cluster.ID: [Topic.ID: Int]] = [:]

  package init() {}
}

/// What a screen is worked with: the package, how it is shown, and what the program is asked to do.
package struct Context: Sendable {
  package let atlas: Atlas
  package let abilities: Abilities
  package internal(set) var size: Size
  package var language: Language
  package var appearance: Appearance
  package var made = Made()
  /// What the reader wrote and keeps.
  package var own = OwnState()
  package var mouseIsOn = true
  /// Whether the colours were asked for: pictures that are exported have a light ground else.
  package var isThemeChosen = false
  /// The folder in which exports are written unless another one is named. Empty where it is not known.
  package var folder = ""
  /// The folder of the package that was named at the start, for the commands that print the same; nil
  /// where none was.
  package var packageFolder: String?
  /// Columns by which the pointer moved the rule between the panes of a screen.
  package var shifts: [ScreenID: Int] = [:]
  /// For a room: the key just pressed is shown, dots are half blocks, colours of high contrast.
  package internal(set) var isPresenting = false
  /// Whether the years go on by themselves.
  package internal(set) var isPlaying = false
  /// The version of the program; empty where a picture must not change with it.
  package var programVersion = ""
  /// The files that were opened, by their names: a place's line has no path.
  var files: [String: String] = [:]
  /// The one sentence at the bottom; gone at the next key.
  package var message: String?
  package var overlay: Overlay?
  /// What the keeper of a public terminal has switched off.
  package var off: Set<Feature> = []
  /// What the loop has to do.
  package var effects: [Effect] = []
  /// The words of a line are being read: nothing of it is seen yet, so that no page and no picture
  /// needs to be made.
  var isSought = false
  /// Where a screen asks to go, once it has done what it does.
  var destination: Destination?
  /// The place that is left is to be remembered, though the view stays the same.
  var leavesPlace = false

  /// The full-text index of the package.
  package var index: PackageIndex { PackageIndex(atlas) }

  /// Where the rule of a screen stands that stands at this column by itself: the pane at its left
  /// keeps so many columns, the one at its right 25, but where they have less by themselves.
  func divided(_ column: Int, on screen: ScreenID, least: Int = 24) -> Int {
    guard let shift = shifts[screen], shift != 0 else { return column }
    return max(min(column, least), min(column + shift, max(column, size.width - 28)))
  }

  package mutating func say(_ text: Bilingual) { message = text[language] }

  package func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }
}
