internal import Charts
internal import ClusterAtlas
internal import Drawing

/// The signs that tell how far a statement can be trusted: full for what a source says, empty for
/// what is read into it or not verified. Each differs in ASCII too.
struct ConfidenceMarks {
  private let marks: [Confidence.ID: String]
  /// For confidences without a mark, in their order; the last stands for all further ones.
  private static let spare = ["+", "x", "%", "="]

  init(_ atlas: Atlas) {
    var marks: [Confidence.ID: String] = [:]
    for one in atlas.confidences where !one.mark.isEmpty { marks[one.id] = one.mark }
    let others = atlas.confidences.map(\.id).filter { marks[$0] == nil }
    for (number, id) in others.enumerated() {
      marks[id] = Self.spare[min(number, Self.spare.count - 1)]
    }
    self.marks = marks
  }

  func mark(_ id: Confidence.ID) -> String { marks[id] ?? "?" }

  static func style(_ confidence: Confidence?) -> Style {
    confidence?.basis ?? .source == .source ? .accent : .alert
  }
}

/// How many statements there are of each confidence.
struct EvidenceCount {
  struct Part {
    let confidence: Confidence
    let mark: String
    let count: Int

    var style: Style { ConfidenceMarks.style(confidence) }
  }

  /// In the order of the package; only those that occur.
  let parts: [Part]

  init(_ statements: [Evidence], in atlas: Atlas) {
    let marks = ConfidenceMarks(atlas)
    parts = atlas.confidences.compactMap { confidence in
      let count = statements.filter { $0.confidenceID == confidence.id }.count
      guard count > 0 else { return nil }
      return Part(confidence: confidence, mark: marks.mark(confidence.id), count: count)
    }
  }

  var total: Int { parts.reduce(0) { $0 + $1.count } }

  /// A mark a statement, at most nine of each confidence.
  var bar: String {
    parts.map { String(repeating: $0.mark, count: min(9, $0.count)) }.joined()
  }

  /// "●● 2 ◆ 1": the marks and the numbers of them; or in short "●2◆1".
  func pieces(_ style: Style? = nil, isShort: Bool) -> [DiamondFigure.Piece] {
    parts.enumerated().flatMap { number, part -> [DiamondFigure.Piece] in
      let mark = isShort ? part.mark : String(repeating: part.mark, count: min(5, part.count))
      let gap = isShort || number == 0 ? "" : " "
      return [
        .init(gap + mark, style ?? part.style),
        .init((isShort ? "" : " ") + String(part.count), .strong),
      ]
    }
  }

  /// "●● 2 Press": what the marks mean, with the numbers.
  func legend(_ language: Language) -> [Span] {
    parts.map { part in
      Span("\(part.mark) \(part.count) \(part.confidence.name[language])", part.style)
    }
  }
}
