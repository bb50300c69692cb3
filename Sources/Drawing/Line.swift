/// A piece of text in one style; `target` is what Enter on it opens.
package struct Span<Target: Sendable>: Sendable {
  package var text: String
  package var style: Style
  package var target: Target?

  package init(_ text: String, _ style: Style = .text, target: Target? = nil) {
    self.text = text
    self.style = style
    self.target = target
  }

  package var columns: Int { TextWidth.columns(text) }
}

/// Breaking of text into lines, for English and Chinese.
package enum LineBreaking {
  /// These never begin a line.
  private static let closing = Set("。，、；：？！）》」』】〉”’…%,.;:?!)]}".unicodeScalars)
  /// These never end a line.
  private static let opening = Set("（《「『【〈“‘([{".unicodeScalars)

  /// Lines of at most `width` columns. Breaks at spaces and between Han characters, never before
  /// a closing mark nor after an opening one; a word longer than a line is cut.
  package static func wrap(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrapParagraph(String(paragraph), width)
    }
    return lines
  }

  private static func wrapParagraph(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for piece in pieces(text, width) {
      let pieceColumns = TextWidth.columns(piece)
      let isSpace = piece == " "
      if columns + pieceColumns > width {
        lines.append(trimmed(line))
        line = ""
        columns = 0
      }
      if isSpace && line.isEmpty { continue }
      line += piece
      columns += pieceColumns
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    var scalars = line.unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// What cannot be broken: words, spaces, single Han characters with the marks that cling to them.
  private static func pieces(_ text: String, _ width: Int) -> [String] {
    var result: [String] = []
    var current = String.UnicodeScalarView()
    func flush() {
      guard !current.isEmpty else { return }
      result += cut(String(current), width)
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar == " " {
        flush()
        result.append(" ")
      } else if closing.contains(scalar) || TextWidth.columns(scalar) == 0 {
        current.append(scalar)
      } else {
        if let last = current.last, breaks(between: last, scalar) { flush() }
        current.append(scalar)
      }
    }
    flush()
    return result
  }

  private static func breaks(between last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    if opening.contains(last) { return false }
    return TextWidth.columns(last) == 2 || TextWidth.columns(next) == 2
  }

  private static func cut(_ word: String, _ width: Int) -> [String] {
    var parts: [String] = []
    var rest = word
    while TextWidth.columns(rest) > width {
      let part = TextWidth.prefix(of: rest, columns: max(2, width))
      guard !part.isEmpty, part != rest else { break }
      parts.append(part)
      rest = String(rest.unicodeScalars.dropFirst(part.unicodeScalars.count))
    }
    return parts + [rest]
  }
}
