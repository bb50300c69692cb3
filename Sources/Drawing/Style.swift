/// What a piece of text or a dot is for; the theme says how it looks.
package enum Role: UInt8, CaseIterable, Sendable {
  /// Content.
  case text
  /// Titles, the selected row, a read-out.
  case strong
  /// Labels, units, years, the second language.
  case dim
  /// Rules, grids, inner borders.
  case faint
  /// "You can act on this" or "this has focus".
  case accent
  /// The one thing to look at: a selected place, a crosshair, what is unconfirmed.
  case alert
  /// Holds, rises; always beside a sign.
  case positive
  /// Does not hold, falls; always beside a sign.
  case negative
  case series1, series2, series3, series4, series5, series6
  /// Text on a ground too strong for `strong`.
  case ink
  /// Areas by the size of a value, from the smallest.
  case shade1, shade2, shade3, shade4, shade5
  /// Areas of different kinds.
  case area1, area2, area3, area4, area5, area6

  /// Whether it fills and is never text.
  package var isFill: Bool { rawValue >= Role.shade1.rawValue }
}

/// What lies below the text.
package enum Ground: UInt8, CaseIterable, Sendable {
  /// The terminal's own background.
  case none
  /// Boxes, pickers, what is selected where the focus is not.
  case bar
  /// The selected row, a prompt.
  case selection
  /// The tabs above and the hints below.
  case frame
  /// As the roles of the same names, so that a cell can have two of them.
  case shade1, shade2, shade3, shade4, shade5
  case area1, area2, area3, area4, area5, area6

  /// The role in the colour of an area; nil where the ground is none.
  package var fill: Role? {
    guard rawValue >= Ground.shade1.rawValue else { return nil }
    return Role(rawValue: rawValue - Ground.shade1.rawValue + Role.shade1.rawValue)
  }

  /// The role of what is written on it and must be read.
  package var writing: Role { self == .shade4 || self == .shade5 ? .ink : .strong }
}

/// A role on a ground with its emphasis, packed into two bytes.
package struct Style: Hashable, Sendable {
  package private(set) var bits: UInt16

  package init(_ role: Role = .text, on ground: Ground = .none) {
    bits = UInt16(role.rawValue) | UInt16(ground.rawValue) << 5
  }

  /// No bits but these are in use.
  package static let mask: UInt16 = 0x1FFF

  package static let text = Style(.text)
  package static let strong = Style(.strong)
  package static let dim = Style(.dim)
  package static let faint = Style(.faint)
  package static let accent = Style(.accent)
  package static let alert = Style(.alert)
  package static let positive = Style(.positive)
  package static let negative = Style(.negative)
  /// A thing that Enter opens.
  package static let link = Style(.accent).linked()

  package var role: Role { Role(rawValue: UInt8(bits & 0x1F)) ?? .text }
  package var ground: Ground { Ground(rawValue: UInt8(bits >> 5 & 0x1F)) ?? .none }
  package var isReversed: Bool { bits & 0x400 != 0 }
  package var isLink: Bool { bits & 0x800 != 0 }
  package var isBold: Bool { bits & 0x1000 != 0 }

  package func on(_ ground: Ground) -> Style {
    var copy = self
    copy.bits = bits & ~0x3E0 | UInt16(ground.rawValue) << 5
    return copy
  }

  package func with(_ role: Role) -> Style {
    var copy = self
    copy.bits = bits & ~0x1F | UInt16(role.rawValue)
    return copy
  }

  package func reversed() -> Style { setting(0x400) }
  package func linked() -> Style { setting(0x800) }
  package func bold() -> Style { setting(0x1000) }

  private func setting(_ bit: UInt16) -> Style {
    var copy = self
    copy.bits |= bit
    return copy
  }
}
