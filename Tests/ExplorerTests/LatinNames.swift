/// The words with Latin letters that may stand on a Chinese screen: keys, units, names.
enum LatinNames {
  static let all: Set<String> = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let text = """
    Enter Esc Tab Backspace Space PgUp PgDn Home End Ctrl Shift Alt Ctrl-R Ctrl-F Ctrl-B Ctrl-U Ctrl-D
    jiqun English GDP Gini
    """
}
