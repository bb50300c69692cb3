import Charts
import Tabular

/// What a person would draw of a table, and why.
struct ChartChoice {
  /// The column on x; nil for the number of the row.
  var x: Int?
  var y: [Int] = []
  var by: Int?
  var facet: Int?
  var kind: ChartKind = .line
  var aggregate: Aggregate?
  /// Whether each small chart has a scale of its own.
  var hasOwnScales = false
  /// Why it is so, for those who ask.
  var reasons: [Bilingual] = []
  /// What one has to know.
  var notices: [Bilingual] = []

  let table: PlotTable
  let facts: [ColumnFacts]
  let request: ChartRequest

  /// Series beyond this are too many to be told apart.
  static let mostSeries = 24
  /// Words that have room below bars side by side.
  static let mostBars = 60

  init(_ table: PlotTable, _ request: ChartRequest) throws(ChartProblem) {
    self.table = table
    self.request = request
    facts = table.columns.enumerated().map { ColumnFacts($1, $0) }
    by = try request.by.map { name throws(ChartProblem) in try table.column(name, "--by") }
    facet = try request.facet.map { name throws(ChartProblem) in
      try table.column(name, "--facet")
    }
    for name in request.y { y.append(try table.column(name, "--y")) }
    aggregate = request.aggregate
    try checkValues()
    try chooseX()
    chooseKind()
    try chooseValues()
    try chooseGroups()
    settleKind()
    chooseAggregate()
    tellUnused()
  }

  // MARK: Words

  func name(_ column: Int) -> Bilingual { Sentence.quoted(table.name(column)) }

  mutating func because(_ english: String, _ chinese: String) {
    reasons.append(Bilingual(english, chinese))
  }

  mutating func tell(_ english: String, _ chinese: String) {
    notices.append(Bilingual(english, chinese))
  }

  private func checkValues() throws(ChartProblem) {
    for column in y where facts[column].isWord && aggregate != .count {
      let name = table.name(column)
      throw ChartProblem(
        Bilingual(
          "--y: the column '\(name.english)' has words, not numbers; --count counts its rows",
          "--y：“\(name.chinese)”列是文字，不是数字；--count 计其行数"), isUsage: true)
    }
  }

  // MARK: x

  private mutating func chooseX() throws(ChartProblem) {
    if let asked = request.x {
      x = asked == "0" ? nil : try table.column(asked, "--x")
      because(
        x == nil ? "x: the number of the row, as asked" : "x: \(name(x ?? 0).english), as asked",
        x == nil ? "x：行号（指定）" : "x：\(name(x ?? 0).chinese)（指定）")
      return
    }
    let taken = Set(y).union([by, facet].compactMap { $0 })
    let free = facts.filter { !taken.contains($0.index) }
    if let place = coordinates(free) {
      x = place.longitude
      if y.isEmpty { y = [place.latitude] }
      because(
        "x and y: longitude and latitude (\(name(place.longitude).english), \(name(place.latitude).english))",
        "x、y：经度和纬度（\(name(place.longitude).chinese)、\(name(place.latitude).chinese)）")
    } else if let time = timeColumn(free) {
      x = time
      because("x: \(name(time).english) has times", "x：\(name(time).chinese)为时间")
    } else if let word = wordColumn(free) {
      x = word
      because(
        "x: \(name(word).english) has words, and there is no time",
        "x：\(name(word).chinese)为文字，表中无时间")
    } else {
      chooseNumber(free)
    }
  }

  private func timeColumn(_ free: [ColumnFacts]) -> Int? {
    let times = free.filter { $0.kind == .time && !$0.isConstant }
    if let first = times.first { return first.index }
    if let first = free.first(where: \.isYearWithParts) { return first.index }
    let years = free.filter { $0.isYear && $0.distinct > 1 }
    let named = years.first {
      ColumnNames.years.contains(table.columns[$0.index].name.lowercased())
    }
    // Two years of many words are two groups, not an axis.
    func isAxis(_ one: ColumnFacts) -> Bool {
      one.distinct > 2 || one.count <= 2 || !free.contains { $0.isWord && !$0.isConstant }
    }
    if let named, isAxis(named) { return named.index }
    return years.first { one in
      let others = free.contains { $0.index != one.index && $0.isNumber && !$0.isCode }
      return isAxis(one) && others && (one.index == 0 || one.isOrdered)
    }?.index
  }

  private func coordinates(_ free: [ColumnFacts]) -> (longitude: Int, latitude: Int)? {
    guard let longitude = free.first(where: { $0.role == .longitude && $0.isNumber }),
      let latitude = facts.first(where: { $0.role == .latitude && $0.isNumber }),
      y.isEmpty || y == [latitude.index], request.kind ?? .scatter == .scatter
    else { return nil }
    return (longitude.index, latitude.index)
  }

  /// Words tell rows or groups apart; but two measures of a few kinds of things are points.
  private func wordColumn(_ free: [ColumnFacts]) -> Int? {
    let words = free.filter { $0.isWord && !$0.isConstant }
    guard !words.isEmpty else { return free.first { $0.isWord && $0.count == 1 }?.index }
    if let unique = words.first(where: \.isUnique) { return unique.index }
    let numbers = free.filter { $0.isNumber && !$0.isCode && !$0.isConstant && !$0.isYear }
    let arePoints =
      y.isEmpty && by == nil && numbers.count > 1 && aggregate == nil
      && !numbers.contains { $0.role == .count }
      && request.kind.map { $0 == .scatter } ?? true
    return arePoints ? nil : words.first?.index
  }

  private mutating func chooseNumber(_ free: [ColumnFacts]) {
    let all = free.filter { $0.isNumber && !$0.isCode }
    if chooseBoxes(all) { return }
    let numbers = measured(all, atLeast: 2)
    let isOfValues = request.kind?.isOfValues ?? false
    guard !isOfValues, let first = numbers.first, numbers.count > (y.isEmpty ? 1 : 0) else {
      x = !isOfValues && numbers.isEmpty ? nil : serial(free)
      because("x: the number of the row, as there is one column of numbers", "x：行号（只有一列数字）")
      return
    }
    if let serial = facts.first(where: \.isSerial), numbers.contains(where: \.isOrdered) == false,
      numbers.count == 1 || !y.isEmpty
    {
      x = serial.index
    } else {
      x = (numbers.first(where: isClock) ?? first).index
    }
    because(
      x == first.index
        ? "x: \(name(x ?? 0).english), the first column of numbers"
        : "x: \(name(x ?? 0).english) rises from row to row",
      x == first.index
        ? "x：\(name(x ?? 0).chinese)，第一列数字" : "x：\(name(x ?? 0).chinese)逐行上升")
  }

  /// Numbers that are called after time and rise.
  private func isClock(_ one: ColumnFacts) -> Bool {
    one.isRising && ColumnNames.times.contains(table.columns[one.index].name.lowercased())
  }

  private func serial(_ free: [ColumnFacts]) -> Int? {
    request.kind?.isOfValues ?? false ? nil : free.first(where: \.isSerial)?.index
  }

  // MARK: Kind

  var xFacts: ColumnFacts? { x.map { facts[$0] } }
  var hasWords: Bool { xFacts?.isWord ?? false }

  private mutating func chooseKind() {
    if let asked = request.kind {
      kind = asked
      return
    }
    guard let xFacts else { return }
    if let square = squareOfRows, y.isEmpty, by == nil, aggregate == nil, request.change == nil {
      kind = .heat
      y = square
      because(
        "a table by shade: its rows are called as its columns, as in a matrix of correlations",
        "热力表：行名与列名相同，如相关系数矩阵")
    } else if xFacts.isWord {
      kind = .ranking
    } else if let candles = candleColumns, y.isEmpty, by == nil, xFacts.isTime,
      request.change == nil
    {
      kind = .candles
      y = candles
      because("candles: there are open, high, low and close", "K线：有开、高、低、收四列")
    } else if xFacts.role == .longitude, y.count == 1, facts[y[0]].role == .latitude {
      kind = .scatter
    } else if !xFacts.isTime {
      chooseForNumbers(xFacts)
    }
  }

  private mutating func chooseForNumbers(_ xFacts: ColumnFacts) {
    guard aggregate == nil else { return }
    if !xFacts.isOrdered && by == nil || !xFacts.isOrdered && !isOrderedByGroup {
      kind = .scatter
      because(
        "points: \(name(xFacts.index).english) is in no order, so lines would say nothing",
        "散点：\(name(xFacts.index).chinese)无顺序，连线无意义")
    } else if !xFacts.isRising, by == nil, !hasGroups(along: xFacts) {
      kind = .scatter
      because(
        "points: rows have the same \(name(xFacts.index).english)",
        "散点：有几行的\(name(xFacts.index).chinese)相同")
    }
  }

  /// Whether words tell apart all rows with the same x, so that each has a line.
  private func hasGroups(along x: ColumnFacts) -> Bool {
    x.isOrdered
      && facts.contains {
        $0.isWord && $0.index != facet && (2...Self.mostSeries).contains($0.distinct)
          && !$0.isUnique && tellsApart($0.index)
      }
  }

  private var isOrderedByGroup: Bool {
    guard let x, let by else { return false }
    var last: [Double: Double] = [:]
    for (value, group) in zip(table.columns[x].values, table.columns[by].values)
    where !value.isNaN && !group.isNaN {
      if value < last[group] ?? -.infinity { return false }
      last[group] = value
    }
    return true
  }

  /// The columns of numbers of a table with a row of the same name for each; nil of another table.
  private var squareOfRows: [Int]? {
    guard let x, facts[x].isWord, facts[x].isUnique, facts[x].distinct > 2 else { return nil }
    let numbers = facts.filter { $0.isNumber && $0.index != x }.map(\.index)
    guard numbers.count == facts.count - 1, numbers.count == table.rows,
      Set(numbers.map { table.columns[$0].name }) == Set(table.columns[x].words)
    else { return nil }
    return numbers
  }

  private var candleColumns: [Int]? {
    let roles: [ColumnFacts.Role] = [.open, .high, .low, .close]
    let found = roles.compactMap { role in facts.first { $0.role == role && $0.isNumber }?.index }
    return found.count == 4 ? found : nil
  }
}
