import ClusterAtlas
import Testing

/// The ideas of the documents, on the real package.
@Suite struct TopicTests {
  let atlas: Atlas

  init() throws {
    atlas = try Atlas.builtIn()
  }

  @Test func `every topic stands in a group, in the order of the outline`() {
    for topic in atlas.topics { #expect(topic.groupID.flatMap(atlas.topicGroup) != nil) }
    let outline = atlas.topicGroups.flatMap { atlas.topics(in: $0.id) }
    #expect(outline.map(\.position) == Array(1...atlas.topics.count))
  }

  @Test func `short names fit their columns`() {
    for topic in atlas.topics {
      #expect(topic.short.english.count <= 22, "\(topic.id)")
      let columns = topic.short.chinese.unicodeScalars.reduce(0) {
        $0 + ($1.value > 0x2E80 ? 2 : 1)
      }
      #expect(columns <= 16, "\(topic.id)")
    }
  }

  @Test func `every topic has a passage in a document, and every passage is of one`() {
    for topic in atlas.topics {
      #expect(!atlas.passages(of: topic.id).isEmpty, "\(topic.id)")
      for passage in atlas.passages(of: topic.id) {
        #expect(atlas.sourceDocument(passage.documentID) != nil && !passage.section.isEmpty)
      }
    }
    #expect(atlas.sourceDocuments.map(\.id) == ["S0", "S1", "S2", "S3", "S4"])
  }

  @Test func `parts and links lead to their topics and back`() {
    for topic in atlas.topics {
      for part in atlas.parts(of: topic.id) { #expect(atlas.part(part.id)?.topicID == topic.id) }
      for link in atlas.links(from: topic.id) {
        #expect(atlas.links(to: link.targetID).contains(link))
      }
    }
  }

  @Test func `all 155 statements lead to one topic and back, in both languages`() {
    var found = 0
    for topic in atlas.topics {
      for statement in atlas.evidence(about: topic.id) {
        found += 1
        #expect(statement.topicID == topic.id)
        #expect(!statement.statement.english.isEmpty && !statement.statement.chinese.isEmpty)
        #expect(atlas.source(statement.sourceID) != nil)
        #expect(atlas.confidence(statement.confidenceID) != nil)
      }
    }
    #expect(found == 155)
  }

  @Test func `the diamond has four corners that act on each other and two beside them`() {
    let factors = atlas.diamondFactors.map(\.id)
    #expect(factors.count == 6)
    for (index, first) in factors.prefix(4).enumerated() {
      for second in factors[(index + 1)..<4] {
        #expect(atlas.diamondEdge(between: first, and: second)?.isMutual == true)
      }
      for outer in factors.suffix(2) {
        #expect(atlas.diamondEdge(between: first, and: outer)?.isMutual == false)
      }
    }
    #expect(atlas.diamondEdge(between: "chance", and: "government") == nil)
  }

  @Test func `an edge tells the way one goes`() throws {
    let edge = try #require(
      atlas.diamondEdge(between: "demand-conditions", and: "strategy-structure-rivalry"))
    #expect(edge.way(from: edge.fromID) == edge.way)
    #expect(edge.way(from: edge.toID) == edge.back)
    for edge in atlas.diamondEdges {
      for way in [edge.way, edge.back].compactMap({ $0 }) {
        #expect(!way.sentence.english.isEmpty && !way.sentence.chinese.isEmpty)
        #expect(way.passage == nil || atlas.sourceDocument(way.passage?.documentID ?? "") != nil)
      }
    }
  }

  @Test func `each of the twelve forces belongs to one factor first of all`() {
    let forces = atlas.topics.filter { ["driving-force", "reverse-force"].contains($0.kindID) }
    #expect(forces.count == 12)
    for force in forces {
      let places = atlas.factorForces.filter { $0.forceID == force.id }
      #expect(places.filter { $0.role == .main }.count == 1, "\(force.id)")
      let sign: FactorForce.Sign = force.kindID == "driving-force" ? .positive : .reverse
      #expect(places.allSatisfy { $0.sign == sign })
    }
  }

  @Test func `texts are read by language, and there is none where there is none`() {
    #expect(atlas.markdown(of: "diamond", in: .english)?.contains("Porter") == true)
    #expect(atlas.markdown(of: "diamond", in: .chinese)?.contains("钻石") == true)
    #expect(atlas.markdown(of: "clusters-25", in: .english) == nil)
    #expect(atlas.markdown(of: "atlantis", in: .english) == nil)
  }

  @Test func `places lie inside China and name their province`() {
    for topic in atlas.topics {
      for place in atlas.places(of: topic.id) {
        #expect(atlas.province(place.provinceID) != nil)
        #expect(atlas.part(place.partID)?.topicID == topic.id)
        guard let spot = place.coordinate else { continue }
        #expect((73.0...135.0).contains(spot.longitude) && (18.0...54.0).contains(spot.latitude))
      }
    }
  }
}
