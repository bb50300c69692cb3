/// Rows as a table of Markdown.
package enum MarkdownTable {
  package static func text(_ heads: [String], _ rows: [[String]]) -> String {
    let line = { (cells: [String]) in
      "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
    }
    return line(heads) + "|" + String(repeating: " --- |", count: heads.count) + "\n"
      + rows.map(line).joined()
  }

  /// A cell is one line.
  private static func escaped(_ text: String) -> String {
    MarkdownText.escaped(String(text.map { $0.isNewline ? " " : $0 }))
  }
}
