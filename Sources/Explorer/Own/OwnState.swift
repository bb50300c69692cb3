package import ClusterAtlas
internal import Reports
package import Workspace

/// What the reader wrote and keeps, as the screens see it.
package struct OwnState: Sendable {
  /// Whether something can be kept here.
  package private(set) var isOn = false
  package private(set) var notebook = Notebook()
  /// Who writes; empty where that is not known.
  var who = ""
  /// How often it was another one: what follows from it is made anew then.
  private(set) var revision = 0
  /// What has notes, also of its parts.
  private var noted: Set<Thing> = []
  private var scores: [Cluster.ID: [Topic.ID: Score]] = [:]
  /// What was handed to be kept and is not known to be on the disk.
  var unsaved: NoteEditor?

  /// Whether a text that is being written is kept where the terminal goes; not where each line ends
  /// as a terminal does.
  var keepsDrafts = true

  package init() {}

  mutating func take(_ notebook: Notebook, _ atlas: Atlas) {
    isOn = true
    self.notebook = notebook
    revision += 1
    noted = []
    for thing in notebook.notedThings.keys {
      noted.formUnion([thing, thing.whole, atlas.owner(of: thing)].compactMap { $0 })
    }
    scores = [:]
    for score in notebook.scores {
      scores[Cluster.ID(score.cluster), default: [:]][Topic.ID(score.factor)] = score
    }
  }

  /// Whether there is a note about it, or about a part of it.
  package func hasNote(_ thing: Thing) -> Bool { noted.contains(thing) }

  /// Whether there is a note about anything.
  package var hasNotes: Bool { !noted.isEmpty }

  /// Whether nothing is kept.
  package var isEmpty: Bool { notebook.operationCount == 0 }

  /// The scores of a cluster by factor.
  package func scores(of cluster: Cluster.ID) -> [Topic.ID: Score] { scores[cluster] ?? [:] }

  /// What is shown of it on a page.
  func section(about thing: Thing?) -> OwnSection {
    OwnSection(
      thing: noted.isEmpty && scores.isEmpty ? nil : thing, revision: revision, notebook: notebook,
      who: who)
  }
}

extension Made {
  /// The weights that are another one in a notebook than they were.
  mutating func take(_ now: Notebook, before: Notebook) {
    var changed = Set(before.weights).symmetricDifference(now.weights)
    for weight in changed { weights[Cluster.ID(weight.cluster)]?[Topic.ID(weight.force)] = nil }
    changed.formIntersection(now.weights)
    for weight in changed {
      weights[Cluster.ID(weight.cluster), default: [:]][Topic.ID(weight.force)] = weight.points
    }
  }
}
