internal import Charts
package import ClusterAtlas
internal import Drawing

extension Session {
  /// The year of the crosshair.
  var trendsPosition: String {
    if trends.shownPage != nil, trends.focus == .chart {
      return trends.pane.position(word("all", "全部"))
    }
    return trends.picture?.year.map(String.init) ?? ""
  }

  /// A name for files.
  var trendFileName: String {
    let id = trends.item?.id ?? "trends"
    return String(id.map { $0 == ":" ? "-" : $0 })
  }

  /// What is drawn, within the years that are seen.
  var trendListing: TrendListing? {
    guard let picture = trends.picture else { return nil }
    return TrendListing(atlas: atlas, series: picture.seriesInView)
  }

  /// The chart as a vector picture, as it is seen.
  var trendSVG: String {
    guard let chart = trends.picture?.chart else { return "" }
    let look: VectorLook = looks.theme.name == .light ? .screen(.light) : .screen(.dark)
    return chart.svg(width: 960, height: 540, look: look)
  }

  /// The figures at the crosshair.
  var trendReadingText: String {
    guard let picture = trends.picture, let chart = picture.chart, let year = picture.year else {
      return trends.item?.title(atlas)[language] ?? ""
    }
    return chart.readings(at: Double(year)).map { reading in
      "\(year)\t\(reading.name)\t\(reading.text)\t\(reading.unit)"
    }.joined(separator: "\n")
  }

  /// The table of the chart, or the page that is shown.
  func trendTable(separator: String) -> String {
    if let kind = trends.shownPage, kind != .table { return trends.pane.document.markdown }
    guard let table = trends.picture?.chart?.table() else { return "" }
    return ([table.columns] + table.rows).map { $0.joined(separator: separator) + "\n" }.joined()
  }

  /// The command that draws the same.
  var trendCommandLine: String {
    guard let request = trends.picture?.request else { return "jiqun series" }
    return request.commandLine
  }
}

extension TrendPicture {
  /// The figures of the years that are seen.
  package var seriesInView: [TimeSeries] {
    guard request.from != nil || request.to != nil else { return series }
    let (from, to) = (request.from ?? 0, request.to ?? 9999)
    return from <= to ? series.map { $0.within(from...to) } : []
  }
}

extension TrendRequest {
  /// The command that draws the same.
  package var commandLine: String {
    var words = ["jiqun", "chart", variant ?? item.id] + added
    switch change {
    case .values: break
    case .growth: words.append("--growth")
    case .index(let base): words += ["--index", String(base)]
    case .cumulative: words.append("--cumulative")
    case .share(let id): words += ["--share", id]
    case .perHead: words.append("--per-head")
    }
    if isLog { words.append("--log") }
    if let from { words += ["--from", String(from)] }
    if let to { words += ["--to", String(to)] }
    if case .panel = item {
      switch provinces {
      case .lines: break
      case .multiples: words += ["--kind", "multiples"]
      case .ranking:
        words += ["--kind", "ranking"]
        if let year { words += ["--at", String(year)] }
      }
    }
    return words.joined(separator: " ")
  }
}
