internal import Drawing

extension DiamondFigure {
  /// A full score ends before the name of its factor.
  private static let reach = 0.75

  /// In the order of the clock, backwards.
  private static let clock: [Seat] = [.top, .outerTop, .left, .bottom, .outerBottom, .right]

  /// A polygon through the points on the ways from the middle to the factors that have a score.
  func draw(
    _ shares: [String: Double], _ style: Style, among boxes: [Box], on sketch: inout Sketch
  ) {
    let middle = Sketch.Place(
      Double(sketch.size.width) / 2, Double(sketch.size.height) / 2)
    var points = Self.clock.compactMap { seat -> Sketch.Place? in
      guard let box = boxes.first(where: { $0.node.seat == seat }),
        let share = shares[box.node.id].map({ $0 * Self.reach })
      else { return nil }
      let end = box.middle
      return Sketch.Place(
        middle.x + (end.x - middle.x) * share, middle.y + (end.y - middle.y) * share)
    }
    guard let first = points.first else { return }
    // One or two scores are arms from the middle.
    if points.count > 2 { points.append(first) } else { points.insert(middle, at: 1) }
    sketch.line(points, style, heavy: true, priority: 8)
  }
}
