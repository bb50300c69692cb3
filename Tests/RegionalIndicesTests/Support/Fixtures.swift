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
    #expect(!expected.keys.isEmpty, "\(id) expects nothing")
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

/// The fixtures computed by independent libraries: those of the repository, or those of the folder
/// that `JIQUN_FIXTURES` names, file by file.
enum Fixtures {
  static let own =
    #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(2).joined(separator: "/") + "/Fixtures"
  static let other = ProcessInfo.processInfo.environment["JIQUN_FIXTURES"]

  static let known: Set<String> = [
    "adjacency31", "ahp", "atkinson", "bai_perron", "bivariate_moran", "breakpoint", "centre",
    "club_convergence", "cluster_strength", "complexity", "convergence", "coupling",
    "coupling_forms", "cr_k", "critic", "cv", "dagum", "diamond", "ellipse", "ellison_glaeser",
    "entropy_weight", "fdr", "geary", "generalised_entropy", "getis_ord", "gini",
    "gini_spatial_rey", "gini_weighted", "grey_relation", "growth", "hamed_rao", "hhi", "hoover",
    "io_core", "io_fusion", "io_linkages", "io_multipliers", "io_transfer", "kernel", "lisa",
    "location_quotient", "locational_gini", "lorenz", "lorenz_dominance", "mann_kendall", "markov",
    "morans_i", "obstacle", "pettitt", "quantile_ratios", "rank_mobility", "ranking",
    "sheather_jones", "shift_share", "spatial_markov", "specialisation", "theil", "theil_ci",
    "theil_decomp", "topsis", "transfer",
  ]

  /// The cases of a file; none if it is missing, which ``FixtureFolderTests`` tells.
  static func cases(_ name: String) -> [FixtureCase] {
    guard let file = load(path(of: name)) else { return [] }
    return file["cases"].items.map { item in
      FixtureCase(
        id: item["id"].text, kind: item["kind"].text, input: item["input"],
        expected: item["expected"],
        tolerance: Tolerance(item["tolerance"].isNull ? file["tolerance"] : item["tolerance"]))
    }
  }

  /// The file in the other folder, or in the repository where that has none.
  static func path(of name: String) -> String {
    let folder = other.flatMap { fileNames(in: $0).contains(name) ? $0 : nil } ?? own
    return "\(folder)/\(name).json"
  }

  static func load(_ path: String) -> JSON? {
    guard let data = FileManager.default.contents(atPath: path),
      let any = try? JSONSerialization.jsonObject(with: data)
    else { return nil }
    return JSON(any)
  }

  static func fileNames(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }
}

@Suite("The fixture folder")
struct FixtureFolderTests {
  @Test("holds every file that a test reads, each with twenty cases or more")
  func complete() {
    for name in Fixtures.known.sorted() {
      let path = Fixtures.path(of: name)
      guard let file = Fixtures.load(path) else {
        Issue.record("\(path) is missing or is not JSON")
        continue
      }
      if name != "adjacency31" { #expect(!file["cases"].items.isEmpty, "\(path) has no cases") }
      if name != "adjacency31", path.hasPrefix(Fixtures.own) {
        #expect(file["cases"].items.count >= 20, "\(path)")
      }
    }
  }

  @Test("of the repository has the further measures whole: 30 files with 1,104 cases")
  func whole() {
    let files = Fixtures.known.compactMap { Fixtures.load("\(Fixtures.own)/\($0).json") }
    let further = files.filter { $0["seed"].number == 20_261_129 }
    #expect(further.count == 30)
    #expect(further.map { $0["cases"].items.count }.reduce(0, +) == 1104)
    #expect(further.allSatisfy { $0["cut"].isNull })
  }

  @Test("of the repository holds no file that no test reads")
  func read() {
    #expect(Set(Fixtures.fileNames(in: Fixtures.own)).subtracting(Fixtures.known) == [])
  }

  @Test("named by JIQUN_FIXTURES is one: it holds a file that a test reads, and others are said")
  func other() {
    guard let folder = Fixtures.other else { return }
    let names = Fixtures.fileNames(in: folder)
    #expect(!Fixtures.known.isDisjoint(with: names), "\(folder) holds no known file")
    for name in names where !Fixtures.known.contains(name) {
      Issue.record("no test reads \(name).json", severity: .warning)
    }
    for name in names where Fixtures.load("\(folder)/\(name).json") == nil {
      Issue.record("\(name).json is not JSON")
    }
  }
}
