internal import CMark

/// A piece of text inside a block.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  case link([Inline], address: String)
  /// The text goes on in a new line.
  case lineBreak

  /// The characters without their marks.
  package var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let parts), .strong(let parts), .link(let parts, _):
      parts.map(\.plain).joined()
    case .lineBreak: " "
    }
  }
}

/// A part of a text that begins in a line of its own.
package indirect enum Block: Hashable, Sendable {
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  /// Items with bullets, or with numbers from `start`.
  case list(items: [[Block]], start: Int?)
  case quotation([Block])
  case code(String)
  case table(header: [[Inline]], rows: [[[Inline]]])
  case rule
}

extension Block {
  /// The characters without their marks.
  package var plain: String {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.map(\.plain).joined()
    case .list(let items, _): items.flatMap { $0.map(\.plain) }.joined(separator: " ")
    case .quotation(let blocks): blocks.map(\.plain).joined(separator: " ")
    case .code(let text): text
    case .table(let header, let rows):
      ([header] + rows).flatMap { $0.map { $0.map(\.plain).joined() } }.joined(separator: " ")
    case .rule: ""
    }
  }
}

/// A block of a text and the lines, from 1, on which it and what is right in it begin: the items of a
/// list.
package struct PlacedBlock: Hashable, Sendable {
  package let block: Block
  package let line: Int
  package let items: [Int]
}

/// Reads Markdown (CommonMark with GitHub's tables) into blocks.
///
///     Markdown.blocks(of: "A *b* [c](topic:d)")
///     // [.paragraph([.text("A "), .emphasis([.text("b")]), .text(" "), .link(…)])]
package enum Markdown {
  /// Blocks and inlines that lie deeper in each other than this are left out: no text needs them.
  package static let deepest = 40

  /// The blocks of a text. HTML and pictures are left out: the texts have none. O(bytes).
  package static func blocks(of text: String) -> [Block] { placed(in: text).map(\.block) }

  /// The blocks of a text, each with where it begins. O(bytes).
  package static func placed(in text: String) -> [PlacedBlock] {
    var text = text
    let root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cm_parse($0.baseAddress, $0.count) }
    }
    guard let root else { return [] }
    defer { cm_free(root) }
    // What stands before a table is told without its line: it is after what was before it.
    var line = 1
    return children(root).compactMap { node in
      line = max(line, Int(cm_line(node)))
      let items = children(node).map { max(line, Int(cm_line($0))) }
      return block(node, 0).map { PlacedBlock(block: $0, line: line, items: items) }
    }
  }

  /// The words of a text: Latin words, and each Han character by itself.
  package static func wordCount(of text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isHan = (0x4E00...0x9FFF).contains(scalar.value)
      let isLetter = !isHan && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isHan || isLetter && !isInWord { count += 1 }
      isInWord = isLetter || isInWord && (scalar == "'" || scalar == "." || scalar == ",")
    }
    return count
  }

  /// The addresses of all links, in order.
  package static func addresses(in blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines): addresses(in: inlines)
      case .list(let items, _): items.flatMap { addresses(in: $0) }
      case .quotation(let blocks): addresses(in: blocks)
      case .table(let header, let rows):
        ([header] + rows).flatMap { $0.flatMap { addresses(in: $0) } }
      case .code, .rule: []
      }
    }
  }

  private static func addresses(in inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .link(let parts, let address): [address] + addresses(in: parts)
      case .emphasis(let parts), .strong(let parts): addresses(in: parts)
      case .text, .code, .lineBreak: []
      }
    }
  }
}

extension Markdown {
  private static func children(_ node: cm_node) -> [cm_node] {
    var found: [cm_node] = []
    var child = cm_first_child(node)
    while let here = child {
      found.append(here)
      child = cm_next(here)
    }
    return found
  }

  private static func block(_ node: cm_node, _ depth: Int) -> Block? {
    guard depth < deepest else { return nil }
    return switch cm_node_kind(node) {
    case CM_HEADING: .heading(level: Int(cm_heading_level(node)), inlines(node, depth))
    case CM_PARAGRAPH: .paragraph(inlines(node, depth))
    case CM_LIST: list(node, depth)
    case CM_QUOTATION: .quotation(children(node).compactMap { block($0, depth + 1) })
    case CM_CODE_BLOCK: .code(String(cString: cm_literal(node)))
    case CM_TABLE: table(node, depth)
    case CM_BREAK_RULE: .rule
    default: nil
    }
  }

  private static func list(_ node: cm_node, _ depth: Int) -> Block {
    let start = Int(cm_list_start(node))
    return .list(
      items: children(node).map { children($0).compactMap { block($0, depth + 1) } },
      start: start < 0 ? nil : start)
  }

  private static func table(_ node: cm_node, _ depth: Int) -> Block {
    let rows = children(node).filter { cm_node_kind($0) == CM_TABLE_ROW }
    let cells = { (row: cm_node) in children(row).map { inlines($0, depth) } }
    return .table(
      header: rows.first(where: cm_is_header_row).map(cells) ?? [],
      rows: rows.filter { !cm_is_header_row($0) }.map(cells))
  }

  private static func inlines(_ node: cm_node, _ depth: Int) -> [Inline] {
    guard depth < deepest else { return [] }
    return children(node).compactMap { inline($0, depth + 1) }
  }

  private static func inline(_ node: cm_node, _ depth: Int) -> Inline? {
    switch cm_node_kind(node) {
    case CM_TEXT: .text(String(cString: cm_literal(node)))
    case CM_CODE: .code(String(cString: cm_literal(node)))
    case CM_SOFT_BREAK: .text(" ")
    case CM_LINE_BREAK: .lineBreak
    case CM_EMPHASIS: .emphasis(inlines(node, depth))
    case CM_STRONG: .strong(inlines(node, depth))
    case CM_LINK: .link(inlines(node, depth), address: String(cString: cm_address(node)))
    default: nil
    }
  }
}
