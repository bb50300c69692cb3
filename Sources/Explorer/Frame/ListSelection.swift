/// A selected row in a list that scrolls.
package struct ListSelection: Hashable, Sendable {
  package private(set) var index = 0
  package private(set) var top = 0
  package private(set) var count: Int

  package init(count: Int, index: Int = 0) {
    self.count = count
    select(index)
  }

  /// Selects a row, or the nearest there is.
  package mutating func select(_ row: Int) {
    index = min(max(0, row), max(0, count - 1))
  }

  /// Moves down, or up with a negative number.
  package mutating func move(by rows: Int) {
    let (sum, overflow) = index.addingReportingOverflow(rows)
    select(overflow ? (rows > 0 ? count : 0) : sum)
  }

  /// Selects the row at so many thousandths of the list.
  package mutating func select(thousandth: Int) {
    select((max(0, count - 1) * min(max(0, thousandth), 1000) + 500) / 1000)
  }

  /// Another list, with this row selected in it.
  package mutating func resize(count: Int, selecting row: Int) {
    self.count = max(0, count)
    select(row)
  }

  /// Scrolls as little as needed for the selected row to be among `height` rows.
  package mutating func reveal(height: Int) {
    let height = max(1, height)
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    top = min(top, max(0, count - height))
  }

  /// Lets a row be the first that is seen.
  package mutating func scroll(to row: Int) { top = min(max(0, row), max(0, count - 1)) }

  /// The first row that is seen, where it is not the one that `reveal` alone comes to.
  package func ownTop(height: Int) -> Int? {
    var plain = ListSelection(count: count, index: index)
    plain.reveal(height: height)
    return plain.top == top ? nil : top
  }

  /// Rows that are seen in a pane of `height` rows.
  package func visible(height: Int) -> Range<Int> {
    top..<min(count, top + max(0, height))
  }
}
