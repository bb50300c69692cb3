/// A text in both languages.
///
///     let name = Bilingual("Hefei", "合肥")
///     name[.chinese]  // "合肥"
public struct Bilingual: Hashable, Sendable {
  /// The English text, empty when missing.
  public var english: String
  /// The Chinese text, empty when missing.
  public var chinese: String

  /// Makes a text from its English and its Chinese form.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The text in this language, or in the other one when it is missing in this.
  public subscript(language: Language) -> String {
    let (wanted, other) = language == .english ? (english, chinese) : (chinese, english)
    return wanted.isEmpty ? other : wanted
  }

  /// Whether the text is missing in both languages.
  public var isEmpty: Bool { english.isEmpty && chinese.isEmpty }

  /// This text where it is there, `fallback` where it is missing, language by language.
  package func orElse(_ fallback: Bilingual) -> Bilingual {
    Bilingual(
      english.isEmpty ? fallback.english : english, chinese.isEmpty ? fallback.chinese : chinese)
  }
}

extension Bilingual {
  /// The same in both languages, as a sign, an identifier or a number.
  package init(_ both: String) { self.init(both, both) }

  /// No text.
  package static let none = Bilingual("")
}
