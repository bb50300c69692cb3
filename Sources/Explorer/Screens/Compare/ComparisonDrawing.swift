internal import ClusterAtlas
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
    var lines: [String] = []
    var line = 1.0
    for kind in ComparisonRow.Kind.allCases where kind != .alike {
      let rows = comparison.rows(of: kind)
      guard !rows.isEmpty else { continue }
      line += 1
      let title = "\(kind.name[language]) \(rows.count)"
      lines.append(text(title, 8, y(line), colour: Self.grey, isBold: true))
      for row in rows {
        line += 1
        lines += drawn(row, at: line)
        guard kind == .notComparable else { continue }
        line += 1
        lines.append(text(row.reason[language], x(0), y(line), colour: Self.warning))
      }
    }
    lines.append(text(alike, 8, y(line + 2), colour: Self.grey))
    return (head(lines: line + 3) + lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private func head(lines: Double) -> [String] {
    let width = rounded(Self.labelWidth + Self.columnWidth * Double(comparison.things.count))
    let height = rounded(y(lines))
    let names = comparison.names.enumerated().map { index, name in
      text(name[language], x(index), 18, colour: Self.colours[index % 4], isBold: true)
    }
    return [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">",
      "<title>\(SVGWriter.escaped(comparison.names.map { $0[language] }.joined(separator: " · ")))</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ] + names
  }

  private var alike: String {
    let rows = comparison.rows(of: .alike)
    return "\(ComparisonRow.Kind.alike.name[language]) \(rows.count): "
      + rows.prefix(8).map { $0.label[language] }.joined(separator: language.comma)
  }

  private func x(_ index: Int) -> Double { Self.labelWidth + Self.columnWidth * Double(index) }
  private func y(_ line: Double) -> Double { 18 + Self.rowHeight * line }

  private func drawn(_ row: ComparisonRow, at line: Double) -> [String] {
    var lines = [text(words.label(row), 8, y(line))]
    let largest = row.cells.compactMap { $0?.value }.max() ?? 0
    for (index, cell) in row.cells.enumerated() {
      let hasBar = row.kind != .notComparable && cell?.value != nil
      if hasBar, let value = cell?.value, largest > 0, value > 0 {
        let length = (Self.columnWidth - Self.numberWidth - 5) * value / largest
        lines.append(
          "<rect x=\"\(rounded(x(index)))\" y=\"\(rounded(y(line) - 11))\" width=\"\(rounded(length))\" height=\"13\" fill=\"\(Self.colours[index % 4])\" fill-opacity=\"0.75\"/>"
        )
      }
      let place = hasBar ? x(index) + Self.columnWidth - Self.numberWidth : x(index)
      lines.append(text(words.text(cell, hasMarks: false), place, y(line)))
    }
    return lines
  }

  private func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private func text(
    _ content: String, _ x: Double, _ y: Double, colour: String = ComparisonDrawing.ink,
    isBold: Bool = false
  ) -> String {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    return
      "<text x=\"\(rounded(x))\" y=\"\(rounded(y))\" fill=\"\(colour)\"\(weight)>\(SVGWriter.escaped(content))</text>"
  }
}

extension Language {
  /// What stands between the items of a list.
  var comma: String { self == .chinese ? "、" : ", " }
}
