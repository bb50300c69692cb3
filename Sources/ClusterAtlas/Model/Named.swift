/// Something with an identifier, names in both languages and a Latin spelling of the Chinese one:
/// what names typed by a person can be resolved to.
public protocol Named: Identifiable, Sendable where ID == Identifier<Self> {
  /// The name in full.
  var name: Bilingual { get }
  /// The short name for lists; the full name where there is no other.
  var short: Bilingual { get }
  /// The Chinese short name in pinyin: lower case, no tones, a space between syllables, ü as v.
  /// Empty when missing.
  var pinyin: String { get }
  /// The first letters of the syllables. Empty when missing.
  var initials: String { get }
}

extension Named {
  /// The name in full: there is no other.
  public var short: Bilingual { name }
  /// Empty: there is no pinyin.
  public var pinyin: String { "" }
  /// Empty: there is no pinyin.
  public var initials: String { "" }
}
