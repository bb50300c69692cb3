import ClusterAtlas
import Drawing
@testable import Reports
import Testing

@testable import Explorer

@Suite("What a screen has room for")
struct RoomTests {
  @Test func whileOneReadsTheTextHasTheRoom() throws {
    let list = try session("").session.clusters.layout
    let page = try session("enter").session.clusters.layout
    #expect(list.map != nil && page.map == nil)
    #expect((page.page?.height ?? 0) >= 22)
  }

  @Test func theFootSaysWhichSourceIsLit() throws {
    var found = false
    for steps in 1...14 {
      let session = try session("enter down*\(steps)").session
      guard case .source(let id)? = session.clusters.pane.target else { continue }
      let citation = session.atlas.source(id)?.citation ?? "?"
      let foot = session.caption ?? ""
      #expect(foot.contains(citation))
      #expect(["Official", "Press", "Study"].contains { foot.contains($0) })
      let text = PlainText.encode(session.frame.canvas)
      #expect(text.contains(citation.prefix(20)))
      found = true
      break
    }
    #expect(found)
  }

  @Test func enterWhereSeveralLieListsThem() throws {
    let session = try session("/ \"shenzhen ict\" enter tab tab enter").session
    guard case .picker(let picker) = session.context.overlay else {
      Issue.record("no list")
      return
    }
    #expect(picker.items.count >= 3)
    #expect(picker.items.contains { $0.title.contains("Shenzhen") })
  }

  @Test func aMeasureThatDoesNotFitIsShownOfATableThatDoes() throws {
    let own = try session("5").session.measures.source
    for steps in 1..<40 {
      let session = try session("5 down*\(steps)").session
      #expect(session.measures.exampleTable == nil, "after \(steps)")
      if session.measures.source != own {
        #expect(session.measures.displaced == own)
        #expect(session.measures.result.measured != nil)
      }
    }
    let back = try session("5 down*40 up*40").session
    #expect(back.measures.source == own && back.measures.displaced == nil)
  }

  /// Long sentences of some items of a list do not take the room of the others.
  @Test(arguments: ["5 O", "i", "0", "f", "3 v", "p o"], Language.allCases)
  func aListHasRows(_ keys: String, _ language: Language) throws {
    let shown = try screen(keys, size: "50x20", language: language)
    let session = try session(keys, size: "50x20", language: language).session
    guard case .picker(let picker) = session.context.overlay else { return }
    let count = picker.items.count { shown.contains($0.title.prefix(12)) }
    #expect(count >= min(picker.items.count, 8), "\(keys)")
  }

  @Test func seriesOfOneNameAreToldApart() throws {
    for hasAll in [false, true] {
      let titles = TrendsList(atlas: try Atlas.builtIn(), hasAll: hasAll).rows
        .filter { $0.item != nil }.map(\.title.english)
      #expect(Set(titles).count == titles.count, "\(titles)")
    }
  }

  @Test(arguments: ["120x40", "160x50", "200x60"])
  func whatTheListsSignsMeanStandsBelowIt(_ size: String) throws {
    for language in Language.allCases {
      let text = try screen(size: size, language: language)
      #expect(text.contains(language == .english ? "? not confirmed" : "？未经文件证实"), "\(size)")
      #expect(text.contains(language == .english ? "bn yuan" : "亿元"), "\(size)")
    }
  }

  @Test func aGroupsPageIsAnOverview() throws {
    let atlas = try Atlas.builtIn()
    for group in atlas.topicGroups {
      let writer = PageWriter(
        atlas: atlas, language: .english, width: 50, appearance: Appearance(),
        abilities: Abilities())
      let document = GroupPage(writer: writer).document(of: group)
      let topics = atlas.topics(in: group.id)
      #expect(document.lines.count >= 3 * topics.count, "\(group.id)")
    }
    #expect(
      GroupPage.firstSentence("It rose 8.7 % a year. Then it fell.") == "It rose 8.7 % a year.")
    #expect(GroupPage.firstSentence("集群是网络。它由企业组成。") == "集群是网络。")
  }
}
