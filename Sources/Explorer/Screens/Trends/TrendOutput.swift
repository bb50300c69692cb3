internal import Charts
internal import Checks
package import ClusterAtlas
internal import Drawing
package import Reports
internal import Tabular

extension TrendsScreen {
  /// The year of the crosshair.
  package func position(_ context: Context) -> String {
    if shownPage != nil, choices.focus == .chart {
      return pane.position(context.word("all", "全部"))
    }
    return picture?.year.map(String.init) ?? ""
  }

  /// Those of what is drawn.
  package func citedSources(_ context: Context) -> [Source.ID] {
    Source.unique((picture?.series ?? []).flatMap(\.sourceIDs))
  }

  /// The figures at the crosshair.
  package func selectedText(_ context: Context) -> String {
    guard let picture, let chart = picture.chart, let year = picture.year else {
      return item?.title(context.atlas)[context.language] ?? ""
    }
    return chart.readings(at: Double(year)).map { reading in
      "\(year)\t\(reading.name)\t\(reading.text)\t\(reading.unit)"
    }.joined(separator: "\n")
  }

  /// The table of the chart, or the page that is shown.
  package func wholeText(_ context: Context) -> String {
    if let kind = shownPage, kind != .table { return markdown(context) }
    guard let table = picture?.chart?.table() else { return "" }
    return ([table.columns] + table.rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// The command that draws the same.
  package func commandLine(_ context: Context) -> String {
    picture?.request.commandLine ?? "jiqun series"
  }

  /// A name for files.
  private var fileName: String {
    "jiqun-" + String((item?.id ?? "trends").map { $0 == ":" ? "-" : $0 })
  }

  package func tableTitle(_ context: Context) -> Bilingual { Bilingual("figures", "数据") }

  /// What is drawn, within the years that are seen.
  package func table(_ context: Context) -> ScreenTable {
    let again = commandLine(context)
    if let picture, picture.chart == nil,
      let printed = LinkageComparison(picture: picture, atlas: context.atlas)
    {
      let ends = ProvenanceColumns(atlas: context.atlas, again: again)
      return ScreenTable(file: fileName, csv: printed.csv(ends), json: printed.json(ends))
    }
    let listing = picture.map {
      TrendListing(atlas: context.atlas, series: $0.seriesInView, again: again)
    }
    return ScreenTable(file: fileName, csv: listing?.csv ?? "", json: listing?.json ?? "")
  }

  package var hasChart: Bool { shownPage == nil }
  package var chartLegend: Bilingual? { ClaimVerdict.legend }

  /// The chart as a vector picture, as it is seen.
  package func chart(_ context: Context) -> (file: String, svg: String)? {
    guard hasChart else { return nil }
    let theme: VectorTheme =
      context.appearance.theme.name == .light ? .screen(.light) : .screen(.dark)
    return (fileName, picture?.chart?.svg(width: 960, height: 540, theme: theme) ?? "")
  }

  /// A sentence for each series, what stands below the chart; or the page that is shown.
  package func spoken(_ context: Context) -> Spoken {
    Spoken(item: spokenText(context))
  }

  private func spokenText(_ context: Context) -> String {
    guard let picture else { return "" }
    if shownPage != nil { return Spoken.text(of: pane.document) }
    let notes = TrendNotes(
      atlas: context.atlas, picture: picture, width: Spoken.width, most: 8, hasKeys: false
    ).lines.map(\.text)
    let chart =
      picture.series.count > 8
      ? picture.request.item.title(context.atlas)[context.language]
      : picture.chart?.describe() ?? ""
    return ([chart] + notes).joined(separator: "\n")
  }
}

extension TrendRequest {
  /// The command that draws the same.
  package var commandLine: String {
    var words = ["jiqun", "chart", variant?.rawValue ?? item.id] + added.map(\.rawValue)
    switch change {
    case .values: break
    case .growth: words.append("--growth")
    case .index(let base): words += ["--index", String(base)]
    case .cumulative: words.append("--cumulative")
    case .share(let id): words += ["--share", id.rawValue]
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
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
