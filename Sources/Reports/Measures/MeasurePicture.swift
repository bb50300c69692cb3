package import Charts
internal import ClusterAtlas
package import Measures
internal import RegionalIndices
package import Tabular

/// The picture of a result: the curve, table or ranking that a measure is read from.
package struct MeasurePicture {
  let row: MeasureDefinition
  let outcome: Outcome
  let figure: MeasureFigure
  /// The rows it was computed from; nil where they were not kept.
  let part: GroupSample?
  let context: MeasureContext
  let title: String
  let language: Language
  /// The unit of the values.
  let unit: String

  package init(
    _ row: MeasureDefinition, _ outcome: Outcome, _ output: (any MeasureOutput)?,
    part: GroupSample?,
    context: MeasureContext, title: String, language: Language, unit: String = ""
  ) {
    self.row = row
    self.outcome = outcome
    figure = output?.figure ?? .results
    self.part = part
    self.context = context
    self.title = title
    self.language = language
    self.unit = unit
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// Nil where there is none.
  package var plot: Plot? {
    switch figure {
    case .lorenz: lorenz
    case .shares(let marked): shares(marked)
    case .values: values
    case .heat: heat
    case .scatter(let scatter): plot(scatter)
    case .course(let turn): course(turn)
    case .results: ranking
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

  private func named(_ part: GroupSample) -> [(name: String, value: Double)] {
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
  private func shares(_ marked: Int) -> Plot? {
    guard let part, part.values.count > 1 else { return nil }
    let total = part.values.reduce(0, +)
    guard total > 0 else { return nil }
    let sorted = named(part).sorted { $0.value > $1.value }
    return RankingChart(
      title: title, note: word("% of the total", "占总量%"),
      items: sorted.enumerated().map { index, one in
        RankingChart.Item(
          name: one.name, value: one.value / total * 100, isHighlighted: index < marked)
      }
    ).plot
  }

  private func course(_ turn: Double?) -> Plot? {
    guard let part, let times = part.times, times.count > 1 else { return ranking }
    let points = zip(times, part.values).map { ChartPoint(x: $0, y: $1) }
    var options = ChartOptions(title: Bilingual(title))
    if let turn {
      options.events = [
        ChartEvent(
          x: turn, label: Bilingual(NumberText.text(turn, decimals: 0, groups: false)),
          kind: .event)
      ]
    }
    let name = part.keys.first ?? ""
    return Chart(
      [ChartSeries(id: name, title: Bilingual(name), points: points)], options
    ).plot()
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

  private func plot(_ figure: ScatterFigure) -> Plot? {
    guard !figure.spots.isEmpty else { return nil }
    var scatter = ScatterChart(
      title: title, note: figure.note[language],
      points: figure.spots.map { NamedPoint(name: $0.name, x: $0.x, y: $0.y) })
    scatter.isLogX = figure.isLogX
    if let centre = figure.centre {
      scatter.quadrants = DataPoint(x: centre, y: centre)
      scatter.quadrantNames = figure.quadrants.map { $0[language] }
    }
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
      let name = title.isEmpty ? row.title[language] : title
      let series = ChartSeries(id: row.name, title: Bilingual(name), points: points)
      return Chart([series], ChartOptions(title: Bilingual(name))).plot()
    }
    let items = outcome.rows.compactMap { row in
      row.numbers[0].value.map { RankingChart.Item(name: row.names[0], value: $0) }
    }
    guard items.count > 1 else { return nil }
    return RankingChart(title: title, items: items).plot
  }
}

extension Chart {
  /// The lines parted where another census or method begins.
  package func broken(at years: [Int]) -> Chart {
    var copy = self
    for index in copy.series.indices {
      for point in copy.series[index].points.indices
      where years.contains(where: { Double($0) == copy.series[index].points[point].x }) {
        copy.series[index].points[point].flags.insert(.breakBefore)
      }
    }
    return copy
  }
}

/// The value of each group of a measurement in order: how it went through the years.
package struct MeasureCourse {
  let row: MeasureDefinition
  let measurement: Measurement
  let language: Language

  package init(_ row: MeasureDefinition, _ measurement: Measurement, language: Language) {
    self.row = row
    self.measurement = measurement
    self.language = language
  }

  /// The groups that are years.
  private var years: [(year: Double, place: Int)] {
    measurement.keys.enumerated().compactMap { place, keys in
      keys.count == 1 ? Double(keys[0]).map { ($0, place) } : nil
    }
  }

  /// Whether there is a chart, as far as can be told without computing groups that are not seen.
  package var isThere: Bool {
    let years = years
    guard years.count > 1 else { return false }
    let sample = measurement.sample
    if measurement.isLater, sample.rows.count != 1 || sample.nameColumns.isEmpty {
      return sample.rows.count == 1
    }
    return years.allSatisfy { measurement.outcome(at: $0.place).rows.count == 1 }
  }

  /// Nil where the groups are no years, or where there are many numbers a year.
  package func chart(title: String) -> Chart? {
    guard isThere else { return nil }
    let years = years.map { (year: $0.year, outcome: measurement.outcome(at: $0.place)) }
    let first = years[0].outcome
    let parts = row.stack.compactMap { part in
      first.numberColumns.firstIndex(of: part).map { (part, $0) }
    }
    let isSplit = !parts.isEmpty
    let columns = isSplit ? parts : [(first.numberColumns[0], 0)]
    let series = columns.map { column, place in
      ChartSeries(
        id: column.key, title: Bilingual(isSplit ? column.words[language] : title),
        points: years.map { one in
          ChartPoint(x: one.year, y: one.outcome.rows[0].numbers[place].value)
        })
    }
    var options = ChartOptions(kind: isSplit ? .stacked : .line, title: Bilingual(title))
    options.language = language
    return Chart(series, options)
  }
}
