package import ClusterAtlas
package import Measures

/// The words of results, which come in English, in the language of the screen.
package enum MeasureWords {
  /// A variant, a range, a class, or the name of a number.
  package static func text(_ english: String, in language: Language) -> String {
    ResultWords.text(english, in: language.speech)
  }
}

extension Language {
  /// The language for the texts of measures.
  package var speech: Speech { self == .chinese ? .chinese : .english }
}
