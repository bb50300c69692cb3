/// The language in which results and refusals are told.
package enum Speech: Hashable, Sendable, CaseIterable {
  case english, chinese

  /// The text of the two that is in this language.
  package func say(
    _ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String
  ) -> String {
    switch self {
    case .english: english()
    case .chinese: chinese()
    }
  }
}
