internal import Checks
internal import ClusterAtlas
internal import Drawing

/// A claim as a picture: its words and verdict, the printed interval and the computed numbers of
/// all ways on one axis.
struct ClaimDrawing {
  private let result: ClaimResult
  private let scale: IntervalScale
  private let way: Int

  private static let (width, margin) = (720.0, 24.0)
  private static let (ink, grey, accent) = ("#24292F", "#57606A", "#0E7C86")

  /// Nil where nothing was computed that has an axis.
  init?(_ result: ClaimResult, way: Int) {
    guard let scale = IntervalScale(result, way: way) else { return nil }
    (self.result, self.scale, self.way) = (result, scale, way)
  }

  private func x(_ value: Double) -> Double {
    Self.margin + scale.part(value) * (Self.width - 2 * Self.margin)
  }

  /// SVG.
  func text(_ language: Language) -> String {
    let words = words(language)
    let axis = 40 + 20 * Double(words.count)
    let height = axis + 60
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.width)\" height=\"\(height)\" viewBox=\"0 0 \(Self.width) \(height)\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">"
    var lines = [
      head, "<title>\(SVGWriter.escaped(result.claim.short[language]))</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ]
    for (number, line) in words.enumerated() {
      lines.append(
        label(line.text, Self.margin, 28 + 20 * Double(number), line.colour, isBold: number == 0))
    }
    lines += interval(axis, language) + ticks(axis) + marks(axis)
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private func words(_ language: Language) -> [(text: String, colour: String)] {
    let verdict = result.ways.indices.contains(way) ? result.ways[way].verdict : result.verdict
    let text = LineBreaking.wrap(result.claim.text[language], width: 96).map { ($0, Self.ink) }
    let sensitivity = result.sensitivity.sentence[language]
    return [(result.claim.short[language], Self.ink)] + text
      + [(ClaimPage.citation(of: result.document), Self.grey)]
      + [(verdict.sign + " " + verdict.name[language], Self.colour(verdict))]
      + (sensitivity.isEmpty ? [] : [(sensitivity, Self.grey)])
  }

  private static func colour(_ verdict: ClaimVerdict) -> String {
    switch verdict {
    case .holds, .holdsByRounding: "#1A7F37"
    case .holdsInDirection: "#9A6700"
    case .doesNotHold, .contradictsItself: "#CF222E"
    case .notComparable, .cannotBeChecked: grey
    }
  }

  // MARK: Axis

  private func interval(_ y: Double, _ language: Language) -> [String] {
    let (left, right) = (x(scale.interval.lower), x(scale.interval.upper))
    let name = language == .chinese ? "所载" : "printed"
    return [
      "<line x1=\"\(Self.margin)\" y1=\"\(y)\" x2=\"\(Self.width - Self.margin)\" y2=\"\(y)\" stroke=\"\(Self.grey)\"/>",
      "<rect x=\"\(rounded(left))\" y=\"\(y - 6)\" width=\"\(rounded(max(2, right - left)))\" height=\"12\" fill=\"\(Self.accent)\" fill-opacity=\"0.5\"/>",
      label(name, (left + right) / 2, y - 12, Self.accent, isMiddle: true),
    ]
  }

  private func ticks(_ y: Double) -> [String] {
    let ticks = scale.ticks(6)
    return zip(ticks, scale.labels(ticks)).flatMap { value, text in
      [
        "<line x1=\"\(rounded(x(value)))\" y1=\"\(y)\" x2=\"\(rounded(x(value)))\" y2=\"\(y + 6)\" stroke=\"\(Self.grey)\"/>",
        label(text, x(value), y + 22, Self.grey, isMiddle: true),
      ]
    }
  }

  /// The computed numbers: that of the way that is shown is filled.
  private func marks(_ y: Double) -> [String] {
    scale.marks.sorted { !$0.isShown && $1.isShown }.map { mark in
      let colour = Self.colour(mark.verdict)
      let fill = mark.isShown ? colour : "#ffffff"
      return
        "<circle cx=\"\(rounded(x(mark.value)))\" cy=\"\(y)\" r=\"\(mark.isShown ? 6 : 5)\" fill=\"\(fill)\" stroke=\"\(colour)\" stroke-width=\"2\"/>"
    }
  }

  private func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private func label(
    _ content: String, _ x: Double, _ y: Double, _ colour: String, isBold: Bool = false,
    isMiddle: Bool = false
  ) -> String {
    let looks =
      (isBold ? " font-weight=\"bold\"" : "") + (isMiddle ? " text-anchor=\"middle\"" : "")
    return
      "<text x=\"\(rounded(x))\" y=\"\(rounded(y))\" fill=\"\(colour)\"\(looks)>\(SVGWriter.escaped(content))</text>"
  }
}
