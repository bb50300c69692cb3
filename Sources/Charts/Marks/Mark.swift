package import Drawing

/// A place in data coordinates.
package struct DataPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A line through points; each run stands alone, so gaps stay gaps.
package struct LineMark: Hashable, Sendable {
  package var runs: [[DataPoint]]
  package var look: SeriesStyle
  /// Level until the next point, then straight up or down.
  package var isStep: Bool
  package var side: ChartSide

  package init(
    runs: [[DataPoint]], look: SeriesStyle, isStep: Bool = false, side: ChartSide = .left
  ) {
    self.runs = runs
    self.look = look
    self.isStep = isStep
    self.side = side
  }
}

/// A bar from one value to another.
package struct Bar: Hashable, Sendable {
  package var x: Double
  package var from: Double
  package var to: Double

  package init(
    x: Double, from: Double = 0, to: Double
  ) {
    self.x = x
    self.from = from
    self.to = to
  }
}

/// Bars of one series; those of several stand in slots side by side or on each other.
package struct BarMark: Hashable, Sendable {
  package var bars: [Bar]
  package var look: SeriesStyle
  package var slot: Int
  package var slots: Int
  /// Lies across: the bar's x is a row, its values lie along x.
  package var isAcross: Bool

  package init(
    bars: [Bar], look: SeriesStyle, slot: Int = 0, slots: Int = 1, isAcross: Bool = false
  ) {
    self.bars = bars
    self.look = look
    self.slot = slot
    self.slots = slots
    self.isAcross = isAcross
  }
}

/// Single points.
package struct PointMark: Hashable, Sendable {
  package var points: [DataPoint]
  package var look: SeriesStyle
  package var side: ChartSide
  /// As single dots of the raster; for many points.
  package var isFine: Bool

  package init(
    points: [DataPoint], look: SeriesStyle, side: ChartSide = .left, isFine: Bool = false
  ) {
    self.points = points
    self.look = look
    self.side = side
    self.isFine = isFine
  }
}

/// A rule over the whole plot at a value.
package struct RuleMark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// At an x, with a label above.
    case event, turningPoint, seriesBreak
    /// Amber.
    case crosshair
    /// Zero, a mean: at an x or a y.
    case reference
  }

  package var at: Double
  package var isVertical: Bool
  package var kind: Kind
  package var label: String

  package init(
    at: Double, isVertical: Bool, kind: Kind, label: String = ""
  ) {
    self.at = at
    self.isVertical = isVertical
    self.kind = kind
    self.label = label
  }
}

/// A period with its name above it.
package struct BandMark: Hashable, Sendable {
  package var range: ClosedRange<Double>
  package var label: String

  package init(
    range: ClosedRange<Double>, label: String
  ) {
    self.range = range
    self.label = label
  }
}

/// Text at a place.
package struct LabelMark: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// Beside, above or below the point, wherever there is room; left out where there is none.
    case around
    /// Above the point, or below a negative bar, centred.
    case above, below
    /// In the middle of the point's cell.
    case center
    /// Behind the end of a bar or a dot that lies across.
    case behind
    /// In a corner of the plot.
    case topLeft, topRight, bottomLeft, bottomRight
  }

  /// Whether it is the value of a bar or a point.
  var isValue: Bool { place == .above || place == .below }

  package var text: String
  package var at: DataPoint
  package var place: Place
  package var role: Role
  package var side: ChartSide
  /// Which of several bars side by side the label belongs to.
  package var slot = 0
  package var slots = 1

  package init(
    text: String, at: DataPoint, place: Place, role: Role, side: ChartSide = .left
  ) {
    self.text = text
    self.at = at
    self.place = place
    self.role = role
    self.side = side
  }
}

/// A cell of a heat table.
package struct Tile: Hashable, Sendable {
  package var x: Double
  package var y: Double
  /// 0 to 1.
  package var level: Double
  package var text: String
  /// With fewer figures, for narrow columns.
  package var shortText: String

  package init(
    x: Double, y: Double, level: Double, text: String, shortText: String
  ) {
    self.x = x
    self.y = y
    self.level = level
    self.text = text
    self.shortText = shortText
  }
}

/// What is drawn, in data coordinates. Charts make marks once; cells and SVG show them.
package enum Mark: Hashable, Sendable {
  case line(LineMark)
  case bars(BarMark)
  case points(PointMark)
  case rule(RuleMark)
  case band(BandMark)
  case label(LabelMark)
  case tiles([Tile])
  case area(AreaMark)
  case spans(SpanMark)
  case box(BoxMark)
  case ridge(RidgeMark)
  case candles(CandleMark)
}
