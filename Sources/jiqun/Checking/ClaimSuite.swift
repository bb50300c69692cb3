internal import Checks
internal import ClusterAtlas
internal import Drawing

/// Results of checks as JUnit reads them: a suite for each document, a case for each claim.
struct ClaimSuite {
  /// The verdicts that are not as expected; nil where nothing is expected: then a claim that does not
  /// hold fails.
  let differing: [ExpectedVerdicts.Difference]?

  func text(_ results: [ClaimResult]) -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites name=\"jiqun check\"\(counts(results))>")
    var documents: [String] = []
    for result in results where !documents.contains(result.claim.documentID.rawValue) {
      documents.append(result.claim.documentID.rawValue)
    }
    for document in documents {
      let own = results.filter { $0.claim.documentID.rawValue == document }
      lines.append("  <testsuite name=\"\(SVGWriter.escaped(document))\"\(counts(own))>")
      lines += own.flatMap(testCase)
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>", ""]).joined(separator: "\n")
  }

  private func counts(_ results: [ClaimResult]) -> String {
    let failures = results.count { failure($0) != nil }
    let skipped = results.count { isSkipped($0) }
    return
      " tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
  }

  private func failure(_ result: ClaimResult) -> String? {
    guard let differing else {
      let fails = result.verdict == .doesNotHold || result.verdict == .contradictsItself
      return fails ? result.verdict.name.english : nil
    }
    return differing.first { $0.id == result.claim.id.rawValue }?.sentence
  }

  private func isSkipped(_ result: ClaimResult) -> Bool {
    differing == nil && !result.verdict.isDecided
  }

  private func testCase(_ result: ClaimResult) -> [String] {
    let head =
      "    <testcase classname=\"\(SVGWriter.escaped(result.claim.documentID.rawValue))\" name=\"\(SVGWriter.escaped(result.claim.id.rawValue))\""
    let working = SVGWriter.escaped(Self.working(result))
    if let failure = failure(result) {
      let message = SVGWriter.escaped(failure)
      return [
        head + ">", "      <failure message=\"\(message)\">\(working)</failure>", "    </testcase>",
      ]
    }
    if isSkipped(result) {
      let message = SVGWriter.escaped(result.verdict.name.english)
      return [head + ">", "      <skipped message=\"\(message)\"/>", "    </testcase>"]
    }
    return [head + "/>"]
  }

  private static func working(_ result: ClaimResult) -> String {
    result.tests.map { test in
      "\(test.test.label.english): printed \(test.printedAmount(in: .english)), computed \(test.computed == nil ? "-" : test.computedAmount(in: .english)): \(test.verdict.name.english)"
    }.joined(separator: "; ")
  }
}
