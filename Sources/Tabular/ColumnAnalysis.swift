/// What the columns of a table hold, from its first rows.
struct ColumnAnalysis {
  private let hints: TableHints
  private let layout: TableLayout
  private let rows: [[String]]
  private(set) var notices: [TableNotice] = []
  private(set) var decimal = UInt8(ascii: ".")
  private(set) var thousands: Character?
  /// The column whose times are of several kinds.
  private(set) var mixed: RowSieve.Mixed?
  private var hasUnix = false

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
    var numeric: [NumericColumn] = []
    var evidence = NumberEvidence()
    for (index, name) in names.enumerated() {
      let cells = cells(index)
      columns.append(TableLayout.Column(name: name, kind: cells.texts.isEmpty ? .empty : .word))
      guard !cells.texts.isEmpty else { continue }
      if let time = time(cells.texts, name, index) {
        columns[index].kind = time
        continue
      }
      guard let found = NumericColumn(index, name, cells.texts, cells.signs) else {
        if let example = NumericColumn.inexact(cells.texts) ?? NumericColumn.code(cells.texts)
          ?? NumericColumn.ofOtherUnit(cells.texts)
        {
          notices.append(.inexact(column: name, example: example))
        }
        columns[index].holdsOnlyTotals = cells.texts.allSatisfy { TotalNames.contains($0) }
        continue
      }
      evidence.add(found.evidence)
      numeric.append(found)
    }
    decide(evidence)
    for found in numeric {
      columns[found.column].kind = .number(found.style(decimal, thousands))
      columns[found.column].currencies = found.currencies
    }
    tell(columns, numeric.map(\.column), evidence)
    for found in numeric { tellValues(found, evidence, numeric) }
    return withoutEmptyEnd(columns)
  }

  /// Says what numbers with a scale are, and how points with three digits behind them are taken.
  private mutating func tellValues(
    _ column: NumericColumn, _ evidence: NumberEvidence, _ all: [NumericColumn]
  ) {
    let style = column.style(decimal, thousands)
    if let example = column.scaled, let value = example.number.value(style),
      !notices.contains(where: \.isOfScales)
    {
      let names = all.filter { $0.scaled != nil }.map(\.name)
      notices.append(.scales(columns: names, example: example.text, value: value))
    }
    if evidence.arePointsUnclear, hints.decimal == nil, hints.thousands == nil,
      let example = column.unclear, let value = example.number.value(style),
      !notices.contains(where: \.isOfPoints)
    {
      let names = all.filter { $0.unclear != nil }.map(\.name)
      notices.append(.unclearPoints(columns: names, example: example.text, value: value))
    }
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

  /// The mark that decimals have where the other one is said to stand between thousands.
  private var decimalBesideThousands: UInt8? {
    switch hints.thousands {
    case "."?: 0x2C
    case ","?: 0x2E
    default: nil
    }
  }

  private mutating func decide(_ evidence: NumberEvidence) {
    decimal = hints.decimal ?? decimalBesideThousands ?? evidence.decimal ?? 0x2E
    thousands = hints.thousands ?? evidence.thousands(decimal: decimal)
    if let mark = thousands, Character(Unicode.Scalar(decimal)) == mark { thousands = nil }
  }

  private mutating func tell(
    _ columns: [TableLayout.Column], _ numeric: [Int], _ evidence: NumberEvidence
  ) {
    // What scales do is told with an example.
    for mark in NumberStyle.Mark.allCases where mark != .scale {
      let names = numeric.filter { column in
        if case .number(let style) = columns[column].kind {
          style.marks.contains(mark)
        } else {
          false
        }
      }.map { columns[$0].name.isEmpty ? "\($0 + 1)" : columns[$0].name }
      if !names.isEmpty { notices.append(.marks(mark, columns: names)) }
    }
    for column in numeric where columns[column].currencies.count > 1 {
      notices.append(
        .currencies(columns[column].currencies, column: columns[column].name))
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

  private mutating func time(
    _ texts: [String], _ name: String, _ column: Int
  ) -> TableLayout.Column.Kind? {
    if hints.isUnix, Self.isTimeName(name) || name.isEmpty || !hasUnix && Self.areSeconds(texts) {
      let reader = TimeReader(takesUnix: true)
      if texts.allSatisfy({ reader.read($0) != nil }) {
        hasUnix = true
        return .time(reader, .instant)
      }
    }
    if let years = splitYears(texts, name) { return years }
    if let found = clocks(texts, name, column) ?? eras(texts, name) ?? pointed(texts, name) {
      return found
    }
    guard
      texts.contains(where: { DressedNumber($0) == nil || $0.contains(".") || $0.contains("-") })
    else { return compact(texts, name) ?? serial(texts, name) }
    return mixed(texts, name, column) ?? written(texts, name)
  }

  /// Whole numbers that as seconds or milliseconds since 1970 lie after 1973.
  private static func areSeconds(_ texts: [String]) -> Bool {
    texts.allSatisfy { text in
      guard let number = Double(text) else { return false }
      return number >= 1e8 && number < 1e14
    }
  }

  /// 2004-05, 2005-06 where all are such and no months.
  private mutating func splitYears(
    _ texts: [String], _ name: String
  ) -> TableLayout.Column.Kind? {
    guard hints.step ?? .year == .year, let first = texts.first, let one = SplitYear(first) else {
      return nil
    }
    var found: [SplitYear] = []
    for text in texts {
      guard let year = SplitYear(text) else { return nil }
      found.append(year)
    }
    let isCertain = found.contains { !$0.isMonthToo } || hints.step == .year
    guard isCertain || SplitYear.areYears(found) && !Self.isMonthName(name) else {
      notices.append(.unclearYears(column: name, example: first))
      return nil
    }
    notices.append(.splitYears(column: name, example: first, year: one.first))
    var reader = TimeReader()
    reader.takesSplitYears = true
    return .time(reader, .year)
  }

  /// Times of the day in the first column, or in one that is called so; elsewhere they may be how long
  /// something took.
  private func clocks(
    _ texts: [String], _ name: String, _ column: Int
  ) -> TableLayout.Column.Kind? {
    guard column == 0 || TimePart.isClock(name), texts[0].contains(":") else { return nil }
    var reader = TimeReader()
    reader.takesClocks = true
    return texts.allSatisfy { reader.read($0) != nil } ? .time(reader, .instant) : nil
  }

  /// Years counted from the beginning of an era.
  private mutating func eras(_ texts: [String], _ name: String) -> TableLayout.Column.Kind? {
    if EraYear.areBuddhist(texts, name) {
      var reader = TimeReader()
      reader.takesBuddhist = true
      guard let year = reader.read(texts[0])?.year else { return nil }
      notices.append(.eraYears(column: name, example: texts[0], year: year))
      return .time(reader, .year)
    }
    guard let found = EraYear.column(texts) else { return nil }
    var reader = TimeReader(order: hints.order)
    reader.takesRepublic = found.isBare
    guard let kind = Self.kind(texts, reader), let value = reader.read(found.example) else {
      return nil
    }
    notices.append(.eraYears(column: name, example: found.example, year: value.year))
    return .time(reader, kind)
  }

  /// 2024.01 to 2024.12 where all are such: as numbers October would stand before February.
  private mutating func pointed(_ texts: [String], _ name: String) -> TableLayout.Column.Kind? {
    guard hints.step ?? .month == .month, let first = texts.first, first.utf8.count == 7,
      texts.count > 3 || Self.isTimeName(name)
    else { return nil }
    var reader = TimeReader()
    reader.takesPoints = true
    guard texts.allSatisfy({ reader.read($0)?.kind == .month && $0.contains(".") }),
      let value = reader.read(first)
    else { return nil }
    notices.append(.pointedMonths(column: name, example: first, as: value.text))
    return .time(reader, .month)
  }

  private static func isMonthName(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["month", "yyyymm", "yyyy-mm", "ym", "月", "mois", "monat", "mes"].contains {
      name.contains($0)
    }
  }

  /// Years, quarters and months in one column: the rows of one kind are kept.
  private mutating func mixed(
    _ texts: [String], _ name: String, _ column: Int
  ) -> TableLayout.Column.Kind? {
    guard mixed == nil else { return nil }
    var reader = TimeReader(order: hints.order)
    reader.takesYears = true
    var counts: [TimeKind: Int] = [:]
    for text in texts {
      guard let time = reader.read(text), time.kind <= .month else { return nil }
      counts[time.kind, default: 0] += 1
    }
    guard counts.count > 1 else { return flaggedYears(texts, name, reader) }
    let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    guard let kept = hints.step.flatMap({ counts[$0] == nil ? nil : $0 }) ?? most else {
      return nil
    }
    mixed = RowSieve.Mixed(column: column, reader: reader, kept: kept)
    return .time(reader, kept)
  }

  /// 2023, 2024e, 2025f.
  private mutating func flaggedYears(
    _ texts: [String], _ name: String, _ reader: TimeReader
  ) -> TableLayout.Column.Kind? {
    guard texts.contains(where: TimeReader.isFlaggedYear) else { return nil }
    notices.append(.marks(.flag, columns: [name]))
    return .time(reader, .year)
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

  /// 43831, 43832 where a column is called after days and they go one way.
  private mutating func serial(_ texts: [String], _ name: String) -> TableLayout.Column.Kind? {
    guard texts.count > 2, Self.isDateName(name) else { return nil }
    let days = texts.compactMap { Int($0) }
    let steps = zip(days, days.dropFirst()).map { $1 - $0 }
    guard days.count == texts.count, days.allSatisfy(TimeReader.serials.contains),
      steps.allSatisfy({ $0 >= 0 }) || steps.allSatisfy({ $0 <= 0 }), Set(days).count > 1
    else { return nil }
    var reader = TimeReader()
    reader.takesSerial = true
    let day = reader.read(texts[0])?.text ?? ""
    notices.append(.serialDates(column: name, example: texts[0], as: day))
    return .time(reader, .day)
  }

  private static func isDateName(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains { ["date", "day", "datum", "fecha", "日期", "交易日期"].contains($0) }
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
      "yyyymm", "ym", "ymd", "t", "unix", "epoch", "日期", "时间", "月份", "年月", "时期", "统计时间", "시점",
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
