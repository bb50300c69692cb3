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
    let side = min(12, max(10, size.width / 4))
    let reach = (
      x: max(3, Double(size.width) / 2 - Double(side) - 1),
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
    for corner in sorted { label(corner, place(corner, most), side, &sketch) }
    return sketch
  }

  /// Above and below in one line, at the sides in a few.
  private func label(
    _ corner: Corner, _ spot: Sketch.Place, _ side: Int, _ sketch: inout Sketch
  ) {
    let number = Self.signed(corner.value)
    let style = Style(corner.value > 0 ? .positive : corner.value < 0 ? .negative : .dim).bold()
    let isAside = corner.seat == .left || corner.seat == .right
    guard isAside else {
      let columns = TextWidth.columns(corner.name) + 1 + number.count
      let x = max(0, Int(bounded: spot.x) - columns / 2)
      let y = corner.seat == .top ? 0 : sketch.size.height - 1
      sketch.label(corner.name, x: x, y: y)
      sketch.label(number, x: x + TextWidth.columns(corner.name) + 1, y: y, style)
      return
    }
    let lines = LineBreaking.wrap(corner.name, width: max(2, side))
    let top = Int(bounded: spot.y) - (lines.count + 1) / 2
    for (row, line) in (lines + [number]).enumerated() {
      let x = corner.seat == .left ? 0 : sketch.size.width - TextWidth.columns(line)
      sketch.label(line, x: x, y: top + row, row == lines.count ? style : .text)
    }
  }

  private static func signed(_ value: Double) -> String {
    let tenths = Int(bounded: (abs(value) * 10).rounded())
    let digits = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return (value > 0 ? "+" : value < 0 ? "−" : "") + digits
  }
}
