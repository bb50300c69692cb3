/// A labelled value on an axis.
package struct AxisTick: Hashable, Sendable {
  package var value: Double
  package var text: String
  /// Columns or rows from the plot's left or upper edge; the scale's position of the value.
  package var position: Double
  /// Where the label begins: the column of a horizontal axis, the row of a vertical one; counted
  /// in the whole picture.
  package var start: Int
  package var isCrosshair = false
  /// What stands below it, dim.
  package var detail = ""
}
