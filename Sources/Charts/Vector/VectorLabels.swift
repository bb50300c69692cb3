import Drawing

/// Labels in the plot.
extension VectorRenderer {
  mutating func label(_ mark: Mark) {
    guard case .label(let label) = mark, let text = plot.shownText(of: label, layout) else {
      return
    }
    let width = Double(TextWidth.columns(text)) * 0.85
    guard let place = place(label, width) else { return }
    let halo = theme.paper ?? "#ffffff"
    writer.element(
      "text",
      [
        ("x", SVGWriter.number(plotX(place.x))), ("y", SVGWriter.number(plotY(place.y) + 4.5)),
        ("fill", theme.colour(label.role)), ("font-size", "12"), ("stroke", halo),
        ("stroke-width", "3"), ("paint-order", "stroke"),
      ], label.isValue ? Self.signed(text) : text)
    taken.append((place.x, place.y - 0.4, width))
  }

  /// Where a label begins and the middle of its row, in columns and rows of the plot.
  private func place(_ label: LabelMark, _ width: Double) -> (x: Double, y: Double)? {
    let right = plotWidth - width - 1
    switch label.place {
    case .topLeft: return (1, 0.6)
    case .topRight: return (right, 0.6)
    case .bottomLeft: return (1, plotHeight - 0.6)
    case .bottomRight: return (right, plotHeight - 0.6)
    case .above, .below, .center, .around, .behind: break
    }
    guard let at = layout.position(label) else { return nil }
    let centred = at.x - width / 2
    switch label.place {
    case .above: return free([(centred, at.y - (label.side == .right ? 0.85 : 0.5))], width)
    case .below: return free([(centred, at.y + 0.6)], width)
    case .center: return (centred, at.y)
    case .behind:
      // Rows that have no room have no values.
      guard at.y >= 0, at.y <= plotHeight else { return nil }
      let isLeft = label.at.x < 0 || at.x + width + 1 > plotWidth
      return (isLeft ? at.x - width - 0.6 : at.x + 0.8, at.y)
    default:
      let places = [
        (at.x + 1, at.y), (at.x - width - 1, at.y), (centred, at.y - 0.8),
        (centred, at.y + 0.8), (at.x + 0.7, at.y - 0.7), (at.x + 0.7, at.y + 0.7),
        (at.x - width - 0.7, at.y - 0.7), (at.x - width - 0.7, at.y + 0.7),
      ]
      return free(places.filter { isNearest(at, to: $0, width) }, width)
    }
  }

  /// Whether text at a place is clearly nearer to a point than to all others.
  private func isNearest(
    _ own: (x: Double, y: Double), to place: (x: Double, y: Double), _ width: Double
  ) -> Bool {
    let reach = Self.distance(own, place, width) + 0.4
    return dots.allSatisfy { dot in
      Self.distance(dot, place, width) > reach || Self.distance(dot, own, 0) < 0.4
    }
  }

  /// From a point to text, in columns.
  private static func distance(
    _ point: (x: Double, y: Double), _ place: (x: Double, y: Double), _ width: Double
  ) -> Double {
    let across = max(0, place.x - point.x, point.x - place.x - width)
    let down = max(0, abs(point.y - place.y) - (width > 0 ? 0.3 : 0)) * cell.height / cell.width
    return (across * across + down * down).squareRoot()
  }

  private func free(
    _ places: [(x: Double, y: Double)], _ width: Double
  ) -> (x: Double, y: Double)? {
    places.first { place in
      place.x >= -2 && place.x + width <= plotWidth + 2 && place.y >= -0.6
        && place.y <= plotHeight
        && taken.allSatisfy { other in
          abs(other.y + 0.4 - place.y) >= 0.75 || other.x >= place.x + width
            || other.x + other.width <= place.x
        }
    }
  }
}
