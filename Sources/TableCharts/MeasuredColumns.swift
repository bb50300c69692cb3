import Charts
import Tabular

/// What was measured, apart from what only tells the rows apart in numbers: groups, repetitions.
extension ChartChoice {
  /// Groups of rows written as a few whole numbers that come again and again.
  func isGroup(_ one: ColumnFacts) -> Bool {
    // N may be a number of things, but not where it is only 0 and 1.
    let isCount = one.role != nil && one.high > 1
    return one.isNumber && one.isWhole && !one.isYear && !isCount && one.low >= 0 && one.high <= 30
      && (2...12).contains(one.distinct) && one.distinct * 3 <= one.count
  }

  /// The numbers of the rows of each group: 1, 2, 3, 1, 2, 3.
  private func isCounter(_ one: ColumnFacts) -> Bool {
    let values = table.columns[one.index].values
    guard one.isWhole, values.first == 1, !one.isRising else { return false }
    return zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 || $1 == 1 }
  }

  /// Without groups and repetitions, where two columns and more are left that were measured.
  func measured(_ numbers: [ColumnFacts], atLeast count: Int) -> [ColumnFacts] {
    guard request.kind == nil || request.kind == .scatter else { return numbers }
    let found = numbers.filter { !isGroup($0) && !isCounter($0) }
    return found.count >= count ? found : numbers
  }

  /// One measure beside groups in numbers is drawn as boxes; whether it is so.
  mutating func chooseBoxes(_ numbers: [ColumnFacts]) -> Bool {
    guard request.kind == nil, y.isEmpty, by == nil, facet == nil, aggregate == nil,
      request.trend == nil, request.rolling == nil, request.change == nil
    else { return false }
    let groups = facts.filter { one in
      isGroup(one) || one.isWord && (2...12).contains(one.distinct) && one.distinct * 3 <= one.count
    }
    let others = numbers.filter { !isGroup($0) && !isCounter($0) && !$0.isConstant }
    guard let group = groups.first, others.count == 1, let value = others.first,
      value.role != .count, value.distinct >= 8
    else { return false }
    (kind, by, y) = (.box, group.index, [value.index])
    because(
      "boxes: \(name(group.index).english) has the same few numbers again and again, and \(name(value.index).english) is the only other measure",
      "箱线图：\(name(group.index).chinese)只有几个重复的数，另只有\(name(value.index).chinese)一列量值")
    return true
  }

  /// A column of the same times as x, as years with parts beside months.
  func tellsTime(_ one: ColumnFacts) -> Bool {
    guard let x, facts[x].kind == .time, !one.isWhole, one.count > 2, one.low >= 1000 else {
      return false
    }
    let days = table.columns[x].values
    return zip(days, table.columns[one.index].values).allSatisfy { day, value in
      day.isNaN || value.isNaN || abs(1970 + day / 365.2425 - value) < 0.2
    }
  }

  /// A column that says of what the figures are - GDP, population -, which no mean joins: each has a small
  /// chart. Whether every row has a place of its own then.
  mutating func partSubjects() -> Bool {
    guard let x, facet == nil, request.by == nil, request.facet == nil, request.y.isEmpty,
      request.aggregate == nil, request.limit == nil,
      let one = facts.first(where: { one in
        one.isWord && (2...9).contains(one.distinct) && one.index != x && one.index != by
          && ColumnNames.subjects.contains(table.columns[one.index].name.lowercased())
      })
    else { return false }
    facet = one.index
    hasOwnScales = true
    tell(
      "a small chart for each \(name(one.index).english), with a scale of its own (--facet, --by choose)",
      "按\(name(one.index).chinese)各画一小图，各用刻度（--facet、--by 可选）")
    let columns = [x, one.index] + [by].compactMap { $0 }
    let places = (0..<table.rows).map { row in columns.map { table.columns[$0].values[row] } }
    return Set(places).count == places.count
  }

  /// Says where the figures of one column have several units.
  mutating func tellUnitColumn() {
    guard facet == nil, y.count == 1,
      let one = facts.first(where: { one in
        one.isWord && one.distinct > 1 && one.index != x
          && ColumnNames.units.contains(table.columns[one.index].name.lowercased())
      })
    else { return }
    let units = table.columns[one.index].words.filter { !$0.isEmpty }.prefix(3)
    tell(
      "figures of several units are drawn on one scale: \(units.joined(separator: ", ")) (--facet draws them apart)",
      "几种单位的数值画在同一刻度上：\(units.joined(separator: "、"))（--facet 可分开）")
  }

  /// Without a column that adds up the others.
  mutating func withoutTotals(_ free: [ColumnFacts]) -> [ColumnFacts] {
    guard free.count > 2,
      let total = free.first(where: { TotalNames.contains(table.columns[$0.index].name) })
    else { return free }
    let parts = free.filter { $0.index != total.index }
    let isSum = (0..<table.rows).allSatisfy { row in
      let whole = table.columns[total.index].values[row]
      let sum = parts.reduce(0) { $0 + table.columns[$1.index].values[row] }
      return whole.isNaN || sum.isNaN || abs(sum - whole) <= 0.01 * abs(whole)
    }
    guard isSum else { return free }
    because(
      "y: without \(name(total.index).english), which adds up the others",
      "y：不含\(name(total.index).chinese)（其他各列之和）")
    return parts
  }
}
