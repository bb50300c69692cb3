/// The descriptor of a package whose tables are given as texts: the columns of their headers, of any type.
enum TableDescriptor {
  static func path(_ table: String) -> String { "tables/\(table).csv" }

  static func text(_ tables: [String: String]) -> String {
    let resources = tables.keys.sorted().map { resource($0, tables[$0] ?? "") }
    return #"{"name": "tables", "resources": [\#(resources.joined(separator: ", "))]}"#
  }

  private static func resource(_ name: String, _ text: String) -> String {
    let fields = header(text).map { #"{"name": \#(quoted($0)), "type": "any"}"# }
    return """
      {"name": \(quoted(name)), "path": \(quoted(path(name))), "schema": \
      {"fields": [\(fields.joined(separator: ", "))]}}
      """
  }

  /// The names of the columns.
  private static func header(_ text: String) -> [String] {
    let line = text.prefix { !$0.isNewline }
    return line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
      let isQuoted = cell.count > 1 && cell.hasPrefix("\"") && cell.hasSuffix("\"")
      return isQuoted ? String(cell.dropFirst().dropLast()) : String(cell)
    }
  }

  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": #"\""#
      case "\\": #"\\"#
      case _ where scalar.value < 0x20: " "
      default: String(scalar)
      }
    }
    return "\"" + scalars.joined() + "\""
  }
}
