import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

/// What people come for, on a telephone: 50x20, no arrows, no F-keys, no Alt, no mouse.
@Suite("Journeys on a telephone")
struct JourneyTests {
  struct Journey: CustomTestStringConvertible, Sendable {
    var aim: String
    var keys: String
    /// What stands on the screen at the end, or in what is copied.
    var shows: String
    var testDescription: String { aim }
  }

  static let journeys = [
    Journey(
      aim: "the clusters of Jiangsu", keys: "f \"jiangsu\" enter esc", shows: "6 of 25 clusters"),
    Journey(aim: "the output of Changsha", keys: "/ \"changsha\" enter l", shows: "bn yuan"),
    Journey(aim: "who says it", keys: "/ \"changsha\" enter l i", shows: "Where it is from"),
    Journey(aim: "where from, from the list", keys: "i", shows: "Where it is from"),
    Journey(aim: "why, from the list", keys: "w", shows: "Seen here"),
    Journey(aim: "what acts on a factor", keys: "2 w", shows: "Acts on it"),
    Journey(aim: "where a topic is seen", keys: "4 j w", shows: "statements"),
    Journey(aim: "where a topic is from", keys: "4 j i", shows: "Where it is from"),
    Journey(
      aim: "the batch that is not confirmed", keys: "f \"not conf\" enter esc",
      shows: "7 of 25 clusters"),
    Journey(aim: "乐清 by its initials", keys: "/ \"yq\" enter l", shows: "Yueqing"),
    Journey(
      aim: "from rivalry to suppliers", keys: "2 l h k ] j enter", shows: "upporting industries"),
    Journey(
      aim: "two clusters side by side", keys: "m j j m d", shows: "B "),
    Journey(aim: "the Gini of 2005", keys: "3 j enter .", shows: "2005"),
    Journey(aim: "the Gini as a table", keys: "3 j t", shows: "0.4691"),
    Journey(aim: "back to the year before", keys: "3 j enter . . ,", shows: "2005"),
    Journey(aim: "growth, why", keys: "3 j j w", shows: "8.0 %"),
    Journey(aim: "the influence that is printed", keys: "3 j*5 w", shows: "printed"),
    Journey(aim: "a measure of 1993", keys: "5 enter ^ .", shows: "1993"),
    Journey(aim: "the map of a measure", keys: "5 p", shows: " from "),
    Journey(aim: "the map of the clusters", keys: "p", shows: "◆"),
    Journey(aim: "the provinces of the marked", keys: "m j m r", shows: "Jiangsu"),
    Journey(aim: "a topic and the next one", keys: "4 j l ]", shows: "Demand conditions"),
    Journey(aim: "the list of 45", keys: "v enter", shows: "45"),
    Journey(
      aim: "only the marked", keys: "m j m f \"marked\" enter esc", shows: "2 of 25 clusters"),
    Journey(aim: "the other language", keys: "L", shows: "25个国家"),
    Journey(aim: "what is marked", keys: "m j m '", shows: "Marked"),
    Journey(aim: "forward again", keys: "l backspace ;", shows: "Shenzhen"),
  ]

  @Test(arguments: journeys)
  func isPossible(_ journey: Journey) throws {
    let events = try KeyScript.events(journey.keys)
    for case .key(let key) in events { #expect(Self.isOnATelephone(key), "\(key.name)") }
    let text = try screen(journey.keys, size: "50x20")
    #expect(text.contains(journey.shows), "\(text)")
  }

  private static func isOnATelephone(_ key: Key) -> Bool {
    switch key.code {
    case .character, .enter, .escape, .backspace, .tab: !key.modifiers.contains(.alt)
    default: false
    }
  }

  /// From each view of each screen `q`, pressed often enough, leaves; Backspace comes back to where
  /// it began; and the hint line names a way out.
  @Test(arguments: [
    "l", "2 enter", "2 v \"balance\" enter", "3 j w", "3 enter", "4 j l", "5 p", "5 w",
  ])
  func thereIsAWayOut(_ keys: String) throws {
    // A key without a message of its own shows the hints again.
    let frame = try screen(keys + " ctrl-l", size: "50x20").split(separator: "\n")
    #expect(frame.last?.contains("q close") == true, "\(keys): \(frame.last ?? "")")
    #expect(try session(keys + " q*5", size: "50x20").effects.contains(.quit))
    #expect(try session(keys + " backspace*9", size: "50x20").session.shown == "clusters")
  }

  /// Both languages, and back, on every screen and with rows chosen in a table.
  @Test(arguments: [
    "", "l", "2 l", "3 j enter .", "4 j l", "5", "5 w", "5 p",
  ])
  func languageTwiceIsTheIdentity(_ keys: String) throws {
    let once = try session(keys, size: "100x30").session
    let twice = try session(keys + " L L", size: "100x30").session
    #expect(twice.placeLine == once.placeLine)
    #expect(PlainText.encode(twice.frame.canvas) == PlainText.encode(once.frame.canvas))
  }

  /// Without glyphs for arrows the hints name the letters: `v` would be a key of its own.
  @Test(arguments: ["", "l", "p", "2", "3", "4", "4 l", "5", "?", "/"])
  func hintsHaveNoStandInsForArrows(_ keys: String) throws {
    let hints = try session(
      keys, appearance: Appearance(theme: .plain, glyphs: .ascii)
    ).session.hints
    for hint in hints {
      #expect(
        hint.key.unicodeScalars.allSatisfy { $0.isASCII }, "\(keys): \(hint.key) \(hint.title)")
    }
  }

  @Test func marksAreKeptForTheNextStart() throws {
    let marked = try session("m j m 3 j m j m 4 j m").session
    var later = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    later.go(to: marked.wholePlaceLine)
    #expect(later.made == marked.made && later.made.markedSeries.count == 2)
    #expect(later.shown == "topics" && later.message == nil)
    #expect(!marked.placeLine.contains("marked-series"))
  }

  @Test func copiesAndExportsTakeTheMarked() throws {
    guard case .copy(let text)? = try session("m j j m Y").effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.split(separator: "\n\n").first?.split(separator: "\n").count == 3)
    guard case .export(let file)? = try session("m j j m e enter enter").effects.last
    else {
      Issue.record("nothing was exported")
      return
    }
    #expect(file.content.split(separator: "\n").count == 3)
    #expect(file.command.hasPrefix("jiqun list --clusters "))
  }

  @Test func marksMakeADiamondOfTwoAndAChartOfTheirProvinces() throws {
    let two = try session("m j j m d").session
    #expect(two.diamond.clusters.count == 2)
    let three = try session("m j j m j m d").session
    #expect(three.diamond.clusters.count == 2 && three.message?.contains("3 marked") == true)
    let chart = try session("m j m r").session
    #expect(chart.shown == "trends" && chart.trends.drawing.added.count == 1)
    let together = try session("3 j*6 m j m r").session
    #expect(together.trends.item != nil && together.trends.focus == .chart)
  }
}

@Suite("What is cut can be read")
struct WholeSentenceTests {
  /// Every sentence of help, palette and pickers, from the size of a telephone on.
  @Test(
    arguments: ["50x20", "80x24", "84x60"], ["?", "3 ?", "5 ?", "5 O", "v", "o", "T"])
  func theSelectedOneStandsAtTheFoot(_ size: String, _ keys: String) throws {
    for language in Language.allCases {
      var session = Session(
        atlas: try Atlas.builtIn(), size: try #require(Size(text: size)), language: language)
      for event in try KeyScript.events(keys) { _ = session.handle(event) }
      guard case .picker(let picker)? = session.overlay else {
        Issue.record("no list")
        return
      }
      for _ in picker.matches {
        guard case .picker(let now)? = session.overlay, let item = now.chosen else { return }
        let shown = Self.letters(PlainText.encode(session.frame.canvas))
        #expect(shown.contains(Self.letters(item.note)), "\(size) \(keys): \(item.note)")
        #expect(shown.contains(Self.letters(item.title)), "\(size) \(keys): \(item.title)")
        _ = session.handle(.key(.control("n")))
      }
    }
  }

  /// Without spaces, line ends and what stands at the sides.
  private static func letters(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "▌" })
  }

  @Test func aLongMessageIsRead() throws {
    let text = try screen("m j j m j m d", size: "50x20")
    let flat = text.split(separator: "\n").suffix(5).joined(separator: " ")
    #expect(flat.contains("two at a time") && flat.contains("changes"))
  }
}
