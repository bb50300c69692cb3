import ClusterAtlas
import Foundation
import Measures
@testable import Reports
import Testing

@testable import Explorer

@Suite("Citations")
struct CitationTests {
  private let atlas: Atlas
  private let citations: Citations

  init() throws {
    atlas = try Atlas.builtIn()
    citations = Citations(atlas: atlas)
  }

  private var things: [CitedThing] {
    [.program(version: "9.9"), .package] + atlas.sources.map { .source($0.id) }
      + atlas.sourceDocuments.map { .document($0.id) } + atlas.clusters.map { .cluster($0.id) }
      + atlas.facts.map { .fact($0.id) } + atlas.series.map { .series($0.id) }
      + atlas.documentFigures.map { .figure($0.id) } + atlas.claims.map { .claim($0.id) }
      + MeasureDefinition.all.map { .measure($0.name) }
      + atlas.topics.map { .topic($0.id) } + atlas.listedIndicators.map { .panel($0.id) }
  }

  @Test func everythingCanBeCited() {
    for thing in things {
      let references = citations.references(of: thing)
      #expect(!references.isEmpty, "\(thing)")
      for reference in references {
        #expect(!reference.key.isEmpty && reference.key.allSatisfy { $0.isASCII })
        #expect(!(reference.title.english + reference.title.chinese).isEmpty, "\(reference.key)")
      }
    }
  }

  @Test func anIdentifierNamesItsThing() throws {
    for source in atlas.sources {
      #expect(CitedThing(id: source.id.rawValue, in: atlas) == .source(source.id))
    }
    let fact = try #require(atlas.facts.first)
    #expect(CitedThing(id: fact.id.rawValue, in: atlas) == .fact(fact.id))
    #expect(CitedThing(id: "no-such-thing", in: atlas) == nil)
  }

  /// A measure is cited with the works that its guide refers to.
  @Test func aMeasureIsCitedWithItsWorks() throws {
    #expect(CitedThing(id: "gini", in: atlas) == .measure("gini"))
    for measure in MeasureDefinition.all {
      let note = try #require(citations.references(of: .measure(measure.name)).first).note
      for language in Language.allCases {
        #expect(note[language].count > 20, "\(measure.name)")
      }
    }
    let gini = try #require(citations.references(of: .measure("gini")).first)
    #expect(gini.note.english.hasPrefix("After Gini (1912), Variabilità e mutabilità."))
  }

  /// A figure's reference says what, how much, which year and which fact.
  @Test func aFigureIsCitedWithItsNumber() throws {
    for fact in atlas.facts {
      let note = try #require(citations.references(of: .fact(fact.id)).first).note
      for language in Language.allCases {
        #expect(note[language].contains(fact.id.rawValue))
        #expect(
          note[language].contains(Figure(fact, atlas: atlas, language: language).text), "\(fact.id)"
        )
        if let year = fact.year { #expect(note[language].contains(String(year))) }
      }
    }
  }

  @Test func wordsOfAReader() throws {
    let page = Reference(
      key: "a", kind: .page, author: Bilingual("lmjx.net"),
      title: Bilingual("Xuzhou construction-machinery cluster", "徐州工程机械集群"),
      date: ReferenceDate("2023-07-19"), url: "https://example.org/a_b", language: "zh")
    #expect(
      page.text(in: .english)
        == "lmjx.net (2023, July 19). Xuzhou construction-machinery cluster [徐州工程机械集群]. https://example.org/a_b."
    )
    #expect(
      page.text(in: .chinese)
        == "lmjx.net. 徐州工程机械集群[EB/OL]. (2023-07-19). https://example.org/a_b.")
  }

  @Test(arguments: ["2023", "2023-07", "2023-07-19"])
  func dates(_ text: String) throws {
    #expect(try #require(ReferenceDate(text)).text == text)
  }

  @Test(arguments: ["", "23", "2023-", "2023-13", "2023-07-32", "2023-7-1-1", "199x", "2023–24"])
  func whatIsNoDateIsNone(_ text: String) { #expect(ReferenceDate(text) == nil) }

  @Test func bibtexHasItsBracesInPairs() {
    for thing in things {
      for language in Language.allCases {
        let text = CitationFormat.bibtex.write(citations.references(of: thing), in: language)
        var depth = 0
        var before: Character = " "
        for character in text {
          if character == "{", before != "\\" { depth += 1 }
          if character == "}", before != "\\" { depth -= 1 }
          #expect(depth >= 0 && depth <= 3)
          before = character
        }
        #expect(depth == 0, "\(thing)")
      }
    }
    let hostile = Reference(
      key: "k", kind: .page, author: Bilingual("A & B_{C}"),
      title: Bilingual("50 % of #1 $ ~ ^ \\", ""),
      url: "https://example.org/{a b}\\")
    let text = hostile.bibtex(in: .english)
    #expect(text.contains(#"{{A \& B\_\{C\}}}"#))
    #expect(
      text.contains(##"50 \% of \#1 \$ \textasciitilde{} \textasciicircum{} \textbackslash{}"##))
    #expect(text.contains("https://example.org/%7Ba%20b%7D%5C"))
  }

  @Test func citationProcessorsGetJSON() throws {
    for thing in things.prefix(700) {
      let references = citations.references(of: thing)
      let text = CitationFormat.cslJSON.write(references, in: .english)
      let rows = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
      #expect(rows.count == references.count)
      for row in rows {
        #expect(row["id"] is String && row["type"] is String && row["title"] is String)
      }
    }
  }

  @Test func referenceManagersGetLinesOfTags() throws {
    let tag = try Regex("^[A-Z][A-Z0-9]  - .*$")
    for thing in things.prefix(700) {
      let references = citations.references(of: thing)
      let text = CitationFormat.ris.write(references, in: .chinese)
      let lines = text.split(separator: "\n")
      #expect(lines.allSatisfy { $0.wholeMatch(of: tag) != nil })
      #expect(lines.count { $0.hasPrefix("TY  - ") } == references.count)
      #expect(lines.count { $0.hasPrefix("ER  - ") } == references.count)
    }
  }
}
