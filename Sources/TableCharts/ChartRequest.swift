package import Charts

/// What becomes of several rows that fall together.
package enum Aggregate: String, CaseIterable, Hashable, Sendable {
  case sum, mean, median, count
}

/// What is drawn instead of the values.
package enum SeriesChange: Hashable, Sendable {
  /// In per cent of the row before.
  case growth
  /// 100 at an x.
  case index(String)
  /// In per cent of a series, or of the sum of all: `total`.
  case share(String)
  case cumulative
}

/// A straight line through the points of each series.
package enum TrendLine: String, CaseIterable, Hashable, Sendable {
  case theilSen = "theil-sen"
  case ols
}

/// What is asked of a chart of a table; what is not said is chosen.
package struct ChartRequest: Hashable, Sendable {
  package var kind: ChartKind?
  /// The column on x; 0 for the number of the row.
  package var x: String?
  package var y: [String] = []
  package var by: String?
  package var facet: String?
  package var aggregate: Aggregate?
  package var change: SeriesChange?
  package var trend: TrendLine?
  /// Rows of a rolling mean.
  package var rolling: Int?
  /// One column of plus and minus, or two of the lower and the upper end.
  package var errors: [String] = []
  package var isLog = false
  package var isLogX = false
  package var bins: Int?
  /// Only so many of the last rows.
  package var limit: Int?
  package var title = ""

  package init() {}
}
