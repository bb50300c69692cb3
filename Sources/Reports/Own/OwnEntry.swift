package import ClusterAtlas
package import Workspace

/// Something in a notebook, of any kind.
package enum OwnEntry: Hashable, Sendable {
  case note(Note)
  case bookmark(Bookmark)
  case score(Score)
  case weight(ForceWeight)
  case filter(Bookmark)
  case list(OwnList)
  case answer(Answer)

  /// All of a notebook, notes first.
  package static func all(in notebook: Notebook) -> [OwnEntry] {
    notebook.notes.map(OwnEntry.note) + notebook.bookmarks.map(OwnEntry.bookmark)
      + notebook.scores.map(OwnEntry.score) + notebook.weights.map(OwnEntry.weight)
      + notebook.filters.map(OwnEntry.filter) + notebook.lists.map(OwnEntry.list)
      + notebook.answers.map(OwnEntry.answer)
  }

  package var kind: Kind {
    switch self {
    case .note: .note
    case .bookmark: .bookmark
    case .score: .score
    case .weight: .weight
    case .filter: .filter
    case .list: .list
    case .answer: .answer
    }
  }

  /// What tells it from others of its kind.
  package var key: String {
    switch self {
    case .note(let note): note.id
    case .bookmark(let bookmark), .filter(let bookmark): bookmark.name
    case .score(let score): score.factor + "@" + score.cluster
    case .weight(let weight): weight.force + "@" + weight.cluster
    case .list(let list): list.name
    case .answer(let answer): answer.question + "@" + answer.lesson
    }
  }

  /// `kind:key`.
  package var label: String { kind.rawValue + ":" + key }

  /// What it is about; nil for what has a name only.
  package var thing: Thing? {
    switch self {
    case .note(let note): note.thing
    case .bookmark(let bookmark), .filter(let bookmark): Thing(.place, bookmark.place)
    case .score(let score): Thing(.factor, score.factor, part: score.cluster)
    case .weight(let weight):
      weight.cluster.isEmpty ? Thing(.topic, weight.force) : Thing(.cluster, weight.cluster)
    case .list, .answer: nil
    }
  }

  /// What was written.
  package var text: String {
    switch self {
    case .note(let note): ([note.text] + note.others).joined(separator: "\n")
    case .bookmark(let bookmark), .filter(let bookmark): bookmark.name
    case .score(let score):
      score.reason.isEmpty ? "\(score.score)/5" : "\(score.score)/5 " + score.reason
    case .weight(let weight): weight.force + " \(weight.points)/5"
    case .list(let list): list.name + ": " + list.clusters.joined(separator: ", ")
    case .answer(let answer): answer.answer
    }
  }

  /// The changes that take it away.
  package var removal: [Change] {
    switch self {
    case .note(let note): Change.remove(note)
    default: [Change(kind, of: key, to: nil)]
    }
  }

  /// Whether it has a text, in what was written or in the name of what it is about.
  package func has(_ text: String, in atlas: Atlas) -> Bool {
    let name = thing.flatMap(atlas.name)
    let texts = [self.text, label, thing?.description, name?.english, name?.chinese]
    return texts.compactMap { $0 }.contains { !TextMatch.ranges(of: text, in: $0).isEmpty }
  }
}
