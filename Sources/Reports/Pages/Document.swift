package import ClusterAtlas
package import Drawing

/// A line of a page: pieces of text, some of them links.
package struct DocumentLine: Sendable {
  package var spans: [Span]
  /// A rule is drawn from the end of the text to the pane's edge.
  package var hasRule = false

  package init(_ spans: [Span] = [], hasRule: Bool = false) {
    self.spans = spans
    self.hasRule = hasRule
  }

  package var text: String { spans.map(\.text).joined() }
}

/// Where a link stands in a document.
package struct LinkPosition: Hashable, Sendable {
  package var line: Int
  package var span: Int

  package init(line: Int, span: Int) {
    self.line = line
    self.span = span
  }
}

/// Text laid out to a width, with links that can be walked.
package struct Document: Sendable {
  package var lines: [DocumentLine]
  /// Where each link begins.
  package private(set) var links: [LinkPosition] = []
  /// All pieces of each link: more than one where it is broken over lines.
  package private(set) var pieces: [[LinkPosition]] = []

  package init(lines: [DocumentLine]) {
    self.lines = lines
    for (row, line) in lines.enumerated() {
      for (number, span) in line.spans.enumerated() where span.target != nil {
        addPiece(LinkPosition(line: row, span: number), span)
      }
    }
  }

  /// A piece belongs to the first link to the same place that has a piece just before it.
  private mutating func addPiece(_ position: LinkPosition, _ span: Span) {
    let before = pieces.suffix(Self.reach).indices.first { number in
      guard span.goesOn, let last = pieces[number].last else { return false }
      return lines[last.line].spans[last.span].target == span.target
        && (last.line == position.line - 1
          || last.line == position.line && last.span == position.span - 1)
    }
    if let before { return pieces[before].append(position) }
    links.append(position)
    pieces.append([position])
  }

  /// How many links can stand between two pieces of one: those of the cells of a table's row.
  private static let reach = 64

  /// The text of a link, in one line.
  package func text(of link: Int) -> String {
    guard pieces.indices.contains(link) else { return "" }
    return pieces[link].reduce(into: (text: "", line: -1)) { whole, piece in
      let next = lines[piece.line].spans[piece.span].text
      let isBroken = whole.line >= 0 && whole.line != piece.line
      let isSpaced = isBroken && Self.isNarrow(whole.text.last) && Self.isNarrow(next.first)
      whole = (whole.text + (isSpaced ? " " : "") + next, piece.line)
    }.text
  }

  /// Chinese is broken without a space.
  private static func isNarrow(_ character: Character?) -> Bool {
    character.map { TextWidth.columns(String($0)) == 1 } ?? false
  }

  package func target(of link: Int) -> Destination? {
    guard links.indices.contains(link) else { return nil }
    return lines[links[link].line].spans[links[link].span].target
  }

  package var text: String { lines.map(\.text).joined(separator: "\n") + "\n" }
}

/// Makes a document line by line.
package struct DocumentBuilder {
  let width: Int
  let language: Language
  package private(set) var lines: [DocumentLine] = []

  package init(width: Int, language: Language) {
    self.width = max(8, width)
    self.language = language
  }

  var document: Document { Document(lines: lines) }

  mutating func add(_ line: DocumentLine) { lines.append(line) }
  package mutating func blank() {
    if lines.last?.spans.isEmpty == false { lines.append(DocumentLine()) }
  }

  /// A name and a thin rule behind it.
  mutating func section(_ name: Bilingual) {
    lines.append(DocumentLine([Span(name[language] + " ", .dim)], hasRule: true))
  }

  /// Text broken to the width, with spaces before each line.
  package mutating func paragraph(
    _ text: String, _ style: Style = .text, indent: Int = 0, tail: [Span] = []
  ) {
    let wrapped = LineBreaking.wrap(text, width: width - indent)
    let tailWidth = tail.reduce(0) { $0 + $1.columns }
    for (row, part) in wrapped.enumerated() {
      var spans = [Span(String(repeating: " ", count: indent) + part, style)]
      guard row == wrapped.count - 1, !tail.isEmpty else {
        lines.append(DocumentLine(spans))
        continue
      }
      let columns = indent + TextWidth.columns(part)
      if columns + 1 + tailWidth <= width {
        spans.append(Span(" "))
        lines.append(DocumentLine(spans + tail))
      } else {
        lines.append(DocumentLine(spans))
        lines.append(DocumentLine([Span(String(repeating: " ", count: indent))] + tail))
      }
    }
  }

  /// Pieces one after the other with a gap, going on in the next line where they do not fit.
  package mutating func flow(_ spans: [Span], label: String = "", gap: Int = 2) {
    let indent = TextWidth.columns(label)
    var line: [Span] = label.isEmpty ? [] : [Span(label, .dim)]
    var columns = indent
    var isFirst = true
    /// Ends a line; the next one begins below the first piece.
    func endLine(_ lines: inout [DocumentLine]) {
      lines.append(DocumentLine(line))
      line = indent > 0 ? [Span(String(repeating: " ", count: indent))] : []
      columns = indent
      isFirst = true
    }
    for span in spans {
      if !isFirst, columns + span.columns + gap > width { endLine(&lines) }
      if !isFirst { line.append(Span(String(repeating: " ", count: gap))) }
      // One that is longer than a line goes on in the next.
      let pieces = Self.wrap([span], width: max(4, width - indent))
      for piece in pieces.dropLast() {
        line += piece
        endLine(&lines)
      }
      let last = pieces.last ?? []
      columns += last.reduce(0) { $0 + $1.columns } + (isFirst ? 0 : gap)
      line += last
      isFirst = false
    }
    if !isFirst { lines.append(DocumentLine(line)) }
  }

  /// A label at the left and cells at the right, each right-aligned in a column of its own. A label
  /// that goes on in the next line does so behind its mark.
  mutating func row(_ label: [Span], right: [(span: Span, width: Int)], mark: Span? = nil) {
    let room = width - right.reduce(0) { $0 + $1.width }
    let label = label.filter { !$0.text.isEmpty }
    let columns = label.reduce(mark?.columns ?? 0) { $0 + $1.columns }
    if columns + 1 > room, columns > 0 {
      running(label, lead: mark.map { [$0] } ?? [])
      lines.append(DocumentLine(aligned([], room, right)))
    } else {
      let marked = (mark.map { [$0] } ?? []) + label
      lines.append(DocumentLine(aligned(marked, room - columns, right)))
    }
  }

  private func aligned(
    _ label: [Span], _ gap: Int, _ right: [(span: Span, width: Int)]
  ) -> [Span] {
    var spans = label
    spans.append(Span(String(repeating: " ", count: max(0, gap))))
    for cell in right {
      spans.append(Span(String(repeating: " ", count: max(0, cell.width - cell.span.columns))))
      spans.append(cell.span)
    }
    return spans
  }
}
