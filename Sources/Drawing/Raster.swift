/// Dots finer than cells, for lines with dashes and priorities.
///
/// A cell shows one style: that of the dot with the highest priority in it.
package struct Raster: Sendable {
  package enum Resolution: Hashable, Sendable {
    /// 2x4 dots a cell.
    case braille
    /// 2x2 quarters of a cell.
    case quadrants
    /// 1x2 halves of a cell.
    case halves
    /// 1x2, as `'`, `.` and `:`.
    case ascii

    package init(_ glyphs: GlyphSet) {
      switch glyphs {
      case .octants, .braille: self = .braille
      case .blocks: self = .quadrants
      case .ascii: self = .ascii
      }
    }

    /// The same with halves for blocks: outlines keep their form, as both dots of a cell are as
    /// wide as it.
    package init(outlines glyphs: GlyphSet) {
      self = glyphs == .blocks ? .halves : Resolution(glyphs)
    }

    /// The glyphs that its cells are drawn with.
    package var glyphs: GlyphSet {
      switch self {
      case .braille: .braille
      case .quadrants, .halves: .blocks
      case .ascii: .ascii
      }
    }

    package var dots: (x: Int, y: Int) {
      switch self {
      case .braille: (2, 4)
      case .quadrants: (2, 2)
      case .halves, .ascii: (1, 2)
      }
    }
  }

  package let cells: Size
  package let resolution: Resolution
  package let width: Int
  package let height: Int
  private var masks: [UInt8]
  private var styles: [Style]
  private var priorities: [UInt8]

  package init(cells: Size, resolution: Resolution) {
    self.cells = Size(width: max(0, cells.width), height: max(0, cells.height))
    self.resolution = resolution
    width = self.cells.width * resolution.dots.x
    height = self.cells.height * resolution.dots.y
    let count = self.cells.width * self.cells.height
    masks = Array(repeating: 0, count: count)
    styles = Array(repeating: .text, count: count)
    priorities = Array(repeating: 0, count: count)
  }

  /// Sets one dot; outside nothing happens.
  package mutating func set(x: Int, y: Int, _ style: Style, priority: UInt8 = 1) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    let dots = resolution.dots
    let cell = y / dots.y * cells.width + x / dots.x
    masks[cell] |= 1 << UInt8(y % dots.y * dots.x + x % dots.x)
    guard priority >= priorities[cell] else { return }
    priorities[cell] = priority
    styles[cell] = style
  }

  package func isSet(x: Int, y: Int) -> Bool {
    guard x >= 0, x < width, y >= 0, y < height else { return false }
    let dots = resolution.dots
    let mask = masks[y / dots.y * cells.width + x / dots.x]
    return mask & 1 << UInt8(y % dots.y * dots.x + x % dots.x) != 0
  }

  /// The dot column of a position in columns, and the dot row of one in rows.
  package func dot(x: Double) -> Double { x * Double(resolution.dots.x) - 0.5 }
  package func dot(y: Double) -> Double { y * Double(resolution.dots.y) - 0.5 }

  /// Draws the cells that have dots; the others stay as they are. On areas the dots may lie over
  /// them, on their ground.
  package func draw(on canvas: inout Canvas, at origin: Point, keepsGround: Bool = false) {
    for y in 0..<cells.height {
      for x in 0..<cells.width {
        let cell = y * cells.width + x
        guard masks[cell] != 0 else { continue }
        let spot = Point(x: origin.x + x, y: origin.y + y)
        guard canvas.bounds.contains(spot) else { continue }
        let ground = keepsGround ? canvas[spot.x, spot.y].style.ground : styles[cell].ground
        canvas.put(glyph(masks[cell]), x: spot.x, y: spot.y, styles[cell].on(ground))
      }
    }
  }

  private func glyph(_ mask: UInt8) -> Unicode.Scalar {
    switch resolution {
    case .braille: Unicode.Scalar(0x2800 + UInt32(Self.brailleMasks[Int(mask)])) ?? " "
    case .quadrants: Self.quadrants[Int(mask & 15)]
    case .halves: mask == 1 ? "▀" : mask == 2 ? "▄" : "█"
    case .ascii: mask == 1 ? "'" : mask == 2 ? "." : ":"
    }
  }

  private static let quadrants: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// From rows of two dots to the order of braille patterns.
  private static let brailleMasks: [UInt8] = {
    let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    return (0..<256).map { mask in
      bits.enumerated().reduce(0) { mask >> $1.offset & 1 == 1 ? $0 | $1.element : $0 }
    }
  }()
}
