/// Writes elements of SVG; numbers short, text escaped.
struct SVGWriter {
  private(set) var text = ""

  mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String? = nil)
  {
    text += "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += content.map { ">\(Self.escaped($0))</\(name)>\n" } ?? "/>\n"
  }

  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += ">\n"
  }

  mutating func append(_ other: SVGWriter) { text += other.text }

  mutating func close(_ name: String) { text += "</\(name)>\n" }

  /// At most two decimals, none where there is nothing behind the point.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let held = max(-1e7, min(1e7, value))
    let hundredths = Int((held * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    if rest == 0 { return sign + String(whole) }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Text as XML has it; characters that XML forbids are left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": result.append(" ")
      default:
        let value = scalar.value
        if value >= 0x20, value != 0xFFFE, value != 0xFFFF { result.append(scalar) }
      }
    }
    return String(result)
  }
}
