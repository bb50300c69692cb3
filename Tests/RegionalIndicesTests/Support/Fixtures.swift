import Foundation
import RegionalIndices
import Testing

/// One case of a fixture file.
struct FixtureCase: Sendable, CustomTestStringConvertible {
  let id: String
  let kind: String
  let input: JSON
  let expected: JSON
  let tolerance: Tolerance

  var testDescription: String { "\(id) \(kind)" }

  /// Compares the answers with the expectation; where the library refuses, all are null.
  func check(_ answer: (JSON) throws -> [String: any Answer]) throws {
    let answers: [String: any Answer]
    do {
      answers = try answer(input)
    } catch is IndexError {
      answers = [:]
      for key in expected.keys where !onlyNull(expected[key]) {
        Issue.record("\(id) \(key): refused, expected \(expected[key])")
      }
      return
    }
    for key in expected.keys {
      guard let got = answers[key]?.json else {
        Issue.record("\(id): the test knows no quantity \(key)")
        continue
      }
      for difference in expected[key].differences(got, tolerance, at: key) {
        Issue.record("\(id) \(difference)")
      }
    }
  }

  private func onlyNull(_ json: JSON) -> Bool {
    json.isNull || (!json.items.isEmpty && json.items.allSatisfy(onlyNull))
  }
}

/// The folder of fixtures computed by independent libraries.
enum Fixtures {
  static let folder = ProcessInfo.processInfo.environment["JIQUN_FIXTURES"]
  static var present: Bool { folder != nil }
  static let hint: Comment = "set JIQUN_FIXTURES to the folder of fixtures to run this"

  static let known: Set<String> = [
    "adjacency31", "ahp", "breakpoint", "convergence", "coupling", "cr_k", "cv", "diamond",
    "ellison_glaeser", "entropy_weight", "gini", "gini_spatial_rey", "gini_weighted", "growth",
    "hhi", "io_core", "io_fusion", "io_linkages", "io_multipliers", "io_transfer",
    "location_quotient", "locational_gini", "lorenz", "mann_kendall", "morans_i", "ranking",
    "shift_share", "specialisation", "theil", "theil_decomp", "transfer",
  ]

  /// The cases of a file; none if the file or the folder is missing.
  static func cases(_ name: String) -> [FixtureCase] {
    guard let folder, let file = load("\(folder)/\(name).json") else { return [] }
    return file["cases"].items.map { item in
      FixtureCase(
        id: item["id"].text, kind: item["kind"].text, input: item["input"],
        expected: item["expected"],
        tolerance: Tolerance(item["tolerance"].isNull ? file["tolerance"] : item["tolerance"]))
    }
  }

  static func load(_ path: String) -> JSON? {
    guard let data = FileManager.default.contents(atPath: path),
      let any = try? JSONSerialization.jsonObject(with: data)
    else { return nil }
    return JSON(any)
  }

  static func fileNames() -> [String] {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }
}

@Suite("The fixture folder")
struct FixtureFolderTests {
  @Test(
    "is read whole: a file no test knows is said, a broken one fails",
    .enabled(if: Fixtures.present, Fixtures.hint))
  func folder() {
    for name in Fixtures.fileNames() {
      if !Fixtures.known.contains(name) {
        Issue.record("no test reads \(name).json", severity: .warning)
      } else if Fixtures.load("\(Fixtures.folder ?? "")/\(name).json") == nil {
        Issue.record("\(name).json is not JSON")
      }
    }
  }
}
