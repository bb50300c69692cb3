import Checks
import ClusterAtlas
import Drawing
@testable import Reports
import Search
import Testing

@testable import Explorer

@Suite("The palette finds what is meant")
struct FinderTests {
  /// What a person types, and what comes first.
  static let queries: [(String, String)] = [
    // Places, by any name.
    ("jiangsu", "province:jiangsu"), ("Jiangsu", "province:jiangsu"),
    ("江苏", "province:jiangsu"), ("js", "province:jiangsu"), ("江苏省", "province:jiangsu"),
    ("bei", "province:beijing"), ("beij", "province:beijing"), ("bj", "province:beijing"),
    ("shanghai", "province:shanghai"), ("guangdong", "province:guangdong"),
    ("gd", "province:guangdong"), ("zhej", "province:zhejiang"), ("hunan", "province:hunan"),
    ("hefei", "city:hefei"), ("xian", "city:xian"), ("xi'an", "city:xian"), ("西安", "city:xian"),
    ("XIAN", "city:xian"), ("changsha", "city:changsha"), ("长沙", "city:changsha"),
    // Clusters: by words, the first list before later ones.
    ("hefei voice", "cluster:hefei-intelligent-voice"),
    ("voice", "cluster:hefei-intelligent-voice"),
    ("智能语音", "cluster:hefei-intelligent-voice"), ("shenzhen ict", "cluster:shenzhen-ict"),
    ("leqing", "cluster:wenzhou-yueqing-electrical"), ("xian aviation", "cluster:xian-aviation"),
    ("hefz", "cluster:hefei-intelligent-voice"), ("wuxi iot", "cluster:wuxi-iot"),
    // Firms.
    ("huawei", "firm:huawei"), ("Hikvision", "firm:hikvision"), ("华为", "firm:huawei"),
    ("zte", "firm:zte"),
    // Measures and series.
    ("gini", "measure:gini"), ("theil", "measure:theil"), ("moran", "measure:moran"),
    ("hhi", "measure:hhi"), ("lq", "measure:lq"), ("gdp", "series:gdp"),
    // Topics.
    ("factor conditions", "topic:factor-conditions"), ("生产要素", "topic:factor-conditions"),
    ("chance", "topic:chance"), ("demand cond", "topic:demand-conditions"),
    // Screens and commands, as they are called here and elsewhere.
    ("diamond", "screen:diamond"), ("trends", "screen:trends"), ("chart", "screen:trends"),
    ("topics", "screen:topics"), ("measures", "screen:measures"), ("map", "screen:map"),
    ("quit", "command:app.quit"), ("q", "command:app.quit"), ("q!", "command:app.quit"),
    ("wq", "command:app.quit"), ("exit", "command:app.quit"), ("退出", "command:app.quit"),
    ("help", "command:app.help"), ("w", "command:app.export"), ("print", "command:app.export"),
    ("pdf", "command:app.export"), ("export", "command:app.export"),
    ("theme", "command:app.theme"), ("language", "command:app.language"),
    ("filter", "command:list.filter"), ("sort", "command:list.sort"),
    ("clear", "command:list.unfilter-all"), ("reset", "command:list.unfilter-all"),
    ("zoom", "command:map.in"), ("set", "command:app.looks"), ("settings", "command:app.looks"),
    ("hand-out", "command:app.lessons"), ("tour", "command:app.lessons"),
  ]

  @Test(arguments: queries)
  func theFirstAnswerIsTheRightOne(_ text: String, _ name: String) throws {
    let session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    let items = PaletteFinder(session).finds(text).items
    #expect(items.first?.name == name, "\(text): \(items.prefix(4).map(\.name))")
  }

  @Test func thereAreSixty() { #expect(Self.queries.count >= 60) }

  // MARK: Lines

  @Test(arguments: ["q", "q!", "wq", "quit", "x", "qa"])
  func whatLeavesElsewhereLeavesHere(_ line: String) throws {
    #expect(try session(": \"\(line)\" enter").effects.contains(.quit))
  }

  @Test func settingsAreLines() throws {
    #expect(try session(": \"set lang zh\" enter").session.language == .chinese)
    #expect(
      try session(": \"set lang=zh\" enter : \"set lang en\" enter").session.language == .english)
    #expect(try session(": \"set theme light\" enter").session.appearance.theme.name == .light)
    #expect(try session(": \"set glyphs ascii\" enter").session.appearance.glyphs == .ascii)
    #expect(try session(": \"set mouse off\" enter").session.mouseIsOn == false)
    #expect(
      try session(": \"set lang zh\" enter : \"set lang zh\" enter").session.language == .chinese)
    guard case .picker? = try session(": \"help\" enter").session.overlay else {
      Issue.record("help is a list")
      return
    }
  }

  // MARK: Claims, lessons, notes

  @Test(arguments: [
    ("gini turn", "claim:claim-gini-turn-2004"),
    ("claim-gini-turn-2004", "claim:claim-gini-turn-2004"),
    ("cluster paper", "document:cluster-paper"), ("集群论文", "document:cluster-paper"),
  ])
  func claimsAndDocumentsAreFound(_ text: String, _ name: String) throws {
    let session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    let items = PaletteFinder(session).finds(text).items
    #expect(items.contains { $0.name == name }, "\(text): \(items.prefix(6).map(\.name))")
  }

  /// Each claim is found by a word of its sentence, in either language, and opened.
  @Test func everyClaimIsFoundByItsSentence() throws {
    let atlas = try Atlas.builtIn()
    let index = TextIndex(atlas)
    for claim in atlas.claims.prefix(60) {
      for text in [claim.text.english, claim.text.chinese] {
        let hits = index.search(SearchQuery(String(text.prefix(24))), limit: 1000).hits(of: .claims)
        #expect(hits.contains { $0.thing.id == claim.id.rawValue }, "\(claim.id)")
      }
    }
  }

  @Test func aClaimIsOpened() throws {
    let after = try session(": \"claim-gini-turn-2004\" enter").session
    #expect(after.placeLine.hasPrefix("checks claim-gini-turn-2004 page"))
    let document = try session(": \"cluster paper\" enter").session
    #expect(document.placeLine.contains("document cluster-paper"))
  }

  @Test(arguments: ["tour", "tutorial", "lessons", "教程"])
  func lessonsAreFound(_ text: String) throws {
    #expect(try first(text) == "command:app.lessons")
  }

  @Test(arguments: [
    ("settings", "command:app.looks"), ("bookmark", "command:own.write"),
    ("note", "command:own.write"), ("compare", "screen:compare"), ("claims", "screen:checks"),
    ("undo", "command:own.undo"),
  ])
  func whatPeopleCallIt(_ text: String, _ name: String) throws { #expect(try first(text) == name) }

  private func first(_ text: String) throws -> String? {
    let session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    return PaletteFinder(session).finds(text).items.first?.name
  }

  // MARK: Words of newcomers

  /// What somebody types who has never seen the program.
  static let newcomers: [(String, String)] = [
    ("version", "command:app.about"), ("license", "command:app.about"),
    ("licence", "command:app.about"), ("about", "command:app.about"),
    ("credits", "command:app.about"), ("copyright", "command:app.about"),
    ("版本", "command:app.about"), ("关于", "command:app.about"), ("许可证", "command:app.about"),
    ("版权", "command:app.about"), ("biggest", "command:list.sort"),
    ("最大", "command:list.sort"), ("排名", "command:list.sort"), ("share", "command:app.export"),
    ("分享", "command:app.export"), ("maps", "screen:map"), ("入门", "command:app.lessons"),
    ("unemployment", "series:employment-total"), ("失业率", "series:employment-total"),
    ("dairy", "cluster:hohhot-dairy"), ("钢铁", "cluster:south-jiangsu-special-steel"),
    ("electric vehicles", "cluster:shanghai-nev"),
  ]

  @Test(arguments: newcomers)
  func aNewcomerFindsIt(_ text: String, _ name: String) throws {
    let session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    let items = PaletteFinder(session).finds(text).items
    #expect(items.first?.name == name, "\(text): \(items.prefix(4).map(\.name))")
  }

  /// Words that the package may have no figure for find what is nearest, and that is said.
  @Test(arguments: [
    "unemployment", "salary", "wages", "inflation", "poverty", "tariffs and duties", "co2",
    "education", "banks", "stock market", "highway", "hydrogen", "satellite", "gdp per capita",
    "turnover", "emissions", "失业", "工资", "通胀", "物价", "贫困", "贷款", "股票", "高速公路", "火车", "天然气",
    "石油", "卫星", "药品", "营业额", "牛奶",
  ])
  func whatIsNotThereLeadsToWhatIsNearest(_ text: String) throws {
    let session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    let finds = PaletteFinder(session).finds(text)
    #expect(finds.items.isEmpty == (text == "tariffs and duties"), "\(text)")
    let direct = TextIndex(session.atlas).search(SearchQuery(text), limit: 1)
    guard direct.count == 0, !finds.items.isEmpty else { return }
    #expect(finds.remark.contains(text), "\(text): \(finds.remark)")
    let prompt = try screen("/ \"\(text)\"", size: "120x40")
    #expect(prompt.split(separator: "\n").last?.contains("nearest: ") == true, "\(text)")
  }

  /// Letters that some characters of a text may be read by are no find where a word of the matter is.
  @Test(arguments: ["wage", "debt"])
  func whatIsOnlySpelledLeadsToWhatIsNearest(_ text: String) throws {
    let session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    let finds = PaletteFinder(session).finds(text)
    #expect(finds.remark.contains("nearest: "), "\(text): \(finds.remark)")
  }

  @Test(arguments: Language.allCases)
  func aboutTellsVersionsLicencesAndCredits(_ language: Language) throws {
    let text = try screen(": \"version\" enter", size: "120x40", language: language)
    let about = try Atlas.builtIn().about
    #expect(text.contains(about.version))
    for licence in about.licences { #expect(text.contains(licence.name)) }
  }

  // MARK: Going to the very line

  /// A statement, an event, a text of a topic: the page is scrolled to where it stands.
  @Test(arguments: [
    "Huaqiangbei", "tsinghua", "Nokia", "Hikvision",
  ])
  func enterGoesToTheVeryLine(_ text: String) throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    for event in try KeyScript.events(": \"\(text)\"") { _ = session.handle(event) }
    guard case .picker(let picker)? = session.overlay,
      let row = picker.items.firstIndex(where: { item in
        item.passage.map { !$0.snippet(columns: 200).ranges.isEmpty } ?? false
      })
    else {
      Issue.record("nothing found for \(text)")
      return
    }
    for _ in 0..<row { _ = session.handle(.key(Key(.down))) }
    _ = session.handle(.key(Key(.enter)))
    let pane = try #require(session.screen.readPage)
    let seen = pane.document.lines.dropFirst(pane.top).prefix(pane.height).map(\.text)
    let shown = seen.joined(separator: " ").lowercased()
    #expect(shown.contains(text.lowercased()), "\(session.placeLine): \(shown)")
    var other = Session(atlas: session.atlas, size: session.size)
    other.go(to: session.placeLine)
    _ = other.handle(.key(.control("l")))
    #expect(other.placeLine == session.placeLine)
  }

  /// The lines that `jiqun search` prints open, without a word that is not known, at the sentence.
  @Test(arguments: ["voice", "声谷", "gini", "huawei", "tsinghua", "shenzhen", "2020", "基尼"])
  func everyLineOfAListingOpens(_ text: String) throws {
    let atlas = try Atlas.builtIn()
    let query = SearchQuery(text)
    for group in TextIndex(atlas).search(query, limit: 6).groups {
      for hit in group.hits {
        var session = Session(atlas: atlas, size: Size(width: 80, height: 24))
        let line = HitPlace(atlas, .english).line(hit, query)
        session.go(to: line)
        _ = session.handle(.key(.control("l")))
        #expect(session.message == nil, "\(line): \(session.message ?? "")")
        guard !hit.tier.isName, let pane = session.screen.readPage, !pane.found.isEmpty else {
          continue
        }
        let lines = pane.found.compactMap(\.first?.line)
        #expect(lines.contains { $0 >= pane.top && $0 < pane.top + pane.height }, "\(line)")
      }
    }
  }

  @Test func theSentenceStandsBelowAndIsLit() throws {
    let shown = try screen(": \"huaqiangbei\"")
    #expect(shown.contains("Huaqiangbei"))
    #expect(shown.contains("Clusters"))
  }

  @Test func aSpellingShowsItsCharacters() throws {
    #expect(try screen(": \"shenggu\"").split(separator: "\n")[1].contains("声谷"))
    #expect(try screen(": \"leqing\"").split(separator: "\n")[1].contains("Yueqing"))
    let without = try screen(": \"shenggu\"", abilities: Abilities(chinese: false))
    #expect(!without.contains("声"))
  }

  @Test func aSlipShowsTheNearestName() throws {
    #expect(try screen(": \"xuzou\"").contains("→ Xuzhou"))
    #expect(try screen("/ \"xuzou\"", size: "120x40").contains("is it Xuzhou"))
  }

  @Test func tabGoesToTheNextGroup() throws {
    let start = try session(": \"shenzhen\"").session
    let next = try session(": \"shenzhen\" tab").session
    guard case .picker(let first)? = start.overlay, case .picker(let second)? = next.overlay else {
      Issue.record("no list")
      return
    }
    #expect(first.chosen?.group != second.chosen?.group)
    guard case .picker(let back)? = try session(": \"shenzhen\" tab shift-tab").session.overlay
    else { return }
    #expect(back.selection.index == first.selection.index)
  }

  @Test(arguments: ["50x20", "60x15", "80x24", "120x40", "200x60", "40x10"], Language.allCases)
  func everySizeShowsTheSelectedFind(_ size: String, _ language: Language) throws {
    for keys in [": \"voice\"", ": \"voice\" down*30", ": \"语音\" up", ": \"e\""] {
      let shown = try screen(keys, size: size, language: language)
      #expect(shown.contains("▌"), "\(keys) \(size)")
    }
  }
}

@Suite("Search on a screen")
struct ScreenSearchTests {
  /// After a search the row selected is one that was found, on each screen.
  @Test(arguments: [
    "qing", "chang", "su", "zhou", "zhen", "huawei", "huaqiangbei", "voice", "苏", "安徽", "sz",
  ])
  func theCursorIsOnAHit(_ text: String) throws {
    let clusters = try session("/ \"\(text)\" enter").session.clusters
    #expect(!clusters.found.rows.isEmpty, "\(text)")
    #expect(clusters.found.rows.contains(clusters.selection.index), "\(text)")
  }

  @Test(arguments: [("3", "gini"), ("3", "gdp"), ("5", "moran"), ("5", "基尼"), ("4", "nokia")])
  func onOtherScreensToo(_ key: String, _ text: String) throws {
    let session = try session("\(key) / \"\(text)\" enter").session
    #expect(session.overlay == nil)
    #expect(session.screen.foundCount > 0)
    switch key {
    case "3": #expect(session.trends.found.rows.contains(session.trends.selection.index))
    case "5": #expect(session.measures.found.rows.contains(session.measures.selection.index))
    default: #expect(session.topics.hits.contains(session.topics.topic ?? ""))
    }
  }

  /// Every row of every list is found by its own title, in both languages.
  @Test func everyRowIsFoundByItsTitle() throws {
    let trends = try session("3").session
    for (number, row) in trends.trends.rows.enumerated() where row.item != nil {
      for text in [row.title.english, row.title.chinese] {
        var found = FoundRows()
        found.settle(
          text, trends.trends.rows.map { $0.item?.searchItem },
          titles: trends.trends.rows.map(\.title), trends.context.index)
        #expect(found.rows.contains(number), "\(text)")
      }
    }
    let checks = try session("7").session
    for result in checks[ChecksScreen.self].rows.prefix(20) {
      let after = try session("7 / \"\(result.claim.short.english)\" enter").session
      #expect(after[ChecksScreen.self].selected?.claim.id == result.claim.id)
    }
  }

  /// 省 is also read xian; nobody means it.
  @Test func aRareReadingOfOneCharacterIsNoName() throws {
    let found = try session("/ \"xian\" enter").session.clusters
    #expect(found.found.rows.count < 10)
    #expect(found.selected?.id == "xian-aviation")
  }

  @Test func whatIsMeantComesFirst() throws {
    #expect(try session("/ \"zhen\" enter").session.clusters.selected?.id == "shenzhen-ict")
    #expect(
      try session("/ \"changsha\" enter").session.clusters.selected?.id
        == "changsha-construction-machinery")
    #expect(
      try session("/ \"leqing\" enter").session.clusters.selected?.id
        == "wenzhou-yueqing-electrical")
  }

  /// The prompt is in the bottom row: no row of the list is below it.
  @Test(arguments: ["50x20", "60x15", "80x24", "40x10"])
  func thePromptCoversNoHit(_ size: String) throws {
    let shown = try screen("/ \"xian\"", size: size)
    #expect(shown.split(separator: "\n").dropLast().contains { $0.contains("▌") })
    #expect(shown.split(separator: "\n").last?.contains("/xian") == true)
  }

  @Test func whatAnotherListHasIsToldAndEnterGoesThere() throws {
    let prompt = try screen("/ \"changchun\"", size: "120x40")
    #expect(prompt.split(separator: "\n").last?.contains("Enter goes there") == true)
    let before = try session("j*3 / \"changchun\"").session
    #expect(before.clusters.selection.index == 3)
    let after = try session("j*3 / \"changchun\" enter").session
    #expect(after.clusters.selected?.short.english.contains("Changchun") == true)
    #expect(after.message?.contains("Backspace returns") == true)
    let back = try session("j*3 / \"changchun\" enter backspace").session
    #expect(back.clusters.query.list == .national25)
    #expect(back.clusters.selection.index == 3)
  }

  @Test func whatAFilterHidesIsTold() throws {
    let prompt = try screen("f \"Jiangsu\" enter esc / \"hefei voice\"", size: "120x40")
    #expect(prompt.split(separator: "\n").last?.contains("behind a filter") == true)
  }

  @Test func whatStandsElsewhereIsListed() throws {
    let after = try session("3 / \"huaqiangbei\" enter").session
    guard case .picker(let picker)? = after.overlay else {
      Issue.record("no list")
      return
    }
    #expect(picker.editor.text == "huaqiangbei")
    #expect(!picker.items.isEmpty)
  }

  @Test func inAPageTheNextPlaceIsFound() throws {
    let first = try session("enter / \"huaqiangbei\" enter").session.clusters
    #expect(first.focus == .page)
    #expect(first.reading.found == 0)
    #expect(first.foundCount > 0)
    let none = try session("enter / \"qqqq\" enter").session
    #expect(none.clusters.focus == .page)
    #expect(none.message?.contains("qqqq") == true)
  }

  /// In a table and in a page one looks for what stands there, and stays there.
  @Test(
    arguments: [
      ("3 / \"spatial gini\" enter enter t", "2005"), ("3 enter w", "preliminary"),
      ("5 enter t", "2004"), ("5 enter w", "ascending"),
    ], ["50x20", "80x24"])
  func aPageIsSearchedWhereOneReadsIt(_ place: (String, String), _ size: String) throws {
    let before = try session(place.0, size: size).session
    let after = try session("\(place.0) / \"\(place.1)\" enter", size: size).session
    #expect(after.screen.foundCount > 0)
    #expect(after.screen.isReadingPage)
    let pane = try #require(after.screen.readPage)
    #expect(pane.document.text == before.screen.readPage?.document.text)
    let lines = pane.found.compactMap(\.first?.line)
    #expect(lines.contains { $0 >= pane.top && $0 < pane.top + pane.height })
  }

  /// A measure that is found is shown of a table that has its columns, and Enter opens it.
  @Test func aMeasureThatIsFoundIsOpened() throws {
    let found = try session("5 / \"influence\" enter", size: "50x20").session.measures
    #expect(found.displaced != nil)
    let open = try session("5 / \"influence\" enter enter", size: "50x20").session.measures
    #expect(open.focus == .result && open.result.measured != nil)
  }

  @Test func theDiamondIsSearched() throws {
    let found = try session("2 / \"talent\" enter").session
    #expect(found.overlay == nil)
    #expect(found.diamond.foundCount > 0)
    #expect(try session("2 / \"talent\" esc").session.diamond.searchText.isEmpty)
    #expect(try session("2 space / \"finance\" enter").session.diamond.foundCount > 0)
  }

  @Test func nothingAtAllSaysSo() throws {
    for key in ["1", "2", "3", "4", "5"] {
      let after = try session("\(key) / \"zzzqqq\" enter").session
      #expect(after.message?.contains("zzzqqq") == true, "\(key)")
      #expect(after.overlay == nil)
    }
  }
}

@Suite("Filters tell what they leave")
struct FilterTests {
  /// Every count of the picker is what the list has after it is chosen.
  @Test(arguments: [
    "", "f \"Jiangsu\" enter esc", "f \"Shaanxi\" enter esc",
    "v \"the 80\" enter f \"materials\" enter esc",
    "f \"Jiangsu\" enter esc f \"equipment\" enter esc",
    "f \"Jiangsu\" enter esc f \"Guangdong\" enter esc f \"IT\" enter esc",
    "v \"the 80\" enter f \"eastern\" enter esc f \"materials\" enter esc",
  ])
  func theCountIsTheResult(_ keys: String) throws {
    let session = try session(keys).session
    let query = session.clusters.query
    let counts = FilterCounts(atlas: session.atlas, list: query.list, active: query.filters)
    for filter in counts.filters where !query.filters.contains(filter) {
      var other = query
      other.filters = query.filters.filter { $0.kind != filter.kind } + [filter]
      #expect(session.atlas.clusters(matching: other).count == counts[filter], "\(filter)")
      #expect(counts[filter] > 0)
    }
  }

  @Test func nothingThatLeavesNothingIsOffered() throws {
    let session = try session("f \"Shaanxi\" enter \"biomed\"").session
    guard case .picker(let picker)? = session.overlay else { return }
    #expect(!picker.matches.contains { picker.items[$0.item].mark == "0" })
  }

  @Test func anEmptyListSaysWhyAndWhichKeyUndoesIt() throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    session.go(to: "clusters filter province:shaanxi field:biomedicine")
    _ = session.handle(.key(.control("l")))
    let shown = PlainText.encode(session.frame.canvas)
    #expect(session.clusters.results.isEmpty)
    #expect(shown.contains("None of the 25"))
    #expect(shown.contains("x takes"))
  }
}
