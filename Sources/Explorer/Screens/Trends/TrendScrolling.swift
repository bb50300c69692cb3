internal import Charts
internal import Drawing
internal import Reports

extension TrendsScreen {
  /// The lines below the chart, fewer in a low window.
  func notes(
    _ picture: TrendPicture, width: Int, _ context: Context
  ) -> [TrendNote] {
    let height = context.size.height
    let most = height < 30 ? 3 : height < 50 ? 6 : 10
    return TrendNotes(
      atlas: context.atlas, picture: picture, width: width, most: most, hasKeys: true,
      wraps: height >= 24
    ).lines
  }

  /// The rows that are left for the chart; all of them where the lines below leave too few.
  func chartRows(notes: Int, in area: Rect) -> Int {
    let room = max(1, area.height - notes)
    return room < 7 ? area.height : room
  }

  /// Which of the small charts are in sight; nil where there are none.
  func multiplesWindow(_ context: Context) -> SmallMultiples.Window? {
    guard shownPage == nil, let picture, let area = layout.chart, var chart = picture.chart,
      chart.options.kind.arrangement == .grid
    else { return nil }
    chart.options.firstRow = choices.firstRow
    let notes = notes(picture, width: area.width, context).count
    let size = Size(width: area.width, height: chartRows(notes: notes, in: area))
    return SmallMultiples(chart.series, chart.options).window(size)
  }
}

extension Visit where S == TrendsScreen {
  /// Moves over the small charts by so many rows of them.
  mutating func scrollMultiples(by rows: Int) {
    guard let window = screen.multiplesWindow(context) else { return }
    screen.firstRow = max(0, min(window.firstRow + rows, window.allRows - window.rows))
  }

  /// The wheel moves over small charts that do not fit; elsewhere it reads on.
  mutating func turnWheel(_ rows: Int) {
    if screen.multiplesWindow(context)?.isPart == true {
      return scrollMultiples(by: rows > 0 ? 1 : -1)
    }
    read(by: rows > 0 ? 1 : -1)
  }
}
