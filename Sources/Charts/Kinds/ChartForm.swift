/// What a kind of chart is: marks in data coordinates, rows, and words.
///
/// A new kind is a file with a type of this protocol, and its line in `ChartKind.form`.
protocol ChartForm {
  init(_ series: [ChartSeries], _ options: ChartOptions)
  var plot: Plot { get }
  /// The figures that are drawn; with all digits if `isExact`.
  static func table(_ chart: Chart, isExact: Bool) -> ChartTable
  /// A sentence a series.
  static func sentences(_ chart: Chart) -> [String]
}

extension ChartForm {
  static func table(_ chart: Chart, isExact: Bool) -> ChartTable {
    chart.seriesTable(isExact: isExact)
  }

  static func sentences(_ chart: Chart) -> [String] {
    chart.series.map { SeriesDescription(series: $0, options: chart.options).text }
  }
}

extension ChartKind {
  /// The type that draws it.
  var form: any ChartForm.Type {
    switch self {
    case .line, .step: LineChart.self
    case .bar, .stacked, .barLine: BarChart.self
    case .percent: PercentBars.self
    case .area: AreaChart.self
    case .scatter: ScatterChart.self
    case .ranking: RankingChart.self
    case .slope: SlopeChart.self
    case .multiples: SmallMultiples.self
    case .histogram: Histogram.self
    case .lorenz: LorenzCurve.self
    case .heat: HeatTable.self
    case .density: DensityChart.self
    case .ridgeline: Ridgeline.self
    case .box: BoxChart.self
    case .strip: StripChart.self
    case .candles: CandleChart.self
    }
  }

  /// How the series share the picture. A new kind is placed here, and what is asked of a chart follows.
  package enum Arrangement: Sendable {
    /// All on the same axes, at every x.
    case together
    /// All on the same axes, at one x: in another year the rows are others.
    case atOneX
    /// A small chart each, in a grid that is scrolled by its rows.
    case grid
  }

  package var arrangement: Arrangement {
    switch self {
    case .multiples: .grid
    case .ranking, .lorenz: .atOneX
    case .line, .step, .bar, .stacked, .barLine, .percent, .area, .scatter, .slope, .histogram,
      .heat, .density, .ridgeline, .box, .strip, .candles:
      .together
    }
  }

  /// Whether its rows or its order are others in another year.
  package var dependsOnYear: Bool { arrangement != .together }

  /// Whether it has a logarithmic scale of values.
  package var takesLog: Bool {
    switch self {
    case .line, .step, .scatter, .ranking, .slope, .multiples: true
    case .bar, .stacked, .barLine, .percent, .area, .histogram, .lorenz, .heat, .density,
      .ridgeline, .box, .strip, .candles:
      false
    }
  }

  /// Whether its bars, areas or boxes are counts or values of whole columns, without an order of x.
  package var isOfValues: Bool {
    switch self {
    case .histogram, .density, .ridgeline, .box, .strip: true
    case .line, .step, .bar, .stacked, .barLine, .percent, .area, .scatter, .ranking, .slope,
      .multiples, .lorenz, .heat, .candles:
      false
    }
  }
}

extension LineChart: ChartForm {}
extension BarChart: ChartForm {}
extension ScatterChart: ChartForm {}
extension SlopeChart: ChartForm {}
extension SmallMultiples: ChartForm {
  var plot: Plot {
    plots.first ?? Plot(x: Axis(.numbers, 0...1), y: Axis(.numbers, 0...1))
  }
}
