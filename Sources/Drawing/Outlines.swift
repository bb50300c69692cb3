/// Lines of maps and drawings.
extension Raster {
  /// A straight line between two dots (Bresenham); only the part inside is walked.
  package mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ style: Style,
    priority: UInt8 = 1
  ) {
    var step = 0
    line(from: start, to: end, style, priority: priority, every: 1, step: &step)
  }

  /// The same with every so many dots only; `step` counts them from line to line.
  package mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ style: Style,
    priority: UInt8, every gap: Int, step: inout Int
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
      if step % gap == 0 { set(x: x, y: y, style, priority: priority) }
      step += 1
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
}
