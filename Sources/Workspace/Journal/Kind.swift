/// What an operation writes. The name of a kind stands in the journal and never changes.
package enum Kind: String, CaseIterable, Hashable, Sendable {
  /// A text of one's own about a thing.
  case note
  /// A place with a name.
  case bookmark
  /// From 1 to 5 for a factor of a cluster, with the reason.
  case score
  /// The points of a force in the balance of a cluster.
  case weight
  /// A list of clusters as it was filtered, with a name.
  case filter
  /// Clusters chosen one by one, with a name.
  case list
  /// What was answered to a question of a lesson.
  case answer

  /// Whether two values that were written without knowing of each other both stay: texts do; of
  /// the others the later one counts.
  var keepsBoth: Bool { self == .note }

  /// The names as words of their bytes.
  private static let words = allCases.map { kind in (ByteWord.word(kind.rawValue), kind) }

  /// The kind that bytes name.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let word = ByteWord.word(bytes, 0..<bytes.count)
    guard let found = Self.words.first(where: { $0.0 == word }) else { return nil }
    self = found.1
  }
}
