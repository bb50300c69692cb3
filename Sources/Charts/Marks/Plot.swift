import Drawing

/// An axis before its size is known.
package struct Axis: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case numbers, years, dates
    /// Names at 0, 1, 2, …
    case categories([String])
  }

  /// What stands at an axis where not all names have room.
  package enum Shortening: Hashable, Sendable {
    /// Shorter names, or some of them.
    case everyNth
    /// Numbers, with a key of their names.
    case numbers
    /// Numbers, which the rows have too: they have the same names.
    case rowNumbers
  }

  package var kind: Kind
  /// What the data cover.
  package var range: ClosedRange<Double>
  package var isLog = false
  /// Spans without data that are cut out.
  package var cuts: [ClosedRange<Double>] = []
  /// The distance of bars; nil where there are none.
  package var band: Double?
  /// Whether the labels of bars stand at their borders (histogram) instead of below them.
  package var hasBorders = false
  package var unit = ""
  /// Labels at the two ends only.
  package var labelsEnds = false
  /// Values stand above (or below) its bars or points.
  package var hasValueLabels = false
  /// A grid without labels.
  package var hidesLabels = false
  /// Neither labels nor grid.
  package var isHidden = false
  /// A vertical axis whose figures take all rows, since it has no ticks.
  package var fillsRows = false
  package var shortening = Shortening.everyNth
  /// Whether its figures are counts and whole steps, so that no label has a fraction.
  package var isWhole = false
  /// What it is called; below a horizontal axis.
  package var name = ""
  /// Large numbers are in millions, with words of this language.
  package var scalesNumbers: Language?
  /// What stands dim below each name, or behind it where a name has one row only.
  package var details: [String] = []
  /// How many rows a name may have, the best number first; one or two if empty.
  package var rowHeights: [Int] = []
  /// Names stand at the feet of their rows instead of in their middle.
  package var namesFeet = false
  /// No thin rules from names to what lies in their rows.
  package var hidesRules = false

  package init(_ kind: Kind, _ range: ClosedRange<Double>) {
    self.kind = kind
    self.range = range
  }

  var categories: [String]? {
    if case .categories(let names) = kind { return names }
    return nil
  }
}

/// The name of a series, and where its line ends.
package struct SeriesKey: Hashable, Sendable {
  package var name: String
  /// The name at the start of the line, where it has one there.
  package var startName = ""
  package var look: SeriesStyle
  package var start: DataPoint?
  package var end: DataPoint?
  package var side = ChartSide.left
  /// Whether it names a line or points; else bars.
  package var isLine = true

  package init(
    name: String, look: SeriesStyle, start: DataPoint? = nil, end: DataPoint? = nil,
    side: ChartSide = .left, isLine: Bool = true
  ) {
    self.name = name
    self.look = look
    self.start = start
    self.end = end
    self.side = side
    self.isLine = isLine
  }
}

/// Marks with their axes: a chart in data coordinates.
package struct Plot: Hashable, Sendable {
  package var title = ""
  package var note = ""
  package var x: Axis
  package var y: Axis
  package var right: Axis?
  package var marks: [Mark] = []
  package var keys: [SeriesKey] = []
  package var crosshair: Double?
  /// Names at the left ends of lines too, as slope charts have.
  package var namesStarts = false
  /// The classes of its tiles, from low to high.
  package var shades: [ShadeStep] = []
  /// Whether it says how many names have no room beside their lines.
  package var countsNames = false
  /// Whether the legend takes the room that all names need.
  package var namesAll = false
  /// Rows that belong together and are not parted: a heading and its bars.
  var rowsOfGroup = 1
  /// Whether rows that have no room below each other may stand in several columns.
  var partsRows = false
  /// Said instead of the chart when there is nothing to draw.
  package var emptyText = ""

  package init(x: Axis, y: Axis) {
    self.x = x
    self.y = y
  }

  package var isEmpty: Bool { !emptyText.isEmpty }

  /// Rows with names, shown or not; 0 where y has numbers.
  package var rowCount: Int { y.categories?.count ?? 0 }

  /// Columns of the longest figure in a tile, whole and short; nil where there are no tiles.
  var widestTile: (whole: Int, short: Int)? {
    var widest: (whole: Int, short: Int)?
    for case .tiles(let tiles) in marks {
      for tile in tiles {
        widest = (
          max(widest?.whole ?? 0, TextWidth.columns(tile.text)),
          max(widest?.short ?? 0, TextWidth.columns(tile.shortText))
        )
      }
    }
    return widest
  }

  /// How a label is written. Values above or below bars, and those of lines, do not touch each other:
  /// all or none are shown, without commas if only so there is room for all.
  func shownText(of label: LabelMark, _ layout: PlotLayout) -> String? {
    guard label.isValue, let columns = layout.columns else { return label.text }
    let all = marks.compactMap { mark -> String? in
      guard case .label(let other) = mark, other.isValue, other.side == label.side else {
        return nil
      }
      return other.text
    }
    let ways: [(String) -> String] = [{ $0 }, { text in text.filter { $0 != "," } }]
    let room = label.slots > 1 ? columns.slotWidth(label.slots) : columns.pitch
    let fitting = ways.first { way in all.allSatisfy { TextWidth.columns(way($0)) < room } }
    return fitting.map { $0(label.text) }
  }

  /// The x of the bar that the crosshair makes amber: where there is one series of bars.
  var markedBar: Double? {
    let bars = marks.filter { if case .bars = $0 { true } else { false } }
    return bars.count == 1 ? crosshair : nil
  }

  /// Whether names stand around points.
  var hasNamedPoints: Bool {
    marks.contains { mark in
      if case .label(let label) = mark { return label.place == .around }
      return false
    }
  }

  /// Whether bars stand on the x axis.
  var hasBars: Bool {
    marks.contains { mark in
      if case .bars(let bars) = mark { return !bars.isAcross }
      return false
    }
  }
}
