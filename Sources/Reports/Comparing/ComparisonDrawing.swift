package import ClusterAtlas
internal import Comparison
internal import Drawing

/// A comparison as a picture: a bar for each number on the axis of its row.
package struct ComparisonDrawing {
  private let words: ComparisonWords

  private static let (rowHeight, labelWidth, columnWidth) = (22.0, 230.0, 230.0)
  /// Columns for the number, its year and its rank, at the right of the bar.
  private static let numberWidth = 125.0
  private static let colours = ["#0E7C86", "#9A6700", "#8250DF", "#1A7F37"]
  private static let (ink, grey, warning) = ("#24292F", "#57606A", "#9A6700")

  package init(_ words: ComparisonWords) { self.words = words }

  private var comparison: Comparison { words.comparison }
  private var language: Language { words.language }

  /// SVG.
  package var text: String {
    var writer = SVGWriter()
    let rows = comparison.rows.filter { $0.kind != .alike }
    let kinds = comparison.sections.count { $0.kind != .alike }
    let reasons = rows.count { $0.kind == .notComparable }
    open(lines: Double(rows.count + kinds + reasons + 4), &writer)
    var line = 1.0
    for section in comparison.sections where section.kind != .alike {
      let kind = section.kind
      line += 1
      write(
        "\(section.heading[language]) \(section.rows.count)", 8, y(line), Self.grey, isBold: true,
        &writer)
      for row in section.rows {
        line += 1
        draw(row, at: line, &writer)
        guard kind == .notComparable else { continue }
        line += 1
        write(row.reason[language], x(0), y(line), Self.warning, &writer)
      }
    }
    write(alike, 8, y(line + 2), Self.grey, &writer)
    writer.close("svg")
    return writer.text
  }

  private func open(lines: Double, _ writer: inout SVGWriter) {
    let width = SVGWriter.number(
      Self.labelWidth + Self.columnWidth * Double(comparison.things.count))
    let height = SVGWriter.number(y(lines))
    writer.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
        ("viewBox", "0 0 \(width) \(height)"), ("font-family", "sans-serif"),
        ("font-size", "12"), ("role", "img"),
      ])
    writer.element("title", [], comparison.names.map { $0[language] }.joined(separator: " · "))
    writer.element("rect", [("width", "100%"), ("height", "100%"), ("fill", "#ffffff")])
    for (index, name) in comparison.names.enumerated() {
      write(name[language], x(index), 18, Self.colours[index % 4], isBold: true, &writer)
    }
  }

  private var alike: String {
    let rows = comparison.rows(of: .alike)
    return "\(ComparisonRow.Kind.alike.name[language]) \(rows.count): "
      + rows.prefix(8).map { $0.label[language] }.joined(separator: language.comma)
  }

  private func x(_ index: Int) -> Double { Self.labelWidth + Self.columnWidth * Double(index) }
  private func y(_ line: Double) -> Double { 18 + Self.rowHeight * line }

  private func draw(_ row: ComparisonRow, at line: Double, _ writer: inout SVGWriter) {
    write(words.label(row), 8, y(line), Self.ink, &writer)
    let largest = row.hasBars ? row.largest : 0
    for (index, cell) in row.cells.enumerated() {
      let hasBar = row.kind != .notComparable && cell?.value != nil
      if hasBar, let value = cell?.value, largest > 0, value > 0 {
        let length = (Self.columnWidth - Self.numberWidth - 5) * value / largest
        writer.element(
          "rect",
          [
            ("x", SVGWriter.number(x(index))), ("y", SVGWriter.number(y(line) - 11)),
            ("width", SVGWriter.number(length)), ("height", "13"),
            ("fill", Self.colours[index % 4]), ("fill-opacity", "0.75"),
          ])
      }
      let place = hasBar ? x(index) + Self.columnWidth - Self.numberWidth : x(index)
      write(words.text(cell, hasMarks: false), place, y(line), Self.ink, &writer)
    }
  }

  private func write(
    _ content: String, _ x: Double, _ y: Double, _ colour: String, isBold: Bool = false,
    _ writer: inout SVGWriter
  ) {
    let weight = isBold ? [("font-weight", "bold")] : []
    writer.element(
      "text",
      [("x", SVGWriter.number(x)), ("y", SVGWriter.number(y)), ("fill", colour)] + weight, content)
  }
}

extension Language {
  /// What stands between the items of a list.
  package var comma: String { self == .chinese ? "、" : ", " }
}
