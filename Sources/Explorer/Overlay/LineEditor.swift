package import Drawing

/// A line of text being typed: edited by character, drawn by cell.
package struct LineEditor: Hashable, Sendable {
  package private(set) var characters: [Character] = []
  package private(set) var caret = 0

  package init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
  }

  package var text: String { String(characters) }

  /// Columns from the beginning of the line to the caret.
  package var caretColumn: Int { TextWidth.columns(String(characters[..<caret])) }

  /// Whether the key edited the line or moved its caret.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case Key(.backspace) where caret > 0: erase(caret - 1..<caret)
    case Key(.delete) where caret < characters.count: characters.remove(at: caret)
    case Key(.left): caret = max(0, caret - 1)
    case Key(.right): caret = min(characters.count, caret + 1)
    case Key(.home), .control("a"): caret = 0
    case Key(.end), .control("e"): caret = characters.count
    case .control("u"): erase(0..<caret)
    case .control("k"): characters.removeSubrange(caret...)
    case .control("w"): erase(wordStart..<caret)
    default:
      guard let typed = key.typed else { return false }
      insert(String(typed))
    }
    return true
  }

  /// The most characters a line holds.
  private static let limit = 200

  /// Puts text at the caret, in one line, without control characters, up to the limit.
  package mutating func insert(_ text: String) {
    let room = max(0, Self.limit - characters.count)
    var typed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(room) {
      if scalar == "\t" {
        typed.append(" ")
      } else if !TextWidth.isHidden(scalar) {
        typed.append(scalar)
      }
    }
    // Marks join the character before them, so the line's beginning is read anew.
    let head = Array(String(characters[..<caret]) + String(typed))
    characters = head + characters[caret...]
    caret = head.count
  }

  private mutating func erase(_ range: Range<Int>) {
    characters.removeSubrange(range)
    caret = range.lowerBound
  }

  private var wordStart: Int {
    var start = caret
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }
}
