import Drawing
import Testing

@Suite("Themes")
struct ThemeTests {
  /// Colours of xterm's palette of 256, from 16 on.
  static func palette(_ index: Int) -> RGB {
    if index >= 232 {
      let level = UInt32(8 + (index - 232) * 10)
      return RGB(level << 16 | level << 8 | level)
    }
    let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return RGB(steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6])
  }

  static let readable: [Role] = Role.allCases.filter { $0 != .faint }

  @Test func contrastIsThatOfTheStandard() {
    #expect(abs(RGB(0x000000).contrast(with: RGB(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(RGB(0x777777).contrast(with: RGB(0xFFFFFF)) - 4.478) < 0.01)
  }

  @Test(arguments: [Theme.Name.dark, .light, .contrast])
  func everyTextIsReadableOnEveryGroundAsAPicture(_ name: Theme.Name) {
    let theme = Theme.named(name)
    for role in Self.readable {
      for ground in Ground.allCases {
        let ratio = theme.ink(role).rgb.contrast(with: theme.ground(ground).rgb)
        #expect(ratio >= 4.5, "\(theme.name) \(role) on \(ground): \(ratio)")
      }
    }
  }

  /// The terminal's own background is taken for black and dark grey, or white and light grey.
  @Test(arguments: [
    (Theme.Name.dark, [0x000000, 0x1E1E1E]), (.light, [0xFFFFFF, 0xF2F2F2]),
  ])
  func everyTextIsReadableInAPaletteOf256(_ name: Theme.Name, _ papers: [UInt32]) {
    let theme = Theme.named(name)
    for role in Self.readable {
      for ground in Ground.allCases {
        let ink = Int(theme.ink(role).index256)
        let painted = Int(theme.ground(ground).index256)
        guard ink >= 16 else { continue }
        let grounds = painted >= 16 ? [Self.palette(painted)] : papers.map { RGB($0) }
        for paper in grounds {
          let ratio = Self.palette(ink).contrast(with: paper)
          #expect(ratio >= 4.5, "\(theme.name) \(role) \(ink) on \(ground): \(ratio)")
        }
      }
    }
  }

  @Test func withoutColourALinkIsUnderlinedAndASelectionReversed() {
    #expect(Attributes(.link, .plain).underline)
    #expect(Attributes(Style(.text, on: .selection), .plain).reverse)
    #expect(!Attributes(Style(.text, on: .bar), .plain).reverse)
  }
}

@Suite("Encoders")
struct EncoderTests {
  private var canvas: Canvas {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    canvas.write("a<集>&", x: 0, y: 0, .strong)
    canvas.write("│⠿", x: 0, y: 1, .faint)
    return canvas
  }

  @Test func plainTextHasNoSpacesAtLineEnds() {
    #expect(PlainText.encode(canvas) == "a<集>&\n│⠿\n")
  }

  @Test func ansiSwitchesBackAtEachLineEnd() {
    let text = ANSI.encode(canvas, theme: .dark)
    #expect(text.hasPrefix("\u{1B}[0;1;38;5;15ma<集>&"))
    #expect(text.split(separator: "\n").allSatisfy { $0.hasSuffix("\u{1B}[0m") })
  }

  @Test func withoutColourAnsiHasNoColourCodes() {
    #expect(!ANSI.encode(canvas, theme: .plain).contains("38;5"))
  }

  @Test func svgEscapesTextAndDrawsDotsAsShapes() {
    let picture = SVG.encode(canvas, theme: .dark)
    #expect(picture.contains("&lt;") && picture.contains("&amp;") && !picture.contains("<集"))
    #expect(picture.components(of: "<circle") == 6)
    #expect(picture.hasSuffix("</g>\n</svg>\n"))
  }
}

extension String {
  func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
