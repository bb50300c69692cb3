import Drawing

/// Lines, rules and points.
extension VectorRenderer {
  mutating func line(_ mark: Mark) {
    switch mark {
    case .line(let line): for run in line.runs { path(run, line) }
    case .rule(let rule): self.rule(rule)
    case .spans(let spans): self.spans(spans)
    case .bars, .points, .band, .label, .tiles, .area, .box, .ridge, .candles: break
    }
  }

  private mutating func path(_ run: [DataPoint], _ mark: LineMark) {
    let scale = layout.scale(mark.side)
    let x = layout.x
    let reduced = Reduction.columns(run, limit: Int(bounded: plotWidth * Self.cell.width)) {
      (x.position($0.x) ?? 0) * Self.cell.width
    }
    var places: [(x: Double, y: Double)] = []
    for point in mark.corners(reduced) {
      guard let column = x.position(point.x), let row = scale.position(point.y) else { continue }
      places.append((column, row))
    }
    for piece in VectorClip(width: plotWidth, height: plotHeight).pieces(places) {
      stroke(piece, mark.look)
    }
  }

  private mutating func stroke(_ places: [(x: Double, y: Double)], _ look: SeriesStyle) {
    guard places.count > 1 else { return }
    var path = ""
    for (index, place) in places.enumerated() {
      path += index == 0 ? "M" : index == 1 ? " L" : " "
      path += SVGWriter.number(plotX(place.x)) + " " + SVGWriter.number(plotY(place.y))
    }
    let isDim = look.role == .dim
    var attributes = [
      ("d", path), ("fill", "none"), ("stroke", theme.colour(look.role)),
      ("stroke-width", look.isHighlighted ? "3" : isDim ? "1" : "2"), ("stroke-linejoin", "round"),
      ("stroke-linecap", look.dash == .solid ? "round" : "butt"),
    ]
    if isDim { attributes.append(("stroke-opacity", "0.6")) }
    if let dash = look.dash.strokes { attributes.append(("stroke-dasharray", dash)) }
    writer.element("path", attributes)
  }

  private mutating func rule(_ mark: RuleMark) {
    guard mark.kind != .turningPoint else { return }
    let role: Role = mark.kind == .seriesBreak ? .faint : .dim
    let dash = mark.kind == .seriesBreak ? "1 5" : "2 3"
    if mark.isVertical {
      guard let column = layout.x.position(mark.at), column >= 0, column <= plotWidth else {
        return
      }
      segment(column, 0, column, plotHeight, role, dash: dash)
    } else if let row = layout.y.position(mark.at), row >= 0, row <= plotHeight {
      segment(0, row, plotWidth, row, role, dash: dash)
    }
  }

  mutating func segment(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ role: Role, dash: String? = nil,
    opacity: String? = nil
  ) {
    var attributes = [
      ("x1", SVGWriter.number(plotX(x0))), ("y1", SVGWriter.number(plotY(y0))),
      ("x2", SVGWriter.number(plotX(x1))), ("y2", SVGWriter.number(plotY(y1))),
      ("stroke", theme.colour(role)), ("stroke-width", "1"),
    ]
    if let dash { attributes.append(("stroke-dasharray", dash)) }
    if let opacity { attributes.append(("stroke-opacity", opacity)) }
    writer.element("line", attributes)
  }

  mutating func crosshair() {
    guard let value = plot.crosshair, let column = layout.x.position(value), column >= 0,
      column <= plotWidth
    else { return }
    segment(column, 0, column, plotHeight, .alert, dash: "3 3")
  }

  mutating func points(_ mark: Mark) {
    switch mark {
    case .points(let points):
      for point in points.points { put(point, points.look, points.side, fine: points.isFine) }
    case .line(let line):
      for run in line.runs where run.count == 1 { put(run[0], line.look, line.side) }
      if let x = plot.crosshair, line.look.role != .dim { meet(line, x) }
    case .bars, .rule, .band, .label, .tiles, .area, .spans, .box, .ridge, .candles: break
    }
  }

  private mutating func meet(_ line: LineMark, _ x: Double) {
    for run in line.runs {
      guard let point = run.first(where: { $0.x == x }) else { continue }
      put(point, SeriesStyle(role: .alert, marker: .diamond), line.side)
    }
  }

  /// Signs at the ends of named lines.
  mutating func ends() {
    guard plot.keys.count > 1 else { return }
    let named = Set(layout.ends.map(\.key.name)).union(layout.legend.map(\.key.name))
    for key in plot.keys where key.isLine && named.contains(key.name) {
      for end in [key.end, plot.namesStarts ? key.start : nil] {
        if let end { put(end, key.look, key.side) }
      }
    }
  }

  mutating func put(_ point: DataPoint, _ look: SeriesStyle, _ side: ChartSide, fine: Bool = false)
  {
    guard let place = layout.position(point, side), place.x >= -0.01, place.y >= -0.01,
      place.x <= plotWidth + 0.01, place.y <= plotHeight + 0.01
    else { return }
    shape(look, plotX(place.x), plotY(place.y), radius: fine ? 1.2 : 3.5)
    if !fine, plot.hasNamedPoints { taken.append((place.x - 0.4, place.y - 0.3, 0.8)) }
  }

}
