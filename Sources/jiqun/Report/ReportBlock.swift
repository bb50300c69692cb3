internal import Reports

/// A piece of a report, before it is Markdown or HTML.
enum ReportBlock {
  case heading(Int, String)
  case paragraph(String)
  /// Words that set it off: a warning, what changed.
  case remark(String)
  /// A header and rows of cells.
  case table([String], [[String]])
  case list([String])
  /// A drawing: in cells, and as SVG.
  case picture(text: String, svg: String, title: String)
}

/// What a report is written as.
enum ReportWriter {
  static func markdown(_ blocks: [ReportBlock]) -> String {
    blocks.map(markdown).joined(separator: "\n")
  }

  private static func markdown(_ block: ReportBlock) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: level) + " " + Markup.escaped(text) + "\n"
    case .paragraph(let text): lines(text).joined(separator: "  \n") + "\n"
    case .remark(let text): "> " + lines(text).joined(separator: "  \n> ") + "\n"
    case .table(let head, let rows):
      row(head) + "|" + String(repeating: "---|", count: head.count) + "\n"
        + rows.map(row).joined()
    case .list(let items): items.enumerated().map { "\($0 + 1). \(Markup.escaped($1))\n" }.joined()
    case .picture(let text, _, _): "```\n" + text + "```\n"
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Markup.escaped(String($0)) }
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { lines($0).joined(separator: " ") }.joined(separator: " | ") + " |\n"
  }

  // MARK: HTML

  /// One file: no style, font or picture is fetched.
  static func html(_ blocks: [ReportBlock], title: String, language: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Markup.html(title))</title>
    <style>
    body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 serif; color: #222; }
    h1, h2, h3 { font-family: sans-serif; line-height: 1.2; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; }
    th, td { text-align: left; vertical-align: top; padding: .2rem .6rem; border-bottom: 1px solid #ccc; }
    blockquote { margin: .5rem 0; padding: .2rem 1rem; border-left: 4px solid #b60; }
    svg { max-width: 100%; height: auto; }
    p, blockquote { white-space: pre-line; overflow-wrap: anywhere; }
    </style>
    </head>
    <body>
    \(blocks.map(html).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private static func lines(html text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Markup.html(String($0)) }
      .joined(separator: "\n")
  }

  private static func html(_ block: ReportBlock) -> String {
    switch block {
    case .heading(let level, let text): "<h\(level)>\(Markup.html(text))</h\(level)>"
    case .paragraph(let text): "<p>\(lines(html: text))</p>"
    case .remark(let text): "<blockquote>\(lines(html: text))</blockquote>"
    case .table(let head, let rows):
      "<table>\n<tr>" + head.map { "<th>\(Markup.html($0))</th>" }.joined() + "</tr>\n"
        + rows.map { "<tr>" + $0.map { "<td>\(Markup.html($0))</td>" }.joined() + "</tr>\n" }
        .joined() + "</table>"
    case .list(let items):
      "<ol>\n" + items.map { "<li>\(Markup.html($0))</li>\n" }.joined() + "</ol>"
    case .picture(_, let svg, let title):
      "<figure>\n\(svg)<figcaption>\(Markup.html(title))</figcaption>\n</figure>"
    }
  }
}
