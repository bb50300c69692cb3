internal import ClusterAtlas
internal import Drawing

extension Screen {
  /// Screen 2.
  static let diamond = Screen(
    id: .diamond, title: Bilingual("Diamond", "钻石"),
    places: { session in
      switch session.diamond.mode {
      case .walk:
        let page: [Place] = session.diamond.focus == .page ? [.diamondPage] : []
        return page + [.diamondWalk, .everywhere]
      case .balance:
        return (session.diamond.focus == .page ? [.diamondPage] : [.diamondBalance])
          + [.diamond, .everywhere]
      case .factors:
        return [
          session.diamond.focus == .figure ? .diamondFigure : .diamondPage, .diamond, .everywhere,
        ]
      }
    },
    settle: { session in
      var screen = session.diamond
      screen.settle(session)
      session.diamond = screen
    },
    paint: { $0.paintDiamond() },
    position: { $0.diamondPosition },
    find: { _, _, _ in },
    found: { _ in 0 },
    nextHit: { _, _ in },
    moveFocus: { session, _ in
      session.diamond.focus = session.diamond.focus == .figure ? .page : .figure
    },
    changePaneSize: { $0.diamond.isWide.toggle() },
    escape: { $0.escapeInDiamond() },
    canGoHome: { $0.diamond.focus == .page || $0.diamond.mode != .factors },
    goHome: { session in
      session.diamond.focus = .figure
      session.diamond.mode = .factors
    },
    selectedText: { session in
      if session.diamond.focus == .page, let text = session.diamond.pane.linkText { return text }
      return session.atlas.topic(session.diamond.factor)?.name[session.language] ?? ""
    },
    wholeText: { $0.diamond.pane.document.markdown },
    commandLine: { session in
      "jiqun diamond" + session.diamond.clusters.map { " " + $0 }.joined()
    },
    table: { session in
      let listing = DiamondListing(atlas: session.atlas, clusters: session.diamond.clusters)
      return ScreenTable(
        file: "jiqun-diamond", title: Bilingual("diamond", "钻石模型"), csv: listing.csv,
        json: listing.json)
    })
}
