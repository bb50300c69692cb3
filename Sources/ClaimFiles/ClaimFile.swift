public import Checks
public import ClusterAtlas
internal import TOMLKit

/// Claims of a paper of one's own, in a file of TOML: what `jiqun check --new` writes.
public struct ClaimFile: Sendable {
  /// Why a file cannot be used, in a sentence with the place.
  public struct Mistake: Error, Hashable, Sendable {
    /// The sentence in English.
    public let description: String
    /// The sentence in Chinese, where it was made in both languages.
    public var chinese: String?
  }

  private var documents: [ClaimDocument] = []
  private var claims: [Claim] = []
  private var tests: [ClaimTest] = []
  private var variants: [ClaimVariant] = []

  /// Reads a file.
  ///
  /// - Throws: ``Mistake`` for what is no TOML, for an unknown or missing key, for an expression that
  ///   cannot be read.
  public init(text: String) throws(Mistake) {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      let reason = error.description.split(whereSeparator: \.isNewline).joined(separator: " ")
      throw Mistake(description: "line \(place.line), column \(place.column): \(reason)")
    } catch {
      throw Mistake(description: "no TOML")
    }
    try read(table)
  }

  /// The claims, to be checked on the figures of an atlas.
  public func ledger(on atlas: Atlas) -> ClaimLedger {
    ClaimLedger(
      atlas: atlas, documents: documents, claims: claims, tests: tests, variants: variants)
  }

  private mutating func read(_ table: TOMLTable) throws(Mistake) {
    for key in table.keys where !["document", "claim"].contains(key) {
      throw Mistake(description: "unknown key '\(key)'; there are [document] and [[claim]]")
    }
    let document = ClaimTable(table["document"]?.table, "document")
    try document.allow(["id", "short", "short_zh", "title", "authors"])
    let id = try document.text("id") ?? "own"
    documents = [
      ClaimDocument(
        id: ClaimDocument.ID(id),
        short: Bilingual(
          try document.text("short") ?? id, try document.text("short_zh") ?? ""),
        title: try document.text("title") ?? id, authors: try document.text("authors") ?? "")
    ]
    guard let list = table["claim"]?.array, !list.isEmpty else {
      throw Mistake(description: "no claim; begin one with [[claim]]")
    }
    for index in 0..<list.count {
      try readClaim(ClaimTable(list[index].table, "claim \(index + 1)"), index)
    }
  }

  private static let claimKeys = [
    "id", "section", "page", "short", "short_zh", "text", "text_zh", "kind", "note", "note_zh",
    "needs", "needs_zh", "part", "variant",
  ]
  private static let partKeys = [
    "label", "label_zh", "role", "printed", "reading", "lower", "upper", "unit", "unit_zh",
    "expression",
  ]

  private mutating func readClaim(_ table: ClaimTable, _ index: Int) throws(Mistake) {
    try table.allow(Self.claimKeys + Self.partKeys)
    let id = try table.text("id") ?? "claim-\(index + 1)"
    guard !claims.contains(where: { $0.id.rawValue == id }) else {
      throw Mistake(description: "two claims with the id '\(id)'")
    }
    let text = Bilingual(try table.needed("text"), try table.text("text_zh") ?? "")
    let short = try table.both("short")
    claims.append(
      Claim(
        id: Claim.ID(id), documentID: documents[0].id,
        section: Bilingual(try table.text("section") ?? "", ""),
        page: try table.text("page") ?? "", short: short.isEmpty ? text : short, text: text,
        kind: try table.choice("kind", Claim.Kind.self) ?? .level, note: try table.both("note"),
        needs: try table.both("needs")))
    let parts = try table.tables("part")
    if parts.isEmpty { try readPart(table, of: id, short.isEmpty ? text : short, 1) }
    for (place, part) in parts.enumerated() {
      try part.allow(Self.partKeys + ["kind"])
      try readPart(part, of: id, try part.both("label"), place + 1)
    }
    for variant in try table.tables("variant") { try readVariant(variant, of: id) }
  }

  private mutating func readPart(
    _ table: ClaimTable, of claim: String, _ label: Bilingual, _ place: Int
  ) throws(Mistake) {
    let test = ClaimTest(
      id: ClaimTest.ID("\(claim)-\(place)"), claimID: Claim.ID(claim), label: label,
      role: try table.choice("role", ClaimTest.Role.self) ?? .main,
      kind: try table.choice("kind", Claim.Kind.self), printed: try table.needed("printed"),
      reading: try table.choice("reading", ClaimTest.Reading.self) ?? .nearest,
      lower: try table.text("lower") ?? "", upper: try table.text("upper") ?? "",
      unit: try table.both("unit"), expression: try table.text("expression") ?? "")
    for text in [test.expression, test.lower, test.upper] where !text.isEmpty {
      try table.checked(text)
    }
    tests.append(test)
  }

  private mutating func readVariant(_ table: ClaimTable, of claim: String) throws(Mistake) {
    try table.allow(["axis", "id", "label", "label_zh", "bindings"])
    let id = try table.needed("id")
    let bindings = try table.needed("bindings")
    for part in bindings.split(separator: ";") {
      guard let sign = part.firstIndex(of: "=") else {
        throw Mistake(description: "\(table.place), bindings: expected name = expression")
      }
      try table.checked(String(part[part.index(after: sign)...]))
    }
    let label = try table.both("label")
    variants.append(
      ClaimVariant(
        claimID: Claim.ID(claim), axis: try table.choice("axis", ClaimVariant.Axis.self) ?? .method,
        id: id,
        label: label.isEmpty ? Bilingual(id, "") : label, bindings: bindings))
  }
}

/// A table of the file with the words for where it stands.
struct ClaimTable {
  let table: TOMLTable?
  let place: String

  init(_ table: TOMLTable?, _ place: String) {
    self.table = table
    self.place = place
  }

  func allow(_ keys: [String]) throws(ClaimFile.Mistake) {
    for key in table?.keys ?? [] where !keys.contains(key) {
      throw ClaimFile.Mistake(
        description: "\(place): unknown key '\(key)'; there are \(keys.joined(separator: ", "))")
    }
  }

  func text(_ key: String) throws(ClaimFile.Mistake) -> String? {
    guard let value = table?[key] else { return nil }
    guard let text = value.string else {
      throw ClaimFile.Mistake(
        description: "\(place), \(key): expected a text in quotes, so that its digits are kept")
    }
    return text
  }

  func needed(_ key: String) throws(ClaimFile.Mistake) -> String {
    guard let text = try text(key), !text.isEmpty else {
      throw ClaimFile.Mistake(description: "\(place): '\(key)' is missing")
    }
    return text
  }

  func both(_ key: String) throws(ClaimFile.Mistake) -> Bilingual {
    Bilingual(try text(key) ?? "", try text(key + "_zh") ?? "")
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _: Choice.Type
  ) throws(ClaimFile.Mistake) -> Choice? {
    guard let word = try text(key) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ClaimFile.Mistake(description: "\(place), \(key): '\(word)' is not one of \(words)")
  }

  func tables(_ key: String) throws(ClaimFile.Mistake) -> [ClaimTable] {
    guard let value = table?[key] else { return [] }
    guard let list = value.array else {
      throw ClaimFile.Mistake(description: "\(place): write [[claim.\(key)]], not \(key) = …")
    }
    return (0..<list.count).map { ClaimTable(list[$0].table, "\(place), \(key) \($0 + 1)") }
  }

  func checked(_ expression: String) throws(ClaimFile.Mistake) {
    do throws(ExpressionError) {
      _ = try Expression(expression)
    } catch {
      throw ClaimFile.Mistake(
        description: "\(place), '\(expression)', \(error.sentence.english)",
        chinese: "\(place)，“\(expression)”，\(error.sentence[.chinese])")
    }
  }
}
