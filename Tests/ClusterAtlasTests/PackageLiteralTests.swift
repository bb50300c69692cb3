import ClusterAtlas
import Foundation
import Testing

/// No identifier of the package that is part of the program stands in the program.
@Suite struct PackageLiteralTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Words that are identifiers of rows and something else in the sources.
  private static let allowed: [String: String] = [
    "km2": "a unit in the names of columns",
    "persons": "a unit in the names of columns",
    "unconfirmed": "a word of a place",
    "over": "a word of a place",
    "about": "a command",
    "area": "a number of the diamond",
    "break": "a word of a schema",
    "city": "a word of the screen",
    "cluster": "a word, and a kind of link",
    "clusters": "a table",
    "convergence": "a measure",
    "cumulative": "a word of a chart",
    "diamond": "a measure, a command, a screen",
    "domestic": "a parameter, and a number of a measure",
    "enterprises": "a table",
    "figure": "a kind of link",
    "general-knowledge": "a word of a schema",
    "interpretation": "a word of a page",
    "line": "an element of SVG",
    "links": "an option of measures",
    "million": "a word behind the numbers of a file",
    "network": "a terminal",
    "official": "a word of a chart",
    "output": "a column of matrices",
    "path": "a member of datapackage.json",
    "percent": "the unit of changes, which the program makes",
    "point": "a decimal mark",
    "population": "a column that files have, and a variant",
    "provinces": "a table",
    "rank": "a column of a ranking",
    "ranking": "a measure",
    "region": "a column of a file",
    "resources": "a member of datapackage.json",
    "revenue": "a word of the list of sizes",
    "scale": "a column of a table",
    "seed": "a column of a table",
    "spatial-gini": "a measure",
    "table": "a word of a chart",
    "total": "a column of files",
    "year": "a column",
    "all": "a word of the screen",
    "growth": "a word of the screen",
    "list": "a command, a column",
    "march": "a month",
    "result": "a part of the screen",
    "target": "a column of a listing",
    "value-added": "a name in the command line, which is that of the size",
    "driving-forces": "a row of a comparison",
    "imports": "a parameter of a function",
    "ratio": "a word beside numbers without a unit",
    "years": "a parameter of the library",
    "industries": "a column of a result",
    "employment": "a word of English, what one looks for is near to it",
    "government": "a word of English, what one looks for is near to it",
    "pollution": "a word of English, what one looks for is near to it",
    "biomedicine": "a word of English, what one looks for is near to it",
  ]

  /// Tables whose identifiers are words of a schema or names of columns.
  private static let wordTables = ["measure_columns.csv", "series_terms.csv"]

  /// The identifiers of all rows.
  private func identifiers() throws -> Set<String> {
    let folder = Self.root.appending(path: "Assets/tables")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var found: Set<String> = []
    for file in files where !Self.wordTables.contains(file) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let lines = text.split(separator: "\n")
      // What stands before an identifier has no comma.
      guard let place = lines[0].split(separator: ",").prefix(3).firstIndex(of: "id") else {
        continue
      }
      for line in lines.dropFirst() {
        let cells = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
        guard cells.count > place, cells[place].contains(where: \.isLetter) else { continue }
        found.insert(String(cells[place]))
      }
    }
    return found
  }

  private func sources() throws -> [(path: String, text: String)] {
    let folder = Self.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(atPath: folder.path)
    return try (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.map {
      ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
  }

  @Test func `no literal in the sources is an identifier of the package`() throws {
    let identifiers = try identifiers()
    #expect(identifiers.count > 1000)
    for (path, text) in try sources() {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { continue }
        for match in line.matches(of: /"([^"\\]+)"/) {
          let word = String(match.1)
          if identifiers.contains(word), Self.allowed[word] == nil {
            Issue.record("\(path):\(number + 1): \(word) is an identifier of the package")
          }
        }
      }
    }
  }

  @Test func `every word that is allowed is an identifier, and stands in the sources`() throws {
    let identifiers = try identifiers()
    let text = try sources().map(\.text).joined()
    for (word, reason) in Self.allowed {
      let isUsed = text.contains("\"\(word)\"")
      #expect(
        identifiers.contains(word) && isUsed && !reason.isEmpty, "\(word): take it from the list")
    }
  }
}
