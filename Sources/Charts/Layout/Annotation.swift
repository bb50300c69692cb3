package import Drawing

/// A word above the plot: an event, a turning point, a period.
package struct Annotation: Hashable, Sendable {
  package var text: String
  package var role: Role
  package var column: Int
  package var row: Int
  /// The columns of a period, which a bracket marks.
  package var extent: Range<Int>?
  /// The exact position in the plot, in columns.
  package var position: Double

  /// Words in one row, moved apart where they would touch; nil if they have no room.
  static func place(_ wanted: [Annotation], left: Int, right: Int) -> [Annotation]? {
    let lengths = wanted.map { TextWidth.columns($0.text) + 2 }
    let starts = wanted.map { item in
      Double(left) + item.position - Double(TextWidth.columns(item.text)) / 2
    }
    guard
      let columns = LabelSpacing.place(
        wanted: starts, lengths: lengths, limits: left..<max(left, right + 2))
    else { return nil }
    return zip(wanted, columns).map { item, column in
      var item = item
      item.column = column
      return item
    }
  }
}
