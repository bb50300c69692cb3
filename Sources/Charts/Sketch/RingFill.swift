package import Drawing

/// What lies inside of closed rings.
package enum RingFill {
  /// The parts of cells whose middle lies in an odd number of rings, given in cells: row by row,
  /// between the crossings. O(rows x points).
  package static func parts(
    of rings: [[(x: Double, y: Double)]], size: Size, parts: (x: Int, y: Int)
  ) -> [Point] {
    let width = size.width * parts.x
    var found: [Point] = []
    for y in 0..<size.height * parts.y {
      let level = (Double(y) + 0.5) / Double(parts.y)
      let crossings = rings.flatMap { Self.crossings($0, level) }.sorted()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let first = Int(bounded: (crossings[pair] * Double(parts.x) - 0.5).rounded(.up))
        let last = Int(bounded: (crossings[pair + 1] * Double(parts.x) - 0.5).rounded(.down))
        guard first <= last else { continue }
        for x in max(0, first)..<max(max(0, first), min(width, last + 1)) {
          found.append(Point(x: x, y: y))
        }
      }
    }
    return found
  }

  private static func crossings(_ ring: [(x: Double, y: Double)], _ level: Double) -> [Double] {
    guard var last = ring.last else { return [] }
    var result: [Double] = []
    for next in ring {
      if (last.y < level) != (next.y < level) {
        result.append(last.x + (level - last.y) / (next.y - last.y) * (next.x - last.x))
      }
      last = next
    }
    return result
  }
}
