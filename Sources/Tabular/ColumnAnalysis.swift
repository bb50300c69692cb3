/// What the columns of a table hold, from its first rows.
struct ColumnAnalysis {
  private let hints: TableHints
  private let layout: TableLayout
  private let rows: [[String]]
  private(set) var notices: [TableNotice] = []
  private(set) var decimal = UInt8(ascii: ".")
  private(set) var thousands: Character?

  init(_ hints: TableHints, _ layout: TableLayout, _ rows: [[String]]) {
    self.hints = hints
    self.layout = layout
    self.rows = rows
  }

  /// The cells of a column that hold something, and how many say in words that there is nothing.
  private struct Cells {
    var texts: [String] = []
    var signs: Set<String> = []
  }

  mutating func columns(_ names: [String]) -> [TableLayout.Column] {
    var columns: [TableLayout.Column] = []
    var numeric: [(column: Int, dressed: [DressedNumber], signs: Set<String>)] = []
    var evidence = NumberEvidence()
    for (index, name) in names.enumerated() {
      let cells = cells(index)
      columns.append(TableLayout.Column(name: name, kind: cells.texts.isEmpty ? .empty : .word))
      guard !cells.texts.isEmpty else { continue }
      if let time = time(cells.texts, name) {
        columns[index].kind = time
        continue
      }
      let dressed = cells.texts.compactMap { DressedNumber($0) }
      guard Self.isNumeric(cells.texts, dressed.count) else { continue }
      for number in dressed where !number.isMissing { evidence.add(number) }
      numeric.append((index, dressed, cells.signs))
    }
    decide(evidence)
    for found in numeric {
      columns[found.column].kind = .number(style(found.dressed, found.signs))
    }
    tell(columns, numeric.map(\.column), evidence)
    return withoutEmptyEnd(columns)
  }

  /// A few cells that are no numbers do not make words of a column: they stay to be told, with their
  /// place; but a column of names may begin with a word and hold names that look like numbers.
  private static func isNumeric(_ texts: [String], _ numbers: Int) -> Bool {
    guard let first = texts.first else { return false }
    if DressedNumber(first) != nil, numbers * 2 >= texts.count { return true }
    return numbers * 4 >= texts.count * 3
  }

  private func cells(_ column: Int) -> Cells {
    var found = Cells()
    for row in rows where column < row.count {
      let text = row[column]
      if text.isEmpty || hints.missing.contains(text) { continue }
      if NumberStyle.signsForNothing.contains(text) {
        found.signs.insert(text)
      } else {
        found.texts.append(text)
      }
    }
    return found
  }

  // MARK: Numbers

  private mutating func decide(_ evidence: NumberEvidence) {
    decimal = hints.decimal ?? evidence.decimal ?? 0x2E
    thousands = hints.thousands ?? evidence.thousands(decimal: decimal)
    if let mark = thousands, Character(Unicode.Scalar(decimal)) == mark { thousands = nil }
  }

  private func style(_ numbers: [DressedNumber], _ signs: Set<String>) -> NumberStyle {
    var style = NumberStyle()
    style.decimal = decimal
    style.thousands = thousands
    for number in numbers { style.marks.formUnion(number.marks) }
    style.missing = signs
    return style
  }

  private mutating func tell(
    _ columns: [TableLayout.Column], _ numeric: [Int], _ evidence: NumberEvidence
  ) {
    for mark in NumberStyle.Mark.allCases {
      let names = numeric.filter { column in
        if case .number(let style) = columns[column].kind {
          style.marks.contains(mark)
        } else {
          false
        }
      }.map { columns[$0].name.isEmpty ? "\($0 + 1)" : columns[$0].name }
      if !names.isEmpty { notices.append(.marks(mark, columns: names)) }
    }
    if let thousands, evidence.hasGroups(thousands) { notices.append(.thousands(thousands)) }
    if decimal == 0x2C, evidence.commaDecimals > 0 { notices.append(.decimalComma) }
    let signs = numeric.reduce(into: Set<String>()) { all, column in
      if case .number(let style) = columns[column].kind { all.formUnion(style.missing) }
    }.subtracting(hints.missing).subtracting(["NA"])
    if !signs.isEmpty { notices.append(.missing(signs.sorted())) }
  }

  /// Columns at the end with neither name nor cells come from a delimiter at the end of each line.
  private mutating func withoutEmptyEnd(_ columns: [TableLayout.Column]) -> [TableLayout.Column] {
    var columns = columns
    while columns.count > 1, let last = columns.last, last.name.isEmpty, last.kind == .empty {
      columns.removeLast()
    }
    return columns
  }

  // MARK: Times

  private mutating func time(_ texts: [String], _ name: String) -> TableLayout.Column.Kind? {
    if hints.isUnix, Self.isTimeName(name) || name.isEmpty {
      let reader = TimeReader(takesUnix: true)
      if texts.allSatisfy({ reader.read($0) != nil }) { return .time(reader, .instant) }
    }
    guard
      texts.contains(where: { DressedNumber($0) == nil || $0.contains(".") || $0.contains("-") })
    else { return compact(texts, name) }
    return written(texts, name)
  }

  /// Forms that say of themselves that they are times.
  private mutating func written(_ texts: [String], _ name: String) -> TableLayout.Column.Kind? {
    let orders = DateOrders(texts)
    guard orders.isSlashed else {
      guard let kind = Self.kind(texts, TimeReader(order: hints.order)) else { return nil }
      return .time(TimeReader(order: hints.order), kind)
    }
    guard let order = hints.order ?? orders.order(name) else { return nil }
    let reader = TimeReader(order: order)
    guard let kind = Self.kind(texts, reader) else { return nil }
    if hints.order == nil, orders.isUnclear, let value = reader.read(texts[0]) {
      notices.append(.dates(order, column: name, example: texts[0], as: value.text))
    }
    return .time(reader, kind)
  }

  /// 20010501 and 200105 where all numbers are such and the column is called after a time.
  private mutating func compact(_ texts: [String], _ name: String) -> TableLayout.Column.Kind? {
    guard let length = texts.first?.utf8.count, length == 8 || length == 6,
      texts.allSatisfy({ $0.utf8.count == length && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } })
    else { return nil }
    guard length == 8 || Self.isTimeName(name) else { return nil }
    let reader = TimeReader(takesCompact: true)
    guard let kind = Self.kind(texts, reader),
      texts.allSatisfy({ reader.read($0).map { (1700...2200).contains($0.year) } ?? false })
    else { return nil }
    notices.append(.compactDates(column: name))
    return .time(reader, kind)
  }

  /// The finest kind of the times; nil where most cells are none.
  private static func kind(_ texts: [String], _ reader: TimeReader) -> TimeKind? {
    var (count, finest) = (0, TimeKind.year)
    for text in texts {
      guard let value = reader.read(text) else { continue }
      count += 1
      finest = max(finest, value.kind)
    }
    // A day that its month does not have stays to be told, with its place.
    return count * 10 > texts.count * 7 || count > 0 && count + 1 >= texts.count ? finest : nil
  }

  static func isTimeName(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    let known: Set<String> = [
      "date", "dates", "day", "month", "period", "time", "timestamp", "datetime", "yyyymmdd",
      "yyyymm", "ym", "ymd", "t", "unix", "epoch", "日期", "时间", "月份", "年月", "时期", "统计时间",
    ]
    return words.contains(where: known.contains)
  }
}

extension NumberEvidence {
  /// Whether some number has this mark between its groups.
  func hasGroups(_ mark: Character) -> Bool {
    switch mark {
    case ",": commaGroups + unclearCommas > 0
    case ".": pointGroups + unclearPoints > 0
    case "'": quoteGroups > 0
    default: spaceGroups > 0
    }
  }
}

/// Whether day or month comes first in `05/01/2001`.
struct DateOrders {
  private(set) var isSlashed = false
  private var firsts: [Int] = []
  private var seconds: [Int] = []

  init(_ texts: [String]) {
    for text in texts {
      let parts = text.prefix { $0 != " " && $0 != "T" }
        .split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
      guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]),
        parts[0].count <= 2, parts[1].count <= 2, Int(parts[2]) != nil
      else { continue }
      firsts.append(first)
      seconds.append(second)
    }
    isSlashed = firsts.count * 2 > texts.count
  }

  /// No cell says which it is.
  var isUnclear: Bool { !firsts.contains { $0 > 12 } && !seconds.contains { $0 > 12 } }

  /// The order that all cells allow; the one in which the day is always the same where both would do.
  func order(_ name: String) -> TimeReader.Order? {
    let (first, second) = (firsts.contains { $0 > 12 }, seconds.contains { $0 > 12 })
    if first { return second ? nil : .dmy }
    if second { return .mdy }
    if firsts.count > 1, Set(firsts).count == 1, Set(seconds).count > 1 { return .dmy }
    return .mdy
  }
}
