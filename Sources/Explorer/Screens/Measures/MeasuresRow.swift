internal import ClusterAtlas
internal import Drawing
internal import Measures

extension Screen {
  /// Screen 5.
  static let measures = Screen(
    id: .measures, title: Bilingual("Measures", "测度"),
    places: { session in
      let screen = session.measures
      if screen.focus == .list, screen.layout.list != nil {
        return [.measureList, .measures, .everywhere]
      }
      return [screen.readsPage ? .measurePage : .measureResult, .measures, .everywhere]
    },
    settle: { session in
      var screen = session.measures
      screen.settle(session)
      session.measures = screen
    },
    paint: { $0.paintMeasures() },
    position: { $0.measuresPosition },
    find: { $0.findMeasure($1, $2) },
    found: { $0.measures.search.hits.count },
    nextHit: { $0.nextMeasureHit($1) },
    moveFocus: { session, _ in
      session.measures.focus = session.measures.focus == .list ? .result : .list
    },
    changePaneSize: { $0.measures.isWide.toggle() },
    escape: { $0.escapeInMeasures() },
    canGoHome: { $0.measures.focus != .list || $0.measures.view != .picture },
    goHome: { session in
      session.measures.view = .picture
      session.measures.focus = .list
    },
    selectedText: { MeasureHead($0).lines.joined(separator: "\n") },
    wholeText: { $0.seenListing?.csv ?? "" },
    commandLine: { $0.measureCommandLine },
    exportCommand: { session, format in
      let line = session.measureCommandLine
      return format == .text || line.contains("--format")
        ? line : line + " --format \(format.rawValue)"
    },
    table: { session in
      let listing = session.seenListing
      return ScreenTable(
        file: "jiqun-measure-" + (session.measures.measure?.name ?? "none"),
        title: Bilingual("results", "结果"), csv: listing?.csv ?? "", json: listing?.json ?? "")
    },
    chart: { session in
      session.measureSVG.map { ("jiqun-measure-" + (session.measures.measure?.name ?? ""), $0) }
    },
    play: Play(
      command: "measures.play",
      step: { session in
        let before = session.measures.shownSlide
        session.slideMeasure(by: 1)
        return session.measures.shownSlide != before
      },
      rewind: { $0.slideMeasure(by: -100_000) }))
}
