import Drawing

/// Names in order of a value, each a dot (or a bar) on a row of its own.
package struct RankingChart: Hashable, Sendable {
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

  /// Items are shown the largest first; values that are not numbers are left out.
  package init(title: String, note: String = "", items: [Item]) {
    self.title = title
    self.note = note
    self.items = items
  }

  /// The series at one x: that of the options, or the last one with figures.
  package init(_ series: [ChartSeries], _ options: ChartOptions) {
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
    if hasBars || isNearZero(extent) && !isLog { extent.add(0) }
    var x = Axis(.numbers, YAxisFit.opened(extent.range, isLog: isLog))
    x.isLog = isLog
    let names = sorted.map(\.name)
    var plot = Plot(x: x, y: Axis(.categories(names), 0...Double(max(1, names.count))))
    plot.title = title
    plot.note = note
    plot.marks = marks(sorted)
    return plot
  }

  /// Where zero is not far from the data, the axis begins there.
  private func isNearZero(_ extent: Extent) -> Bool {
    extent.low > 0 && extent.low < (extent.high - extent.low) * 0.6
  }

  private func marks(_ sorted: [Item]) -> [Mark] {
    let look = Look.series(0)
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
