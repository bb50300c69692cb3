/// The words of a line, quoted where they have spaces: `find "silicon steel"`.
package enum PlaceWords {
  /// One line of them.
  package static func line(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && !word.contains { $0 == " " || $0 == "\"" || $0 == "\\" }
    guard !isPlain else { return word }
    let inner = word.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"" + inner + "\""
  }

  /// The words of a line of any text: what no line has, such as control characters, is space.
  package static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var escapes = false
    for character in line.prefix(4000) {
      let isSpace = character == " " || character.unicodeScalars.contains { $0.value < 32 }
      if escapes {
        word = (word ?? "") + String(character)
        escapes = false
      } else if character == "\\", isQuoted {
        escapes = true
      } else if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if isSpace, !isQuoted {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
