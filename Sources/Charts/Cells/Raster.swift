package import Drawing

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
      case .braille: self = .braille
      case .blocks: self = .quadrants
      case .ascii: self = .ascii
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

  /// Where a broken line is in its pattern; goes on from segment to segment.
  package struct Phase: Sendable {
    var pattern: [Int]
    private var index = 0
    private var left = 0

    package init(_ dash: Dash) {
      pattern = dash.dots
      left = pattern.first ?? 0
    }

    /// Whether the next dot is drawn.
    mutating func next() -> Bool {
      guard !pattern.isEmpty else { return true }
      if left == 0 {
        index = (index + 1) % pattern.count
        left = pattern[index]
      }
      left -= 1
      return index % 2 == 0
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

  /// A straight line between the dots nearest to two places: one dot for each step along its longer
  /// direction. Only the steps inside are walked, and clipping moves no dot.
  ///
  /// `skipsFirst` leaves out the first dot, which the segment before has drawn.
  package mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ style: Style,
    priority: UInt8, phase: inout Phase, skipsFirst: Bool = false
  ) {
    let (x0, y0) = (start.x.rounded(), start.y.rounded())
    let (dx, dy) = (end.x.rounded() - x0, end.y.rounded() - y0)
    guard x0.isFinite, y0.isFinite, dx.isFinite, dy.isFinite else { return }
    let isFlat = abs(dx) >= abs(dy)
    let origin = isFlat ? x0 : y0
    let length = isFlat ? dx : dy
    let slope = length == 0 ? 0 : (isFlat ? dy : dx) / length
    let other = isFlat ? y0 : x0
    guard let range = steps(origin, length, isFlat ? width : height) else { return }
    for step in stride(from: range.first, through: range.last, by: length < 0 ? -1 : 1) {
      let along = Double(step) - origin
      if skipsFirst, along == 0 { continue }
      let across = (other + along * slope).rounded()
      guard phase.next(), across >= 0, across < Double(isFlat ? height : width) else { continue }
      let dot = Int(bounded: across)
      set(x: isFlat ? step : dot, y: isFlat ? dot : step, style, priority: priority)
    }
  }

  /// The steps of a line within 0 ..< limit, in its direction; nil if there are none.
  private func steps(_ origin: Double, _ length: Double, _ limit: Int) -> (first: Int, last: Int)? {
    let last = Double(limit - 1)
    let low = max(0, min(origin, origin + length))
    let high = min(last, max(origin, origin + length))
    guard low <= high else { return nil }
    return length < 0
      ? (Int(bounded: high), Int(bounded: low)) : (Int(bounded: low), Int(bounded: high))
  }

  /// Draws the cells that have dots; the others stay as they are.
  package func draw(on canvas: inout Canvas, at origin: Point) {
    for y in 0..<cells.height {
      for x in 0..<cells.width {
        let cell = y * cells.width + x
        guard masks[cell] != 0 else { continue }
        canvas.put(glyph(masks[cell]), x: origin.x + x, y: origin.y + y, styles[cell])
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
