import Drawing
@testable import Reports
import Testing

@testable import ClusterAtlas
@testable import Explorer

/// Whatever is copied or exported says what it is, its unit, its year, its source with the address,
/// the data, and how it is made again.
@Suite("What is taken along")
struct TakenAlongTests {
  @Test func whatHasCommasItselfIsListedWithSemicolons() {
    let names = [Bilingual("Nanjing", "南京"), Bilingual("Hefei", "合肥")]
    #expect(Provenance.list(names) == Bilingual("Nanjing, Hefei", "南京、合肥"))
    let scopes = [Bilingual("output, city", "产值，全市"), Bilingual("revenue", "收入")]
    #expect(Provenance.list(scopes) == Bilingual("output, city; revenue", "产值，全市；收入"))
  }

  /// Places of all screens and of each of their ways of being seen.
  static let places = [
    "clusters select shenzhen-ict", "clusters select ningbo-magnetic-materials",
    "clusters select changsha-construction-machinery page", "clusters list 45",
    "clusters filter province:jiangsu sort output down", "diamond",
    "diamond changsha-construction-machinery",
    "diamond changsha-construction-machinery with shenzhen-ict",
    "diamond balance", "trends spatial-gini at 2004", "trends fig-spatial-gini",
    "trends gdp at 2004 growth", "trends jiangsu", "trends secondary-va",
    "trends table-influence-sensitivity", "trends fig-spatial-gini table",
    "trends fig-spatial-gini how", "trends gdp sources",
    "topics mechanism-derivation page", "topics force-talent", "measures gini",
    "measures gini years",
    "measures gini map", "measures gini table", "measures gini how",
    "compare changsha-construction-machinery xuzhou-construction-machinery",
    "compare jiangsu hunan", "checks claim-iva-2020", "checks claim-gini-after-2016 page",
  ]

  private func session(_ line: String, _ language: Language) throws -> Session {
    var session = Session(
      atlas: try Atlas.builtIn(), size: Size(width: 100, height: 30), language: language)
    session.go(to: line)
    #expect(session.message == nil, "\(line): \(session.message ?? "")")
    return session
  }

  /// What the keys copy or write.
  private func taken(_ session: Session, _ keys: String) throws -> String {
    var session = session
    var effects: [Effect] = []
    for event in try KeyScript.events(keys) { effects += session.handle(event) }
    switch effects.last {
    case .copy(let text): return text
    case .export(let file): return file.content
    default:
      Issue.record("\(keys): nothing is taken")
      return ""
    }
  }

  private static let ways =
    ["y", "Y"] + ExportFormat.allCases.map { "e \"\($0.rawValue)\" enter enter" }

  @Test(arguments: places, Language.allCases)
  func `all of it says what it is`(place: String, language: Language) throws {
    let session = try session(place, language)
    for way in Self.ways {
      let extent: TakenExtent = way == "y" ? .selected : .whole
      let told = session.provenance(of: extent)
      let text = try taken(session, way)
      let whole = text.filter { !$0.isNewline }
      let hasAddress = told.sources.contains { $0.url != nil }
      #expect(text.contains("http") || !hasAddress, "\(place) \(way): no address")
      #expect(text.contains("jiqun "), "\(place) \(way): no way to make it again")
      #expect(text.contains(Provenance.data(session.atlas)), "\(place) \(way): no date of the data")
      #expect(
        told.unit.isEmpty || !told.years.isEmpty, "\(place) \(way): numbers without a year")
      if !told.years.isEmpty {
        let year = String(told.years.suffix(4))
        #expect(whole.contains(year), "\(place) \(way): no year \(year)")
      }
      let units = [told.unit.english, told.unit[.chinese]].map {
        String($0.prefix { !",、（(".contains($0) })
      }
      let isRows = way.contains("csv") || way.contains("json")
      #expect(
        told.unit.isEmpty || isRows
          || units.contains { whole.contains($0.filter { !$0.isNewline }) },
        "\(place) \(way): no unit \(units)")
    }
  }

  @Test(arguments: places)
  func `no table has a bare value`(place: String) throws {
    let csv = try taken(try session(place, .english), "e \"csv\" enter enter")
    let heads = csv.prefix { !$0.isNewline }.split(separator: ",")
    for name in Provenance.columnNames {
      let isSaid = heads.contains { $0 == name || (name == "years" && $0 == "year") }
      #expect(isSaid, "\(place): no \(name) in \(heads)")
    }
    #expect(Set(heads).count == heads.count && heads.last == "again", "\(heads)")
    if heads.contains("value") {
      #expect(heads.contains { $0.hasPrefix("unit") } && heads.contains("year"), "\(heads)")
    }
    let counts = Set(Self.records(csv).map(\.count))
    #expect(counts.count == 1, "\(place): \(counts)")
  }

  @Test(arguments: places)
  func `JSON says all of it by name`(place: String) throws {
    let json = try taken(try session(place, .english), "e \"json\" enter enter")
    for name in Provenance.columnNames {
      let isSaid =
        json.contains("\"\(name)\": ") || (name == "years" && json.contains("\"year\": "))
      #expect(isSaid, "\(place): no \(name)")
    }
  }

  /// The cells of each record.
  private static func records(_ text: String) -> [[String]] {
    Array(text.utf8).withUnsafeBytes { bytes in
      var csv = CSVReader(bytes)
      var records: [[String]] = []
      while csv.next() { records.append(csv.cells.map { csv.text($0) }) }
      return records
    }
  }

  /// The command of a file makes the same rows.
  @Test func `the name of the file can be chosen`() throws {
    var session = try session("clusters", .english)
    session.context.folder = "/somewhere"
    for event in try KeyScript.events("e \"csv\" enter") { _ = session.handle(event) }
    guard case .picker(let picker)? = session.overlay else {
      Issue.record("no name is asked for")
      return
    }
    #expect(picker.editor.text == "/somewhere/jiqun-clusters.csv")
    var effects: [Effect] = []
    for event in try KeyScript.events("ctrl-u \"~/own name.csv\" enter") {
      effects += session.handle(event)
    }
    guard case .export(let file)? = effects.last else {
      Issue.record("nothing is written")
      return
    }
    #expect(file.path == "~/own name.csv" && file.mode == .asks)
  }

  @Test(arguments: [(0, ExportedFile.Mode.numbered), (2, .replaces)])
  func `a file that is there is asked about`(rows: Int, mode: ExportedFile.Mode) throws {
    var session = try session("clusters", .english)
    session.askAbout(ExportedFile(path: "a.csv", content: "x\n", command: "jiqun list"))
    var effects: [Effect] = []
    for event in try KeyScript.events(rows == 0 ? "enter" : "down*\(rows) enter") {
      effects += session.handle(event)
    }
    #expect(
      effects == [
        .export(ExportedFile(path: "a.csv", content: "x\n", command: "jiqun list", mode: mode))
      ])
  }

  // MARK: Markdown

  @Test(arguments: Language.allCases)
  func `the page as Markdown has headings, tables and footnotes with addresses`(
    language: Language
  ) throws {
    let session = try session("clusters select changsha-construction-machinery page", language)
    let text = session.screen.markdown(session.context)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("# "))
    #expect(lines.count { $0.hasPrefix("## ") } >= 3)
    #expect(lines.contains { $0.hasPrefix("| --- |") || $0.hasPrefix("| --- | ---") })
    let marks = Set(text.matches(of: /\[\^([a-zA-Z0-9_-]+)\]/).map { String($0.1) })
    #expect(marks.count > 3)
    for mark in marks {
      let note = lines.first { $0.hasPrefix("[^\(mark)]: ") }
      #expect(note != nil, "\(mark)")
      if session.atlas.source(Source.ID(mark))?.url != nil {
        #expect(note?.contains("<http") == true)
      }
    }
    // No line is broken in the middle of a sentence: the longest is longer than any screen.
    #expect((lines.map(\.count).max() ?? 0) > 200)
    #expect(!lines.contains { $0.hasSuffix("…") })
  }

  @Test func `a picture has a light ground unless another one was asked for`() throws {
    var session = try session("trends spatial-gini", .english)
    #expect(try taken(session, "e \"svg\" enter enter").contains("#ffffff"))
    session.isThemeChosen = true
    #expect(try taken(session, "e \"svg\" enter enter").contains("#16181d"))
  }

  @Test func aPictureIsCalledWhatItShows() {
    let svg = "<svg width=\"40\" height=\"40\"><title>a</title></svg>\n"
    let named = PictureCaption(title: "c & d", lines: ["from"], isDark: false).below(svg)
    #expect(named.contains("<title>c &amp; d</title>\n<desc>from</desc>"), "\(named)")
  }
}
