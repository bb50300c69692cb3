internal import ClusterAtlas
internal import Drawing
package import Markdown

extension DocumentBuilder {
  /// Pieces of running text broken into lines; `lead` stands before the first, spaces before others.
  package mutating func running(
    _ spans: [Span], lead: [Span] = [], indent: Int? = nil
  ) {
    let leadColumns = lead.reduce(0) { $0 + $1.columns }
    let indent = indent ?? leadColumns
    let lines = Self.wrap(spans, width: max(4, width - max(indent, leadColumns)))
    for (row, line) in lines.enumerated() {
      let before: [Span] =
        row == 0
        ? lead : indent > 0 ? [Span(String(repeating: " ", count: indent))] : []
      add(DocumentLine(before + line))
    }
  }

  /// Lines of at most `width` columns, with the styles and links of the pieces.
  static func wrap(_ spans: [Span], width: Int) -> [[Span]] {
    var source: [(scalar: Unicode.Scalar, span: Int)] = []
    for (number, span) in spans.enumerated() {
      for scalar in span.text.unicodeScalars { source.append((scalar, number)) }
    }
    let text = spans.map(\.text).joined()
    var place = 0
    var begun: Set<Int> = []
    return LineBreaking.wrap(text, width: width).map { line in
      var pieces: [(span: Int, text: String.UnicodeScalarView)] = []
      for scalar in line.unicodeScalars {
        // Only spaces at the ends of lines are missing in them.
        while place < source.count, source[place].scalar != scalar { place += 1 }
        guard place < source.count else { break }
        let span = source[place].span
        if pieces.last?.span != span { pieces.append((span, .init())) }
        pieces[pieces.count - 1].text.append(scalar)
        place += 1
      }
      return pieces.map { piece in
        var span = spans[piece.span]
        span.text = String(piece.text)
        span.goesOn = span.goesOn || !begun.insert(piece.span).inserted
        return span
      }
    }
  }
}

/// Lays Markdown out in lines.
package struct MarkdownLayout {
  /// What a link leads to; nil for one that leads nowhere here.
  let target: (String) -> Destination?

  package init(target: @escaping (String) -> Destination?) {
    self.target = target
  }

  package func write(_ blocks: [Block], to builder: inout DocumentBuilder, indent: Int = 0) {
    for block in blocks {
      if indent == 0 { builder.blank() }
      write(block, &builder, indent)
    }
  }

  private func write(_ block: Block, _ builder: inout DocumentBuilder, _ indent: Int) {
    switch block {
    case .heading(_, let inlines):
      builder.running(spans(inlines, Style.strong.bold()), lead: space(indent))
    case .paragraph(let inlines): builder.running(spans(inlines), lead: space(indent))
    case .list(let items, let start): writeList(items, start, &builder, indent)
    case .quotation(let blocks):
      var inner = DocumentBuilder(width: builder.width - indent - 2, language: builder.language)
      write(blocks, to: &inner)
      for line in inner.document.lines {
        builder.add(DocumentLine(space(indent) + [Span("│ ", .faint)] + line.spans))
      }
    case .code(let text):
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty
      {
        for part in LineBreaking.wrap(String(line), width: builder.width - indent - 2) {
          builder.add(DocumentLine(space(indent + 2) + [Span(part, .dim)]))
        }
      }
    case .table(let header, let rows): TableLayout(layout: self).write(header, rows, to: &builder)
    case .rule: builder.add(DocumentLine([], hasRule: true))
    }
  }

  private func space(_ columns: Int) -> [Span] {
    columns > 0 ? [Span(String(repeating: " ", count: columns))] : []
  }

  private func writeList(
    _ items: [[Block]], _ start: Int?, _ builder: inout DocumentBuilder, _ indent: Int
  ) {
    for (number, item) in items.enumerated() {
      let mark = start.map { "\($0 + number). " } ?? "• "
      let inner = indent + TextWidth.columns(mark)
      for (index, block) in item.enumerated() {
        if index == 0, case .paragraph(let inlines) = block {
          builder.running(spans(inlines), lead: space(indent) + [Span(mark, .dim)], indent: inner)
        } else {
          write(block, &builder, inner)
        }
      }
    }
  }

  // MARK: Inlines

  func spans(_ inlines: [Inline], _ style: Style = .text, target: Destination? = nil) -> [Span] {
    inlines.flatMap { inline -> [Span] in
      switch inline {
      case .text(let text): [Span(text, style, target: target)]
      case .code(let text): [Span(text, .strong, target: target)]
      case .emphasis(let parts): spans(parts, target == nil ? .strong : style, target: target)
      case .strong(let parts):
        spans(parts, target == nil ? Self.strong(inline) : style, target: target)
      case .link(let parts, let address):
        if let found = self.target(address) {
          Self.joined(spans(parts, .link, target: found))
        } else {
          spans(parts, style)
        }
      case .lineBreak: [Span("\n", style)]
      }
    }
  }

  /// The pieces of one link.
  private static func joined(_ spans: [Span]) -> [Span] {
    spans.enumerated().map { number, span in
      var piece = span
      piece.goesOn = number > 0
      return piece
    }
  }

  /// What is doubtful is the one thing to look at.
  private static func strong(_ inline: Inline) -> Style {
    let text = inline.plain
    let isDoubt = text.hasPrefix("In doubt") || text.hasPrefix("存疑")
    return isDoubt ? Style.alert.bold() : Style.strong.bold()
  }
}

/// A table in columns as wide as they need; where they do not fit, narrower or as a list.
struct TableLayout {
  let layout: MarkdownLayout
  private static let gap = 2
  private static let least = 7

  func write(_ header: [[Inline]], _ rows: [[[Inline]]], to builder: inout DocumentBuilder) {
    let heads = header.map { layout.spans($0, .dim) }
    let cells = rows.map { $0.map { layout.spans($0) } }
    let count = max(heads.count, cells.map(\.count).max() ?? 0)
    guard count > 0 else { return }
    if let widths = widths(heads, cells, count, builder.width) {
      if heads.contains(where: { !text($0).isEmpty }) { writeRow(heads, widths, &builder) }
      let isWrapped = cells.contains { row in
        row.enumerated().contains { columns($1) > widths[$0] }
      }
      for (number, row) in cells.enumerated() {
        if isWrapped, number > 0, !text(row.first ?? []).isEmpty, count < 4 { builder.blank() }
        writeRow(row, widths, &builder)
      }
    } else {
      for row in cells { writeList(row, &builder) }
    }
  }

  private func text(_ spans: [Span]) -> String { spans.map(\.text).joined() }
  private func columns(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.columns } }

  /// The widest column gives way until all fit; nil if one would become too narrow.
  private func widths(
    _ heads: [[Span]], _ cells: [[[Span]]], _ count: Int, _ room: Int
  ) -> [Int]? {
    var widths = (0..<count).map { column in
      ([heads] + cells).map { column < $0.count ? columns($0[column]) : 0 }.max() ?? 0
    }
    let least = (0..<count).map { column in
      ([heads] + cells).map { column < $0.count ? longestWord($0[column]) : 0 }.max() ?? 0
    }
    let spare = room - Self.gap * (count - 1)
    while widths.reduce(0, +) > spare {
      let free = widths.indices.filter { widths[$0] > max(Self.least, least[$0]) }
      guard let widest = free.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  /// What cannot be broken; a Han character can stand alone.
  private func longestWord(_ spans: [Span]) -> Int {
    let words = text(spans).split { $0 == " " || ($0.unicodeScalars.first?.value ?? 0) > 0x2E80 }
    return words.map { TextWidth.columns(String($0)) }.max() ?? 0
  }

  private func writeRow(
    _ row: [[Span]], _ widths: [Int], _ builder: inout DocumentBuilder
  ) {
    let wrapped = row.enumerated().map { DocumentBuilder.wrap($1, width: max(2, widths[$0])) }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var spans: [Span] = []
      for (column, lines) in wrapped.enumerated() {
        let piece = line < lines.count ? lines[line] : []
        spans += piece
        let fill = widths[column] - columns(piece) + (column < widths.count - 1 ? Self.gap : 0)
        if fill > 0 { spans.append(Span(String(repeating: " ", count: fill))) }
      }
      builder.add(DocumentLine(spans))
    }
  }

  /// The first cell as a heading where it is new, the others after it in running text.
  private func writeList(_ row: [[Span]], _ builder: inout DocumentBuilder) {
    let cells = row.filter { !text($0).isEmpty }
    let hasHeading = row.count > 2 && !text(row[0]).isEmpty
    if hasHeading {
      builder.running(row[0].map { Span($0.text, .dim, target: $0.target, goesOn: $0.goesOn) })
    }
    let rest = hasHeading ? Array(cells.dropFirst()) : cells
    guard let first = rest.first else { return }
    let name = first.map { $0.target == nil ? Span($0.text, .strong) : $0 }
    let notes = rest.dropFirst().flatMap { [Span(" · ", .faint)] + $0 }
    builder.running(name + notes, lead: [Span("• ", .dim)], indent: 2)
  }
}
