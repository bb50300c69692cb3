internal import Drawing

/// A number for each cell of a pane that has one.
struct CellGrid {
  private let size: Size
  private var numbers: [Int32]

  /// No cell has a number.
  init(_ size: Size) {
    self.size = size
    numbers = Array(repeating: -1, count: max(0, size.width) * max(0, size.height))
  }

  /// The number of a cell, nil where it has none. Cells outside of the pane have none and are given none.
  subscript(cell: Point) -> Int? {
    get {
      guard Rect(size).contains(cell) else { return nil }
      let number = numbers[cell.y * size.width + cell.x]
      return number < 0 ? nil : Int(number)
    }
    set {
      guard Rect(size).contains(cell) else { return }
      numbers[cell.y * size.width + cell.x] = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1
    }
  }
}
