import Drawing

/// Names in order of a value, each a dot (or a bar) on a row of its own.
package struct RankingChart: ChartForm, Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var name: String
    package var value: Double
    package var isHighlighted: Bool

    package init(name: String, value: Double, isHighlighted: Bool = false) {
      self.name = name
      self.value = value
      self.isHighlighted = isHighlighted
    }
  }

  package var title = ""
  package var note = ""
  package var items: [Item]
  /// Bars from zero instead of dots.
  package var hasBars = false
  package var isLog = false
  /// Whether each value stands behind its bar or dot.
  var hasValues = false
  var areYears = false
  /// Words of large numbers; nil for whole ones.
  var shortNumbers: Language?

  /// Items are shown the largest first; values that are not numbers are left out.
  package init(title: String, note: String = "", items: [Item]) {
    self.title = title
    self.note = note
    self.items = items
  }

  /// The series at one x: that of the options, or the last one with figures.
  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    hasValues = options.hasValues
    shortNumbers = options.hasShortNumbers ? options.language : nil
    if options.isOfRows, let one = series.first, series.count == 1 {
      (title, note, isLog) = (options.heading(series), options.remark(series), options.isLog)
      items = one.points.compactMap { point in
        guard let value = point.value, options.contains(point.x) else { return nil }
        let name = ChartTable.text(point.x, options.x, isExact: true)
        return Item(
          name: name, value: value, isHighlighted: options.highlights.contains(name))
      }
      areYears = options.valuesAreYears
      hasBars = !isLog && !areYears && (spansZero || isNearZero(extent))
      return
    }
    let at = options.at ?? series.flatMap(\.points).filter { $0.value != nil }.map(\.x).max() ?? 0
    title = options.heading(series)
    note = options.remark(series)
    isLog = options.isLog
    items = series.compactMap { one in
      guard let value = one.points.first(where: { $0.x == at })?.value else { return nil }
      return Item(
        name: one.name(options.language), value: value,
        isHighlighted: options.highlights.contains(one.id))
    }
  }

  private var extent: Extent {
    var extent = Extent()
    for item in items { extent.add(item.value) }
    return extent
  }

  private var spansZero: Bool { extent.low <= 0 }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    let ranking = RankingChart(chart.series, chart.options)
    let isChinese = chart.options.language == .chinese
    let value = chart.options.isOfRows ? chart.headings.first ?? "" : ranking.note
    return ranking.table(
      rank: isChinese ? "名次" : "rank",
      name: chart.options.isOfRows && chart.series.count == 1
        ? chart.xHeading : isChinese ? "名称" : "name",
      value: value.isEmpty ? (isChinese ? "数值" : "value") : value, isExact: isExact)
  }

  static func sentences(_ chart: Chart) -> [String] {
    [RankingChart(chart.series, chart.options).describe(chart.options.language)]
  }

  /// The items in order.
  var ranked: [Item] {
    items.filter { $0.value.isFinite && (!isLog || $0.value > 0) }
      .enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
      .map(\.element)
  }

  package var plot: Plot {
    let sorted = ranked
    var extent = Extent()
    for item in sorted { extent.add(item.value) }
    if hasBars || isNearZero(extent) && !isLog && !areYears { extent.add(0) }
    var x = Axis(areYears ? .years : .numbers, YAxisFit.opened(extent.range, isLog: isLog))
    x.isLog = isLog
    let names = sorted.map(\.name)
    var plot = Plot(x: x, y: Axis(.categories(names), 0...Double(max(1, names.count))))
    plot.title = title
    plot.note = note
    plot.y.hidesRules = hasBars
    plot.partsRows = hasValues
    let labels = hasValues ? values(sorted) : []
    plot.marks = marks(sorted) + labels
    if hasValues, !isLog { x.range = Self.roomy(x.range, labels) }
    plot.x = x
    return plot
  }

  /// Some room at the ends with values behind them: more where these are long.
  static func roomy(_ range: ClosedRange<Double>, _ labels: [Mark]) -> ClosedRange<Double> {
    let widths = labels.map { mark -> Int in
      if case .label(let label) = mark { return TextWidth.columns(label.text) }
      return 0
    }
    let part = min(0.3, max(0.12, Double((widths.max() ?? 0) + 2) / 40))
    let more = (range.upperBound - range.lowerBound) * part
    let low = range.lowerBound < 0 ? range.lowerBound - more : range.lowerBound
    return low...range.upperBound + (range.upperBound > 0 ? more : 0)
  }

  private func values(_ sorted: [Item]) -> [Mark] {
    let labels = ValueLabels(sorted.lazy.map(\.value))
    return sorted.enumerated().prefix(2_000).map { row, item in
      .label(
        LabelMark(
          text: areYears
            ? NumberText.text(item.value, decimals: 0, groups: false)
            : labels.text(item.value, shortNumbers),
          at: DataPoint(x: item.value, y: Double(row)), place: .behind, role: .text))
    }
  }

  /// Where zero is not far from the data, the axis begins there.
  private func isNearZero(_ extent: Extent) -> Bool {
    extent.low > 0 && extent.low < (extent.high - extent.low) * 0.6
  }

  private func marks(_ sorted: [Item]) -> [Mark] {
    let look = SeriesStyle.series(0)
    var amber = look
    amber.role = .alert
    amber.marker = .diamond
    let rows = sorted.enumerated()
    let usual = rows.filter { !$0.element.isHighlighted }
    let marked = rows.filter { $0.element.isHighlighted }
    return [(usual, look), (marked, amber)].flatMap { items, look -> [Mark] in
      hasBars
        ? [
          .bars(
            BarMark(
              bars: items.map { Bar(x: Double($0.offset), from: 0, to: $0.element.value) },
              look: look, isAcross: true))
        ]
        : [
          .points(
            PointMark(
              points: items.map { DataPoint(x: $0.element.value, y: Double($0.offset)) },
              look: look))
        ]
    }
  }
}
