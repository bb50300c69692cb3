internal import Drawing

/// How text looks for a room.
enum RoomText {
  /// The widest line.
  static let columns = 50
}

extension Rect {
  /// At most so many columns, from the left.
  func narrowed(to columns: Int) -> Rect {
    Rect(x: x, y: y, width: min(width, columns), height: height)
  }
}
