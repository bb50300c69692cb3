import Drawing

/// Puts a vertical axis on its rows.
struct YAxisFit {
  var scale: Scale
  var ticks: [AxisTick]
  var grid: RowGrid?

  var width: Int {
    ticks.map { max(TextWidth.columns($0.text), TextWidth.columns($0.detail)) }.max() ?? 0
  }

  /// The axis in `rows` rows that begin at row `top` of the picture.
  init(_ axis: Axis, rows: Int, top: Int, hasBars: Bool, first: Int = 0) {
    let range = Self.opened(axis.range, isLog: axis.isLog)
    if let names = axis.categories {
      self.init(names: names, axis, rows: rows, top: top, first: first)
    } else if axis.isLog {
      self.init(logarithmic: range, rows: rows, top: top)
    } else if axis.fillsRows {
      // Without ticks the figures have all the rows.
      self.init(
        scale: Scale(range, start: Double(rows) - 0.125, end: 0.125), ticks: [], grid: nil)
    } else if let grid = Self.grid(axis, range, rows, hasBars ? .floor : .middle) {
      self.init(grid: grid, top: top, language: axis.scalesNumbers)
    } else {
      self.init(
        ends: range, Scale(range, start: Double(rows) - 0.125, end: 0.125), rows: rows, top: top)
    }
    if axis.isHidden { ticks = [] }
  }

  /// With a row for values above the highest and below the lowest, if there are rows enough.
  private static func grid(
    _ axis: Axis, _ range: ClosedRange<Double>, _ rows: Int, _ alignment: RowGrid.Alignment
  ) -> RowGrid? {
    let isRoomy = axis.hasValueLabels && rows >= 4
    // Bars that all hang leave zero, the lower edge of a row, a row of its own.
    let hang = alignment == .floor && rows >= 4 && range.upperBound <= 0
    return RowGrid.fit(
      range, rows: rows, alignment: alignment,
      above: hang || isRoomy && range.upperBound > 0 ? 1 : 0,
      below: isRoomy && range.lowerBound < 0 && alignment == .floor ? 0.9 : 0,
      isWhole: axis.isWhole)
  }

  mutating func move(down rows: Int) {
    for index in scale.pieces.indices {
      scale.pieces[index].start += Double(rows)
      scale.pieces[index].end += Double(rows)
    }
    for index in ticks.indices {
      ticks[index].start += rows
      ticks[index].position += Double(rows)
    }
  }

  mutating func hideLabels() {
    for index in ticks.indices { ticks[index].text = "" }
  }

  private init(scale: Scale, ticks: [AxisTick], grid: RowGrid?) {
    self.scale = scale
    self.ticks = ticks
    self.grid = grid
  }

  init(grid: RowGrid, top: Int, language: Language? = nil) {
    let scale = grid.scale
    let found = grid.ticks
    let units = NumberUnits(largest: found.map { abs($0.value) }.max() ?? 0, language)
    let ticks = found.map { tick in
      AxisTick(
        value: tick.value, text: units.text(tick.value, step: grid.step),
        position: scale.position(tick.value) ?? 0, start: top + tick.row)
    }
    self.init(scale: scale, ticks: ticks, grid: grid)
  }

  private init(names: [String], _ axis: Axis, rows: Int, top: Int, first: Int) {
    let pitch = Self.pitch(axis, rows: rows)
    let low = Double(first) - 0.5
    let lift = axis.namesFeet ? (pitch - 1) / 2 - (pitch > 2 ? 1 : 0) : 0
    let details = axis.details.count == names.count ? axis.details : []
    let widest = names.map { TextWidth.columns($0) }.max() ?? 0
    let scale = Scale(low...low + 1, start: 0, end: Double(pitch))
    let shown = names.indices.filter { $0 >= first && ($0 - first) * pitch < rows }
    let ticks = shown.map { index in
      let position = scale.position(Double(index)) ?? 0
      var tick = AxisTick(
        value: Double(index), text: names[index], position: position,
        start: top + Int(bounded: position.rounded(.down)) + lift)
      guard !details.isEmpty else { return tick }
      if pitch > 2 {
        tick.detail = details[index]
      } else {
        tick.text = TextWidth.padded(names[index], to: widest + 2) + details[index]
      }
      return tick
    }
    self.init(scale: scale, ticks: ticks, grid: nil)
  }

  /// Rows from one name to the next.
  static func pitch(_ axis: Axis, rows: Int) -> Int {
    let count = axis.categories?.count ?? 0
    guard !axis.rowHeights.isEmpty else {
      return count > 0 && count * 2 <= rows && count <= 6 ? 2 : 1
    }
    return axis.rowHeights.first { count * $0 <= rows } ?? axis.rowHeights.last ?? 1
  }

  private init(logarithmic range: ClosedRange<Double>, rows: Int, top: Int) {
    let inset = rows > 1 ? 0.5 : 0.25
    let scale = Scale(range, start: Double(rows) - inset, end: inset, isLog: true)
    for values in LogTicks.candidates(for: range) {
      let ticks = values.map { value in
        let position = scale.position(value) ?? 0
        return AxisTick(
          value: value, text: LogTicks.label(value), position: position,
          start: top + Int(bounded: position.rounded(.down)))
      }
      let distances = zip(ticks, ticks.dropFirst()).map { $0.start - $1.start }
      if distances.allSatisfy({ $0 >= 2 }) || ticks.count == 1 {
        self.init(scale: scale, ticks: ticks, grid: nil)
        return
      }
    }
    self.init(ends: range, scale, rows: rows, top: top)
  }

  /// The two ends alone, where no round numbers lie between them: 5e-324 and 1e-320.
  private init(ends range: ClosedRange<Double>, _ scale: Scale, rows: Int, top: Int) {
    let ticks = [range.lowerBound, range.upperBound].compactMap { value -> AxisTick? in
      guard let position = scale.position(value) else { return nil }
      let row = max(0, min(rows - 1, Int(bounded: position.rounded(.down))))
      return AxisTick(
        value: value, text: NumberText.short(value), position: position, start: top + row)
    }
    self.init(scale: scale, ticks: rows > 1 ? ticks : Array(ticks.prefix(1)), grid: nil)
  }

  /// A range that is not empty: from zero for a single value, and without absurd ends.
  static func opened(_ range: ClosedRange<Double>, isLog: Bool) -> ClosedRange<Double> {
    let low = max(-1e300, min(1e300, range.lowerBound))
    let high = max(low, min(1e300, range.upperBound))
    if high - low > max(abs(low), abs(high)) * 1e-12 { return low...high }
    if isLog { return low > 0 ? low / 2...low * 2 : 0.1...10 }
    if low == 0 { return 0...1 }
    return min(0, low * 2)...max(0, low * 2)
  }
}
