import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// A screen after some keys, held against the text that was recorded under its name.
struct Picture: CustomTestStringConvertible, Sendable {
  var name: String
  var keys: String
  var size: String
  var language: Language = .english
  var glyphs: GlyphSet = .braille
  var chinese = true
  var testDescription: String { name }

  func expectAsRecorded() throws {
    let text = try screen(
      keys, size: size, language: language, appearance: Appearance(theme: .dark, glyphs: glyphs),
      abilities: Abilities(chinese: chinese, glyphs: glyphs))
    try expectSnapshot(text, name)
  }
}
