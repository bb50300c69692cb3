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
  package var look: Look
  /// Level until the next point, then straight up or down.
  package var isStep = false
  package var side = ChartSide.left
}

/// A bar from one value to another.
package struct Bar: Hashable, Sendable {
  package var x: Double
  package var from: Double
  package var to: Double
}

/// Bars of one series; those of several stand in slots side by side or on each other.
package struct BarMark: Hashable, Sendable {
  package var bars: [Bar]
  package var look: Look
  package var slot = 0
  package var slots = 1
  /// Lies across: the bar's x is a row, its values lie along x.
  package var isAcross = false
}

/// Single points.
package struct PointMark: Hashable, Sendable {
  package var points: [DataPoint]
  package var look: Look
  package var side = ChartSide.left
  /// As single dots of the raster; for many points.
  package var isFine = false
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
  package var label = ""
}

/// A period with its name above it.
package struct BandMark: Hashable, Sendable {
  package var range: ClosedRange<Double>
  package var label: String
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
    /// In a corner of the plot.
    case topLeft, topRight, bottomLeft, bottomRight
  }

  package var text: String
  package var at: DataPoint
  package var place: Place
  package var role: Role
  package var side = ChartSide.left
}

/// A cell of a heat table.
package struct Tile: Hashable, Sendable {
  package var x: Double
  package var y: Double
  /// 0 to 1.
  package var level: Double
  package var text: String
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
}
