import ClaimFiles
import ClusterAtlas
import Testing

import Checks

/// Claims of a paper of one's own.
@Suite struct ClaimFileTests {
  @Test func `the template is a file that can be checked as it is`() throws {
    let ledger = try ClaimFile(text: ClaimTemplate.text).ledger(on: try .builtIn())
    #expect(ledger.claims.map(\.id) == ["growth", "services"])
    let growth = try #require(ledger.result(of: "growth"))
    #expect(growth.verdict == .holdsInDirection)
    #expect(growth.ways.map(\.verdict) == [.holdsInDirection, .holds])
    #expect(ledger.result(of: "services")?.tests.count == 2)
  }

  @Test(arguments: [
    ("", "no claim"), ("x = 1", "unknown key 'x'"),
    ("[[claim]]\nprinted = \"1\"", "'text' is missing"),
    ("[[claim]]\ntext = \"t\"", "'printed' is missing"),
    ("[[claim]]\ntext = \"t\"\nprinted = 8.7", "in quotes"),
    ("[[claim]]\ntext = \"t\"\nprinted = \"1\"\nkind = \"size\"", "'size' is not one of"),
    ("[[claim]]\ntext = \"t\"\nprinted = \"1\"\nexpression = \"1 +\"", "column 4"),
    ("[[claim]]\ntext = \"t\"\nprinted = \"1\"\ncolour = \"red\"", "unknown key 'colour'"),
    (
      "[[claim]]\nid = \"a\"\ntext = \"t\"\nprinted = \"1\"\n[[claim]]\nid = \"a\"\ntext = \"t\"\nprinted = \"1\"",
      "two claims"
    ),
    ("[[claim", "line 1"),
    (
      "[[claim]]\ntext = \"t\"\nprinted = \"1\"\n[[claim.variant]]\nid = \"v\"\nbindings = \"1 2\"",
      "name = expression"
    ),
  ])
  func `a mistake in a file is told with its place`(pair: (String, String)) {
    #expect {
      try ClaimFile(text: pair.0)
    } throws: { error in
      (error as? ClaimFile.Mistake)?.description.contains(pair.1) == true
    }
  }
}
