internal import Charts
internal import ClusterAtlas
internal import Drawing

extension Screen {
  /// Screen 3.
  static let trends = Screen(
    id: .trends, title: Bilingual("Trends", "趋势"),
    places: { session in
      let screen = session.trends
      if screen.shownPage != nil, screen.focus == .chart {
        return [.trendPage, .trends, .everywhere]
      }
      return [screen.focus == .list ? .trendList : .trendChart, .trends, .everywhere]
    },
    settle: { session in
      var screen = session.trends
      screen.settle(session)
      session.trends = screen
    },
    paint: { $0.paintTrends() },
    position: { $0.trendsPosition },
    find: { $0.findTrend($1, $2) },
    found: { $0.trends.search.hits.count },
    nextHit: { $0.nextTrendHit($1) },
    moveFocus: { session, _ in
      session.trends.focus = session.trends.focus == .list ? .chart : .list
    },
    changePaneSize: { $0.trends.isWide.toggle() },
    escape: { $0.escapeInTrends() },
    canGoHome: { $0.trends.page != nil || $0.trends.focus != .list || $0.trends.opened != nil },
    goHome: { session in
      session.trends.page = nil
      session.trends.focus = .list
      if session.trends.opened != nil { session.trends.reset() }
    },
    selectedText: { $0.trendReadingText },
    wholeText: { $0.trendTable(separator: "\t") },
    commandLine: { $0.trendCommandLine },
    table: { session in
      ScreenTable(
        file: "jiqun-" + session.trendFileName, title: Bilingual("figures", "数据"),
        csv: session.trendListing?.csv ?? "", json: session.trendListing?.json ?? "")
    },
    chart: { session in
      session.trends.shownPage == nil
        ? ("jiqun-" + session.trendFileName, session.trendSVG) : nil
    },
    play: Play(
      command: "trends.play",
      step: { session in
        let before = session.trends.picture?.year
        session.readTrend(by: 1)
        return session.trends.year != before
      },
      rewind: { $0.readTrend(by: -100_000) }))
}
