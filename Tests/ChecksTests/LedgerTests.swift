import Glibc
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
    let seeds = ledger.claims.filter { ledger.document(of: $0).isSeed }.map(\.id)
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
      Set(atlas.series.map(\.id)).union(atlas.panelIndicators.map(\.id))
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
      let result = try #require(ledger.result(of: id))
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

  @Test func `all checks take less than 300 ms`() throws {
    let atlas = try Atlas.builtIn()
    let time = computingTime { _ = ClaimLedger(atlas: atlas).results }
    #expect(time < .milliseconds(300), "\(time)")
  }
}

/// The time that this thread computed, whatever else the machine does.
func computingTime(_ body: () throws -> Void) rethrows -> Duration {
  func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  let start = now()
  try body()
  return now() - start
}

/// One figure changed by a twentieth changes the verdicts that rest on it, and no others.
@Suite struct MutationTests {
  private func values(_ result: ClaimResult) -> [[Double?]] {
    result.ways.map { $0.tests.map(\.computed) }
  }

  private func changed(_ before: [ClaimResult], _ after: [ClaimResult]) -> [Claim.ID] {
    zip(before, after).filter { one, other in
      values(one) != values(other) || one.ways.map(\.verdict) != other.ways.map(\.verdict)
    }.map(\.0.claim.id)
  }

  private func rests(_ result: ClaimResult, _ source: String, _ year: Int?, _ key: String?) -> Bool
  {
    result.figures.contains { figure in
      figure.source == source && (figure.year == nil || figure.year == year)
        && (figure.key == nil || figure.key == key)
    }
  }

  @Test(arguments: [
    ("manufacturing-value-added", 2019), ("manufacturing-value-added", 2020),
    ("gdp-tertiary", 2018), ("producer-services-io", 2018), ("gdp", 2004),
  ])
  func `a figure of a series changes exactly the claims that rest on it`(
    figure: (String, Int)
  ) throws {
    let package = MutatedPackage()
    let rows = package.rows("observations")
    let row = try #require(rows.firstIndex { $0[0] == figure.0 && $0[1] == "\(figure.1)" })
    let atlas = try #require(package.atlas("observations", row: row, column: "value", times: 1.05))
    let before = ClaimLedger(atlas: try .builtIn()).results
    let after = ClaimLedger(atlas: atlas).results
    let resting = before.filter { rests($0, figure.0, figure.1, nil) }.map(\.claim.id)
    #expect(!resting.isEmpty)
    let changed = changed(before, after)
    #expect(!changed.isEmpty)
    for id in changed { #expect(resting.contains(id), "\(id)") }
    // What rests on it and stays the same only chooses or compares by it.
    for result in before where resting.contains(result.claim.id) {
      #expect(changed.contains(result.claim.id) || chooses(result, figure), "\(result.claim.id)")
    }
  }

  /// Whether a claim uses a series only to find a year, or for a relation.
  private func chooses(_ result: ClaimResult, _ figure: (String, Int)) -> Bool {
    let words = ["first_year", "highest_year", "lowest_year", "knot", " < ", " > "]
    return result.ways.flatMap(\.tests)
      .filter { test in test.figures.contains { $0.source == figure.0 && $0.year == figure.1 } }
      .allSatisfy { test in words.contains { test.expression?.contains($0) == true } }
  }

  @Test func `no claim changes that does not rest on the changed figure`() throws {
    let package = MutatedPackage()
    let before = ClaimLedger(atlas: try .builtIn()).results
    var random = SeededGenerator(seed: 5)
    for (table, count) in [("observations", 12), ("panel", 14)] {
      let rows = package.rows(table)
      for _ in 0..<count {
        let row = 1 + random.next(below: rows.count - 1)
        guard let atlas = package.atlas(table, row: row, column: "value", times: 1.05) else {
          continue
        }
        let year = Int(rows[row][1])
        let key = table == "panel" ? rows[row][2] : nil
        let after = ClaimLedger(atlas: atlas).results
        for id in changed(before, after) {
          let result = try #require(before.first { $0.claim.id == id })
          #expect(rests(result, rows[row][0], year, key), "\(id): \(rows[row])")
        }
      }
    }
  }

  @Test func `a figure of a province changes the order and share that rest on it`() throws {
    let package = MutatedPackage()
    let rows = package.rows("panel")
    let row = try #require(
      rows.firstIndex { $0[0] == "gdp" && $0[1] == "2017" && $0[2] == "guangdong" })
    let atlas = try #require(package.atlas("panel", row: row, column: "value", times: 1.05))
    let before = ClaimLedger(atlas: try .builtIn()).results
    let changed = changed(before, ClaimLedger(atlas: atlas).results)
    #expect(changed.contains("c2-01-east-gdp-share"))
    #expect(changed.contains("c2-02-four-regions-level"))
    #expect(!changed.contains("c2-32-extremes-2021"))
  }
}
