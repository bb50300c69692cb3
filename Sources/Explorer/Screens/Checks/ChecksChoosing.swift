internal import Checks
internal import ClusterAtlas
internal import Drawing
internal import Reports

/// What the lists of the screen offer: ways to compute, filters, the order, sources.
extension Visit where S == ChecksScreen {
  // MARK: Ways

  mutating func offerWays() {
    guard let result = screen.selected else { return }
    let items = result.ways.enumerated().map { index, way in
      PickerItem(
        way.verdict.sign + " " + way.label[language], note: way.verdict.name[language],
        mark: way.tests.first { $0.test.role != .beside }?.computedAmount(in: language) ?? "",
        aliases: way.label[language.other], isOn: index == screen.way, on: ChecksScreen.self
      ) {
        $0.screen.way = index
      }
    }
    present(
      Picker(
        title: word("Ways to compute it", "各种算法"), prompt: word("way:", "算法："), items: items))
  }

  // MARK: Filters

  /// Verdicts, then documents, with the number of claims that each leaves.
  mutating func offerFilters() {
    let verdicts = ChecksScreen.Shown.allCases.map { shown in
      let count = screen.results.count { result in
        shown.contains(result.verdict)
          && screen.document.map { $0 == result.claim.documentID } ?? true
      }
      return PickerItem(
        (shown.sign.isEmpty ? "" : shown.sign + " ") + shown.name[language], mark: "\(count)",
        isOn: shown == screen.shown, on: ChecksScreen.self
      ) {
        $0.screen.shown = shown
      }
    }
    present(
      Picker(
        title: word("Claims", "论断"), prompt: word("only:", "只列："), items: verdicts + documents))
  }

  private var documents: [PickerItem] {
    var seen: Set<ClaimDocument.ID> = []
    let all = screen.results.map(\.document).filter { seen.insert($0.id).inserted }
    return all.map { document in
      let count = screen.results.count { result in
        result.claim.documentID == document.id && screen.shown.contains(result.verdict)
      }
      return PickerItem(
        document.short[language], note: document.authors, mark: "\(count)",
        aliases: document.title + " " + document.short[language.other],
        isOn: document.id == screen.document, on: ChecksScreen.self
      ) {
        $0.screen.document = $0.screen.document == document.id ? nil : document.id
      }
    }
  }

  /// Takes the document off, else the verdict.
  mutating func takeOff() {
    if screen.document != nil {
      screen.document = nil
    } else {
      screen.shown = .all
    }
  }

  mutating func takeAllOff() {
    screen.document = nil
    screen.shown = .all
  }

  mutating func offerOrder() {
    let items = ChecksScreen.Order.allCases.map { order in
      PickerItem(order.title[language], isOn: order == screen.order, on: ChecksScreen.self) {
        $0.sort(by: order)
      }
    }
    present(
      Picker(title: word("Order of the list", "列表次序"), prompt: word("by:", "按："), items: items))
  }

  /// The same again turns the order round.
  private mutating func sort(by order: ChecksScreen.Order) {
    if screen.order == order {
      screen.isReversed.toggle()
    } else {
      (screen.order, screen.isReversed) = (order, false)
    }
  }

  // MARK: Working and sources

  /// The page from the line where the working begins.
  mutating func showWorking() {
    leave()
    screen.focus = .page
    settle()
    let heading = ClaimPage.workingTitle[language]
    guard let line = screen.pane.document.lines.firstIndex(where: { $0.text.hasPrefix(heading) })
    else {
      return say(Bilingual("there is no working: nothing was computed", "没有计算过程：未作计算"))
    }
    screen.pane.reading.top = line
  }

  /// The document, then the series that the claim rests on, then their sources.
  mutating func offerSources() {
    guard let result = screen.selected else { return }
    var items: [PickerItem] = []
    let document = result.document
    let citation = ClaimPage.citation(of: document, in: language)
    if let source = document.sourceID {
      items.append(
        PickerItem(
          document.short[language], note: citation, mark: word("document", "文献"),
          target: .source(source)))
    } else {
      items.append(
        PickerItem(
          document.short[language], note: citation, mark: word("copy", "复制"),
          on: ChecksScreen.self
        ) {
          $0.copy(citation)
        })
    }
    let series = result.dependsOn.compactMap { atlas.series(Series.ID($0)) }
    items += series.map {
      PickerItem(
        $0.title[language], note: "\($0.fromYear)-\($0.toYear)", mark: word("series", "序列"),
        target: .series($0.id.rawValue))
    }
    items += sources(of: series).map {
      PickerItem($0.cited[language], note: $0.title[language], target: .source($0.id))
    }
    present(
      Picker(title: word("Where from", "来源"), prompt: word("source:", "来源："), items: items))
  }

  private func sources(of series: [Series]) -> [Source] {
    var seen: Set<Source.ID> = []
    return series.flatMap { atlas.timeSeries($0.id)?.sourceIDs ?? [] }
      .filter { seen.insert($0).inserted }.compactMap(atlas.source)
  }

  // MARK: Own claims

  mutating func beginOwn() {
    copy("jiqun check --new > claims.toml")
    say(
      Bilingual(
        "jiqun check --new > claims.toml   then   jiqun check --claims claims.toml",
        "jiqun check --new > claims.toml   然后   jiqun check --claims claims.toml"))
  }
}
