package import Drawing

/// How a line is broken up, so that series differ without colour too.
package enum Dash: CaseIterable, Hashable, Sendable {
  case solid, dashed, dotted, dashDotted, long

  /// Dots drawn and left out in turn; nothing for an unbroken line.
  var dots: [Int] {
    switch self {
    case .solid: []
    case .dashed: [7, 2]
    case .dotted: [3, 2]
    case .dashDotted: [6, 2, 2, 2]
    case .long: [14, 2]
    }
  }

  /// The same for SVG.
  var strokes: String? {
    switch self {
    case .solid: nil
    case .dashed: "6 4"
    case .dotted: "1.5 3.5"
    case .dashDotted: "8 3 1.5 3"
    case .long: "14 4"
    }
  }
}

/// The shape of a point.
package enum Marker: CaseIterable, Hashable, Sendable {
  case disc, diamond, triangle, square, ring, cross

  func glyph(_ glyphs: GlyphSet) -> Unicode.Scalar {
    switch self {
    case .disc: glyphs == .ascii ? "*" : "●"
    case .diamond: glyphs == .ascii ? "@" : "◆"
    case .triangle: glyphs == .ascii ? "^" : "▲"
    case .square: glyphs == .ascii ? "#" : "■"
    case .ring: glyphs == .ascii ? "o" : "○"
    case .cross: glyphs == .ascii ? "x" : "×"
    }
  }
}

/// The look of a series.
package struct SeriesStyle: Hashable, Sendable {
  package var role: Role
  package var dash: Dash
  package var marker: Marker
  /// In ASCII the points of a series show it: `a`, `b`, …
  package var letter: Unicode.Scalar
  /// How many patterns there are.
  static let fills = 6

  /// Which pattern fills its bars, 0 for solid.
  package var fill: Int
  /// Drawn over the others.
  package var isHighlighted: Bool

  package init(
    role: Role, dash: Dash = .solid, marker: Marker = .disc, letter: Unicode.Scalar = "*",
    fill: Int = 0, isHighlighted: Bool = false
  ) {
    self.role = role
    self.dash = dash
    self.marker = marker
    self.letter = letter
    self.fill = fill
    self.isHighlighted = isHighlighted
  }

  /// The second colour is amber, as the crosshair is: two series do without it.
  private static let roles: [Role] = [.series1, .series3, .series2, .series6, .series4, .series5]
  private static let markers: [Marker] = [.disc, .diamond, .triangle, .square, .ring, .cross]

  /// The look of the series at an index.
  package static func series(_ index: Int) -> SeriesStyle {
    let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26))
    return SeriesStyle(
      role: roles[index % 6], dash: Dash.allCases[index % 5],
      marker: markers[(index + index / 6) % 6], letter: letter, fill: index % fills)
  }

  var style: Style { Style(role) }
}
