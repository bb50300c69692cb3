package import ClusterAtlas
internal import Drawing

/// A page as Markdown: headings, tables, links, and footnotes with the addresses of its sources.
///
/// The page is laid out without an end of the line, so that a paragraph is a line. What lies between
/// two gaps of a line is a cell; lines of cells that follow each other are a table.
package struct PageMarkdown {
  private let atlas: Atlas
  private let language: Language
  private var footnotes: [Source.ID] = []

  /// Columns of a page whose paragraphs are not broken.
  package static let width = 4000

  package init(atlas: Atlas, language: Language) {
    self.atlas = atlas
    self.language = language
  }

  private enum Block {
    case title(String)
    case section(String)
    case text(String)
    case row([String])
    case blank
  }

  /// The page with its footnotes.
  package static func text(_ document: Document, _ atlas: Atlas, _ language: Language) -> String {
    var writer = PageMarkdown(atlas: atlas, language: language)
    return writer.write(document)
  }

  private mutating func write(_ document: Document) -> String {
    var hasTitle = false
    let blocks = document.lines.map { line -> Block in
      let block = self.block(line, isFirst: !hasTitle)
      if case .blank = block {} else { hasTitle = true }
      return block
    }
    var result = ""
    var row = 0
    while row < blocks.count {
      switch blocks[row] {
      case .title(let text): result += "# " + text + "\n\n"
      case .section(let text): result += "\n## " + text + "\n\n"
      case .text(let text): result += text + "\n\n"
      case .blank: break
      case .row:
        let run = blocks[row...].prefix { Self.cells($0) != nil }
        result += table(run.compactMap(Self.cells))
        row += run.count - 1
      }
      row += 1
    }
    return result + notes
  }

  /// The cells of a row; nil for other lines.
  private static func cells(_ block: Block) -> [String]? {
    guard case .row(let cells) = block else { return nil }
    return cells
  }

  // MARK: Lines

  private mutating func block(_ line: DocumentLine, isFirst: Bool) -> Block {
    var cells: [String] = []
    var cell = ""
    for span in line.spans {
      let parts = Self.parts(of: span.text)
      for (number, part) in parts.enumerated() {
        if number > 0 {
          cells.append(cell)
          cell = ""
        }
        if !part.isEmpty { cell += text(part, span.target) }
      }
    }
    cells.append(cell)
    let filled = cells.map { Self.trimmed($0) }.filter { !$0.isEmpty }
    guard let first = filled.first else { return .blank }
    if isFirst { return .title(filled.joined(separator: " ")) }
    if line.hasRule { return .section(filled.joined(separator: " ")) }
    return filled.count > 1 ? .row(filled) : .text(first)
  }

  /// The pieces of a text between its gaps: two blanks or more.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var gap = 0
    for character in text {
      if character == " " {
        gap += 1
        continue
      }
      if gap > 1 { parts.append("") } else if gap == 1 { parts[parts.count - 1] += " " }
      gap = 0
      parts[parts.count - 1].append(character)
    }
    if gap > 1 { parts.append("") } else if gap == 1 { parts[parts.count - 1] += " " }
    return parts
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: Links

  /// A piece of text; a mark of a source is a footnote, its name a link to its address.
  private mutating func text(_ text: String, _ target: Destination?) -> String {
    guard case .source(let id)? = target, let source = atlas.source(id) else {
      return MarkdownText.escaped(text)
    }
    let bare = Self.trimmed(text)
    if bare.hasPrefix("["), bare.hasSuffix("]"), bare.count <= 6 {
      if !footnotes.contains(id) { footnotes.append(id) }
      return "[^\(id)]"
    }
    guard let url = source.url else { return MarkdownText.escaped(text) }
    return bare == url ? "<\(url)>" : "[\(MarkdownText.escaped(bare))](<\(url)>)"
  }

  /// A shorter row goes on with what the row above it is called: its first cells are empty.
  private func table(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    var widest = 0
    let rows = rows.map { cells -> [String] in
      let gap = Array(repeating: "", count: count - cells.count)
      widest = max(widest, cells.count)
      return widest > cells.count ? gap + cells : cells + gap
    }
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
    return line(Array(repeating: "", count: count))
      + "|" + String(repeating: " --- |", count: count) + "\n" + rows.map(line).joined() + "\n"
  }

  /// The addresses of the marks.
  private var notes: String {
    footnotes.compactMap(atlas.source).map { source in
      let words = ProvenanceSource(source)
      return "[^\(source.id)]: " + MarkdownText.escaped(words.text[language])
        + (words.url.map { " <\($0)>" } ?? "") + "\n"
    }.joined()
  }
}
