import Drawing

/// A box a series: median, quartiles, whiskers, and the values beyond them.
struct BoxChart: ChartForm {
  /// Quartiles between the two nearest values (as of numpy and R's type 7); whiskers end at the last
  /// value within one and a half box lengths (Tukey 1977).
  struct Summary {
    var name: String
    var values: [Double]

    /// Values in order, at least one.
    init?(_ name: String, _ values: [Double]) {
      guard !values.isEmpty else { return nil }
      self.name = name
      self.values = values.sorted()
    }

    func quantile(_ part: Double) -> Double {
      let place = Double(values.count - 1) * part
      let low = Int(bounded: place.rounded(.down))
      let high = min(values.count - 1, low + 1)
      let share = place - Double(low)
      return values[low] * (1 - share) + values[high] * share
    }

    var whiskers: (low: Double, high: Double) {
      let (first, last) = (quantile(0.25), quantile(0.75))
      let reach = 1.5 * (last - first)
      let low = values.first { $0 >= first - reach } ?? values[0]
      let high = values.last { $0 <= last + reach } ?? values[values.count - 1]
      return (min(low, first), max(high, last))
    }

    var outliers: [Double] {
      let ends = whiskers
      return values.filter { $0 < ends.low || $0 > ends.high }
    }
  }

  private let series: [ChartSeries]
  private let options: ChartOptions

  init(_ series: [ChartSeries], _ options: ChartOptions) {
    self.series = series
    self.options = options
  }

  /// How many values each has, and their median.
  static func details(_ summaries: [Summary], _ language: Language) -> [String] {
    let medians = summaries.map { $0.quantile(0.5) }
    let labels = ValueLabels(medians)
    return zip(summaries, medians).map { one, median in
      language == .chinese
        ? "n \(one.values.count)，中位数 \(labels.text(median))"
        : "n \(one.values.count), median \(labels.text(median))"
    }
  }

  static func summaries(_ series: [ChartSeries], _ options: ChartOptions) -> [Summary] {
    series.compactMap { one in
      Summary(
        one.name(options.language),
        one.points.filter { options.contains($0.x) }.compactMap(\.value))
    }
  }

  var plot: Plot {
    let summaries = Self.summaries(series, options)
    var extent = Extent()
    for one in summaries {
      for value in one.values { extent.add(value) }
    }
    var plot = Plot(
      x: Axis(.numbers, YAxisFit.opened(extent.range, isLog: false)),
      y: Axis(.categories(summaries.map(\.name)), 0...Double(max(1, summaries.count))))
    plot.title = options.title[options.language]
    plot.note = options.remark(series)
    plot.y.hidesRules = true
    plot.y.rowHeights = [4, 3, 1]
    plot.y.details = Self.details(summaries, options.language)
    for (row, one) in summaries.enumerated() {
      let ends = one.whiskers
      let look = SeriesStyle.series(row)
      plot.marks.append(
        .box(
          BoxMark(
            row: Double(row), low: ends.low, high: ends.high, lowerQuartile: one.quantile(0.25),
            median: one.quantile(0.5), upperQuartile: one.quantile(0.75), look: look)))
      let outliers = one.outliers.map { DataPoint(x: $0, y: Double(row)) }
      var dot = look
      dot.marker = .ring
      if !outliers.isEmpty { plot.marks.append(.points(PointMark(points: outliers, look: dot))) }
    }
    return plot
  }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    let isChinese = chart.options.language == .chinese
    let summaries = summaries(chart.series, chart.options)
    let format = NumberFormat.of(summaries.flatMap(\.values), isExact: isExact)
    return ChartTable(
      columns: isChinese
        ? ["名称", "个数", "最小", "下须", "下四分位", "中位数", "上四分位", "上须", "最大"]
        : [
          "name", "n", "minimum", "lower_whisker", "lower_quartile", "median", "upper_quartile",
          "upper_whisker", "maximum",
        ],
      rows: summaries.map { one in
        let ends = one.whiskers
        return [one.name, "\(one.values.count)"]
          + [
            one.quantile(0), ends.low, one.quantile(0.25), one.quantile(0.5), one.quantile(0.75),
            ends.high, one.quantile(1),
          ].map(format.text)
      }, words: [0])
  }

  static func sentences(_ chart: Chart) -> [String] {
    let summaries = summaries(chart.series, chart.options)
    let decimals = NumberText.decimals(for: summaries.flatMap(\.values))
    func text(_ value: Double) -> String { NumberText.text(value, decimals: decimals) }
    return summaries.map { one in
      let (first, middle, last) = (one.quantile(0.25), one.quantile(0.5), one.quantile(0.75))
      let ends = (text(one.quantile(0)), text(one.quantile(1)))
      return chart.options.language == .chinese
        ? "\(one.name)：\(one.values.count)个值，中位数\(text(middle))，中间一半在\(text(first))至\(text(last))之间，"
          + "最小\(ends.0)，最大\(ends.1)。"
        : "\(one.name): \(one.values.count) values, median \(text(middle)), the middle half from "
          + "\(text(first)) to \(text(last)), least \(ends.0), largest \(ends.1)."
    }
  }
}
