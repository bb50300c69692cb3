/// Whole columns for bars, so that all are equally wide.
package struct BarColumns: Hashable, Sendable {
  /// The first x and the distance of two.
  package var first: Double
  package var distance: Double
  package var count: Int
  /// Columns from one x to the next; with none bars become strokes of dots.
  package var pitch: Int
  /// All columns of the bars.
  package var width: Int

  private static let widest = 12

  package init?(_ axis: Axis, width: Int) {
    guard let band = axis.band, band > 0, axis.cuts.isEmpty else { return nil }
    let span = (axis.range.upperBound - axis.range.lowerBound) / band
    guard span < 100_000 else { return nil }
    first = axis.range.lowerBound
    distance = band
    count = Int(bounded: span.rounded()) + 1
    pitch = width / count
    // Where equal distances would leave much of the picture empty, some are a column wider.
    let used = pitch * count
    self.width = pitch > 0 && Double(used) < Double(width) * Self.leastUse ? width : used
  }

  private static let leastUse = 0.85

  /// Whether some bars, or the gaps between them, are a column wider than others.
  private var areStretched: Bool { width > pitch * count }

  private func start(_ index: Int) -> Int { areStretched ? index * width / count : index * pitch }

  package var areThin: Bool { pitch < 1 }

  /// How many columns each of so many bars side by side has.
  func slotWidth(_ slots: Int) -> Int {
    let gap = pitch > slots ? max(1, pitch / 4) : 0
    return max(1, min(Self.widest, (pitch - gap) / max(1, slots)))
  }

  /// The columns of a bar; nil for one outside, or if there are fewer columns than slots.
  package func columns(_ x: Double, slot: Int, slots: Int) -> Range<Int>? {
    let index = ((x - first) / distance).rounded()
    guard index >= 0, index < Double(count), slots > 0, slots <= pitch else { return nil }
    let place = Int(bounded: index)
    // Bars without a gap stay without one.
    if pitch == 1 { return start(place)..<start(place + 1) }
    let each = slotWidth(slots)
    let used = min(pitch, each * slots)
    let first = start(place) + (pitch - used) / 2 + slot * each
    return first..<first + each
  }
}
