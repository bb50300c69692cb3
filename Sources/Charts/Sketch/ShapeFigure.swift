package import Drawing

/// Values at the four corners of the diamond as a shape: zero is the dashed ring, what is beyond it
/// outweighs, what is inside is outweighed.
package struct ShapeFigure: Sendable {
  package struct Corner: Sendable {
    package var seat: DiamondFigure.Seat
    package var name: String
    /// From minus `most` to `most`.
    package var value: Double

    package init(seat: DiamondFigure.Seat, name: String, value: Double) {
      self.seat = seat
      self.name = name
      self.value = value
    }
  }

  package var corners: [Corner]
  package var most: Double

  package init(corners: [Corner], most: Double) {
    self.corners = corners
    self.most = most
  }

  package func sketch(size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    let middle = Sketch.Place(Double(size.width) / 2, Double(size.height) / 2)
    let side = (corners.map { TextWidth.columns($0.name) }.max() ?? 0) + 4
    let reach = (
      x: max(3, Double(size.width) / 2 - Double(min(side, size.width / 4))),
      y: max(2, Double(size.height) / 2 - 1.5)
    )
    let order: [DiamondFigure.Seat] = [.top, .right, .bottom, .left]
    let sorted = order.compactMap { seat in corners.first { $0.seat == seat } }
    guard sorted.count == 4 else { return sketch }
    let place = { (corner: Corner, value: Double) in
      let share = (value + most) / (2 * most)
      return Sketch.Place(
        middle.x + corner.seat.spot.x * reach.x * share,
        middle.y + corner.seat.spot.y * reach.y * share)
    }
    for corner in sorted { sketch.line([middle, place(corner, most)], .faint) }
    let zero = sorted.map { place($0, 0) }
    sketch.line(zero + [zero[0]], .dim, dashed: true, priority: 2)
    let shape = sorted.map { place($0, $0.value) }
    sketch.line(shape + [shape[0]], .accent, heavy: true, priority: 5)
    for corner in sorted { label(corner, place(corner, most), &sketch) }
    return sketch
  }

  private func label(_ corner: Corner, _ spot: Sketch.Place, _ sketch: inout Sketch) {
    let tenths = Int((abs(corner.value) * 10).rounded())
    let digits = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    let number = (corner.value > 0 ? "+" : corner.value < 0 ? "−" : "") + digits
    let style = Style(corner.value > 0 ? .positive : corner.value < 0 ? .negative : .dim)
    let columns = TextWidth.columns(corner.name) + 1 + TextWidth.columns(number)
    var x = Int(spot.x) - columns / 2
    var y = Int(spot.y)
    switch corner.seat {
    case .left: (x, y) = (0, max(0, y - 1))
    case .right: (x, y) = (sketch.size.width - columns, y + 1)
    case .top: y = 0
    default: y = sketch.size.height - 1
    }
    sketch.label(corner.name, x: max(0, x), y: y, .text)
    sketch.label(number, x: max(0, x) + TextWidth.columns(corner.name) + 1, y: y, style.bold())
  }
}
