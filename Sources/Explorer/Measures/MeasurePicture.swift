package import Charts
package import ClusterAtlas
internal import Glibc
package import Measures
internal import RegionalIndices
package import Tabular

/// The picture of a result: the curve, table or ranking that a measure is read from.
package struct MeasurePicture {
  let row: MeasureRow
  let outcome: Outcome
  /// The rows it was computed from; nil where they were not kept.
  let part: Part?
  let context: MeasureContext
  let title: String
  let language: Language
  /// The unit of the values.
  let unit: String

  package init(
    _ row: MeasureRow, _ outcome: Outcome, part: Part?, context: MeasureContext, title: String,
    language: Language, unit: String = ""
  ) {
    self.row = row
    self.outcome = outcome
    self.part = part
    self.context = context
    self.title = title
    self.language = language
    self.unit = unit
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// Nil where the measure has none.
  package var plot: Plot? {
    switch row.name {
    case "gini", "lorenz": lorenz
    case "hhi", "cr": shares
    case "theil", "cv": values
    case "lq", "leontief": heat
    case "influence": influence
    case "moran": moran
    case "spatial-gini": values
    case "convergence": convergence
    case "growth", "mann-kendall", "turning-point": course
    default: row.form == .list ? values : ranking
    }
  }

  // MARK: Of the values

  private var lorenz: Plot? {
    guard let part else { return nil }
    var curve = LorenzCurve(
      title: title, note: word("→ share of units, ↑ of the total", "→ 单位累计占比，↑ 总量累计占比"))
    // The chart takes totals; values with weights are per head.
    let totals = part.weights.map { zip(part.values, $0).map { $0 * $1 } } ?? part.values
    curve.add("", values: totals, weights: part.weights)
    return curve.plot
  }

  private func named(_ part: Part) -> [(name: String, value: Double)] {
    part.values.enumerated().map { index, value in
      let unit = part.units.map { context.units[Int($0[index])] }
      return (unit ?? String(index + 1), value)
    }
  }

  private var values: Plot? {
    guard let part, part.values.count > 1 else { return nil }
    return RankingChart(
      title: title, note: unit,
      items: named(part).map { RankingChart.Item(name: $0.name, value: $0.value) }
    ).plot
  }

  /// Shares of the total; of a concentration ratio the largest are marked.
  private var shares: Plot? {
    guard let part, part.values.count > 1 else { return nil }
    let total = part.values.reduce(0, +)
    guard total > 0 else { return nil }
    let sorted = named(part).sorted { $0.value > $1.value }
    let marked = row.name == "cr" ? context.k : 0
    return RankingChart(
      title: title, note: word("% of the total", "占总量%"),
      items: sorted.enumerated().map { index, one in
        RankingChart.Item(
          name: one.name, value: one.value / total * 100, isHighlighted: index < marked)
      }
    ).plot
  }

  private var course: Plot? {
    guard let part, let times = part.times, times.count > 1 else { return ranking }
    let points = zip(times, part.values).map { ChartPoint(x: $0, y: $1) }
    var options = ChartOptions(title: ChartText(title))
    if row.name == "turning-point", let knot = outcome.rows.first?.numbers.first?.value {
      options.events = [
        ChartEvent(
          x: knot, label: ChartText(NumberText.text(knot, decimals: 0, groups: false)),
          kind: .event)
      ]
    }
    let name = part.keys.first ?? ""
    return Chart(
      [ChartSeries(id: name, title: ChartText(name), points: points)], options
    ).plot()
  }

  /// Growth against the level at the start: what the slope is fitted to.
  private var convergence: Plot? {
    guard let part, let times = part.times, let units = part.units, let first = times.min(),
      let last = times.max(), first < last
    else { return nil }
    var starts: [UInt32: Double] = [:]
    var ends: [UInt32: Double] = [:]
    for (index, unit) in units.enumerated() {
      if times[index] == first { starts[unit] = part.values[index] }
      if times[index] == last { ends[unit] = part.values[index] }
    }
    let points = starts.keys.sorted().compactMap { unit -> NamedPoint? in
      guard let start = starts[unit], let end = ends[unit], start > 0, end > 0 else { return nil }
      let growth = (log(end) - log(start)) / (last - first) * 100
      return NamedPoint(name: context.units[Int(unit)], x: start, y: growth)
    }
    var scatter = ScatterChart(
      title: title, note: word("↑ % a year, → start (log)", "↑ 年均%，→ 起始值（对数）"),
      points: points)
    scatter.isLogX = true
    return scatter.plot
  }

  // MARK: Of the results

  private var heat: Plot? {
    var rows: [String] = []
    var columns: [String] = []
    var cells: [String: [String: Double]] = [:]
    for row in outcome.rows {
      if cells[row.names[0]] == nil { rows.append(row.names[0]) }
      if rows.count == 1 { columns.append(row.names[1]) }
      cells[row.names[0], default: [:]][row.names[1]] = row.numbers[0].value
    }
    let values = rows.map { row in columns.map { cells[row]?[$0] } }
    return HeatTable(title: title, rows: rows, columns: columns, values: values).plot
  }

  private var influence: Plot? {
    scatter(
      outcome.rows, at: 1, note: word("→ influence, ↑ sensitivity", "→ 影响力，↑ 感应度"),
      quadrants: [
        word("is pulled", "受拉动"), word("pulls and is pulled", "拉动且受拉动"), word("neither", "均低"),
        word("pulls", "拉动"),
      ])
  }

  private var moran: Plot? {
    guard !outcome.points.isEmpty else { return nil }
    return scatter(
      outcome.points, at: 0,
      note: word("→ own value, ↑ neighbours' mean (σ)", "→ 自身值，↑ 邻接均值（标准差）"),
      quadrants: [
        word("low among high", "低—高"), word("high among high", "高—高"),
        word("low among low", "低—低"), word("high among low", "高—低"),
      ])
  }

  private func scatter(
    _ rows: [OutcomeRow], at centre: Double, note: String, quadrants: [String]
  ) -> Plot {
    let points = rows.compactMap { row -> NamedPoint? in
      guard let x = row.numbers[0].value, let y = row.numbers[1].value else { return nil }
      return NamedPoint(name: row.names[0], x: x, y: y)
    }
    var scatter = ScatterChart(title: title, note: note, points: points)
    scatter.quadrants = DataPoint(x: centre, y: centre)
    scatter.quadrantNames = quadrants
    return scatter.plot
  }

  /// Results of years as a line, of others as a ranking.
  private var ranking: Plot? {
    guard outcome.nameColumns.count == 1 else { return nil }
    let years = outcome.rows.compactMap { Int($0.names[0]) }
    if years.count == outcome.rows.count, years.allSatisfy({ (1000..<3000).contains($0) }) {
      let points = zip(years, outcome.rows).map { year, row in
        ChartPoint(x: Double(year), y: row.numbers[0].value)
      }
      let name = title.isEmpty ? word(row.title.en, row.title.zh) : title
      let series = ChartSeries(id: row.name, title: ChartText(name), points: points)
      return Chart([series], ChartOptions(title: ChartText(name))).plot()
    }
    let items = outcome.rows.compactMap { row in
      row.numbers[0].value.map { RankingChart.Item(name: row.names[0], value: $0) }
    }
    guard items.count > 1 else { return nil }
    return RankingChart(title: title, items: items).plot
  }
}

/// The value of each group of a measurement in order: how it went through the years.
package struct MeasureCourse {
  let row: MeasureRow
  let measurement: Measurement
  let language: Language

  package init(_ row: MeasureRow, _ measurement: Measurement, language: Language) {
    self.row = row
    self.measurement = measurement
    self.language = language
  }

  /// The groups that are years, with their results.
  private var years: [(year: Double, outcome: Outcome)] {
    measurement.results.compactMap { result in
      guard result.keys.count == 1, let year = Double(result.keys[0]) else { return nil }
      return (year, result.outcome)
    }
  }

  /// Nil where the groups are no years, or where there are many numbers a year.
  package func chart(title: String) -> Chart? {
    let years = years
    guard years.count > 1, years.allSatisfy({ $0.outcome.rows.count == 1 }),
      let first = years.first?.outcome
    else { return nil }
    let isSplit = first.numberColumns.contains("between")
    let columns = isSplit ? ["between", "within"] : [first.numberColumns[0]]
    let series = columns.compactMap { name -> ChartSeries? in
      guard let column = first.numberColumns.firstIndex(of: name) else { return nil }
      let shown = isSplit ? Self.words[name]?[language] ?? name : title
      return ChartSeries(
        id: name, title: ChartText(shown),
        points: years.map { one in
          ChartPoint(x: one.year, y: one.outcome.rows[0].numbers[column].value)
        })
    }
    var options = ChartOptions(kind: isSplit ? .stacked : .line, title: ChartText(title))
    options.language = language == .chinese ? .zh : .en
    return Chart(series, options)
  }

  private static let words = [
    "between": Bilingual("between groups", "组间"), "within": Bilingual("within groups", "组内"),
  ]
}
