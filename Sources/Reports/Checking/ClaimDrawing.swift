package import Checks
package import ClusterAtlas
internal import Drawing

/// A claim as a picture: its words and verdict, the printed interval and the computed numbers of
/// all ways on one axis.
package struct ClaimDrawing {
  private let result: ClaimResult
  private let scale: IntervalScale
  private let way: Int
  private let language: Language

  private static let (width, margin) = (720.0, 24.0)
  private static let (ink, grey, accent) = ("#24292F", "#57606A", "#0E7C86")

  /// Nil where nothing was computed that has an axis.
  package init?(_ result: ClaimResult, way: Int, language: Language) {
    guard let scale = IntervalScale(result, way: way, language: language) else { return nil }
    (self.result, self.scale, self.way, self.language) = (result, scale, way, language)
  }

  private func x(_ value: Double) -> Double {
    Self.margin + scale.part(value) * (Self.width - 2 * Self.margin)
  }

  /// SVG.
  package var text: String {
    var writer = SVGWriter()
    let words = words
    let axis = 40 + 20 * Double(words.count)
    open(height: axis + 60, title: result.claim.short[language], &writer)
    for (number, line) in words.enumerated() {
      let y = 28 + 20 * Double(number)
      write(
        line.text, Self.margin, y, line.colour, [("font-weight", number == 0 ? "bold" : "normal")],
        &writer)
    }
    drawInterval(axis, &writer)
    drawTicks(axis, &writer)
    drawMarks(axis, &writer)
    writer.close("svg")
    return writer.text
  }

  private func open(height: Double, title: String, _ writer: inout SVGWriter) {
    let (width, height) = (SVGWriter.number(Self.width), SVGWriter.number(height))
    writer.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
        ("viewBox", "0 0 \(width) \(height)"), ("font-family", "sans-serif"),
        ("font-size", "13"), ("role", "img"),
      ])
    writer.element("title", [], title)
    writer.element("rect", [("width", "100%"), ("height", "100%"), ("fill", "#ffffff")])
  }

  private var words: [(text: String, colour: String)] {
    let verdict = result.ways.indices.contains(way) ? result.ways[way].verdict : result.verdict
    let text = LineBreaking.wrap(result.claim.text[language], width: 96).map { ($0, Self.ink) }
    let sensitivity = result.sensitivity.sentence[language]
    return [(result.claim.short[language], Self.ink)] + text
      + [(ClaimPage.citation(of: result.document, in: language), Self.grey)]
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

  private static let middle = [("text-anchor", "middle")]

  private func drawInterval(_ y: Double, _ writer: inout SVGWriter) {
    let (left, right) = (x(scale.interval.lower), x(scale.interval.upper))
    line(Self.margin, y, Self.width - Self.margin, y, &writer)
    writer.element(
      "rect",
      [
        ("x", SVGWriter.number(left)), ("y", SVGWriter.number(y - 6)),
        ("width", SVGWriter.number(max(2, right - left))), ("height", "12"),
        ("fill", Self.accent), ("fill-opacity", "0.5"),
      ])
    let name = language == .chinese ? "所载" : "printed"
    let unit = scale.unit.isEmpty ? "" : (language == .chinese ? "，" : ", ") + scale.unit
    write(name + unit, (left + right) / 2, y - 12, Self.accent, Self.middle, &writer)
  }

  private func drawTicks(_ y: Double, _ writer: inout SVGWriter) {
    let ticks = scale.ticks(6)
    for (value, text) in zip(ticks, scale.labels(ticks)) {
      line(x(value), y, x(value), y + 6, &writer)
      write(text, x(value), y + 22, Self.grey, Self.middle, &writer)
    }
  }

  /// The computed numbers: that of the way that is shown is filled.
  private func drawMarks(_ y: Double, _ writer: inout SVGWriter) {
    for mark in scale.marks.sorted(by: { !$0.isShown && $1.isShown }) {
      let colour = Self.colour(mark.verdict)
      writer.element(
        "circle",
        [
          ("cx", SVGWriter.number(x(mark.value))), ("cy", SVGWriter.number(y)),
          ("r", mark.isShown ? "6" : "5"), ("fill", mark.isShown ? colour : "#ffffff"),
          ("stroke", colour), ("stroke-width", "2"),
        ])
    }
  }

  private func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ writer: inout SVGWriter
  ) {
    writer.element(
      "line",
      [
        ("x1", SVGWriter.number(x1)), ("y1", SVGWriter.number(y1)), ("x2", SVGWriter.number(x2)),
        ("y2", SVGWriter.number(y2)), ("stroke", Self.grey),
      ])
  }

  private func write(
    _ content: String, _ x: Double, _ y: Double, _ colour: String, _ looks: [(String, String)],
    _ writer: inout SVGWriter
  ) {
    writer.element(
      "text",
      [("x", SVGWriter.number(x)), ("y", SVGWriter.number(y)), ("fill", colour)] + looks, content)
  }
}
