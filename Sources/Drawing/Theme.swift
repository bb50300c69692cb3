/// A colour of 8 bits a channel.
package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  /// `RGB(0x5FCDCD)` is the accent of the dark theme.
  package init(_ hex: UInt32) {
    red = UInt8(hex >> 16 & 0xFF)
    green = UInt8(hex >> 8 & 0xFF)
    blue = UInt8(hex & 0xFF)
  }

  /// `#rrggbb`.
  package var hex: String {
    "#"
      + [red, green, blue].map { byte in
        let text = String(byte, radix: 16)
        return text.count == 1 ? "0" + text : text
      }.joined()
  }

  /// Contrast with another colour after WCAG 2.1, 1 (equal) to 21 (black on white).
  package func contrast(with other: RGB) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The inverse of sRGB's curve, to well within what contrast needs: x^2.4 as x² · x^0.4.
  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    guard value > 0.03928 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    let fifth = base.squareRoot().squareRoot()  // base^0.25
    var root = fifth
    // Newton's method for the fifth root of base².
    for _ in 0..<20 {
      let fourth = root * root * root * root
      root -= (fourth * root - base * base) / (5 * fourth)
    }
    return base * base * root
  }
}

/// How a role or a ground looks: for terminals of 256 colours or more, for 16, and as a picture.
package struct Ink: Hashable, Sendable {
  package var rgb: RGB
  /// Index in the palette of 256; -1 is the terminal's own colour.
  package var index256: Int16
  /// Index in the palette of 16; -1 is the terminal's own colour.
  package var index16: Int16
}

/// Colours of the roles.
package struct Theme: Hashable, Sendable {
  package enum Name: String, CaseIterable, Sendable {
    case dark, light, contrast, plain
  }

  package var name: Name
  /// One a role, in the order of `Role`.
  package var inks: [Ink]
  /// One a ground, in the order of `Ground`; the first is never painted.
  package var grounds: [Ink]
  /// Without colour a link is underlined, a bar plain and a selection reversed.
  package var hasColour: Bool { name != .plain }
  /// Whether areas are told apart by their colours alone.
  package var hasFills: Bool { name == .dark || name == .light }

  package func ink(_ role: Role) -> Ink { inks[Int(role.rawValue)] }
  package func ground(_ ground: Ground) -> Ink { grounds[Int(ground.rawValue)] }

  package static func named(_ name: Name) -> Theme {
    switch name {
    case .dark: dark
    case .light: light
    case .contrast: contrast
    case .plain: plain
    }
  }
}

extension Theme {
  private static func ink(_ hex: UInt32, _ index256: Int16, _ index16: Int16) -> Ink {
    Ink(rgb: RGB(hex), index256: index256, index16: index16)
  }

  //  role:      hex       256  16
  package static let dark = Theme(
    name: .dark, inks: darkInks + darkFills, grounds: darkGrounds + darkFills)

  private static let darkInks: [Ink] = [
    ink(0xD6DAE0, -1, -1), ink(0xFFFFFF, 15, 15), ink(0xA0A7B2, 248, -1),
    ink(0x6C7480, 242, -1), ink(0x5FCDCD, 80, 6), ink(0xEBB45F, 215, 3),
    ink(0x87CD87, 114, 2), ink(0xF08787, 210, 1), ink(0x5FCDCD, 80, 6), ink(0xEBB45F, 215, 3),
    ink(0xBE96EB, 141, 5), ink(0x87CD87, 114, 2), ink(0xF08787, 210, 1), ink(0x7DAAF0, 111, 4),
    ink(0x000000, 16, 0),
  ]

  private static let darkGrounds: [Ink] = [
    ink(0x16181D, -1, -1), ink(0x282C34, 236, -1), ink(0x243E4A, 17, 4), ink(0x282C34, 236, -1),
  ]

  /// Five shades, then six kinds: white is read on the first three shades and on the kinds.
  private static let darkFills: [Ink] = [
    ink(0x2B343B, 236, 6), ink(0x1D575E, 23, 6), ink(0x1F7A70, 29, 6), ink(0x3BA9A6, 37, 6),
    ink(0x72D8CF, 80, 6),
    ink(0x1D5A60, 23, 6), ink(0x73501C, 94, 3), ink(0x54398C, 54, 5), ink(0x235C28, 22, 2),
    ink(0x7E3038, 88, 1), ink(0x2C4F8C, 25, 4),
  ]

  package static let light = Theme(
    name: .light, inks: lightInks + lightFills, grounds: lightGrounds + lightFills)

  private static let lightInks: [Ink] = [
    ink(0x24292F, -1, -1), ink(0x000000, 16, 0), ink(0x57606A, 240, -1),
    ink(0x8A929B, 245, -1), ink(0x0B656D, 23, 6), ink(0x7F5400, 94, 3),
    ink(0x17712F, 22, 2), ink(0xB81E29, 124, 1), ink(0x0B656D, 23, 6), ink(0x7F5400, 94, 3),
    ink(0x7440D0, 55, 5), ink(0x17712F, 22, 2), ink(0xB81E29, 124, 1), ink(0x085EC4, 25, 4),
    ink(0xFFFFFF, 231, 7),
  ]

  private static let lightGrounds: [Ink] = [
    ink(0xFFFFFF, -1, -1), ink(0xEEF1F4, 255, -1), ink(0xDDEFF2, 195, 6), ink(0xEEF1F4, 255, -1),
  ]

  /// Five shades, then six kinds: black is read on the first three shades and on the kinds.
  private static let lightFills: [Ink] = [
    ink(0xD9EBEC, 195, 6), ink(0xA5D2D4, 152, 6), ink(0x62B0B4, 73, 6), ink(0x12757A, 29, 6),
    ink(0x0B4F57, 23, 6),
    ink(0xBFE3E5, 152, 6), ink(0xF3DDB4, 223, 3), ink(0xDCCFF5, 189, 5), ink(0xCBE8CE, 194, 2),
    ink(0xF6D0D3, 224, 1), ink(0xC6DBF7, 153, 4),
  ]

  package static let contrast = Theme(
    name: .contrast, inks: contrastInks + contrastFills,
    grounds: Ground.allCases.map { _ in ink(0x000000, 16, 0) })

  private static let contrastInks: [Ink] = [
    ink(0xFFFFFF, 15, 15), ink(0xFFFFFF, 15, 15), ink(0xFFFFFF, 15, 15), ink(0xFFFFFF, 15, 15),
    ink(0x00FFFF, 14, 14), ink(0xFFFF00, 11, 11), ink(0x00FFFF, 14, 14), ink(0xFFFF00, 11, 11),
    ink(0x00FFFF, 14, 14), ink(0xFFFF00, 11, 11), ink(0xFFFFFF, 15, 15), ink(0x00FFFF, 14, 14),
    ink(0xFFFF00, 11, 11), ink(0xFFFFFF, 15, 15), ink(0xFFFFFF, 15, 15),
  ]

  /// Patterns tell the areas apart.
  private static let contrastFills: [Ink] = Role.allCases.filter(\.isFill).map { _ in
    ink(0xFFFFFF, 15, 15)
  }

  package static let plain = Theme(
    name: .plain,
    inks: Role.allCases.map { _ in ink(0x000000, -1, -1) },
    grounds: Ground.allCases.map { _ in ink(0xFFFFFF, -1, -1) })
}
