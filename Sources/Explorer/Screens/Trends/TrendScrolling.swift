internal import Charts
internal import Drawing

extension Session {
  /// The lines below the chart, fewer in a low window.
  func trendNotes(_ picture: TrendPicture, width: Int) -> [TrendNote] {
    let most = size.height < 30 ? 3 : size.height < 50 ? 6 : 10
    return TrendNotes(atlas: atlas, picture: picture, width: width, most: most, hasKeys: true).lines
  }

  /// The rows that are left for the chart; all of them where the lines below leave too few.
  func trendChartRows(_ picture: TrendPicture, in area: Rect) -> Int {
    let room = max(1, area.height - trendNotes(picture, width: area.width).count)
    return room < 7 ? area.height : room
  }

  /// Which of the small charts are in sight; nil where there are none.
  var multiplesWindow: SmallMultiples.Window? {
    guard trends.shownPage == nil, let picture = trends.picture, let area = trends.layout.chart,
      var chart = picture.chart, chart.options.kind == .multiples
    else { return nil }
    chart.options.firstRow = trends.firstRow
    let size = Size(width: area.width, height: trendChartRows(picture, in: area))
    return SmallMultiples(chart.series, chart.options).window(size)
  }

  /// Moves over the small charts by so many rows of them.
  mutating func scrollMultiples(by rows: Int) {
    guard let window = multiplesWindow else { return }
    trends.firstRow = max(0, min(window.firstRow + rows, window.allRows - window.rows))
  }

  /// The wheel moves over small charts that do not fit; elsewhere it reads on.
  mutating func wheelTrendChart(_ rows: Int) {
    if multiplesWindow?.isPart == true { return scrollMultiples(by: rows > 0 ? 1 : -1) }
    readTrend(by: rows > 0 ? 1 : -1)
  }
}
