internal import CCurses

/// Other programs, given text.
package enum Piping {
  /// Runs a program, found on the path, with words of its own and a text as its input; what it prints
  /// is thrown away. True if it ended well.
  package static func feed(_ text: String, to words: [String]) -> Bool {
    var bytes = Array(text.utf8)
    return Clipboard.withPointers(words.map { Array($0.utf8CString) }) {
      cc_pipe($0, &bytes, bytes.count)
    }
  }
}
