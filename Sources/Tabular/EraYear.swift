/// Years that are counted from the beginning of an era: 民国109年, 令和2年 and พ.ศ. 2563 are 2020.
enum EraYear {
  private static let eras: [(name: String, before: Int)] = [
    ("中華民國", 1911), ("中华民国", 1911), ("民國", 1911), ("民国", 1911), ("令和", 2018),
    ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867),
  ]
  private static let most = 150
  private static let buddhist = ["พ.ศ.", "B.E.", "BE "]
  private static let buddhistYears = 2300...2700

  /// The cell with the year of our calendar; nil where it has no era. Without a name only years of the
  /// Republic of China are taken, and only where that is said.
  static func plain(_ cell: UnsafeBufferPointer<UInt8>, takesRepublic: Bool) -> String? {
    guard let first = cell.first,
      first >= 0xE4 || first == 0xE0 || first == 0x42 || takesRepublic && first &- 0x30 < 10
    else { return nil }
    return plain(String(decoding: cell, as: UTF8.self), takesRepublic: takesRepublic)
  }

  static func plain(_ text: String, takesRepublic: Bool = false) -> String? {
    if let era = eras.first(where: { text.hasPrefix($0.name) }) {
      return dated(text.dropFirst(era.name.count).trimmed, before: era.before)
    }
    if let era = buddhist.first(where: text.hasPrefix) {
      return common(buddhist: text.dropFirst(era.count).trimmed).map { "\($0)年" }
    }
    guard takesRepublic, isBare(text) else { return nil }
    return dated(text[...], before: 1911)
  }

  /// The year of our calendar of one of the Buddhist calendar.
  static func common(buddhist text: some StringProtocol) -> Int? {
    guard let year = Int(text), buddhistYears.contains(year) else { return nil }
    return year - 543
  }

  /// Whether the years of a column are Buddhist, as its name is Thai or says so: 2563.
  static func areBuddhist(_ texts: [String], _ name: String) -> Bool {
    let isThai = name.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) }
    return (isThai || name.lowercased().contains("b.e.") || name.lowercased().contains("buddhist"))
      && texts.allSatisfy { common(buddhist: $0) != nil }
  }

  private static func dated(_ rest: Substring, before: Int) -> String? {
    let isFirst = rest.hasPrefix("元")
    let digits = isFirst ? rest.prefix(1) : rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = isFirst ? 1 : Int(digits), (1...most).contains(number) else { return nil }
    let end = rest.dropFirst(digits.count)
    return "\(before + number)" + (end.isEmpty ? "年" : end)
  }

  /// Two or three digits and 年, as 98年 and 100年1月, or a month behind a slash: 113/01/02.
  private static func isBare(_ text: String) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (2...3).contains(digits.count) else { return false }
    let rest = text.dropFirst(digits.count)
    if rest.hasPrefix("年") { return true }
    return digits.count == 3 && rest.hasPrefix("/")
      && rest.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// Whether a column has such years, and whether they stand without a name: then one of them is above
  /// 99, so that none is a year of which the century is left out.
  static func column(_ texts: [String]) -> (example: String, isBare: Bool)? {
    guard let first = texts.first else { return nil }
    if plain(first) != nil, texts.allSatisfy({ plain($0) != nil }) { return (first, false) }
    guard texts.allSatisfy({ isBare($0) && plain($0, takesRepublic: true) != nil }),
      texts.contains(where: { $0.prefix { $0.isNumber }.count == 3 })
    else { return nil }
    return (first, true)
  }
}

/// Instants without marks between their parts: `20240105T134500Z`.
enum BasicInstant {
  static func read(_ cell: UnsafeBufferPointer<UInt8>) -> TimeValue? {
    guard cell.count >= 13, cell[8] == 0x54 || cell[8] == 0x74,
      cell[..<8].allSatisfy({ $0 &- 0x30 < 10 }), cell[9..<13].allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let text = Array(cell)
    var clock = Array(text[9..<11]) + [0x3A] + text[11..<13]
    var rest = text[13...]
    if rest.count >= 2, rest.prefix(2).allSatisfy({ $0 &- 0x30 < 10 }) {
      clock += [0x3A] + rest.prefix(2)
      rest = rest.dropFirst(2)
    }
    clock += rest
    let day = [text[..<4], text[4..<6], text[6..<8]].map { String(decoding: $0, as: UTF8.self) }
    return TimeReader().read(
      day.joined(separator: "-") + "T" + String(decoding: clock, as: UTF8.self))
  }
}
