/// Words as Markdown takes them.
package enum MarkdownText {
  /// What would be markup is made letters.
  ///
  /// - Parameter keepsAddresses: `<https://…>` stays a link.
  package static func escaped(_ text: String, keepsAddresses: Bool = false) -> String {
    let marks = keepsAddresses ? "\\`*_[]#|~" : "\\`*_[]#|~<>"
    var result = ""
    for character in text {
      if marks.contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
