/// A column of numbers, from its first rows.
struct NumericColumn {
  /// A cell as it stands, with its number.
  typealias Example = (text: String, number: DressedNumber)

  let column: Int
  /// Its name, or its number where it has none.
  let name: String
  /// What its numbers say of the marks in them.
  private(set) var evidence = NumberEvidence()
  /// A number with a scale behind it.
  private(set) var scaled: Example?
  /// A number with three digits behind its only point.
  private(set) var unclear: Example?
  /// The currencies of its numbers, in their order.
  private(set) var currencies: [String] = []
  private var marks: Set<NumberStyle.Mark> = []
  private let signs: Set<String>
  private let takesSmallLetters: Bool

  /// Nil where the texts are no numbers.
  init?(_ column: Int, _ name: String, _ texts: [String], _ signs: Set<String>) {
    self.column = column
    self.name = name.isEmpty ? "\(column + 1)" : name
    self.signs = signs
    let takesSmallLetters = Self.takesSmallLetters(texts)
    self.takesSmallLetters = takesSmallLetters
    let numbers = texts.compactMap { text in
      DressedNumber(text, takesSmallLetters: takesSmallLetters).map { (text, $0) }
    }
    guard let first = texts.first, !Self.areOnlyMarks(numbers.map(\.1)),
      !Self.areFixedCodes(texts)
    else { return nil }
    if Self.haveSeveralUnits(numbers.map(\.1)) { return nil }
    // Codes of currencies without any figure are words.
    if numbers.allSatisfy(\.1.isMissing) { return nil }
    if numbers.count < texts.count,
      Self.areOthersInexact(texts, takesSmallLetters) || Self.code(texts) != nil
    {
      return nil
    }
    let isFirst = DressedNumber(first, takesSmallLetters: takesSmallLetters) != nil
    let isScaled = numbers.contains { $0.1.marks.contains(.scale) }
    guard
      isFirst && !isScaled && numbers.count * 2 >= texts.count
        || numbers.count * 4 >= texts.count * 3
    else { return nil }
    for number in numbers { add(number) }
  }

  /// Whether all that are no numbers are such as `<0.5`: that is no slip of one cell.
  private static func areOthersInexact(_ texts: [String], _ takesSmallLetters: Bool) -> Bool {
    texts.allSatisfy { text in
      DressedNumber(text, takesSmallLetters: takesSmallLetters) != nil || InexactNumber(text) != nil
    }
  }

  /// A few cells that are no numbers do not make words of a column: they stay to be told, with their
  /// place; but a column of names may begin with a word and hold names that look like numbers.
  private mutating func add(_ example: Example) {
    let number = example.number
    marks.formUnion(number.marks)
    if let money = number.currency, !currencies.contains(money) { currencies.append(money) }
    if scaled == nil, number.exponent != nil { scaled = example }
    guard !number.isMissing else { return }
    let before = evidence.unclearPoints
    evidence.add(number)
    if unclear == nil, evidence.unclearPoints > before { unclear = example }
  }

  /// Letters that are flags and units too multiply beside words that do, beside each other, and money.
  private static func takesSmallLetters(_ texts: [String]) -> Bool {
    var letters: Set<Character> = []
    var isClear = false
    for text in texts {
      let bare = text[...].trimmed
      if let last = bare.last, "mbt".contains(last) {
        let isMoney =
          DressedNumber(text, takesSmallLetters: true)
          .map { $0.marks.isSuperset(of: [.currency, .scale]) } ?? false
        if DressedNumber(text, takesSmallLetters: true)?.exponent != nil { letters.insert(last) }
        isClear = isClear || isMoney
      } else if let last = bare.last, !last.isNumber {
        isClear = isClear || DressedNumber(text)?.exponent != nil
      }
    }
    return !letters.isEmpty && (isClear || letters.count > 1)
  }

  /// Units of the same thing; a single letter beside a single letter is a flag beside a flag.
  private static let longUnits: Set = [
    "kg", "mg", "km", "cm", "mm", "ml", "ha", "min", "ms", "lb", "oz", "ft", "mi",
  ]
  private static let shortUnits: Set = ["g", "t", "m", "l", "h", "s"]

  /// 12 kg beside 500 g: as numbers they would be compared without their units.
  private static func haveSeveralUnits(_ numbers: [DressedNumber]) -> Bool {
    let flags = Set(numbers.compactMap(\.flag))
    let long = flags.intersection(longUnits)
    return !long.isEmpty && long.count + flags.intersection(shortUnits).count > 1
  }

  /// A cell with another unit than the first one's.
  static func ofOtherUnit(_ texts: [String]) -> String? {
    let numbers = texts.compactMap { DressedNumber($0) }
    guard numbers.count == texts.count, haveSeveralUnits(numbers) else { return nil }
    return texts.first { DressedNumber($0)?.flag != numbers[0].flag }
  }

  /// Digits of one length, five and more, with zeros before them: 01000, 600519 beside 000001.
  private static func areFixedCodes(_ texts: [String]) -> Bool {
    guard let length = texts.first?.utf8.count, length > 4 else { return false }
    return texts.contains { $0.utf8.first == UInt8(ascii: "0") }
      && texts.allSatisfy { $0.utf8.count == length && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
      && texts.contains { $0.utf8.contains { $0 != UInt8(ascii: "0") } }
  }

  /// Numbers in brackets throughout count what they stand beside: (1), (2).
  private static func areOnlyMarks(_ numbers: [DressedNumber]) -> Bool {
    numbers.allSatisfy { number in
      number.marks == [.brackets] && number.core.dropFirst().allSatisfy(\.isNumber)
    } && !numbers.isEmpty
  }

  /// A cell of a column of words that is a number but for a sign that it is less, more or about that.
  static func inexact(_ texts: [String]) -> String? {
    let found = texts.filter { InexactNumber($0) != nil }
    guard !found.isEmpty else { return nil }
    let others = texts.count { DressedNumber($0) != nil }
    return (found.count + others) * 4 >= texts.count * 3 ? found.first : nil
  }

  /// A cell of a column of codes, most of which are whole numbers: c168, 136A. One alone is a slip, and
  /// so are letters behind numbers that never come twice.
  static func code(_ texts: [String]) -> String? {
    let others = texts.filter { DressedNumber($0) == nil }
    guard others.count > 1, others.count * 2 < texts.count, others.allSatisfy(isCode),
      texts.allSatisfy({ isCode($0) || $0.utf8.allSatisfy { $0 &- 0x30 < 10 } })
    else { return nil }
    let repeats = Set(texts).count * 3 <= texts.count * 2
    return repeats || others.contains { $0.first?.isLetter == true } ? others[0] : nil
  }

  /// Digits and letters.
  private static func isCode(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.count <= 8 && bytes.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
      && bytes.contains { $0 &- 0x30 < 10 } && bytes.contains { $0 >= 0x41 }
  }

  func style(_ decimal: UInt8, _ thousands: Character?) -> NumberStyle {
    var style = NumberStyle()
    style.decimal = decimal
    style.thousands = thousands
    style.marks = marks
    style.missing = signs
    style.takesSmallLetters = takesSmallLetters
    return style
  }
}
