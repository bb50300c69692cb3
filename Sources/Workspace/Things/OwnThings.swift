/// A place of the explorer with a name.
package struct Bookmark: Hashable, Sendable {
  package var name: String
  /// The line of the place, as `!` tells it.
  package var place: String
}

/// From 1 to 5 for a factor of a cluster.
package struct Score: Hashable, Sendable {
  package static let range = 1...5

  package var cluster: String
  package var factor: String
  package var score: Int
  /// Why; empty where nothing was said.
  package var reason: String
  /// Whose it is; empty where that is not known.
  package var who = ""

  package init(cluster: String, factor: String, score: Int, reason: String, who: String = "") {
    self.who = who
    self.cluster = cluster
    self.factor = factor
    self.score = score
    self.reason = reason
  }
}

/// The points of a force in the balance of a cluster; the cluster is empty for that of all.
package struct ForceWeight: Hashable, Sendable {
  package static let range = 0...5

  package var cluster: String
  package var force: String
  package var points: Int
}

/// Clusters chosen one by one.
package struct OwnList: Hashable, Sendable {
  package var name: String
  package var clusters: [String]
}

/// What was answered to a question.
package struct Answer: Hashable, Sendable {
  package var lesson: String
  package var question: String
  package var answer: String
  package var isRight: Bool
}

extension Notebook {
  /// All notes, in the order in which they were begun.
  package var notes: [Note] { items(.note).compactMap(Note.init) }

  /// The notes about a thing; with `parts` also those about parts of it.
  package func notes(on thing: Thing, parts: Bool = false) -> [Note] {
    notes { $0 == thing || parts && $0.whole == thing }
  }

  package var bookmarks: [Bookmark] {
    items(.bookmark).compactMap { item in
      item.value.string.map { Bookmark(name: item.key, place: $0) }
    }
  }

  /// The scores of all clusters.
  package var scores: [Score] {
    items(.score).compactMap { item in
      guard let (factor, cluster) = Self.parts(item.key),
        let score = item.value.member("score")?.integer, Score.range.contains(score)
      else { return nil }
      return Score(
        cluster: cluster, factor: factor, score: score,
        reason: item.value.member("reason")?.string ?? "", who: item.who)
    }
  }

  /// The scores of a cluster by factor.
  package func scores(of cluster: String) -> [String: Score] {
    Dictionary(
      scores.filter { $0.cluster == cluster }.map { ($0.factor, $0) },
      uniquingKeysWith: { _, last in last })
  }

  package var weights: [ForceWeight] {
    items(.weight).compactMap { item in
      guard let (force, cluster) = Self.parts(item.key), let points = item.value.integer,
        ForceWeight.range.contains(points)
      else { return nil }
      return ForceWeight(cluster: cluster, force: force, points: points)
    }
  }

  /// Lists as they were filtered: a name and the line of the place.
  package var filters: [Bookmark] {
    items(.filter).compactMap { item in
      item.value.string.map { Bookmark(name: item.key, place: $0) }
    }
  }

  package var lists: [OwnList] {
    items(.list).compactMap { item in
      item.value.array.map { OwnList(name: item.key, clusters: $0.compactMap(\.string)) }
    }
  }

  package var answers: [Answer] {
    items(.answer).compactMap { item in
      guard let (question, lesson) = Self.parts(item.key),
        let answer = item.value.member("answer")?.string
      else { return nil }
      return Answer(
        lesson: lesson, question: question, answer: answer,
        isRight: item.value.member("right")?.boolean ?? false)
    }
  }

  /// `part@whole` as its two parts.
  private static func parts(_ key: String) -> (String, String)? {
    guard let at = key.lastIndex(of: "@") else { return nil }
    return (String(key[..<at]), String(key[key.index(after: at)...]))
  }
}

extension Change {
  package static func bookmark(_ name: String, at place: String?) -> Change {
    Change(.bookmark, of: name, to: place.map(LineValue.string))
  }

  /// A score of a factor, from 1 to 5; nil takes it away.
  package static func score(
    _ score: Int?, of factor: String, in cluster: String, reason: String = ""
  ) -> Change {
    let value = score.map { score in
      LineValue.object([
        ("score", .number(min(5, max(1, score)))),
        ("reason", reason.isEmpty ? nil : .string(reason)),
      ])
    }
    return Change(.score, of: factor + "@" + cluster, to: value)
  }

  /// The points of a force in a cluster, from 0 to 5; 0 is none.
  package static func weight(_ points: Int, of force: String, in cluster: String) -> Change {
    Change(.weight, of: force + "@" + cluster, to: points == 0 ? nil : .number(min(5, points)))
  }

  package static func filter(_ name: String, place: String?) -> Change {
    Change(.filter, of: name, to: place.map(LineValue.string))
  }

  /// A list of clusters; an empty one ends.
  package static func list(_ name: String, clusters: [String]) -> Change {
    Change(.list, of: name, to: clusters.isEmpty ? nil : .array(clusters.map(LineValue.string)))
  }

  /// An answer to a question of a lesson.
  package static func answer(
    _ answer: String, isRight: Bool, to question: String, of lesson: String
  ) -> Change {
    Change(
      .answer, of: question + "@" + lesson,
      to: .object([("answer", .string(answer)), ("right", .bool(isRight))]))
  }
}
