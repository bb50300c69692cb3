import Drawing

/// Bars of the parts of each whole, in per cent of it.
struct PercentBars: ChartForm {
  private let chart: BarChart

  init(_ series: [ChartSeries], _ options: ChartOptions) {
    var options = options
    options.note = Bilingual("%")
    chart = BarChart(Self.shares(series), options)
  }

  var plot: Plot {
    var plot = chart.plot
    plot.y.range = 0...100
    return plot
  }

  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    Chart(shares(chart.series), chart.options).seriesTable(isExact: isExact)
  }

  static func sentences(_ chart: Chart) -> [String] {
    shares(chart.series).map { SeriesDescription(series: $0, options: chart.options).text }
  }

  /// Each value in per cent of the sum at its x; none where a part is negative or all are zero.
  static func shares(_ series: [ChartSeries]) -> [ChartSeries] {
    var sums: [Double: Double] = [:]
    var bad: Set<Double> = []
    for one in series {
      for point in one.points {
        guard let value = point.value else { continue }
        sums[point.x, default: 0] += value
        if value < 0 { bad.insert(point.x) }
      }
    }
    return series.map { one in
      var one = one
      one.unit = Bilingual("%")
      one.points = one.points.map { point in
        var point = point
        let sum = sums[point.x] ?? 0
        point.y = point.value.flatMap {
          sum > 0 && sum.isFinite && !bad.contains(point.x) ? $0 / sum * 100 : nil
        }
        return point
      }
      return one
    }
  }
}
