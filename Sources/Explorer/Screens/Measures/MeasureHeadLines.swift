internal import Drawing

/// The head of a measure in lines of a width, made once for a result and drawn as often as it is seen.
struct MeasureHeadLines: Sendable {
  /// What a line is of.
  enum Part { case title, value, variant, data, source }

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
      (part, text.isEmpty ? [] : LineBreaking.wrap(text, width: width))
    }
  }

  /// How many lines there are.
  var count: Int { width == 0 ? 0 : parts.reduce(1) { $0 + $1.lines.count } }

  /// The lines; in no more rows than `most`, the ends of the longest parts are left out.
  func fitted(into most: Int) -> [(part: Part, text: String)] {
    var parts = parts
    for _ in 0..<max(0, count - most) {
      guard let longest = Self.longest(parts.map(\.lines.count)) else { break }
      let end = parts[longest].lines.suffix(2).joined(separator: " ")
      parts[longest].lines.removeLast(2)
      parts[longest].lines.append(end)
    }
    let lines = parts.flatMap { part in part.lines.map { (part: part.part, text: $0) } }
    return ([(part: .title, text: title)] + lines).prefix(max(1, most)).map { line in
      (line.part, TextWidth.truncated(line.text, to: width))
    }
  }

  /// The last of the parts that have most lines, if that is more than one.
  private static func longest(_ counts: [Int]) -> Int? {
    guard let most = counts.max(), most > 1 else { return nil }
    return counts.lastIndex(of: most)
  }
}
