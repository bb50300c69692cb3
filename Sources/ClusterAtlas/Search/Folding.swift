/// How scalars outside ASCII are folded.
enum Folding {
  enum Result {
    /// The scalar is dropped and joins what is around it: accents, apostrophes.
    case nothing
    /// The scalar is dropped and separates words: spaces, hyphens, points.
    case gap
    case text(String)
  }

  static func fold(_ scalar: Unicode.Scalar) -> Result {
    switch scalar.value {
    case 0xFF01...0xFF5E: return fullWidth(scalar)
    case 0x0300...0x036F, 0x2018, 0x2019, 0x02BC, 0x02B9, 0x00B4, 0x200B...0x200D, 0xFEFF:
      return .nothing
    case 0x00C0...0x024F, 0x1E00...0x1EFF:
      return latin(scalar)
    default:
      return general(scalar)
    }
  }

  private static func fullWidth(_ scalar: Unicode.Scalar) -> Result {
    guard let plain = Unicode.Scalar(scalar.value - 0xFEE0) else { return .gap }
    if plain == "'" { return .nothing }
    return plain.properties.isAlphabetic || plain.properties.numericType != nil
      ? .text(plain.properties.lowercaseMapping) : .gap
  }

  /// `LATIN SMALL LETTER A WITH CARON` is an a: the letter stands in the scalar's name.
  private static func latin(_ scalar: Unicode.Scalar) -> Result {
    if scalar.value == 0xDF || scalar.value == 0x1E9E { return .text("ss") }
    let words = (scalar.properties.name ?? "").utf8.split(separator: .space)
    guard let letter = words.firstIndex(where: { $0.elementsEqual("LETTER".utf8) }),
      letter + 1 < words.count, words[letter + 1].count <= 2
    else { return general(scalar) }
    return .text(String(decoding: words[letter + 1].map { $0 | 0x20 }, as: UTF8.self))
  }

  private static func general(_ scalar: Unicode.Scalar) -> Result {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil {
      return .text(properties.lowercaseMapping)
    }
    return properties.isDiacritic ? .nothing : .gap
  }
}
