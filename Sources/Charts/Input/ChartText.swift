/// The languages charts speak.
package enum ChartLanguage: String, CaseIterable, Sendable {
  case en, zh
}

/// A title, name or unit in both languages, as its caller gives it.
package struct ChartText: Hashable, Sendable {
  package var en: String
  package var zh: String

  package init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The same in both languages, as an id or a number.
  package init(_ both: String) {
    self.init(en: both, zh: both)
  }

  package static let none = ChartText("")

  /// The words in a language; in the other one where there are none.
  package subscript(_ language: ChartLanguage) -> String {
    switch language {
    case .en: en.isEmpty ? zh : en
    case .zh: zh.isEmpty ? en : zh
    }
  }
}
