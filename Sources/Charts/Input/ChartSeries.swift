/// What is particular about one observation.
package struct PointFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// To be revised by its publisher.
  package static let preliminary = PointFlags(rawValue: 1)
  package static let estimated = PointFlags(rawValue: 2)
  /// Not comparable with the observation before it: no line joins the two.
  package static let breakBefore = PointFlags(rawValue: 4)
  /// Printed in a document.
  package static let printed = PointFlags(rawValue: 8)
  /// A statement by itself: no line joins it with the one before.
  package static let alone = PointFlags(rawValue: 16)

  /// Drawn as a ring instead of a part of the line.
  var isUncertain: Bool { !isDisjoint(with: [.preliminary, .estimated]) }
}

/// One observation; without `y` there is no figure, and the line has a gap.
package struct ChartPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double?
  package var flags: PointFlags

  package init(x: Double, y: Double?, flags: PointFlags = []) {
    self.x = x
    self.y = y
    self.flags = flags
  }

  /// The value, if it can be drawn: neither missing nor NaN nor infinite.
  package var value: Double? {
    guard let y, y.isFinite, x.isFinite else { return nil }
    return y
  }
}

/// From where to where the value at an x may lie.
package struct ChartSpan: Hashable, Sendable {
  package var x: Double
  package var low: Double
  package var high: Double

  package init(x: Double, low: Double, high: Double) {
    self.x = x
    self.low = low
    self.high = high
  }
}

/// Which vertical axis a series is read at.
package enum ChartSide: Hashable, Sendable {
  case left, right
}

/// A series to be drawn.
package struct ChartSeries: Hashable, Sendable {
  package var id: String
  package var title: Bilingual
  /// The name at the line or in the legend; short. The title if empty.
  package var label: Bilingual
  package var unit: Bilingual
  /// In order of x, or they are sorted before drawing.
  package var points: [ChartPoint]
  package var side: ChartSide
  /// The small chart it is drawn in; all in one if empty.
  package var facet = ""
  /// From where to where a value may lie: a band along a line, else bars.
  package var spans: [ChartSpan] = []
  /// Whether it is a line also among points, as a trend is.
  package var isLine = false

  package init(
    id: String, title: Bilingual, label: Bilingual = .none, unit: Bilingual = .none,
    points: [ChartPoint], side: ChartSide = .left
  ) {
    self.id = id
    self.title = title
    self.label = label
    self.unit = unit
    self.points = points
    self.side = side
  }

  /// A series of plain pairs.
  package init(
    id: String, title: Bilingual, unit: Bilingual = .none, points: [(x: Double, y: Double?)]
  ) {
    self.init(
      id: id, title: title, unit: unit, points: points.map { ChartPoint(x: $0.x, y: $0.y) })
  }

  /// The name at the line.
  package func name(_ language: Language) -> String {
    let short = label[language]
    if !short.isEmpty { return short }
    let long = title[language]
    return long.isEmpty ? id : long
  }

  /// The points in order of x; those without a finite x are left out.
  package var ordered: [ChartPoint] {
    var last = -Double.infinity
    var isOrdered = true
    for point in points {
      if !(point.x >= last && point.x.isFinite) {
        isOrdered = false
        break
      }
      last = point.x
    }
    if isOrdered { return points }
    let finite = points.enumerated().filter { $0.element.x.isFinite }
    return finite.sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }
      .map(\.element)
  }
}
