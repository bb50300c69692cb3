/// A text in English and Chinese.
package struct Words: Hashable, Sendable {
  package var en: String
  package var zh: String

  package init(_ en: String, _ zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The same in both languages: signs and numbers.
  package init(_ both: String) { self.init(both, both) }

  package static func + (left: Words, right: Words) -> Words {
    Words(left.en + right.en, left.zh + right.zh)
  }

  package static func + (left: Words, right: String) -> Words { left + Words(right) }
  package static func + (left: String, right: Words) -> Words { Words(left) + right }
}

extension Words {
  /// The text in a language.
  package subscript(speech: Speech) -> String { speech.say(en, zh) }
}
