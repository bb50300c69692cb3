/// Rows below or above a header that are no data: a second row of names, units, a title in one cell.
struct HeadForms {
  private let rows: [[String]]
  private static let sample = 60

  init(_ rows: [[String]]) { self.rows = Array(rows.prefix(Self.sample)) }

  // MARK: Titles

  /// How many rows above the header hold one text and nothing beside it.
  var titles: Int? {
    let count = rows.prefix { row in row.count > 1 && row.count { !$0.isEmpty } <= 1 }.count
    guard count > 0, rows.count > count + 1, rows[count].count == rows[0].count,
      rows[..<count].allSatisfy({ $0.allSatisfy { $0.isEmpty || HeaderGuess.isWord($0) } })
    else { return nil }
    let rest = HeadForms(Array(rows[count...]))
    if rest.joinedNames != nil { return count }
    let header = Self.filled(rows[count])
    guard header.count > 1, header.dropFirst().allSatisfy(Self.isName),
      header[0].isEmpty || Self.isName(header[0]),
      header.indices.contains(where: { isFigures($0, from: count + 1) })
    else { return nil }
    return count
  }

  /// Without the empty cells at the end.
  private static func filled(_ row: [String]) -> [String] {
    Array(row[..<((row.lastIndex { !$0.isEmpty } ?? -1) + 1)])
  }

  // MARK: Two rows of names

  /// The names that several rows make together, and how many rows these are.
  var joined: (names: [String], rows: Int)? {
    if let names = namesOverIndex { return (names, 3) }
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

  /// Two rows of names above the values, and below them one of the names of the first columns, as pandas
  /// writes several levels.
  private var namesOverIndex: [String]? {
    guard rows.count > 3 else { return nil }
    let (upper, lower, index) = (rows[0], rows[1], rows[2])
    let own = index.prefix { !$0.isEmpty }.count
    guard own > 0, own < index.count, upper.count == index.count, lower.count == index.count,
      index[..<own].allSatisfy(HeaderGuess.isWord), index[own...].allSatisfy(\.isEmpty),
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
    lower.isEmpty || upper == lower ? upper : upper + " " + lower
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
    return count > 0 ? row : nil
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
