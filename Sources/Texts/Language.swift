/// A language of the program and of the texts of a package.
public enum Language: String, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"

  /// The other of the two.
  public var other: Language { self == .english ? .chinese : .english }
}

extension Language {
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
