/// What multiplies the number before it: `1.2 bn`, `900 mn`, `5k`, `3亿`, `3×10^5`.
enum NumberScale {
  /// Words of any case and the power of ten they stand for.
  private static let words: [String: Int] = {
    let byPower: [Int: [String]] = [
      3: ["k", "thousand", "thousands", "thous", "ths", "tsd", "tausend", "milliers"],
      5: ["lakh", "lakhs", "lac"], 7: ["crore", "crores", "cr"],
      6: [
        "million", "millions", "mn", "mln", "mio", "mill", "millionen", "millones", "milioni",
        "milhões",
      ],
      9: [
        "billion", "billions", "bn", "bln", "bil", "mrd", "mld", "mlrd", "milliard", "milliards",
        "milliarden", "miliardi",
      ],
      12: ["trillion", "trillions", "tn", "trn", "tln", "billionen"],
    ]
    return byPower.reduce(into: [:]) { all, entry in
      for word in entry.value { all[word] = entry.key }
    }
  }()
  /// Words whose case tells: `m` may be metres, `mm` millimetres.
  private static let capitals = ["M": 6, "MM": 6, "B": 9, "Md": 9]
  /// Letters that are flags and units too; scales only beside others in their column.
  private static let smallLetters = ["m": 6, "b": 9, "t": 12]
  private static let chinese: [(word: String, exponent: Int)] = [
    ("万亿", 12), ("萬億", 12), ("千亿", 11), ("百亿", 10), ("十亿", 9), ("千万", 7), ("百万", 6), ("十万", 5),
    ("亿", 8), ("億", 8), ("万", 4), ("萬", 4), ("千", 3), ("兆", 12),
  ]
  /// What is counted, behind a Chinese scale: 120万人.
  private static let counters: Set<Character> = Set("人户家个吨台辆件次套亩")

  private static let superscripts: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁻": "-",
  ]
  private static let times: Set<Character> = ["×", "x", "X", "*", "·", "⋅", "∙"]

  /// Takes a power of ten off the end of a number, `3×10^5`, `3 x 10⁵`, `3·10^-5`; nil where there is none.
  static func takePower(_ rest: inout Substring) -> Int? {
    let ground = rest.trimmedEnd { superscripts[$0] != nil }
    var power = String(rest[ground.endIndex...].compactMap { superscripts[$0] })
    var base = ground
    if power.isEmpty {
      guard let hat = rest.lastIndex(of: "^") else { return nil }
      power = String(rest[rest.index(after: hat)...]).replacing("\u{2212}", with: "-")
      base = rest[..<hat]
    }
    guard base.hasSuffix("10"), let exponent = Int(power), abs(exponent) <= 300 else { return nil }
    let number = base.dropLast(2).trimmed
    guard let sign = number.last, times.contains(sign) else { return nil }
    let digits = number.dropLast().trimmed
    guard let digit = digits.last, digit.isASCII, digit.isNumber else { return nil }
    rest = digits
    return exponent
  }

  /// Takes a scale off the end of a number; the power of ten, or nil where there is none.
  static func take(_ rest: inout Substring, takesSmallLetters: Bool) -> Int? {
    guard let last = rest.last, !("0"..."9").contains(last) else { return nil }
    return last.isASCII || last.unicodeScalars.allSatisfy { $0.value < 0x250 }
      ? takeLatin(&rest, takesSmallLetters) : takeChinese(&rest)
  }

  private static func takeChinese(_ rest: inout Substring) -> Int? {
    var bare = rest
    if let last = bare.last, counters.contains(last) { bare = bare.dropLast() }
    guard let found = chinese.first(where: { bare.hasSuffix($0.word) }) else { return nil }
    let number = bare.dropLast(found.word.count).trimmed
    guard let digit = number.last, digit.isASCII, digit.isNumber else { return nil }
    rest = number
    return found.exponent
  }

  private static func takeLatin(_ rest: inout Substring, _ takesSmallLetters: Bool) -> Int? {
    var bare = rest
    if bare.last == ".", bare.dropLast().last?.isLetter == true { bare = bare.dropLast() }
    let digits = bare.trimmedEnd { $0.isLetter }
    let word = String(bare[digits.endIndex...])
    let number = digits.trimmed
    guard !word.isEmpty, let digit = number.last, digit.isASCII, digit.isNumber || digit == "."
    else { return nil }
    let isGlued = number.endIndex == digits.endIndex
    guard let exponent = exponent(word, isGlued: isGlued, takesSmallLetters) else { return nil }
    rest = number
    return exponent
  }

  private static func exponent(
    _ word: String, isGlued: Bool, _ takesSmallLetters: Bool
  ) -> Int? {
    if let found = capitals[word] { return found }
    // 5 T€ are thousands, 5 t tonnes.
    if word == "T" { return isGlued ? 12 : nil }
    if takesSmallLetters, let found = smallLetters[word] { return found }
    return words[word.lowercased()]
  }
}

extension Substring {
  /// Without the characters at the end for which something holds.
  func trimmedEnd(_ holds: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, holds(last) { rest = rest.dropLast() }
    return rest
  }
}
