import Checks
import ClusterAtlas
import Comparison
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// What is seen is compared, checked, marked, mapped and cited by the same keys on all screens.
@Suite("From each screen to comparisons and checks")
struct ElsewhereTests {
  /// Where one is, and the screen but for its hint line.
  private func seen(_ session: Session) -> String {
    session.placeLine + "\n"
      + PlainText.encode(session.frame.canvas).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .prefix(session.size.height - 1).joined(separator: "\n")
  }

  /// What a terminal without Chinese cannot write is left out and not told by question marks.
  @Test(arguments: [":", "6 a", "2 a", "f", "s", "3 a", "5 v", "b", "i"])
  func `lists hold only what can be written`(keys: String) throws {
    let picture = try ExplorerTests.screen(
      keys, abilities: Abilities(chinese: false, glyphs: .ascii, colour: false))
    #expect(!picture.unicodeScalars.contains { $0.value >= 0x2E80 }, "\(picture)")
  }

  private static let comparing = [
    ("2", "factor"), ("2 down", "factor"), ("2 a \"hefei\" enter esc", "cluster"),
    ("m j m 2", "cluster"), ("3 : \"trends gdp:jiangsu\" enter", "province"),
    ("3 : \"trends gdp\" enter p", "province"), ("4 j", "factor"), ("4 j m j j m", "factor"),
    ("5", "province"), ("", "cluster"), ("m j m", "cluster"),
  ]

  @Test(arguments: comparing)
  func `c compares what is seen, and Backspace returns`(keys: String, kind: String) throws {
    var session = try ExplorerTests.session(keys, size: "120x40").session
    let before = seen(session)
    for event in try KeyScript.events("c") { _ = session.handle(event) }
    #expect(session.shown == "compare", "\(keys): \(session.message ?? "")")
    let things = session[CompareScreen.self].shown?.things ?? []
    #expect(things.count > 1 && things.allSatisfy { $0.kind.rawValue == kind }, "\(things)")
    for event in try KeyScript.events("backspace") { _ = session.handle(event) }
    #expect(seen(session) == before, "\(keys)")
  }

  @Test(arguments: [
    "3", "4 : \"topics ranking-regions page\" enter",
    ": \"clusters select qingdao-smart-appliances\" enter",
    "5 : \"measures gini\" enter", "6 : \"compare jiangsu hunan\" enter j j",
  ])
  func `C goes to the claims on what is seen, and Backspace returns`(keys: String) throws {
    var session = try ExplorerTests.session(keys, size: "120x40").session
    let before = seen(session)
    for event in try KeyScript.events("C") { _ = session.handle(event) }
    if session.overlay != nil {
      for event in try KeyScript.events("enter") { _ = session.handle(event) }
    }
    #expect(session.shown == "checks", "\(keys): \(session.message ?? "")")
    for event in try KeyScript.events("backspace") { _ = session.handle(event) }
    #expect(seen(session) == before, "\(keys)")
  }

  /// The claims of a series are those whose check rests on it.
  @Test func `the claims on a series rest on it`() throws {
    let atlas = try Atlas.builtIn()
    let named = Set(atlas.claims(naming: "industrial-value-added").map(\.id))
    #expect(named.contains("claim-iva-2020"))
    #expect(atlas.claims(naming: "no-such-name").isEmpty)
  }

  @Test func `marks and places mean on screens 6 and 7 what they mean elsewhere`() throws {
    let compared = try session(": \"compare wuxi-iot hefei-intelligent-voice\" enter m").session
    #expect(compared.made.marks == ["wuxi-iot"])
    let mapped = try session(": \"compare wuxi-iot hefei-intelligent-voice\" enter p").session
    #expect(mapped.shown == "clusters" && mapped.clusters.focus == .map)
    #expect(mapped.clusters.results.map(\.id) == ["wuxi-iot", "hefei-intelligent-voice"])
    let checked = try session("7 m j m").session
    #expect(checked.made.markedClaims.count == 2)
    #expect(checked.placeLine.contains("marked-claims"))
    #expect(checked[ChecksScreen.self].table(checked.context).csv.split(separator: "\n").count == 3)
    let provinces = try session(": \"checks c2-01-east-gdp-share\" enter p").session
    #expect(provinces.shown == "trends")
  }

  @Test(arguments: Language.allCases)
  func `every claim is found in the palette`(language: Language) throws {
    let atlas = try Atlas.builtIn()
    for claim in atlas.claims.prefix(72) {
      var session = try ExplorerTests.session(":", language: language).session
      guard case .picker(var picker) = session.overlay else {
        Issue.record("no palette")
        return
      }
      picker.type(claim.short[language])
      session.overlay = .picker(picker)
      _ = session.handle(.key(Key(.enter)))
      #expect(session.shown == "checks", "\(claim.id)")
      #expect(session[ChecksScreen.self].selected?.claim.id == claim.id)
    }
  }

  @Test(arguments: ["", "enter j*5", "2", "3", "3 enter", "4 j", "5", "m j m 6", "7", "7 enter"])
  func `what is selected is cited in each format`(keys: String) throws {
    for (index, format) in CitationFormat.allCases.enumerated() {
      let (_, effects) = try session(
        keys + " I" + String(repeating: " down", count: index) + " enter")
      guard case .copy(let text)? = effects.last else {
        Issue.record("\(keys): nothing is cited")
        continue
      }
      #expect(!text.isEmpty)
      switch format {
      case .text: #expect(text.hasSuffix(".\n") || text.hasSuffix("。\n"), "\(text)")
      case .bibtex: #expect(text.hasPrefix("@"))
      case .cslJSON: #expect(text.hasPrefix("["))
      case .ris: #expect(text.hasPrefix("TY  - "))
      }
    }
  }

  /// Rows of words are no figures: they stand behind all figures that differ, below their own heading.
  @Test(arguments: ["80x24", "120x40", "200x60", "50x20"])
  func `words do not stand among the figures that differ`(size: String) throws {
    let atlas = try Atlas.builtIn()
    let ids = atlas.clusters.prefix(12).map(\.id)
    for (one, other) in zip(ids, ids.dropFirst()) {
      let session = try session(": \"compare \(one) \(other)\" enter", size: size).session
      let screen = session[CompareScreen.self]
      let shown = try #require(screen.shown)
      var heading = ""
      for line in screen.lines {
        if case .heading(let name, _) = line { heading = name.english }
        guard case .row(let index) = line else { continue }
        #expect(shown.rows[index].heading.english == heading)
        if heading == "Different" { #expect(shown.rows[index].cells.contains { $0?.value != nil }) }
      }
    }
  }

  static let pictures: [Picture] = usual + extremes

  private static let pair =
    ": \"compare changsha-construction-machinery xuzhou-construction-machinery\" enter"
  private static let four =
    ": \"compare nanjing-software suzhou-nano-materials changsha-construction-machinery wuxi-iot\" enter"

  /// Both screens at the usual sizes in both languages.
  private static let usual: [Picture] = {
    let kinds: [(name: String, keys: String)] = [
      ("compare", pair), ("compare-four", four),
      ("compare-words", ": \"compare jiangsu hunan words\" enter"), ("checks", "7 j*5"),
      ("checks-page", "7 j*3 enter pgdn"), ("checks-numbers", "7 t j"),
    ]
    var pictures: [Picture] = []
    for size in ["80x24", "120x40"] {
      for language in Language.allCases {
        let end = language == .chinese ? "-zh" : ""
        for kind in kinds {
          pictures.append(
            Picture(
              name: "\(kind.name)-\(size)\(end)", keys: kind.keys, size: size, language: language))
        }
      }
    }
    return pictures
  }()

  private static let extremes: [Picture] = [
    Picture(
      name: "compare-50x20", keys: ": \"compare wuxi-iot hefei-intelligent-voice\" enter",
      size: "50x20"),
    Picture(name: "compare-four-200x60", keys: four, size: "200x60"),
    Picture(name: "checks-50x20", keys: "7 j*3 enter", size: "50x20"),
  ]

  @Test(arguments: pictures)
  func isAsRecorded(_ picture: Picture) throws {
    try picture.expectAsRecorded()
  }
}
