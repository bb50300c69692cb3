import Charts
import Drawing
import Testing

/// A small check that a text is well-formed XML: tags nest, attributes are quoted, text is escaped.
enum XMLCheck {
  static func error(in text: String) -> String? {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      if let problem = inText(rest[..<start]) { return problem }
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag does not end" }
      let tag = rest[rest.index(after: start)..<end]
      if let problem = enter(tag, &open) { return problem }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty ? nil : "not closed: \(open)"
  }

  private static func enter(_ tag: Substring, _ open: inout [Substring]) -> String? {
    if tag.hasPrefix("/") {
      return open.popLast() == tag.dropFirst() ? nil : "closes another: \(tag)"
    }
    let name = tag.prefix { $0.isLetter }
    guard !name.isEmpty, !tag.dropFirst().contains("<") else { return "no name: \(tag)" }
    if tag.filter({ $0 == "\"" }).count % 2 != 0 { return "quotes: \(tag)" }
    if let problem = inText(tag) { return problem }
    if !tag.hasSuffix("/") { open.append(name) }
    return nil
  }

  private static func inText(_ text: Substring) -> String? {
    for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let known = ["amp;", "lt;", "gt;", "quot;"].contains { piece.hasPrefix($0) }
      if !known { return "a bare &: \(piece.prefix(9))" }
    }
    return nil
  }
}

@Suite struct SVGTests {
  @Test func theCheckFindsWhatIsWrong() {
    #expect(XMLCheck.error(in: "<a><b/></a>") == nil)
    #expect(XMLCheck.error(in: "<a><b></a>") != nil)
    #expect(XMLCheck.error(in: "<a>x & y</a>") != nil)
    #expect(XMLCheck.error(in: "<a b=\"1></a>") != nil)
  }

  @Test func textIsTextAndLinesArePaths() {
    let svg = Chart(upAndDown, options(.line, "标题 & title")).svg(width: 800, height: 400)
    #expect(svg.contains(">标题 &amp; title</text>"))
    #expect(svg.contains(">up</text>"))
    #expect(svg.contains("<path d=\"M"))
    #expect(svg.contains("stroke-dasharray"))
  }

  @Test func theTicksAreThoseOfTheCells() {
    let plot = Chart([peak], options()).plot()
    let svg = plot.svg(width: 80 * 8 + 24, height: 24 * 18 + 20)
    for tick in plot.layout(Size(width: 80, height: 24)).yTicks {
      #expect(svg.contains(">\(tick.text)</text>"))
    }
  }

  @Test func printIsWhiteAndScreensHaveTheirTheme() {
    let chart = Chart([peak], options())
    #expect(chart.svg(width: 400, height: 300, theme: .print).contains("fill=\"#ffffff\""))
    let dark = chart.svg(width: 400, height: 300, theme: .screen(.dark))
    #expect(dark.contains(Theme.dark.ground(.none).rgb.hex))
    #expect(dark.contains(Theme.dark.ink(.series1).rgb.hex))
  }

  @Test func linesAreCutAtTheEdges() {
    var asked = options()
    asked.from = 2003
    asked.to = 2007
    let svg = Chart([peak], asked).svg(width: 400, height: 300)
    let numbers = svg.split(separator: "\n").filter { $0.hasPrefix("<path") }
      .flatMap { $0.split(whereSeparator: { "M L\"=<>".contains($0) }) }.compactMap { Double($0) }
    #expect(numbers.allSatisfy { $0 >= 0 && $0 <= 400 })
  }

  @Test func controlCharactersDoNotGetOut() {
    let odd = ChartSeries(
      id: "x", title: Bilingual("a\u{1B}[31m\u{0}b"), points: [(1, 1), (2, 2)])
    let svg = Chart([odd], options(.line, "")).svg(width: 400, height: 300)
    #expect(!svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
