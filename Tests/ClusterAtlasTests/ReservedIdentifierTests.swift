import Foundation
import Testing

@testable import ClusterAtlas

@Suite struct ReservedIdentifierTests {
  private let atlas: Atlas
  init() throws { atlas = try Atlas.builtIn() }

  private func isThere(_ identifier: ReservedIdentifier) -> Bool {
    switch identifier {
    case .cluster: return atlas.scope(Scope.cluster)?.isCluster == true
    case .all: return atlas.coverage(Coverage.all)?.kind == .whole
    case .result: return atlas.status(FactStatus.result)?.isExpected == false
    case .year: return atlas.period(Period.year) != nil
    case .official: return atlas.confidence(Confidence.official)?.basis == .source
    case .output, .revenue, .sales, .scale, .valueAdded:
      let indicator = atlas.indicator(Indicator.ID(identifier))
      return indicator?.group == .size && indicator?.unitKind == .money
    }
  }

  @Test(arguments: ReservedIdentifier.allCases)
  func `each is a row of the package that means what the form says`(
    _ identifier: ReservedIdentifier
  ) {
    #expect(isThere(identifier))
  }

  @Test func `the documentation names each of them in its table`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/data.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    for identifier in ReservedIdentifier.allCases {
      let rows = lines.filter {
        $0.hasPrefix("| `\(identifier.table)` |") && $0.contains("`\(identifier.rawValue)`")
      }
      #expect(rows.count == 1, "\(identifier)")
    }
  }

  @Test func `sizes that lists are sorted by are those of the form`() {
    let sizes = ReservedIdentifier.allCases.filter { $0.table == "indicators" }.map {
      Indicator.ID($0)
    }
    #expect(SortKey.allCases.compactMap(\.sizeIndicatorID) == sizes)
  }

  @Test func `series that are scaled over the years rest on all of them`() {
    let scaled = atlas.series.map(\.id).filter(atlas.isScaledOverYears)
    #expect(scaled == ["convergence-coordination"])
  }
}
