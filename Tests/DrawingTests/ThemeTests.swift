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

  static let readable: [Role] = Role.allCases.filter {
    $0 != .faint && $0 != .ink && !$0.isFill
  }
  static let grounds: [Ground] = [.none, .bar, .selection, .frame]

  @Test func contrastIsThatOfTheStandard() {
    #expect(abs(RGB(0x000000).contrast(with: RGB(0xFFFFFF)) - 21) < 0.001)
    #expect(abs(RGB(0x777777).contrast(with: RGB(0xFFFFFF)) - 4.478) < 0.01)
  }

  @Test(arguments: [Theme.Name.dark, .light, .contrast])
  func everyTextIsReadableOnEveryGroundAsAPicture(_ name: Theme.Name) {
    let theme = Theme.named(name)
    for role in Self.readable {
      for ground in Self.grounds {
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
      for ground in Self.grounds {
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

  /// What is written on an area, as a picture and in a palette of 256.
  @Test(arguments: [Theme.Name.dark, .light])
  func namesAreReadableOnEveryArea(_ name: Theme.Name) {
    let theme = Theme.named(name)
    for ground in Ground.allCases where ground.fill != nil {
      let (ink, area) = (theme.ink(ground.writing), theme.ground(ground))
      #expect(theme.ink(ground.fill ?? .text) == area)
      #expect(ink.rgb.contrast(with: area.rgb) >= 4.5, "\(name) \(ground)")
      let white: RGB = ink.index256 == 15 ? RGB(0xFFFFFF) : Self.palette(Int(ink.index256))
      let ratio = white.contrast(with: Self.palette(Int(area.index256)))
      #expect(ratio >= 4.5, "\(name) \(ground) \(ratio)")
    }
  }

  @Test func withoutColourALinkIsUnderlinedAndASelectionReversed() {
    #expect(Attributes(.link, .plain).underline)
    #expect(Attributes(Style(.text, on: .selection), .plain).reverse)
    #expect(!Attributes(Style(.text, on: .bar), .plain).reverse)
  }
}

@Suite("Areas in blocks")
struct BlockTests {
  /// All 256 patterns have a glyph of their own; the named ones are those of Unicode's list.
  @Test func everyPatternHasItsGlyph() throws {
    let glyphs = (UInt8.min...UInt8.max).map(BlockGlyphs.glyph)
    #expect(Set(glyphs).count == 256)
    for mask in UInt8(1)...UInt8.max { #expect(BlockGlyphs.mask(of: glyphs[Int(mask)]) == mask) }
    for (mask, value) in [
      (UInt8(0x04), UInt32(0x1CD00)), (0x06, 0x1CD01), (0x07, 0x1CD02), (0x08, 0x1CD03),
      (0xFE, 0x1CDE5), (0x0F, 0x2580), (0xF0, 0x2584), (0xFF, 0x2588),
    ] {
      #expect(BlockGlyphs.glyph(mask).value == value)
    }
    #expect(glyphs.allSatisfy { TextWidth.columns($0) == 1 })
  }

  @Test func aCellShowsItsTwoLargestAreas() {
    var grid = AreaGrid(cells: Size(width: 1, height: 1), glyphs: .octants)
    for y in 0..<4 { for x in 0..<2 { grid.set(x: x, y: y, kind: y < 2 ? 0 : 1) } }
    grid.set(x: 0, y: 0, kind: 2)
    var canvas = Canvas(size: Size(width: 1, height: 1))
    let grounds: [Ground] = [.shade1, .shade2, .shade3]
    let fills = grounds.map { AreaFill(ground: $0, pattern: 1, style: .text, letter: "a") }
    grid.draw(on: &canvas, at: Point(x: 0, y: 0), fills: fills)
    // The lower half in the second kind is behind; three of the upper four eighths are the first.
    #expect(canvas[0, 0].style == Style(.shade1, on: .shade2))
    #expect(canvas[0, 0].glyph == BlockGlyphs.glyph(0b1110).value)
  }

  @Test func atACoastTheTerminalsOwnGroundIsBehind() {
    var grid = AreaGrid(cells: Size(width: 2, height: 1), glyphs: .halves)
    grid.set(x: 0, y: 1, kind: 0)
    var canvas = Canvas(size: Size(width: 2, height: 1))
    let fill = AreaFill(ground: .area1, pattern: 2, style: .text, letter: "a")
    grid.draw(on: &canvas, at: Point(x: 0, y: 0), fills: [fill])
    #expect(canvas[0, 0] == Cell(glyph: 0x2584, style: Style(.area1)))
    #expect(canvas[1, 0] == .blank)
    canvas.writeOver("x", x: 0, y: 0, .dim)
    #expect(canvas[0, 0].style == .dim)
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
