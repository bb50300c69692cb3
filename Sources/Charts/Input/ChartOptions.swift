/// How series are drawn.
package enum ChartKind: String, CaseIterable, Sendable {
  case line, step, bar, stacked
  /// Bars at the left axis, lines at the right one.
  case barLine = "bar-line"
  case scatter
  /// One row a series, a dot at its value in one year; the largest first.
  case ranking
  /// The first and the last value of each series.
  case slope
  /// One small chart a series, all with the same axes.
  case multiples
  case histogram, lorenz
  /// A row a series, a column an x.
  case heat
  /// Bars of the parts of each whole, in per cent.
  case percent
  /// Areas on each other.
  case area
  /// A kernel density a series; `ridgeline` has a row for each.
  case density, ridgeline
  /// Quartiles and whiskers, and every value as a dot.
  case box, strip
  /// Open, high, low and close: the first four series.
  case candles
}

/// What x means.
package enum ChartScaleKind: Hashable, Sendable {
  case numbers
  /// Whole years: written without separators, never with a fraction.
  case years
  /// Days since 1970-01-01, with fractions for times of the day.
  case dates
  /// Names at 0, 1, 2, …
  case words([String])
}

/// Something that happened at an x.
package struct ChartEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A dotted line and its label.
    case event
    /// A label above the line's turning point.
    case turningPoint
    /// A change of method or of census: a short mark, faint.
    case seriesBreak
  }

  package var x: Double
  package var label: Bilingual
  package var kind: Kind

  package init(x: Double, label: Bilingual, kind: Kind = .event) {
    self.x = x
    self.label = label
    self.kind = kind
  }
}

/// A period with a name.
package struct ChartBand: Hashable, Sendable {
  package var from: Double
  package var to: Double
  package var label: Bilingual

  package init(from: Double, to: Double, label: Bilingual) {
    self.from = from
    self.to = to
    self.label = label
  }
}

/// Everything about a chart but its series.
package struct ChartOptions: Hashable, Sendable {
  package var kind = ChartKind.line
  package var title = Bilingual.none
  /// Behind the title, dim; the unit of the left axis if empty.
  package var note = Bilingual.none
  package var language = Language.english
  package var x = ChartScaleKind.years
  /// What x is called in tables; `year`, `date` or `x` if empty.
  package var xName = ""
  package var from: Double?
  package var to: Double?
  package var isLog = false
  /// Whether lines start at zero too; bars always do.
  package var includesZero = false
  /// Whether a long span of x without any figure is cut out of the axis.
  package var cutsEmptySpans = false
  /// The x that is read.
  package var crosshair: Double?
  package var events: [ChartEvent] = []
  package var bands: [ChartBand] = []
  /// Ids of series to look at; the others become dim. All, if empty.
  package var highlights: Set<String> = []
  /// The x of a ranking or a Lorenz curve; the last with figures if nil.
  package var at: Double?
  /// The first row of a ranking, a heat table or small charts that is shown.
  package var firstRow = 0
  /// Whether each small chart has a scale of its own.
  package var ownScales = false
  /// Bars of a histogram; as many as its data ask for if nil.
  package var bins: Int?
  /// Whether the points of a series are items, as rows of a table are: a ranking and a Lorenz curve of
  /// one series are of its points.
  package var isOfRows = false
  /// A logarithmic scale on x, where it has numbers.
  package var isLogX = false
  /// What stands below the horizontal axis; nothing if empty.
  package var xLabel = Bilingual.none
  /// Whether large numbers at the axes are in millions and billions.
  package var hasShortNumbers = false
  /// Whether values stand at the ends of bars and dots of a ranking, and counts above those of a
  /// histogram.
  package var hasValues = false
  /// Whether the values of a ranking are years, written without separators.
  package var valuesAreYears = false
  /// Whether x has whole numbers only, as months and classes, so that no label has a fraction.
  package var hasWholeX = false
  /// Whether the values are counts.
  package var hasCounts = false
  /// Whether every series has a colour and a sign of its own, however many there are.
  package var coloursAll = false
  /// Whether bars over words lie across, each in a row with its name.
  package var liesAcross = false
  /// Whether the legend has all names, whatever room it takes.
  package var namesAll = false

  package init(
    kind: ChartKind = .line, title: Bilingual = .none, language: Language = .english,
    x: ChartScaleKind = .years
  ) {
    self.kind = kind
    self.title = title
    self.language = language
    self.x = x
  }
}
