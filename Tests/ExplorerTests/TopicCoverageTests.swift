import Charts
import ClusterAtlas
import Drawing
import Markdown
import Measures
@testable import Reports
import Testing

@testable import Explorer

/// Every system of the five documents is here.
@Suite("Coverage of the documents")
struct TopicCoverageTests {
  /// The systems of the documents, in the order of the ledger.
  static let systems = [
    // S0
    "diamond", "force-finance", "force-cluster", "force-talent", "force-rivalry", "force-demand",
    "force-government", "drag-technology", "drag-talent", "drag-coordination", "drag-brand",
    "drag-environment", "drag-policy", "force-balance",
    // S1
    "clusters-25", "mechanism-trigger", "mechanism-division", "mechanism-derivation",
    "mechanism-diffusion", "mechanism-government", "mechanism-culture", "implication-multifactor",
    "implication-organic-unity", "implication-market-and-state", "countermeasure-national",
    "countermeasure-local", "countermeasure-cluster", "path-point-line-surface-network",
    // S2
    "fig-industrial-value-added", "fig-spatial-gini", "transfer", "layout-belt-cores-supports",
    "table-major-clusters", "mode-radiation", "mode-resource", "mode-leader", "mode-undertaking",
    "problem-guidance", "problem-stage", "problem-geography", "problem-innovation",
    "advice-guidance", "advice-local", "advice-chain", "advice-innovation", "ranking-regions",
    // S3
    "fig-manufacturing-value-added", "fig-producer-services", "fig-convergence", "paths-matrix",
    // S4
    "table-influence-sensitivity", "extension-capability-unit", "resource-city-law",
    "innovation-mechanisms", "countermeasure-core", "countermeasure-efficiency",
  ]

  /// Those that lead to a list or a series instead of a text.
  static let withoutText: Set<String> = [
    "clusters-25", "fig-industrial-value-added", "fig-spatial-gini",
    "fig-manufacturing-value-added",
    "fig-producer-services", "fig-convergence", "table-influence-sensitivity",
  ]

  /// Parts that the ledger names.
  static let parts: [String: [String]] = [
    "diamond": [
      "factor-conditions", "demand-conditions", "related-and-supporting-industries",
      "strategy-structure-rivalry", "chance", "government",
    ],
    "factor-conditions": [
      "human-resources", "knowledge-resources", "capital-resources", "infrastructure",
    ],
    "force-cluster": [
      "vertical-integration", "horizontal-integration", "agglomeration-effect",
      "selective-development",
    ],
    "drag-policy": ["market-environment", "investment-and-financing", "fiscal-and-tax-support"],
    "mechanism-derivation": ["gather", "explode", "compete", "upgrade"],
    "path-point-line-surface-network": [
      "point", "line", "surface", "network", "platform", "innovation-chain", "capital-chain",
      "talent-chain", "spokesperson", "collaboration-network", "observation-platform",
      "self-discipline-officer",
    ],
    "paths-matrix": [
      "path-research-design", "path-information-technology", "path-servitization",
      "path-reverse-manufacturing",
    ],
    "extension-capability-unit": [
      "resource-flow", "knowledge-flow", "capability-flow", "quality-flow", "establish",
      "integrate", "reconfigure", "dissolve",
    ],
  ]

  /// Figures and tables of the documents that are not series.
  static let drawn = [
    "diamond", "mechanism-derivation", "path-point-line-surface-network", "paths-matrix",
    "extension-capability-unit", "resource-city-law", "layout-belt-cores-supports",
    "table-major-clusters", "mode-radiation", "mode-resource", "mode-leader", "mode-undertaking",
    "drag-technology",
  ]

  let atlas: Atlas

  init() throws { atlas = try Atlas.builtIn() }

  @Test func allFiftySixSystemsAreTopics() {
    #expect(Self.systems.count == 56)
    #expect(Set(Self.systems).count == 56)
    for id in Self.systems { #expect(atlas.topic(Topic.ID(id)) != nil, "\(id)") }
  }

  @Test func fortyNineHaveATextInBothLanguages() {
    let texts = Self.systems.filter { !Self.withoutText.contains($0) }
    #expect(texts.count == 49)
    for topic in atlas.topics where !Self.withoutText.contains(topic.id.rawValue) {
      for language in Language.allCases {
        #expect(atlas.markdown(of: topic.id, in: language) != nil, "\(topic.id) \(language)")
      }
    }
  }

  @Test func whatHasNoTextLeadsToItsScreen() throws {
    let writer = PageWriter(
      atlas: atlas, language: .english, width: 46, appearance: Appearance(), abilities: Abilities())
    for id in Self.withoutText {
      let topic = try #require(atlas.topic(Topic.ID(id)))
      let document = TopicPage(writer: writer).document(of: topic)
      let first = document.target(of: 0)
      #expect(first == (id == "clusters-25" ? .filter(.year(2021)) : .series(id)), "\(id)")
    }
  }

  @Test func everyTextIsOfARealLength() throws {
    for topic in atlas.topics {
      if let text = atlas.markdown(of: topic.id, in: .english) {
        let count = Markdown.wordCount(of: text)
        #expect((80...400).contains(count), "\(topic.id) en: \(count)")
      }
      if let text = atlas.markdown(of: topic.id, in: .chinese) {
        // A Chinese word is about one and a half characters.
        let count = Markdown.wordCount(of: text)
        #expect((120...700).contains(count), "\(topic.id) zh: \(count)")
      }
    }
  }

  @Test func everyLinkOfATextLeadsSomewhere() throws {
    for topic in atlas.topics {
      for language in Language.allCases {
        guard let text = atlas.markdown(of: topic.id, in: language) else { continue }
        for address in Markdown.addresses(in: Markdown.blocks(of: text)) {
          let parts = address.split(separator: ":").map(String.init)
          try #require(parts.count == 2, "\(topic.id): \(address)")
          switch parts[0] {
          case "topic", "figure":
            #expect(atlas.topic(Topic.ID(parts[1])) != nil, "\(topic.id): \(address)")
          case "cluster":
            #expect(atlas.cluster(Cluster.ID(parts[1])) != nil, "\(topic.id): \(address)")
          default: Issue.record("\(topic.id): \(address)")
          }
        }
      }
    }
  }

  @Test func everyPartThatIsNamedIsThere() {
    for (topic, ids) in Self.parts {
      let found = atlas.parts(of: Topic.ID(topic)).map(\.id.rawValue)
      for id in ids { #expect(found.contains(id), "\(topic): \(id)") }
    }
    #expect(atlas.parts(of: "fig-producer-services").count == 7)
    #expect(atlas.parts(of: "table-major-clusters").count == 11)
    #expect(atlas.places(of: "table-major-clusters").count == 11)
  }

  @Test(arguments: Language.allCases)
  func everyFigureHasItsDrawingWithAllItsParts(_ language: Language) throws {
    let figure = TopicFigure(atlas: atlas, language: language, glyphs: .braille)
    for id in Self.drawn {
      for width in [40, 46, 78, 100] {
        let sketch = try #require(
          figure.sketch(of: Topic.ID(id), width: width, chosen: nil), "\(id)")
        #expect(sketch.size.width == width)
        for stroke in sketch.strokes {
          for place in stroke.places { #expect(place.x.isFinite && place.y.isFinite) }
        }
      }
    }
    for id in [
      "mechanism-derivation", "paths-matrix", "extension-capability-unit", "resource-city-law",
    ] {
      let sketch = try #require(figure.sketch(of: Topic.ID(id), width: 46, chosen: nil))
      let seen = Set(sketch.parts.map(\.part))
      let wanted = Self.parts[id] ?? atlas.parts(of: Topic.ID(id)).map(\.id.rawValue)
      for part in wanted { #expect(seen.contains(part), "\(id): \(part)") }
    }
  }

  @Test func everyPartOfADrawingCanBeReachedByLinks() throws {
    let writer = PageWriter(
      atlas: atlas, language: .english, width: 46, appearance: Appearance(), abilities: Abilities())
    let topic = try #require(atlas.topic("mechanism-derivation"))
    let document = TopicPage(writer: writer).document(of: topic)
    let targets = document.links.indices.compactMap(document.target)
    for part in ["gather", "explode", "compete", "upgrade"] {
      #expect(targets.contains(.part(topic.id, TopicPart.ID(part))))
    }
  }

  @Test(arguments: Language.allCases)
  func everyPageIsNarrowerThanItsPaneAndItsLinksLeadSomewhere(_ language: Language) {
    for width in [30, 46, 78] {
      let writer = PageWriter(
        atlas: atlas, language: language, width: width, appearance: Appearance(),
        abilities: Abilities())
      for topic in atlas.topics {
        let document = TopicPage(writer: writer).document(of: topic)
        for line in document.lines {
          #expect(TextWidth.columns(line.text) <= width, "\(topic.id) \(width): \(line.text)")
        }
        for link in document.links.indices {
          #expect(isThere(document.target(of: link)), "\(topic.id)")
        }
      }
    }
  }

  @Test func noChineseLineBeginsWithAClosingMark() {
    let writer = PageWriter(
      atlas: atlas, language: .chinese, width: 46, appearance: Appearance(), abilities: Abilities())
    let closing = Set("。，、；：？！）》”’")
    for topic in atlas.topics {
      for line in TopicPage(writer: writer).document(of: topic).lines {
        let first = line.text.first { $0 != " " }
        #expect(!(first.map(closing.contains) ?? false), "\(topic.id): \(line.text)")
      }
    }
  }

  private func isThere(_ target: Destination?) -> Bool {
    switch target {
    case .topic(let id): atlas.topic(id) != nil
    case .part(let topic, let part): atlas.part(part)?.topicID == topic
    case .cluster(let id): atlas.cluster(id) != nil
    case .source(let id): atlas.source(id) != nil
    case .enterprise(let id): atlas.enterprise(id) != nil
    case .group(let id): atlas.topicGroup(id) != nil
    case .series(let id): TrendItem(id, atlas: atlas) != nil
    case .measure(let name): MeasureDefinition.named(name) != nil
    case .diamond(let id, let clusters):
      id.flatMap(atlas.topic)?.kindID == "diamond-factor"
        && clusters.allSatisfy { atlas.cluster($0) != nil }
    case .claim(let id): atlas.claim(id) != nil
    case .document(let id): atlas.claimDocument(id) != nil
    case .compare(let things): !things.isEmpty
    case .together(let ids): ids.allSatisfy { atlas.series($0) != nil }
    case .places(let ids): ids.allSatisfy { atlas.cluster($0) != nil }
    case .filter, .map: true
    case nil: false
    }
  }
}
