import Charts
import Tabular

/// Which columns are drawn, and by what they are told apart.
extension ChartChoice {
  /// The columns of numbers that are free.
  private var numbers: [ColumnFacts] {
    let unit = unitOfPanel
    return facts.filter { one in
      one.isNumber && one.index != x && one.index != by && one.index != facet && !one.isCode
        && one.count > 0 && one.index != unit && !tellsTime(one)
    }
  }

  /// A column before the values whose whole numbers are names: with the time they tell apart all rows, and
  /// each stands at several times, as the firms of a panel do.
  private var unitOfPanel: Int? {
    guard let x, facts[x].isTime, repeatsX, request.y.isEmpty else { return nil }
    return facts.first { one in
      one.index < 3 && one.index != x && one.isNumber && one.isWhole && one.low >= 0
        && !one.isYear && one.distinct > 1 && one.distinct * 2 <= one.count
        && facts.contains { $0.isNumber && $0.index > one.index && $0.index != x }
        && tellsApart(one.index)
    }?.index
  }

  mutating func chooseValues() throws(ChartProblem) {
    if kind == .candles, y.isEmpty { y = facts.candles }
    guard y.isEmpty else { return }
    if aggregate == .count {
      because("the rows are counted, as asked", "计行数（指定）")
      return
    }
    var free = numbers
    let measures = free.filter { !$0.isYear && !$0.isSame }
    if !measures.isEmpty { free = measures }
    if table.columns.count == 1, free.isEmpty { free = facts.filter(\.isNumber) }
    if free.isEmpty {
      // Words alone can be counted.
      guard let x, facts[x].isWord, !facts[x].isUnique, request.kind == nil else {
        throw nothing
      }
      aggregate = .count
      tell(
        "no column of numbers: the rows of each \(name(x).english) are counted",
        "没有数字列：计各\(name(x).chinese)的行数")
      return
    }
    if let one = namedFigures(free) {
      y = [one.index]
      because(
        "y: \(name(one.index).english) is what long tables call their figures",
        "y：长表的数值列\(name(one.index).chinese)")
      return
    }
    if kind == .scatter { free = measured(free, atLeast: 1) }
    y = chosen(withoutTotals(free))
  }

  /// The column of figures of a long table of an office: it has more columns than a person would make.
  private func namedFigures(_ free: [ColumnFacts]) -> ColumnFacts? {
    guard table.columns.count > 5, free.count > 1 else { return nil }
    return free.first { ColumnNames.figures.contains(table.columns[$0.index].name.lowercased()) }
  }

  private var nothing: ChartProblem {
    ChartProblem(
      Bilingual("nothing to draw: no column of numbers is left", "无可绘制：没有剩余的数字列"))
  }

  private mutating func chosen(_ free: [ColumnFacts]) -> [Int] {
    let all = free.map(\.index)
    switch kind {
    case .ranking where !isAsked: return forWords(free)
    case .ranking, .candles: return kind == .candles ? all : [all[0]]
    case .scatter where !isAsked || by == nil: return [all[0]]
    case .slope, .heat, .histogram, .density, .ridgeline, .box, .strip, .multiples: return all
    case .line, .step, .bar, .stacked, .barLine, .scatter, .percent, .area, .lorenz:
      return by != nil || repeatsWithWords ? [all[0]] : sameSize(free)
    }
  }

  /// On one axis only columns of about the size of the first are seen.
  private mutating func sameSize(_ free: [ColumnFacts]) -> [Int] {
    guard let first = free.first, kind != .barLine else { return free.map(\.index) }
    let own = max(abs(first.low), abs(first.high))
    let alike = free.filter { one in
      guard hasUnit(one, of: first) else { return false }
      let size = max(abs(one.low), abs(one.high))
      return own == 0 || size == 0 || size <= own * 30 && own <= size * 30
    }
    if alike.count < free.count {
      because(
        "y: the columns of the size of \(name(first.index).english)",
        "y：与\(name(first.index).chinese)数量级相近的列"
      )
    }
    return alike.map(\.index)
  }

  /// Per cent have no place on an axis of other figures.
  private func hasUnit(_ one: ColumnFacts, of other: ColumnFacts) -> Bool {
    table.unit(one.index) == table.unit(other.index)
  }

  /// Says where figures of several units are drawn on one scale.
  mutating func tellUnits() {
    let kinds: [ChartKind] = [.multiples, .barLine, .candles, .heat]
    guard y.count > 1, !kinds.contains(kind) else { return }
    let units = y.map(table.unit)
    guard Set(units).count > 1, let other = units.firstIndex(where: { $0 != units[0] }) else {
      return
    }
    func named(_ place: Int) -> Bilingual {
      let unit = units[place]
      let head = HeaderUnit(header: table.columns[y[place]].name)
      let name = head.name.isEmpty ? name(y[place]) : Sentence.quoted(Bilingual(head.name))
      return unit.isEmpty
        ? Bilingual("\(name.english) (no unit)", "\(name.chinese)（无单位）")
        : Bilingual("\(name.english) (\(unit))", "\(name.chinese)（\(unit)）")
    }
    let (one, two) = (named(0), named(other))
    tell(
      "\(one.english) and \(two.english) are drawn on one scale (--kind multiples --own-scales: a scale for each)",
      "\(one.chinese)与\(two.chinese)画在同一刻度上（--kind multiples --own-scales 各用刻度）")
  }

  private var isAsked: Bool { request.kind != nil }

  /// Bars side by side for a few columns of the same size; else the first one.
  private mutating func forWords(_ all: [ColumnFacts]) -> [Int] {
    let free = all.first.map { first in all.filter { hasUnit($0, of: first) } } ?? all
    if free.count < all.count {
      because("y: the columns with the unit of the first", "y：与第一列单位相同的列")
    }
    let (words, columns) = (xFacts?.distinct ?? 0, free.count)
    let sizes = free.map { max(abs($0.low), abs($0.high)) }.filter { $0 > 0 }
    let areAlike = (sizes.max() ?? 1) <= (sizes.min() ?? 1) * 20
    guard columns > 1, columns <= 6, areAlike, words * columns <= Self.mostBars, by == nil else {
      if columns > 1, let first = free.first {
        because(
          columns > 6 || words * columns > Self.mostBars
            ? "one column: bars of \(columns) columns of \(words) names have no room"
            : "one column: the columns are of different size",
          columns > 6 || words * columns > Self.mostBars
            ? "一列：\(words)个名称、\(columns)列并排放不下" : "一列：各列数量级不同")
        return [first.index]
      }
      return free.prefix(1).map(\.index)
    }
    kind = .bar
    because(
      "bars side by side: \(columns) columns of the same size", "并列柱：\(columns)列数量级相同")
    return free.map(\.index)
  }

  /// Says which columns are not in the picture.
  mutating func tellUnused() {
    tellUnixTime()
    tellMissing()
    tellUnits()
    tellUnitColumn()
    guard !table.isUnpivoted, request.errors.isEmpty else { return }
    let used = Set(y).union([x, by, facet].compactMap { $0 })
    let columns = facts.filter { one in
      !used.contains(one.index) && !one.isSerial && !one.isSame && one.count > 0
    }.map(\.index)
    // What was chosen by name needs no word about the rest.
    guard !columns.isEmpty, request.y.isEmpty else { return }
    let names = Sentence.list(columns.map(table.name))
    tell("not drawn: \(names.english) (--y, --by choose)", "未画：\(names.chinese)（用 --y、--by 选取）")
  }

  /// Rows without a place on x or without a group are in no picture.
  private mutating func tellMissing() {
    let isOfItems = kind == .ranking || kind == .lorenz
    let places = kind.isOfValues || isOfItems && aggregate == nil ? nil : x
    for column in [places, by, facet].compactMap({ $0 }) {
      let cells = table.columns[column]
      let count = (0..<table.rows).count { row in
        cells.isMissing(row)
          && (y.isEmpty || y.contains { !table.columns[$0].values[row].isNaN })
      }
      guard count > 0 else { continue }
      tell(
        "\(count) \(count == 1 ? "row" : "rows") without a \(name(column).english) left out",
        "略去\(count)行：缺\(name(column).chinese)")
    }
  }

  /// Seconds since 1970 are numbers until it is said.
  private mutating func tellUnixTime() {
    guard let x, facts[x].isNumber, !facts[x].isTime, facts[x].isWhole,
      areSeconds(facts[x])
        || ["date", "time", "timestamp", "ts", "时间", "日期"].contains(
          table.columns[x].name.lowercased()),
      max(abs(facts[x].low), abs(facts[x].high)) >= 1e8
    else { return }
    tell(
      "the numbers of \(name(x).english) are no dates; --dates unix reads seconds since 1970",
      "\(name(x).chinese)的数字不是日期；--dates unix 按1970年以来的秒数读入")
  }

  /// Rising whole numbers of 2001 to 2033 in seconds or milliseconds.
  private func areSeconds(_ one: ColumnFacts) -> Bool {
    one.isRising && one.count > 1
      && (one.low >= 1e9 && one.high < 2e9 || one.low >= 1e12 && one.high < 2e12)
  }

  // MARK: Groups

  /// Whether rows with the same x are told apart by words.
  var repeatsWithWords: Bool {
    guard let x, !facts[x].isRising, repeatsX else { return false }
    return facts.contains { $0.isWord && $0.index != x && !$0.isConstant }
  }

  /// Whether an x stands in several rows.
  var repeatsX: Bool {
    guard let x else { return false }
    if facts[x].isRising { return false }
    let values = table.columns[x].values.filter { !$0.isNaN }
    return Set(values).count < values.count
  }

  mutating func chooseGroups() throws(ChartProblem) {
    guard by == nil else { return try checkGroups() }
    if kind == .candles || y.count > 1 || request.x == "0" { return }
    if kind.isOfValues { return groupValues() }
    guard let x else { return }
    if kind == .scatter { return groupPoints() }
    guard repeatsX, request.aggregate == nil else { return }
    let words = facts.filter { $0.isWord && $0.index != x && $0.index != facet && !$0.isConstant }
    if facts[x].isWord {
      return groupBars(words)
    }
    if let unit = unitOfPanel, facts[unit].distinct <= Self.mostSeries {
      return split(by: unit)
    }
    let unique = words.filter { tellsApart($0.index) }
    let fitting = unique.filter { $0.distinct <= Self.mostSeries }
    if let one = fitting.min(by: { $0.distinct < $1.distinct }) {
      split(by: one.index)
    } else if let coarse = words.filter({ $0.distinct <= 12 }).max(by: { $0.distinct < $1.distinct }
    ) {
      split(by: coarse.index)
    } else if let one = unique.min(by: { $0.distinct < $1.distinct }), unique.count == words.count {
      split(by: one.index)
    }
  }

  private mutating func split(by column: Int) {
    by = column
    let x = x.map(name) ?? Bilingual("x")
    tell(
      "several rows have the same \(x.english): a series for each \(name(column).english) (--by chooses)",
      "有几行的\(x.chinese)相同：按\(name(column).chinese)分为系列（用 --by 选取）")
    because(
      "series: \(name(column).english) tells apart the rows with the same \(x.english)",
      "系列：\(name(column).chinese)区分\(x.chinese)相同的行")
  }

  /// Whether x and a column of words make every row another one.
  func tellsApart(_ column: Int) -> Bool {
    guard let x else { return false }
    struct Pair: Hashable {
      var x: Double
      var group: Double
    }
    var seen: Set<Pair> = []
    for (value, group) in zip(table.columns[x].values, table.columns[column].values)
    where !value.isNaN {
      if !seen.insert(Pair(x: value, group: group)).inserted { return false }
    }
    return true
  }

  /// Points of up to eight kinds of things.
  private mutating func groupPoints() {
    guard request.y.isEmpty else { return }
    guard
      let one = facts.first(where: {
        $0.isWord && $0.index != facet && (2...8).contains($0.distinct) && !$0.isUnique
      })
    else { return }
    by = one.index
    because(
      "signs: \(name(one.index).english) has \(one.distinct) kinds",
      "记号：\(name(one.index).chinese)有\(one.distinct)类")
  }

  /// A box or a curve for each word on x, or of the only column of words.
  private mutating func groupValues() {
    if let x, facts[x].isWord, !facts[x].isUnique {
      by = x
      self.x = nil
    }
    if by == nil, y.count == 1, request.x == nil,
      let one = facts.first(where: { $0.isWord && (2...12).contains($0.distinct) && !$0.isUnique })
    {
      by = one.index
    }
    guard let by else { return }
    because("groups: those of \(name(by).english)", "分组：按\(name(by).chinese)")
  }

  private mutating func groupBars(_ words: [ColumnFacts]) {
    guard kind != .heat, kind != .slope else { return }
    let isWhole = kind == .stacked || kind == .percent || kind == .bar
    if let two = facts.first(where: { $0.isYear && $0.distinct == 2 && $0.index != x }),
      !isAsked || isWhole
    {
      by = two.index
      because(
        "series: the two years of \(name(two.index).english)", "系列：\(name(two.index).chinese)的两年")
    } else if let one = words.first(where: { $0.distinct <= 6 }), !isAsked || isWhole {
      by = one.index
      because(
        "series: \(name(one.index).english) has \(one.distinct) kinds",
        "系列：\(name(one.index).chinese)有\(one.distinct)类")
    }
    if by != nil, !isAsked { kind = .bar }
  }

  /// Refuses what has no sense with `--by`.
  private func checkGroups() throws(ChartProblem) {
    guard let by else { return }
    if by == x {
      let name = table.name(by)
      throw ChartProblem(
        Bilingual("--by \(name.english): it is on x already", "--by \(name.chinese)：已在 x 上"),
        isUsage: true)
    }
    guard [.ranking, .candles].contains(kind), isAsked else { return }
    throw ChartProblem(
      Bilingual(
        "--kind \(kind.rawValue) has no groups, so --by does nothing; --facet draws one for each",
        "--kind \(kind.rawValue) 没有分组，--by 不起作用；--facet 各画一幅"), isUsage: true)
  }

  // MARK: What follows

  mutating func settleKind() {
    if kind.isOfValues { x = nil }
    if kind == .ranking, isAsked, y.count > 1 {
      let rest = Sentence.list(y.dropFirst().map(table.name))
      tell(
        "a ranking is of one column; not drawn: \(rest.english) (--kind bar draws all)",
        "排名只用一列；未画：\(rest.chinese)（--kind bar 画出全部）")
      y = [y[0]]
    }
    guard !isAsked else { return }
    separateNoise()
    if kind == .ranking, by != nil || y.count > 1 { kind = .bar }
    if kind == .ranking, aggregate == nil, let x, isSample(x) {
      kind = .box
      by = x
      self.x = nil
      because(
        "boxes: \(name(x).english) has many rows a word (--mean, --sum make bars)",
        "箱线图：\(name(x).chinese)每个词有多行（--mean、--sum 画柱）")
    }
    if kind == .ranking, let x, isInOrder(x) {
      kind = .bar
      because(
        "bars: the words of \(name(x).english) have an order of their own",
        "柱：\(name(x).chinese)的词自有顺序")
    }
    if kind == .line, request.x == nil, by != nil, let x, !facts[x].isTime, !facts[x].isWord,
      request.trend == nil, !facts[x].isOrdered, !isOrdered(in: x)
    {
      kind = .scatter
    }
  }

  /// Several long series that go up and down all the time fill one picture and are seen apart only.
  private mutating func separateNoise() {
    guard kind == .line, request.y.isEmpty, request.rolling == nil, request.trend == nil,
      request.change == nil, (3...6).contains(y.count), by == nil, facet == nil,
      y.allSatisfy({ isNoise(table.columns[$0].values) })
    else { return }
    kind = .multiples
    because(
      "small charts: lines of \(y.count) columns that go up and down all the time would hide each other",
      "小图：\(y.count)列上下频繁波动，画在一起会互相遮盖")
  }

  /// Whether a long series goes more than thirty times up and down its range.
  private func isNoise(_ values: [Double]) -> Bool {
    let there = values.filter { !$0.isNaN }
    guard there.count > 400, let low = there.min(), let high = there.max(), high > low else {
      return false
    }
    let way = zip(there, there.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) / (high - low) }
    return way > 60
  }

  private func isInOrder(_ x: Int) -> Bool {
    facts[x].isWord && facts[x].distinct <= Self.mostBars
      && OrderedWords.areInOrder(table.columns[x].words.filter { !$0.isEmpty })
  }

  /// Whether each word on x has several values that are no counts.
  private func isSample(_ x: Int) -> Bool {
    let one = facts[x]
    return one.isWord && y.count == 1 && facts[y[0]].role != .count
      && (2...24).contains(one.distinct)
      && one.count >= one.distinct * 4
  }

  private func isOrdered(in x: Int) -> Bool {
    guard let by else { return facts[x].isOrdered }
    var last: [Double: Double] = [:]
    for (value, group) in zip(table.columns[x].values, table.columns[by].values)
    where !value.isNaN && !group.isNaN {
      if value <= last[group] ?? -.infinity { return false }
      last[group] = value
    }
    return true
  }

  /// Rows that fall together are joined in bars and along time; elsewhere all are drawn.
  mutating func chooseAggregate() {
    guard aggregate == nil, let x, !kind.isOfValues, kind != .candles, kind != .lorenz else {
      return
    }
    guard kind != .scatter, request.limit == nil || facts[x].isWord else { return }
    guard by.map({ !tellsApart($0) }) ?? repeatsX, facet == nil || facts[x].isWord else { return }
    let isWhole = kind == .stacked || kind == .percent || kind == .area
    guard facts[x].isWord || facts[x].isTime || isWhole else { return }
    if partSubjects() { return }
    let isCount = isWhole || y.allSatisfy { facts[$0].role == .count }
    aggregate = isCount ? .sum : .mean
    let what = Bilingual(isCount ? "summed" : "averaged", isCount ? "相加" : "取平均")
    let other = isCount ? "--mean, --count" : "--sum, --count"
    let places = Bilingual(
      by.map { "\(name(x).english) and \(name($0).english)" } ?? name(x).english,
      by.map { "\(name(x).chinese)和\(name($0).chinese)" } ?? name(x).chinese)
    tell(
      "rows with the same \(places.english) are \(what.english) (\(other) for another way)",
      "\(places.chinese)相同的行\(what.chinese)（另选：\(other)）")
  }
}

extension [ColumnFacts] {
  /// Open, high, low and close by name; else the first four columns of numbers.
  var candles: [Int] {
    let roles: [ColumnFacts.Role] = [.open, .high, .low, .close]
    let named = roles.compactMap { role in first { $0.role == role && $0.isNumber }?.index }
    if named.count == 4 { return named }
    return filter { $0.isNumber && !$0.isCode && !$0.isYear }.prefix(4).map(\.index)
  }
}
