/// Rows below or above a header that are no data: a second row of names, units, a title in one cell.
struct HeadForms {
  private let rows: [[String]]
  private static let sample = 60

  init(_ rows: [[String]]) { self.rows = Array(rows.prefix(Self.sample)) }

  // MARK: Titles

  /// How many rows above the header have a text in their first cell and nothing beside it.
  var titles: Int? {
    let count = rows.prefix { row in row.dropFirst().allSatisfy(\.isEmpty) && row.count > 1 }.count
    guard count > 0, rows.count > count + 1 else { return nil }
    let header = rows[count]
    guard header.allSatisfy(Self.isName), header.count == rows[0].count,
      rows[..<count].allSatisfy({ HeaderGuess.isWord($0[0]) || $0[0].isEmpty }),
      header.indices.contains(where: { isFigures($0, from: count + 1) })
    else { return nil }
    return count
  }

  // MARK: Two rows of names

  /// The names of two rows, of which the upper one stands over several columns; nil where the second row
  /// is none of names.
  var joinedNames: [String]? {
    guard rows.count > 2, rows[0].count == rows[1].count, rows[0].count > 2 else { return nil }
    let (upper, lower) = (rows[0], rows[1])
    let spanned = upper.indices.filter { $0 > 0 && upper[$0].isEmpty }
    guard let first = upper.indices.first(where: { $0 > 0 && !upper[$0].isEmpty }),
      spanned.contains(where: { $0 > first }),
      spanned.allSatisfy({ $0 < first || Self.isName(lower[$0]) }),
      upper.allSatisfy({ $0.isEmpty || Self.isName($0) }),
      lower.allSatisfy({ $0.isEmpty || Self.isName($0) }), !lower[first].isEmpty,
      spanned.allSatisfy({ $0 < first || isFigures($0, from: 2) })
    else { return nil }
    return names(upper, lower, first)
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
