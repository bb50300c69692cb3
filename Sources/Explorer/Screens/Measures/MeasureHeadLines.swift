internal import Drawing

/// The head of a measure in lines of a width, made once for a result and drawn as often as it is seen.
struct MeasureHeadLines: Sendable {
  /// What a line is of.
  enum Part {
    case title, value, variant, data, source
  }

  /// How a line is read that has no room.
  static let way = CutText.Way.command("measures.how")

  /// The number by itself.
  private(set) var headline = ""
  private var title = ""
  private var width = 0
  private var parts: [(part: Part, lines: [String])] = []

  init() {}

  init(title: String, headline: String, width: Int, parts: [(Part, String)]) {
    self.title = title
    self.headline = headline
    self.width = width
    self.parts = parts.map { part, text in
      (part, text.isEmpty ? [] : LineBreaking.wrap(text, width: width).map(Self.plain))
    }
  }

  /// With spaces for those at which no line ends.
  static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }

  /// How many lines there are.
  var count: Int { width == 0 ? 0 : parts.reduce(1) { $0 + $1.lines.count } }

  /// The lines; in no more rows than `most`, the last ones of the longest parts are joined to one
  /// that may be too long.
  func fitted(into most: Int) -> [(part: Part, text: String)] {
    var parts = parts
    for _ in 0..<max(0, count - most) {
      guard let longest = Self.longest(parts.map(\.lines.count)) else { break }
      let end = parts[longest].lines.suffix(2).joined(separator: " ")
      parts[longest].lines.removeLast(2)
      parts[longest].lines.append(end)
    }
    let lines = parts.flatMap { part in part.lines.map { (part: part.part, text: $0) } }
    return ([(part: .title, text: title)] + lines).prefix(max(1, most)).map { $0 }
  }

  /// The last of the parts that have most lines, if that is more than one.
  private static func longest(_ counts: [Int]) -> Int? {
    guard let most = counts.max(), most > 1 else { return nil }
    return counts.lastIndex(of: most)
  }
}
