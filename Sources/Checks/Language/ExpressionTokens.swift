internal import ClusterAtlas

/// A word, number or sign of an expression.
struct ExpressionToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(Double)
    case name
    case sign
    case end
  }

  let kind: Kind
  let text: String
  /// In characters from 1.
  let column: Int
}

/// Cuts the text of an expression into tokens.
///
/// A name begins with a letter and goes on with letters, digits, `_`, `:` and hyphens: `gdp-2020`
/// is a name, `gdp - 2020` a difference.
struct ExpressionTokens {
  static let longest = 4_000
  private let characters: [Unicode.Scalar]
  private var place = 0

  static func of(_ text: String) throws(ExpressionError) -> [ExpressionToken] {
    let scalars = Array(text.unicodeScalars.prefix(longest + 1))
    guard scalars.count <= longest else {
      throw ExpressionError(.tooLong(limit: longest), at: longest + 1)
    }
    var cutter = ExpressionTokens(characters: scalars)
    var tokens: [ExpressionToken] = []
    while let token = try cutter.next() { tokens.append(token) }
    tokens.append(ExpressionToken(kind: .end, text: "", column: scalars.count + 1))
    return tokens
  }

  private init(characters: [Unicode.Scalar]) { self.characters = characters }

  private func scalar(_ ahead: Int = 0) -> Unicode.Scalar? {
    place + ahead < characters.count ? characters[place + ahead] : nil
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken? {
    while let scalar = scalar(), " \t\n\r".unicodeScalars.contains(scalar) { place += 1 }
    guard let first = scalar() else { return nil }
    if Self.isDigit(first) { return try number() }
    if Self.isLetter(first) { return name() }
    return try sign(first)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private mutating func take(while isPart: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = scalar(), isPart(scalar) {
      text.append(scalar)
      place += 1
    }
    return String(text)
  }

  /// Digits with a point; `..` after them is a range.
  private mutating func number() throws(ExpressionError) -> ExpressionToken {
    let column = place + 1
    var text = take(while: Self.isDigit)
    if scalar() == ".", let after = scalar(1), Self.isDigit(after) {
      place += 1
      text += "." + take(while: Self.isDigit)
    }
    guard let value = Double(text), value.isFinite else {
      throw ExpressionError(.number(text), at: column)
    }
    return ExpressionToken(kind: .number(value), text: text, column: column)
  }

  private mutating func name() -> ExpressionToken {
    let column = place + 1
    var text = ""
    repeat {
      text += take { Self.isLetter($0) || Self.isDigit($0) || $0 == "_" }
      guard let mark = scalar(), mark == "-" || mark == ":", let after = scalar(1),
        Self.isLetter(after) || Self.isDigit(after)
      else { break }
      text.unicodeScalars.append(mark)
      place += 1
    } while true
    return ExpressionToken(kind: .name, text: text, column: column)
  }

  private static let pairs = ["<=", ">=", "!=", ".."]
  private static let singles = "()[],+-*/^<>=".unicodeScalars

  private mutating func sign(_ first: Unicode.Scalar) throws(ExpressionError) -> ExpressionToken {
    let column = place + 1
    if let second = scalar(1), Self.pairs.contains("\(first)\(second)") {
      place += 2
      return ExpressionToken(kind: .sign, text: "\(first)\(second)", column: column)
    }
    guard Self.singles.contains(first) else {
      throw ExpressionError(.character(Self.shown(first)), at: column)
    }
    place += 1
    return ExpressionToken(kind: .sign, text: String(first), column: column)
  }

  /// A character that can be printed, or its number.
  private static func shown(_ scalar: Unicode.Scalar) -> String {
    let isPlain =
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      && ![.format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    return isPlain ? String(scalar) : "U+" + String(scalar.value, radix: 16, uppercase: true)
  }
}
