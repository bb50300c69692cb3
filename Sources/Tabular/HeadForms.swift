/// Rows below or above a header that are no data: a second row of names, units, a title in one cell.
struct HeadForms {
  private let rows: [[String]]
  private static let sample = 60

  init(_ rows: [[String]]) { self.rows = Array(rows.prefix(Self.sample)) }

  // MARK: Titles

  /// How many rows above the header hold one text and nothing beside it but a unit.
  var titles: Int? {
    if let place = headerOverTimes { return place }
    let count = rows.prefix(while: Self.isTitle).count
    guard count > 0, rows.count > count + 1, rows[count].count == rows[0].count,
      rows[..<count].allSatisfy({ $0.allSatisfy { $0.isEmpty || HeaderGuess.isWord($0) } })
    else { return nil }
    let rest = HeadForms(Array(rows[count...]))
    if rest.joined != nil || rest.linesAboveTimes != nil { return count }
    let header = Self.filled(rows[count])
    let below = count + (rest.translation == nil && rest.units == nil ? 1 : 2)
    guard header.count > 1, header.dropFirst().allSatisfy(Self.isName),
      header[0].isEmpty || Self.isName(header[0]),
      header.indices.contains(where: { isFigures($0, from: below) })
    else { return nil }
    return count
  }

  /// One text alone, or with a unit at the right end: 单位：亿元.
  private static func isTitle(_ row: [String]) -> Bool {
    guard row.count > 1 else { return false }
    let filled = row.filter { !$0.isEmpty }
    guard filled.count == 2, row.count > 2 else { return filled.count <= 1 }
    let last = filled[1].lowercased()
    return ["单位", "單位", "（单位", "(单位", "unit", "(unit"].contains { last.hasPrefix($0) }
  }

  /// The place of a header right above the times, below lines that tell of the table as a whole: the
  /// first of them names fewer columns.
  private var headerOverTimes: Int? {
    guard rows.count > 4, let first = rows.firstIndex(where: { Self.isTime($0[0]) }),
      (3...30).contains(first), rows.count > first + 1
    else { return nil }
    let names = rows[first - 1]
    let figures = names.indices.dropFirst().filter { isFigures($0, from: first) }
    let isNamed = ColumnTable.isYearName(names[0]) || ColumnAnalysis.isTimeName(names[0])
    guard figures.count > 1 || figures.count == 1 && isNamed,
      Set(figures.map { names[$0] }).count == figures.count,
      figures.allSatisfy({ HeaderGuess.isWord(names[$0]) }), HeaderGuess.isWord(names[0]),
      isNamed || figures.contains(where: { $0 >= rows[0].count || rows[0][$0].isEmpty }),
      rows[first...].allSatisfy({ Self.isTime($0[0]) || $0.count { !$0.isEmpty } < 2 })
    else { return nil }
    // The names may stand in two languages.
    return HeadForms(Array(rows[(first - 2)...])).translation == nil ? first - 1 : first - 2
  }

  /// The first text of a second row of names that has those of a Chinese header in Latin letters.
  var translation: String? {
    guard rows.count > 2, rows[0].count == rows[1].count, rows[0].count > 1 else { return nil }
    let named = rows[0].indices.filter { !rows[0][$0].isEmpty }
    guard named.count > 1, named.contains(where: { isFigures($0, from: 2) }),
      named.allSatisfy({
        rows[0][$0].unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      }),
      named.allSatisfy({ rows[1][$0].first.map { $0.isASCII && $0.isLetter } ?? false })
    else { return nil }
    return rows[1][named[0]]
  }

  /// Without the empty cells at the end.
  private static func filled(_ row: [String]) -> [String] {
    Array(row[..<((row.lastIndex { !$0.isEmpty } ?? -1) + 1)])
  }

  // MARK: Two rows of names

  /// The names that several rows make together, and how many rows these are.
  var joined: (names: [String], rows: Int)? {
    if let names = namesOverIndex ?? threeNames { return (names, 3) }
    return joinedNames.map { ($0, 2) }
  }

  /// The names of two rows, of which the upper one stands over several columns; nil where the second row
  /// is none of names.
  var joinedNames: [String]? {
    guard rows.count > 2, rows[0].count == rows[1].count, rows[0].count > 2 else { return nil }
    let width = max(Self.filled(rows[0]).count, Self.filled(rows[1]).count)
    guard width > 2 else { return nil }
    let (upper, lower) = (Self.parted(rows[0][..<width]), Array(rows[1][..<width]))
    let spanned = upper.indices.filter { $0 > 0 && upper[$0].isEmpty }
    guard let first = upper.indices.first(where: { $0 > 0 && !upper[$0].isEmpty }),
      spanned.contains(where: { $0 > first }),
      spanned.allSatisfy({ $0 < first || Self.isName(lower[$0]) }),
      upper.allSatisfy({ $0.isEmpty || Self.isName($0) }),
      lower.allSatisfy({ $0.isEmpty || Self.isName($0) }), !lower[first].isEmpty,
      spanned.allSatisfy({ $0 < first || isFigures($0, from: 2) })
    else { return nil }
    return names(upper, lower, first) + Array(repeating: "", count: rows[0].count - width)
  }

  /// A name that is written over each of its columns stands over all of them once.
  private static func parted(_ row: ArraySlice<String>) -> [String] {
    var last = ""
    return row.enumerated().map { place, cell in
      if place > 0, !cell.isEmpty, cell == last { return "" }
      if !cell.isEmpty { last = cell }
      return cell
    }
  }

  /// The names of three rows, of which the lowest names every column of figures.
  private var threeNames: [String]? {
    guard rows.count > 4, rows[0].count == rows[2].count, rows[1].count == rows[2].count else {
      return nil
    }
    let (middle, last) = (rows[1], rows[2])
    let named = last.indices.filter { !last[$0].isEmpty }
    guard named.count > 1,
      named.allSatisfy({ HeaderGuess.isWord(last[$0]) && isFigures($0, from: 3) }),
      middle.allSatisfy({ $0.isEmpty || Self.isName($0) })
    else { return nil }
    var over = ""
    let lower = last.indices.map { place in
      if !middle[place].isEmpty { over = middle[place] }
      if last[place].isEmpty { return middle[place] }
      return joined(over, last[place])
    }
    return HeadForms([rows[0], lower] + rows[3...]).joinedNames
  }

  /// Two rows of names above the values, and below them one of the names of the first columns, as pandas
  /// writes several levels.
  private var namesOverIndex: [String]? {
    guard rows.count > 3 else { return nil }
    let (upper, lower, index) = (rows[0], rows[1], rows[2])
    let own = index.prefix { !$0.isEmpty }.count
    guard own > 0, own < index.count, upper.count == index.count, lower.count == index.count,
      index[..<own].allSatisfy(HeaderGuess.isWord), index[own...].allSatisfy(\.isEmpty),
      !rows[3].dropFirst(own).contains(where: HeaderGuess.isWord),
      (own..<index.count).allSatisfy({
        Self.isName(upper[$0]) && Self.isName(lower[$0]) && isFigures($0, from: 3)
      })
    else { return nil }
    return index.indices.map {
      $0 < own ? index[$0] : joined(upper[$0], lower[$0])
    }
  }

  /// Where one name stands over all columns, the lower names are enough.
  private func names(_ upper: [String], _ lower: [String], _ first: Int) -> [String] {
    let groups = upper.indices.count { $0 >= first && !upper[$0].isEmpty }
    let isAlone = groups == 1 && Set(lower[first...]).count == lower.count - first
    var over = ""
    return upper.indices.map { place in
      if place < first {
        return upper[place].isEmpty ? lower[place] : joined(upper[place], lower[place])
      }
      if !upper[place].isEmpty { over = upper[place] }
      return isAlone ? lower[place] : joined(over, lower[place])
    }
  }

  private func joined(_ upper: String, _ lower: String) -> String {
    if upper.isEmpty { return lower }
    if lower.isEmpty || upper == lower { return upper }
    let whole = upper + " " + lower
    // 2023 over III over Q3 is the third quarter.
    guard let last = lower.split(separator: " ").last, last.count < lower.count,
      TimeReader().read(whole) == nil
    else { return whole }
    let short = upper + " " + last
    return TimeReader().read(short) == nil ? whole : short
  }

  // MARK: Lines above the data

  /// How many rows below the header tell of the columns - units, codes, sources - before the times of the
  /// first column begin.
  var linesAboveTimes: Int? {
    guard rows.count > 4, rows[0].count > 1,
      let first = rows.indices.dropFirst().first(where: { Self.isTime(rows[$0][0]) }),
      (2...30).contains(first), rows.count >= first + 3,
      rows[0].dropFirst().contains(where: { !$0.isEmpty })
    else { return nil }
    let above = rows[1..<first]
    let below = rows[first...].filter { $0.count { !$0.isEmpty } > 1 }
    guard below.count > 2, below.allSatisfy({ Self.isTime($0[0]) }),
      above.allSatisfy({ $0[0].isEmpty || $0[0].first.map { !$0.isNumber } ?? true }),
      rows[0].indices.dropFirst().contains(where: { isFigures($0, from: first) })
    else { return nil }
    // One line may be a row with a time that is wrong, which is to be told.
    return above.count > 1 || above.allSatisfy { $0[0].hasSuffix(":") } ? above.count : nil
  }

  private static func isTime(_ cell: String) -> Bool {
    HeaderGuess.year(cell) != nil || TimeReader().read(cell) != nil
  }

  // MARK: Units

  /// What stands in the row below the header where that holds the units of the columns.
  var units: [String]? {
    // A word below the only name of a column is a cell that is wrong.
    guard rows.count > 2, rows[0].count > 1, rows[0].count == rows[1].count else { return nil }
    let row = rows[1]
    var count = 0
    for (column, cell) in row.enumerated() {
      guard isFigures(column, from: 2) else {
        guard cell.isEmpty || Self.unitWords.contains(cell.lowercased()) else { return nil }
        continue
      }
      guard cell.isEmpty || Self.isUnit(cell) else { return nil }
      if !cell.isEmpty { count += 1 }
    }
    return count > 0 ? row.map(Self.withoutBrackets) : nil
  }

  private static func withoutBrackets(_ cell: String) -> String {
    let pairs: [Character: Character] = ["(": ")", "[": "]", "（": "）"]
    guard let first = cell.first, let last = cell.last, pairs[first] == last else { return cell }
    return String(cell.dropFirst().dropLast()[...].trimmed)
  }

  private static let unitWords: Set<String> = [
    "unit", "units", "unit:", "(unit)", "单位", "單位", "计量单位", "einheit", "unité", "-",
  ]
  /// What stands in the place of a value that is kept back.
  private static let keptBack = [
    "supp", "conf", "secret", "missing", "unknown", "not ", "none", "no ", "withheld", "redacted",
    "error", "#", "保密", "缺", "无", "未", "不",
  ]

  private static func isUnit(_ cell: String) -> Bool {
    guard cell.count <= 32, !NumberStyle.signsForNothing.contains(cell),
      TimeReader().read(cell) == nil, HeaderGuess.year(cell) == nil
    else { return false }
    let small = cell.lowercased()
    guard !keptBack.contains(where: { small.hasPrefix($0) }) else { return false }
    return DressedNumber(cell).map { $0.isMissing } ?? true
  }

  // MARK: Cells

  /// A word, or a time that stands across.
  private static func isName(_ cell: String) -> Bool {
    HeaderGuess.isWord(cell) || HeaderGuess.year(cell) != nil || TimeReader().read(cell) != nil
  }

  /// Whether what stands below in a column are numbers or times.
  private func isFigures(_ column: Int, from first: Int) -> Bool {
    let cells = rows[first...].compactMap { column < $0.count ? $0[column] : nil }
      .filter { !$0.isEmpty && !NumberStyle.signsForNothing.contains($0) }
    let figures = cells.count { DressedNumber($0) != nil || TimeReader().read($0) != nil }
    return !cells.isEmpty && figures * 4 >= cells.count * 3
  }
}
