/// A canvas as text with the escape sequences of its colours (256 or, for a theme without, none).
package enum ANSI {
  package static func encode(_ canvas: Canvas, theme: Theme) -> String {
    var result = ""
    for y in 0..<canvas.size.height {
      var current: Style?
      for cell in canvas.row(y) {
        if cell.glyph == 0 { continue }
        if cell.style != current {
          result += sequence(cell.style, theme)
          current = cell.style
        }
        for value in canvas.scalars(of: cell) {
          if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) }
        }
      }
      result += "\u{1B}[0m\n"
    }
    return result
  }

  /// The sequence that switches from anything to a style.
  package static func sequence(_ style: Style, _ theme: Theme) -> String {
    var codes = ["0"]
    let attributes = Attributes(style, theme)
    if attributes.bold { codes.append("1") }
    if attributes.underline { codes.append("4") }
    if attributes.reverse { codes.append("7") }
    if theme.hasColour {
      let ink = theme.ink(style.role).index256
      if ink >= 0 { codes.append("38;5;\(ink)") }
      let ground = theme.ground(style.ground).index256
      if ground >= 0 { codes.append("48;5;\(ground)") }
    }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

/// The emphasis that goes with a style, with and without colour.
package struct Attributes: Hashable, Sendable {
  package var bold: Bool
  package var underline: Bool
  package var reverse: Bool

  package init(_ style: Style, _ theme: Theme) {
    bold = style.isBold || style.role == .strong
    underline = false
    reverse = style.isReversed
    if theme.hasColour {
      if theme.name == .contrast { reverse = reverse != (style.ground == .selection) }
    } else {
      bold = bold || style.role == .alert
      underline = style.isLink
      reverse = reverse != (style.ground == .selection)
    }
  }
}
