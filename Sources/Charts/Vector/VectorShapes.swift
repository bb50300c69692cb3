import Drawing

/// The signs of series.
extension VectorRenderer {
  mutating func shape(_ look: SeriesStyle, _ x: Double, _ y: Double, radius: Double) {
    switch look.marker {
    case .disc: circle(look, x, y, radius)
    case .ring: circle(look, x, y, radius)
    case .diamond: polygon(look, x, y, radius, [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
    case .triangle: polygon(look, x, y, radius, [(0, -1.2), (1.2, 1), (-1.2, 1)])
    case .square: polygon(look, x, y, radius, [(-1, -1), (1, -1), (1, 1), (-1, 1)])
    case .cross: cross(look, x, y, radius)
    }
  }

  private mutating func circle(_ look: SeriesStyle, _ x: Double, _ y: Double, _ radius: Double) {
    let number = SVGWriter.number
    let colour = theme.colour(look.role)
    var attributes = [("cx", number(x)), ("cy", number(y)), ("r", number(radius))]
    if look.marker == .ring {
      attributes += [
        ("fill", theme.paper ?? "none"), ("stroke", colour), ("stroke-width", "1.5"),
      ]
    } else {
      attributes.append(("fill", colour))
    }
    writer.element("circle", attributes)
  }

  private mutating func polygon(
    _ look: SeriesStyle, _ x: Double, _ y: Double, _ radius: Double, _ corners: [(Double, Double)]
  ) {
    let number = SVGWriter.number
    let points = corners.map { number(x + $0.0 * radius) + "," + number(y + $0.1 * radius) }
    writer.element(
      "polygon",
      [("points", points.joined(separator: " ")), ("fill", theme.colour(look.role))])
  }

  private mutating func cross(_ look: SeriesStyle, _ x: Double, _ y: Double, _ radius: Double) {
    let (left, right) = (SVGWriter.number(x - radius), SVGWriter.number(x + radius))
    let (top, bottom) = (SVGWriter.number(y - radius), SVGWriter.number(y + radius))
    writer.element(
      "path",
      [
        ("d", "M\(left) \(top) L\(right) \(bottom) M\(left) \(bottom) L\(right) \(top)"),
        ("stroke", theme.colour(look.role)), ("stroke-width", "2"),
      ])
  }
}
