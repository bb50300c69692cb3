package import Drawing

/// Lines of charts, with dashes.
extension Raster {
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
}
