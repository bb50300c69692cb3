/// Writes elements of SVG; numbers short, text escaped.
package struct SVGWriter {
  package private(set) var text = ""

  package init() {}

  package mutating func element(
    _ name: String, _ attributes: [(String, String)], _ content: String? = nil
  ) {
    text += "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += content.map { ">\(Self.escaped($0))</\(name)>\n" } ?? "/>\n"
  }

  package mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += ">\n"
  }

  package mutating func append(_ other: SVGWriter) { text += other.text }

  /// Elements that are written already.
  mutating func append(_ elements: String) { text += elements }

  package mutating func close(_ name: String) { text += "</\(name)>\n" }

  /// At most two decimals, none where there is nothing behind the point.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let held = max(-1e7, min(1e7, value))
    let hundredths = Int(bounded: (held * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    if rest == 0 { return sign + String(whole) }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Text as XML has it. What XML forbids, and what would act on a terminal that shows the file
  /// (control characters also above 127, marks of direction), is left out; line ends are spaces.
  package static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": result.append(" ")
      default: if !TextWidth.isHidden(scalar) { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// A picture of cells of 10 by 22 units, with a margin: what `body` draws on the theme's paper.
  package static func page(
    _ size: Size, theme: Theme, title: String, _ body: (inout SVGWriter) -> Void
  ) -> String {
    let (width, height) = (String(size.width * 10 + 16), String(size.height * 22 + 16))
    var writer = SVGWriter()
    writer.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
        ("viewBox", "-8 -8 \(width) \(height)"),
      ])
    writer.element("title", [], title)
    writer.element(
      "rect",
      [
        ("x", "-8"), ("y", "-8"), ("width", "100%"), ("height", "100%"), ("rx", "6"),
        ("fill", theme.grounds[0].rgb.hex),
      ])
    let fonts =
      "'DejaVu Sans Mono','WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC',monospace"
    writer.open("g", [("font-family", fonts), ("font-size", "16.6"), ("xml:space", "preserve")])
    body(&writer)
    writer.close("g")
    writer.close("svg")
    return writer.text
  }
}
