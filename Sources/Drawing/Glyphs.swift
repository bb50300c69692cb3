/// What a terminal can draw: each step down needs less of its font.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// As braille, and areas of 2x4 parts a cell (octants of Unicode 16).
  case octants
  /// Dots of 2x4 a cell, and the ornaments.
  case braille
  /// Half blocks for dots, and the ornaments.
  case blocks
  /// ASCII only.
  case ascii

  /// The next step down; from the last back to the first.
  package var next: GlyphSet {
    switch self {
    case .octants: .braille
    case .braille: .blocks
    case .blocks: .ascii
    case .ascii: .octants
    }
  }

  /// Dots a cell holds, across and down.
  package var dotsPerCell: (x: Int, y: Int) {
    hasDots ? (2, 4) : (1, 2)
  }

  /// Whether lines are drawn in dots of braille.
  package var hasDots: Bool { self == .octants || self == .braille }
}

/// ASCII for what is outside of it.
package enum StandIn {
  private static let ornaments: [Unicode.Scalar: Unicode.Scalar] = [
    "▌": ">", "●": "*", "◆": "@", "•": "o", "▪": "#", "▫": "o", "▸": "+", "▾": "-", "✓": "v",
    "✗": "x", "✎": "\"",
    "…": "~", "·": "*", "↑": "^", "↓": "v", "←": "<", "→": ">", "↔": "=", "│": "|", "┃": "#",
    "─": "-", "━": "=", "┄": "-", "┈": ".", "┼": "+", "≲": "<", "█": "#", "▀": "'", "▄": ".",
    "≈": "~", "≥": ">",
    "≤": "<", "×": "x", "−": "-", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"",
    "°": "o", "²": "2", "³": "3", "½": "/", "¾": "/", "ₕ": "h", "ⁿ": "n", "ᵏ": "k", "§": "S",
    "£": "L", "¥": "Y", "€": "E", "±": "+",
    "○": "o", "◇": "o", "▲": "^", "△": "^", "■": "#", "□": "o", "、": ",", "。": ".", "，": ",",
    "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")", "《": "<", "》": ">",
    "\u{2800}": " ", "\u{A0}": " ", "░": ".", "▒": ":", "▓": "%", "▁": "_", "▂": "_", "▃": ".",
    "▅": "o", "▆": "o", "▇": "#", "┆": ":", "▏": "|", "▕": "|", "⟵": "<", "⟶": ">",
    "▼": "v", "▽": "v", "√": "V", "∞": "8", "≠": "#", "∑": "S", "∈": "e", "∣": "|", "′": "'",
    "∏": "P", "‖": "|", "¼": "/", "⅓": "/", "⅔": "/", "⁴": "4", "⁺": "+", "ᵀ": "T", "₃": "3",
    "₄": "4", "¹": "1", "⁻": "-", "₀": "0", "₁": "1", "₂": "2", "₍": "(", "₎": ")", "₊": "+",
    "₋": "-",
    "ᵢ": "i", "ⱼ": "j", "ₖ": "k", "ₙ": "n", "ᵣ": "r", "ₜ": "t", "α": "a", "β": "b", "γ": "g",
    "δ": "d", "ε": "e", "θ": "t", "λ": "l", "μ": "u", "π": "p", "ρ": "r", "σ": "s", "τ": "t",
    "φ": "f", "χ": "x", "ω": "w", "Γ": "G", "Δ": "D", "Θ": "T", "Σ": "S", "Φ": "F", "Ω": "O",
  ]

  /// Letters with accents, base by base.
  private static let accented: [(base: Unicode.Scalar, letters: String)] = [
    ("A", "ÀÁÂÃÄÅĀĂĄ"), ("a", "àáâãäåāăą"), ("C", "ÇĆČ"), ("c", "çćč"), ("D", "ĐĎ"), ("d", "đď"),
    ("E", "ÈÉÊËĒĖĘĚ"), ("e", "èéêëēėęě"), ("I", "ÌÍÎÏĪ"), ("i", "ìíîïī"), ("L", "Ł"), ("l", "ł"),
    ("N", "ÑŃŇ"), ("n", "ñńň"), ("O", "ÒÓÔÕÖØŌŐ"), ("o", "òóôõöøōő"), ("R", "Ř"), ("r", "ř"),
    ("S", "ŚŞŠ"), ("s", "śşšß"), ("T", "Ť"), ("t", "ť"), ("U", "ÙÚÛÜŪŮŰ"), ("u", "ùúûüūůű"),
    ("Y", "Ý"), ("y", "ýÿ"), ("Z", "ŹŻŽ"), ("z", "źżž"), ("u", "ǖǘǚǜ"), ("a", "ǎ"), ("i", "ǐ"),
    ("o", "ǒ"), ("u", "ǔ"),
  ]

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table = ornaments
    for (base, letters) in accented {
      for letter in letters.unicodeScalars { table[letter] = base }
    }
    return table
  }()

  /// One ASCII character for a scalar of one column; `?` where there is none. A wide scalar has
  /// two columns to fill: its stand-in is followed by a space.
  package static func ascii(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let found = table[scalar] { return found }
    if let mask = BlockGlyphs.mask(of: scalar) { return block(mask) }
    if scalar.value >= 0x2801 && scalar.value <= 0x28FF { return braille(scalar.value - 0x2800) }
    return "?"
  }

  private static func block(_ mask: UInt8) -> Unicode.Scalar {
    mask == 0xFF ? "#" : mask & 0xF0 == 0 ? "'" : mask & 0x0F == 0 ? "." : ":"
  }

  private static func braille(_ dots: UInt32) -> Unicode.Scalar {
    let upper = dots & 0b0001_1011 != 0
    let lower = dots & 0b1110_0100 != 0
    return upper && lower ? ":" : upper ? "'" : "."
  }
}
