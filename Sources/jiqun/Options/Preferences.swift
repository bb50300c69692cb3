internal import ClusterAtlas
internal import Drawing
internal import Explorer
internal import Settings

/// What a reader wants: the command line goes before the settings, those before the locale.
struct Preferences {
  var settings = Settings()
  var language: Language = .english
  var theme: Theme.Name?
  /// One sentence about what was not understood.
  var notice: String?
  /// Mistakes in the settings beside the one of the notice.
  private var furtherMistakes = 0

  /// A script looks the same everywhere: only what it names counts.
  init(
    lang: String? = nil, theme: Theme.Name? = nil, config: String? = nil, isScript: Bool = false,
    keepsLocale: Bool = false
  ) {
    if !isScript || config != nil { readSettings(config) }
    self.theme = theme ?? settings.theme
    if let word = lang {
      language = Self.language(word) ?? .english
      if Self.language(word) == nil {
        notice = "--lang \(word): there are en and zh; it goes on in English"
      }
    } else {
      let usual: Language = isScript && !keepsLocale ? .english : Self.languageOfLocale
      language = settings.language ?? usual
    }
    notice = notice.map(told)
  }

  /// The notice in the language that is spoken, with how many more mistakes there are.
  private func told(_ english: String) -> String {
    let isChinese = language == .chinese && !Streams.output.isASCII
    let text = isChinese ? Sentences.chinese(english) : english
    guard furtherMistakes > 0 else { return text }
    return text + (isChinese ? "（另有\(furtherMistakes)处）" : " (and \(furtherMistakes) more)")
  }

  private mutating func readSettings(_ file: String?) {
    guard let path = file ?? SettingsFile.usualPath(environment) else { return }
    let read = SettingsFile.read(path, mustExist: file != nil)
    settings = read.settings
    guard let first = read.mistakes.first else { return }
    notice = Output.visible(first.description)
    furtherMistakes = read.mistakes.count - 1
  }

  /// `zh`, `zh_CN.UTF-8` and `zh-Hans` are Chinese; nil for a language that there is not.
  static func language(_ word: String) -> Language? {
    switch word.split(whereSeparator: { "_-.@".contains($0) }).first?.lowercased() {
    case "zh", "chinese", "中文": .chinese
    case "en", "c", "posix", "english": .english
    default: nil
    }
  }

  private static var languageOfLocale: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
    return language(locale) ?? .english
  }

  /// Tells the notice where there is no screen for it.
  func complain() { if let notice { Output.complain("jiqun: " + notice) } }
}

extension PreferenceOptions {
  func chosen(isScript: Bool = false, keepsLocale: Bool = false) -> Preferences {
    Preferences(
      lang: lang, theme: theme, config: config, isScript: isScript, keepsLocale: keepsLocale)
  }

  /// The preferences of a command that prints.
  func forPrinting() -> Preferences {
    var preferences = chosen()
    preferences.complain()
    if Streams.output.isASCII { preferences.language = .english }
    return preferences
  }
}

extension Preferences {
  /// The keys of the table, or those of the settings.
  var keyMap: KeyMap { settings.keyMap }
}
