internal import ClusterAtlas
internal import Drawing
internal import Markdown
package import Reports

/// What a screen says to somebody who does not see it.
package struct Spoken: Hashable, Sendable {
  /// What is listed, with its filters.
  package var title = ""
  /// In which part one is, where that has to be told.
  package var part = ""
  /// What one is at.
  package var item: String
  /// The page that is read, where opening one reads it aloud.
  package var page: PageSubject?

  package init(item: String) { self.item = item }

  /// Columns of a page that is not drawn: its lines are whole sentences.
  static let width = 400

  static func writer(_ context: Context) -> PageWriter {
    PageWriter(
      atlas: context.atlas, language: context.language, width: width,
      appearance: context.appearance,
      abilities: context.abilities)
  }

  /// A topic: its name and its text.
  static func page(of id: Topic.ID, _ context: Context) -> String {
    let name = context.atlas.topic(id)?.name[context.language] ?? ""
    let blocks = context.atlas.markdown(of: id, in: context.language).map(Markdown.blocks) ?? []
    return ([name] + blocks.flatMap(lines)).map { $0 + "\n" }.joined()
  }

  /// A block without its marks: an item or a row is a line.
  private static func lines(of block: Block) -> [String] {
    switch block {
    case .list(let items, let start):
      items.enumerated().map { number, item in
        (start.map { "\($0 + number). " } ?? "- ") + item.map(\.plain).joined(separator: " ")
      }
    case .table(let header, let rows):
      ([header] + rows).map { row in
        row.map { cell in cell.map(\.plain).joined() }.joined(separator: ", ")
      }
    default: [block.plain]
    }
  }

  /// A page in lines of words: gaps between columns are commas, ornaments are left out.
  static func text(of document: Document) -> String {
    document.lines.map { line in
      let spans = line.spans.filter { !$0.text.contains("▪") }
      let text = words(spans.map(\.text).joined(separator: ""))
      return line.hasRule ? text + ":\n" : text + "\n"
    }.joined()
  }

  private static func words(_ text: String) -> String {
    var parts: [String] = []
    var part = ""
    var gap = 0
    for character in text {
      if character == " " {
        gap += 1
        continue
      }
      if gap > 1, !part.isEmpty {
        parts.append(part)
        part = ""
      } else if gap == 1, !part.isEmpty {
        part += " "
      }
      gap = 0
      part.append(character)
    }
    if !part.isEmpty { parts.append(part) }
    return parts.joined(separator: ", ")
  }
}
