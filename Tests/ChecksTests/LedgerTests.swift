import RegionalIndices
import Testing

@testable import Checks
@testable import ClusterAtlas

/// The claims of the package.
@Suite struct LedgerTests {
  private static let ledgerIDs = [
    "claim-iva-2020", "claim-gini-turn-2004", "claim-gini-2013-2016", "claim-gini-after-2016",
    "claim-top15", "claim-mva-growth", "claim-mva-world", "claim-mva-2020", "claim-employment",
    "claim-producer-services", "claim-producer-share", "claim-convergence",
    "claim-influence-table", "claim-shenzhen-firms", "claim-nanjing", "claim-hangzhou",
    "claim-yueqing", "claim-jiangsu-13", "claim-anhui-funds", "claim-qingdao", "claim-chuzhou",
    "claim-liushi",
  ]

  @Test func `all 22 claims of the five documents are there, and 30 of others`() throws {
    let ledger = ClaimLedger(atlas: try .builtIn())
    let seeds = ledger.claims.filter { ledger.document(of: $0).isSeed }.map(\.id.rawValue)
    #expect(seeds == Self.ledgerIDs)
    #expect(ledger.claims.count - seeds.count >= 30)
    #expect(Set(ledger.documentsInOrder.map(\.id)).count >= 30)
  }

  @Test func `every claim has words in both languages, a document, and parts`() throws {
    let atlas = try Atlas.builtIn()
    let ledger = ClaimLedger(atlas: atlas)
    for result in ledger.results {
      let claim = result.claim
      for text in [claim.short, claim.text, result.document.short] {
        #expect(!text.english.isEmpty && !text.chinese.isEmpty, "\(claim.id)")
      }
      #expect(atlas.claimDocument(claim.documentID) != nil, "\(claim.id)")
      #expect(!result.tests.isEmpty, "\(claim.id)")
      if !result.verdict.isDecided {
        #expect(!claim.needs.isEmpty || result.tests.contains { !$0.reason.isEmpty }, "\(claim.id)")
      }
    }
  }

  @Test func `every expression of the package reads and has its types, in every way`() throws {
    let ledger = ClaimLedger(atlas: try .builtIn())
    for result in ledger.results {
      for way in result.ways {
        for test in way.tests where !test.test.expression.isEmpty {
          #expect(test.expression != nil, "\(test.test.id): \(test.reason.english)")
          #expect(test.interval != nil || test.computed == nil, "\(test.test.id)")
        }
      }
    }
  }

  @Test func `a name that a variant binds is used, and none is left over`() throws {
    let atlas = try Atlas.builtIn()
    let known =
      Set(atlas.series.map(\.id.rawValue)).union(atlas.panelIndicators.map(\.id.rawValue))
      .union(["gdp", "y"])
    for claim in atlas.claims {
      let variants = atlas.claimVariants.filter { $0.claimID == claim.id }
      let tests = atlas.claimTests.filter { $0.claimID == claim.id && !$0.expression.isEmpty }
      var used: Set<String> = []
      for test in tests {
        for text in [test.expression, test.lower, test.upper] where !text.isEmpty {
          used.formUnion(try Expression(text).names)
        }
      }
      let names = try ClaimCheck.names(of: variants)
      for expression in names.values { used.formUnion(expression.names) }
      for variant in variants {
        for name in try ClaimCheck.names(of: [variant]).keys {
          let raw = variants.contains {
            $0.bindings.contains("= \(name)") || $0.bindings.contains("(\(name)")
              || $0.bindings.contains(", \(name)")
          }
          #expect(used.contains(name) || raw || known.contains(name), "\(claim.id): \(name)")
        }
      }
    }
  }

  /// The verdicts as they are with the figures of the package: a change here is a change of the
  /// data or of the rules, and has to be looked at.
  @Test func `the verdicts on the five documents`() throws {
    let ledger = ClaimLedger(atlas: try .builtIn())
    let expected: [String: ClaimVerdict] = [
      "claim-iva-2020": .holds, "claim-gini-turn-2004": .holds, "claim-gini-2013-2016": .holds,
      "claim-gini-after-2016": .doesNotHold, "claim-top15": .cannotBeChecked,
      "claim-mva-growth": .holdsInDirection, "claim-mva-2020": .holdsInDirection,
      "claim-producer-services": .holdsInDirection, "claim-producer-share": .doesNotHold,
      "claim-convergence": .cannotBeChecked, "claim-influence-table": .contradictsItself,
      "claim-shenzhen-firms": .cannotBeChecked, "claim-chuzhou": .cannotBeChecked,
    ]
    for (id, verdict) in expected {
      let result = try #require(ledger.result(of: Claim.ID(id)))
      #expect(result.verdict == verdict, "\(id)")
    }
  }

  @Test func `the growth of manufacturing holds as printed and not with the final figures`() throws
  {
    let result = try #require(ClaimLedger(atlas: try .builtIn()).result(of: "claim-mva-growth"))
    let sensitivity = result.sensitivity
    #expect(sensitivity.held == 1)
    #expect(sensitivity.decided == 2)
    #expect(sensitivity.failing.map(\.id) == ["final"])
    #expect(sensitivity.sentence.english == "holds in 1 of 2; fails with final figures")
    let growth = try #require(result.tests.first?.computed)
    #expect(abs(growth - 8.03) < 0.005)
  }
}
