/// A vertical axis whose ticks lie on whole rows: each label stands in the very row of its value,
/// and the grid is even.
package struct RowGrid: Hashable, Sendable {
  /// Where in its row a tick lies: in the middle for lines, at the lower edge for bars, so that
  /// they stand on a row.
  package enum Alignment: Hashable, Sendable {
    case middle, floor

    var offset: Double { self == .middle ? 0.5 : 1 }
    /// Part of a row that stays free above the highest value and below the lowest.
    var margin: Double { self == .middle ? 0.125 : 0 }
  }

  package var step: NiceStep
  package var rowsPerStep: Int
  /// Some multiple of the step, and its row (perhaps outside).
  package var anchor: Double
  package var anchorRow: Int
  package var rows: Int
  package var alignment: Alignment

  /// What a grid must fit in.
  private struct Space {
    var rows: Int
    var alignment: Alignment
    var above: Double
    var below: Double

    var free: Double { Double(rows) - above - below }
  }

  /// The best grid for a range in so many rows: simple steps, few rows unused, labels not dense.
  ///
  /// `above` and `below` are parts of the rows that stay free of values, as for labels there; of counts
  /// the steps are whole.
  package static func fit(
    _ range: ClosedRange<Double>, rows: Int, alignment: Alignment, above: Double = 0,
    below: Double = 0, isWhole: Bool = false
  ) -> RowGrid? {
    let span = range.upperBound - range.lowerBound
    guard rows > 0, span > 0, span.isFinite else { return nil }
    let space = Space(
      rows: rows, alignment: alignment, above: above + alignment.margin,
      below: below + alignment.margin)
    var best: (score: Double, grid: RowGrid)?
    let magnitude = PowersOfTen.magnitude(span)
    for power in magnitude - 2...magnitude + 1 {
      for (index, factor) in NiceStep.factors.enumerated() {
        let step = NiceStep(factor: factor, power: power)
        if isWhole, !step.isWhole { continue }
        for grid in candidates(step, range, space) {
          let score = grid.score(range, index)
          if score > best?.score ?? -.infinity { best = (score, grid) }
        }
      }
    }
    return best?.grid
  }

  /// The two roomiest grids of a step.
  private static func candidates(
    _ step: NiceStep, _ range: ClosedRange<Double>, _ space: Space
  ) -> [RowGrid] {
    let steps = (range.upperBound - range.lowerBound) / step.value
    let most = Int(bounded: (space.free / steps).rounded(.down))
    var result: [RowGrid] = []
    for rowsPerStep in stride(from: most, to: max(0, most - 3), by: -1) {
      if let grid = placed(step, rowsPerStep, range, space) { result.append(grid) }
    }
    return result
  }

  private static func placed(
    _ step: NiceStep, _ rowsPerStep: Int, _ range: ClosedRange<Double>, _ space: Space
  ) -> RowGrid? {
    let (rows, alignment) = (space.rows, space.alignment)
    let anchor = (range.lowerBound / step.value + 1e-9).rounded(.down)
    let base = step.multiple(anchor)
    let scale = Double(rowsPerStep) / step.value
    let lowRows = (range.lowerBound - base) * scale
    let highRows = (range.upperBound - base) * scale
    let slack = 1e-9
    let greatest =
      (Double(rows) - space.below - alignment.offset + lowRows + slack).rounded(.down)
    let least = (space.above - alignment.offset + highRows - slack).rounded(.up)
    guard least <= greatest, abs(greatest) < 1e6 else { return nil }
    var row = alignment == .floor ? greatest : ((least + greatest) / 2).rounded(.up)
    // No rows for values below zero where there are none, nor for those above.
    let zero = anchor * Double(rowsPerStep)
    if range.lowerBound >= 0 { row = min(greatest, max(row, Double(rows - 1) - zero)) }
    if range.upperBound <= 0 { row = max(least, min(row, -zero)) }
    return RowGrid(
      step: step, rowsPerStep: rowsPerStep, anchor: anchor, anchorRow: Int(bounded: row),
      rows: rows,
      alignment: alignment)
  }

  /// In the order of `NiceStep.factors`: halves, fifths and tenths are read alike.
  private static let simplicities = [1, 0.95, 0.9, 0.5, 0.2, 0]

  /// Talbot's four criteria, weighted for cells, of which there are few.
  private func score(_ range: ClosedRange<Double>, _ index: Int) -> Double {
    let ticks = ticks
    let hasZero = ticks.contains { $0.value == 0 }
    let simplicity = Self.simplicities[index] - (hasZero || range.lowerBound > 0 ? 0 : 0.5)
    let used = (range.upperBound - range.lowerBound) / step.value * Double(rowsPerStep)
    let unused = 1 - used / Double(rows)
    let coverage = 1 - unused * unused * 9
    let wanted = max(2, Double(rows).squareRoot() * 1.2)
    let rate = Double(ticks.count) / wanted
    let density = ticks.isEmpty ? -4 : 2 - max(rate, 1 / rate)
    let crowded = rowsPerStep < 2 && rows > 3 ? 1.0 : 0
    let single = ticks.count < 2 && rows > 2 ? 1.0 : 0
    return 0.2 * simplicity + 0.35 * coverage + 0.45 * density - crowded - single
  }

  /// Values and rows of the ticks, lowest value first.
  package var ticks: [(value: Double, row: Int)] {
    let lowest = (anchorRow - (rows - 1)).ceilingDivided(by: rowsPerStep)
    let highest = anchorRow.floorDivided(by: rowsPerStep)
    guard lowest <= highest else { return [] }
    return (lowest...highest).map { index in
      (step.multiple(anchor + Double(index)), anchorRow - index * rowsPerStep)
    }
  }

  package var scale: Scale {
    let base = step.multiple(anchor)
    let start = Double(anchorRow) + alignment.offset
    return Scale(base...base + step.value, start: start, end: start - Double(rowsPerStep))
  }

  /// Another axis with its ticks on the same rows, for a second unit.
  package func second(for range: ClosedRange<Double>) -> RowGrid? {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite else { return nil }
    let magnitude = PowersOfTen.magnitude(span)
    for power in magnitude - 2...magnitude + 3 {
      for factor in NiceStep.factors.sorted() {
        let step = NiceStep(factor: factor, power: power)
        if let grid = shifted(step, range) { return grid }
      }
    }
    return nil
  }

  private func shifted(_ step: NiceStep, _ range: ClosedRange<Double>) -> RowGrid? {
    let perRow = step.value / Double(rowsPerStep)
    guard (range.upperBound - range.lowerBound) / perRow <= Double(rows) - 0.25 else { return nil }
    let phase = anchorRow - anchorRow.floorDivided(by: rowsPerStep) * rowsPerStep
    let center = (range.lowerBound + range.upperBound) / 2 / step.value
    let middle = (Double(rows) / 2 - Double(phase)) / Double(rowsPerStep)
    let start = (center + middle).rounded()
    for anchor in [start, start - 1, start + 1] {
      var grid = self
      grid.step = step
      grid.anchor = anchor
      grid.anchorRow = phase
      if grid.holds(range) { return grid }
    }
    return nil
  }

  private func holds(_ range: ClosedRange<Double>) -> Bool {
    guard let top = scale.position(range.upperBound), let bottom = scale.position(range.lowerBound)
    else { return false }
    return top >= 0.125 && bottom <= Double(rows) - 0.125
  }
}

extension Int {
  func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }

  func ceilingDivided(by divisor: Int) -> Int { -(-self).floorDivided(by: divisor) }
}
