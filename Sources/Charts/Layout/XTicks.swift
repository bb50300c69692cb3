import Drawing

/// Ticks by the kind of axis: as many as have room.
extension XAxisFit {
  func decimals(_ step: Double) -> Int {
    axis.kind == .years ? 0 : NumberText.decimals(for: [step, axis.range.lowerBound])
  }

  func fitted(_ piece: Scale.Piece, _ scale: Scale) -> [AxisTick] {
    let range = piece.values
    guard range.upperBound > range.lowerBound else {
      return [tick(range.lowerBound, label(range.lowerBound, decimals: decimals(1)), scale)]
    }
    if axis.labelsEnds { return ends(range, scale) }
    if axis.kind == .dates { return dates(range, scale) }
    if axis.isLog { return logarithmic(range, scale) }
    let found = linear(piece, scale)
    return found.isEmpty ? ends(range, scale) : found
  }

  /// The two ends of a stretch, or the first where there is room for one only.
  private func ends(_ range: ClosedRange<Double>, _ scale: Scale) -> [AxisTick] {
    let (first, last) = (range.lowerBound.rounded(.up), range.upperBound.rounded(.down))
    let isWhole = axis.isWhole && first < last
    let places = isWhole ? 0 : decimals(range.upperBound - range.lowerBound)
    let ends = (isWhole ? [first, last] : [range.lowerBound, range.upperBound]).map {
      tick($0, label($0, decimals: places), scale)
    }
    return areApart(ends, gap: 2) ? ends : Array(ends.prefix(1))
  }

  private func linear(_ piece: Scale.Piece, _ scale: Scale) -> [AxisTick] {
    let range = piece.values
    let columns = abs(piece.end - piece.start)
    let widest = max(
      TextWidth.columns(label(range.lowerBound, decimals: 0)),
      TextWidth.columns(label(range.upperBound, decimals: 0)))
    let wanted = min(9, columns / Double(widest + 5) + 1)
    let found = TickSearch.ticks(for: range, wanted: wanted) { ticks in
      if axis.kind == .years, !ticks.step.isUsualForYears { return nil }
      if axis.isWhole, !ticks.step.isWhole { return nil }
      return areApart(made(ticks, range, scale), gap: 2) ? 1 : nil
    }
    let ticks = found.map { made($0, range, scale) } ?? []
    return axis.kind == .years ? withEnds(ticks, range, scale) : ticks
  }

  /// The first and the last year have labels; others keep off them.
  private func withEnds(
    _ ticks: [AxisTick], _ range: ClosedRange<Double>, _ scale: Scale
  ) -> [AxisTick] {
    let ends = [range.lowerBound, range.upperBound].filter { $0.rounded() == $0 }.map {
      tick($0, label($0, decimals: 0), scale)
    }
    guard ends.count == 2, areApart(ends, gap: 2) else { return ticks }
    let inner = ticks.filter {
      areApart([ends[0], $0, ends[1]], gap: 2) && $0.value != ends[0].value
    }
    return [ends[0]] + inner.filter { $0.value != ends[1].value } + [ends[1]]
  }

  /// Ticks within the range; an axis of numbers does not go beyond its data.
  private func made(_ ticks: TickSet, _ range: ClosedRange<Double>, _ scale: Scale) -> [AxisTick] {
    let units = NumberUnits(
      largest: max(abs(range.lowerBound), abs(range.upperBound)), axis.scalesNumbers)
    return ticks.values.filter { range.contains($0) }.map {
      let text =
        axis.kind == .numbers && units.divisor > 1
        ? units.text($0, step: ticks.step) : label($0, decimals: ticks.step.decimals)
      return tick($0, text, scale)
    }
  }

  private func dates(_ range: ClosedRange<Double>, _ scale: Scale) -> [AxisTick] {
    for step in CalendarStep.all {
      let values = step.ticks(in: range)
      guard values.count > 1, values.count <= width / 5 + 1 else { continue }
      let ticks = values.enumerated().map { index, value in
        tick(value, step.label(value, after: index > 0 ? values[index - 1] : nil), scale)
      }
      if areApart(ticks, gap: 2) { return ticks }
    }
    return [tick(range.lowerBound, label(range.lowerBound, decimals: 0), scale)]
  }

  private func logarithmic(_ range: ClosedRange<Double>, _ scale: Scale) -> [AxisTick] {
    for values in LogTicks.candidates(for: range) {
      let ticks = values.map { tick($0, LogTicks.label($0), scale) }
      if areApart(ticks, gap: 2) { return ticks }
    }
    return []
  }

  /// Names whole, or shortened where each still has a few letters; else every n-th.
  func named(_ names: [String], _ scale: Scale) -> [AxisTick] {
    let places = names.indices.map(Double.init)
    let whole = whole(names, scale)
    if areApart(whole, gap: 1) { return whole }
    if isNumbered { return every(places, scale) { String(Int(bounded: $0) + 1) } }
    let pitch = (scale.position(1) ?? 0) - (scale.position(0) ?? 0)
    let room = Int(bounded: pitch.rounded(.down)) - 1
    if room >= 5 {
      let short = places.map {
        tick($0, TextWidth.truncated(names[Int(bounded: $0)], to: room), scale)
      }
      if areApart(short, gap: 1) { return short }
    }
    return every(places, scale) { names[Int(bounded: $0)] }
  }

  private func whole(_ names: [String], _ scale: Scale) -> [AxisTick] {
    names.indices.map { tick(Double($0), names[$0], scale) }
  }

  /// Whether all names of columns have room.
  var hasWholeNames: Bool {
    axis.categories.map { areApart(whole($0, scale(nil)), gap: 1) } ?? true
  }

  /// Every n-th, so that labels are apart.
  func every(
    _ values: [Double], _ scale: Scale, _ text: (Double) -> String
  ) -> [AxisTick] {
    guard !values.isEmpty else { return [] }
    for step in 1...values.count {
      let ticks = stride(from: 0, to: values.count, by: step).map { index in
        tick(values[index], text(values[index]), scale)
      }
      if areApart(ticks, gap: 1) { return ticks }
    }
    return []
  }

  func withCrosshair(_ ticks: [AxisTick], _ scale: Scale) -> [AxisTick] {
    guard let crosshair, let position = scale.position(crosshair), position >= 0,
      position <= Double(width)
    else { return ticks }
    var decimals = axis.kind == .years ? 0 : NumberText.decimals(for: [crosshair])
    if crosshair.rounded() == crosshair { decimals = 0 }
    var own = tick(crosshair, label(crosshair, decimals: decimals), scale)
    own.isCrosshair = true
    let end = own.start + TextWidth.columns(own.text)
    let kept = ticks.filter {
      $0.start >= end + 1 || $0.start + TextWidth.columns($0.text) <= own.start - 1
    }
    return (kept + [own]).sorted { $0.start < $1.start }
  }
}
