internal import Drawing
internal import Reports

/// Lines of styled text, written as the output takes them.
struct StyledText {
  typealias Piece = (text: String, style: Style)

  private(set) var lines: [[Piece]] = []

  mutating func add(_ pieces: Piece...) { lines.append(pieces) }
  mutating func add(_ pieces: [Piece]) { lines.append(pieces) }

  /// As text, with colours if the output takes them, in ASCII if that is asked for or all that the
  /// output takes. Control characters are shown, not sent.
  func encoded(for output: Streams, theme: Theme, isASCII: Bool = false) -> String {
    let theme = output.takesColour ? theme : nil
    let isASCII = isASCII || output.isASCII
    return lines.map { Self.encoded($0, theme, isASCII: isASCII) + "\n" }.joined()
  }

  private static func encoded(_ pieces: [Piece], _ theme: Theme?, isASCII: Bool) -> String {
    var pieces = pieces
    while let last = pieces.last {
      let kept = String(last.text.reversed().drop { $0 == " " }.reversed())
      pieces.removeLast()
      if kept.isEmpty { continue }
      pieces.append((kept, last.style))
      break
    }
    return pieces.map { piece in
      let shown = Output.visible(piece.text)
      let text = isASCII ? ascii(shown) : shown
      guard let theme, piece.style != .text else { return text }
      return ANSI.sequence(piece.style, theme) + text + "\u{1B}[0m"
    }.joined()
  }

  /// ASCII that takes as many columns.
  static func ascii(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where TextWidth.columns(scalar) > 0 {
      result.append(StandIn.ascii(for: scalar))
      if TextWidth.columns(scalar) == 2 { result.append(" ") }
    }
    return String(result)
  }
}

extension StyledText {
  /// A page as on the screen: its rules run to the margin.
  init(_ document: Document, width: Int) {
    for line in document.lines {
      var pieces = line.spans.map { (text: $0.text, style: $0.style) }
      let columns = line.spans.reduce(0) { $0 + $1.columns }
      if line.hasRule, columns < width {
        pieces.append((String(repeating: "─", count: width - columns), .faint))
      }
      lines.append(pieces)
    }
  }
}
