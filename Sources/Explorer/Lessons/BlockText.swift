internal import Drawing
internal import Markdown

/// Blocks as HTML.
enum BlockHTML {
  static func text(_ blocks: [Block]) -> String { blocks.map(block).joined() }

  private static func block(_ block: Block) -> String {
    switch block {
    case .heading(_, let inlines): "<h3>" + line(inlines) + "</h3>\n"
    case .paragraph(let inlines): "<p>" + line(inlines) + "</p>\n"
    case .list(let items, let start): list(items, start)
    case .quotation(let blocks): "<blockquote>\n" + text(blocks) + "</blockquote>\n"
    case .code(let code):
      "<pre>"
        + code.split(separator: "\n").map { SVGWriter.escaped(String($0)) }
        .joined(separator: "\n") + "</pre>\n"
    case .table(let header, let rows):
      "<table>\n" + row(header, "th") + rows.map { row($0, "td") }.joined() + "</table>\n"
    case .rule: "<hr>\n"
    }
  }

  private static func list(_ items: [[Block]], _ start: Int?) -> String {
    let tag = start == nil ? "ul" : "ol"
    let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let inside = items.map { "<li>" + text($0) + "</li>\n" }.joined()
    return "<\(tag)\(first)>\n\(inside)</\(tag)>\n"
  }

  private static func row(_ cells: [[Inline]], _ tag: String) -> String {
    "<tr>" + cells.map { "<\(tag)>" + line($0) + "</\(tag)>" }.joined() + "</tr>\n"
  }

  private static func line(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

  private static func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): SVGWriter.escaped(text)
    case .emphasis(let parts): "<em>" + line(parts) + "</em>"
    case .strong(let parts): "<strong>" + line(parts) + "</strong>"
    case .code(let text): "<code>" + SVGWriter.escaped(text) + "</code>"
    case .link(let parts, let address):
      address.hasPrefix("http://") || address.hasPrefix("https://")
        ? "<a href=\"" + SVGWriter.escaped(address) + "\">" + line(parts) + "</a>" : line(parts)
    case .lineBreak: "<br>\n"
    }
  }
}
