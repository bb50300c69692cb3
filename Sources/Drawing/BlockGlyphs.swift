/// Glyphs whose eighths of a cell, two across and four down, are filled: Unicode's block octants
/// (U+1CD00 to U+1CDE5) and the blocks of older versions that are patterns of eighths too.
package enum BlockGlyphs {
  /// Patterns that are no octants of their own, by the bits of their eighths: rows from above, the
  /// left one first, from the lowest bit.
  private static let older: [UInt8: UInt32] = [
    0x00: 0x20, 0x01: 0x1CEA8, 0x02: 0x1CEAB, 0x03: 0x1FB82, 0x05: 0x2598, 0x0A: 0x259D,
    0x0F: 0x2580, 0x14: 0x1FBE6, 0x28: 0x1FBE7, 0x3F: 0x1FB85, 0x40: 0x1CEA3, 0x50: 0x2596,
    0x55: 0x258C, 0x5A: 0x259E, 0x5F: 0x259B, 0x80: 0x1CEA0, 0xA0: 0x2597, 0xA5: 0x259A,
    0xAA: 0x2590, 0xAF: 0x259C, 0xC0: 0x2582, 0xF0: 0x2584, 0xF5: 0x2599, 0xFA: 0x259F,
    0xFC: 0x2586, 0xFF: 0x2588,
  ]

  private static let glyphs: [Unicode.Scalar] = {
    var octant: UInt32 = 0x1CD00
    return (UInt8.min...UInt8.max).map { mask in
      if let value = older[mask] { return Unicode.Scalar(value) ?? " " }
      octant += 1
      return Unicode.Scalar(octant - 1) ?? " "
    }
  }()

  private static let masks: [Unicode.Scalar: UInt8] = {
    var masks: [Unicode.Scalar: UInt8] = [:]
    for (mask, glyph) in glyphs.enumerated().dropFirst() { masks[glyph] = UInt8(mask) }
    return masks
  }()

  /// The glyph of a pattern.
  package static func glyph(_ mask: UInt8) -> Unicode.Scalar { glyphs[Int(mask)] }

  /// The pattern of a glyph, nil where it is none of them. A space is none.
  package static func mask(of glyph: Unicode.Scalar) -> UInt8? {
    glyph.value < 0x2580 ? nil : masks[glyph]
  }
}
