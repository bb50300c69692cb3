package import Drawing

/// What the terminal can do, as far as the session must know.
package struct Abilities: Hashable, Sendable {
  /// False where the locale has no Chinese characters: names are in English and pinyin.
  package var chinese = true
  /// The most the terminal can draw.
  package var glyphs: GlyphSet = .braille
  package var colour = true

  package init(chinese: Bool = true, glyphs: GlyphSet = .braille, colour: Bool = true) {
    self.chinese = chinese
    self.glyphs = glyphs
    self.colour = colour
  }

  /// Whether all characters of a text can be written.
  package func canWrite(_ text: String) -> Bool {
    chinese || TextWidth.columns(text) == text.unicodeScalars.count
  }
}
