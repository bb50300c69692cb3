package import ClusterAtlas

/// How the map is seen: a choice of the reader's.
package struct MapChoices: Hashable, Sendable {
  package enum Colouring: Hashable, Sendable {
    case none, clusters
    /// Provinces are told apart by their regions in a grouping.
    case regions(ProvinceGrouping.ID)
    /// What the documents say of the layout.
    case overlay(MapOverlay.ID)

    /// Those that tell provinces apart by what they are.
    package static func classes(of atlas: Atlas) -> [Colouring] {
      [.none] + atlas.groupings.map { .regions($0.id) } + [.clusters]
    }

    /// Those that show what a topic says.
    package static func overlays(of atlas: Atlas) -> [Colouring] {
      [.none] + atlas.overlays.map { .overlay($0.id) }
    }

    /// All but the plain map.
    package static func all(in atlas: Atlas) -> [Colouring] {
      Array(classes(of: atlas).dropFirst() + overlays(of: atlas).dropFirst())
    }

    /// The word for it in the line of a place.
    package var placeWord: String {
      switch self {
      case .none: "none"
      case .clusters: "clusters"
      case .regions(let id): "regions:" + id.rawValue
      case .overlay(let id): id.rawValue
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
  package mutating func pan(east: Int, south: Int) {
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
