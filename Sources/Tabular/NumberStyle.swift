/// What stands around the digits of a column's numbers.
package struct NumberStyle: Hashable, Sendable {
  /// Signs that are read over; each is told.
  package enum Mark: Int, Hashable, Sendable, CaseIterable {
    case thousands, percent, currency, footnote, flag, minusSign, scale, brackets, fullWidth
  }

  /// What stands before decimals.
  package var decimal = UInt8(ascii: ".")
  /// What stands between groups of three digits; nil where there is nothing.
  package var thousands: Character?
  package var marks: Set<Mark> = []
  /// Texts such as `..` and `:` that stand for no value here.
  package var missing: Set<String> = []
  /// Whether `m`, `b` and `t` behind a number multiply it; else they are flags.
  package var takesSmallLetters = false

  package init() {}

  /// Whether numbers are plain digits with a point.
  package var isPlain: Bool { marks.isEmpty && thousands == nil && decimal == 0x2E }
}

/// A number with all that stands around it.
package struct DressedNumber: Hashable, Sendable {
  /// Sign, digits, decimal mark and exponent with what groups the digits.
  package var core: String
  package var marks: Set<NumberStyle.Mark> = []
  /// Nothing but a flag: `: c`.
  package var isMissing = false
  /// The sign of its currency; nil of a number that is no money.
  private(set) var currency: String?
  /// Whether the sign of a currency stands before the digits: the comma of ¥1,200 is no decimal one.
  private(set) var hasCurrencyBefore = false
  /// The small letters behind it: a flag, or a unit such as kg.
  private(set) var flag: String?
  /// The power of ten that multiplies the digits: 9 for `1.2 bn`, 5 for `3×10^5`.
  private(set) var exponent: Int?

  /// Signs and names of currencies, and the sign they stand for.
  private static let currencies: [(text: String, sign: String)] = [
    ("US$", "$"), ("RMB", "¥"), ("CNY", "¥"), ("USD", "$"), ("EUR", "€"), ("GBP", "£"),
    ("JPY", "JPY"), ("HK$", "HK$"), ("A$", "A$"), ("C$", "C$"), ("CHF", "CHF"), ("$", "$"),
    ("¥", "¥"), ("￥", "¥"), ("€", "€"), ("£", "£"), ("₩", "₩"), ("₹", "₹"), ("美元", "$"),
    ("欧元", "€"), ("日元", "JPY"), ("港元", "HK$"), ("英镑", "£"), ("人民币", "¥"), ("元", "¥"),
  ]
  private static let footnotes: Set<Character> = [
    "*", "†", "‡", "§", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "ᵃ", "ᵇ",
  ]

  /// Takes off what is no digit; nil where no number is left.
  package init?(_ text: String, takesSmallLetters: Bool = false) {
    marks = []
    core = text
    if Self.isPlain(text) { return }
    let plain = FullWidth.plain(text)
    var rest = plain.text[...].trimmed
    guard rest.utf8.count <= 64 else { return nil }
    marks = plain.hasDigits ? [.fullWidth] : []
    core = ""
    takePower(&rest)
    takeFootnotes(&rest)
    takeScale(&rest, takesSmallLetters)
    takeFlag(&rest)
    takeMinus(&rest)
    takeCurrency(&rest)
    takeScale(&rest, takesSmallLetters)
    takePercent(&rest)
    if takeBrackets(&rest) {
      takeCurrency(&rest)
      takeScale(&rest, takesSmallLetters)
      takePercent(&rest)
    }
    if !marks.contains(.currency) { takeCurrency(&rest) }
    takeFootnotes(&rest)
    if rest.isEmpty || NumberStyle.signsForNothing.contains(String(rest)) {
      guard !text.isEmpty else { return nil }
      isMissing = true
      return
    }
    core += String(rest)
    guard core.unicodeScalars.contains(where: { ("0"..."9").contains($0) }),
      core.unicodeScalars.allSatisfy(Self.belongs), hasSignsInPlace
    else { return nil }
  }

  /// Digits with one point at most, and a sign at most before them.
  private static func isPlain(_ text: String) -> Bool {
    var (digits, points) = (0, 0)
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-") where place == 0: continue
      default: return false
      }
    }
    return digits > 0 && points < 2
  }

  private mutating func takeScale(_ rest: inout Substring, _ takesSmallLetters: Bool) {
    guard exponent == nil,
      let found = NumberScale.take(&rest, takesSmallLetters: takesSmallLetters)
    else { return }
    exponent = found
    marks.insert(.scale)
  }

  private mutating func takePower(_ rest: inout Substring) {
    guard let found = NumberScale.takePower(&rest) else { return }
    exponent = found
    marks.insert(.scale)
  }

  private mutating func takePercent(_ rest: inout Substring) {
    guard rest.last == "%" || rest.last == "％" else { return }
    marks.insert(.percent)
    rest = rest.dropLast().trimmed
  }

  /// `(120)`, as accounts write what is below zero.
  private mutating func takeBrackets(_ rest: inout Substring) -> Bool {
    guard rest.first == "(", rest.last == ")", core.isEmpty, rest.count > 2 else { return false }
    let inner = rest.dropFirst().dropLast().trimmed
    guard let first = inner.first, !"+-\u{2212}－(".contains(first) else { return false }
    marks.insert(.brackets)
    core = "-"
    rest = inner
    return true
  }

  /// A sign stands at the beginning or behind the letter of an exponent, and that behind a digit: 50-54 and
  /// E1 are no numbers.
  private var hasSignsInPlace: Bool {
    var before: Character?
    for character in core {
      switch character {
      case "-", "+": if let before, before != "e", before != "E" { return false }
      case "e", "E": if before.map({ "+-".contains($0) }) ?? true { return false }
      default: break
      }
      before = character
    }
    return true
  }

  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
      || "+-.,eE '_\u{A0}\u{202F}\u{2009}\u{2019}".unicodeScalars.contains(scalar)
  }

  /// `[a]`, `[12]`, `[note 3]` and stars behind a number.
  private mutating func takeFootnotes(_ rest: inout Substring) {
    while let last = rest.last {
      if Self.footnotes.contains(last), rest.count > 1 {
        rest = rest.dropLast().trimmed
      } else if last == "]", let open = rest.lastIndex(of: "["), open > rest.startIndex {
        rest = rest[..<open].trimmed
      } else {
        return
      }
      marks.insert(.footnote)
    }
  }

  private static let degrees = ["°C", "°F", "℃", "℉", "°"]

  /// One to three small letters behind a space, in brackets or not: `2487.4 b`, `140 (p)`.
  private mutating func takeFlag(_ rest: inout Substring) {
    if let degrees = Self.degrees.first(where: rest.hasSuffix) {
      marks.insert(.flag)
      flag = degrees
      rest = rest.dropLast(degrees.count).trimmed
      return
    }
    guard let space = rest.lastIndex(of: " ") else { return }
    var flag = rest[rest.index(after: space)...]
    if flag.first == "(", flag.last == ")" { flag = flag.dropFirst().dropLast() }
    guard (1...3).contains(flag.utf8.count), flag.utf8.allSatisfy({ $0 &- 0x61 < 26 }) else {
      return
    }
    marks.insert(.flag)
    self.flag = String(flag)
    rest = rest[..<space].trimmed
  }

  private mutating func takeMinus(_ rest: inout Substring) {
    guard rest.first == "\u{2212}" || rest.first == "－" else { return }
    marks.insert(.minusSign)
    core = "-"
    rest = rest.dropFirst()
  }

  /// The first and the last bytes of names of currencies: most texts have neither.
  private static let edges: (first: [Bool], last: [Bool]) = {
    var edges = (
      first: [Bool](repeating: false, count: 256), last: [Bool](repeating: false, count: 256)
    )
    for (text, _) in currencies {
      if let byte = text.utf8.first { edges.first[Int(byte)] = true }
      if let byte = text.utf8.last { edges.last[Int(byte)] = true }
    }
    return edges
  }()

  private mutating func takeCurrency(_ rest: inout Substring) {
    let sign = rest.utf8.first == UInt8(ascii: "-") && rest.utf8.count > 1 ? "-" : ""
    let bare = sign.isEmpty ? rest : rest.dropFirst()
    guard let first = bare.utf8.first, let last = bare.utf8.last else { return }
    let (begins, ends) = (Self.edges.first[Int(first)], Self.edges.last[Int(last)])
    guard begins || ends else { return }
    for (text, money) in Self.currencies {
      if begins, bare.utf8.starts(with: text.utf8) {
        rest = bare.dropFirst(text.count).trimmed
        hasCurrencyBefore = true
      } else if ends, bare.utf8.suffix(text.utf8.count).elementsEqual(text.utf8) {
        rest = bare.dropLast(text.count).trimmed
      } else {
        continue
      }
      currency = money
      if core.isEmpty { core = sign }
      marks.insert(.currency)
      return
    }
  }

  /// The value in a style; nil where its digits are grouped otherwise.
  package func value(_ style: NumberStyle) -> Double? {
    guard !isMissing else { return nil }
    var digits = core
    if let mark = style.thousands {
      guard let joined = Self.joined(core, mark, Character(Unicode.Scalar(style.decimal))) else {
        return nil
      }
      digits = joined
    }
    if let exponent {
      guard !digits.contains(where: { $0 == "e" || $0 == "E" }) else { return nil }
      digits += "e\(exponent)"
    }
    var reader = NumberReader()
    reader.mark = style.decimal
    let reading = Array(digits.utf8).withUnsafeBufferPointer { reader.read($0) }
    if case .number(let value) = reading { return value }
    return nil
  }

  /// The digits without the marks between groups; nil where the groups are none.
  static func joined(_ text: String, _ mark: Character, _ decimal: Character) -> String? {
    let whole = text.prefix { $0 != decimal }
    guard whole.contains(where: { isSame($0, mark) }) else { return text }
    let sign = whole.first == "-" || whole.first == "+" ? String(whole.prefix(1)) : ""
    let groups = whole.dropFirst(sign.count).split(omittingEmptySubsequences: false) {
      isSame($0, mark)
    }
    let isGrouped =
      (1...3).contains(groups[0].count) && groups.last?.count == 3
      && groups.dropFirst().allSatisfy { $0.count == 3 || $0.count == 2 }
    return isGrouped ? sign + groups.joined() + text[whole.endIndex...] : nil
  }

  /// The spaces between groups are alike.
  private static func isSame(_ one: Character, _ other: Character) -> Bool {
    one == other || (NumberStyle.spaces.contains(one) && NumberStyle.spaces.contains(other))
  }
}

extension NumberStyle {
  static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
  /// Texts that stand for no value in the tables of statistical offices.
  static let signsForNothing: Set<String> = Set(signs + stata)

  /// Stata has .a to .z beside its point.
  private static let stata = (UInt8(ascii: "a")...UInt8(ascii: "z")).map {
    "." + String(Unicode.Scalar($0))
  }

  private static let signs = [
    "..", "...", "…", "……", ":", "-", "--", "—", "–", "――", ".", "n/a", "N/A", "#N/A", "n.a.", "na",
    "NA", "NaN", "nan", "null", "NULL", "None", "none", "***", "****",
    // What American offices write for what is kept back, too small or not there.
    "(NA)", "(D)", "(S)", "(L)", "(X)", "(Z)", "(NM)",
  ]

  /// The number of a cell in this style: a value, nothing, or nil where it is no number.
  package func read(_ text: String) -> NumberReader.Reading {
    if missing.contains(text) { return .missing }
    guard let dressed = DressedNumber(text, takesSmallLetters: takesSmallLetters),
      dressed.marks.isSubset(of: marks)
    else { return .wrong }
    if dressed.isMissing { return .missing }
    return dressed.value(self).map { .number($0) } ?? .wrong
  }
}

extension Substring {
  /// Without spaces of any kind at the ends.
  package var trimmed: Substring {
    var rest = self
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest
  }
}
