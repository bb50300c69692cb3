@testable import Measures
internal import Tabular

/// Every measure of its sample in every variant, and of the columns that it can use beside.
enum Samples {
  static func all() throws -> [(row: MeasureDefinition, measurement: Measurement)] {
    var all: [(MeasureDefinition, Measurement)] = []
    for row in MeasureDefinition.all {
      for variant in row.variants.isEmpty ? [""] : row.variants {
        let found = try measurement(row.name, variant: variant) { context in
          // What is not scaled has no costs.
          if variant == "none" { context.costs = [] }
        }
        all.append((row, found))
      }
    }
    let weighted = "u,value,people\na,2,1\nb,4,3\nc,6,2\n"
    for name in ["gini", "lorenz", "theil", "cv"] {
      let found = try measurement(
        name, table: weighted,
        request: {
          $0.columns = [.value: "value", .unit: "u", .weight: "people"]
        })
      all.append((try row(name), found))
    }
    let referred = "u,i,value,all\na,x,2,5\nb,x,4,5\na,y,3,6\nb,y,1,9\n"
    for name in ["locational-gini", "krugman", "localisation", "ellison-glaeser"] {
      for variant in try row(name).variants.isEmpty ? [""] : row(name).variants {
        let found = try measurement(
          name, variant: variant, table: Self.referred(name) ?? referred,
          request: {
            $0.columns = [.value: "value", .unit: "u", .item: "i", .reference: "all"]
          })
        all.append((try row(name), found))
      }
    }
    let scored = "u,i,value,w\na,x,2,1\nb,x,4,1\na,y,3,2\nb,y,1,2\n"
    all.append(
      (
        try row("ranking"),
        try measurement(
          "ranking", variant: "none", table: scored, context: { $0.costs = [] },
          request: {
            $0.columns = [.value: "value", .unit: "u", .item: "i", .weight: "w"]
          })
      ))
    return all
  }

  /// Plants have one reference a region.
  private static func referred(_ name: String) -> String? {
    name == "ellison-glaeser"
      ? "u,i,value,all\na,x,2,5\nb,x,4,9\na,x,3,5\nb,x,1,9\na,y,3,5\na,y,4,5\nb,y,1,9\n" : nil
  }
}

/// What Chinese texts are held against.
enum Chinese {
  static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }
  }

  /// Names of the field that are written in Latin letters.
  private static let allowed: Set<String> = [
    "max", "min", "sign", "Var", "sin", "CR", "HHI", "SPSSAU", "Sen", "Moran", "pp", "rs",
    // Options, forms and file names, which are typed as they stand.
    "where", "by", "na", "TEXT", "decimal", "comma", "encoding", "gb", "UTF", "MB", "jiqun",
    "measures", "example", "cost", "weight", "reference", "group", "positive", "reverse", "utf",
    "EG", "LQ", "CI", "RI", "wg", "wcg", "ahp", "leontief", "interregional", "transfer", "ln",
    "mod", "wx", "thousands", "iconv", "columns",
  ]

  /// Latin words that are neither of the field nor of the table.
  static func englishWords(_ lines: [String], _ measurement: Measurement? = nil) -> [String] {
    var text = lines.joined(separator: " ")
    if let context = measurement?.context {
      let names = context.units + context.items + context.groups
      for name in names.sorted(by: { $0.count > $1.count }) where name.count > 1 {
        text = text.split(separator: name, omittingEmptySubsequences: false)
          .joined(separator: " ")
      }
    }
    return englishWords(text)
  }

  static func englishWords(_ text: String) -> [String] {
    let words = text.split { !($0.isASCII && $0.isLetter) }.map(String.init)
    return words.filter { $0.count > 1 && !allowed.contains($0) }
  }

  static func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// The numbers of lines, as they are written.
  static func numbers(_ lines: [String]) -> [String] {
    lines.joined(separator: " ").split { !($0.isASCII && ($0.isNumber || $0 == ".")) }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }.filter { !$0.isEmpty }
  }

  /// Columns of the terminal that a text takes.
  static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
  }
}
