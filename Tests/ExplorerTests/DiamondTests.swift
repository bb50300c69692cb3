import Charts
import ClusterAtlas
import Drawing
import Foundation
@testable import Reports
import Testing

@testable import Explorer

@Suite("Walking the diamond")
struct DiamondTests {
  let atlas: Atlas

  init() throws { atlas = try Atlas.builtIn() }

  private func factor(_ keys: String) throws -> Topic.ID {
    try session("2 " + keys).session.diamond.factor
  }

  @Test func arrowsGoToTheNearestNeighbourByAngle() throws {
    #expect(try factor("right") == "demand-conditions")
    #expect(try factor("right left") == "factor-conditions")
    #expect(try factor("up") == "chance")
    #expect(try factor("down") == "related-and-supporting-industries")
    #expect(try factor("down up") == "strategy-structure-rivalry")
    #expect(try factor("right down") == "government")
    #expect(try factor("left") == "factor-conditions")
  }

  @Test func aKeyCyclesThroughTheEdgesThatWay() throws {
    #expect(try factor("up ]") == "strategy-structure-rivalry")
    #expect(try factor("up ] ]") == "chance")
    #expect(try factor("right down ]") == "related-and-supporting-industries")
  }

  /// Every factor can be reached by arrows alone, and along every edge by arrows and the cycle.
  @Test func everyEdgeCanBeWalkedInBothDirections() throws {
    var walked: Set<[Topic.ID]> = []
    for start in atlas.diamondFactors.map(\.id) {
      for key in [Key(.up), Key(.down), Key(.left), Key(.right)] {
        var session = Session(atlas: atlas, size: Size(width: 80, height: 24))
        session.show("diamond")
        session.diamond.factor = start
        _ = session.handle(.key(key))
        guard session.diamond.step != nil else { continue }
        for _ in 0..<6 {
          walked.insert([start, session.diamond.factor])
          _ = session.handle(.key(Key("]")))
        }
      }
    }
    for edge in atlas.diamondEdges {
      #expect(walked.contains([edge.fromID, edge.toID]), "\(edge.id)")
      #expect(walked.contains([edge.toID, edge.fromID]), "\(edge.id) back")
    }
  }

  @Test func sixEdgesJoinTheCornersAndEightComeFromBeside() {
    #expect(atlas.diamondEdges.filter(\.isMutual).count == 6)
    #expect(atlas.diamondEdges.filter { !$0.isMutual }.count == 8)
  }

  @Test func theEdgeWalkedIsToldInWords() throws {
    let text = try screen("2 right", size: "120x40")
    #expect(text.contains("from Factor conditions"))
    #expect(text.contains("Knowledge of different fields, once crossed"))
  }

  @Test func aLinkOfAFactorListsItsClusters() throws {
    let after = try session("2 f").session
    #expect(after.shown == "clusters")
    #expect(after.clusters.query.filters == [.topic("factor-conditions")])
    let ids = Set(atlas.evidence(about: "factor-conditions").map(\.clusterID))
    #expect(Set(after.clusters.results.map(\.id)) == ids)
  }

  @Test func dOpensTheDiamondOfTheSelectedClusterAndBackReturns() throws {
    let there = try session("j*3 d").session
    #expect(there.shown == "diamond")
    #expect(there.diamond.clusters == [there.clusters.selected?.id ?? ""])
    let back = try session("j*3 d backspace").session
    #expect(back.shown == "clusters")
    #expect(back.clusters.selection.index == 3)
  }

  @Test func aCornerWithoutEvidenceSaysSo() throws {
    #expect(try screen("2 a \"hefei\" enter esc").contains("no evidence found"))
  }

  @Test func twoClustersStandSideBySide() throws {
    let text = try screen("2 a \"hefei\" enter ctrl-u \"nanjing soft\" enter esc right enter")
    #expect(text.contains("A Hefei intelligent voice"))
    #expect(text.contains("B Nanjing software"))
    let row = text.split(separator: "\n").first {
      $0.contains("A Hefei") && $0.contains("B Nanjing")
    }
    #expect(row != nil)
  }

  @Test func weightsAreOfOneClusterAndStayWithinFive() throws {
    let some = try session("2 v \"balance\" enter + + + + + + + down +").session
    #expect(some.ownWeights["force-finance"] == 5)
    let start = Balance.evidence(of: nil, in: atlas)
    #expect(some.ownWeights["force-cluster"] == min(5, (start["force-cluster"] ?? 0) + 1))
    let less = try session("2 v \"balance\" enter - - - - - - - - esc d").session
    #expect(less.ownWeights["force-finance"] == 0)
    let other = try session(
      "2 v \"balance\" enter + + esc a \"hefei\" enter esc v \"balance\" enter"
    ).session
    #expect(other.ownWeights.isEmpty)
    #expect(other.made.weights[""]?["force-finance"] == min(5, (start["force-finance"] ?? 0) + 2))
  }

  /// Before the reader has weighed anything, the forces have the weights of the evidence.
  @Test func theBalanceBeginsWithTheEvidence() throws {
    let begun = try session("2 v \"balance\" enter").session
    #expect(begun.ownWeights.isEmpty)
    let points = begun.balance.points
    #expect(!points.isEmpty)
    for (force, weight) in points {
      #expect(weight == min(5, atlas.evidence(about: force).count))
    }
    #expect(try screen("2 v \"balance\" enter").contains("a point per statement"))
  }

  /// All forces even: each of the four corners lies halfway out, a quarter of the full area.
  @Test func theShapeHasTheAreaOfItsPolygon() throws {
    let even = Balance(atlas: atlas, points: [:])
    #expect(even.share == 0.25 && even.evenShare == 0.25)
    let balance = try session("2 v \"balance\" enter + + + + +").session.balance
    let values = balance.corners.map { $0.value + 5 }
    let products = values.indices.map { values[$0] * values[($0 + 1) % 4] }
    #expect(abs((balance.share ?? 0) - products.reduce(0, +) / 400) < 1e-12)
    #expect(try screen("2 v \"balance\" enter + + + + +").contains("area "))
  }

  @Test func evidenceIsCountedByEveryConfidence() throws {
    let count = EvidenceCount(atlas.evidence(about: "demand-conditions"), in: atlas)
    let byID = Dictionary(grouping: atlas.evidence(about: "demand-conditions"), by: \.confidenceID)
    #expect(count.parts.map(\.count) == count.parts.map { byID[$0.confidence.id]?.count ?? 0 })
    #expect(count.parts.count == byID.count && count.parts.count > 2)
    let marks = atlas.confidences.map { ConfidenceMarks(atlas).mark($0.id) }
    #expect(Set(marks).count == atlas.confidences.count)
    let ascii = Set(marks.compactMap { $0.unicodeScalars.first.map(StandIn.ascii) })
    #expect(ascii.count == marks.count && !ascii.contains("?"))
  }

  @Test func aLegendTellsTheMarks() throws {
    let text = try screen("2 a \"nanjing soft\" enter esc", size: "120x40")
    #expect(text.contains("● Press") && text.contains("□ Interpretation"))
    #expect(text.contains("● 1") || text.contains("□ 1"))
  }

  @Test func jsonAndCSVCountByConfidence() throws {
    let listing = DiamondListing(atlas: atlas, clusters: ["nanjing-software"])
    #expect(listing.json.contains("\"confidence_id\": \"general-knowledge\""))
    #expect(listing.csv.contains("confidence_en,confidence_zh,statements_of_confidence"))
    #expect(listing.csv.contains("Press,媒体报道,"))
  }

  @Test func weightsAreMarkedAsTheUsersOwn() throws {
    #expect(try screen("2 v \"balance\" enter +").contains("your own weights"))
    #expect(try screen("2 v \"balance\" enter +", language: .chinese).contains("自设权重"))
  }

  @Test func backKeepsTheWeights() throws {
    let after = try session("2 v \"balance\" enter + + enter backspace").session
    #expect(after.shown == "diamond")
    let start = Balance.evidence(of: nil, in: atlas)
    #expect(after.ownWeights["force-finance"] == min(5, (start["force-finance"] ?? 0) + 2))
  }

  @Test func theWalkHasEighteenPages() throws {
    #expect(atlas.walkTopics.count == 18)
    #expect(try screen("2 space*3").contains("Walk 3/18"))
    #expect(try session("2 space*3 backspace").session.diamond.mode == .walk(1))
    #expect(try session("2 space*31").session.diamond.mode == .walk(17))
    #expect(try session("2 space*2 esc").session.diamond.mode == .factors)
  }

  @Test func theShapeTellsWhatOutweighs() throws {
    let figure = try session("2 v \"balance\" enter + + +").session.shapeFigure
    let corner = figure.corners.first { $0.seat == .left }
    #expect((corner?.value ?? 0) > 0)
  }
}

@Suite("Topics")
struct TopicsScreenTests {
  @Test func fourGoesThereAndEnterOpensAPage() throws {
    let after = try session("4 down enter").session
    #expect(after.shown == "topics")
    #expect(after.topics.topic == "factor-conditions")
    #expect(after.topics.focus == .page)
  }

  @Test func groupsFold() throws {
    let open = try session("4").session.topics.rows.count
    let folded = try session("4 left left").session.topics
    #expect(folded.rows.count == open - 7)
    #expect(folded.selected == .group("diamond"))
    #expect(try session("4 left left right").session.topics.rows.count == open)
  }

  @Test(arguments: ["Nokia", "nokia", "诺基亚"])
  func searchFindsInTheTextsOfBothLanguages(_ text: String) throws {
    let found = try session("4 / \"\(text)\" enter").session.topics
    #expect(found.hits.contains("mechanism-derivation"))
  }

  /// The name of a group finds the group, and from there n goes on among the topics.
  @Test(arguments: [("Problems", "problems"), ("存在问题", "problems")])
  func searchFindsAGroupByItsName(_ text: String, _ group: TopicGroup.ID) throws {
    let found = try session("4 / \"\(text)\" enter").session
    #expect(found.topics.selected == .group(group) && found.topics.foundCount > 0)
    #expect(found.topics.found.group == group)
  }

  @Test func nGoesOnAmongTheHits() throws {
    let first = try session("4 / \"Changsha\" enter").session.topics
    let second = try session("4 / \"Changsha\" enter n").session.topics
    #expect(first.hits.count > 2)
    #expect(first.topic != second.topic)
    #expect(first.hits.contains(second.topic ?? ""))
  }

  @Test func enterOnAPartTellsAboutIt() throws {
    let keys = ": \"Derivative expansion\" enter down down down enter"
    let after = try session(keys).session
    #expect(after.topics.part == "explode")
    #expect(try screen(keys).contains("Explode  The number of firms grows"))
  }

  @Test func aTopicOfAClusterOpensItsPageAndBackReturns() throws {
    var session = Session(atlas: try Atlas.builtIn(), size: Size(width: 80, height: 24))
    session.open(.cluster("xuzhou-construction-machinery"))
    let before = session.clusters.selection
    session.open(.topic("mechanism-culture"))
    #expect(session.shown == "topics")
    _ = session.handle(.key(Key(.backspace)))
    #expect(session.shown == "clusters")
    #expect(session.clusters.selection == before)
  }

  @Test func pShowsThePlacesOnTheMap() throws {
    let after = try session(": \"One belt\" enter p").session
    #expect(after.shown == "clusters")
    #expect(after.clusters.map.colouring == .overlay("belt"))
  }

  @Test func theTabsHaveTheirNumbers() throws {
    let top = try screen("", size: "120x40").split(separator: "\n")[0]
    #expect(top.contains("1 Clusters") && top.contains("2 Diamond") && top.contains("4 Topics"))
    #expect(try session("3").session.shown == "trends")
    #expect(try session("9").session.shown == "clusters")
  }

  /// On a telephone two clusters side by side have their counts whole.
  @Test(arguments: ["50x20", "44x18", "60x15", "80x24"], Language.allCases)
  func nodesDoNotRunIntoEachOther(_ size: String, _ language: Language) throws {
    let keys = "/ \"nanjing sm\" enter m / \"yueqing\" enter m d"
    let shown = try screen(keys, size: size, language: language)
    let none = language == .chinese ? "未见印证" : "none found"
    for line in shown.split(separator: "\n") where line.contains(none) {
      let rest = line.components(separatedBy: none).dropFirst().compactMap(\.first)
      #expect(rest.allSatisfy { !$0.isLetter }, "\(line)")
    }
  }
}
