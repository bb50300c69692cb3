package import Drawing

/// Bars over words that lie across: a row a word, with its value; of several series a heading a word and
/// a row each below it.
struct LyingBars {
  let series: [ChartSeries]
  let options: ChartOptions
  let words: [String]

  private var rowsOfGroup: Int { series.count > 1 ? series.count + 1 : 1 }

  private var names: [String] {
    guard series.count > 1 else { return words }
    return words.flatMap { [$0] + series.map { "  " + $0.name(options.language) } }
  }

  private func row(_ word: Double, _ index: Int) -> Double {
    word * Double(rowsOfGroup) + Double(series.count > 1 ? index + 1 : 0)
  }

  var plot: Plot {
    let bars = series.enumerated().map { index, one in
      one.points.compactMap { point -> Bar? in
        guard let value = point.value, options.contains(point.x) else { return nil }
        return Bar(x: row(point.x, index), from: 0, to: value)
      }
    }
    var extent = Extent()
    extent.add(0)
    for bar in bars.joined() { extent.add(bar.to) }
    let labels = values(Array(bars.joined()))
    let range = YAxisFit.opened(extent.range, isLog: false)
    var plot = Plot(
      x: Axis(.numbers, RankingChart.roomy(range, labels)),
      y: Axis(.categories(names), 0...Double(max(1, names.count))))
    plot.x.unit = options.unit(series, .left)
    plot.y.hidesRules = true
    plot.y.rowHeights = [1]
    plot.rowsOfGroup = rowsOfGroup
    plot.partsRows = true
    plot.title = options.heading(series)
    plot.note = options.remark(series)
    plot.marks =
      bars.enumerated().map { index, bars in
        .bars(BarMark(bars: bars, look: .series(index), isAcross: true))
      } + labels
    return plot
  }

  private func values(_ bars: [Bar]) -> [Mark] {
    let labels = ValueLabels(bars.lazy.map(\.to))
    let language = options.hasShortNumbers ? options.language : nil
    return bars.prefix(2_000).map { bar in
      .label(
        LabelMark(
          text: labels.text(bar.to, language), at: DataPoint(x: bar.to, y: bar.x),
          place: .behind, role: .text))
    }
  }
}

extension Chart {
  /// What a longer text may have, so that no name is left out.
  private static let mostRows = 60

  /// How many rows more a picture of this size needs for all rows with names; 0 where it has them, or
  /// where they would be too many for one picture.
  package func rowsMissing(in size: Size) -> Int {
    guard options.kind == .ranking || options.kind == .bar, options.isOfRows, !hasFacets else {
      return 0
    }
    let plot = fitted(to: size).plot()
    guard plot.partsRows, plot.rowCount <= Self.mostRows else { return 0 }
    return plot.layout(size, firstRow: options.firstRow).hiddenRows
  }

  /// The chart as it is drawn in a picture of this size: bars whose names have no room below them lie
  /// across.
  package func fitted(to size: Size) -> Chart {
    guard options.kind == .bar, options.isOfRows, !options.liesAcross, !hasFacets,
      case .words(let words) = options.x, words.count > 1,
      series.allSatisfy({ $0.spans.isEmpty && $0.side == .left && !$0.isLine })
    else { return self }
    let shown = plot().layout(size).xTicks
    guard shown.map(\.text) != words else { return self }
    var lying = self
    lying.options.liesAcross = true
    // Names that are cut are better than none.
    let hidden = RowColumns(lying.plot(), size).hidden
    return hidden > 0 && shown.count == words.count ? self : lying
  }
}
