package import Charts
package import Tabular

/// A chart of a table: what is asked for, and for the rest what a person would choose.
///
/// ```swift
/// let made = try TableChart(table, ChartRequest(), .english)
/// made.chart.draw(on: &canvas, in: rect)
/// made.notices   // what one has to know, in both languages
/// made.reasons   // why x, y and series are those
/// ```
package struct TableChart: Sendable {
  package private(set) var chart: Chart
  /// What was left out, joined or split.
  package private(set) var notices: [Bilingual]
  /// Why it is drawn so.
  package private(set) var reasons: [Bilingual]
  /// The choice in short: `x`, `y`, `by`, `kind`.
  package private(set) var choice: [(key: String, value: Bilingual)]
  private let request: ChartRequest
  /// Values beyond this have no place on an axis.
  private static let largest = 1e300

  /// Chooses and makes the series. O(rows) for what is usual, O(*n* log *n*) where rows are sorted.
  package init(
    _ source: ColumnTable, _ request: ChartRequest, _ language: Language
  ) throws(ChartProblem) {
    self.request = request
    let table = Self.shaped(PlotTable(source, limit: request.limit), request)
    guard table.rows > 0, !table.columns.isEmpty else {
      throw ChartProblem(
        Bilingual("nothing to draw: no line with numbers came", "无可绘制：没有读到数字"))
    }
    let own = Self.completed(request, table)
    var choice = try ChartChoice(table, own)
    let builder = SeriesBuilder(choice, language)
    var series = builder.series()
    if choice.kind == .candles, series.count < 4 {
      throw ChartProblem(
        Bilingual(
          "--kind candles: expected four columns of numbers: open, high, low and close",
          "--kind candles：需要开、高、低、收四列数字"), isUsage: true)
    }
    if !request.errors.isEmpty { series = try Self.withErrors(series, choice, request.errors) }
    choice.notices = table.notices + choice.notices
    (notices, reasons) = (choice.notices, choice.reasons)
    self.choice = choice.summary
    var options = ChartOptions(kind: choice.kind, language: language, x: builder.xKind)
    options.isOfRows = true
    options.hasShortNumbers = true
    options.coloursAll = true
    options.ownScales = choice.hasOwnScales
    options.isLogX = request.isLogX && options.x == .numbers
    options.isLog = request.isLog && choice.kind.takesLog
    options.bins = request.bins
    chart = Chart(series, options)
    try transform(language)
    checkScales()
    nameAxes(choice, builder, language)
    try checkFigures()
  }

  /// Years across become rows, unless columns are asked for.
  private static func shaped(_ table: PlotTable, _ request: ChartRequest) -> PlotTable {
    let isFree = request.x == nil && request.y.isEmpty && request.by == nil && request.facet == nil
    guard isFree, request.errors.isEmpty else { return table }
    let kind = request.kind ?? .line
    let needsColumns: [ChartKind] = [.slope, .heat, .bar, .stacked, .percent, .ranking, .histogram]
    if table.timeColumns.count == 2 || request.kind != nil && needsColumns.contains(kind) {
      return table
    }
    return table.unpivoted() ?? table
  }

  private static func completed(_ request: ChartRequest, _ table: PlotTable) -> ChartRequest {
    var own = request
    if table.isUnpivoted {
      (own.x, own.y, own.by) = ("2", ["3"], "1")
    } else if request.kind == .slope || request.kind == .heat, request.y.isEmpty,
      !table.timeColumns.isEmpty
    {
      own.y = table.timeColumns.map { "\($0 + 1)" }
    }
    return own
  }

  /// The same without values that are too large for an axis.
  package func picture(of chart: Chart) -> Chart {
    var chart = chart
    func isLarge(_ point: ChartPoint) -> Bool {
      abs(point.x) > Self.largest || abs(point.value ?? 0) > Self.largest
    }
    guard chart.series.contains(where: { $0.points.contains(where: isLarge) }) else { return chart }
    for index in chart.series.indices { chart.series[index].points.removeAll(where: isLarge) }
    return chart
  }

  // MARK: Changes

  private mutating func transform(_ language: Language) throws(ChartProblem) {
    var made = SeriesChanges(series: chart.series, x: chart.options.x, language: language)
    if let change = request.change {
      guard !chart.options.kind.isOfValues, chart.options.kind != .candles else {
        throw ChartProblem(
          Bilingual(
            "--growth, --index, --share and --cumulative are for values along x, not for --kind \(chart.options.kind.rawValue)",
            "--growth、--index、--share、--cumulative 用于沿 x 的数值，不用于 --kind \(chart.options.kind.rawValue)"
          ),
          isUsage: true)
      }
      chart.series = try made.changed(change)
      made = SeriesChanges(series: chart.series, x: chart.options.x, language: language)
    }
    try smooth(made)
  }

  private mutating func smooth(_ made: SeriesChanges) throws(ChartProblem) {
    let lines: [ChartKind] = [.line, .step, .scatter, .multiples]
    guard request.rolling != nil || request.trend != nil else { return }
    guard lines.contains(chart.options.kind), !chart.options.x.isWords else {
      throw ChartProblem(
        Bilingual(
          "--rolling and --trend are for lines and points", "--rolling 和 --trend 用于线和点"),
        isUsage: true)
    }
    let trends = request.trend.map(made.trends) ?? []
    if let rolling = request.rolling { chart.series = made.rolled(rolling) }
    if request.trend != nil, trends.count < made.series.count {
      notices.append(
        Bilingual(
          "a series without two different x has no trend", "x 不足两个不同值的系列没有趋势线"))
    }
    chart.series += trends
  }

  private static func withErrors(
    _ series: [ChartSeries], _ choice: ChartChoice, _ names: [String]
  ) throws(ChartProblem) -> [ChartSeries] {
    guard (1...2).contains(names.count), choice.y.count == 1, choice.by == nil,
      choice.facet == nil, choice.aggregate == nil, var one = series.first,
      [.line, .step, .bar, .scatter].contains(choice.kind)
    else {
      throw ChartProblem(
        Bilingual(
          "--errors takes one column (plus and minus) or two (lower, upper), beside one column of values on lines, bars or points",
          "--errors 取一列（加减）或两列（下限，上限），配一列数值，用于线、柱、点"), isUsage: true)
    }
    var columns: [[Double]] = []
    for name in names {
      columns.append(choice.table.columns[try choice.table.column(name, "--errors")].values)
    }
    one.spans = one.points.enumerated().compactMap { row, point in
      guard let value = point.value, columns.allSatisfy({ !$0[row].isNaN }) else { return nil }
      let isPair = columns.count == 2
      return ChartSpan(
        x: point.x, low: isPair ? columns[0][row] : value - columns[0][row],
        high: isPair ? columns[1][row] : value + columns[0][row])
    }
    return [one]
  }

  // MARK: Scales

  /// Says where a logarithmic scale is not, and what it has no place for.
  private mutating func checkScales() {
    let kind = chart.options.kind
    if request.isLog, !kind.takesLog {
      notices.append(
        Bilingual(
          "--log: \(kind.rawValue) begins at zero or counts, so its scale stays linear; line and scatter have a logarithmic one",
          "--log：\(kind.rawValue) 从零开始或为计数，仍用线性刻度；line 和 scatter 可用对数刻度"))
    }
    if request.isLogX, !chart.options.isLogX {
      notices.append(
        Bilingual("--log-x: x has no numbers, so it stays linear", "--log-x：x 不是数字，仍为线性"))
    }
    let points = chart.series.lazy.filter { !$0.isLine }.flatMap(\.points)
    if chart.options.isLog { tellLost(points.count { ($0.value ?? 1) <= 0 }, "--log") }
    if chart.options.isLogX { tellLost(points.count { $0.value != nil && $0.x <= 0 }, "--log-x") }
  }

  private mutating func tellLost(_ count: Int, _ option: String) {
    guard count > 0 else { return }
    notices.append(
      Bilingual(
        "\(option): \(count) \(count == 1 ? "value" : "values") not above zero, without a place on the scale",
        "\(option)：\(count)个值不大于零，刻度上没有位置"))
  }

  /// Says which values are too large to be drawn, and refuses a picture of nothing.
  private mutating func checkFigures() throws(ChartProblem) {
    var (huge, good) = (0, 0)
    let isLog = chart.options.isLog
    for one in chart.series {
      for point in one.points {
        guard let value = point.value else { continue }
        if abs(value) > Self.largest || abs(point.x) > Self.largest { huge += 1 }
        if !isLog || value > 0, !chart.options.isLogX || point.x > 0 { good += 1 }
      }
    }
    if huge > 0 {
      notices.append(
        Bilingual(
          "\(huge) \(huge == 1 ? "value lies" : "values lie") beyond ±1e300, without a place in the picture; csv and json have them",
          "\(huge)个值超出 ±1e300，图中没有位置；csv 和 json 中有"))
    }
    guard good > 0 else {
      throw ChartProblem(
        isLog
          ? Bilingual("--log: no value above zero", "--log：没有大于零的值")
          : Bilingual("nothing to draw: no figures", "无可绘制：没有数据"))
    }
    try checkParts()
  }

  private mutating func checkParts() throws(ChartProblem) {
    guard [.percent, .area].contains(chart.options.kind),
      chart.series.contains(where: { $0.points.contains { ($0.value ?? 0) < 0 } })
    else { return tellGaps() }
    throw ChartProblem(
      Bilingual(
        "--kind \(chart.options.kind.rawValue): parts of a whole cannot be negative",
        "--kind \(chart.options.kind.rawValue)：整体的部分不能为负"))
  }

  private mutating func tellGaps() {
    guard chart.options.kind == .area, chart.series.count > 1 else { return }
    var counts: [Double: Int] = [:]
    for one in chart.series {
      for x in Set(one.points.filter { $0.value != nil }.map(\.x)) { counts[x, default: 0] += 1 }
    }
    let gaps = counts.values.count { $0 < chart.series.count }
    guard gaps > 0 else { return }
    notices.append(
      Bilingual(
        "\(gaps) x at which a part is missing are left out of the areas", "\(gaps)处缺少某一部分，面积图略去"))
  }

  // MARK: Names

  private mutating func nameAxes(
    _ choice: ChartChoice, _ builder: SeriesBuilder, _ language: Language
  ) {
    let table = choice.table
    func word(_ words: Bilingual) -> String { words[language] }
    chart.options.hasCounts = choice.aggregate == .count
    chart.options.hasWholeX =
      choice.x.map { choice.facts[$0].isNumber && choice.facts[$0].isWhole } ?? false
    if builder.isTransposed {
      // Names of columns stand on x.
      chart.options.xName = ""
    } else if let x = choice.x, table.hasHeader, !choice.kind.isOfValues {
      let isUnnamed = table.columns[x].name.isEmpty
      chart.options.xName = word(table.name(x))
      if !isUnnamed, !chart.options.x.isTime, choice.kind != .ranking, choice.kind != .lorenz {
        chart.options.xLabel = Bilingual(word(table.name(x)))
      }
    } else if choice.x == nil {
      chart.options.xName = language == .chinese ? "行" : "line"
    }
    chart.options.hasValues = choice.kind == .ranking || choice.kind == .histogram
    chart.options.valuesAreYears =
      choice.y.count == 1 && choice.facts[choice.y[0]].isYear && choice.aggregate != .count
      && choice.aggregate != .sum
    if choice.kind == .ranking || choice.kind == .lorenz { chart.options.xLabel = .none }
    if request.title.isEmpty {
      chart.options.title = Bilingual(title(choice, builder, language))
    } else {
      chart.options.title = Bilingual(request.title)
    }
    if choice.kind.isOfValues || choice.kind == .scatter, chart.options.xLabel == .none,
      choice.y.count == 1, choice.kind != .scatter
    {
      let head = builder.heading(choice.y[0])
      chart.options.xLabel = Bilingual(
        head.unit.isEmpty ? head.name : "\(head.name) (\(head.unit))")
    }
    namePoints(choice, builder)
  }

  /// Of points both axes have names: that of y above it.
  private mutating func namePoints(_ choice: ChartChoice, _ builder: SeriesBuilder) {
    guard choice.kind == .scatter, choice.y.count == 1, request.title.isEmpty else { return }
    let head = builder.heading(choice.y[0])
    chart.options.title = Bilingual(
      head.unit.isEmpty ? head.name : "\(head.name) (\(head.unit))")
    if !head.unit.isEmpty { for index in chart.series.indices { chart.series[index].unit = .none } }
  }

  /// What the values are, and by what they are told apart.
  private func title(
    _ choice: ChartChoice, _ builder: SeriesBuilder, _ language: Language
  ) -> String {
    if choice.table.isUnpivoted {
      return choice.table.columns[2].name.isEmpty ? "" : builder.heading(2).name
    }
    guard choice.table.hasHeader || choice.by != nil || choice.aggregate != nil else { return "" }
    var name = choice.y.count == 1 ? builder.heading(choice.y[0]).name : ""
    if let aggregate = choice.aggregate { name = aggregate.of(name, language) }
    guard let by = choice.by else { return name }
    let group = choice.table.name(by)
    if name.isEmpty { return "" }
    return language == .chinese ? "\(name)，按\(group.chinese)" : "\(name) by \(group.english)"
  }
}

extension ChartScaleKind {
  var isWords: Bool {
    if case .words = self { return true }
    return false
  }

  var isTime: Bool { self == .years || self == .dates }
}

extension ChartChoice {
  /// The choice in short.
  var summary: [(key: String, value: Bilingual)] {
    var lines: [(key: String, value: Bilingual)] = [("kind", Bilingual(kind.rawValue))]
    lines.append(("x", x.map(table.name) ?? Bilingual("the number of the row", "行号")))
    let columns = y.map(table.name)
    lines.append(
      (
        "y",
        Bilingual(
          columns.map(\.english).joined(separator: ", "),
          columns.map(\.chinese).joined(separator: "、"))
      ))
    if let by { lines.append(("by", table.name(by))) }
    if let facet { lines.append(("facet", table.name(facet))) }
    if let aggregate { lines.append(("rows", Bilingual(aggregate.rawValue))) }
    return lines
  }
}
