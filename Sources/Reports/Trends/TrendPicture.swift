package import Charts
package import ClusterAtlas

/// An item as it is drawn: the chart, the figures behind it, and what is to be said about it.
package struct TrendPicture: Sendable {
  package var request: TrendRequest
  /// Nil for a table of a document that is no chart.
  package var chart: Chart?
  /// What each series of the chart is made of, in its order.
  package var series: [TimeSeries]
  package var verdicts: [Verdict]
  package var breaks: [PanelBreak]
  package var sourceIDs: [Source.ID]
  /// The years at which a crosshair stops.
  package var years: [Int]
  /// The year of the crosshair.
  package var year: Int?
  /// Why something that was asked for is not in the picture.
  package var refusals: [Bilingual] = []
}

extension TrendPicture {
  /// The figures of the years that are seen.
  package var seriesInView: [TimeSeries] {
    guard request.from != nil || request.to != nil else { return series }
    let (from, to) = (request.from ?? 0, request.to ?? 9999)
    return from <= to ? series.map { $0.within(from...to) } : []
  }
}
