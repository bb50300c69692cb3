internal import ClusterAtlas
internal import Reports

/// The language that is spoken before any option is understood.
enum Speaking {
  /// That of `--lang`, else that of the settings or of the locale.
  static var language: Language {
    Streams.output.isASCII ? .english : Preferences(lang: asked).language
  }

  /// The word behind `--lang`; nil where there is none.
  private static var asked: String? {
    let words = CommandLine.arguments
    for (place, word) in words.enumerated() {
      if word.hasPrefix("--lang=") { return String(word.dropFirst(7)) }
      if word == "--lang", words.indices.contains(place + 1) { return words[place + 1] }
    }
    return nil
  }

  /// The words of the command line without the language, for the help of the parser.
  static var wordsWithoutLanguage: [String] {
    var words: [String] = []
    var isLanguage = false
    for word in CommandLine.arguments.dropFirst() {
      if isLanguage {
        isLanguage = false
      } else if word == "--lang" {
        isLanguage = true
      } else if !word.hasPrefix("--lang=") {
        words.append(word)
      }
    }
    return words
  }
}
