internal import ClusterAtlas
internal import Drawing
package import Reports

/// What of the series goes along when it is taken.
extension TrendsScreen {
  package func provenance(_ extent: TakenExtent, _ context: Context) -> Provenance {
    let what = item?.title(context.atlas) ?? Self.title
    guard let picture else { return Provenance(what: what) }
    if picture.chart == nil,
      let printed = LinkageComparison(picture: picture, atlas: context.atlas)
    {
      return printed.taken
    }
    guard extent == .selected, choices.focus == .chart || picture.chart != nil else {
      return Provenance(what: what, series: picture.seriesInView, in: context.atlas)
    }
    return Provenance(what: what, series: picture.series, year: picture.year, in: context.atlas)
  }

  /// The page that is shown, else the figures as a table.
  package func markdown(_ context: Context) -> String {
    guard let picture else { return "" }
    let page = TrendPage(atlas: context.atlas, picture: picture, width: PageMarkdown.width)
    return PageMarkdown.text(
      page.document(shownPage ?? .table), context.atlas, context.language)
  }
}
