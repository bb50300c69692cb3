internal import Drawing

/// Writes elements of SVG; numbers short, text escaped.
struct SVGWriter {
  private(set) var text = ""

  mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String? = nil)
  {
    text += "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(SVG.escaped(value))\"" }
    text += content.map { ">\(SVG.escaped($0))</\(name)>\n" } ?? "/>\n"
  }

  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(SVG.escaped(value))\"" }
    text += ">\n"
  }

  mutating func append(_ other: SVGWriter) { text += other.text }

  mutating func close(_ name: String) { text += "</\(name)>\n" }

  /// At most two decimals, none where there is nothing behind the point.
  static func number(_ value: Double) -> String {
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
}
