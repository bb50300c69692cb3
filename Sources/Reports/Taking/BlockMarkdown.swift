package import Markdown

/// Blocks as Markdown again: what acts in Markdown is written so that it does not.
package enum BlockMarkdown {
  package static func text(_ blocks: [Block]) -> String { blocks.map { "\n" + block($0) }.joined() }

  private static func block(_ block: Block) -> String {
    switch block {
    case .heading(_, let inlines): "**" + line(inlines) + "**\n"
    case .paragraph(let inlines): line(inlines) + "\n"
    case .list(let items, let start): list(items, start)
    case .quotation(let blocks): quoted(text(blocks))
    case .code(let code): indented(code)
    case .table(let header, let rows):
      row(header) + "|" + header.map { _ in "---|" }.joined() + "\n" + rows.map(row).joined()
    case .rule: "---\n"
    }
  }

  private static func list(_ items: [[Block]], _ start: Int?) -> String {
    items.enumerated().map { number, item in
      let mark = start.map { "\($0 + number). " } ?? "- "
      let pad = String(repeating: " ", count: mark.utf8.count)
      let body = item.map(block).joined(separator: "\n").split(
        separator: "\n", omittingEmptySubsequences: false)
      return mark
        + body.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : pad + $1 }
        .joined(separator: "\n")
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    text.split(separator: "\n").map { "> \($0)\n" }.joined()
  }

  private static func indented(_ code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
  }

  private static func row(_ cells: [[Inline]]) -> String {
    "| " + cells.map { line($0) }.joined(separator: " | ") + " |\n"
  }

  private static func line(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

  private static func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): MarkdownText.escaped(text)
    case .emphasis(let parts): "*" + line(parts) + "*"
    case .strong(let parts): "**" + line(parts) + "**"
    case .code(let text): "`" + text.filter { $0 != "`" } + "`"
    case .link(let parts, let address): link(parts, address)
    case .lineBreak: "  \n"
    }
  }

  /// Only what leads out of the program is a link on paper.
  private static func link(_ parts: [Inline], _ address: String) -> String {
    let isOutside = address.hasPrefix("http://") || address.hasPrefix("https://")
    return isOutside ? "[" + line(parts) + "](" + address + ")" : line(parts)
  }
}
