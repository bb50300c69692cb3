package import Drawing

/// Where everything of a plot stands in a picture of so many cells.
///
/// Cells and SVG share it, so both show the same ticks and labels.
package struct PlotLayout: Hashable, Sendable {
  package var size: Size
  /// The cells of the plot itself; scales count from its corner.
  package var area: Rect
  package var x: Scale
  package var y: Scale
  package var right: Scale?
  package var xTicks: [AxisTick] = []
  package var yTicks: [AxisTick] = []
  package var rightTicks: [AxisTick] = []
  package var titleRow: Int?
  package var title = ""
  /// The lines of a title that has no room in one, behind the first.
  package var titleRest: [String] = []
  package var note = ""
  /// The row of the units of two axes.
  package var unitRow: Int?
  package var legend: [LegendItem] = []
  /// Zero is neither on the vertical axis nor could it be, as on a logarithmic one.
  package var isCutFromZero = false
  package var ends: [EndLabel] = []
  package var starts: [EndLabel] = []
  package var annotations: [Annotation] = []
  package var columns: BarColumns?
  package var grid: RowGrid?
  /// Rows above the bars that belong to the right axis.
  package var rowsOfLines = 0
  /// Names of the numbers that stand for columns.
  package var columnKeys: [ColumnKey] = []
  package var shades: [ShadeLabel] = []
  /// Whether the columns of a table are too narrow for whole figures.
  package var hasShortFigures = false
  /// The row of the horizontal axis' name.
  package var xNameRow: Int?
  /// Names of series that had no room.
  package var hiddenNames = 0
  /// Rows of the plot that a name has.
  package var rowHeight = 1
  /// Names that had no row.
  package var hiddenRows = 0

  /// Where the number of the names without room stands in the row of the labels on x, below the names
  /// at line ends and behind the last label; nil where there is no such number or no room for it.
  var countColumn: Int? {
    guard let first = ends.first, hiddenNames > 0 else { return nil }
    let used = xTicks.map { $0.start + TextWidth.columns($0.text) + 1 }.max() ?? 0
    let column = max(first.column, used)
    return column + TextWidth.columns("+\(hiddenNames)") <= size.width ? column : nil
  }

  /// The scale of a series' side.
  package func scale(_ side: ChartSide) -> Scale { side == .right ? right ?? y : y }

  /// The value on x in the middle of a column of the picture, as a click asks for it.
  package func xValue(atColumn column: Int) -> Double {
    x.value(at: Double(column - area.x) + 0.5)
  }

  /// The value on the left axis in the middle of a row of the picture.
  package func yValue(atRow row: Int) -> Double {
    y.value(at: Double(row - area.y) + 0.5)
  }

  /// Where a point lies in the plot, in columns and rows; nil where it has no place.
  func position(_ point: DataPoint, _ side: ChartSide = .left) -> (x: Double, y: Double)? {
    guard let column = x.position(point.x), let row = scale(side).position(point.y) else {
      return nil
    }
    return (column, row)
  }

  /// Where a label's point lies: that of one of several bars side by side in the middle of its bar.
  func position(_ label: LabelMark) -> (x: Double, y: Double)? {
    guard let at = position(label.at, label.side) else { return nil }
    guard label.slots > 1 else { return at }
    return columns?.columns(label.at.x, slot: label.slot, slots: label.slots).map {
      (Double($0.lowerBound + $0.upperBound) / 2, at.y)
    }
  }

  /// The row of zero's line, or the lower edge of the plot.
  package var baseline: Double {
    let zero = y.isLog ? nil : y.position(0)
    return max(0, min(Double(area.height), zero ?? Double(area.height)))
  }
}
