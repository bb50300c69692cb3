package import Drawing

/// Series and how they are to be drawn.
///
/// ```swift
/// let chart = Chart([gini], options)
/// chart.draw(on: &canvas, in: rect, glyphs: .braille)
/// let picture = chart.svg(width: 900, height: 500, theme: .print)
/// let sentence = chart.describe()
/// ```
package struct Chart: Hashable, Sendable {
  package var series: [ChartSeries]
  package var options: ChartOptions

  package init(_ series: [ChartSeries], _ options: ChartOptions = ChartOptions()) {
    self.series = series
    self.options = options
  }

  /// The marks in data coordinates; of small multiples the first. Make it once and draw it often.
  package func plot() -> Plot {
    guard series.contains(where: { $0.points.contains { $0.value != nil } }) else {
      return empty
    }
    var plot = options.kind.form.init(series, options).plot
    // What is on x stands in the rows of bars that lie across.
    if plot.x.name.isEmpty, !options.liesAcross { plot.x.name = options.xLabel[options.language] }
    if options.hasShortNumbers {
      plot.x.scalesNumbers = options.language
      plot.y.scalesNumbers = options.language
    }
    if options.hasWholeX { plot.x.isWhole = true }
    if options.hasCounts { plot.y.isWhole = true }
    plot.namesAll = options.namesAll
    plot.countsNames = options.isOfRows
    return plot
  }

  /// Whether it is drawn as several small charts.
  package var hasFacets: Bool { series.contains { !$0.facet.isEmpty } }

  private var empty: Plot {
    var plot = Plot(x: Axis(.numbers, 0...1), y: Axis(.numbers, 0...1))
    plot.title = options.heading(series)
    plot.emptyText = options.language == .chinese ? "没有数据" : "no figures"
    return plot
  }

  /// Draws it in a rectangle of cells.
  package func draw(
    on canvas: inout Canvas, in rect: Rect, glyphs: GlyphSet = .braille, hasColour: Bool = true,
    isSparse: Bool = false
  ) {
    if hasFacets {
      Facets(series, options).draw(on: &canvas, in: rect, glyphs: glyphs, hasColour: hasColour)
    } else if options.kind.arrangement == .grid {
      SmallMultiples(series, options).draw(on: &canvas, in: rect, glyphs: glyphs)
    } else {
      let plot = fitted(to: rect.size).plot()
      let columns = plot.partsRows ? RowColumns(plot, rect.size, firstRow: options.firstRow) : nil
      guard let columns, columns.isParted else {
        return plot.draw(
          on: &canvas, in: rect, glyphs: glyphs, hasColour: hasColour, firstRow: options.firstRow,
          isSparse: isSparse)
      }
      for (part, area) in columns.parts {
        let place = Rect(
          x: rect.x + area.x, y: rect.y, width: area.width, height: area.height)
        part.draw(
          on: &canvas, in: place, glyphs: glyphs, hasColour: hasColour, isSparse: isSparse)
      }
    }
  }

  /// The chart alone on a canvas.
  package func canvas(
    _ size: Size, glyphs: GlyphSet = .braille, hasColour: Bool = true
  ) -> Canvas {
    var canvas = Canvas(size: size)
    draw(on: &canvas, in: canvas.bounds, glyphs: glyphs, hasColour: hasColour)
    return canvas
  }

  /// The x with an observation that is nearest to a place, as that of a click; nil without any.
  package func nearest(to x: Double) -> Double? {
    var best: Double?
    for one in series {
      for point in one.points where point.x.isFinite && options.contains(point.x) {
        if abs(point.x - x) < abs((best ?? .infinity) - x) { best = point.x }
      }
    }
    return best
  }

  /// All x with an observation, ascending: where a crosshair stops.
  package var positions: [Double] {
    var all = Set<Double>()
    for one in series {
      for point in one.points where point.x.isFinite && options.contains(point.x) {
        all.insert(point.x)
      }
    }
    return all.sorted()
  }
}

extension ChartOptions {
  /// Whether an x is in the window.
  func contains(_ x: Double) -> Bool {
    x >= finiteFrom ?? -.infinity && x <= finiteTo ?? .infinity && (!isLogX || x > 0)
  }

  var finiteFrom: Double? { from.flatMap { $0.isFinite ? $0 : nil } }
  var finiteTo: Double? { to.flatMap { $0.isFinite ? $0 : nil } }

  /// The title; without one the name of a single series.
  func heading(_ series: [ChartSeries]) -> String {
    let own = title[language]
    if !own.isEmpty || series.count != 1 { return own }
    return series.first.map { $0.title[language].isEmpty ? $0.id : $0.title[language] } ?? ""
  }

  /// The note; without one the unit of the series of a side, if they have the same.
  func remark(_ series: [ChartSeries], _ side: ChartSide = .left) -> String {
    let own = note[language]
    if !own.isEmpty, side == .left { return own }
    return unit(series, side)
  }

  func unit(_ series: [ChartSeries], _ side: ChartSide) -> String {
    var units: [String] = []
    for one in series where one.side == side && !units.contains(one.unit[language]) {
      units.append(one.unit[language])
    }
    return units.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Looks of the series: those not highlighted are dim, and so are all if there are very many.
  func looks(_ series: [ChartSeries]) -> [SeriesStyle] {
    var colour = 0
    let many = series.count > 8 && !coloursAll
    return series.map { one in
      let isHighlighted = highlights.contains(one.id)
      if !isHighlighted, !highlights.isEmpty || many { return SeriesStyle(role: .dim) }
      defer { colour += 1 }
      var look = SeriesStyle.series(colour)
      look.isHighlighted = isHighlighted
      return look
    }
  }

  var axisKind: Axis.Kind {
    switch x {
    case .numbers: .numbers
    case .years: .years
    case .dates: .dates
    case .words(let names): .categories(names)
    }
  }

  /// Rules and bands that the options ask for.
  var annotationMarks: [Mark] {
    let bands = bands.filter { $0.to >= $0.from && $0.to.isFinite && $0.from.isFinite }
    return bands.map { .band(BandMark(range: $0.from...$0.to, label: $0.label[language])) }
      + events.filter { $0.x.isFinite && contains($0.x) }.map { event in
        let kind: RuleMark.Kind =
          switch event.kind {
          case .event: .event
          case .turningPoint: .turningPoint
          case .seriesBreak: .seriesBreak
          }
        return .rule(
          RuleMark(at: event.x, isVertical: true, kind: kind, label: event.label[language]))
      }
  }
}
