/// Dots finer than cells: 2x4 a cell in braille, 1x2 in half blocks and ASCII.
///
/// A cell shows one style: that of the dot with the highest priority in it.
package struct DotGrid: Sendable {
  package let size: Size
  package let glyphs: GlyphSet
  package let width: Int
  package let height: Int
  private var masks: [UInt8]
  private var styles: [Style]
  private var priorities: [UInt8]

  /// A grid for so many cells.
  package init(cells size: Size, glyphs: GlyphSet) {
    self.size = Size(width: max(0, size.width), height: max(0, size.height))
    self.glyphs = glyphs
    width = self.size.width * glyphs.dotsPerCell.x
    height = self.size.height * glyphs.dotsPerCell.y
    let count = self.size.width * self.size.height
    masks = Array(repeating: 0, count: count)
    styles = Array(repeating: .text, count: count)
    priorities = Array(repeating: 0, count: count)
  }

  /// Sets one dot; outside of the grid nothing happens.
  package mutating func set(x: Int, y: Int, _ style: Style, priority: UInt8 = 1) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    let dots = glyphs.dotsPerCell
    let cell = y / dots.y * size.width + x / dots.x
    masks[cell] |= bit(x % dots.x, y % dots.y)
    if priority >= priorities[cell] {
      priorities[cell] = priority
      styles[cell] = style
    }
  }

  /// Whether a dot is set.
  package func isSet(x: Int, y: Int) -> Bool {
    guard x >= 0, x < width, y >= 0, y < height else { return false }
    let dots = glyphs.dotsPerCell
    return masks[y / dots.y * size.width + x / dots.x] & bit(x % dots.x, y % dots.y) != 0
  }

  /// A straight line between two dots (Bresenham); only the part inside is walked.
  package mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ style: Style,
    priority: UInt8 = 1
  ) {
    guard let (a, b) = clip(start, end) else { return }
    var x = Int(bounded: a.x.rounded())
    var y = Int(bounded: a.y.rounded())
    let lastX = Int(bounded: b.x.rounded())
    let lastY = Int(bounded: b.y.rounded())
    let dx = abs(lastX - x)
    let dy = -abs(lastY - y)
    let stepX = x < lastX ? 1 : -1
    let stepY = y < lastY ? 1 : -1
    var error = dx + dy
    while true {
      set(x: x, y: y, style, priority: priority)
      if x == lastX && y == lastY { return }
      let twice = 2 * error
      if twice >= dy {
        error += dy
        x += stepX
      }
      if twice <= dx {
        error += dx
        y += stepY
      }
    }
  }

  /// The part of a segment inside the grid (Liang and Barsky 1984); nil when none of it is.
  private func clip(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)
  ) -> ((x: Double, y: Double), (x: Double, y: Double))? {
    guard start.x.isFinite, start.y.isFinite, end.x.isFinite, end.y.isFinite else { return nil }
    let dx = end.x - start.x
    let dy = end.y - start.y
    var near = 0.0
    var far = 1.0
    let edges = [
      (-dx, start.x + 0.49), (dx, Double(width) - 0.51 - start.x),
      (-dy, start.y + 0.49), (dy, Double(height) - 0.51 - start.y),
    ]
    for (towards, distance) in edges {
      if towards == 0 {
        if distance < 0 { return nil }
        continue
      }
      let ratio = distance / towards
      if towards < 0 { near = max(near, ratio) } else { far = min(far, ratio) }
    }
    guard near <= far else { return nil }
    return (
      (start.x + near * dx, start.y + near * dy), (start.x + far * dx, start.y + far * dy)
    )
  }

  /// Draws the cells that have dots; the others stay as they are.
  package func draw(on canvas: inout Canvas, at origin: Point) {
    for y in 0..<size.height {
      for x in 0..<size.width {
        let cell = y * size.width + x
        guard masks[cell] != 0 else { continue }
        canvas.put(glyph(masks[cell]), x: origin.x + x, y: origin.y + y, styles[cell])
      }
    }
  }

  private func glyph(_ mask: UInt8) -> Unicode.Scalar {
    switch glyphs {
    case .braille: Unicode.Scalar(0x2800 + UInt32(mask)) ?? " "
    case .blocks: mask == 1 ? "▀" : mask == 2 ? "▄" : "█"
    case .ascii: mask == 1 ? "'" : mask == 2 ? "." : ":"
    }
  }

  /// The bit of a dot in a braille pattern; the first two serve half blocks too.
  private func bit(_ x: Int, _ y: Int) -> UInt8 {
    switch (x, y) {
    case (0, 0): 0x01
    case (0, 1): 0x02
    case (0, 2): 0x04
    case (1, 0): 0x08
    case (1, 1): 0x10
    case (1, 2): 0x20
    case (0, 3): 0x40
    default: 0x80
    }
  }
}
