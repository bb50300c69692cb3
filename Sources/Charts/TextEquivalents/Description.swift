extension Chart {
  /// The chart in sentences, computed from its values: a paragraph a series.
  package func describe() -> String {
    let heading = options.title[options.language]
    let sentences = options.kind.form.sentences(self)
    let head = heading.isEmpty || series.count == 1 && heading == series[0].title[options.language]
    return (head ? [] : [heading + (options.language == .chinese ? "。" : ".")]).joined()
      + (head || sentences.isEmpty ? "" : "\n") + sentences.joined(separator: "\n")
  }
}

/// One series in words.
struct SeriesDescription {
  let series: ChartSeries
  let options: ChartOptions
  private let values: [DataPoint]
  private let decimals: Int

  init(series: ChartSeries, options: ChartOptions) {
    self.series = series
    self.options = options
    values = series.ordered.compactMap { point in
      guard let value = point.value, options.contains(point.x) else { return nil }
      return DataPoint(x: point.x, y: value)
    }
    decimals = NumberText.decimals(for: values.map(\.y))
  }

  private var isChinese: Bool { options.language == .chinese }

  var text: String {
    let name = series.title[options.language].isEmpty ? series.id : series.title[options.language]
    let unit = series.unit[options.language]
    let head = name + (unit.isEmpty ? "" : isChinese ? "（\(unit)）" : " (\(unit))")
    guard let first = values.first, let last = values.last else {
      return isChinese ? head + "：没有数据。" : head + ": no figures."
    }
    if case .words = options.x { return head + words }
    let body = values.count == 1 ? single(first) : movement(first, last)
    let notes = [gaps, breaks, uncertain].filter { !$0.isEmpty }
    return isChinese
      ? head + "：" + body + "。" + notes.map { $0 + "。" }.joined()
      : head + ": " + body + "." + notes.map { " " + $0 + "." }.joined()
  }

  private func number(_ value: Double) -> String { NumberText.text(value, decimals: decimals) }
  private func place(_ x: Double) -> String { ChartTable.text(x, options.x) }
  private func when(_ x: Double) -> String {
    switch (isChinese, options.x) {
    case (true, .years): place(x) + "年"
    case (true, .dates), (true, .words), (false, .words): place(x)
    case (true, .numbers): "x=\(place(x))处"
    case (false, .numbers): "at \(place(x))"
    case (false, .dates): "on \(place(x))"
    case (false, .years): "in \(place(x))"
    }
  }

  /// The largest and the smallest of a value a name.
  private var words: String {
    let items = values.map { RankingChart.Item(name: place($0.x), value: $0.y) }
    return (isChinese ? "：" : ": ")
      + RankingChart(title: "", items: items).describe(options.language)
  }

  private func single(_ point: DataPoint) -> String {
    isChinese ? "\(when(point.x))为\(number(point.y))" : "\(number(point.y)) \(when(point.x))"
  }

  private func movement(_ first: DataPoint, _ last: DataPoint) -> String {
    let points = Swings(values).points
    if values.allSatisfy({ $0.y == first.y }) { return constant(first, last) }
    if let low = values.min(by: { $0.y < $1.y }), let high = values.max(by: { $0.y < $1.y }),
      points.count == 2, values.count > 2, abs(last.y - first.y) < (high.y - low.y) * 0.3
    {
      return unsteady(low, high, first, last)
    }
    return isChinese ? chinese(points) : english(points)
  }

  private func constant(_ first: DataPoint, _ last: DataPoint) -> String {
    isChinese
      ? "\(when(first.x))至\(when(last.x))一直为\(number(first.y))"
      : "stays at \(number(first.y)) from \(place(first.x)) to \(place(last.x))"
  }

  private func unsteady(
    _ low: DataPoint, _ high: DataPoint, _ first: DataPoint, _ last: DataPoint
  ) -> String {
    isChinese
      ? "在\(when(low.x))的\(number(low.y))与\(when(high.x))的\(number(high.y))之间波动，"
        + "\(when(first.x))为\(number(first.y))，\(when(last.x))为\(number(last.y))"
      : "moves between \(number(low.y)) \(when(low.x)) and \(number(high.y)) \(when(high.x)), "
        + "from \(number(first.y)) \(when(first.x)) to \(number(last.y)) \(when(last.x))"
  }

  private func english(_ points: [DataPoint]) -> String {
    var parts: [String] = []
    for (index, (start, end)) in zip(points, points.dropFirst()).enumerated() {
      let verb = end.y > start.y ? "rises" : end.y < start.y ? "falls" : "stays"
      let from = index == 0 ? " from \(number(start.y)) \(when(start.x))" : ""
      let then = index == 0 ? "" : index == points.count - 2 && index > 1 ? "and finally " : "then "
      parts.append("\(then)\(verb)\(from) to \(name(end))\(number(end.y)) \(when(end.x))")
    }
    return parts.joined(separator: ", ")
  }

  private func chinese(_ points: [DataPoint]) -> String {
    var parts: [String] = []
    for (index, (start, end)) in zip(points, points.dropFirst()).enumerated() {
      if index == 0 { parts.append("\(when(start.x))为\(number(start.y))") }
      let verb = end.y > start.y ? "升至" : end.y < start.y ? "降至" : "仍为"
      let then = index == 0 ? "" : "再"
      parts.append("\(then)\(verb)\(when(end.x))的\(name(end))\(number(end.y))")
    }
    return parts.joined(separator: "，")
  }

  /// "a peak of", if it is one.
  private func name(_ point: DataPoint) -> String {
    guard values.last != point || values.count < 3 else { return extremeName(point, isEnd: true) }
    return extremeName(point, isEnd: false)
  }

  private func extremeName(_ point: DataPoint, isEnd: Bool) -> String {
    let isHighest = values.allSatisfy { $0.y <= point.y }
    let isLowest = values.allSatisfy { $0.y >= point.y }
    if isEnd || !isHighest && !isLowest { return "" }
    return isHighest ? (isChinese ? "峰值" : "a peak of ") : (isChinese ? "最低点" : "a low of ")
  }

  private var gaps: String {
    let points = series.ordered.filter { options.contains($0.x) }
    guard let first = values.first?.x, let last = values.last?.x else { return "" }
    let missing = points.filter { $0.value == nil && $0.x > first && $0.x < last }.map(\.x)
    guard !missing.isEmpty else { return "" }
    return isChinese ? "\(list(missing))没有数据" : "No figure for \(list(missing))"
  }

  private var breaks: String {
    let found = series.ordered.filter {
      $0.flags.contains(.breakBefore) && options.contains($0.x)
    }.map(\.x)
    guard !found.isEmpty else { return "" }
    return isChinese
      ? "\(list(found))起口径有变" : "Not comparable with earlier values from \(list(found))"
  }

  private var uncertain: String {
    let found = series.ordered.filter { $0.flags.isUncertain && options.contains($0.x) }.map(\.x)
    guard !found.isEmpty else { return "" }
    return isChinese
      ? "\(list(found))为初步或估计数" : "Preliminary or estimated: \(list(found))"
  }

  /// At most six, with the number of the others.
  private func list(_ xs: [Double]) -> String {
    let names = xs.prefix(6).map { place($0) + (isChinese && options.x == .years ? "年" : "") }
    let text = names.joined(separator: isChinese ? "、" : ", ")
    guard xs.count > 6 else { return text }
    return text + (isChinese ? "等\(xs.count)处" : " and \(xs.count - 6) more")
  }
}
