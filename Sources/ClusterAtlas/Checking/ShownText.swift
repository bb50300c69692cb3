/// Text of a package as a message may show it.
enum ShownText {
  private static let longest = 40

  /// The text in quotes, cut after 40 characters, with control characters escaped.
  static func quoted(_ text: String) -> String {
    "\"" + shown(text) + "\""
  }

  /// The same without quotes.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let head = scalars.prefix(longest).map(escaped).joined()
    return scalars.dropFirst(longest).isEmpty ? head : head + "…"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      scalar.escaped(asASCII: true)
    default: String(Character(scalar))
    }
  }
}
