internal import ClusterAtlas
internal import Comparison
internal import Drawing

/// A comparison as a picture: a bar for each number on the axis of its row.
struct ComparisonDrawing {
  let table: ComparisonTable

  private static let (rowHeight, labelWidth, columnWidth) = (22.0, 210.0, 230.0)
  private static let colours = ["#0E7C86", "#9A6700", "#8250DF", "#1A7F37"]

  private var comparison: Comparison { table.comparison }

  var text: String {
    let rows = comparison.rows.filter { $0.kind != .alike }
    let width = Self.labelWidth + Self.columnWidth * Double(comparison.things.count)
    let height = Self.rowHeight * Double(rows.count + 6) + 20
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(rounded(width))\" height=\"\(rounded(height))\" viewBox=\"0 0 \(rounded(width)) \(rounded(height))\" font-family=\"sans-serif\" font-size=\"12\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ]
    for (index, name) in comparison.names.enumerated() {
      lines.append(
        text(name[table.language], x(index), 18, colour: Self.colours[index], isBold: true))
    }
    var line = 1.0
    for kind in ComparisonRow.Kind.allCases where kind != .alike {
      let own = rows.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      line += 1
      lines.append(
        text(
          "\(kind.name[table.language]) \(own.count)", 8, y(line), colour: "#57606A", isBold: true))
      for row in own {
        line += 1
        lines += drawn(row, at: line)
      }
    }
    lines.append(text(alike, 8, y(line + 2), colour: "#57606A"))
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private var alike: String {
    let rows = comparison.rows(of: .alike)
    let name = ComparisonRow.Kind.alike.name[table.language]
    return "\(name) \(rows.count): "
      + rows.prefix(8).map { $0.label[table.language] }.joined(separator: ", ")
  }

  private func x(_ index: Int) -> Double { Self.labelWidth + Self.columnWidth * Double(index) }
  private func y(_ line: Double) -> Double { 18 + Self.rowHeight * line }

  private func drawn(_ row: ComparisonRow, at line: Double) -> [String] {
    var lines = [text(table.label(row), 8, y(line))]
    let largest = row.cells.compactMap { $0?.value }.max() ?? 0
    for (index, cell) in row.cells.enumerated() {
      if let value = cell?.value, largest > 0, value > 0, row.kind != .notComparable {
        let length = (Self.columnWidth - 130) * value / largest
        lines.append(
          "<rect x=\"\(rounded(x(index)))\" y=\"\(rounded(y(line) - 11))\" width=\"\(rounded(length))\" height=\"13\" fill=\"\(Self.colours[index])\" fill-opacity=\"0.75\"/>"
        )
      }
      let place = row.kind == .notComparable ? x(index) : x(index) + Self.columnWidth - 125
      lines.append(text(table.cellText(cell, marks: [:]), place, y(line)))
    }
    return lines
  }

  private func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private func text(
    _ content: String, _ x: Double, _ y: Double, colour: String = "#24292F", isBold: Bool = false
  ) -> String {
    "<text x=\"\(rounded(x))\" y=\"\(rounded(y))\" fill=\"\(colour)\"\(isBold ? " font-weight=\"bold\"" : "")>\(Self.escaped(content))</text>"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: if scalar.value >= 0x20 { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
