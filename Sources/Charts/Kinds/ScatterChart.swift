import Drawing

/// A point with a name.
package struct NamedPoint: Hashable, Sendable {
  package var name: String
  package var x: Double
  package var y: Double

  package init(name: String, x: Double, y: Double) {
    self.name = name
    self.x = x
    self.y = y
  }
}

/// Points by two measures, with names and, if asked for, quadrants.
package struct ScatterChart: Hashable, Sendable {
  package var title = ""
  package var note = ""
  package var groups: [(name: String, points: [NamedPoint])] {
    get { zip(names, points).map { ($0, $1) } }
    set {
      names = newValue.map(\.name)
      points = newValue.map(\.points)
    }
  }
  private var names: [String] = []
  private var points: [[NamedPoint]] = []
  package var x = Axis.Kind.numbers
  package var isLogX = false
  package var isLogY = false
  /// Where the quadrants part; nil for none.
  package var quadrants: DataPoint?
  /// Top left, top right, bottom left, bottom right.
  package var quadrantNames: [String] = []
  package var highlights: Set<String> = []
  /// Points without names, by series.
  private var series: [ChartSeries] = []
  private var looks: [SeriesStyle] = []

  package init(title: String, note: String = "", points: [NamedPoint]) {
    self.title = title
    self.note = note
    groups = [("", points)]
  }

  /// Each series is a group; its points have no names.
  package init(_ series: [ChartSeries], _ options: ChartOptions) {
    title = options.heading(series)
    note = options.remark(series)
    x = options.axisKind
    isLogY = options.isLog
    isLogX = options.isLogX
    names = series.map { $0.name(options.language) }
    points = series.map { _ in [] }
    looks = options.looks(series)
    self.series = series.map { one in
      var one = one
      one.points = one.points.filter { $0.value != nil && options.contains($0.x) }
      return one
    }
  }

  package var plot: Plot {
    var xs = Extent()
    var ys = Extent()
    let drawn = points.map { $0.filter(isDrawable) }
    for point in drawn.joined() {
      xs.add(point.x)
      ys.add(point.y)
    }
    let places = series.map { plain($0) }
    for point in places.joined() {
      xs.add(point.x)
      ys.add(point.y)
    }
    for span in series.lazy.flatMap(\.spans) {
      ys.add(span.low)
      ys.add(span.high)
    }
    if let quadrants {
      xs.add(quadrants.x)
      ys.add(quadrants.y)
    }
    var plot = Plot(x: axis(x, xs, isLogX), y: axis(.numbers, ys, isLogY))
    plot.title = title
    plot.note = note
    plot.marks = quadrantMarks
    if case .categories = x {
      plot.x.range = -0.5...Double(max(1, plot.x.categories?.count ?? 1)) - 0.5
    }
    for (index, points) in places.enumerated() { add(points, of: index, &plot) }
    guard series.isEmpty else { return plot }
    for (index, group) in drawn.enumerated() { add(group, index, &plot) }
    return plot
  }

  private func plain(_ series: ChartSeries) -> [DataPoint] {
    var points: [DataPoint] = []
    points.reserveCapacity(series.points.count)
    for point in series.points {
      guard let y = point.value, !isLogX || point.x > 0, !isLogY || y > 0 else { continue }
      points.append(DataPoint(x: point.x, y: y))
    }
    return points
  }

  private func add(
    _ points: [DataPoint], of index: Int, _ plot: inout Plot
  ) {
    let (one, look) = (series[index], looks[index])
    if one.isLine {
      plot.marks.append(.line(LineMark(runs: [points.sorted { $0.x < $1.x }], look: look)))
    } else {
      plot.marks.append(
        .points(PointMark(points: points, look: look, isFine: points.count > 200)))
    }
    if !one.spans.isEmpty { plot.marks.append(.spans(SpanMark(spans: one.spans, look: look))) }
    guard series.count > 1 else { return }
    plot.keys.append(SeriesKey(name: names[index], look: look))
  }

  private func isDrawable(_ point: NamedPoint) -> Bool {
    point.x.isFinite && point.y.isFinite && (!isLogX || point.x > 0) && (!isLogY || point.y > 0)
  }

  /// The range of the points, and a little more so that none lies on the edge.
  private func axis(_ kind: Axis.Kind, _ extent: Extent, _ isLog: Bool) -> Axis {
    let range = YAxisFit.opened(extent.range, isLog: isLog)
    guard !isLog else {
      var axis = Axis(kind, range)
      axis.isLog = true
      return axis
    }
    let pad = kind == .years ? 0 : (range.upperBound - range.lowerBound) * 0.02
    return Axis(kind, range.lowerBound - pad...range.upperBound + pad)
  }

  private func add(_ group: [NamedPoint], _ index: Int, _ plot: inout Plot) {
    let look = SeriesStyle.series(index)
    let places = group.map { DataPoint(x: $0.x, y: $0.y) }
    plot.marks.append(
      .points(PointMark(points: places, look: look, isFine: group.count > 200)))
    if points.count > 1 {
      plot.keys.append(SeriesKey(name: names[index], look: look))
    }
    let marked = group.filter { highlights.contains($0.name) }
    if !marked.isEmpty {
      var amber = look
      amber.role = .alert
      amber.marker = .diamond
      let places = marked.map { DataPoint(x: $0.x, y: $0.y) }
      plot.marks.append(.points(PointMark(points: places, look: amber)))
    }
    plot.marks += labels(marked, .alert)
    plot.marks += labels(group.filter { !highlights.contains($0.name) }, .text)
  }

  /// Names from the outer points to the inner ones, which have less room.
  private func labels(_ group: [NamedPoint], _ role: Role) -> [Mark] {
    group.filter { !$0.name.isEmpty }.map { point in
      .label(
        LabelMark(
          text: point.name, at: DataPoint(x: point.x, y: point.y), place: .around, role: role))
    }
  }

  private var quadrantMarks: [Mark] {
    guard let quadrants else { return [] }
    let rules: [Mark] = [
      .rule(RuleMark(at: quadrants.x, isVertical: true, kind: .reference)),
      .rule(RuleMark(at: quadrants.y, isVertical: false, kind: .reference)),
    ]
    let places: [LabelMark.Place] = [.topLeft, .topRight, .bottomLeft, .bottomRight]
    return rules
      + zip(quadrantNames, places).map { name, place in
        .label(LabelMark(text: name, at: quadrants, place: place, role: .dim))
      }
  }
}
