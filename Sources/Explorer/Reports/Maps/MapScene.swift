package import ClusterAtlas

/// How the map is seen: a choice of the reader's.
package struct MapChoices: Hashable, Sendable {
  package enum Colouring: String, CaseIterable, Sendable {
    case none, threeRegions, fourRegions, clusters
    /// What the documents say of the layout: belt and cores, places of the modes, eleven clusters.
    case belt, modes, table

    /// Those that tell provinces apart by what they are.
    package static let classes: [Colouring] = [.none, .threeRegions, .fourRegions, .clusters]
    /// Those that show what a topic says.
    package static let overlays: [Colouring] = [.none, .belt, .modes, .table]

    /// The topics that an overlay shows.
    package var topics: [Topic.ID] {
      switch self {
      case .belt: ["layout-belt-cores-supports"]
      case .modes: ["mode-radiation", "mode-resource", "mode-leader", "mode-undertaking"]
      case .table: ["table-major-clusters"]
      case .none, .threeRegions, .fourRegions, .clusters: []
      }
    }
  }

  package static let deepest = 5

  /// 0 shows all; each step doubles.
  package var zoom = 0
  /// Moved away from the selection to the east and south, in quarters of the pane.
  package var east = 0
  package var south = 0
  package var colouring: Colouring = .none

  package init() {}

  package mutating func showAll() {
    zoom = 0
    east = 0
    south = 0
  }

  /// Moves the part that is seen, as far as four panes.
  mutating func pan(east: Int, south: Int) {
    self.east = min(16, max(-16, self.east + east))
    self.south = min(16, max(-16, self.south + south))
  }
}

/// What a map shows: the clusters of a list, one of them selected.
package struct MapScene: Sendable {
  package let atlas: Atlas
  package let language: Language
  package var clusters: [Cluster]
  package var selected: Cluster?
  package var marks: Set<Cluster.ID> = []
  package var choices: MapChoices
  /// The name of the selected cluster is told in full.
  package var isFocused = true

  package init(
    atlas: Atlas, language: Language, clusters: [Cluster], selected: Cluster?,
    choices: MapChoices
  ) {
    self.atlas = atlas
    self.language = language
    self.clusters = clusters
    self.selected = selected
    self.choices = choices
  }
}
