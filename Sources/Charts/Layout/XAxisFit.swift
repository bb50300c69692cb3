import Drawing

/// Puts the horizontal axis on its columns: scale, ticks and labels that never overlap.
struct XAxisFit {
  var axis: Axis
  /// The plot's first column and its width, and the width of the picture.
  var left: Int
  var width: Int
  var total: Int
  var crosshair: Double?
  /// Whether numbers stand for names.
  var isNumbered = false

  /// Columns a cut takes.
  static let cutWidth = 2

  func scale(_ columns: BarColumns?) -> Scale {
    if let columns {
      let half = columns.distance / 2
      let last = columns.first + Double(columns.count - 1) * columns.distance
      let end = columns.areThin ? Double(width) : Double(columns.width)
      return Scale(columns.first - half...last + half, start: 0, end: end)
    }
    if let names = axis.categories, !axis.labelsEnds {
      // Equal whole columns where there are enough.
      let pitch = names.isEmpty ? 0 : width / names.count
      let end = pitch > 0 ? pitch * names.count : width
      return Scale(-0.5...Double(names.count) - 0.5, start: 0, end: Double(end))
    }
    let inset = width > 1 ? 0.25 : 0.5
    let ends = (start: inset, end: Double(width) - inset)
    guard !axis.cuts.isEmpty, !axis.isLog else {
      return Scale(axis.range, start: ends.start, end: ends.end, isLog: axis.isLog)
    }
    return broken(ends)
  }

  /// Stretches of data share the columns by their length; each has some.
  private func broken(_ ends: (start: Double, end: Double)) -> Scale {
    var stretches: [ClosedRange<Double>] = []
    var low = axis.range.lowerBound
    for cut in axis.cuts {
      stretches.append(low...max(low, cut.lowerBound))
      low = cut.upperBound
    }
    stretches.append(low...max(low, axis.range.upperBound))
    let cut = Double(Self.cutWidth)
    let least = 1.0
    let room = ends.end - ends.start - cut * Double(axis.cuts.count)
    let free = max(0, room - least * Double(stretches.count))
    let sum = stretches.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
    var position = ends.start
    let pieces = stretches.map { stretch in
      let share = sum > 0 ? (stretch.upperBound - stretch.lowerBound) / sum : 0
      let length = least + free * share
      defer { position += length + cut }
      return Scale.Piece(values: stretch, start: position, end: position + length)
    }
    return Scale(pieces: pieces)
  }

  /// The ticks; the crosshair's label is among them and takes precedence.
  func ticks(_ scale: Scale, _ columns: BarColumns?) -> [AxisTick] {
    guard width > 0, !axis.isHidden else { return [] }
    var ticks: [AxisTick]
    if let names = axis.categories, !axis.labelsEnds {
      ticks = named(names, scale)
    } else if let all = allBars(scale, columns) {
      ticks = all
    } else {
      ticks = scale.pieces.flatMap { fitted($0, scale) }
      ticks = apart(ticks)
    }
    return withCrosshair(ticks, scale)
  }

  /// One label a bar, if all fit.
  private func allBars(_ scale: Scale, _ columns: BarColumns?) -> [AxisTick]? {
    guard let columns, !columns.areThin, !axis.hasBorders else { return nil }
    let ticks = (0..<columns.count).map { index in
      let value = columns.first + Double(index) * columns.distance
      return tick(value, label(value, decimals: decimals(columns.distance)), scale)
    }
    return areApart(ticks, gap: 1) ? ticks : nil
  }

  func label(_ value: Double, decimals: Int) -> String {
    switch axis.kind {
    case .years where value.rounded() == value:
      NumberText.text(value, decimals: 0, groups: false)
    case .years: NumberText.text(value, decimals: decimals, groups: false)
    case .dates where CalendarDate.isClock(value): CalendarDate.moment(value)
    case .dates: CalendarDate(days: value).text
    case .numbers: NumberText.text(value, decimals: decimals)
    case .categories(let names):
      names.indices.contains(Int(bounded: value)) ? names[Int(bounded: value)] : ""
    }
  }

  func tick(_ value: Double, _ text: String, _ scale: Scale) -> AxisTick {
    let position = scale.position(value) ?? 0
    let columns = TextWidth.columns(text)
    let wanted = Double(left) + position - Double(columns) / 2
    let start = max(0, min(total - columns, Int(bounded: wanted.rounded())))
    return AxisTick(value: value, text: text, position: position, start: start)
  }

  func areApart(_ ticks: [AxisTick], gap: Int) -> Bool {
    var free = -gap
    for tick in ticks {
      if tick.start < free + gap && tick.start != 0 || tick.start < free { return false }
      free = tick.start + TextWidth.columns(tick.text)
    }
    return free <= total
  }

  /// Without those that come too near to the one before.
  func apart(_ ticks: [AxisTick]) -> [AxisTick] {
    var kept: [AxisTick] = []
    for tick in ticks {
      let free = kept.last.map { $0.start + TextWidth.columns($0.text) + 1 } ?? 0
      if tick.start >= free, tick.start + TextWidth.columns(tick.text) <= total {
        kept.append(tick)
      }
    }
    return kept
  }
}
