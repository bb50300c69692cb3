/// How areas are filled.
package enum AreaGlyphs: Hashable, Sendable {
  /// Eighths of a cell, in two colours.
  case octants
  /// Halves of a cell, in two colours.
  case halves
  /// A pattern a cell, read without colour.
  case shades
  /// A digit or letter in every other cell.
  case letters

  /// Parts of a cell, across and down.
  package var parts: (x: Int, y: Int) {
    switch self {
    case .octants: (2, 4)
    case .halves, .shades: (1, 2)
    case .letters: (1, 1)
    }
  }
}

/// The look of one kind of area.
package struct AreaFill: Hashable, Sendable {
  /// Where colours are enough.
  package var ground: Ground
  /// Else a pattern, from 0 (a few dots) to 4 (full), and its style.
  package var pattern: Int
  package var style: Style
  /// A digit or letter that says the same.
  package var letter: String

  package static let patterns = 5

  package init(ground: Ground, pattern: Int, style: Style, letter: String) {
    self.ground = ground
    self.pattern = pattern
    self.style = style
    self.letter = letter
  }

  /// What stands for it in a legend: two columns, or its letter.
  package func sample(_ glyphs: AreaGlyphs) -> (text: String, style: Style) {
    switch glyphs {
    case .octants, .halves: ("  ", Style(.text, on: ground))
    case .shades: (String((0..<2).map { Character(glyph(Point(x: $0, y: 0))) }), style)
    case .letters: (letter, style)
    }
  }

  /// The sparsest pattern is drawn in every other cell.
  func glyph(_ cell: Point) -> Unicode.Scalar {
    switch pattern {
    case ..<1: (cell.x + cell.y) % 2 == 0 ? "░" : " "
    case 1: "░"
    case 2: "▒"
    case 3: "▓"
    default: "█"
    }
  }
}

/// Areas finer than cells. A cell shows the two kinds of area that fill most of it, or one.
package struct AreaGrid: Hashable, Sendable {
  package let cells: Size
  package let glyphs: AreaGlyphs
  /// Parts in all, across and down.
  package let width: Int
  package let height: Int
  /// The kind of each part, one more than its number; 0 is no area.
  private var kinds: [UInt8]

  package init(cells: Size, glyphs: AreaGlyphs) {
    self.cells = Size(width: max(0, cells.width), height: max(0, cells.height))
    self.glyphs = glyphs
    width = self.cells.width * glyphs.parts.x
    height = self.cells.height * glyphs.parts.y
    kinds = Array(repeating: 0, count: width * height)
  }

  /// Makes a part one of a kind from 0 to 254; outside nothing happens.
  package mutating func set(x: Int, y: Int, kind: Int) {
    guard x >= 0, x < width, y >= 0, y < height, (0..<255).contains(kind) else { return }
    kinds[y * width + x] = UInt8(kind + 1)
  }

  /// The kind of a part; nil where there is none.
  package func kind(x: Int, y: Int) -> Int? {
    guard x >= 0, x < width, y >= 0, y < height else { return nil }
    let kind = kinds[y * width + x]
    return kind == 0 ? nil : Int(kind) - 1
  }

  /// Draws the cells that have areas; the others stay as they are. O(parts).
  package func draw(on canvas: inout Canvas, at origin: Point, fills: [AreaFill]) {
    for y in 0..<cells.height {
      for x in 0..<cells.width {
        let spot = Point(x: origin.x + x, y: origin.y + y)
        guard let cell = cell(x, y, fills) else { continue }
        canvas.put(cell.glyph, x: spot.x, y: spot.y, cell.style)
      }
    }
  }

  private func cell(_ x: Int, _ y: Int, _ fills: [AreaFill]) -> (
    glyph: Unicode.Scalar, style: Style
  )? {
    let parts = parts(x, y)
    guard let (first, second) = Self.most(parts) else { return nil }
    func look(_ kind: UInt8) -> AreaFill? {
      fills.indices.contains(Int(kind) - 1) ? fills[Int(kind) - 1] : nil
    }
    switch glyphs {
    case .shades:
      guard let fill = look(first == 0 ? second : first) else { return nil }
      return (fill.glyph(Point(x: x, y: y)), fill.style)
    case .letters:
      return nil
    case .octants, .halves:
      // The terminal's own ground can only be behind.
      let (behind, before) = second == 0 ? (UInt8(0), first) : (first, second)
      let ground = look(behind)?.ground ?? .none
      guard let role = look(before)?.ground.fill else { return nil }
      let mask = mask(parts) { $0 == before }
      return (BlockGlyphs.glyph(first == second ? 0xFF : mask), Style(role, on: ground))
    }
  }

  private func parts(_ x: Int, _ y: Int) -> [UInt8] {
    let (across, down) = glyphs.parts
    return (0..<across * down).map { part in
      kinds[(y * down + part / across) * width + x * across + part % across]
    }
  }

  /// The two kinds that most parts have, the same one twice where there is but one; nil where no
  /// part has any. What is no area comes second of two that have as many.
  private static func most(_ parts: [UInt8]) -> (UInt8, UInt8)? {
    guard parts.contains(where: { $0 != 0 }) else { return nil }
    var counts: [(kind: UInt8, count: Int)] = []
    for part in parts {
      if let index = counts.firstIndex(where: { $0.kind == part }) {
        counts[index].count += 1
      } else {
        counts.append((part, 1))
      }
    }
    counts.sort { ($1.count, $0.kind == 0 ? 1 : 0) < ($0.count, $1.kind == 0 ? 1 : 0) }
    return (counts[0].kind, counts.count > 1 ? counts[1].kind : counts[0].kind)
  }

  /// The pattern of eighths that some parts make.
  private func mask(_ parts: [UInt8], _ isIn: (UInt8) -> Bool) -> UInt8 {
    let (across, down) = glyphs.parts
    var mask: UInt8 = 0
    for eighth in 0..<8 {
      let (x, y) = (eighth % 2 * across / 2, eighth / 2 * down / 4)
      if isIn(parts[y * across + x]) { mask |= 1 << UInt8(eighth) }
    }
    return mask
  }
}

extension Canvas {
  /// Writes over areas: each cell keeps its ground, and what must be read has the ink for it.
  package mutating func writeOver(
    _ text: String, x: Int, y: Int, _ style: Style, clip: Rect? = nil
  ) {
    var column = x
    for scalar in text.unicodeScalars {
      let width = TextWidth.columns(scalar)
      let cell = Point(x: column, y: y)
      var own = style
      if bounds.contains(cell) {
        let ground = self[column, y].style.ground
        own = ground.fill == nil ? style.on(ground) : style.with(ground.writing).on(ground)
      }
      write(String(scalar), x: column, y: y, own, clip: clip)
      column += width
    }
  }
}
