@testable import ClusterAtlas

/// The package with one figure changed.
struct MutatedPackage {
  private let contents: [String: FileContent]

  init() {
    var contents: [String: FileContent] = [:]
    for path in EmbeddedFiles.paths {
      guard let content = FileContent(embedded: path) else { continue }
      contents[Self.name(path)] = content
    }
    self.contents = contents
  }

  private static func name(_ path: String) -> String {
    guard path.hasPrefix("tables/") else { return path }
    return String(path.dropFirst("tables/".count).dropLast(".csv".count))
  }

  /// The rows of a table, as cells.
  func rows(_ table: String) -> [[String]] {
    guard let content = contents[table] else { return [] }
    return content.withBytes { bytes in
      var csv = CSVReader(bytes)
      var rows: [[String]] = []
      while csv.next() { rows.append(csv.cells.map { csv.text($0) }) }
      return rows
    }
  }

  /// An atlas in which the number of one row is multiplied; nil where the cell is no number.
  func atlas(_ table: String, row: Int, column: String, times factor: Double) -> Atlas? {
    var rows = rows(table)
    guard let place = rows.first?.firstIndex(of: column), rows.indices.contains(row),
      let value = Double(rows[row][place])
    else { return nil }
    rows[row][place] = "\(value * factor)"
    let text = rows.map { $0.map(Self.cell).joined(separator: ",") + "\n" }.joined()
    var changed = contents
    changed[table] = .bytes(Array(text.utf8))
    return Atlas(.read(changed))
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
