internal import Drawing

extension Output {
  /// Text as a terminal may get it: of control characters only line ends, tabs, and the sequences
  /// that the program itself writes (colours; to the beginning, and what erases from there) act;
  /// all others are shown. O(scalars).
  static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && TextWidth.isHidden($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      let used = ownSequence(rest)
      if used > 0 {
        result.append(contentsOf: rest.prefix(used))
      } else if scalar == "\n" || scalar == "\t" || !TextWidth.isHidden(scalar) {
        result.append(scalar)
      } else {
        result.append(contentsOf: TextWidth.visible(scalar).unicodeScalars)
      }
      rest = rest.dropFirst(max(1, used))
    }
    return String(result)
  }

  /// The length of a sequence `ESC [ digits ; … m`, `H`, `K` or `J` here; 0 where there is none.
  private static func ownSequence(_ text: Substring.UnicodeScalarView) -> Int {
    guard text.starts(with: ["\u{1B}", "["]) else { return 0 }
    let inside = text.dropFirst(2).prefix { ("0"..."9").contains($0) || $0 == ";" }
    guard inside.count < 32, let last = text[inside.endIndex...].first,
      ["m", "H", "K", "J"].contains(last)
    else { return 0 }
    return inside.count + 3
  }
}
