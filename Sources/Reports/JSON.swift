package import ClusterAtlas
internal import Drawing

/// A JSON value that keeps the order of its keys and the digits of its numbers.
package indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// Indented by two spaces, with a line feed at the end.
  package var text: String {
    var result = ""
    write(to: &result, indent: "")
    return result + "\n"
  }

  private func write(to result: inout String, indent: String) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .number(let digits): result += digits
    case .string(let text): result += Self.quoted(text)
    case .array(let items):
      Self.write(items.map { (nil, $0) }, "[", "]", to: &result, indent)
    case .object(let pairs):
      Self.write(pairs.map { ($0.0, $0.1) }, "{", "}", to: &result, indent)
    }
  }

  private static func write(
    _ items: [(key: String?, value: JSON)], _ open: String, _ close: String,
    to result: inout String, _ indent: String
  ) {
    guard !items.isEmpty else {
      result += open + close
      return
    }
    let deeper = indent + "  "
    result += open
    for (number, item) in items.enumerated() {
      result += (number == 0 ? "\n" : ",\n") + deeper
      if let key = item.key { result += quoted(key) + ": " }
      item.value.write(to: &result, indent: deeper)
    }
    result += "\n" + indent + close
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        // What would act on a terminal is written so that it does not.
        if TextWidth.isHidden(scalar) {
          for unit in String(scalar).utf16 {
            let hex = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
          }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension JSON {
  /// A number with all its digits; null where it is missing.
  package static func number(_ number: Int?) -> JSON {
    number.map { .number(String($0)) } ?? .null
  }

  package static func number(_ number: Double?) -> JSON {
    number.map { .number("\($0)") } ?? .null
  }
}

extension JSON {
  /// A key with its value.
  package typealias Pair = (key: String, value: JSON)

  /// An object of keys in their order.
  package static func object(pairs: [Pair]) -> JSON { .object(pairs.map { ($0.key, $0.value) }) }

  /// A text; null where it is missing.
  package static func text(_ text: String?) -> JSON {
    guard let text, !text.isEmpty else { return .null }
    return .string(text)
  }

  package static func list(_ items: [String]) -> JSON { .array(items.map { .string($0) }) }

  package static func list<Row>(_ ids: [Identifier<Row>]) -> JSON { list(ids.map(\.rawValue)) }

  /// `key_en` and `key_zh`.
  package static func both(_ key: String, _ text: Bilingual) -> [Pair] {
    [(key + "_en", .text(text.english)), (key + "_zh", .text(text.chinese))]
  }
}

/// Comma-separated values after RFC 4180.
package enum CSV {
  /// A cell, in quotes where it must be. A text that a spreadsheet would take for a formula (`=1+1`,
  /// `@SUM`, `+cmd`) has an apostrophe before it; numbers have none.
  package static func cell(_ text: String) -> String {
    quoted(isFormula(text) ? "'" + text : text)
  }

  private static let formulaStarts: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
  ]

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return false }
    return text.unicodeScalars.count > 1 && Double(text) == nil
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    var quoted = "\""
    for character in text.unicodeScalars {
      if character == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }

  package static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }
}
