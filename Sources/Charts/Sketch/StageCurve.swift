package import Drawing

/// A curve of stages: an illustration, without numbers.
package struct StageCurve: Sendable {
  /// The shapes there are.
  package enum Shape: Sendable {
    /// Slow, steep, level, and on to a higher level.
    case renewal
    /// Up, level, down, and up again, or down further.
    case exhaustion
  }

  package struct Stage: Sendable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  package var shape: Shape
  package var stages: [Stage]
  package var chosen: String?

  package init(_ shape: Shape, stages: [Stage], chosen: String? = nil) {
    self.shape = shape
    self.stages = stages
    self.chosen = chosen
  }

  /// The drawing at a size; the last row has the names.
  package func sketch(size: Size) -> Sketch {
    var sketch = Sketch(size: size)
    guard !stages.isEmpty, size.height > 2 else { return sketch }
    let band = Double(size.width) / Double(stages.count)
    let floor = Double(size.height) - 1.3
    for number in 1..<max(1, stages.count) {
      let x = Double(number) * band
      sketch.line([.init(x, 0), .init(x, floor)], .faint, dashed: true)
    }
    let branches = shape == .exhaustion ? [height, { self.fall($0) }] : [height]
    for (index, branch) in branches.enumerated() {
      draw(branch, from: index == 0 ? 0 : 0.75, isDashed: index == 1, floor: floor, on: &sketch)
    }
    for (number, stage) in stages.enumerated() {
      let isChosen = stage.id == chosen
      sketch.label(
        stage.name, centre: (Double(number) + 0.5) * band, y: size.height - 1,
        isChosen ? Style(.accent).bold() : .dim, part: stage.id)
    }
    return sketch
  }

  private func draw(
    _ height: (Double) -> Double, from start: Double, isDashed: Bool, floor: Double,
    on sketch: inout Sketch
  ) {
    let count = stages.count
    for (number, stage) in stages.enumerated() {
      let first = Double(number) / Double(count)
      guard first + 0.001 >= start else { continue }
      let isChosen = stage.id == chosen && !isDashed
      let places = (0...16).map { step in
        let t = first + Double(step) / 16 / Double(count)
        return Sketch.Place(
          min(Double(sketch.size.width) - 0.3, t * Double(sketch.size.width)),
          0.4 + (1 - height(t)) * (floor - 0.6))
      }
      sketch.line(
        places, isDashed ? .dim : chosen == nil || isChosen ? .accent : .text, dashed: isDashed,
        heavy: isChosen, priority: isChosen ? 9 : 5)
    }
  }

  /// The height of the curve, 0 to 1, at a time from 0 to 1.
  private func height(_ t: Double) -> Double {
    switch shape {
    case .renewal: 0.04 + 0.68 * step(t, 0.36, 0.30) + 0.26 * step(t, 0.88, 0.24)
    case .exhaustion:
      0.08 + 0.86 * step(t, 0.17, 0.32) - 0.62 * step(t, 0.62, 0.26) + 0.48 * step(t, 0.92, 0.20)
    }
  }

  /// What happens where no new industry takes over.
  private func fall(_ t: Double) -> Double {
    0.94 - 0.62 * step(t, 0.62, 0.26) - 0.28 * step(t, 0.92, 0.24)
  }

  /// A smooth step from 0 to 1 around a middle.
  private func step(_ t: Double, _ middle: Double, _ width: Double) -> Double {
    let x = min(1, max(0, (t - middle) / width + 0.5))
    return x * x * x * (x * (6 * x - 15) + 10)
  }
}
